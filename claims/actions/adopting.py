"""Take the machine's proposal for a speaker: one stroke names the actor everywhere it was proposed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles import ledger
from articles.actors import folded
from articles.models import Actor, ActorName
from articles.permissions import Act, require
from articles.reference import add_actor
from claims import search
from claims.actions.base import Refused
from claims.actions.editing import set_speakers
from claims.models import Appearance, Claim, Judgement
from claims.workflow import State


def proposed(appearance: Appearance) -> str:
    """Return the name the machine proposes for a passage nobody named a speaker for; "" when it has none."""
    if appearance.quote is None or appearance.speakers.all():
        return ""
    return appearance.quote.speaker_name


def adopt_speaker(
    *, appearance: uuid.UUID | str, by: Any, door: str, seen_revision: int, kind: str = Actor.Kind.PERSON
) -> Claim:
    """Name the proposed speaker of this passage, and of every queued one with the same proposal.

    A name nobody goes by becomes a new actor of `kind`; one that several go by is refused, an
    editor chooses. Claims that somebody judged, holds or verified are left as they are.
    """
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        found = Appearance.objects.select_related("claim", "quote").filter(uid=appearance).first()
        if found is None or not (name := proposed(found)):
            raise Refused("There is no proposal for the speaker of this passage.", "no-proposal")
        actors = [_actor(part, kind, by, door) for part in name.split("; ")]
        claim = set_speakers(
            appearance=found.uid, by=by, door=door, seen_revision=seen_revision, speakers=actors, corrects=False
        )
        _name_elsewhere(name, actors, by, door)
    return claim


def _actor(name: str, kind: str, by: Any, door: str) -> Actor:
    keys = ActorName.objects.filter(folded=folded(name)).values("actor")
    known = list(Actor.objects.filter(pk__in=keys, merged_into=None)[:2])
    if len(known) > 1:
        raise Refused(f"Several actors go by the name {name}; choose one in the list.", "name-shared")
    return known[0] if known else add_actor(by=by, door=door, name=name[:200], kind=kind)


def _name_elsewhere(name: str, actors: Sequence[Actor], by: Any, door: str) -> None:
    """Give the other queued passages with this proposal the same speakers, as one act."""
    judged = Judgement.objects.filter(voided_at=None).values("claim")
    others = Appearance.objects.filter(
        quote__speaker_name=name, speakers=None, claim__state=State.QUEUED, claim__record=None, claim__lease_by=None
    ).exclude(claim__in=judged)
    rows = list(others.select_related("claim").order_by("claim_id", "id"))
    if not rows:
        return
    claims = list(
        Claim.objects.select_for_update(of=("self",)).filter(pk__in={r.claim_id for r in rows}).order_by("pk")
    )
    through = Appearance.speakers.through
    through.objects.bulk_create(through(appearance_id=r.pk, actor_id=a.pk) for r in rows for a in actors)
    Claim.objects.filter(pk__in=[c.pk for c in claims]).update(
        version=F("version") + 1, revision=F("revision") + 1, changed_at=timezone.now()
    )
    search.index_claims(claims)
    for actor in actors:
        changes = {"name": name, "claims": [c.uid for c in claims]}
        ledger.append(by=by, action="adopt_speaker", subject=actor, door=door, changes=changes)
