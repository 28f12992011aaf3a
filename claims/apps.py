"""The claims app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Registers the app under the label `claims`."""

    name = "claims"

    def ready(self) -> None:
        """Connect the receivers."""
        from claims import receivers  # noqa: F401
