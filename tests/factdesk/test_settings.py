"""The desk says what it needs before it starts, and refuses to start unsafe."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from factdesk import environment as env
from factdesk.celery import app

SAFE = {
    "FACTDESK_ENV": "production",
    "FACTDESK_SECRET_KEY": "abcdefgh" * 8,
    "FACTDESK_URL": "https://factdesk.example",
    "DATABASE_URL": "postgresql://desk:pw@db.example/factdesk",
    "REDIS_URL": "redis://cache.example:6379/0",
    "FACTDESK_DEBUG": "false",
}


SHOW = "from factdesk import settings as s; print(s.SECURE_SSL_REDIRECT, s.SESSION_COOKIE_NAME, s.ALLOWED_HOSTS)"


def start(tmp_path: object, *command: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run Python in production: a process of its own that knows only what is said here."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = {**kept, **SAFE, "FACTDESK_VAR": str(tmp_path), **changes}
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)


def test_production_starts_when_everything_it_needs_is_said(tmp_path):
    done = start(tmp_path, "-c", SHOW)
    assert done.stdout.strip() == "True __Host-session ['factdesk.example']", done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FACTDESK_SECRET_KEY", ""),
        ("FACTDESK_SECRET_KEY", "short"),
        ("FACTDESK_URL", "http://factdesk.example"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL", "sqlite:///desk.sqlite3"),
        ("REDIS_URL", ""),
        ("FACTDESK_DEBUG", "true"),
        ("FACTDESK_DEBUG", "perhaps"),
        ("FACTDESK_ENV", "staging"),
        ("FACTDESK_STALE_SECONDS", "soon"),
    ],
)
def test_production_refuses_to_start_unsafe_and_names_the_variable(tmp_path, name, value):
    done = start(tmp_path, "-c", SHOW, **{name: value})
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1] + done.stderr.splitlines()[-2]


def test_django_finds_nothing_to_warn_about_in_production(tmp_path):
    done = start(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_secret_may_come_from_a_file(tmp_path, monkeypatch):
    (tmp_path / "secret").write_text("from the file\n")
    monkeypatch.setenv("FACTDESK_SOMETHING_FILE", str(tmp_path / "secret"))
    assert env.text("FACTDESK_SOMETHING") == "from the file"


def test_the_kept_secret_is_made_once_and_only_its_owner_reads_it(tmp_path):
    first = env.kept_secret(tmp_path / "key")
    assert env.kept_secret(tmp_path / "key") == first
    assert len(first) >= 50
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_a_database_url_may_name_a_socket_folder():
    found = env.postgresql("postgresql://desk:p%40ss@/desk?host=/run/postgresql&sslmode=require")
    assert (found["HOST"], found["USER"], found["PASSWORD"]) == ("/run/postgresql", "desk", "p@ss")
    assert found["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("url", ["mysql://a@b/c", "postgresql://a@b/", "desk"])
def test_another_kind_of_database_url_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        env.postgresql(url)


def test_the_broker_is_never_trusted_with_the_truth():
    """Each of these was measured: the defaults lose tasks, hang requests or run a task twice."""
    found = app.conf
    assert found.task_acks_late is False
    assert found.task_reject_on_worker_lost is None
    assert found.task_ignore_result is True
    assert found.result_backend is None
    assert found.accept_content == ["json"]
    assert found.worker_prefetch_multiplier == 1
    assert (found.task_soft_time_limit, found.task_time_limit) == (90, 120)
    assert found.task_publish_retry_policy == {"max_retries": 1, "interval_start": 0.1}
    assert found.worker_max_tasks_per_child == 200
    assert found.worker_max_memory_per_child
    assert found.worker_soft_shutdown_timeout == 30
    assert found.worker_cancel_long_running_tasks_on_connection_loss is True
    assert found.broker_connection_retry_on_startup is True
    options = found.broker_transport_options
    assert options["visibility_timeout"] > 2 * found.task_time_limit
    assert options["unacked_restore_throttle"] == 1
    assert (options["socket_timeout"], options["socket_connect_timeout"]) == (10, 3)
    assert options["socket_keepalive"] is True
    assert options["health_check_interval"] == 25
    assert found.timezone == "Europe/Amsterdam"
