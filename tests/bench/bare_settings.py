"""The yardstick: the same server, framework, rows and templates, but nobody logs in and nothing is asked of anybody."""

from factdesk.settings import *  # noqa: F403
from factdesk.settings import MIDDLEWARE as _ALL

_LOGIN = {
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "factdesk.middleware.idle_logout",
    "factdesk.middleware.own_language",
    "factdesk.middleware.own_password_first",
}
MIDDLEWARE = [name for name in _ALL if name not in _LOGIN]
ROOT_URLCONF = "tests.bench.bare"
