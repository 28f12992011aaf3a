"""Which spellings may be one name: proposals for an editor, never merged alone, remembered when refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from rapidfuzz.distance import Levenshtein

from articles.models import Actor, ActorName, Quote, RefusedSpelling
from articles.names import folded, likeness, same_name, skeleton

MOST = 60
"""Proposals shown at once."""
_NAMES = 4000
"""Names compared with each other; beyond that only equal skeletons are proposed."""
_SHORT = 5
"""Words no longer than this are other words when one sound differs."""
_AT_ONCE = 500
_SPOKEN = 600
"""The newest names of speakers nobody is known by."""


@dataclass(frozen=True)
class Proposal:
    """`spelling` may be a name of `actor`: it is one of `other`, or stands in texts as nobody's (other is None)."""

    actor: Actor
    spelling: str
    other: Actor | None
    alike: int
    """How alike the two are, in per cent; 100 is the same skeleton."""


def proposals(*, actor: Actor | None = None, limit: int = MOST) -> list[Proposal]:
    """Return spellings that may be one name, the likeliest first; of one actor, or of all."""
    refused = set(RefusedSpelling.objects.values_list("actor_id", "folded"))
    names = list(_living_names()[:_NAMES])
    found: dict[tuple[int, int | str], Proposal] = {}
    for one, other in _alike_names(names):
        if actor is not None and actor.pk not in (one.actor_id, other.actor_id):
            continue
        first, second = (one, other) if actor is None or one.actor_id == actor.pk else (other, one)
        if (first.actor_id, second.folded) in refused or (second.actor_id, first.folded) in refused:
            continue
        alike = _alike(first.skeleton, second.skeleton, first.text, second.text)
        key = (min(one.actor_id, other.actor_id), max(one.actor_id, other.actor_id))
        if key not in found or found[key].alike < alike:
            found[key] = Proposal(first.actor, second.text, second.actor, alike)
    for name, text in _spoken(names):
        if actor is not None and name.actor_id != actor.pk:
            continue
        if (name.actor_id, folded(text)) not in refused:
            alike = _alike(name.skeleton, skeleton(text), name.text, text)
            found.setdefault((name.actor_id, folded(text)), Proposal(name.actor, text, None, alike))
    return sorted(found.values(), key=lambda p: (-p.alike, p.actor.name, p.spelling))[:limit]


def write_skeletons() -> int:
    """Give every name the skeleton that the rules of `articles.names` make of it now; return how many got another."""
    behind: list[ActorName] = []
    for name in ActorName.objects.order_by("pk").iterator(chunk_size=_AT_ONCE):
        bones = skeleton(name.text)
        if bones != name.skeleton:
            name.skeleton = bones
            behind.append(name)
    ActorName.objects.bulk_update(behind, ["skeleton"], batch_size=_AT_ONCE)
    return len(behind)


def _living_names() -> QuerySet[ActorName]:
    rows = ActorName.objects.filter(actor__merged_into=None).exclude(skeleton="")
    return rows.select_related("actor").order_by("-actor_id", "id")


def _alike_names(names: list[ActorName]) -> Iterable[tuple[ActorName, ActorName]]:
    """Yield pairs of names of different actors of one kind that may be one: compared within two first sounds."""
    buckets: dict[tuple[str, str], list[ActorName]] = defaultdict(list)
    for name in names:
        for word in {name.skeleton[:2], name.skeleton.split()[-1][:2]}:
            buckets[name.actor.kind, word].append(name)
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for n, one in enumerate(bucket):
            for other in bucket[n + 1 :]:
                pair = (one.pk, other.pk)
                if one.actor_id == other.actor_id or pair in seen:
                    continue
                seen.add(pair)
                if _may_be_one(one, other.text, other.skeleton):
                    yield one, other


def _may_be_one(name: ActorName, other: str, bones: str) -> bool:
    """A person is compared by first name and surname, for a surname alone is a family; a body by every word."""
    words, others = name.skeleton.split(), bones.split()
    if name.actor.kind == Actor.Kind.PERSON:
        return len(words) > 1 and len(others) > 1 and same_name(name.text, other)
    if len(words) == len(others) == 1:
        return same_name(name.text, other)
    return len(words) == len(others) and all(
        a == b or (len(a) > _SHORT and Levenshtein.distance(a, b) == 1) for a, b in zip(words, others, strict=True)
    )


def _alike(bones: str, other_bones: str, text: str, other: str) -> int:
    """Say in per cent how alike two names are; only the same skeleton is 100."""
    return 100 if bones == other_bones else min(99, round(100 * likeness(text, other)))


def _spoken(names: list[ActorName]) -> Iterable[tuple[ActorName, str]]:
    """Yield names of speakers in texts that nobody goes by, with the actor's name they may be."""
    newest = Quote.objects.filter(actors=None).exclude(speaker_name="").order_by().values("speaker_name")
    rows = newest.annotate(n=Count("id")).order_by("-n", "speaker_name")[:_SPOKEN]
    known = {name.folded for name in names}
    by_word: dict[str, list[ActorName]] = defaultdict(list)
    for name in names:
        by_word[name.skeleton.split()[-1][:2]].append(name)
    for text in (part for row in rows for part in row["speaker_name"].split("; ")):
        bones = skeleton(text)
        if not bones or folded(text) in known:
            continue
        alike = [n for n in by_word[bones.split()[-1][:2]] if _may_be_one(n, text, bones)]
        if len({n.actor_id for n in alike}) == 1:
            yield alike[0], text
