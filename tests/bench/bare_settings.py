"""The yardstick: the desk's database and templates behind a server that asks nobody who they are."""

from factdesk.settings import *  # noqa: F403

MIDDLEWARE: list[str] = []
ROOT_URLCONF = "tests.bench.bare"
