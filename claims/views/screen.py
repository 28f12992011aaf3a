"""What a screen about one claim shows: the claim in its passage, what may be done with it, what others did."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import queries as article_queries
from articles.extraction.actor_kinds import likely_kind
from articles.marks import Mark, window
from articles.models import Actor, Article, Quote
from articles.presenting import Text, present
from articles.web import Request
from claims import lineage, origins, queries, workflow
from claims.actions.adopting import proposed
from claims.actions.base import held_by_another
from claims.actions.editing import SPEECH
from claims.models import Appearance, Claim, Judgement, Link
from claims.models.judging import Accuracy, Attribution
from claims.views.wording import LINK_FROM, LINK_TO, MODS, SCOPE

AROUND = 14
"""Lines of reading text shown on each side of the passage; the whole article is one key away."""


NAMED = 5
"""Claims that a sentence names; the others are counted."""


@dataclass(frozen=True)
class Lease:
    """Who has the claim until when, as the person at the screen sees it."""

    mine: bool
    owner: str
    until: datetime | None


def lease_of(claim: Claim, by: Any) -> Lease:
    """Return the live lease on a claim."""
    alive = bool(claim.lease_by_id and claim.lease_until and claim.lease_until > timezone.now())
    mine = alive and claim.lease_by_id == by.pk
    holder = by if mine else claim.lease_by if alive else None
    return Lease(mine, holder.name if holder is not None else "", claim.lease_until if alive else None)


def lease_context(claim: Claim, by: Any) -> dict[str, Any]:
    """Return what the line about the lease prints when it is asked for by itself."""
    lease = {"claim": claim, "lease": lease_of(claim, by), "heartbeat": True, "polled": True}
    return lease | {"asks_second": asks_second(claim)}


def origins_of(appearances: Iterable[Appearance]) -> origins.Origins:
    """Count the origins of a claim's passages: articles, publishers, agencies, utterances side by side."""
    return origins.of_appearances(list(appearances))


def origin_groups(found: origins.Origins) -> list[dict[str, Any]]:
    """Tell which articles count as one, with every reason."""
    return [
        {"name": group.name, "articles": group.articles, "whys": [why_one(why) for why in group.whys]}
        for group in found.groups
        if len(group.articles) > 1
    ]


def why_one(why: origins.Why) -> str:
    """Say in words why two articles count as one."""
    names = {"a": _outlet(why.a), "b": _outlet(why.b), "detail": why.detail, "share": why.share, "run": why.run}
    return {
        "agency": _("%(a)s and %(b)s both carry the mark of %(detail)s"),
        "same-text": _("%(a)s and %(b)s have the same text"),
        "version": _("%(b)s is another version of %(a)s"),
        "shared-text": _("%(a)s and %(b)s share %(share)s%% of their text, %(run)s words in a row"),
        "ruling": _("%(a)s and %(b)s: an editor ruled so, “%(detail)s”"),
    }.get(why.code, "%(a)s, %(b)s") % names


def _outlet(article: Article) -> str:
    return article.publisher.name if article.publisher else article.title[:40]


def links_of(claim: Claim, absorbed: Sequence[Claim] = ()) -> list[Link]:
    """Return the links of a claim and of those that went into it, each told from its own side.

    The other side is the claim that stands: one that was merged since is named beside it.
    """
    asked = getattr(claim, "has_links", True) or absorbed
    links = list(queries.links_of(claim, absorbed)) if asked else []
    family = {claim.pk: None, **{c.pk: c for c in absorbed}}
    for link in links:
        out = link.a_id in family
        link.came_with = family[link.a_id if out else link.b_id]  # type: ignore[attr-defined]
        link.words = (LINK_FROM if out else LINK_TO)[link.type]  # type: ignore[attr-defined]
        link.other = link.b if out else link.a  # type: ignore[attr-defined]
        link.own_passage = link.a_passage if out else link.b_passage  # type: ignore[attr-defined]
        link.other_passage = link.b_passage if out else link.a_passage  # type: ignore[attr-defined]
        link.own_words = link.a_words if out else link.b_words  # type: ignore[attr-defined]
        link.other_words = link.b_words if out else link.a_words  # type: ignore[attr-defined]
    merged = [link for link in links if link.other.merged_into_id]  # type: ignore[attr-defined]
    if merged:
        into = lineage.standing_for(link.other.pk for link in merged)  # type: ignore[attr-defined]
        standing = Claim.objects.in_bulk([pk for pk, _ in into.values()])
        for link in merged:
            link.was = link.other  # type: ignore[attr-defined]
            link.other = standing[into[link.was.pk][0]]  # type: ignore[attr-defined]
    return links


