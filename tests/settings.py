"""The desk's settings under test. Real parts are found or started before Django reads where they are.

TEST_DATABASE is `sqlite` (the default) or `postgresql`.
"""

import os

os.environ["FACTDESK_ENV"] = "test"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop lives in the thread of the tests

from tests import services

services.ready()

from factdesk.settings import *  # noqa: E402, F403
from factdesk.settings import DATABASES  # noqa: E402

# The desk gives up soon on a database that keeps it waiting. A test does not: twenty threads on a busy machine wait
# long for each other, and a test may think for half a minute inside its transaction.
_options = DATABASES["default"]["OPTIONS"]
if services.database() == "postgresql":
    _options["connect_timeout"] = 60
    _options["options"] = "-c statement_timeout=300000 -c lock_timeout=120000"
else:
    _options["timeout"] = 120
