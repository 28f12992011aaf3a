"""Bytes kept under their own SHA-256, in whatever storage the desk is set up with."""

from __future__ import annotations

import hashlib
import time
from typing import IO, Literal

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

# A file of the wrong length is looked at for half a second before it counts as left half by a power cut.
_LOOKS = 25
_BETWEEN_LOOKS = 0.02


def keep(content: bytes, folder: str) -> str:
    """Keep `content` and return its SHA-256 in hexadecimal.

    Called before the transaction that names the file: a file without a row is harmless and
    found again by the next upload of the same bytes, a row without a file is not. A file that a
    power cut left half is written again.
    """
    digest = hashlib.sha256(content).hexdigest()
    name = path(digest, folder)
    found = _looked_at(name, len(content))
    if found == "whole":
        return digest
    if found == "half":
        default_storage.delete(name)
    saved = default_storage.save(name, ContentFile(content))
    if saved != name:  # somebody kept the same bytes at the same moment
        default_storage.delete(saved)
    return digest


def _looked_at(name: str, size: int) -> Literal["whole", "half", "absent"]:
    """Say how the file lies there; one that somebody is writing at this moment is waited for."""
    for _ in range(_LOOKS):
        try:
            if not default_storage.exists(name):
                return "absent"
            if default_storage.size(name) == size:
                return "whole"
        except FileNotFoundError:
            return "absent"
        time.sleep(_BETWEEN_LOOKS)
    return "half"


def fetch(digest: str, folder: str) -> bytes:
    """Return the bytes kept under `digest`; raise FileNotFoundError if they are gone."""
    with default_storage.open(path(digest, folder), "rb") as file:
        content: bytes = file.read()
    return content


class FileMissing(Exception):
    """A kept file is gone from the storage, though the desk knows of it."""

    def __init__(self) -> None:
        super().__init__("This file is missing from the storage. What the desk knows of it is still here.")


def fetch_for_download(digest: str, folder: str) -> bytes:
    """Return the bytes kept under `digest` for a person who asks for them; raise FileMissing if they are gone."""
    try:
        return fetch(digest, folder)
    except FileNotFoundError as error:
        raise FileMissing from error


def path(digest: str, folder: str) -> str:
    """Return the storage name of the bytes with this SHA-256."""
    return f"{folder}/{digest[:2]}/{digest}"


def keep_file(file: IO[bytes], name: str) -> str:
    """Keep a whole open file and return the name it got, which is `name` or one like it that was free."""
    saved: str = default_storage.save(name, File(file))
    return saved


def open_named(name: str) -> IO[bytes]:
    """Open a kept file by its name in the storage."""
    file: IO[bytes] = default_storage.open(name, "rb")
    return file


def remove(name: str) -> None:
    """Remove a kept file; one that is gone already is no error."""
    default_storage.delete(name)
