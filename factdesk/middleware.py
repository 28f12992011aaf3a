"""What every answer of the desk carries, and what every request of a signed-in person passes."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation

Answer = Callable[[HttpRequest], HttpResponseBase]

_SEEN_GRAIN = 300
"""Seconds between two notes of "still here", so that an active editor costs one write in five minutes."""


def privacy_headers(get_response: Answer) -> Answer:
    """Keep answers to signed-in people out of every cache, and switch off what pages never use."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
        )
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return middleware


def idle_logout(get_response: Answer) -> Answer:
    """Sign out whoever has not been seen for `SESSION_IDLE`, and everyone after `SESSION_COOKIE_AGE` seconds."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if "_auth_user_id" in request.session:
            now = int(timezone.now().timestamp())
            since, seen = request.session.get("since", now), request.session.get("seen", now)
            if now - seen > settings.SESSION_IDLE.total_seconds() or now - since > settings.SESSION_COOKIE_AGE:
                logout(request)
            elif "since" not in request.session or now - seen > _SEEN_GRAIN:
                request.session.update({"since": since, "seen": now})
        return get_response(request)

    return middleware


def own_language(get_response: Answer) -> Answer:
    """Answer a signed-in person in the language they chose."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            language = request.user.language
            translation.activate(language)
            request.LANGUAGE_CODE = language
        return get_response(request)

    return middleware


def own_password_first(get_response: Answer) -> Answer:
    """Lead whoever came in with a one-time password to the page where they choose their own."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        user = request.user
        open_paths = (reverse("account"), reverse("logout"), settings.STATIC_URL, "/api/")
        if user.is_authenticated and user.must_change_password and not request.path.startswith(open_paths):
            return redirect("account")
        return get_response(request)

    return middleware
