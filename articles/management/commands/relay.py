"""`manage.py relay`: publish due work until stopped."""

from __future__ import annotations

import signal
import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections

from articles import relay


class Command(BaseCommand):
    """Runs the relay loop; SIGTERM and SIGINT end it after the current pass."""

    help = "Publish due work to the broker, and again what went stale."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--once`."""
        parser.add_argument("--once", action="store_true", help="one pass, then stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Loop until told to stop; a database that is away is waited for."""
        over = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: over.set())
        while not over.is_set():
            try:
                close_old_connections()
                relay.run_once()
            except OperationalError as error:
                self.stderr.write(f"The database does not answer: {error}")
            if options["once"]:
                return
            over.wait(settings.RELAY_SECONDS)
