"""A desk of any size, in seconds: articles with readings, claims in every state, records, acts, words to search.

Rows go in by COPY on PostgreSQL. Everything is generated from the number of the row, so a size is always the same
desk, and a bigger one continues a smaller one.
"""

from __future__ import annotations

import hashlib
import random
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import rfc8785
from django.contrib.auth import get_user_model
from django.db import connection, models, transaction
from psycopg.types.json import Jsonb

from articles import ledger
from articles.models import Actor, ActorName, Article, Decision, Extraction, Publisher, Quote, TimeExpression, WorkState
from claims import search
from claims.actions.ordering import queue_key
from claims.models import (
    Appearance,
    Claim,
    ClaimDate,
    Judgement,
    Posting,
    RecordFacet,
    SearchEntry,
    Topic,
    VerifiedRecord,
)
from claims.records import SCHEMA

PER_ARTICLE = 10
ARTICLES_AT_ONCE = 200
STATES = ["queued", "queued", "queued", "queued", "queued", "verified", "verified", "verified", "verified", "rejected"]
KINDS = [
    "statement",
    "event",
    "position",
    "statement",
    "statement",
    "statement",
    "figure",
    "event",
    "statement",
    "event",
]
START = datetime(2031, 1, 1, 9, tzinfo=UTC)
COMMON, RARE = "haven", "zeldzaamwoord"
"""A word in every fifth claim, and one in every five thousandth."""

_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "o", "aa", "ie", "oe")]
_NAMES = [
    "Tessa Molen",
    "Daan Roos",
    "Ilse Haring",
    "Bram Terp",
    "Noor Dijkman",
    "Joost Veld",
    "Mirre Oost",
    "Aart Kade",
]


def fill(size: int) -> None:
    """Make the desk hold at least `size` claims."""
    people = _people()
    publishers = [Publisher.objects.get_or_create(name=f"Krant {n}")[0] for n in range(12)]
    actors = [_actor(name) for name in _NAMES]
    topics = [
        Topic.objects.get_or_create(
            slug=f"onderwerp-{n}", defaults={"name_nl": f"Onderwerp {n}", "name_en": f"Topic {n}"}
        )[0]
        for n in range(8)
    ]
    have = Article.objects.filter(original_name="bench").count()
    wanted = -(-size // PER_ARTICLE)
    for first in range(have, wanted, ARTICLES_AT_ONCE):
        with transaction.atomic():
            _store(range(first, min(first + ARTICLES_AT_ONCE, wanted)), people, publishers, actors, topics)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _people() -> list[Any]:
    named = get_user_model().objects
    return [
        named.get_or_create(username=name, defaults={"role": role, "first_name": name.title()})[0]
        for name, role in (("editor", "editor"), ("checker", "checker"), ("chief", "chief"))
    ]


def _actor(name: str) -> Actor:
    actor, new = Actor.objects.get_or_create(name=name)
    if new:
        ActorName.objects.create(actor=actor, text=name, folded=name.casefold())
    return actor


def words(chance: random.Random, n: int) -> str:
    """Return invented words; which ones follow from the state of `chance`."""
    return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(n))


def statement(n: int) -> str:
    """Return the sentence of claim `n`."""
    chance = random.Random(n)
    extra = f" {COMMON}" if n % 5 == 0 else ""
    extra += f" {RARE}" if n % 5000 == 7 else ""
    return f"{words(chance, 9).capitalize()}{extra} {n}."


