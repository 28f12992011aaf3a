"""Tell whether two passages may give one act of speaking, also where one is a translation of the other.

Words do not meet across languages; speaker, day, medium, numbers and names do. Nothing here puts two passages
together: what speaks for a pair is shown to an editor, who says so or does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from articles.names import skeleton
from claims.matching import lexicon
from claims.matching.terms import fold, proper_names
from claims.quantities import read_quantities

ALIKE = 0.5
"""From this share of the shorter passage's words on, two passages in one language may be one utterance."""
VERBATIM, _WORDS = 0.9, 5
"""From this share of at least so many words on, it is one also where another day has it first."""
_LATER = 3
"""So many days later such a passage may still be printed."""
_SHORTEST = 3


_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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
    """What speaks for one act: medium, number, name, words or verbatim, with what both have in common."""

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
    or a name in common, or half of the words. The same words a day or two later are asked about, too.
    """
    if not a.speakers or a.speakers != b.speakers:
        return ()
    apart = _days_between(a.day, b.day)
    verbatim = a.language == b.language and _alike(a.text, b.text, least=_WORDS) >= VERBATIM
    if apart is None or apart > (_LATER if verbatim else 0):
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
        signs.append(Sign("verbatim" if verbatim else "words", ()))
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


def _alike(a: str, b: str, least: int = 1) -> float:
    """Return the share of the shorter passage's words that both have; 0 where it has fewer than `least`."""
    words = [{w for w in _WORD.findall(fold(text)) if len(w) >= _SHORTEST} for text in (a, b)]
    shorter = min(len(w) for w in words)
    return len(words[0] & words[1]) / shorter if shorter >= least else 0.0


def _days_between(a: str, b: str) -> int | None:
    """Return how many days lie between two EDTF days, None unless both are known to the day."""
    if not (_DAY.fullmatch(a) and _DAY.fullmatch(b)):
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
