"""The web process: `gunicorn factdesk.wsgi`.

What the process loads once is loaded before its first reader comes, and then left out of garbage collection: a full
collection walks over all of it and held up one page in ten for as long as the page itself took.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factdesk.settings")

application = get_wsgi_application()

get_resolver().url_patterns  # noqa: B018  # reads every module of views
gc.collect()
gc.freeze()
