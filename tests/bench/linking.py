"""Suggestions for one claim and the near-copy check of a new article, among many."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import accumulate
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Max
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import copies, reuse
from articles.models import Actor, Article, Fingerprint, Publisher
from claims import suggesting
from claims.likeness import term_key
from claims.matching import RULE_VERSION, ClaimFacts
from claims.models import Appearance, Claim, ClaimReading, ClaimTerm, Topic
from tests.bench.house import own_ms
from tests.bench.pouring import pour, settle, unchecked

PER_ARTICLE = 10
LOOK_UPS = 150
_CHANCE = random.Random(11)
_BATCH = 10_000
MOST_ARTICLES = 100_000
"""Beyond so many articles only suggestions are measured: a fingerprint has seventy rows an article."""
_KINDS = ["statement", "position", "commitment", "event", "figure"]
_KNOWN = """
bestand haven aanval drone overleg troepen steun akkoord gevangenen ruil toezicht grens garantie vrede oorlog
energie sancties verkiezingen regering kabinet brand politie rechter schip brug dijk graan vlucht
onderhandelaars top minister president leger vloot eiland kust kade depot raket burgers hulp vluchtelingen
wederopbouw tribunaal
"""
_WORDS = _KNOWN.split()
_NAMES = ["Holt", "Varga", "Brandt", "Lind", "Roos", "Molen", "Haring", "Terpstra", "Bruinsma", "Dekker"]


def measure(size: int) -> list[dict[str, Any]]:
    """Fill up to `size` claims and, to MOST_ARTICLES, as many articles' fingerprints, and measure both look-ups."""
    _fill(size)
    _fill_articles(min(size, MOST_ARTICLES))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    keys = list(Claim.objects.order_by("pk").values_list("pk", flat=True))
    _CHANCE.shuffle(keys)
    chosen = list(Claim.objects.filter(pk__in=keys[:LOOK_UPS]))
    fresh = [_text(n)[:1000] + _text(n + 10**9)[1000:] for n in range(LOOK_UPS)]
    article = Article.objects.order_by("pk").last()
    assert article is not None
    rows = [_row("suggest", size, [lambda c=c: suggesting.suggestions_for(c) for c in chosen])]
    if size <= MOST_ARTICLES:
        rows.append(_row("near_copy", size, [lambda t=t: _near_copy(article, t) for t in fresh]))
    return rows


def _near_copy(article: Article, text: str) -> None:
    """Do what the worker does for a new article, but for storing it."""
    article.text = text
    words = reuse.words_of(text)
    for other in copies.candidates(article, reuse.fingerprints(words)):
        copies.compare(article, words, other)


