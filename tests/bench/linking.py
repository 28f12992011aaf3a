"""Suggestions for one claim and the near-copy check of a new article, among many."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import copies, reuse
from articles.models import Actor, Article, Fingerprint, Publisher
from claims import suggesting
from claims.likeness import term_key
from claims.matching import RULE_VERSION, ClaimFacts
from claims.models import Appearance, Claim, ClaimReading, ClaimTerm, Topic
from tests.bench.house import threads_ran

PER_ARTICLE = 10
LOOK_UPS = 150
_CHANCE = random.Random(11)
_BATCH = 2000
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
    """Fill up to `size` claims and as many articles' fingerprints, and measure both look-ups."""
    _fill(size)
    _fill_articles(size)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    chosen = list(Claim.objects.order_by("pk"))
    _CHANCE.shuffle(chosen)
    fresh = [_text(n)[:1000] + _text(n + 10**9)[1000:] for n in range(LOOK_UPS)]
    article = Article.objects.order_by("pk").last()
    assert article is not None
    return [
        _row("suggest", size, [lambda c=c: suggesting.suggestions_for(c) for c in chosen[:LOOK_UPS]]),
        _row("near_copy", size, [lambda t=t: _near_copy(article, t) for t in fresh]),
    ]


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
        began, busy = time.perf_counter(), _worked()
        act()
        took.append(1000 * (time.perf_counter() - began))
        worked.append(_worked() - busy)
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


def _worked() -> float:
    """Return the milliseconds this process and its database session have run so far."""
    server = sum(threads_ran(_session()).values()) if connection.vendor == "postgresql" else 0.0
    return 1000 * time.process_time() + server


@cache
def _session() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Invented words, commoner ones first, with the desk's own words among the commonest."""
    chance = random.Random(5)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "o", "aa", "ie", "oe")]
    words = [*_WORDS, *("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(60_000))]
    return words, [1 / (n + 8) for n in range(len(words))]


def _sentence(chance: random.Random) -> str:
    words, weights = _vocabulary()
    said = " ".join(chance.choices(words, weights, k=chance.randint(8, 16)))
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
        Topic.objects.get_or_create(slug=f"t{n}", defaults={"name_nl": f"t{n}", "name_en": ""})[0] for n in range(20)
    ]
    actors = [Actor.objects.get_or_create(name=name)[0] for name in _NAMES]
    outlets = [Publisher.objects.get_or_create(name=f"Krant {n}")[0] for n in range(20)]
    now, first = timezone.now(), date(2031, 1, 1)
    for start in range(have, size, _BATCH):
        numbers = range(start, min(start + _BATCH, size))
        texts = {n: _sentence(random.Random(n)) for n in numbers}
        articles = Article.objects.bulk_create(
            Article(
                text=f"artikel {n}",
                text_sha256=f"{n:064x}",
                original_sha256=f"{n:064x}",
                encoding="utf-8",
                language="nl",
                publisher=outlets[n % 20],
                published_set=(first + timedelta(days=n % 700)).isoformat(),
                published_from=first + timedelta(days=n % 700),
                identity=f"bench {n}",
                uploaded_at=now,
                uploaded_by=user,
            )
            for n in numbers[::PER_ARTICLE]
        )
        claims = Claim.objects.bulk_create(
            Claim(
                statement=texts[n],
                kind=_KINDS[n % 5],
                language="nl",
                queue_key=f"bench {n:012}",
                created_at=now,
                changed_at=now,
            )
            for n in numbers
        )
        places = Appearance.objects.bulk_create(
            Appearance(
                claim=claim,
                article=articles[k // PER_ARTICLE],
                start=200 * (k % PER_ARTICLE),
                end=200 * (k % PER_ARTICLE) + 150,
                exact=claim.statement,
                speaker_text=_NAMES[k % 10],
                created_at=now,
            )
            for k, claim in enumerate(claims)
        )
        spoken = Appearance.speakers.through
        spoken.objects.bulk_create(spoken(appearance_id=a.pk, actor_id=actors[k % 10].pk) for k, a in enumerate(places))
        about = Claim.topics.through
        about.objects.bulk_create(about(claim_id=c.pk, topic_id=topics[k % 20].pk) for k, c in enumerate(claims))
        facts = [ClaimFacts(str(c.pk), c.statement, _NAMES[k % 10], kind=c.kind) for k, c in enumerate(claims)]
        readings = (ClaimReading(claim_id=int(f.id), rules=RULE_VERSION, packed=f.packed()) for f in facts)
        ClaimReading.objects.bulk_create(readings, batch_size=2000)
        terms = (ClaimTerm(term=key, claim_id=int(f.id)) for f in facts for key in {term_key(t): 0 for t in f.terms})
        ClaimTerm.objects.bulk_create(terms, batch_size=5000)


def _fill_articles(size: int) -> None:
    """Give as many articles fingerprints as there are claims: rows of the index are what counts."""
    have = Article.objects.filter(original_name="printed").count()
    user = get_user_model().objects.get(username="bench")
    now = timezone.now()
    for start in range(have, size, _BATCH):
        numbers = range(start, min(start + _BATCH, size))
        made = Article.objects.bulk_create(
            Article(
                text=_text(n) if n < LOOK_UPS else "gedrukt",
                text_sha256=f"{n:064x}",
                original_sha256=f"{n:064x}",
                original_name="printed",
                encoding="utf-8",
                language="nl",
                identity=f"printed {n}",
                uploaded_at=now,
                uploaded_by=user,
            )
            for n in numbers
        )
        rows = (
            Fingerprint(hash=value, article=article)
            for n, article in zip(numbers, made, strict=True)
            for value in _prints(n)
        )
        Fingerprint.objects.bulk_create(rows, batch_size=10_000)


def _prints(n: int) -> Iterator[int]:
    """Return the fingerprints of an article: of its text where a copy will come, else seventy, some of them common."""
    if n < LOOK_UPS:
        yield from reuse.fingerprints(reuse.words_of(_text(n)))
        return
    chance = random.Random(n)
    yield from {chance.randint(-(2**63), 2**63 - 1) for _ in range(65)}
    yield from {chance.randint(0, 2000) for _ in range(5)}
