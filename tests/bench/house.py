"""The servers under measure, a client that keeps its connection, and the clock."""

from __future__ import annotations

import http.client
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from factdesk.processes import Child, RedisServer, free_port, relay_command, wait_until, web_command, worker_command
from tests.processes import database_url

Act = Callable[[], Any]

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "80"))
CLIENTS = 8
SECONDS = 2.0
CSRF = "b" * 32
UNSIGNED = {"Cookie": f"{settings.CSRF_COOKIE_NAME}={CSRF}", "X-CSRFToken": CSRF}
"""The headers of somebody who never logged in."""


class House(AbstractContextManager["House"]):
    """Web (two processes), the bare yardstick, Redis, and on demand relay and worker, all on the scratch database."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="factdesk-bench-"))
        self.children: list[Child] = []
        broker = RedisServer(self.folder / "redis", log=self.folder / "redis.log")
        self.children.append(broker.start())
        broker.wait()
        self.environment = {
            "DATABASE_URL": database_url(),
            "REDIS_URL": broker.url,
            "FACTDESK_VAR": str(settings.VAR),
            "FACTDESK_FILES": str(self.folder / "files"),
            "DJANGO_SETTINGS_MODULE": "factdesk.settings",
            "FACTDESK_LOG_LEVEL": "WARNING",
            "FACTDESK_API_RATE": "1000000",
        }
        self.port = self._web("web", {})
        self.bare_port = self._web("bare", {"DJANGO_SETTINGS_MODULE": "tests.bench.bare_settings"})

    def _web(self, name: str, more: dict[str, str]) -> int:
        port = free_port()
        command = web_command(port, workers=2, threads=4)
        if name == "bare":
            command[command.index("factdesk.wsgi:application")] = "django.core.wsgi:get_wsgi_application()"
        url = {"FACTDESK_URL": f"http://127.0.0.1:{port}"}
        child = Child(
            name, [*command, "--keep-alive", "60"], self.folder / f"{name}.log", self.environment | url | more
        )
        self.children.append(child.start())

        def answers() -> bool:
            try:
                return Talk(port).get("/health/")[0] == 200
            except OSError:
                return False

        try:
            wait_until(answers, seconds=60, what=name)
        except TimeoutError as error:
            raise TimeoutError(f"{error}\n{child.last_words(30)}") from None
        return port

    def cpu_ms(self) -> dict[str, float]:
        """Return the milliseconds each thread of the web processes and their database sessions has run so far."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            sessions = [pid for (pid,) in cursor.fetchall()]
        webs = [c.process.pid for c in self.children if c.name in ("web", "bare") and c.process]
        ran: dict[str, float] = {}
        for pid in [*sessions, *webs, *(kid for web in webs for kid in _kids(web))]:
            ran |= threads_ran(pid)
        return ran

    def start_workers(self) -> None:
        """Start the relay and one worker, and wait until it takes work."""
        for name, command in (("relay", relay_command()), ("worker", worker_command(concurrency=1))):
            child = Child(name, command, self.folder / f"{name}.log", self.environment)
            self.children.append(child.start())
        wait_until(lambda: " ready." in child.last_words(200), seconds=60, what="the worker")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in reversed(self.children):
            child.kill()


def own_ms() -> dict[str, float]:
    """Return the milliseconds this process and its database session have run so far."""
    ran = {"own": 1000 * time.process_time()}
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        ran |= threads_ran(connection.connection.info.backend_pid)
    return ran


def _kids(pid: int) -> list[int]:
    kids = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(kid) for kid in kids.read_text().split()] if kids.exists() else []


def threads_ran(pid: int) -> dict[str, float]:
    """Return how long each thread of a process has run, in milliseconds; nothing where the system does not say."""
    ran = {}
    for stat in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with suppress(OSError):
            ran[str(stat)] = int(stat.read_text().split()[0]) / 1e6
    return ran


