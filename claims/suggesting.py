"""Suggest the claims that may belong to a claim: made when shown, from one portable table of terms.

A claim's terms are written in the transaction that writes its content. A look-up reads the newest
few hundred claims of each of its rarer terms, so it takes as long on a million claims as on ten
thousand. What an editor answered is remembered for the two versions they saw.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q

from articles.models import Actor, TextReuse
from claims.matching import RULE_VERSION, ClaimFacts, Ranked, Reason, Suggestion, compare, lexicon, suggest
from claims.matching.index import rank
from claims.matching.ranking import idf, shared_terms
from claims.matching.terms import Term, fold, learn_sides, name_key
from claims.models import Appearance, Claim, ClaimDate, ClaimTerm, Link, NoContradiction, SuggestionAnswer
from claims.workflow import State

SHOWN = 10
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
_COVERED = 0.8
_NO_REASON = frozenset({"few-words", "same-speaker"})
"""What binds two claims too loosely to take an editor's time, when nothing else does."""
_LONGEST = 60
_LETTER = {"word": "w", "concept": "c", "side": "s", "actor": "a", "number": "n", "month": "m"}


@dataclass(frozen=True)
class Suggested:
    """A claim that may belong to the one on the screen, and what the machine says of the two."""

    claim: Claim
    suggestion: Suggestion
    features: Mapping[str, float] = field(default_factory=dict)
    differences: tuple[Reason, ...] = ()
    """How their scopes differ: what is counted, where, under which condition."""
    rule_version: str = RULE_VERSION


def index_terms(claims: Sequence[Claim]) -> None:
    """Write the terms of claims as they stand, in place of those they had."""
    facts = facts_of([claim.pk for claim in claims])
    ClaimTerm.objects.filter(claim__in=claims).delete()
    rows = [
        ClaimTerm(term=key, claim_id=pk)
        for pk, claim in facts.items()
        for key in dict.fromkeys(term_key(term) for term in claim.terms)
    ]
    ClaimTerm.objects.bulk_create(rows, batch_size=5000)


def suggestions_for(claim: Claim, *, limit: int = SHOWN) -> list[Suggested]:
    """Return the likeliest claims that may belong to `claim`, best first, each with its reasons.

    Left out: pairs that are linked or merged, rejected claims, and pairs an editor answered for
    the versions both have now. A fixed number of queries, whatever the desk holds.
    """
    total = claims_counted()
    keys = list(ClaimTerm.objects.filter(claim=claim).order_by("term").values_list("term", flat=True))
    counts = term_counts(keys, total)
    places = list(Appearance.objects.filter(claim=claim).values_list("article_id", "start", "end"))
    identical = _in_shared_text(claim.pk, places)
    found = by_terms(counts, total) | _by_topic(claim.pk) | _by_place(claim.pk, places) | _by_number(claim.pk, counts)
    facts = facts_of([claim.pk, *_open_claims(claim, (found | identical) - {claim.pk})])
    own = facts.pop(claim.pk)
    weights = {term: idf(min(counts.get(term_key(term), 0), total), total) for term in own.terms}
    ranked = rank(
        own,
        [facts[pk] for pk in sorted(facts)],
        {text: weight for (kind, text), weight in weights.items() if kind == "word"},
        {f"side:{t}" if kind == "side" else t: w for (kind, t), w in weights.items() if kind in ("concept", "side")},
    )
    chosen = sorted(ranked, key=lambda r: int(r.claim.id) not in identical)[:limit]
    rows = Claim.objects.in_bulk([int(r.claim.id) for r in chosen])
    made = [_suggested(own, r, rows[int(r.claim.id)], weights, int(r.claim.id) in identical) for r in chosen]
    none = _no_contradictions(claim)
    return [
        each
        for each in made
        if each.suggestion.reasons[0].code not in _NO_REASON
        and not (each.suggestion.relation == Link.Type.CONTRADICTS and none.get(each.claim.pk) == each.claim.version)
    ]


def answers_of(claim: Claim) -> list[SuggestionAnswer]:
    """Return the standing dismissals about a claim, newest first, with both claims and who gave them."""
    rows = SuggestionAnswer.objects.filter(Q(a=claim) | Q(b=claim), answer=SuggestionAnswer.Answer.DISMISSED)
    return list(rows.select_related("a", "b", "by").order_by("-at", "-id")[:50])


def relate_two(a: Claim, b: Claim) -> Suggested:
    """Return what the machine says of exactly these two claims, asked about or not."""
    facts = facts_of([a.pk, b.pk])
    (ranked,) = rank(facts[a.pk], [facts[b.pk]], {}, {})
    return _suggested(facts[a.pk], ranked, b, {}, b.pk in _in_shared_text(a.pk, _places(a)))