def came_with(rows: Iterable[Any], absorbed: Sequence[Claim]) -> list[Any]:
    """Say of each row which merged claim brought it, None for the claim's own."""
    brought = {c.pk: c for c in absorbed}
    found = list(rows)
    for row in found:
        row.came_with = brought.get(row.claim_id)
    return found


def say_asked_again(request: Request, claims: Sequence[Claim]) -> None:
    """Say which verified claims are to be looked at again after a fact under them changed; nothing where none is."""
    if claims:
        words = ngettext(
            "%(n)d verified claim is to be looked at again: %(names)s",
            "%(n)d verified claims are to be looked at again: %(names)s",
            len(claims),
        )
        names = " · ".join(f"“{claim.statement[:80]}”" for claim in claims[:NAMED])
        messages.warning(request, words % {"n": len(claims), "names": names + (" …" if len(claims) > NAMED else "")})


def asks_second(claim: Claim) -> bool:
    """Say whether judging this claim now calls for a second check."""
    return claim.state == Claim.State.QUEUED and workflow.needs_second(settings.SECOND_CHECK, claim.high_stakes)


def facts(claim: Claim, appearances: list[Appearance], shown: Appearance | None) -> dict[str, Any]:
    """Return what the list of facts about a claim prints."""
    dates = list(claim.dates.all())
    speakers = list(dict.fromkeys(s for a in ([shown] if shown else appearances) for s in a.speakers.all()))
    name = proposed(shown or appearances[0]) if appearances else ""
    return {
        "appearance": shown,
        "speakers": speakers,
        "proposed": name,
        "likely_kind": likely_kind(name.partition("; ")[0], claim.language),
        "proposal_of": shown or (appearances[0] if appearances else None),
        "actor_kinds": Actor.Kind.choices,
        "dates": dates,
        "first_known": next((d.pk for d in dates if d.value), None),
        "topics": list(claim.topics.all()),
        "scope": scope_in_words(claim),
    }


def judged_words(claim: Claim) -> str:
    """Return what the version in force said, where the claim has changed since; "" where the verdicts are of this one.

    An erased record says nothing any more, but is still of another version.
    """
    record = claim.record
    if record is None or record.version == claim.version:
        return ""
    return str(json.loads(bytes(record.body))["statement"]) if record.body is not None else "–"


def scope_in_words(claim: Claim) -> list[tuple[Any, str]]:
    """Return the scope as it is printed: the amount with how exact it says it is."""
    scope = dict(claim.scope)
    exactness = MODS.get(scope.pop("mod", ""))
    if exactness and "amount" in scope:
        scope["amount"] = f"{exactness} {scope['amount']}"
    return [(SCOPE.get(name, name), str(value)) for name, value in scope.items() if value]


