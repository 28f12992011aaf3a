"""The desk's settings under test. Real parts are found or started before Django reads where they are.

TEST_DATABASE is `sqlite` (the default) or `postgresql`.
"""

import os

os.environ["FACTDESK_ENV"] = "test"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop lives in the thread of the tests

from tests import services

services.ready()

from factdesk.settings import *  # noqa: E402, F403