def _row(name: str, size: int, acts: Sequence[Callable[[], Any]]) -> dict[str, Any]:
    for act in acts[:10]:
        act()
    with CaptureQueriesContext(connection) as seen:
        acts[0]()
    took, worked = [], []
    for act in acts:
        began, busy = time.perf_counter(), sum(own_ms().values())
        act()
        took.append(1000 * (time.perf_counter() - began))
        worked.append(sum(own_ms().values()) - busy)
    took.sort()
    worked.sort()
    return {
        "name": name,
        "database": connection.vendor,
        "claims": size,
        "p50_ms": round(took[len(took) // 2], 1),
        "p95_ms": round(took[int(len(took) * 0.95)], 1),
        "cpu_ms": round(worked[len(worked) // 2], 1),
        "sql": len(seen),
        "per_s": None,
        "ratio_to": None,
        "ratio": None,
    }


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Invented words, commoner ones first, the desk's own among the commonest; and the weights, summed up."""
    chance = random.Random(5)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "o", "aa", "ie", "oe")]
    words = [*_WORDS, *("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(60_000))]
    return words, list(accumulate(1 / (n + 8) for n in range(len(words))))


def _sentence(chance: random.Random) -> str:
    words, weights = _vocabulary()
    said = " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(8, 16)))
    number = (
        f" {chance.randint(2, 400)} {chance.choice(['drones', 'schepen', 'doden'])}" if chance.random() < 0.2 else ""
    )
    return f"{chance.choice(_NAMES)} {said}{number}.".capitalize()


def _text(seed: int) -> str:
    chance = random.Random(seed)
    return "\n".join(_sentence(chance) for _ in range(25))


def _fill(size: int) -> None:
    have = Claim.objects.count()
    user, _ = get_user_model().objects.get_or_create(username="bench", defaults={"role": "editor"})
    topics = [
        Topic.objects.get_or_create(slug=f"t{n}", defaults={"name_nl": f"t{n}", "name_en": ""})[0].pk for n in range(20)
    ]
    actors = [Actor.objects.get_or_create(name=name)[0].pk for name in _NAMES]
    outlets = [Publisher.objects.get_or_create(name=f"Krant {n}")[0].pk for n in range(20)]
    for start in range(have, size, _BATCH):
        with unchecked():
            _pour_claims(range(start, min(start + _BATCH, size)), user, topics, actors, outlets)
    settle(Article, Claim, Appearance)


def _pour_claims(
    numbers: range, user: Any, topics: Sequence[int], actors: Sequence[int], outlets: Sequence[int]
) -> None:
    """Store claims with their article, passage, speaker, topic and terms, as the desk would have stored them."""
    now, first = timezone.now(), date(2031, 1, 1)
    article_key, claim_key, place_key = _newest(Article), _newest(Claim), _newest(Appearance)
    articles = [(article_key + k, n, first + timedelta(days=n % 700)) for k, n in enumerate(numbers[::PER_ARTICLE], 1)]
    pour(
        _article(user, now, "artikel"),
        ["id", "uid", "text_sha256", "identity", "publisher_id", "published_set", "published_from"],
        (
            (key, f"{key:032x}", f"{n:064x}", f"bench {n}", outlets[n % 20], day.isoformat(), day.isoformat())
            for key, n, day in articles
        ),
    )
    texts = [_sentence(random.Random(n)) for n in numbers]
    keys = range(claim_key + 1, claim_key + 1 + len(numbers))
    pour(
        Claim(language="nl", created_at=now, changed_at=now),
        ["id", "uid", "statement", "kind", "queue_key"],
        (
            (key, f"{key:032x}", text, _KINDS[n % 5], f"bench {n:012}")
            for key, n, text in zip(keys, numbers, texts, strict=True)
        ),
    )
    places = range(place_key + 1, place_key + 1 + len(numbers))
    pour(
        Appearance(created_at=now),
        ["id", "uid", "claim_id", "article_id", "start", "end", "exact", "speaker_text"],
        (
            (
                *(place, f"{place:032x}", key, articles[k // PER_ARTICLE][0]),
                *(200 * (k % PER_ARTICLE), 200 * (k % PER_ARTICLE) + 150, text, _NAMES[k % 10]),
            )
            for k, (place, key, text) in enumerate(zip(places, keys, texts, strict=True))
        ),
    )
    spoken, about = Appearance.speakers.through, Claim.topics.through
    pour(spoken(), ["appearance_id", "actor_id"], ((place, actors[k % 10]) for k, place in enumerate(places)))
    pour(about(), ["claim_id", "topic_id"], ((key, topics[k % 20]) for k, key in enumerate(keys)))
    facts = [
        ClaimFacts(str(key), text, _NAMES[n % 10], kind=_KINDS[n % 5])
        for key, n, text in zip(keys, numbers, texts, strict=True)
    ]
    pour(ClaimReading(rules=RULE_VERSION), ["claim_id", "packed"], ((int(f.id), f.packed()) for f in facts))
    terms = sorted((term, int(f.id)) for f in facts for term in {term_key(t) for t in f.terms})
    pour(ClaimTerm(), ["term", "claim_id"], terms)


def _article(user: Any, now: datetime, text: str) -> Article:
    """What the articles of a batch have in common."""
    return Article(
        text=text, original_sha256="0" * 64, encoding="utf-8", language="nl", uploaded_at=now, uploaded_by=user
    )


def _newest(model: type[Article] | type[Claim] | type[Appearance]) -> int:
    return int(model.objects.aggregate(newest=Max("pk"))["newest"] or 0)


def _fill_articles(size: int) -> None:
    """Give as many articles fingerprints as there are claims: rows of the index are what counts."""
    have = Article.objects.filter(original_name="printed").count()
    user = get_user_model().objects.get(username="bench")
    now = timezone.now()
    for start in range(have, size, _BATCH):
        with unchecked():
            made = list(enumerate(range(start, min(start + _BATCH, size)), _newest(Article) + 1))
            like = _article(user, now, "")
            like.original_name = "printed"
            pour(
                like,
                ["id", "uid", "text", "text_sha256", "identity"],
                (
                    (key, f"{key:032x}", _text(n) if n < LOOK_UPS else "gedrukt", f"{n:064x}", f"printed {n}")
                    for key, n in made
                ),
            )
            pour(Fingerprint(), ["hash", "article_id"], sorted((value, key) for key, n in made for value in _prints(n)))
    settle(Article)


def _prints(n: int) -> Iterator[int]:
    """Return the fingerprints of an article: of its text where a copy will come, else seventy, some of them common."""
    if n < LOOK_UPS:
        yield from reuse.fingerprints(reuse.words_of(_text(n)))
        return
    chance = random.Random(n)
    yield from {chance.randint(-(2**63), 2**63 - 1) for _ in range(65)}
    yield from {chance.randint(0, 2000) for _ in range(5)}
