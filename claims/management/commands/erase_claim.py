"""`manage.py erase_claim`: remove the content of a claim's records for good, also from snapshots made before."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import WorkState
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims.actions.base import Refused
from claims.actions.sets import erase_claim
from claims.models import Claim, Erasure
from claims.publishing import forget_erased


class Command(BaseCommand):
    """Asks for the chief by name and a reason; hashes and tombstones stay, so that old snapshots can still be checked.

    Files of snapshots are rewritten here, after the act is on record; a run that was cut off is finished by the worker,
    or by running it again without a claim.
    """

    help = "Erase the records of a claim (as when a court or the law orders it). This cannot be undone."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the claim, who orders it and why."""
        parser.add_argument("claim", nargs="?", help="public id; without it, unfinished erasures are finished")
        parser.add_argument("--by", metavar="USERNAME", help="the chief who orders it")
        parser.add_argument("--reason", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase, then rewrite the snapshots that hold it."""
        if options["claim"]:
            by = get_user_model().objects.filter(username=options["by"]).first()
            row = Claim.objects.filter(uid=options["claim"]).first()
            if by is None or row is None:
                raise CommandError("Name a claim by its public id, and --by a chief.")
            try:
                erase_claim(
                    claim=row.uid, by=by, door=Door.COMMAND, seen_revision=row.revision, reason=options["reason"]
                )
            except (NotAllowed, Refused) as error:
                raise CommandError(str(error)) from error
        open_work = Erasure.objects.exclude(state=WorkState.DONE).order_by("pk")
        for key in open_work.values_list("pk", flat=True):
            forget_erased(key)
        left = open_work.count()
        self.stdout.write("every snapshot is rewritten" if not left else f"{left} erasures are not finished yet")
