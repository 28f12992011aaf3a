"""Tell whether two passages may give one act of speaking, also where one is a translation of the other.

Words do not meet across languages; speaker, day, medium, numbers and names do. Nothing here puts two passages
together: what speaks for a pair is shown to an editor, who says so or does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from articles.names import skeleton
from claims.matching import lexicon
from claims.matching.terms import fold, proper_names
from claims.quantities import read_quantities

ALIKE = 0.5
"""From this share of the shorter passage's words on, two passages in one language may be one utterance."""
_SHORTEST = 3


@dataclass(frozen=True)
class Spoken:
    """One passage: who speaks (keys), through what, on which day (EDTF), in which words."""

    speakers: frozenset[int]
    medium: str
    day: str
    text: str
    language: str


@dataclass(frozen=True)
class Sign:
    """What speaks for one act: medium, number, name or words, with what both have in common."""

    code: str
    shared: tuple[str, ...]


def medium_key(medium: str) -> str:
    """Return what a medium is called in every language: "Twitter" is "x", "" is ""."""
    plain = fold(" ".join(medium.split()))
    for opening in ("op ", "on ", "via ", "in een ", "in a ", "een ", "a ", "the ", "de "):
        plain = plain.removeprefix(opening)
    return _media().get(plain, plain)


def one_act(a: Spoken, b: Spoken) -> tuple[Sign, ...]:
    """Return what speaks for two passages being one act of speaking, () where it is not worth asking.

    The same known speakers, one known day, no two media, and no number that only the other has; beyond that a number
    or a name in common, or half of the words.
    """
    if not a.speakers or a.speakers != b.speakers or len(a.day) != 10 or a.day != b.day:
        return ()
    media = {medium_key(a.medium), medium_key(b.medium)} - {""}
    numbers = [_numbers(x.text, x.language) for x in (a, b)]
    if len(media) > 1 or (all(numbers) and numbers[0] != numbers[1]):
        return ()
    signs = []
    if all(numbers):
        signs.append(Sign("number", tuple(sorted(numbers[0]))))
    if names := _names(a.text).keys() & _names(b.text).keys():
        signs.append(Sign("name", tuple(sorted(_names(a.text)[name] for name in names))))
    if a.language == b.language and _alike(a.text, b.text) >= ALIKE:
        signs.append(Sign("words", ()))
    if signs and medium_key(a.medium) == medium_key(b.medium) != "":
        signs.append(Sign("medium", (a.medium,)))
    return tuple(signs)


@lru_cache(maxsize=1)
def _media() -> dict[str, str]:
    return {fold(word): key for key, words in lexicon.table("media").items() for word in words}


def _numbers(text: str, language: str) -> frozenset[str]:
    return frozenset(q.value for q in read_quantities(text, language))


def _names(text: str) -> dict[str, str]:
    """Return the names in a text by what is alike of them in every spelling, a country by the state it is."""
    found = {}
    for name in proper_names(text):
        last = name.split()[-1]
        sides = lexicon.sides().of_word(fold(last))
        found[sides[0] if sides else skeleton(last)] = name
    return found


def _alike(a: str, b: str) -> float:
    words = [{w for w in fold(text).split() if len(w) > _SHORTEST} for text in (a, b)]
    shorter = min(len(w) for w in words)
    return len(words[0] & words[1]) / shorter if shorter else 0.0
