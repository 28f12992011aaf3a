"""`make demo`: the whole desk on one machine, under one supervisor.

Redis (its own), web, worker and relay run as children; Ctrl-C ends them all. Data stays in `var/`, so a second
start finds everything where it was left.
"""

from __future__ import annotations

import fcntl
import glob
import os
import shlex
import signal
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import IO

from factdesk.processes import (
    Child,
    RedisServer,
    Supervisor,
    listens,
    relay_command,
    wait_until,
    web_command,
    worker_command,
)

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("FACTDESK_VAR", BASE_DIR / "var"))

STAFF = {"editor": ("Eva", "Eindhout"), "checker": ("Cas", "Controle"), "chief": ("Chris", "Chef")}
"""Username, which is also the role, and the invented name of each first colleague."""


def say(line: str) -> None:
    """Print one line for the person at the terminal."""
    print(line, flush=True)  # noqa: T201


def main() -> int:
    """Run the desk until Ctrl-C; return the exit code."""
    port = int(os.environ.get("PORT") or 8000)
    lock = _only_one(VAR)
    if lock is None:
        say("The desk is already running from this folder. Stop it first, or set FACTDESK_VAR to another folder.")
        return 1
    if listens(port):
        say(f"Port {port} is taken. Choose another one: PORT={port + 123} make demo")
        return 1

    supervisor = Supervisor(say)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: _stop(supervisor))
    try:
        _run(supervisor, port)
    except _Stopped:
        pass
    except TimeoutError as error:
        say(f"{error}.")
        for child in supervisor.children:
            say(f"--- {child.name} ({child.log})\n{child.last_words()}")
        return 1
    finally:
        supervisor.stopping = True
        supervisor.stop()
        say("The desk is closed; everything is kept.")
    return 0


class _Stopped(Exception):
    """Somebody pressed Ctrl-C."""


def _stop(supervisor: Supervisor) -> None:
    if not supervisor.stopping:
        supervisor.stopping = True
        raise _Stopped


def _only_one(folder: Path) -> IO[str] | None:
    """Hold the folder for this process; None when another one holds it."""
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    lock = (folder / "demo.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return None
    return lock


def _run(supervisor: Supervisor, port: int) -> None:
    address = f"http://localhost:{port}"
    redis = RedisServer(VAR / "redis", log=VAR / "log" / "redis.log")
    os.environ.setdefault("FACTDESK_URL", address)
    os.environ["FACTDESK_VAR"] = str(VAR)
    os.environ["REDIS_URL"] = redis.url
    os.environ["DJANGO_SETTINGS_MODULE"] = "factdesk.settings"
    os.chdir(BASE_DIR)

    supervisor.add(redis)
    passwords = _prepare(shlex.split(os.environ.get("ARTICLES", "")))
    supervisor.add(Child("relay", relay_command(), VAR / "log" / "relay.log"))
    supervisor.add(Child("worker", worker_command(), VAR / "log" / "worker.log"))
    supervisor.add(Child("web", web_command(port), VAR / "log" / "web.log"))
    wait_until(lambda: _answers(f"http://127.0.0.1:{port}/health/"), seconds=60, what="The web process")

    say(f"\nFactdesk is open at {address}   (Ctrl-C closes it; logs: {VAR / 'log'})")
    for username, password in passwords.items():
        say(f"  {username:8} {password}")
    if passwords:
        say("Each password is shown once and works until its owner has chosen another. The chief gives out new ones.")
    supervisor.watch()


def _prepare(patterns: list[str]) -> dict[str, str]:
    """Bring the database up to date, and at the first start fill it; return the new one-time passwords."""
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.core.management import CommandError, call_command, get_commands

    from factdesk.people import one_time_password
    from factdesk.translations import compile_messages

    compile_messages(BASE_DIR / "locale")
    call_command("migrate", verbosity=0, interactive=False)

    people = get_user_model().objects
    # Without a usable password until all is loaded, so that an interrupted first start is done again.
    staff = [
        people.get_or_create(
            username=name,
            defaults={
                "first_name": first,
                "last_name": last,
                "role": name,
                "password": "!",
                "must_change_password": True,
            },
        )[0]
        for name, (first, last) in STAFF.items()
    ]
    passwords: dict[str, str] = {}
    if not any(person.has_usable_password() for person in staff):
        if "load_sample" in get_commands():
            say("First start: loading the sample desk.")
            call_command("load_sample")
        for person in staff:
            passwords[person.username] = one_time_password()
            person.set_password(passwords[person.username])
            person.save(update_fields=["password"])

    files = sorted({path for pattern in patterns for path in glob.glob(pattern, recursive=True)})
    if patterns and not files:
        say(f"No file answers to ARTICLES={shlex.join(patterns)!r}.")
    if files:
        try:
            call_command("import_articles", *files)
        except CommandError as error:  # a refused file is named above; the desk opens with the others
            say(str(error))
    return passwords


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(main())