def facts_of(claims: Sequence[int]) -> dict[int, ClaimFacts]:
    """Return what matching knows of claims, by key, in a fixed number of queries."""
    rows = list(Claim.objects.filter(pk__in=claims).values_list("pk", "statement", "kind", "language"))
    topics = _grouped(Claim.topics.through.objects.filter(claim__in=claims).values_list("claim_id", "topic__slug"))
    places: dict[int, tuple[str, str, str, str]] = {}
    for pk, doc, published_set, published_read, publisher, text in (
        Appearance.objects.filter(claim__in=claims)
        .order_by("-id")
        .values_list(
            "claim_id",
            "article_id",
            "article__published_set",
            "article__published_read",
            "article__publisher_id",
            "speaker_text",
        )
    ):
        places[pk] = (str(doc), published_set or published_read, str(publisher or ""), text)
    speakers: dict[int, dict[str, str]] = defaultdict(dict)
    for pk, name, country, kind in Appearance.speakers.through.objects.filter(appearance__claim__in=claims).values_list(
        "appearance__claim_id", "actor__name", "actor__country__name", "actor__kind"
    ):
        speakers[pk][name] = name if kind == Actor.Kind.COUNTRY else country or ""
    days = _grouped(
        (pk, day.isoformat())
        for pk, day in ClaimDate.objects.filter(claim__in=claims).values_list("claim_id", "earliest")
        if day
    )
    sides = learn_sides([row[1] for row in rows]) | {
        name_key(name): side
        for named in speakers.values()
        for name, country in named.items()
        if country and (side := _side(country))
    }
    unknown = ("", "", "", "")
    return {
        pk: ClaimFacts(
            id=str(pk),
            text=statement,
            speaker="; ".join(sorted(speakers.get(pk, {}))) or places.get(pk, unknown)[3],
            topics=tuple(sorted(topics.get(pk, ()))),
            published=places.get(pk, unknown)[1],
            kind=kind,
            doc=places.get(pk, unknown)[0],
            language=language if language in ("nl", "en") else "nl",
            publisher=places.get(pk, unknown)[2],
            days=tuple(sorted(days.get(pk, ()))),
            sides_of=sides,
        )
        for pk, statement, kind, language in rows
    }


def _grouped(pairs: Iterable[tuple[int, str]]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for pk, value in pairs:
        found[pk].add(value)
    return found


def _side(country: str) -> str:
    """The side a country's name stands for: the lexicon's, else the name itself."""
    named = sorted(lexicon.sides().names([fold(word) for word in country.split()]))
    return named[0] if named else fold(country)


def term_key(term: Term) -> str:
    return f"{_LETTER[term[0]]}{term[1]}"[:_LONGEST]


def term_counts(keys: Sequence[str], total: int) -> dict[str, int]:
    """Return about in how many claims each term stands: exactly up to SAMPLED, beyond that by its newest ones.

    No counter is kept that could drift: how close together the newest claims of a term are tells how
    common it is.
    """
    if not keys:
        return {}
    table = connection.ops.quote_name(ClaimTerm._meta.db_table)
    one = (
        f"SELECT %s, COUNT(*), MIN(claim_id) FROM "  # noqa: S608
        f"(SELECT claim_id FROM {table} WHERE term = %s ORDER BY claim_id DESC LIMIT {SAMPLED}) t"
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(keys)), [value for key in keys for value in (key, key)])
        found = [row for row in cursor.fetchall() if row[1]]
    return {
        key: count if count < SAMPLED else min(total, round(count * total / max(1, total - oldest + 1)))
        for key, count, oldest in found
    }


def claims_counted() -> int:
    """Return about how many claims there are: the newest key, as claims are seldom deleted."""
    return max(Claim.objects.order_by("-pk").values_list("pk", flat=True).first() or 1, FEWEST_CLAIMS)


def by_terms(counts: Mapping[str, int], total: int) -> set[int]:
    """Return the claims that share the most telling terms: the rarest terms, up to a budget of postings."""
    chosen: list[tuple[str, float]] = []
    read = 0
    for key, count in sorted(counts.items(), key=lambda c: (c[1], c[0])):
        read += min(count, NEWEST)
        if read > POSTINGS and chosen:
            break
        chosen.append((key, idf(count, total)))
    if not chosen:
        return set()
    table = connection.ops.quote_name(ClaimTerm._meta.db_table)
    one = (
        f"SELECT * FROM (SELECT claim_id, CAST(%s AS double precision) AS weight FROM {table} "  # noqa: S608
        f"WHERE term = %s ORDER BY claim_id DESC LIMIT {NEWEST}) t"
    )
    union = " UNION ALL ".join([one] * len(chosen))
    order = (
        f"SELECT claim_id FROM ({union}) u GROUP BY claim_id ORDER BY SUM(weight) DESC, claim_id DESC LIMIT {BY_TERMS}"  # noqa: S608
    )
    with connection.cursor() as cursor:
        cursor.execute(order, [value for key, weight in chosen for value in (weight, key)])
        return {row[0] for row in cursor.fetchall()}


