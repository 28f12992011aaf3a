"""`manage.py verify_ledger`: say whether the ledger holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import ledger


class Command(BaseCommand):
    """Prints every fault and exits with 1 when there is one."""

    help = "Find altered, removed or cut-off rows of the ledger."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take another checkpoint file."""
        parser.add_argument("--checkpoints", type=Path, help="checkpoint file kept elsewhere")

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify the whole chain."""
        witnesses: Path | None = options["checkpoints"]
        if witnesses is not None and not witnesses.is_file():
            raise CommandError(f"There is no checkpoint file {witnesses}.")
        faults = 0
        for fault in ledger.verify(witnesses):
            faults += 1
            self.stdout.write(f"row {fault.seq}: {fault.why}")
        if faults:
            raise CommandError(f"The ledger does not hold: {faults} fault(s).")
        self.stdout.write("The ledger holds.")
        if not (witnesses or Path(settings.LEDGER_CHECKPOINTS)).exists():
            self.stdout.write("No checkpoint was kept elsewhere, so rows cut off at its end would not show.")