def article_text(n: int) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the text of article `n`, where its quotes stand, and where its dates stand."""
    chance = random.Random(-n)
    text, quotes, times = f"{words(chance, 6).capitalize()} {n}\n\nELVERSTAD (NPA) - ", [], []
    for k in range(PER_ARTICLE):
        text += f"{_NAMES[k % len(_NAMES)]} zei op "
        times.append((len(text), len(text) + len("12 maart 2031")))
        text += "12 maart 2031: “"
        said = statement(n * PER_ARTICLE + k)
        quotes.append((len(text), len(text) + len(said)))
        text += said + "” " + words(chance, 20).capitalize() + ".\n\n"
    return text, quotes, times


def _store(
    numbers: range,
    people: Sequence[Any],
    publishers: Sequence[Publisher],
    actors: Sequence[Actor],
    topics: Sequence[Topic],
) -> None:
    rows: dict[type[models.Model], list[models.Model]] = {}

    def add(row: Any) -> Any:
        rows.setdefault(type(row), []).append(row)
        return row

    ids = {m: _highest(m) for m in (Article, Extraction, Claim, Appearance, Quote, VerifiedRecord, SearchEntry)}

    def key(model: type[models.Model]) -> int:
        ids[model] += 1
        return ids[model]

    chain = _Chain()
    for n in numbers:
        at = START + timedelta(minutes=10 * n)
        day = date(2031, 1, 1) + timedelta(days=n % 900)
        text, quotes, times = article_text(n)
        digest = hashlib.sha256(text.encode()).hexdigest()
        article = add(
            Article(
                id=key(Article), text=text, text_sha256=digest, original_sha256=digest, original_name="bench",
                encoding="utf-8", language="nl", title_read=text.partition("\n")[0], publisher=publishers[n % 12],
                published_set=day.isoformat(), published_from=day, identity=f"{publishers[n % 12].pk}|",
                uploaded_at=at, uploaded_by=people[0],
            )
        )  # fmt: skip
        run = add(
            Extraction(
                id=key(Extraction), article=article, ruleset="1", anchor=article.published_set, state=WorkState.DONE,
                attempts=1, not_before=at, created_at=at, finished_at=at,
            )
        )  # fmt: skip
        for start, end in times:
            add(
                TimeExpression(
                    extraction=run, start=start, end=end, exact=text[start:end], rule="bench", type="DATE",
                    value="2031-03-12", edtf="2031-03-12", earliest=date(2031, 3, 12), latest=date(2031, 3, 12),
                )
            )  # fmt: skip
        for k, (start, end) in enumerate(quotes):
            c = n * PER_ARTICLE + k
            actor = actors[k % len(actors)]
            quote = add(
                Quote(
                    id=key(Quote), extraction=run, start=start, end=end, exact=text[start:end], rule="bench",
                    kind="direct", speaker_text=actor.name, speaker_name=actor.name, cue_text="zei", confidence=0.9,
                )
            )  # fmt: skip
            claim = Claim(
                id=key(Claim), statement=text[start:end], kind=KINDS[c % 10], state=STATES[c % 10], language="nl",
                high_stakes=KINDS[c % 10] == "figure", created_at=at, changed_at=at,
            )  # fmt: skip
            claim.queue_key = queue_key(claim, article, start)
            add(claim)
            place = add(
                Appearance(
                    id=key(Appearance), claim=claim, article=article, start=start, end=end, exact=quote.exact,
                    prefix=text[max(0, start - 32) : start], suffix=text[end : end + 32], speaker_text=actor.name,
                    cue_text="zei", speech="direct", quote=quote, created_at=at,
                )
            )  # fmt: skip
            add(Appearance.speakers.through(appearance_id=place.pk, actor_id=actor.pk))
            add(Claim.topics.through(claim_id=claim.pk, topic_id=topics[c % len(topics)].pk))
            add(
                ClaimDate(
                    claim=claim, role="happened", words="12 maart 2031", value="2031-03-12", edtf="2031-03-12",
                    earliest=date(2031, 3, 12), latest=date(2031, 3, 12), article=article, start=times[k][0],
                    end=times[k][1], rule="bench",
                )
            )  # fmt: skip
            add(chain.act("queue", claim, None, at))
            if claim.state == "verified":
                _verified(
                    add, chain, claim, place, article, actor, topics[c % len(topics)], people, key(VerifiedRecord), at
                )
            entry = add(SearchEntry(id=key(SearchEntry), kind="claim", claim=claim))
            for term in search.terms(f"{claim.statement} {actor.name}"):
                add(Posting(term=term, entry_id=entry.pk))
    for model in _in_order(rows):
        _copy(model, rows[model])


def _verified(
    add: Any, chain: _Chain, claim: Claim, place: Appearance, article: Article, actor: Actor, topic: Topic,
    people: Sequence[Any], pk: int, at: datetime,
) -> None:  # fmt: skip
    add(
        Judgement(
            claim=claim, version=1, by=people[0], place=1, attributions={str(place.uid): "confirmed"}, accuracy="holds",
            at=at, second_required=False,
        )
    )  # fmt: skip
    publisher = article.publisher
    assert publisher is not None
    days = {"earliest": "2031-03-12", "latest": "2031-03-12"}
    body = rfc8785.dumps(
        {
            "schema": SCHEMA, "id": str(claim.uid), "version": 1, "record": 1, "statement": claim.statement,
            "kind": claim.kind, "language": "nl", "scope": {}, "attribution": "confirmed", "accuracy": "holds",
            "topics": [{"id": str(topic.uid), "slug": topic.slug, "nl": topic.name_nl, "en": topic.name_en}],
            "appearances": [
                {
                    "id": str(place.uid), "attribution": "confirmed", "exact": place.exact, "prefix": place.prefix,
                    "suffix": place.suffix, "start": place.start, "end": place.end, "unit": "unicode-code-point",
                    "speech": "direct", "cue": "zei", "medium": None, "utterance": None,
                    "speaker": {
                        "as_stated": actor.name,
                        "actors": [{"id": str(actor.uid), "name": actor.name, "kind": "person", "wikidata": None}],
                    },
                    "article": {
                        "id": str(article.uid), "title": article.title, "url": None, "language": "nl", "credit": None,
                        "publisher": {"id": str(publisher.uid), "name": publisher.name, "kind": publisher.kind},
                        "published": {
                            "edtf": article.published, "earliest": article.published, "latest": article.published
                        },
                        "text_sha256": article.text_sha256, "original_sha256": article.original_sha256,
                    },
                }
            ],
            "dates": [
                {
                    "role": "happened", "words": "12 maart 2031", "value": "2031-03-12", "edtf": "2031-03-12", **days,
                    "anchor": None, "rule": "bench", "by_hand": False,
                }
            ],
            "origins": {
                "as_of": at.isoformat(timespec="microseconds"), "articles": 1, "publishers": 1, "agencies": 0,
                "utterances": 1, "independent": 1,
                "groups": [{"articles": [str(article.uid)], "name": publisher.name, "reasons": []}],
            },
            "review": [{"place": 1, "by": str(people[0].pk), "at": at.isoformat(timespec="microseconds")}],
            "overridden": False, "verified_at": at.isoformat(timespec="microseconds"),
        }
    )  # fmt: skip
    record = add(
        VerifiedRecord(
            id=pk, claim=claim, number=1, version=1, body=body, sha256=hashlib.sha256(body).hexdigest(),
            attribution="confirmed", accuracy="holds", first_by=people[0], earliest=date(2031, 3, 12),
            latest=date(2031, 3, 12), at=at,
        )
    )  # fmt: skip
    claim.record_id = pk
    kinds = {
        "kind": claim.kind,
        "topic": topic.uid,
        "article": article.uid,
        "publisher": publisher.uid,
        "speaker": actor.uid,
    }
    for kind, value in kinds.items():
        add(RecordFacet(record=record, kind=kind, value=str(value)))
    add(chain.act("verify", claim, people[0], at))


class _Chain:
    """Continues the ledger's chain in memory; the rows are those that `ledger.append` would write."""

    def __init__(self) -> None:
        head = Decision.objects.order_by("-seq").values_list("seq", "hash").first()
        self.seq, self.hash = head or (0, ledger.GENESIS)

    def act(self, action: str, claim: Claim, by: Any, at: datetime) -> Decision:
        self.seq += 1
        body = rfc8785.dumps(
            {
                "seq": self.seq, "at": at.isoformat(timespec="microseconds"), "by": str(by.pk) if by else None,
                "name": by.username if by else None, "door": "worker", "action": action,
                "subject": {"type": "claim", "id": str(claim.uid)}, "changes": {}, "reason": "", "salt": "",
            }
        )  # fmt: skip
        digest = hashlib.sha256(body).hexdigest()
        previous, self.hash = self.hash, hashlib.sha256((self.hash + digest).encode()).hexdigest()
        return Decision(
            seq=self.seq, at=at, by=by, door="worker", action=action, subject_type="claim", subject_uid=claim.uid,
            body=body, body_sha256=digest, previous=previous, hash=self.hash,
        )  # fmt: skip


