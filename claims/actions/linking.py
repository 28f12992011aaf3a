"""Typed links between claims. A link never moves a verdict; it asks for a re-check."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import ledger
from articles.permissions import Act, require
from claims.actions.base import ClaimNotFound, Refused, locked, refuse_merged
from claims.actions.rechecking import open_recheck
from claims.lineage import standing
from claims.models import Appearance, Claim, Link, NoContradiction, Recheck


@dataclass(frozen=True)
class Place:
    """Where one side of a link can be read: a passage of its claim (None: the first), which words of it ("": all)."""

    passage: uuid.UUID | str | None = None
    words: str = ""


ANYWHERE = Place()
ASKS_FOR_RECHECK = frozenset({Link.Type.CONTRADICTS, Link.Type.UPDATES, Link.Type.QUALIFIES})


def link(
    *,
    a: uuid.UUID | str,
    b: uuid.UUID | str,
    type: str,
    by: Any,
    door: str,
    reason: str,
    a_place: Place = ANYWHERE,
    b_place: Place = ANYWHERE,
) -> Link:
    """Relate claim `a` to claim `b`, with a reason; a pair is stored once under a type.

    A contradicting, updating or qualifying link opens a re-check on the side it speaks about
    (both, for a contradiction) where a record is in force. The places are where it can be read,
    the first passage of each claim unless named. Raises ClaimNotFound, ClaimMerged or Refused.
    """
    require(by, Act.LINK)
    if type not in Link.Type.values:
        raise Refused("A link repeats, supports, contradicts, updates, qualifies or responds to.", "link-type")
    if not reason.strip():
        raise Refused("Say why these two belong together.", "reason-missing")
    with transaction.atomic():
        found = {str(c.uid): c for c in locked(Claim.objects.filter(uid__in=[a, b]))}
        first, second = found.get(str(a)), found.get(str(b))
        if first is None or second is None:
            raise ClaimNotFound
        if first == second:
            raise Refused("A claim is not linked to itself.", "self-link")
        refuse_merged(first, second)
        if type in Link.SYMMETRIC and first.pk > second.pk:
            first, second, a_place, b_place = second, first, b_place, a_place
        if type == Link.Type.CONTRADICTS and NoContradiction.objects.filter(
            a__in=[first, second], b__in=[first, second], withdrawn_at=None
        ):
            raise Refused("This was answered as no contradiction; take that answer back first.", "answered-otherwise")
        made = _create(first, second, type, by, reason, _read_at(first, a_place), _read_at(second, b_place))
        rechecks = []
        if type in ASKS_FOR_RECHECK:
            sides = [(second, first)] + ([(first, second)] if type == Link.Type.CONTRADICTS else [])
            for side, other in sides:
                why = f"{type}: {other.statement}"[:500]
                if asked := open_recheck(side, Recheck.Cause.LINK, reason=why):
                    rechecks.append(asked.uid)
        changes = {"a": first.uid, "b": second.uid, "type": type, "rechecks": rechecks}
        ledger.append(by=by, action="link", subject=made, door=door, changes=changes, reason=reason)
    return made


def rest_link(*, link: uuid.UUID | str, a_place: Place, b_place: Place, by: Any, door: str) -> Link:
    """Let a standing link rest on other passages, or other words of them; type, reason and versions stay."""
    require(by, Act.LINK)
    with transaction.atomic():
        row = _standing(link)
        before = _rests_on(row)
        row.a_passage, row.a_words = _read_at(row.a, a_place)
        row.b_passage, row.b_words = _read_at(row.b, b_place)
        if _rests_on(row) != before:
            row.save(update_fields=["a_passage", "a_words", "b_passage", "b_words"])
            ledger.append(by=by, action="rest_link", subject=row, door=door, changes={"on": [before, _rests_on(row)]})
    return row


def unlink(*, link: uuid.UUID | str, by: Any, door: str, reason: str) -> Link:
    """Withdraw a link, with a reason; the row and its history stay."""
    require(by, Act.LINK)
    if not reason.strip():
        raise Refused("Say why this link goes.", "reason-missing")
    with transaction.atomic():
        row = _locked(link)
        if row.withdrawn_at is None:
            row.withdrawn_at = timezone.now()
            row.save(update_fields=["withdrawn_at"])
            ledger.append(by=by, action="unlink", subject=row, door=door, reason=reason)
    return row


def _locked(uid: uuid.UUID | str) -> Link:
    row = Link.objects.select_for_update(of=("self",)).filter(uid=uid).first()
    if row is None:
        raise Refused("There is no such link.", "no-link")
    return row


def _standing(uid: uuid.UUID | str) -> Link:
    row = _locked(uid)
    if row.withdrawn_at is not None:
        raise Refused("This link was withdrawn already.", "withdrawn")
    return row


def _rests_on(row: Link) -> list[list[str]]:
    """Return the two passages and words, as the ledger keeps them."""
    sides = ((row.a_passage, row.a_words), (row.b_passage, row.b_words))
    return [[str(passage.uid) if passage else "", words] for passage, words in sides]


def _read_at(claim: Claim, place: Place) -> tuple[Appearance | None, str]:
    """Return the named passage of a claim, its first where none is named, and the words meant as they stand in it."""
    places = standing(claim).appearances.order_by("id")
    found = places.first() if place.passage is None else places.filter(uid=place.passage).first()
    if found is None and place.passage is not None:
        raise Refused("There is no such passage.", "no-passage")
    wanted = place.words.split()
    if not wanted:
        return found, ""
    exact = found.exact if found is not None else ""
    stands = re.search(r"\s+".join(map(re.escape, wanted)), exact)
    if stands is None:
        raise Refused("These words do not stand in the passage like this. Copy them exactly.", "words-unknown")
    return found, stands.group() if stands.group() != exact else ""


def _create(
    first: Claim,
    second: Claim,
    type: str,
    by: Any,
    reason: str,
    a_place: tuple[Appearance | None, str],
    b_place: tuple[Appearance | None, str],
) -> Link:
    try:
        with transaction.atomic():
            return Link.objects.create(
                a=first,
                b=second,
                type=type,
                a_version=first.version,
                b_version=second.version,
                a_passage=a_place[0],
                a_words=a_place[1],
                b_passage=b_place[0],
                b_words=b_place[1],
                reason=reason.strip(),
                by=by,
                at=timezone.now(),
            )
    except IntegrityError as error:
        if Link.objects.filter(a=second, b=first, type=type, withdrawn_at=None).exists():
            raise Refused(
                "These two are linked this way already, the other way round; withdraw that link first.",
                "linked-other-way",
            ) from error
        raise Refused("These two are linked this way already.", "linked-already") from error
