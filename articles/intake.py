"""What the worker does to an article: read it, store what was found, announce it."""

from __future__ import annotations

import logging
from dataclasses import asdict
from typing import Any

from celery.exceptions import SoftTimeLimitExceeded
from django.db import transaction
from django.utils import timezone

from articles import work
from articles.actors import actors_by_name
from articles.copies import NOT_RUNNING_TEXT, find_copies
from articles.extraction import RULESET, extract, reanchor
from articles.extraction import spans as found
from articles.models import Article, Extraction, Quote, TimeExpression, WorkState, Zone
from articles.signals import article_extracted

log = logging.getLogger(__name__)


def read_article(extraction_id: int) -> None:
    """Read one article and store quotes, dates and zones in one transaction that checks the lease.

    Does nothing when the extraction is not due. An error gives the row back, and after three
    attempts quarantines it with the reason.
    """
    lease = work.take(Extraction, extraction_id)
    if lease is None:
        return
    extraction = Extraction.objects.select_related("article").get(pk=extraction_id)
    try:
        with work.heartbeat(Extraction, extraction_id, lease):
            article = extraction.article
            result = extract(article.text, article.published, article.language)
            with transaction.atomic():
                _store(extraction, result)
                work.finish(Extraction, extraction_id, lease)
                extraction.refresh_from_db()
                article_extracted.send(sender=Extraction, extraction=extraction)
    except work.LeaseLost:
        log.warning("Extraction %s was taken over; its results here are dropped.", extraction_id)
    except SoftTimeLimitExceeded:
        work.fail(Extraction, extraction_id, lease, "Reading took too long and was stopped.")
    except Exception as error:
        log.exception("Extraction %s failed.", extraction_id)
        work.fail(Extraction, extraction_id, lease, f"{type(error).__name__}: {error}"[:1000])


def reanchor_article(article: Article, *, by: Any) -> list[dict[str, str]]:
    """Resolve the article's dates against its publication date as it stands now.

    The current extraction stays as it is; a new one copies its quotes and zones and holds the
    dates resolved again. Returns what changed: [{"words", "start", "from", "to"}]. Runs in the
    caller's transaction, which holds the article's row.
    """
    current = article.extractions.filter(state=WorkState.DONE).order_by("-id").first()
    if current is None or current.anchor == article.published:
        return []
    now = timezone.now()
    rows = list(current.timeexpressions.order_by("start", "id"))
    before = [_as_found(row) for row in rows]
    after = reanchor(before, article.published)
    new = Extraction.objects.create(
        article=article,
        ruleset=current.ruleset,
        anchor=article.published,
        by=by,
        state=WorkState.DONE,
        not_before=now,
        created_at=now,
        finished_at=now,
    )
    _copy_zones(current, new)
    _copy_quotes(current, new)
    _store_times(new, after)
    article_extracted.send(sender=Extraction, extraction=new)
    return [
        {"words": a.exact, "start": str(a.start), "from": b.value, "to": a.value}
        for b, a in zip(before, after, strict=True)
        if (a.value, a.earliest, a.latest) != (b.value, b.earliest, b.latest)
    ]


def _store(extraction: Extraction, result: found.Extraction) -> None:
    """Store all readings; a publication date set while reading is honoured."""
    article = Article.objects.select_for_update(of=("self",), no_key=True).get(pk=extraction.article_id)
    anchor = extraction.article.published
    times = result.times
    if article.published != anchor:
        times = reanchor(times, article.published)
    extraction.anchor, extraction.ruleset = article.published, RULESET
    extraction.save(update_fields=["anchor", "ruleset"])
    Zone.objects.bulk_create(
        Zone(extraction=extraction, kind=z.kind, start=z.start, end=z.end, rule=z.rule[:60]) for z in result.zones
    )
    _store_quotes(extraction, result.quotes)
    _store_times(extraction, times)
    find_copies(article, [(z.start, z.end) for z in result.zones if z.kind in NOT_RUNNING_TEXT])


def _store_quotes(extraction: Extraction, quotes: tuple[found.Quote, ...]) -> None:
    actors = actors_by_name(
        {name for q in quotes for name in q.speaker_names}, extraction.anchor, extraction.article.language
    )
    rows = Quote.objects.bulk_create(
        Quote(
            extraction=extraction,
            start=q.start,
            end=q.end,
            exact=q.exact,
            rule=q.rule[:80],
            kind=q.kind,
            cue_start=q.cue.start if q.cue else None,
            cue_end=q.cue.end if q.cue else None,
            cue_text=q.cue.exact[:300] if q.cue else "",
            speaker_start=q.speaker.start if q.speaker else None,
            speaker_end=q.speaker.end if q.speaker else None,
            speaker_text=q.speaker.exact[:500] if q.speaker else "",
            speaker_name="; ".join(q.speaker_names)[:500],
            speaker_rule=q.speaker_rule[:80],
            medium=q.medium[:200],
            addressee=q.addressee[:200],
            confidence=q.confidence,
            closed=q.closed,
            fragments=[[f.start, f.end] for f in q.fragments],
        )
        for q in quotes
    )
    through = Quote.actors.through
    pairs = [(row.pk, actors.get(name)) for row, q in zip(rows, quotes, strict=True) for name in q.speaker_names]
    through.objects.bulk_create(
        [through(quote_id=q, actor_id=a) for q, a in dict.fromkeys(pairs) if a is not None], ignore_conflicts=True
    )


def _store_times(extraction: Extraction, times: tuple[found.TimeExpression, ...]) -> None:
    TimeExpression.objects.bulk_create(
        TimeExpression(
            extraction=extraction,
            start=t.start,
            end=t.end,
            exact=t.exact,
            rule=t.rule[:80],
            type=t.type,
            value=t.value[:60],
            mod=t.mod,
            signal=t.signal[:60],
            earliest=t.earliest,
            latest=t.latest,
            edtf=t.edtf[:60],
            anchor=t.anchor[:60],
            candidates=[_candidate_as_data(c) for c in t.candidates],
            form=t.form,
        )
        for t in times
    )


def _candidate_as_data(candidate: found.Candidate) -> dict[str, Any]:
    data = asdict(candidate)
    for day in ("earliest", "latest"):
        data[day] = data[day].isoformat() if data[day] else None
    return data


def _as_found(row: TimeExpression) -> found.TimeExpression:
    """Return a stored expression as the pure package's value; candidates are computed anew."""
    return found.TimeExpression(
        start=row.start,
        end=row.end,
        exact=row.exact,
        type=row.type,  # type: ignore[arg-type]
        value=row.value,
        rule=row.rule,
        mod=row.mod,
        signal=row.signal,
        earliest=row.earliest,
        latest=row.latest,
        edtf=row.edtf,
        anchor=row.anchor,
        form=row.form,
    )


def _copy_zones(old: Extraction, new: Extraction) -> None:
    Zone.objects.bulk_create(
        Zone(extraction=new, kind=z.kind, start=z.start, end=z.end, rule=z.rule) for z in old.zones.all()
    )


def _copy_quotes(old: Extraction, new: Extraction) -> None:
    fields = [f.name for f in Quote._meta.concrete_fields if f.name not in {"id", "uid", "extraction"}]
    rows = list(old.quotes.prefetch_related("actors"))
    copies = Quote.objects.bulk_create(Quote(extraction=new, **{f: getattr(row, f) for f in fields}) for row in rows)
    through = Quote.actors.through
    through.objects.bulk_create(
        through(quote_id=copy.pk, actor_id=actor.pk)
        for copy, row in zip(copies, rows, strict=True)
        for actor in row.actors.all()
    )