def _highest(model: type[models.Model]) -> int:
    found = model._default_manager.aggregate(n=models.Max("id"))["n"]
    return int(found or 0)


def _in_order(rows: Iterable[type[models.Model]]) -> Iterator[type[models.Model]]:
    """Records last but for what hangs on them: SQLite is content with any order inside the transaction."""
    late = {RecordFacet: 2, VerifiedRecord: 1}
    return iter(sorted(rows, key=lambda model: late.get(model, 0)))


def _copy(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Store rows by COPY where there is one, else in bulk; keys that were given stay in step with the sequence."""
    if connection.vendor != "postgresql":
        model._default_manager.bulk_create(rows, batch_size=500)
        return
    fields = [f for f in model._meta.concrete_fields if f.column and (not f.primary_key or rows[0].pk is not None)]
    columns = ", ".join(f'"{f.column}"' for f in fields)
    wanted = [(f.attname, Jsonb if isinstance(f, models.JSONField) else None) for f in fields]
    with connection.cursor() as cursor:
        with cursor.copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN') as out:
            for row in rows:
                out.write_row([wrap(getattr(row, name)) if wrap else getattr(row, name) for name, wrap in wanted])
        if rows[0].pk is not None and isinstance(model._meta.pk, models.BigAutoField):
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{model._meta.db_table}', 'id'), %s)",
                [max(row.pk for row in rows)],
            )


def a_fresh_text(n: int) -> str:
    """Return a text the desk does not hold, some 5 kB long."""
    return article_text(10_000_000 + n)[0] + uuid.uuid4().hex
