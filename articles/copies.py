"""Keep what articles share: the worker fingerprints each article it reads and aligns it with its likes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import connection

from articles import reuse
from articles.database import lock_name
from articles.models import Article, Fingerprint, TextReuse, WorkState

MOST_ALIGNED = 20
"""So many articles with the most shared fingerprints are aligned."""

Span = tuple[int, int]
NOT_RUNNING_TEXT = frozenset({"boilerplate", "header", "signature", "dateline"})
"""Kinds of zone whose words are no running text."""


def find_copies(article: Article, skip: Iterable[Span]) -> list[TextReuse]:
    """Store the article's fingerprints and what it shares with articles already there; return the latter.

    `skip` are the stretches that are no running text. Runs in the caller's transaction; a second
    run replaces what the first stored. Two workers take turns, so that two copies read at one
    moment are still found.
    """
    lock_name("copies")
    words = reuse.words_of(article.text, list(skip))
    prints = reuse.fingerprints(words)
    Fingerprint.objects.filter(article=article).delete()
    others = candidates(article, prints)
    Fingerprint.objects.bulk_create((Fingerprint(hash=h, article=article) for h in sorted(prints)), batch_size=500)
    TextReuse.objects.filter(a=article).delete()
    TextReuse.objects.filter(b=article).delete()
    rows = [row for other in others if (row := compare(article, words, other)) is not None]
    return TextReuse.objects.bulk_create(rows)


def candidates(article: Article, prints: Iterable[int]) -> list[Article]:
    """Return the articles that share enough fingerprints to be aligned, the likeliest first.

    Templates, which stand in many articles of different weeks, do not count.
    """
    standing = _standing(sorted(prints), leave_out=article.pk)
    often = {number for numbers in standing.values() if len(numbers) > reuse.BOILERPLATE_ARTICLES for number in numbers}
    weeks = {pk: _week(day) for pk, day in Article.objects.filter(pk__in=often).values_list("pk", "published_from")}
    shared: dict[int, int] = {}
    for numbers in standing.values():
        spread = len({weeks[n] for n in numbers if n in weeks}) if len(numbers) > reuse.BOILERPLATE_ARTICLES else 1
        if not reuse.is_boilerplate(len(numbers), spread):
            for number in numbers:
                shared[number] = shared.get(number, 0) + 1
    enough = [n for n, hashes in sorted(shared.items(), key=lambda s: (-s[1], s[0])) if hashes >= reuse.SHARED_HASHES]
    rows = Article.objects.filter(pk__in=enough[:MOST_ALIGNED], withdrawn_at=None).in_bulk()
    return [rows[n] for n in enough[:MOST_ALIGNED] if n in rows]


def _standing(prints: list[int], *, leave_out: int) -> dict[int, list[int]]:
    """Return the articles each fingerprint stands in, the newest 201 of each: more is boilerplate anyway."""
    found: dict[int, list[int]] = {}
    table = connection.ops.quote_name(Fingerprint._meta.db_table)
    one = f"SELECT * FROM (SELECT hash, article_id FROM {table} WHERE hash = %s ORDER BY article_id DESC LIMIT %s) f"  # noqa: S608
    with connection.cursor() as cursor:
        for start in range(0, len(prints), 200):
            some = prints[start : start + 200]
            params = [value for h in some for value in (h, reuse.COMMON_ARTICLES + 1)]
            cursor.execute(" UNION ALL ".join([one] * len(some)), params)
            for value, number in cursor.fetchall():
                if number != leave_out:
                    found.setdefault(value, []).append(number)
    return found


def _week(day: date | None) -> str:
    return "{}-{}".format(*day.isocalendar()[:2]) if day else ""


def compare(article: Article, words: reuse.Words, other: Article) -> TextReuse | None:
    a, b = sorted((article, other), key=lambda row: row.pk)
    theirs = reuse.words_of(other.text, skipped_in(other))
    left, right = (words, theirs) if a is article else (theirs, words)
    shared = reuse.align(left, right)
    same = a.publisher_id is not None and a.publisher_id == b.publisher_id
    kind = reuse.classify(shared, same_publisher=same)
    if kind is None:
        return None
    return TextReuse(
        a=a,
        b=b,
        kind=kind,
        narr=shared.narr,
        run=shared.run,
        quoted_words=shared.quoted_words,
        tiles=[[t.a_start, t.a_end, t.b_start, t.b_end] for t in shared.tiles],
        origin=reuse.counts_as_origin(kind),
        rule_version=reuse.RULE_VERSION,
    )


def skipped_in(article: Article) -> list[Span]:
    """Return the stretches of an article that its newest reading holds for no running text."""
    run = article.extractions.filter(state=WorkState.DONE).order_by("-id").first()
    if run is None:
        return []
    return list(run.zones.filter(kind__in=NOT_RUNNING_TEXT).values_list("start", "end"))
