"""The articles app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Registers the app under the label `articles`."""

    name = "articles"
