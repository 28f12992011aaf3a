"""The project package as an app: it holds the people of the desk."""

from django.apps import AppConfig


class FactdeskConfig(AppConfig):
    """Home of `factdesk.User`."""

    name = "factdesk"
    default_auto_field = "django.db.models.BigAutoField"
