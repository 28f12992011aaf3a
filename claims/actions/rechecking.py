"""Re-checks: what changed under a verified claim, and what a record made now would say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from articles import ledger
from articles.comparison import Anchoring, find_again
from articles.models import Article, Extraction, TimeExpression, WorkState
from claims import records, workflow
from claims.actions.base import locked, release, save
from claims.actions.ordering import keep_in_order
from claims.models import Appearance, Claim, ClaimDate, Judgement, Recheck
from claims.workflow import Move, State

TIME_FIELDS = ["value", "edtf", "earliest", "latest", "anchor", "rule", "time"]
"""What `copy_time` sets."""


def open_recheck(
    claim: Claim, cause: str, *, reason: str = "", would_change: list[dict[str, Any]] | None = None
) -> Recheck | None:
    """Open one re-check on a claim that has a record in force; None where there is no record.

    Runs in the caller's transaction. A second question of the same cause and reason that is
    still open is not asked twice.
    """
    if claim.record_id is None:
        return None
    waiting = claim.rechecks.filter(cause=cause, closed_at=None, reason=reason).first()
    if waiting is not None:
        waiting.would_change = would_change or waiting.would_change
        waiting.save(update_fields=["would_change"])
        return waiting
    return Recheck.objects.create(
        claim=claim,
        version=claim.version,
        cause=cause,
        reason=reason,
        would_change=would_change or [],
        opened_at=timezone.now(),
    )


def what_would_change(claim: Claim) -> list[dict[str, Any]]:
    """Compare the record in force with the facts as they stand; return the fields that differ.

    Verdicts, review and numbers are not compared: they are people's, not facts. Of the origins the counts are.
    """
    if claim.record is None or claim.record.body is None:
        return []
    then = json.loads(bytes(claim.record.body))
    content = records.load(claim)
    for row, time in dates_behind(content.dates):
        copy_time(row, time)
    now = records.body(
        content,
        number=claim.record.number,
        attribution=claim.record.attribution,
        verdicts={a["id"]: a["attribution"] for a in then["appearances"]},
        accuracy=claim.record.accuracy,
        review=[],
        overridden=claim.record.overridden,
        at=claim.record.at,
    )
    return list(_differences(then, now, ""))


def follow_dates(extraction: Extraction) -> None:
    """Give queued claims the dates as this run resolved them; hand-set values survive.

    A claim whose version is in a record keeps its dates: `follow_article` opens its re-check.
    """
    article = extraction.article
    list(locked(_claims_of(article)))
    now_at = {(t.start, t.end): t for t in extraction.timeexpressions.all()}
    unfrozen = Q(claim__record=None) | Q(claim__version__gt=F("claim__record__version"))
    rows = ClaimDate.objects.filter(unfrozen, article=article, by_hand=False).exclude(time=None)
    changed: list[ClaimDate] = []
    told: dict[int, list[dict[str, str]]] = {}
    for row in rows:
        time = now_at.get((row.start or 0, row.end or 0))
        if time is not None and _differs(row, time):
            told.setdefault(row.claim_id, []).append({"words": row.words, "from": row.value, "to": time.value})
            copy_time(row, time)
            changed.append(row)
    ClaimDate.objects.bulk_update(changed, TIME_FIELDS, batch_size=500)
    _new_versions(told)


def dates_behind(dates: Iterable[ClaimDate]) -> list[tuple[ClaimDate, TimeExpression]]:
    """Return the dates that follow the machine and what its current run says of them instead."""
    followed = [d for d in dates if not d.by_hand and d.time_id and d.article_id]
    behind: list[tuple[ClaimDate, TimeExpression]] = []
    for article_id in sorted({d.article_id for d in followed if d.article_id}):
        current = Extraction.objects.filter(article_id=article_id, state=WorkState.DONE).order_by("-id").first()
        if current is None:
            continue
        now_at = {(t.start, t.end): t for t in current.timeexpressions.all()}
        for date in followed:
            time = now_at.get((date.start or 0, date.end or 0)) if date.article_id == article_id else None
            if time is not None and _differs(date, time):
                behind.append((date, time))
    return behind


def copy_time(date: ClaimDate, time: TimeExpression) -> None:
    """Make a claim's date say what a time expression says (not stored)."""
    date.value, date.edtf, date.earliest, date.latest = time.value, time.edtf, time.earliest, time.latest
    date.anchor, date.rule, date.time = time.anchor, time.rule, time