def _by_topic(claim: int) -> set[int]:
    """Return the newest claims of the same topics, and of those a little older the ones with a speaker in common."""
    through = Claim.topics.through.objects
    topics = list(through.filter(claim=claim).values_list("topic_id", flat=True))
    if not topics:
        return set()
    same = through.filter(topic__in=topics).exclude(claim=claim).order_by("-claim_id")
    newest = list(same.values_list("claim_id", flat=True)[:BY_TOPIC])
    spoke = Appearance.speakers.through.objects
    own = list(spoke.filter(appearance__claim=claim).values_list("actor_id", flat=True))
    older = same.values("claim_id")[BY_TOPIC:SEARCHED_OF_TOPIC]
    spoken = spoke.filter(appearance__claim__in=older, actor__in=own)
    kin = sorted(set(spoken.values_list("appearance__claim_id", flat=True)), reverse=True)
    return {*newest, *kin[:BY_PLACE]}


Place = tuple[int, int, int]
"""Article, start and end of a passage."""


def _places(claim: Claim) -> list[Place]:
    return list(Appearance.objects.filter(claim=claim).values_list("article_id", "start", "end"))


def _by_place(claim: int, places: Sequence[Place]) -> set[int]:
    """Return the claims that stand closest by in the articles of the claim's first passages."""
    first = places[:3]
    near = Q(pk=None)
    for article, start, _ in first:
        near |= Q(article=article, start__range=(max(0, start - NEAR), start + NEAR))
    rows = Appearance.objects.filter(near).exclude(claim=claim).values_list("claim_id", "article_id", "start")
    apart = sorted((min(abs(at - s) for a, s, _ in first if a == article), pk) for pk, article, at in rows)
    return {pk for _, pk in apart[:BY_PLACE]}


def _by_number(claim: int, counts: Mapping[str, int]) -> set[int]:
    keys = [key for key in counts if key[0] == "n"]
    if not keys:
        return set()
    rows = ClaimTerm.objects.filter(term__in=keys).exclude(claim=claim).order_by("-claim_id")
    return set(rows.values_list("claim_id", flat=True)[:BY_NUMBER])


def _in_shared_text(claim: int, places: Sequence[Place]) -> set[int]:
    """Return the claims whose passages stand in text that their article shares with this claim's passages."""
    articles = {article for article, _, _ in places}
    shared = list(TextReuse.objects.filter(Q(a__in=articles) | Q(b__in=articles)).values_list("a_id", "b_id", "tiles"))
    wanted: list[tuple[int, int, int]] = []
    for a, b, tiles in shared:
        for article, start, end in places:
            if article not in (a, b):
                continue
            own, other = (0, 2) if article == a else (2, 0)
            for tile in tiles:
                if _overlap(start, end, tile[own], tile[own + 1]) >= _COVERED:
                    shift = tile[other] - tile[own]
                    wanted.append((b if article == a else a, start + shift, end + shift))
    found: set[int] = set()
    if wanted:
        there = Appearance.objects.filter(article__in={w[0] for w in wanted}).exclude(claim=claim)
        for pk, article, start, end in there.values_list("claim_id", "article_id", "start", "end"):
            if any(article == w[0] and _one_passage(start, end, w[1], w[2]) for w in wanted):
                found.add(pk)
    return found


def _one_passage(start: int, end: int, low: int, high: int) -> bool:
    return min(_overlap(start, end, low, high), _overlap(low, high, start, end)) >= _COVERED


def _overlap(start: int, end: int, low: int, high: int) -> float:
    return max(0, min(end, high) - max(start, low)) / max(1, end - start)


def _open_claims(claim: Claim, found: set[int]) -> list[int]:
    """Return those of the claims an editor has not dismissed, linked or put aside."""
    linked = Link.objects.filter(Q(a=claim) | Q(b=claim), withdrawn_at=None)
    found = found - {pk for pair in linked.values_list("a_id", "b_id") for pk in pair}
    rows = Claim.objects.filter(pk__in=found, merged_into=None).exclude(state__in=[State.REJECTED, State.RETRACTED])
    live = dict(rows.values_list("pk", "version"))
    answered = SuggestionAnswer.objects.filter(Q(a=claim) | Q(b=claim), answer=SuggestionAnswer.Answer.DISMISSED)
    for a, b, a_version, b_version in answered.values_list("a_id", "b_id", "a_version", "b_version"):
        other, own_seen, seen = (b, a_version, b_version) if a == claim.pk else (a, b_version, a_version)
        if own_seen == claim.version and live.get(other) == seen:
            del live[other]
    return sorted(live)


def _no_contradictions(claim: Claim) -> dict[int, int]:
    """Return the claims an editor answered not to contradict this one as it is now, with the version they saw."""
    rows = NoContradiction.objects.filter(Q(a=claim, a_version=claim.version) | Q(b=claim, b_version=claim.version))
    found = {}
    for a, b, a_version, b_version in rows.filter(withdrawn_at=None).values_list("a", "b", "a_version", "b_version"):
        found[b if a == claim.pk else a] = b_version if a == claim.pk else a_version
    return found


def _suggested(own: ClaimFacts, found: Ranked, row: Claim, weights: Mapping[Term, float], identical: bool) -> Suggested:
    shared = shared_terms(own, found.claim, weights)
    suggestion = suggest(own, Ranked(found.claim, found.score, found.features, shared), identical)
    return Suggested(row, suggestion, dict(found.features), compare(own, found.claim).reasons)
