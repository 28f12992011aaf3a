"""What claims do when an actor changes: passages follow a merge and come back with a split, records are asked about."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from articles.models import Actor
from claims import search
from claims.actions.base import locked
from claims.actions.rechecking import open_recheck, what_would_change
from claims.models import Appearance, Claim, FormerSpeaker, Recheck, RecordFacet, Utterance


def follow_actor(actor: Actor, *, absorbed: Actor | None = None, returned: Actor | None = None) -> None:
    """Bring passages to `actor` from one it absorbed, or give `returned` its own back; then ask about records.

    Runs in the transaction that changes the actor. A record is never altered: it gets a re-check that lists
    what it would say now. Claims are held in one order, before the ledger.
    """
    touched = [a.pk for a in (actor, absorbed, returned) if a is not None]
    uids = [str(a.uid) for a in (actor, absorbed, returned) if a is not None]
    speaking = Appearance.objects.filter(speakers__in=touched).values("claim")
    recorded = RecordFacet.objects.filter(kind="speaker", value__in=uids).values("record")
    claims = list(locked(Claim.objects.filter(Q(pk__in=speaking) | Q(record__in=recorded))))
    if absorbed is not None:
        _take_over(absorbed, actor)
    if returned is not None:
        _return(actor, returned)
    search.index_claims([c for c in claims if c.merged_into_id is None])
    _ask(claims, actor.name)


def _take_over(absorbed: Actor, actor: Actor) -> None:
    through = Appearance.speakers.through
    places = list(through.objects.filter(actor=absorbed).values_list("appearance_id", flat=True))
    FormerSpeaker.objects.bulk_create(
        [FormerSpeaker(appearance_id=pk, actor=absorbed) for pk in places], ignore_conflicts=True
    )
    through.objects.filter(actor=absorbed).delete()
    there = set(through.objects.filter(actor=actor, appearance__in=places).values_list("appearance_id", flat=True))
    through.objects.bulk_create([through(appearance_id=pk, actor_id=actor.pk) for pk in places if pk not in there])
    for utterance in Utterance.objects.filter(actor=absorbed):
        twin = Utterance.objects.filter(actor=actor, medium=utterance.medium, day=utterance.day).first()
        if twin is None:
            utterance.actor = actor
            utterance.save(update_fields=["actor"])
        else:
            Appearance.objects.filter(utterance=utterance).update(utterance=twin)
            utterance.delete()


def _return(actor: Actor, returned: Actor) -> None:
    through = Appearance.speakers.through
    former = FormerSpeaker.objects.filter(actor=returned)
    places = list(former.values_list("appearance_id", flat=True))
    # A passage an editor has since given to somebody else stays as the editor said.
    still = set(through.objects.filter(actor=actor, appearance__in=places).values_list("appearance_id", flat=True))
    through.objects.filter(actor=actor, appearance__in=still).delete()
    through.objects.bulk_create([through(appearance_id=pk, actor_id=returned.pk) for pk in sorted(still)])
    for place in Appearance.objects.filter(pk__in=still, utterance__actor=actor).select_related("utterance"):
        if place.utterance is not None:
            place.utterance, _made = Utterance.objects.get_or_create(
                actor=returned, medium=place.utterance.medium, day=place.utterance.day
            )
            place.save(update_fields=["utterance"])
    former.delete()


def _ask(claims: Iterable[Claim], name: str) -> None:
    for claim in claims:
        if claim.record_id is not None and (changes := what_would_change(claim)):
            open_recheck(claim, Recheck.Cause.ACTOR, reason=name[:200], would_change=changes)
