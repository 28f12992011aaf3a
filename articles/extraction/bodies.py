"""Where a body's name ends that joins several words: "Agentschap Wegen en Verkeer", "Raad voor de Visserij"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.tokens import Words

_LONGEST = 8  # words of what a body is for
_LONGEST_PART = 2  # words of one of its fields
_ELSEWHERE = lx.CITY_OR_COUNTRY | lx.TIME | lx.BODY | lx.TITLE


def is_body_noun(page: Words, at: int) -> bool:
    """Whether the word at `at` says what kind of body something is."""
    return bool(page.flag[at] & lx.BODY) or (
        not page.flag[at] & lx.ROLE and page.low[at].endswith(page.lexicon.body_endings)
    )


def behind_dutch_body(page: Words, at: int, stop: int) -> int:
    """Return the word behind the body's name that begins at `at` and holds "en" or "voor", or 0.

    `at` is the noun with its capital, or the first field behind "ministerie van".
    """
    flag, low = page.flag, page.low
    if at and flag[at - 1] & lx.PREP:
        noun = at - 2
        office = noun >= 0 and (is_body_noun(page, noun) or low[noun] in page.lexicon.words["portfolio_offices"])
        return _behind_fields(page, at, stop) if office else 0
    if not page.capital[at] or not is_body_noun(page, at) or flag[at] & (lx.MALE | lx.FEMALE):
        return 0
    j = at + 1
    if j + 1 < stop and low[j] in page.lexicon.words["body_joiners"]:
        j += 2 if flag[j + 1] & lx.DET and not page.capital[j + 1] else 1
        if j >= stop or not page.capital[j] or flag[j] & lx.TIME:
            return 0
        return _behind_fields(page, j, stop) or _behind_part(page, j, stop)
    if low[at - 1] not in page.lexicon.words["definite_articles"]:
        return 0
    return _behind_fields(page, j, stop)


def _behind_fields(page: Words, at: int, stop: int) -> int:
    """Return the word behind "Wegen en Verkeer" or "Landbouw, Natuur en Visserij" at `at`, or 0 for anything else."""
    low = page.low
    stop = min(stop, at + _LONGEST)
    j = at
    while j < stop:
        behind = _behind_part(page, j, stop)
        if behind == j:
            return 0
        if j > at and low[j - 1] in page.lexicon.words["and"]:
            return behind
        if behind + 1 >= stop or not (low[behind] == "," or low[behind] in page.lexicon.words["and"]):
            return 0
        j = behind + 1
    return 0


def _behind_part(page: Words, at: int, stop: int) -> int:
    """Return the word behind one field of a body: a capital or two that name no place, person or other body."""
    j = at
    while j < min(stop, at + _LONGEST_PART) and page.capital[j]:
        given = page.flag[j] & (lx.MALE | lx.FEMALE) and page.capital[j + 1]
        acronym = page.word[j].isupper() and len(page.word[j]) > 1
        if given or acronym or page.flag[j] & _ELSEWHERE or is_body_noun(page, j):
            return at
        j += 1
    return j
