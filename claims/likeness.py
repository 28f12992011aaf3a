"""The index of likeness: terms of claims, what matching knows of them, and the doors through which one finds others.

A claim's terms are written in the transaction that writes its content. A look-up reads the newest few hundred
claims of each of its rarer terms, so it takes as long on a million claims as on ten thousand. It is written in
SQL, few statements with many parts: on both databases a statement more costs more than what it reads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection, models

from articles.models import Actor, Article, TextReuse
from claims.matching import RULE_VERSION, ClaimFacts, lexicon
from claims.matching.ranking import idf
from claims.matching.terms import Term, fold, learn_sides, name_key
from claims.models import (
    Appearance,
    Claim,
    ClaimDate,
    ClaimReading,
    ClaimTerm,
    ClaimTopic,
    Link,
    NoContradiction,
    SuggestionAnswer,
    Topic,
)
from claims.workflow import State

SAMPLED = 200
"""Claims of a term are counted up to so many; how common it is beyond that is told by its newest ones."""
NEWEST = 1000
"""Of a term the newest so many claims are read."""
POSTINGS = 4000
"""Terms are read from the rarest on until so many postings are read."""
FEWEST_CLAIMS = 100
BY_TERMS = 50
BY_TOPIC = 20
SEARCHED_OF_TOPIC = 120
"""Among so many newest claims of a topic one by the same speaker is looked for."""
BY_PLACE = 10
BY_NUMBER = 10
NEAR = 1500
"""Code points around a passage in which another passage of the article is a neighbour."""
_PASSAGES = 3
"""So many of a claim's passages are looked around."""
_LONGEST = 60
_LETTER = {"word": "w", "concept": "c", "side": "s", "actor": "a", "number": "n", "month": "m"}

Value = str | int | float
Place = tuple[int, int, int]
"""Article, start and end of a passage."""


