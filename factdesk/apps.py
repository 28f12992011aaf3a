"""The project package as an app: it holds the people of the desk."""

from django.apps import AppConfig


class FactdeskConfig(AppConfig):
    """Home of `factdesk.User`."""

    name = "factdesk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the OpenAPI document of our tokens and bodies."""
        from factdesk import openapi  # noqa: F401
