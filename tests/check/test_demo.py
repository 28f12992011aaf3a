"""`make demo` from a folder without data: it opens, mends itself, closes cleanly and remembers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from factdesk.processes import free_port, wait_until


class Demo:
    """One start of the demo on data in `var`."""

    def __init__(self, var: Path, out: Path, **environment: str) -> None:
        self.port, self.out = free_port(), out
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("FACTDESK", "DATABASE", "REDIS", "DJANGO"))}
        environment = {**kept, "FACTDESK_VAR": str(var), "PORT": str(self.port), **environment}
        with out.open("wb") as file:
            command = [sys.executable, "-m", "factdesk.demo"]
            self.process = subprocess.Popen(command, env=environment, stdout=file, stderr=subprocess.STDOUT)

    def opened(self) -> str:
        wait_until(lambda: "is open at" in self.said or self.process.poll() is not None, seconds=300, what="the demo")
        assert self.process.poll() is None, self.said
        return self.said

    @property
    def said(self) -> str:
        return self.out.read_text(encoding="utf-8")

    def health(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}/health/", timeout=30) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def family(self) -> dict[int, str]:
        """Return every process below the supervisor, with its command."""
        found, seen = {}, {self.process.pid}
        while True:
            new = {}
            for folder in Path("/proc").glob("[0-9]*"):
                try:
                    parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
                    if parent in seen and int(folder.name) not in seen:
                        new[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
                except (OSError, IndexError):
                    continue
            if not new:
                return found
            found.update(new)
            seen.update(new)

    def close(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(180)


@pytest.fixture
def start(tmp_path):
    started: list[Demo] = []

    def start(**environment: str) -> Demo:
        started.append(Demo(tmp_path / "var", tmp_path / f"out-{len(started)}", **environment))
        return started[-1]

    yield start
    for demo in started:
        if demo.process.poll() is None:
            demo.close()


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_the_demo_opens_mends_itself_closes_and_remembers(start, tmp_path):
    (tmp_path / "eigen.txt").write_text(" date 2031-04-02 \n\nKADE (NPA) - De sluis is open, zei Mirre Oost.\n")
    first = start(ARTICLES=str(tmp_path / "*.txt"))
    said = first.opened()
    assert re.findall(r"^  (\w+) +\S{12,}$", said, re.M) == ["editor", "checker", "chief"]
    assert "eigen.txt: new" in said
    assert first.health()

    for kind in ("redis-server", "relay", "worker", "gunicorn"):
        # A child that has just been made still bears its parent's command.
        wait_until(lambda k=kind: any(k in c for c in first.family().values()), seconds=60, what=kind)
    for kind in ("gunicorn", "relay", "redis-server"):
        victim = next(pid for pid, command in first.family().items() if kind in command)
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda v=victim: not alive(v), seconds=60, what="the end of it")
        wait_until(
            lambda k=kind, v=victim: any(k in c for pid, c in first.family().items() if pid != v),
            seconds=180,
            what=f"a new {kind}",
        )
    wait_until(first.health, seconds=180, what="the web process")

    processes = first.family()
    assert first.close() == 0
    wait_until(lambda: not any(alive(pid) for pid in processes), seconds=60, what="the end of every process")

    second = start()
    said = second.opened()
    assert "password" not in said
    assert second.health()
    third = start()
    assert third.process.wait(180) == 1
    assert "already running" in third.said
    assert second.close() == 0


def test_a_taken_port_is_named_before_anything_starts(start, tmp_path):
    first = start()
    first.opened()
    rival = Demo(tmp_path / "elsewhere", tmp_path / "rival", PORT=str(first.port))
    assert rival.process.wait(180) == 1
    assert f"Port {first.port} is taken" in rival.said
