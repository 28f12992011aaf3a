"""The desk's processes as tests start them: same commands as `make demo`, the test database, short waits."""

from __future__ import annotations

import os
import urllib.request
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from django.db import connection

from factdesk.processes import (
    Child,
    RedisServer,
    free_port,
    relay_command,
    wait_until,
    web_command,
    worker_command,
)

PATIENCE = {
    "FACTDESK_STALE_SECONDS": "5", "FACTDESK_RELAY_SECONDS": "0.2",
    "FACTDESK_STATEMENT_TIMEOUT": "120", "FACTDESK_LOCK_TIMEOUT": "60",
}  # fmt: skip
"""Waits of seconds instead of half minutes, and patience with a busy machine; the code is the same."""

STARTS_WITHIN = 180
"""Seconds in which a process must be up, on the slowest machine that runs the tests."""


def database_url() -> str:
    """Return the DATABASE_URL under which another process finds the test database."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite://{Path(settings['NAME']).resolve()}"
    login = quote(settings["USER"], safe="") + (
        f":{quote(settings['PASSWORD'], safe='')}" if settings["PASSWORD"] else ""
    )
    place = f"&port={settings['PORT']}" if settings["PORT"] else ""
    return f"postgresql://{login}@/{settings['NAME']}?host={quote(settings['HOST'] or 'localhost', safe='')}{place}"


def quiet() -> None:
    """Return at a moment at which no other process is in the middle of something in the test database.

    The answer a browser no longer waits for, or the statement of a process that was killed, would otherwise meet
    the emptying of the tables.
    """
    if connection.vendor != "postgresql":
        return
    busy = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend' AND state <> 'idle'"
    )

    def idle() -> bool:
        with connection.cursor() as cursor:
            cursor.execute(busy)
            return bool(cursor.fetchone()[0] == 0)

    wait_until(idle, seconds=120, what="The quiet of the database")


class Site(Child):
    """A web process and its `address`."""

    def __init__(self, log: Path, environment: dict[str, str], *, threads: int = 8) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        environment = {**environment, "FACTDESK_URL": self.address}
        super().__init__("web", web_command(port, threads=threads), log, environment)

    def answers(self) -> bool:
        """Say whether the site is up."""
        try:
            with urllib.request.urlopen(f"{self.address}/health/", timeout=30) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


class Processes:
    """Starts processes when first asked for, keeps them for the whole run, and stops every one at the end.

    `start_worker` and the like give a further one with its own Redis or patience, for tests that hurt them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._all: list[Child] = []
        self._shared: dict[str, Child] = {}

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in reversed(self._all):
            child.kill()

    # Shared by the whole run

    def web(self) -> Site:
        """Return the web process of this run, up and answering."""
        return self._share("web", self.start_web)  # type: ignore[return-value]

    def worker(self) -> Child:
        """Return the worker of this run, ready for work."""
        return self._share("worker", self.start_worker)

    def relay(self) -> Child:
        """Return the relay of this run."""
        return self._share("relay", self.start_relay)

    def _share(self, name: str, start: object) -> Child:
        child = self._shared.get(name)
        if child is None or not child.alive:
            child = self._shared[name] = start()  # type: ignore[operator]
        return child

    def stop_shared(self) -> None:
        """Stop what the run shares; whoever asks for it next gets a new one."""
        for child in self._shared.values():
            child.kill()
        self._shared.clear()

    def last_words(self, lines: int = 40) -> list[tuple[Path, str]]:
        """Return the end of every log that has words, for the report of a test that failed."""
        told = {child.log: child.last_words(lines) for child in [*self._shared.values(), *self._all[-6:]]}
        return [(log, words[-6_000:]) for log, words in told.items() if words]

    def settle(self) -> None:
        """Leave nothing from this test for the next one: no relay, no work in the broker, no act half done.

        A relay that went on would have the next test's articles read behind its back. Without it the worker sleeps.
        """
        import redis

        if relay := self._shared.pop("relay", None):
            relay.stop()
        prefix = os.environ["FACTDESK_REDIS_PREFIX"]
        with redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=5) as client:
            for key in client.scan_iter(f"{prefix}*", count=1000):
                if b"kombu" not in key and b"unacked_mutex" not in key:
                    client.delete(key)
        quiet()

    # One of one's own

    def start_web(self, **environment: str) -> Site:
        """Start a further web process and wait until it answers."""
        site = Site(self._log("web"), self._environment(environment))
        self._all.append(site.start())
        self._ready(site, site.answers, "The web process")
        return site

    def start_worker(self, *, concurrency: int = 1, **environment: str) -> Child:
        """Start a further worker and wait until it takes work."""
        log = self._log("worker")
        name = log.stem
        worker = Child(name, worker_command(concurrency=concurrency, name=name), log, self._environment(environment))
        self._all.append(worker.start())
        self._ready(worker, lambda: " ready." in worker.last_words(200), "The worker")
        return worker

    def start_relay(self, **environment: str) -> Child:
        """Start a further relay."""
        relay = Child("relay", relay_command(), self._log("relay"), self._environment(environment))
        self._all.append(relay.start())
        return relay

    def start_redis(self) -> RedisServer:
        """Start a Redis that a test may stop, freeze or wipe; hand its `url` on as REDIS_URL."""
        folder = self.folder / f"redis-{len(self._all)}"
        server = RedisServer(folder, log=self._log("redis"))
        self._all.append(server.start())
        return server.wait()

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        here = {"DJANGO_SETTINGS_MODULE": "factdesk.settings", "DATABASE_URL": database_url()}
        return {**PATIENCE, **here, **more}

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}-{len(self._all)}.log"

    def _ready(self, child: Child, ready: object, what: str) -> None:
        try:
            wait_until(lambda: ready() or not child.alive, seconds=STARTS_WITHIN, what=what)  # type: ignore[operator]
        except TimeoutError as error:
            raise TimeoutError(f"{error}\n{child.last_words(40)}") from None
        if not child.alive:
            raise RuntimeError(f"{what} stopped at once\n{child.last_words(40)}")
