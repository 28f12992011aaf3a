"""Read the environment: typed readers that fail with a hint instead of guessing.

Only `factdesk/settings.py` and the processes call these; the rest of the desk asks `django.conf.settings`.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """Return variable `name`, or the content of the file that `name_FILE` points at, else `default`."""
    if path := os.environ.get(f"{name}_FILE"):
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE names a file that cannot be read: {error}") from error
    return os.environ.get(name, default).strip()


def choice(name: str, allowed: tuple[str, ...]) -> str:
    """Return variable `name`, one of `allowed`; unset means the first of them."""
    value = text(name, allowed[0])
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}. Choose one of: {', '.join(allowed)}.")
    return value


def boolean(name: str, default: bool) -> bool:
    """Return variable `name`, which is `true` or `false` and nothing else."""
    value = text(name, "true" if default else "false").lower()
    if value not in ("true", "false"):
        raise ImproperlyConfigured(f"{name} is {value!r}. Write true or false.")
    return value == "true"


def number(name: str, default: float, *, least: float = 0) -> float:
    """Return variable `name` as a number, at least `least`."""
    value = text(name, str(default))
    try:
        result = float(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} is {value!r}. Write a number, such as {default}.") from None
    if not least <= result < float("inf"):
        raise ImproperlyConfigured(f"{name} is {value}. It must be at least {least}.")
    return result


def words(name: str) -> list[str]:
    """Return variable `name` split at commas, without empty parts."""
    return [part.strip() for part in text(name).split(",") if part.strip()]


def folder(name: str, default: Path) -> Path:
    """Return the folder that variable `name` points at, made if it was absent."""
    path = Path(text(name, str(default))).expanduser().resolve()
    path.mkdir(mode=0o750, parents=True, exist_ok=True)
    return path


def kept_secret(path: Path) -> str:
    """Return the secret kept in `path`, made at the first call. For development: production names its own."""
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text(encoding="utf-8")


def postgresql(url: str) -> dict[str, Any]:
    """Turn `postgresql://user:password@host:5432/name?sslmode=require` into Django's settings.

    A socket folder goes in the query (`?host=/run/postgresql`), as libpq has it; every other query part is an option
    of libpq.
    """
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in ("postgresql", "postgres") or not name:
        raise ImproperlyConfigured("DATABASE_URL must look like postgresql://user:password@host:5432/factdesk.")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or parts.hostname or "",
        "PORT": options.pop("port", "") or str(parts.port or ""),
        "OPTIONS": options,
    }