def _differs(date: ClaimDate, time: TimeExpression) -> bool:
    return (time.value, time.earliest, time.latest) != (date.value, date.earliest, date.latest)


def follow_article(article: Article, facts: set[str]) -> None:
    """Open re-checks on the records that lean on this article, one per cause, with what would change."""
    if "replaces" in facts:
        _follow_replacement(article)
    causes = {"published_set": Recheck.Cause.PUBLISHED, "publisher": Recheck.Cause.PUBLISHER}
    cause = Recheck.Cause.ARTICLE_WITHDRAWN if "withdrawn" in facts else None
    for fact, name in causes.items():
        if fact in facts and cause is None:
            cause = name
    if cause is None:
        return
    list(locked(_claims_of(article)))
    if "published_set" in facts:
        keep_in_order(article)
    for claim in _claims_of(article).exclude(record=None).select_related("record"):
        changes = what_would_change(claim)
        if changes or cause == Recheck.Cause.ARTICLE_WITHDRAWN:
            open_recheck(claim, cause, reason=article.title[:200], would_change=changes)
    if cause == Recheck.Cause.ARTICLE_WITHDRAWN:
        _reject_what_stands_nowhere(article)


def _claims_of(article: Article) -> QuerySet[Claim]:
    """Return the claims that stand in this article."""
    return Claim.objects.filter(pk__in=Appearance.objects.filter(article=article).values("claim"))


def _reject_what_stands_nowhere(article: Article) -> None:
    """Take claims out of the queue that stood in the withdrawn article alone and have no record."""
    standing = Appearance.objects.filter(claim=OuterRef("pk"), article__withdrawn_at=None)
    open_states = [State.QUEUED, State.SECOND_CHECK, State.PARKED]
    for claim in _claims_of(article).filter(~Exists(standing), state__in=open_states, record=None).order_by("pk"):
        reason = article.withdrawn_reason
        before, claim.state = claim.state, workflow.check(Move.REJECT, claim.state, reason)
        Judgement.objects.filter(claim=claim, voided_at=None).update(voided_at=timezone.now())
        save(claim, "state", *release(claim))
        changes = {"state": [before, claim.state], "withdrawn": article.uid}
        ledger.append(by=None, action="reject", subject=claim, door=ledger.Door.WORKER, changes=changes, reason=reason)


def anchorings(article: Article) -> list[tuple[Appearance, Anchoring]]:
    """Return every passage of the article this one replaces, with where it stands in this text."""
    old = article.replaces
    if old is None:
        return []
    passages = list(Appearance.objects.filter(article=old).select_related("claim").order_by("start", "id"))
    return list(zip(passages, find_again([(p.start, p.end) for p in passages], old.text, article.text), strict=True))


def _follow_replacement(article: Article) -> None:
    """Open a re-check where a verified passage changed in the new text; kept ones are left alone."""
    for passage, place in anchorings(article):
        if place.status != "kept":
            change = {"field": "/exact", "from": passage.exact, "to": place.exact or None}
            reason = f"{article.title[:200]}: {place.status}"
            open_recheck(passage.claim, Recheck.Cause.ARTICLE_REPLACED, reason=reason, would_change=[change])


def _new_versions(told: Mapping[int, list[dict[str, str]]]) -> None:
    """Count changed dates as new content: open judgements on the old content end, and the claim's history says so."""
    for claim in Claim.objects.filter(pk__in=told).order_by("pk"):
        changes: dict[str, Any] = {"dates": told[claim.pk], "version": [claim.version, claim.version + 1]}
        claim.version += 1
        if claim.state == State.SECOND_CHECK:
            changes["state"] = [claim.state, State.QUEUED]
            claim.state = State.QUEUED
        Judgement.objects.filter(claim=claim, voided_at=None).update(voided_at=timezone.now())
        save(claim, "version", "state")
        ledger.append(by=None, action="follow_dates", subject=claim, door=ledger.Door.WORKER, changes=changes)


def _differences(then: Any, now: Any, where: str) -> Iterable[dict[str, Any]]:
    if isinstance(then, dict) and isinstance(now, dict):
        for key in then:
            if key not in {"schema", "review", "verified_at", "record", "attribution", "version", "groups"}:
                yield from _differences(then[key], now.get(key), f"{where}/{key}")
    elif isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for n, (a, b) in enumerate(zip(then, now, strict=True)):
            yield from _differences(a, b, f"{where}/{n}")
    elif then != now:
        yield {"field": where, "from": then, "to": now}
