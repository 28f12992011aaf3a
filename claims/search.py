"""Search over articles, quotes, claims and notes: folded, stemmed words in one portable index.

Both databases answer from the same two tables, newest first, in a time that does not grow
with what is stored: the scan starts from the rarest word and stops after one page. The
reasons stand in docs/adr/0006-search-is-a-term-table.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from snowballstemmer import stemmer

from articles.models import Article, Quote
from articles.queries import is_key
from claims import filters as filtering
from claims import likeness
from claims.models import Appearance, Claim, ClaimDate, Note, Posting, SearchEntry, VerifiedRecord

PAGE = 30
MOST_WORDS = 8
"""Words of a question that count; the rest is ignored, as the page says."""
_RARE_ENOUGH = 500
_LONGEST = 40
_WORD = re.compile(r"[^\W_]+")
_STEMMER = stemmer("dutch")


def terms(text: str) -> list[str]:
    """Return the terms of a text, each once, in order: accents folded, Dutch stems.

    One stemmer serves both languages, so that a question need not say its language.
    """
    return list(dict.fromkeys(term_of(w) for w in _WORD.findall(fold(text))))


def fold(text: str) -> str:
    """Return the text in lower case without accents; length may change."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=100_000)
def term_of(word: str) -> str:
    """Return the term of one folded word: its stem, stemmed until nothing more comes off.

    Once is not enough: "havens" becomes "haven", and "haven" something else.
    """
    stem: str = _STEMMER.stemWord(word)
    while (shorter := _STEMMER.stemWord(stem)) != stem and len(shorter) <= len(stem):
        stem = shorter
    return stem[:_LONGEST]


def index_articles(articles: Sequence[Article]) -> None:
    """Make articles findable by title and text; repeating it changes nothing."""
    known = set(SearchEntry.objects.filter(kind="article", article__in=articles).values_list("article_id", flat=True))
    new = [a for a in articles if a.pk not in known]
    entries = [SearchEntry(kind="article", article=a) for a in new]
    _store(entries, [f"{a.title}\n{a.text}" for a in new])


def index_quotes(quotes: Sequence[Quote], article: Article) -> None:
    """Make the quotes of one run findable in place of those of earlier runs."""
    SearchEntry.objects.filter(kind="quote", article=article).delete()
    entries = [SearchEntry(kind="quote", quote=q, article=article) for q in quotes]
    _store(entries, [f"{q.speaker_name} {q.speaker_text} {q.exact}" for q in quotes])


def index_claims(claims: Sequence[Claim]) -> None:
    """Make claims findable by what they say and who said it, and by likeness; a changed one keeps its place."""
    speakers: dict[int, str] = {}
    rows = Appearance.objects.filter(claim__in=claims).values_list("claim_id", "speaker_text", "speakers__name")
    for claim, text, name in rows:
        speakers[claim] = f"{speakers.get(claim, '')} {text} {name or ''}"
    known = {e.claim_id: e for e in SearchEntry.objects.filter(kind="claim", claim__in=claims)}
    Posting.objects.filter(entry__in=[e.pk for e in known.values()]).delete()
    new = [SearchEntry(kind="claim", claim=c) for c in claims if c.pk not in known]
    SearchEntry.objects.bulk_create(new)
    entries = known | {e.claim_id: e for e in new}
    _post([entries[c.pk] for c in claims], [f"{c.statement} {speakers.get(c.pk, '')}" for c in claims])
    likeness.index_terms(claims)


def forget_claim(claim: Claim) -> None:
    """Take a claim that went into another out of the index; its notes stay findable."""
    SearchEntry.objects.filter(kind="claim", claim=claim).delete()


def index_note(note: Note) -> None:
    """Make a note findable."""
    _store([SearchEntry(kind="note", note=note, claim=note.claim)], [note.text])


def forget_article(article: Article) -> None:
    """Take a withdrawn article and its quotes out of the index."""
    SearchEntry.objects.filter(article=article).delete()


@dataclass(frozen=True)
class Found:
    """One page of what was found, newest first; `terms` are those asked for, `next` the key for more."""

    rows: list[SearchEntry]
    terms: list[str]
    next: str


