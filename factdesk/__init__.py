"""Factdesk, the fact desk of a newsroom: settings, people, the site map and the processes.

The Celery app is loaded with the project so that every task finds it.
"""

from factdesk.celery import app as celery_app

__all__ = ["celery_app"]
