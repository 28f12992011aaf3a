"""Tell which quotations of a text were said in another language, by who is named beside them.

Two outlets that print the same words of somebody who speaks the language of the text were both there to hear them.
Two that print one *translation* word for word have it from one source. Pure Python, linear in the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from articles.extraction.lexicon import world
from articles.extraction.quotation_marks import Marks

_SPEAK_DUTCH = frozenset("Nederland België Vlaanderen Suriname Curaçao Aruba Zuid-Afrika".split())
_SPEAK_ENGLISH = frozenset(
    "Verenigd-Koninkrijk Groot-Brittannië Engeland Schotland Wales Noord-Ierland Ierland Verenigde-Staten Canada "
    "Australië Nieuw-Zeeland Zuid-Afrika India Nigeria Ghana Kenia Zimbabwe Singapore".split()
)
_NO_LANGUAGE = frozenset("Europa Afrika Azië Zwitserland Luxemburg".split())
_SPEAKERS = (
    "president", "premier", "minister", "kanselier", "koning", "koningin", "prins", "prinses", "bondscoach", "coach",
    "trainer", "generaal", "commandant", "leider", "leidster", "woordvoerder", "woordvoerster", "gezant", "gouverneur",
    "senator", "rechter", "schrijver", "schrijfster", "regisseur", "zanger", "zangeres", "acteur", "actrice", "speler",
    "bisschop", "topman", "topvrouw", "hoogleraar", "onderzoeker", "onderzoekster", "chancellor", "king", "queen",
    "general", "leader", "spokesman", "spokeswoman", "spokesperson", "governor", "judge", "author", "director",
    "singer", "actor", "actress", "player", "bishop", "professor", "researcher",
)  # fmt: skip
_BETWEEN = 3
"""So many words after the adjective the role stands at the latest: "Argentijnse oud-speler en bondscoach"."""

_WORD = re.compile(r"\w[\w'’-]*")


def translated(text: str, marks: Sequence[Marks]) -> list[tuple[int, int]]:
    """Return the quotations, marks included, beside which their paragraph names a speaker of another language."""
    standing: dict[int, list[Marks]] = defaultdict(list)
    for pair in marks:
        standing[text.rfind("\n", 0, pair.open) + 1].append(pair)
    return [
        (pair.open, pair.close)
        for start, inside in standing.items()
        if _names_foreigner(_outside(text, start, inside))
        for pair in inside
    ]


def _outside(text: str, start: int, marks: Sequence[Marks]) -> str:
    """What of the paragraph that begins at `start` stands outside its quotations."""
    left = []
    for pair in sorted(marks, key=lambda p: p.open):
        if pair.open >= start:
            left.append(text[start : pair.open])
            start = pair.close
    end = text.find("\n", start)
    return " ".join([*left, text[start : end if end >= 0 else len(text)]])


def _names_foreigner(text: str) -> bool:
    words = _WORD.findall(text)
    adjectives, languages = _foreign()
    for at, word in enumerate(words):
        if word in adjectives and any(w.casefold().endswith(_SPEAKERS) for w in words[at + 1 : at + 1 + _BETWEEN]):
            return True
        if word in languages and [w.casefold() for w in words[max(0, at - 2) : at]] == ["in", "het"]:
            return True
    return False


@cache
def _foreign() -> tuple[frozenset[str], frozenset[str]]:
    """Return adjectives of countries that do not speak the adjective's own language, and languages in Dutch."""
    adjectives: set[str] = set()
    languages: set[str] = set()
    for line in world.COUNTRIES.strip().splitlines():
        names = [part.split() for part in line.split("|")]
        country = "-".join(names[0])
        if country in _NO_LANGUAGE:
            continue
        if country not in _SPEAK_DUTCH:
            adjectives.update(names[2])
            languages.update(names[2])
        if country not in _SPEAK_ENGLISH:
            adjectives.update(names[4])
    nothing = {"-"}
    return frozenset(adjectives - nothing), frozenset(languages - nothing)
