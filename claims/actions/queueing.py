"""What the machine queues: drafts of claims from the quotes of one extraction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from articles import ledger
from articles.models import Actor, Article, Extraction, Quote, TimeExpression, WorkState
from claims import drafting, search, workflow
from claims.actions.ordering import queue_key
from claims.actions.rechecking import anchorings
from claims.models import Appearance, Claim, ClaimDate

CONTEXT = 32
"""Code points of prefix and suffix kept beside a passage; more where that is not unique."""
MOST_CONTEXT = 64


@dataclass
class _Draft:
    claim: Claim
    quotes: list[Quote]


def queue_claims(extraction: Extraction) -> int:
    """Queue a claim for every new quote worth checking; return how many.

    Runs in the transaction that stored the extraction. What people did is never touched: a
    stretch of this article that already stands under a claim is passed over, so repeating a
    reading adds nothing; so is one that a claim of the article it replaces can be carried to.
    The same words by the same speaker in one article are one claim.
    """
    article = extraction.article
    taken = set(article.appearances.values_list("start", "end"))
    carried = [(place.start, place.end) for _, place in anchorings(article) if place.status != "gone"]
    drafts: dict[tuple[str, str], _Draft] = {}
    quotes = list(extraction.quotes.prefetch_related("actors").order_by("start", "id"))
    taken |= _offered_before(extraction, quotes)
    for quote in quotes:
        if (quote.start, quote.end) in taken or any(a < quote.end and quote.start < b for a, b in carried):
            continue
        if not drafting.worth_queueing(quote.kind, quote.exact):
            continue
        key = (" ".join(quote.exact.casefold().split()), quote.speaker_name)
        if key in drafts:
            drafts[key].quotes.append(quote)
        else:
            drafts[key] = _Draft(_claim(article, quote), [quote])
    if drafts:
        _store(article, extraction, list(drafts.values()))
    return len(drafts)


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """Return prefix and suffix that, with the passage, stand once in the text if that is possible."""
    exact = text[start:end]
    for width in (CONTEXT, MOST_CONTEXT):
        prefix, suffix = text[max(0, start - width) : start], text[end : end + width]
        if text.count(prefix + exact + suffix) == 1:
            break
    return prefix, suffix


def _offered_before(extraction: Extraction, quotes: Sequence[Quote]) -> set[tuple[int, int]]:
    """Return the stretches among `quotes` that earlier runs offered, whatever people made of them.

    One that this run cuts a little otherwise counts as the same offer: `articles.queries.difference`
    shows it as moved, and the claim that came of it keeps its passage.
    """
    earlier = Quote.objects.filter(
        extraction__article=extraction.article, extraction__id__lt=extraction.pk, extraction__state=WorkState.DONE
    ).values_list("start", "end", "kind", "exact")
    offered = {(start, end) for start, end, kind, exact in earlier if drafting.worth_queueing(kind, exact)}
    now = [(q.start, q.end) for q in quotes]
    seen = offered & set(now)
    for start, end in sorted(offered - seen):
        moved = next((q for q in now if q not in seen and q[0] < end and start < q[1]), None)
        if moved is not None:
            seen.add(moved)
    return seen


def _claim(article: Article, quote: Quote) -> Claim:
    before = "" if quote.kind == "direct" else article.text[max(0, quote.start - CONTEXT) : quote.start]
    proposal = drafting.propose(quote.exact, quote.cue_text, before=before, language=article.language)
    now = timezone.now()
    claim = Claim(
        statement=proposal.statement,
        kind=proposal.kind,
        language=article.language,
        high_stakes=workflow.is_high_stakes(proposal.kind, []),
        created_at=now,
        changed_at=now,
    )
    claim.queue_key = queue_key(claim, article, quote.start)
    return claim


def _store(article: Article, extraction: Extraction, drafts: list[_Draft]) -> None:
    Claim.objects.bulk_create([d.claim for d in drafts])
    pairs = [(d.claim, quote) for d in drafts for quote in d.quotes]
    appearances = Appearance.objects.bulk_create(appearance_from(claim, article, quote) for claim, quote in pairs)
    through = Appearance.speakers.through
    speakers: Iterable[tuple[Appearance, Actor]] = (
        (a, actor) for a, (_, quote) in zip(appearances, pairs, strict=True) for actor in quote.actors.all()
    )
    through.objects.bulk_create(through(appearance_id=a.pk, actor_id=s.pk) for a, s in speakers)
    times = list(extraction.timeexpressions.filter(type__in=["DATE", "TIME"]))
    ClaimDate.objects.bulk_create(
        claim_date(d.claim, article, time, drafting.date_role(d.claim.kind))
        for d in drafts
        for time in times
        if d.quotes[0].start <= time.start and time.end <= d.quotes[0].end
    )
    search.index_claims([d.claim for d in drafts])
    changes = {"claims": [d.claim.uid for d in drafts], "ruleset": extraction.ruleset, "anchor": extraction.anchor}
    ledger.append(by=None, action="queue", subject=article, door=ledger.Door.WORKER, changes=changes)


def appearance_from(claim: Claim, article: Article, quote: Quote) -> Appearance:
    """Return the appearance that copies a quote's span and points back to it (not stored)."""
    prefix, suffix = context_of(article.text, quote.start, quote.end)
    return Appearance(
        claim=claim,
        article=article,
        start=quote.start,
        end=quote.end,
        exact=quote.exact,
        prefix=prefix,
        suffix=suffix,
        speaker_text=quote.speaker_text,
        cue_text=quote.cue_text,
        speech=quote.kind,
        medium=quote.medium,
        quote=quote,
        created_at=timezone.now(),
    )


def claim_date(claim: Claim, article: Article, time: TimeExpression, role: str) -> ClaimDate:
    """Return the claim's date that copies a time expression and points back to it (not stored)."""
    return ClaimDate(
        claim=claim,
        role=role,
        words=time.exact[:300],
        value=time.value,
        edtf=time.edtf,
        earliest=time.earliest,
        latest=time.latest,
        article=article,
        start=time.start,
        end=time.end,
        time=time,
        anchor=time.anchor,
        rule=time.rule,
    )
