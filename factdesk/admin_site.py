"""Django's stock admin as the place of reference data: for whoever may keep it, entered by the desk's own door."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may


class DeskSite(AdminSite):
    """The admin without a login of its own, which would know no limit on guessing."""

    site_header = site_title = _("Reference data")
    index_title = _("Publishers, actors and topics")

    def has_permission(self, request: HttpRequest) -> bool:
        """Say whether this person keeps reference data; being staff or superuser changes nothing."""
        return request.user.is_authenticated and may(request.user, Act.KEEP_REFERENCE)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send whoever is not logged in to the desk's login; refuse whoever is."""
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or request.path)

    def password_change(  # type: ignore[override]  # a redirect, where Django renders a form
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Passwords are changed on one's own page, where the act is recorded."""
        return redirect("account")
