"""Django's admin with the desk's own site; apart from `apps.py`, where an app may have one configuration."""

from django.contrib.admin.apps import AdminConfig


class ReferenceAdminConfig(AdminConfig):
    """Reference data, entered by the desk's own door."""

    default_site = "factdesk.admin_site.DeskSite"
