"""`manage.py make_token`: make an API token for a person or program and print it once."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models.ledger import Door
from articles.permissions import NotAllowed, Scope
from claims.models import ClaimSet
from factdesk.actions import DEFAULT_DAYS, TokenRefused, make_token


class Command(BaseCommand):
    """Prints the token on one line, and nothing else, so that a script can catch it."""

    help = "Make an API token and print it. It is not shown again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whose it is, what it is for and how long."""
        parser.add_argument("username")
        parser.add_argument("--label", default="command line")
        parser.add_argument("--days", type=int, default=DEFAULT_DAYS)
        parser.add_argument("--scope", action="append", choices=[s.value for s in Scope], dest="scopes")
        parser.add_argument("--set", dest="claim_set", metavar="SLUG", help="bind it to one claim set")
        parser.add_argument("--network", action="append", default=[], dest="networks", metavar="CIDR")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the token; without --scope it may read verified claims."""
        owner = get_user_model().objects.filter(username=options["username"]).first()
        if owner is None:
            raise CommandError(f"There is nobody called {options['username']!r}.")
        bound = ClaimSet.objects.filter(slug=options["claim_set"]).first() if options["claim_set"] else None
        if options["claim_set"] and bound is None:
            raise CommandError(f"There is no set called {options['claim_set']!r}.")
        try:
            made = make_token(
                owner=owner,
                by=None,
                door=Door.COMMAND,
                label=options["label"],
                scopes=options["scopes"] or [Scope.CLAIMS_READ],
                days=options["days"],
                networks=options["networks"],
                claim_set=bound.uid if bound else None,
            )
        except (TokenRefused, NotAllowed) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(made.secret)