@cache
def _table(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


_SPOKEN, _ABOUT = Appearance.speakers.through, ClaimTopic


def index_terms(claims: Sequence[Claim]) -> None:
    """Write the terms of claims as they stand and what is read of their words, in place of what there was."""
    keys = [claim.pk for claim in claims]
    ClaimReading.objects.filter(claim__in=keys).delete()
    facts = facts_of(keys)
    readings = (ClaimReading(claim_id=pk, rules=RULE_VERSION, packed=claim.packed()) for pk, claim in facts.items())
    ClaimReading.objects.bulk_create(readings, batch_size=1000)
    ClaimTerm.objects.filter(claim__in=claims).delete()
    rows = [
        ClaimTerm(term=key, claim_id=pk)
        for pk, claim in facts.items()
        for key in dict.fromkeys(term_key(term) for term in claim.terms)
    ]
    ClaimTerm.objects.bulk_create(rows, batch_size=5000)


def term_key(term: Term) -> str:
    """Return how a term stands in the index: a letter for its kind, and its text."""
    return f"{_LETTER[term[0]]}{term[1]}"[:_LONGEST]


# --- What is around a claim -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Around:
    """What a look-up starts from: the claim's terms, passages, topics and speakers, and what editors answered.

    `shared_texts` are the keys of what its articles share with others (`TextReuse`).

    `total` is about how many claims there are: the newest key, as claims are seldom deleted. `linked` are claims
    tied to it; `dismissed` and `no_contradiction` hold the version of the other claim an answer was given for,
    where it was given for the version this claim has now.
    """

    claim: int
    total: int
    terms: tuple[str, ...]
    places: tuple[Place, ...]
    topics: tuple[int, ...]
    speakers: tuple[int, ...]
    shared_texts: frozenset[int]
    linked: frozenset[int]
    dismissed: Mapping[int, int]
    no_contradiction: Mapping[int, int]


def around(claim: int) -> Around:
    """Return what a look-up for a claim starts from, in one statement."""
    reuse = _table(TextReuse)
    parts = [
        f"SELECT 'total', '', COALESCE(MAX(id), 1), 0, 0, 0 FROM {_table(Claim)}",  # noqa: S608
        f"SELECT 'version', '', version, 0, 0, 0 FROM {_table(Claim)} WHERE id = %s",  # noqa: S608
        f"SELECT 'term', term, 0, 0, 0, 0 FROM {_table(ClaimTerm)} WHERE claim_id = %s",  # noqa: S608
        f"SELECT 'place', '', id, article_id, start, \"end\" FROM {_table(Appearance)} WHERE claim_id = %s",  # noqa: S608
        f"SELECT 'topic', '', topic_id, 0, 0, 0 FROM {_table(_ABOUT)} WHERE claim_id = %s",  # noqa: S608
        f"SELECT 'speaker', '', s.actor_id, 0, 0, 0 FROM {_table(_SPOKEN)} s "  # noqa: S608
        f"JOIN {_table(Appearance)} p ON p.id = s.appearance_id WHERE p.claim_id = %s",
        f"SELECT 'shared', '', t.id, 0, 0, 0 FROM {reuse} t JOIN {_table(Appearance)} p ON p.article_id = t.a_id "  # noqa: S608
        "WHERE p.claim_id = %s",
        f"SELECT 'shared', '', t.id, 0, 0, 0 FROM {reuse} t JOIN {_table(Appearance)} p ON p.article_id = t.b_id "  # noqa: S608
        "WHERE p.claim_id = %s",
    ]
    for what, columns, table, open_ones in (
        ("linked", "0, 0", _table(Link), "withdrawn_at IS NULL"),
        ("dismissed", "a_version, b_version", _table(SuggestionAnswer), "answer = 'dismissed'"),
        ("none", "a_version, b_version", _table(NoContradiction), "withdrawn_at IS NULL"),
    ):
        parts += [
            f"SELECT '{what}', '', a_id, b_id, {columns} FROM {table} WHERE {side} = %s AND {open_ones}"  # noqa: S608
            for side in ("a_id", "b_id")
        ]
    met: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for what, *values in _rows(" UNION ALL ".join(parts), *[claim] * (len(parts) - 1)):
        met[what].append(tuple(values))
    version = met["version"][0][1] if met["version"] else 0
    answered: dict[str, dict[int, int]] = {"dismissed": {}, "none": {}}
    for what, given in answered.items():
        for _, a, b, a_version, b_version in met[what]:
            other, own_seen, seen = (b, a_version, b_version) if a == claim else (a, b_version, a_version)
            if own_seen == version:
                given[other] = seen
    return Around(
        claim=claim,
        total=max(met["total"][0][1], FEWEST_CLAIMS),
        terms=tuple(sorted(row[0] for row in met["term"])),
        places=tuple((article, start, end) for _, _, article, start, end in sorted(met["place"])),
        topics=tuple(sorted(row[1] for row in met["topic"])),
        speakers=tuple(sorted({row[1] for row in met["speaker"]})),
        shared_texts=frozenset(row[1] for row in met["shared"]),
        linked=frozenset(b if a == claim else a for _, a, b, _, _ in met["linked"]),
        dismissed=answered["dismissed"],
        no_contradiction=answered["none"],
    )


# --- The doors ------------------------------------------------------------------------------------------------------


def term_counts(keys: Sequence[str], total: int) -> dict[str, int]:
    """Return about in how many claims each term stands: exactly up to SAMPLED, beyond that by its newest ones.

    No counter is kept that could drift: how close together the newest claims of a term are tells how
    common it is.
    """
    if not keys:
        return {}
    one = (
        f"SELECT %s, COUNT(*), MIN(claim_id) FROM "  # noqa: S608
        f"(SELECT claim_id FROM {_table(ClaimTerm)} WHERE term = %s ORDER BY claim_id DESC LIMIT {SAMPLED}) t"
    )
    rows = _rows(" UNION ALL ".join([one] * len(keys)), *(value for key in keys for value in (key, key)))
    return {
        key: count if count < SAMPLED else min(total, round(count * total / max(1, total - oldest + 1)))
        for key, count, oldest in rows
        if count
    }


def doors(start: Around, counts: Mapping[str, int]) -> set[int]:
    """Return the claims that come in through any door, in one statement: terms, topic, place and number."""
    parts = [*_by_terms(counts, start.total), *_by_topic(start), *_by_place(start), *_by_number(counts)]
    if not parts:
        return set()
    rows = _rows(" UNION ALL ".join(sql for sql, _ in parts), *(value for _, values in parts for value in values))
    near = {claim: 10**12 for claim, door, *_ in rows if door == "place"}
    for claim, door, article, at in rows:
        if door == "place":
            near[claim] = min(near[claim], *(abs(at - s) for a, s, _ in start.places[:_PASSAGES] if a == article))
    found = {claim for claim, door, *_ in rows if door != "place"}
    return (found | set(sorted(near, key=lambda n: (near[n], n))[:BY_PLACE])) - {start.claim}


def by_terms(counts: Mapping[str, int], total: int) -> set[int]:
    """Return the claims that share the most telling terms."""
    return {row[0] for sql, values in _by_terms(counts, total) for row in _rows(sql, *values)}


Part = tuple[str, list[Value]]
"""A piece of a statement that selects (claim, door, article, start), and its parameters."""


def _by_terms(counts: Mapping[str, int], total: int) -> list[Part]:
    """The rarest terms, up to a budget of postings."""
    chosen: list[Value] = []
    read = 0
    for key, count in sorted(counts.items(), key=lambda c: (c[1], c[0])):
        read += min(count, NEWEST)
        if read > POSTINGS and chosen:
            break
        chosen += (idf(count, total), key)
    if not chosen:
        return []
    one = (
        f"SELECT * FROM (SELECT claim_id, CAST(%s AS double precision) AS weight FROM {_table(ClaimTerm)} "  # noqa: S608
        f"WHERE term = %s ORDER BY claim_id DESC LIMIT {NEWEST}) t"
    )
    union = " UNION ALL ".join([one] * (len(chosen) // 2))
    best = f"GROUP BY claim_id ORDER BY SUM(weight) DESC, claim_id DESC LIMIT {BY_TERMS}"
    return [(f"SELECT * FROM (SELECT claim_id, 'terms', 0, 0 FROM ({union}) u {best}) b", chosen)]  # noqa: S608


def _by_topic(start: Around) -> list[Part]:
    """The newest claims of each topic, and of those a little older the ones with a speaker in common."""
    newest = f"SELECT claim_id FROM {_table(_ABOUT)} WHERE topic_id = %s ORDER BY claim_id DESC LIMIT "  # noqa: S608
    parts: list[Part] = [
        (f"SELECT t.claim_id, 'topic', 0, 0 FROM ({newest}{BY_TOPIC + 1}) t", [topic])  # noqa: S608
        for topic in start.topics
    ]
    if start.speakers:
        parts += [
            (
                f"SELECT * FROM (SELECT DISTINCT p.claim_id, 'kin', 0, 0 "  # noqa: S608
                f"FROM ({newest}{SEARCHED_OF_TOPIC - BY_TOPIC} OFFSET {BY_TOPIC}) t "
                f"JOIN {_table(Appearance)} p ON p.claim_id = t.claim_id "
                f"JOIN {_table(_SPOKEN)} s ON s.appearance_id = p.id WHERE s.actor_id IN {_keys(start.speakers)} "
                f"ORDER BY p.claim_id DESC LIMIT {BY_PLACE}) k",
                [topic],
            )
            for topic in start.topics
        ]
    return parts


def _by_place(start: Around) -> list[Part]:
    """The claims around the claim's first passages."""
    stands = f"SELECT claim_id, 'place', article_id, start FROM {_table(Appearance)}"  # noqa: S608
    return [
        (f"{stands} WHERE article_id = %s AND start BETWEEN %s AND %s", [article, max(0, at - NEAR), at + NEAR])
        for article, at, _ in start.places[:_PASSAGES]
    ]


def _by_number(counts: Mapping[str, int]) -> list[Part]:
    """The newest claims that name the same number of the same thing."""
    newest = f"SELECT claim_id FROM {_table(ClaimTerm)} WHERE term = %s ORDER BY claim_id DESC LIMIT {BY_NUMBER + 1}"  # noqa: S608
    return [(f"SELECT t.claim_id, 'number', 0, 0 FROM ({newest}) t", [key]) for key in counts if key[0] == "n"]  # noqa: S608


# --- What matching knows of a claim ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """What is read of a claim's own row, and of its words where that was kept."""

    pk: int
    statement: str
    kind: str
    language: str
    state: str
    version: int
    merged_into: int | None
    packed: str | None

    @property
    def stands(self) -> bool:
        """Whether the claim is one of the desk's: not merged, rejected or retracted."""
        return self.merged_into is None and self.state not in (State.REJECTED, State.RETRACTED)


def facts_of(claims: Collection[int]) -> dict[int, ClaimFacts]:
    """Return what matching knows of claims, by key, in a fixed number of queries."""
    return facts_from(rows_of(claims))


def rows_of(claims: Collection[int]) -> list[Row]:
    """Return the rows of claims, in no order."""
    if not claims:
        return []
    sql = (
        f"SELECT c.id, c.statement, c.kind, c.language, c.state, c.version, c.merged_into_id, r.packed "  # noqa: S608
        f"FROM {_table(Claim)} c LEFT JOIN {_table(ClaimReading)} r ON r.claim_id = c.id AND r.rules = %s "
        f"WHERE c.id IN {_keys(claims)}"
    )
    return [Row(*row) for row in _rows(sql, RULE_VERSION)]


def facts_from(rows: Sequence[Row]) -> dict[int, ClaimFacts]:
    """Return what matching knows of the claims of these rows, by key, in one statement."""
    if not rows:
        return {}
    topics: dict[int, list[str]] = defaultdict(list)
    days: dict[int, list[str]] = defaultdict(list)
    speakers: dict[int, dict[str, str]] = defaultdict(dict)
    places: dict[int, tuple[int, str, str, str]] = {}
    for what, pk, at, first, second, third in _rows(_around_many([row.pk for row in rows])):
        if what == "topic":
            topics[pk].append(first)
        elif what == "day":
            days[pk].append(first)
        elif what == "speaker":
            speakers[pk][first] = first if second == Actor.Kind.COUNTRY else third
        elif pk not in places or at < places[pk][0]:
            places[pk] = (at, first, second, third)
    sides = learn_sides([row.statement for row in rows]) | {
        name_key(name): side
        for name, country in {pair for named in speakers.values() for pair in named.items()}
        if country and (side := _side(country))
    }
    found = {}
    for row in rows:
        _, doc, article, said_by = places.get(row.pk, (0, "", "|", ""))
        published, _, publisher = article.partition("|")
        facts = ClaimFacts(
            id=str(row.pk),
            text=row.statement,
            speaker="; ".join(sorted(speakers.get(row.pk, ()))) or said_by,
            topics=tuple(sorted(topics.get(row.pk, ()))),
            published=published,
            kind=row.kind,
            doc=doc,
            language=row.language if row.language in ("nl", "en") else "nl",
            publisher=publisher,
            days=tuple(sorted(set(days.get(row.pk, ())))),
            sides_of=sides,
        )
        if row.packed is not None:
            facts.unpack(row.packed)
        found[row.pk] = facts
    return found


def _around_many(claims: Collection[int]) -> str:
    keys = _keys(claims)
    # A look-up for each, not a join: for few of many articles a planner may choose to read them all.
    article = (
        f"(SELECT COALESCE(NULLIF(a.published_set, ''), a.published_read) || '|' "  # noqa: S608
        f"|| COALESCE(CAST(a.publisher_id AS text), '') FROM {_table(Article)} a WHERE a.id = p.article_id)"
    )
    return (
        f"SELECT 'topic', m.claim_id, 0, t.slug, '', '' FROM {_table(_ABOUT)} m "  # noqa: S608
        f"JOIN {_table(Topic)} t ON t.id = m.topic_id WHERE m.claim_id IN {keys} UNION ALL "
        f"SELECT 'day', d.claim_id, 0, CAST(d.earliest AS text), '', '' FROM {_table(ClaimDate)} d "
        f"WHERE d.earliest IS NOT NULL AND d.claim_id IN {keys} UNION ALL "
        f"SELECT 'speaker', p.claim_id, 0, w.name, w.kind, COALESCE(c.name, '') FROM {_table(Appearance)} p "
        f"JOIN {_table(_SPOKEN)} s ON s.appearance_id = p.id JOIN {_table(Actor)} w ON w.id = s.actor_id "
        f"LEFT JOIN {_table(Actor)} c ON c.id = w.country_id WHERE p.claim_id IN {keys} UNION ALL "
        f"SELECT 'place', p.claim_id, p.id, CAST(p.article_id AS text), {article}, p.speaker_text "
        f"FROM {_table(Appearance)} p WHERE p.claim_id IN {keys}"
    )


@cache
def _side(country: str) -> str:
    """The side a country's name stands for: the lexicon's, else the name itself."""
    named = sorted(lexicon.sides().names([fold(word) for word in country.split()]))
    return named[0] if named else fold(country)


def _keys(keys: Iterable[int]) -> str:
    """Return keys as a list in SQL, written out: a hundred parameters cost a driver more than all else."""
    return f"({','.join(str(int(key)) for key in keys)})"


def _rows(sql: str, *values: Value) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
