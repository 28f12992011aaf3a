"""The cache never costs a page its answer."""

from __future__ import annotations

import time

import pytest

from factdesk.cache import ForgivingRedisCache
from factdesk.processes import RedisServer


@pytest.fixture
def own_redis(tmp_path):
    server = RedisServer(tmp_path / "redis", log=tmp_path / "redis.log")
    server.start()
    server.wait()
    yield server
    server.kill()


def cache_on(url: str) -> ForgivingRedisCache:
    return ForgivingRedisCache(url, {"OPTIONS": {"socket_timeout": 0.2, "socket_connect_timeout": 0.2}})


def test_what_is_cached_is_kept_in_redis(own_redis):
    assert cache_on(own_redis.url).add("greeting", "hallo", 60)
    assert cache_on(own_redis.url).get("greeting") == "hallo"
    assert cache_on(own_redis.url).add("greeting", "dag", 60) is False


@pytest.mark.parametrize("fault", ["frozen", "stopped"])
def test_a_redis_that_does_not_answer_costs_one_short_wait_and_counting_goes_on(own_redis, fault):
    cache, key = cache_on(own_redis.url), f"logins-{fault}"
    cache.set(key, 1, 60)
    if fault == "frozen":
        own_redis.signal(19)  # SIGSTOP
    else:
        own_redis.kill()
    started = time.monotonic()
    for _ in range(50):
        cache.get_or_set(key, 0, 60)
        cache.incr(key)
    assert cache.get(key) == 50
    assert time.monotonic() - started < 10, "a wait for each of the hundred calls would be twenty seconds"
