"""How often the API may be asked: so many requests a minute per token, counted in the cache."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

if TYPE_CHECKING:
    from rest_framework.views import APIView

WINDOW = 60
"""Seconds."""


class PerToken(BaseThrottle):
    """A fixed window per token, or per address where there is no token.

    Where Redis does not answer, each process counts for itself: never unlimited (`factdesk/cache.py`).
    """

    def __init__(self) -> None:
        self._left_seconds = WINDOW

    def allow_request(self, request: Request, view: APIView) -> bool:
        """Count this request and say whether it is within the limit; leave the figures for the headers."""
        token: Any = request.auth
        who = f"t{token.id}" if token is not None else f"a{request.META.get('REMOTE_ADDR', '')}"
        quota = settings.API_RATE if token is not None else max(1, settings.API_RATE // 4)
        now = time.time()
        window = int(now // WINDOW)
        key = f"api-rate:{who}:{window}"
        cache.add(key, 0, WINDOW * 2)
        try:
            used = cache.incr(key)
        except ValueError:  # the key left the cache in between
            cache.set(key, 1, WINDOW * 2)
            used = 1
        self._left_seconds = max(1, math.ceil((window + 1) * WINDOW - now))
        request.META["factdesk.rate"] = (quota, max(0, quota - used), self._left_seconds)
        return used <= quota

    def wait(self) -> float:
        """Return the seconds until the next window."""
        return float(self._left_seconds)


def headers(request: Any) -> dict[str, str]:
    """Return the RateLimit fields of an answer, {} where nothing was counted."""
    rate = request.META.get("factdesk.rate")
    if rate is None:
        return {}
    quota, left, seconds = rate
    return {"RateLimit-Policy": f'"minute";q={quota};w={WINDOW}', "RateLimit": f'"minute";r={left};t={seconds}'}
