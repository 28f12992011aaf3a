"""How often the API may be asked: so many requests a minute and so many at once per token, counted in the cache.

Where Redis does not answer, each process counts for itself: never unlimited (`factdesk/cache.py`).
"""

from __future__ import annotations

import math
import time
import uuid
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

if TYPE_CHECKING:
    from rest_framework.views import APIView

WINDOW = 60
"""Seconds."""
SLOT_SECONDS = 120
"""How long a slot is kept that nobody renews."""


class PerToken(BaseThrottle):
    """A fixed window per token, or per address where there is no token."""

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


class AtOnce(BaseThrottle):
    """So many requests of one token at the same time; a download counts until its last byte or its client's leaving.

    Each takes a numbered slot. A slot that nobody gives back, as after a killed process, is free after `SLOT_SECONDS`.
    """

    def allow_request(self, request: Request, view: APIView) -> bool:
        """Take a slot for the token and leave it where `give_back` finds it; say no when all are taken."""
        token: Any = request.auth
        if token is None:
            return True
        for number in range(settings.API_AT_ONCE):
            slot = Slot(f"api-slot:{token.id}:{number}")
            if slot.take():
                request.META["factdesk.slot"] = slot
                return True
        return False

    def wait(self) -> float:
        """Return the seconds after which it is worth trying again."""
        return 1.0


class Slot:
    """One of the places a token's requests can stand in."""

    def __init__(self, key: str) -> None:
        self.key, self.mark = key, uuid.uuid4().hex
        self.renewed = time.monotonic()

    def take(self) -> bool:
        """Take the place if it is free."""
        return bool(cache.add(self.key, self.mark, SLOT_SECONDS))

    def renew(self) -> None:
        """Keep the place for as long as the answer flows; one that was lost meanwhile is taken again if free."""
        if time.monotonic() - self.renewed > SLOT_SECONDS / 4:
            self.renewed = time.monotonic()
            if cache.get(self.key) == self.mark:
                cache.touch(self.key, SLOT_SECONDS)
            else:
                self.take()

    def free(self) -> None:
        """Give the place back; one that another took meanwhile stays theirs."""
        if cache.get(self.key) == self.mark:
            cache.delete(self.key)


def give_back(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Give a request's slot back: at once, or when its stream ends, breaks or is left."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        try:
            response = get_response(request)
        except BaseException:
            _free(request)
            raise
        if isinstance(response, StreamingHttpResponse) and (slot := request.META.pop("factdesk.slot", None)):
            chunks: Any = response.streaming_content
            response.streaming_content = _flowing(slot, chunks)
            closers: Any = response
            closers._resource_closers.append(slot.free)  # what Django calls when the answer was sent or left
        _free(request)
        return response

    return middleware


def _flowing(slot: Slot, chunks: Iterator[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        slot.renew()
        yield chunk


def _free(request: HttpRequest) -> None:
    slot = request.META.pop("factdesk.slot", None)
    if slot is not None:
        slot.free()


def headers(request: Any) -> dict[str, str]:
    """Return the RateLimit fields of an answer, {} where nothing was counted."""
    rate = request.META.get("factdesk.rate")
    if rate is None:
        return {}
    quota, left, seconds = rate
    return {"RateLimit-Policy": f'"minute";q={quota};w={WINDOW}', "RateLimit": f'"minute";r={left};t={seconds}'}
