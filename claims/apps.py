"""The claims app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Registers the app under the label `claims`."""

    name = "claims"

    def ready(self) -> None:
        """Connect the receivers, and hand the relay the work of this app."""
        from articles import relay
        from claims import delivering, receivers, tasks  # noqa: F401
        from claims.models import Delivery, Erasure, Release

        relay.WORK += [
            (Release, tasks.make_snapshot_task),
            (Delivery, tasks.deliver_task),
            (Erasure, tasks.forget_task),
        ]
        relay.CHORES.append(delivering.write_deliveries)
