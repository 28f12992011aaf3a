"""Count where a claim comes from: articles, publishers, agencies, utterances, and why some count as one.

Origins are counted, not articles: three articles signed by one agency are one. Nothing is
stored: what the machine found (`TextReuse`, the marks of agencies) and what editors ruled
(`OriginRuling`, `Appearance.utterance`) is put together when it is asked for, so a count is
always as of now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from articles.extraction import agencies_in
from articles.models import Article, OriginRuling, Publisher, TextReuse
from claims.matching.utterances import Sign, Spoken, medium_key, one_act
from claims.models import Appearance, Claim, UtteranceRuling

MOST_COMPARED = 30
"""Utterances of one claim that are compared with each other."""


@dataclass(frozen=True)
class Why:
    """A reason for counting two articles as one origin: `code` names the rule, `detail` its facts.

    agency (the mark), same-text, version (replaces, or one outlet's rewrite), shared-text (share and
    longest run), ruling (an editor's reason). `reuse` is the alignment behind it, if one is.
    """

    code: str
    a: Article
    b: Article
    detail: str = ""
    share: int = 0
    run: int = 0
    reuse: TextReuse | None = None
    ruling: OriginRuling | None = None


@dataclass(frozen=True)
class Origin:
    """Articles that count as one, with every reason; a single article stands alone with none."""

    articles: tuple[Article, ...]
    whys: tuple[Why, ...] = ()

    @property
    def name(self) -> str:
        """The agency the articles share, else the publisher of the first."""
        marks = [{name.casefold(): name for name in agencies_of(article)} for article in self.articles]
        common = sorted(set.intersection(*map(set, marks))) if marks else []
        if common:
            return marks[0][common[0]]
        first = self.articles[0]
        return first.publisher.name if first.publisher else ""


@dataclass(frozen=True)
class Utterances:
    """Passages that give one act of speaking, and what tells: set (by an editor), speaker-medium-day, origin, alone."""

    appearances: tuple[Appearance, ...]
    code: str


@dataclass(frozen=True)
class MayBeOne:
    """Two passages, counted as two acts of speaking, that may be one, and what speaks for it: a question, no count."""

    a: Appearance
    b: Appearance
    signs: tuple[Sign, ...]

    @property
    def medium(self) -> str:
        """The medium that one of them names."""
        return self.a.medium or self.b.medium


@dataclass(frozen=True)
class Origins:
    """The counts of a claim side by side, and the groups behind them."""

    articles: int
    publishers: int
    agencies: int
    utterances: int
    independent: int
    groups: tuple[Origin, ...] = ()
    spoken: tuple[Utterances, ...] = ()
    rulings: tuple[OriginRuling, ...] = field(default=())
    apart: tuple[UtteranceRuling, ...] = field(default=())
    """What editors said are two acts of speaking, also where a passage says something else since."""

    def as_counts(self) -> dict[str, int]:
        """Return the bare numbers."""
        return {
            "articles": self.articles,
            "publishers": self.publishers,
            "agencies": self.agencies,
            "utterances": self.utterances,
            "independent": self.independent,
        }


def of_claim(claim: Claim) -> Origins:
    """Count the origins of one claim, as of now."""
    rows = claim.appearances.select_related("article__publisher", "utterance__actor").prefetch_related("speakers")
    return of_appearances(list(rows.defer("article__text").order_by("article_id", "start", "id")))


def of_appearances(appearances: Sequence[Appearance]) -> Origins:
    """Count the origins of passages that are loaded with article, publisher, utterance and speakers.

    No query for one passage, one for several, two more where they stand in several articles.
    """
    articles = {a.article_id: a.article for a in appearances if a.article.withdrawn_at is None}
    reuse, rulings = _between(articles) if len(articles) > 1 else ([], [])
    groups = _grouped(articles, reuse, rulings)
    live = [a for a in appearances if a.article_id in articles]
    apart = _kept_apart(live) if len(live) > 1 else []
    spoken = _spoken(live, groups, _holding(apart))
    agencies = {name.casefold() for article in articles.values() for name in agencies_of(article)}
    return Origins(
        articles=len(articles),
        publishers=len({a.publisher_id for a in articles.values() if a.publisher_id}),
        agencies=len(agencies),
        utterances=len(spoken),
        independent=len(groups),
        groups=groups,
        spoken=spoken,
        rulings=tuple(rulings),
        apart=tuple(apart),
    )


def may_be_one(found: Origins) -> list[MayBeOne]:
    """Return pairs of utterances that an editor may want to put together: one speech in two languages, for instance.

    Each is compared by its first passage; what an editor grouped already is compared with the others too, and what an
    editor kept apart is not asked about.
    """
    apart, pairs = _holding(found.apart), []
    for one, other in combinations(found.spoken[:MOST_COMPARED], 2):
        a, b = one.appearances[0], other.appearances[0]
        if (a.utterance_id and b.utterance_id) or _parted(one.appearances, other.appearances, apart):
            continue
        if signs := one_act(_spoken_in(a), _spoken_in(b)):
            pairs.append(MayBeOne(a, b, signs))
    return pairs


def _kept_apart(live: Sequence[Appearance]) -> list[UtteranceRuling]:
    """Return what editors ruled between these passages."""
    by_key = {a.pk: a for a in live}
    rows = UtteranceRuling.objects.filter(a__in=by_key, b__in=by_key, withdrawn_at=None).select_related("by")
    found = list(rows.order_by("id"))
    for row in found:
        row.a, row.b = by_key[row.a_id], by_key[row.b_id]
    return found


def _holding(apart: Iterable[UtteranceRuling]) -> set[frozenset[int]]:
    return {frozenset((row.a_id, row.b_id)) for row in apart if row.holds}


def _parted(some: Iterable[Appearance], others: Sequence[Appearance], apart: set[frozenset[int]]) -> bool:
    return bool(apart) and any(frozenset((a.pk, b.pk)) in apart for a in some for b in others)


def _spoken_in(a: Appearance) -> Spoken:
    speakers = frozenset(s.pk for s in a.speakers.all())
    return Spoken(speakers, a.medium, a.article.published, a.exact, a.article.language)


def _between(articles: dict[int, Article]) -> tuple[list[TextReuse], list[OriginRuling]]:
    """Return what the machine found and editors ruled between these articles."""
    both = {"a__in": sorted(articles), "b__in": sorted(articles)}
    reuse = list(TextReuse.objects.filter(**both).order_by("-narr", "id"))
    for row in reuse:
        row.a, row.b = articles[row.a_id], articles[row.b_id]
    rulings = OriginRuling.objects.filter(**both, withdrawn_at=None).select_related("by").order_by("id")
    return reuse, list(rulings)


def agencies_of(article: Article) -> tuple[str, ...]:
    """Return the press agencies an article names in dateline, credit or signature, or that brought it out."""
    names = agencies_in(article.agency)
    if article.publisher is not None and article.publisher.kind == Publisher.Kind.AGENCY:
        names += agencies_in(article.publisher.name) or [article.publisher.name]
    return tuple(dict.fromkeys(names))


def _grouped(
    articles: dict[int, Article], reuse: Iterable[TextReuse], rulings: Sequence[OriginRuling]
) -> tuple[Origin, ...]:
    """Put together what belongs together, an editor's word first, and never what an editor kept apart."""
    apart = {frozenset((r.a_id, r.b_id)) for r in rulings if not r.together}
    whys = [Why("ruling", articles[r.a_id], articles[r.b_id], r.reason, ruling=r) for r in rulings if r.together]
    whys += _plain_whys(articles)
    for row in reuse:
        if row.origin:
            code = "version" if row.kind == TextReuse.Kind.VERSION else "shared-text"
            a, b = articles[row.a_id], articles[row.b_id]
            whys.append(Why(code, a, b, share=round(100 * row.narr), run=row.run, reuse=row))
    member = {pk: {pk} for pk in articles}
    for why in whys:
        one, other = member[why.a.pk], member[why.b.pk]
        if one is other or any(frozenset((x, y)) in apart for x in one for y in other):
            continue
        one |= other
        for pk in other:
            member[pk] = one
    sets = {id(group): group for group in member.values()}.values()
    return tuple(
        Origin(
            tuple(articles[pk] for pk in sorted(group)),
            tuple(w for w in whys if {w.a.pk, w.b.pk} <= group and frozenset((w.a.pk, w.b.pk)) not in apart),
        )
        for group in sorted(sets, key=min)
    )


def _plain_whys(articles: dict[int, Article]) -> list[Why]:
    whys = []
    for a, b in combinations((articles[pk] for pk in sorted(articles)), 2):
        if a.text_sha256 == b.text_sha256:
            whys.append(Why("same-text", a, b))
        if b.replaces_id == a.pk or a.replaces_id == b.pk:
            whys.append(Why("version", a, b))
        shared = [name for name in agencies_of(a) if name.casefold() in {n.casefold() for n in agencies_of(b)}]
        if shared:
            whys.append(Why("agency", a, b, shared[0]))
    return whys


def _spoken(
    appearances: Sequence[Appearance], groups: Sequence[Origin], apart: set[frozenset[int]]
) -> tuple[Utterances, ...]:
    """Group passages by act of speaking: as set, by speaker, medium and day, or by speaker within one origin.

    Never two that an editor kept apart.
    """
    origin = {article.pk: number for number, group in enumerate(groups) for article in group.articles}
    found: dict[tuple[object, ...], list[list[Appearance]]] = {}
    for a in appearances:
        acts = found.setdefault(_act_of_speaking(a, origin[a.article_id]), [])
        fitting = next((rows for rows in acts if not _parted([a], rows, apart)), None)
        if fitting is None:
            acts.append([a])
        else:
            fitting.append(a)
    return tuple(
        Utterances(tuple(rows), str(key[0]) if len(rows) > 1 else "alone")
        for key, acts in found.items()
        for rows in acts
    )


def _act_of_speaking(a: Appearance, origin: int) -> tuple[object, ...]:
    if a.utterance_id:
        return ("set", a.utterance_id)
    speakers = tuple(sorted(s.pk for s in a.speakers.all())) or a.speaker_text.casefold()
    day = a.article.published
    if speakers and a.medium and len(day) == 10:
        return ("speaker-medium-day", speakers, medium_key(a.medium), day)
    return ("origin", speakers, origin)