def review(claim: Claim, by: Any, *, passage: str = "", typed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return the context of the review desk for one claim, with the passage named (or the first) in its article."""
    appearances = list(claim.appearances.all())
    shown = next((a for a in appearances if str(a.uid) == passage), appearances[0] if appearances else None)
    drafts = {d.by_id: d for d in queries.drafts_of(claim)} if getattr(claim, "has_drafts", True) else {}
    own = drafts.pop(by.pk, None)
    words: Mapping[str, str] = typed or (own.fields if own else {})
    for a in appearances:
        a.chosen = words.get(f"attribution-{a.uid}", "")  # type: ignore[attr-defined]
    judgements = queries.visible_judgements(claim, by=by) if claim.state == Claim.State.SECOND_CHECK else []
    rechecks = list(claim.rechecks.filter(closed_at=None)) if claim.record_id else []
    context: dict[str, Any] = {
        "claim": claim,
        "appearance": shown,
        "appearances": appearances,
        "elsewhere": [a for a in appearances if a is not shown],
        "lease": lease_of(claim, by),
        "heartbeat": True,
        "origins": origins_of(appearances),
        "links": links_of(claim, lineage.absorbed(claim) if getattr(claim, "has_absorbed", True) else []),
        "rechecks": rechecks,
        "both": [with_attribution(j) for j in judgements] if len(judgements) > 1 else [],
        "cannot_judge": cannot_judge(claim, by, judgements, bool(rechecks)),
        "asks_second": asks_second(claim),
        "attribution_choices": Attribution.choices,
        "accuracy_choices": Accuracy.choices,
        "kind_choices": Claim.Kind.choices,
        "speech_choices": [(code, Quote.Kind(code).label if code else _("no quote")) for code in SPEECH],
        "chosen_accuracy": words.get("accuracy", ""),
        "draft": words,
        "others_drafts": list(drafts.values()),
        "held": held_by_another(claim, by),
    }
    return context | facts(claim, appearances, shown) | (passage_context(shown) if shown else {})


def passage_context(shown: Appearance) -> dict[str, Any]:
    """Return the lines around a passage with every mark, and what explains the marks."""
    article, lit = shown.article, [Mark(shown.start, shown.end, "lit")]
    read = article_queries.read_with_text(article)
    text = present(article, read.quotes, read.times, read.zones, lit)
    return {"article": article} | windowed(text, shown.start, shown.end)


def windowed(text: Text, start: int, end: int) -> dict[str, Any]:
    """Return the part of a text around a passage."""
    lines = window(text.lines, start, end, around=AROUND)
    low, high = (lines[0].start, lines[-1].end) if lines else (0, 0)
    readable = [line for line in text.lines if not line.is_blank]
    return {
        "lines": lines,
        "headline": text.headline,
        "titled": text.headline is not None and low <= text.headline < high,
        "whys": [why for why in text.whys if low <= why.start and why.end <= high],
        "cut_before": bool(readable and readable[0].start < low),
        "cut_after": bool(readable and readable[-1].end > high),
    }


def with_attribution(judgement: Judgement) -> Judgement:
    """Give a judgement the weakest of its attributions, for the screen."""
    weakest = workflow.weakest(list(judgement.attributions.values()))
    judgement.attribution = weakest  # type: ignore[attr-defined]
    judgement.attribution_label = dict(Attribution.choices)[weakest]  # type: ignore[attr-defined]
    return judgement


def cannot_judge(claim: Claim, by: Any, judgements: list[Judgement], recheck: bool) -> str:
    """Say in a sentence why this person cannot judge this claim now; "" when they can."""
    if claim.merged_into_id:
        return _("This claim was merged into another; judge that one.")
    if any(j.by_id == by.pk for j in judgements):
        if len(judgements) > 1:
            return _("You judged this already. A third colleague decides between the two of you.")
        return _("You gave the first judgement. A colleague gives the second check; you cannot approve your own.")
    if claim.state == Claim.State.VERIFIED and not recheck:
        return _("This claim is verified. Edit or reopen it to judge it again.")
    if claim.state in (Claim.State.REJECTED, Claim.State.PARKED, Claim.State.RETRACTED):
        return _("This claim is put aside. Reopen it with a reason to judge it.")
    return ""
