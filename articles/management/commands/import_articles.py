"""`manage.py import_articles`: bring files in through the same action as the upload form."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.actions import ArticleRefused, upload_article
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from articles.reader import MAX_BYTES


class Command(BaseCommand):
    """Prints one line per file and exits with 1 when a file was refused; the others are in all the same."""

    help = "Bring articles in from files, as if somebody had uploaded them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files, and in whose name they come in."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--by", default="editor", metavar="USERNAME", help="who uploads them (default: editor)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Upload each file as one batch, in the order given."""
        by = get_user_model().objects.filter(username=options["by"]).first()
        if by is None:
            raise CommandError(f"There is nobody here called {options['by']}. Name a colleague with --by.")
        batch, refused = uuid.uuid4(), 0
        for path in options["paths"]:
            try:
                upload = upload_article(by=by, door=Door.COMMAND, content=_bytes(path), name=path.name, batch=batch)
            except NotAllowed as error:
                raise CommandError(str(error)) from error
            except ArticleRefused as error:
                refused += 1
                self.stdout.write(f"{path}: refused. {error}")
            except OSError as error:
                refused += 1
                self.stdout.write(f"{path}: refused. This file cannot be opened: {error.strerror or error}.")
            else:
                self.stdout.write(f"{path}: {'new' if upload.created else 'already there'}")
        if refused:
            raise CommandError(f"Refused: {refused} of {len(options['paths'])}.")


def _bytes(path: Path) -> bytes:
    """Return the file's bytes; of one that is too large, just enough for the reader to say so."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