@dataclass(frozen=True)
class Facets:
    """How a search is narrowed beside its words; claim filters keep only claims (and their notes)."""

    kind: str = ""
    verdict: str = ""
    claims: filtering.Filters = field(default_factory=filtering.Filters)


def search(words: str, facets: Facets, *, by: Any, after: str = "", since: int = 0, limit: int = PAGE) -> Found:
    """Find what holds every word of the question; `since` leaves out entries up to that key."""
    asked = terms(words)[:MOST_WORDS]
    if not asked:
        return Found([], [], "")
    rarest, *others = _rarest_first(asked)
    rows = _narrowed(facets, by).filter(term=rarest)
    for term in others:
        rows = rows.filter(Exists(Posting.objects.filter(term=term, entry=OuterRef("entry"))))
    if since:
        rows = rows.filter(entry__gt=since)
    if is_key(after):
        rows = rows.filter(entry__lt=int(after))
    keys = list(rows.order_by("-entry").values_list("entry", flat=True)[: limit + 1])
    return Found(_entries(keys[:limit]), asked, str(keys[limit - 1]) if len(keys) > limit else "")


def _narrowed(facets: Facets, by: Any) -> QuerySet[Posting]:
    rows = Posting.objects.all()
    if facets.kind:
        rows = rows.filter(entry__kind=facets.kind)
    wanted = facets.claims
    if facets.verdict:
        verdict = Q(attribution=facets.verdict) | Q(accuracy=facets.verdict)
        rows = rows.filter(Exists(VerifiedRecord.objects.filter(verdict, claim_in_force=OuterRef("entry__claim"))))
    if wanted.state or wanted.kind or wanted.topic or wanted.assigned or wanted.recheck or wanted.stakes:
        claims = filtering.apply(wanted, Claim.objects.all(), by=by)
        rows = rows.filter(Exists(claims.filter(pk=OuterRef("entry__claim")).order_by()))
        return rows
    if wanted.publisher:
        of_claim = Appearance.objects.filter(claim=OuterRef("entry__claim"), article__publisher__uid=wanted.publisher)
        rows = rows.filter(Q(entry__article__publisher__uid=wanted.publisher) | Exists(of_claim))
    if wanted.speaker:
        said = Appearance.objects.filter(claim=OuterRef("entry__claim"), speakers__uid=wanted.speaker)
        quoted = Quote.actors.through.objects.filter(quote=OuterRef("entry__quote"), actor__uid=wanted.speaker)
        rows = rows.filter(Exists(said) | Exists(quoted))
    if wanted.article:
        rows = rows.filter(entry__article__uid=wanted.article)
    if wanted.date_from or wanted.date_to:
        dated = ClaimDate.objects.filter(filtering.overlap(wanted), claim=OuterRef("entry__claim"))
        rows = rows.filter(Exists(dated))
    return rows


def texts_of(found: Found) -> dict[int, str]:
    """Return the texts of the articles that were found themselves, by key: one query."""
    wanted = [row.article_id for row in found.rows if row.kind == "article" and row.article_id is not None]
    return dict(Article.objects.filter(pk__in=wanted).values_list("pk", "text"))


def _rarest_first(asked: list[str]) -> list[str]:
    """Order terms by how many entries hold them; beyond 500 they count as equally common."""
    if len(asked) == 1:
        return asked
    counts = {t: Posting.objects.filter(term=t).order_by()[:_RARE_ENOUGH].count() for t in asked}
    return sorted(asked, key=lambda t: counts[t])


def _entries(keys: list[int]) -> list[SearchEntry]:
    rows = SearchEntry.objects.filter(pk__in=keys).select_related(
        "article__publisher", "quote", "claim__record", "note__by"
    )
    found = {row.pk: row for row in rows.defer("article__text")}
    return [found[key] for key in keys if key in found]


def _store(entries: list[SearchEntry], texts: Iterable[str]) -> None:
    SearchEntry.objects.bulk_create(entries)
    _post(entries, texts)


def _post(entries: list[SearchEntry], texts: Iterable[str]) -> None:
    postings = (Posting(term=t, entry=e) for e, text in zip(entries, texts, strict=True) for t in terms(text))
    Posting.objects.bulk_create(postings, batch_size=5000)
