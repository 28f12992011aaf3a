"""Children of the desk are restarted when they die and never outlive it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from factdesk.processes import Child, RedisServer, Supervisor, wait_until

# A program with a child of its own, as the worker has.
FAMILY = "import os,time; pid=os.fork(); print(os.getpid(), flush=True); time.sleep(600)"


def family(child: Child) -> list[int]:
    return [int(word) for word in child.log.read_text().split()]


def gone(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


@pytest.fixture
def child(tmp_path):
    child = Child("family", [sys.executable, "-c", FAMILY], tmp_path / "family.log", stop_within=2)
    child.start()
    wait_until(lambda: len(family(child)) == 2, seconds=60, what="the family")
    yield child
    child.kill()


def test_stopping_a_program_ends_everything_it_started(child):
    child.stop()
    wait_until(lambda: all(gone(pid) for pid in family(child)), seconds=60, what="the end")


def test_a_child_that_dies_is_started_again_without_what_it_left_behind(child):
    said: list[str] = []
    supervisor = Supervisor(said.append)
    supervisor.children.append(child)
    first = family(child)
    os.kill(child.process.pid, signal.SIGKILL)
    watching = threading.Thread(target=supervisor.watch)
    # The child's "die with parent" is tied to the thread that starts it, so that thread lives until the end.
    watching.start()
    try:
        wait_until(lambda: len(family(child)) == 4, seconds=60, what="the second family")
        wait_until(lambda: all(gone(pid) for pid in first), seconds=60, what="the end of the first family")
        assert "stopped by itself" in said[0]
    finally:
        supervisor.stopping = True
        watching.join()


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells a child that its parent died.")
def test_children_do_not_outlive_a_supervisor_that_is_killed(tmp_path):
    program = (
        "import sys,time,pathlib; from factdesk.processes import Child\n"
        f"Child('c', [sys.executable, '-c', 'import os,time; print(os.getpid(), flush=True); time.sleep(600)'],"
        f" pathlib.Path({str(tmp_path / 'c.log')!r})).start()\ntime.sleep(600)"
    )
    parent = subprocess.Popen([sys.executable, "-c", program])
    log = tmp_path / "c.log"
    wait_until(lambda: log.exists() and log.read_text().strip() != "", seconds=60, what="the child")
    parent.kill()
    parent.wait()
    wait_until(lambda: gone(int(log.read_text())), seconds=60, what="the end of the child")


def test_redis_keeps_its_queue_over_a_kill(tmp_path):
    import redis

    server = RedisServer(tmp_path / "redis", log=tmp_path / "redis.log")
    server.start()
    try:
        server.wait()
        redis.Redis.from_url(server.url).rpush("queue", "work")
        wait_until(lambda: "work" in _appended(tmp_path), seconds=60, what="the append-only file")
        server.kill()
        server.start()
        server.wait()
        assert redis.Redis.from_url(server.url).lrange("queue", 0, -1) == [b"work"]
        with pytest.raises(redis.AuthenticationError):
            redis.Redis(port=server.port).ping()
    finally:
        server.kill()


def _appended(folder):
    return "".join(p.read_text(errors="replace") for p in folder.glob("redis/**/*.aof"))


def test_the_web_process_loads_its_pages_before_the_first_reader_and_keeps_them_out_of_collections():
    program = (
        "import gc, sys, factdesk.wsgi; print('claims.views.review' in sys.modules, gc.get_freeze_count() > 50_000)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert said.stdout.split() == ["True", "True"]
