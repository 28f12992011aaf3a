"""The cache: Redis where it answers, this process's own memory where it does not."""

from __future__ import annotations

import time
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

_REST = 5.0
"""Seconds for which a Redis that failed is left alone, so that one page does not pay the timeout twenty times."""


class ForgivingRedisCache(RedisCache):
    """Django's Redis cache; a call that Redis does not answer in time is answered from local memory instead.

    What is cached is always computable and what is counted is a limit per process then: stricter nowhere, open nowhere.
    """

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        params["OPTIONS"] = {"retry": Retry(NoBackoff(), 0), **params.get("OPTIONS", {})}
        super().__init__(server, params)
        self._local = LocMemCache("factdesk", {})
        self._local.key_prefix, self._local.version = self.key_prefix, self.version
        self._resting_until = 0.0

    def _ask(self, method: str, *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() >= self._resting_until:
            try:
                return getattr(super(), method)(*args, **kwargs)
            except (RedisError, OSError):
                self._resting_until = time.monotonic() + _REST
        return getattr(self._local, method)(*args, **kwargs)


def _forgiving(method: str) -> Any:
    def call(self: ForgivingRedisCache, *args: Any, **kwargs: Any) -> Any:
        return self._ask(method, *args, **kwargs)

    call.__name__ = method
    return call


for _method in (
    "add",
    "get",
    "set",
    "touch",
    "delete",
    "get_many",
    "has_key",
    "incr",
    "set_many",
    "delete_many",
    "clear",
):
    setattr(ForgivingRedisCache, _method, _forgiving(_method))
