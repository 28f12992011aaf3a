"""The name behind a description that says who it is: "its organiser, the baker's daughter Elin Hark"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

_REACH = 12  # words


def with_apposed_name(page: Words, phrase: Phrase, stop: int) -> Phrase:
    """Return `phrase` with the name in the apposition that follows it and ends at punctuation; else as it is."""
    comma = phrase.after
    if phrase.name is not None or phrase.pronoun or phrase.parts or comma + 1 >= stop or page.low[comma] != ",":
        return phrase
    at = comma + 1
    if page.low[at].endswith(page.lexicon.participle_endings) and not page.capital[at]:
        at += 1  # "retired teacher Malcolm Orr"
    inner = noun_phrase(page, at, min(stop, at + _REACH))
    if inner is None or inner.parts or inner.name is None or not _ends_with_name(page, inner):
        return phrase
    if inner.after < stop and not page.flag[inner.after] & lx.PUNCT:
        return phrase
    bare = inner.name == (inner.first, inner.first + 1)
    if bare and (page.capital[phrase.behind - 1] or page.flag[inner.first] & lx.CITY_OR_COUNTRY):
        return phrase  # "a spokesman in Dorn, Norland"
    return phrase._replace(name=inner.name, after=inner.after)


def _ends_with_name(page: Words, phrase: Phrase) -> bool:
    """Whether a phrase ends with its name, or with the letters behind it: "Iris Vale KC"."""
    behind = phrase.behind
    if phrase.name is not None and page.low[behind - 1] in page.lexicon.words["postnominals"]:
        return phrase.name[1] >= behind - 1
    return phrase.name is not None and phrase.name[1] == behind
