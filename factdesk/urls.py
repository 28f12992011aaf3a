"""The site map."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.views import LogoutView
from django.urls import include, path

from factdesk import account_views
from factdesk.views import health

handler400 = "factdesk.trouble.bad_request"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("factdesk.api")),
    path("health/", health, name="health"),
    path("login/", account_views.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("account/", account_views.account, name="account"),
    path("tokens/", account_views.tokens, name="tokens"),
    path("tokens/<uuid:key>/revoke/", account_views.revoke, name="token-revoke"),
    path("colleagues/", account_views.colleagues, name="colleagues"),
    path("colleagues/<uuid:key>/<slug:what>/", account_views.colleague, name="colleague"),
    path("keys/", account_views.keys, name="keys"),
    path("", include("articles.urls")),
    path("", include("claims.urls")),
]