class Talk:
    """One HTTP client that keeps its connection, signed in or not."""

    def __init__(self, port: int, headers: Mapping[str, str] | None = None) -> None:
        self.headers = dict(headers or {})
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path: str) -> tuple[int, bytes]:
        return self._ask("GET", path, b"", {})

    def post(self, path: str, fields: Mapping[str, Any] | None = None, **headers: str) -> tuple[int, bytes]:
        body = urlencode(fields or {}).encode()
        return self._ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded", **headers})

    def send(self, path: str, body: bytes, **headers: str) -> tuple[int, bytes]:
        return self._ask("POST", path, body, {k.replace("_", "-"): v for k, v in headers.items()})

    def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        self.line.request(method, path, body, {**self.headers, **headers})
        answer = self.line.getresponse()
        return answer.status, answer.read()


def signed_in(username: str) -> tuple[Client, dict[str, str]]:
    """Return a test client (to count queries with) and the headers with which another client is the same person."""
    client = Client(raise_request_exception=True, SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.get(username=username))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookies = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={CSRF}"
    return client, {"Cookie": cookies, "X-CSRFToken": CSRF}


def statements(act: Act) -> int:
    """Return how many statements an act in this process sends, session and login included, BEGIN and COMMIT not."""
    act()
    with CaptureQueriesContext(connection) as seen:
        act()
    framing = ("BEGIN", "COMMIT")
    found = [q["sql"] for q in seen.captured_queries if not q["sql"].startswith(framing)]
    if os.environ.get("BENCH_SHOW_SQL"):
        print(f"--- {len(found)}", file=sys.stderr)
        for sql in found:
            print("   ", sql[:300], file=sys.stderr)
    return len(found)


@dataclass
class Took:
    """Milliseconds of each turn as the client waited, and the processor's milliseconds per turn."""

    waited: list[float]
    cpu: float | None = None


def side_by_side(house: House | None, acts: Mapping[str, Act], rounds: int = ROUNDS) -> dict[str, Took]:
    """Measure acts in turns, so that a busy moment of the machine falls on all alike.

    Without a house the acts run in this process, and what it and its database session ran is their time.
    """
    took = {name: Took([]) for name in acts}
    used = dict.fromkeys(acts, 0.0)
    clock = own_ms if house is None else house.cpu_ms if connection.vendor == "postgresql" else None
    for turn in range(rounds + 5):
        for name, act in acts.items():
            before = clock() if clock else {}
            began = time.perf_counter()
            act()
            waited = (time.perf_counter() - began) * 1000
            if turn >= 5:
                took[name].waited.append(waited)
                after = clock() if clock else {}
                used[name] += sum(ms - before.get(thread, ms) for thread, ms in after.items())
    if clock:
        for name, total in used.items():
            took[name].cpu = total / rounds
    return took


def per_second(make: Callable[[int], Act]) -> float:
    """Return how many times eight clients do an act in a second; `make(n)` gives client n its act."""
    acts = [make(n) for n in range(CLIENTS)]
    counts, end = [0] * CLIENTS, time.perf_counter() + SECONDS

    def run(n: int) -> None:
        while time.perf_counter() < end:
            acts[n]()
            counts[n] += 1

    threads = [threading.Thread(target=run, args=(n,)) for n in range(CLIENTS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - began)


def row(
    name: str,
    claims: int | None,
    took: Took | None = None,
    *,
    sql: int | None = None,
    per_s: float | None = None,
    against: tuple[str, float] | None = None,
) -> dict[str, Any]:
    """Return one line of the table; `against` is a yardstick's name and its median (or rate) to divide by."""
    ordered = sorted(took.waited) if took else []
    middle = median(took) if took else None
    figure = middle if middle is not None else per_s
    return {
        "name": name,
        "claims": claims,
        "p50_ms": round(middle, 2) if middle is not None else None,
        "p95_ms": round(ordered[int(len(ordered) * 0.95)], 2) if ordered else None,
        "cpu_ms": round(took.cpu, 2) if took and took.cpu is not None else None,
        "sql": sql,
        "per_s": round(per_s, 1) if per_s is not None else None,
        "ratio_to": against[0] if against else None,
        "ratio": round(figure / against[1], 2) if against and figure is not None else None,
    }


def median(took: Took) -> float:
    """Return the middle of what was waited."""
    return sorted(took.waited)[len(took.waited) // 2]
