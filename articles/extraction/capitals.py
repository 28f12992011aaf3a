"""Where names begin and end in a language that gives titles and bodies capitals too.

"Marsh County Sheriff Tom Oakden" is Tom Oakden; "the Royal Board of Rivers and Harbours" is one body. A title is told
from a name by the role in it and by what follows: a given name, or at least two words that are no body.
"""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.tokens import Words

_LONGEST_TITLE = 10  # words
_LONGEST_BODY = 12
_SMALL = lx.PREP | lx.SUB | lx.COORD | lx.AUX | lx.TIME
_GIVEN = lx.MALE | lx.FEMALE


def behind_titles(page: Words, at: int, stop: int) -> int:
    """Return the word behind the titles that begin at `at`, or `at` if none do."""
    flag, low, capital = page.flag, page.low, page.capital
    parts = page.lexicon.words["title_parts"]
    last = known = at  # behind the last role; behind the last word of an unbroken row of words of titles
    stop = min(stop, at + _LONGEST_TITLE)
    j = at
    while j < stop:
        f = flag[j]
        role = f & (lx.ROLE | lx.TITLE) and page.word[j][0].isupper()
        if not capital[j] and not role:
            joined = j > at and j + 1 < stop and capital[j + 1] and flag[j - 1] & (lx.ROLE | lx.BODY | lx.PORTFOLIO)
            if not joined or low[j] not in page.lexicon.words["title_joiners"]:
                break
            j += 1
            continue
        if f & _SMALL and low[j] not in parts:
            break
        if known == j and (role or f & (lx.PORTFOLIO | lx.ORIGIN | lx.COUNTRY) or low[j] in parts):
            known = j + 1
        if role and (known == j + 1 or _is_person(page, j + 1, stop)):
            last = j + 1
        elif last > at and f & lx.PORTFOLIO and _is_person(page, j + 1, stop):
            last = j + 1  # "Secretary of State Lou Kerr"
        elif f & _GIVEN and j + 1 < stop and capital[j + 1] and not flag[j + 1] & lx.ROLE:
            break
        j += 1
    if last > at and low[last - 1] in page.lexicon.words["royals"] and flag[last] & _GIVEN and flag[last + 1] & lx.BODY:
        return at  # "King George Hospital"
    return last


def _is_person(page: Words, at: int, stop: int) -> bool:
    """Whether the words at `at` look like a full name: a known given name, or two words that are no body."""
    flag, capital = page.flag, page.capital
    if at + 1 >= stop or not capital[at] or flag[at] & _SMALL:
        return False
    if flag[at] & _GIVEN:
        return capital[at + 1] or bool(flag[at + 1] & lx.NAME_JOINER)
    j = at
    while j < stop and capital[j]:
        if flag[j] & (lx.BODY | lx.GROUP | lx.ROLE | lx.COUNTRY | lx.TIME):
            return False
        j += 1
    return j - at >= 2


def behind_body(page: Words, at: int, stop: int) -> int:
    """Return the word behind the name of a body that begins at `at`, or `at`: it ends with a noun for a body, or with
    what "of" and "for" tie to that noun."""
    flag, low, capital = page.flag, page.low, page.capital
    words = page.lexicon.words
    stop = min(stop, at + _LONGEST_BODY)
    royal = low[at] in words["royals"]
    best = j = at
    tied = False
    while j < stop:
        f = flag[j]
        if capital[j]:
            if f & _SMALL and j > at:
                break
            role = f & (lx.ROLE | lx.TITLE) and not f & (lx.BODY | lx.PORTFOLIO)
            if role and not royal and (j == at or _is_person(page, j + 1, stop)):
                break
            if f & lx.BODY or tied:
                best = j + 1
            j += 1
            continue
        goes_on = j > at and j + 1 < stop
        if goes_on and low[j] in words["body_joiners"] and best == j:
            following = j + 2 if low[j + 1] in words["articles"] and j + 2 < stop else j + 1
            if not capital[following] or flag[following] & (lx.TITLE | lx.TIME):
                break
            tied = True
            j = following
            continue
        if goes_on and capital[j + 1] and _couples(page, at, j, stop, tied):
            j += 1
            continue
        break
    return best


def behind_cause(page: Words, at: int, stop: int) -> int:
    """Return the word behind the name of a movement with its cause in it, "Doctors Without Limits", or `at`."""
    flag, capital = page.flag, page.capital
    j = at + 1
    if j + 1 >= stop or not flag[j] & lx.PREP or not (capital[at] and capital[j] and capital[j + 1]):
        return at
    if page.low[j] not in page.lexicon.words["cause_prepositions"] or flag[at] & (lx.TIME | lx.PREP | lx.DET):
        return at
    j += 1
    while j < stop and capital[j] and not flag[j] & (_SMALL & ~lx.PREP):
        j += 1
    return j


def _couples(page: Words, at: int, j: int, stop: int, tied: bool) -> bool:
    """Whether "and", "&" or an apostrophe at `j` stands inside a name: "Work and Pensions", "the Farmers' Union"."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    if low[j] in words["possessive_marks"]:
        return low[j - 1].endswith("s")
    if low[j] in words["ampersands"]:
        return True
    if low[j] not in words["and"]:
        return False
    if not (flag[j - 1] & lx.PORTFOLIO or low[j - 1] in words["coupled"]):
        return False
    if tied:
        return True
    for k in range(j + 1, min(stop, j + 6)):
        if not page.capital[k]:
            return False
        if flag[k] & lx.BODY:
            return True
    return False


def is_plural_owner(page: Words, at: int, stop: int) -> bool:
    """Whether the mark at `at` makes an owner of the plural before it: "the players' association"."""
    if page.low[at] not in page.lexicon.words["possessive_marks"] or at == 0 or at + 1 >= stop:
        return False
    close = page.end[at - 1] == page.start[at] and page.end[at] < page.start[at + 1]
    nxt = page.flag[at + 1]
    return close and page.low[at - 1].endswith("s") and not nxt & (_SMALL | lx.PUNCT | lx.QUOTED | lx.DET | lx.PRON)


def behind_premodified(page: Words, at: int, stop: int) -> int:
    """Return the head of a phrase whose first noun is a name: "the UN rights office", "two Labour backbenchers".

    `at` is the word behind the name. The head is a known noun for somebody within three words, or a single noun that no
    list knows right before the verb. 0: there is none.
    """
    flag, low = page.flag, page.low
    barred = _SMALL | lx.PUNCT | lx.QUOTED | lx.DET | lx.PRON | lx.ADV | lx.NUMBER
    if flag[at] & lx.NUMBER and page.word[at - 1].isupper():
        at += 1  # "the FTSE 250 company"
    for j in range(at, min(stop, at + 4)):
        f = flag[j]
        if page.capital[j] or f & barred:
            return 0
        known = f & (lx.ROLE | lx.GROUP | lx.BODY)
        if f & (lx.CUE | lx.FINITE) and not known and not f & lx.NOUNLIKE:
            return 0
        nxt = flag[j + 1]
        if known and not nxt & (lx.ROLE | lx.GROUP | lx.BODY):
            return j
        verb = nxt & (lx.CUE | lx.AUX | lx.FINITE) and not nxt & lx.NOUNLIKE
        if verb and not low[j].endswith(page.lexicon.unlike_nouns + page.lexicon.common_endings) and len(low[j]) > 3:
            return j
    return 0
