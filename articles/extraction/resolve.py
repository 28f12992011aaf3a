"""Tell which known actor a speaker's name means: a pure second step, with the actors handed in as data.

`extract` names speakers from the text alone. Whoever keeps actors hands them in here; a name that fits none of them,
or two of them, stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from articles.extraction import lexicon as lx
from articles.extraction.lexicon import Lexicon, load


@dataclass(frozen=True, slots=True)
class KnownTenure:
    """An office somebody holds: `office` ("premier"), `of` which country or body, `since` and `until` EDTF prefixes."""

    office: str
    of: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor as the caller knows it. `key` is whatever the caller calls it; `country` is the name of its country."""

    key: Hashable
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "person"
    country: str = ""
    tenures: tuple[KnownTenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a name means, and the step that told: "alias", "synonym", "surname" or "office"."""

    key: Hashable
    rule: str


def resolve(names: Iterable[str], actors: Sequence[KnownActor], on: str = "", language: str = "nl") -> dict[str, Match]:
    """Return the actor for each of `names` that means exactly one of `actors`; other names are left out.

    `on` is the day of the article (EDTF prefix, "" unknown): an office only tells who is meant when it was held on that
    whole day, month or year by one actor alone.
    """
    lexicon = load(language)
    by_alias = _index(actors, lambda actor: [actor.name, *actor.aliases])
    by_surname = _index((a for a in actors if a.kind == "person"), lambda actor: _surnames(actor.name, lexicon))
    found: dict[str, Match] = {}
    for name in dict.fromkeys(names):
        match = _match(name, actors, by_alias, by_surname, on, lexicon)
        if match is not None:
            found[name] = match
    return found


def _match(
    name: str,
    actors: Sequence[KnownActor],
    by_alias: dict[str, set[Hashable]],
    by_surname: dict[str, set[Hashable]],
    on: str,
    lexicon: Lexicon,
) -> Match | None:
    folded = _fold(name, lexicon)
    if folded in by_alias:
        return _only(by_alias[folded], "alias")
    full = lexicon.synonyms.get(folded)
    if full is not None and _fold(full, lexicon) in by_alias:
        return _only(by_alias[_fold(full, lexicon)], "synonym")
    words = folded.split()
    while words and lexicon.flags.get(words[0], 0) & (lx.ROLE | lx.TITLE | lx.ORIGIN) and len(words) > 1:
        words = words[1:]
        rest = " ".join(words)
        if rest in by_alias:
            return _only(by_alias[rest], "alias")
    rest = " ".join(words)
    if rest in by_surname:
        return _only(by_surname[rest], "surname")
    return _office(folded, actors, on, lexicon)


def _office(folded: str, actors: Sequence[KnownActor], on: str, lexicon: Lexicon) -> Match | None:
    """Match "Duitse bondskanselier" or "premier van Marvia" with whoever held the office on that day."""
    words = folded.split()
    roles = [w for w in words if lexicon.flags.get(w, 0) & lx.ROLE or w.endswith(lexicon.role_endings)]
    if len(roles) != 1:
        return None
    places = {lexicon.origins.get(w, w) for w in words if lexicon.flags.get(w, 0) & (lx.ORIGIN | lx.COUNTRY)}
    tied = lexicon.words["always_tying"]
    places |= {" ".join(words[n + 1 :]) for n, w in enumerate(words) if w in tied and n + 1 < len(words)}
    holders: set[Hashable] = set()
    for actor in actors:
        for tenure in actor.tenures:
            of = tenure.of.casefold() or actor.country.casefold()
            if tenure.office.casefold() == roles[0] and (not places or of in places) and _held(tenure, on):
                holders.add(actor.key)
    if not on or (not places and len(words) > 1):
        return None
    return _only(holders, "office")


def _held(tenure: KnownTenure, on: str) -> bool:
    """Whether the office was held during the whole of `on`, as far as the dates say."""
    if not on:
        return False
    since, until = tenure.since, tenure.until
    begun = not since or since[: len(on)] < on or (len(on) >= len(since) and on[: len(since)] >= since)
    over = bool(until) and on >= until[: len(on)]
    return begun and not over


def _only(keys: set[Hashable], rule: str) -> Match | None:
    return Match(next(iter(keys)), rule) if len(keys) == 1 else None


def _index(actors: Iterable[KnownActor], names: Callable[[KnownActor], list[str]]) -> dict[str, set[Hashable]]:
    index: dict[str, set[Hashable]] = {}
    for actor in actors:
        for name in names(actor):
            index.setdefault(_fold(name), set()).add(actor.key)
    return index


def _fold(name: str, lexicon: Lexicon | None = None) -> str:
    words = name.casefold().split()
    if len(words) > 1 and lexicon is not None and words[0] in lexicon.words["articles"]:
        words = words[1:]
    return " ".join(words)


def _surnames(name: str, lexicon: Lexicon) -> list[str]:
    """Return the last word of a name, and with its particles: "Vries", "de Vries"."""
    words = name.split()
    if len(words) < 2:
        return []
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in lexicon.words["name_joiners"]:
        first -= 1
    return list(dict.fromkeys([words[-1], " ".join(words[first:])]))
