"""The claims app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Registers the app under the label `claims`."""

    name = "claims"
