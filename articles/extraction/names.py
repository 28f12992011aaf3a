"""Where names begin and end: particles, titles, portfolios and bodies before a person's name."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.bodies import behind_dutch_body
from articles.extraction.capitals import behind_body, behind_titles
from articles.extraction.tokens import Words

STOP = lx.PREP | lx.COORD | lx.SUB | lx.AUX | lx.NEG | lx.PUNCT | lx.QUOTED


def behind_owner(page: Words, at: int, behind: int) -> int:
    """Return where a name begins behind the body it belongs to: "the World Frog Trust's Ben Alder"."""
    if not page.lexicon.verb_second:
        for j in range(behind - 2, at - 1, -1):
            if page.low[j].endswith(("'s", "’s")):
                return j + 1
    return at


_LONG_WORD = 8  # letters


def is_unlisted_role(page: Words, at: int) -> bool:
    """Whether a capital begins a role that no list knows and that a name follows: "Bierbrouwer Tal"."""
    low = page.low[at]
    if page.flag[at] or not page.capital[at + 1] or page.flag[at + 1] & lx.CITY_OR_COUNTRY or "-" in low:
        return False
    if page.lexicon.role_ends[low] or low.endswith(page.lexicon.long_role_endings):
        return page.lexicon.verb_second
    named = len(low) >= _LONG_WORD and low.endswith(page.lexicon.agent_endings)
    opens = page.sentences[page.sentence_of[at]][0] == at
    return named and opens and page.word[at] not in page.inside


def behind_title(page: Words, at: int, stop: int) -> int:
    """Return the word behind titles with a capital: "Prime Minister", "Mr.", "Ukraine's President"."""
    flag, low = page.flag, page.low
    abbreviated = flag[at] & lx.TITLE and at + 2 < stop and low[at + 1] == "."
    if abbreviated and (page.capital[at + 2] or flag[at + 2] & lx.TITLE):
        return at + 2
    if page.lexicon.verb_second:
        first = page.sentences[page.sentence_of[at]][0]
        j = at + 1 if low[at] in page.lexicon.words["title_parts"] and at + 1 < stop else at
        role = flag[j] & lx.ROLE or is_unlisted_role(page, j)
        if role and page.capital[j] and j > first and j + 1 < stop and page.capital[j + 1]:
            return j + 1
        return at
    if low[at].endswith(("'s", "’s")) and at + 1 < stop:
        return at if flag[at + 1] & (lx.PUNCT | lx.AUX | lx.FINITE | lx.CUE) else at + 1  # "Farrow's said"
    return behind_titles(page, at, stop)


def is_origin(page: Words, at: int) -> bool:
    """Whether a capital before a plain noun is the adjective of a place that no list knows: "de Torlandse minister"."""
    nxt = page.flag[at + 1]
    if page.capital[at + 1] or nxt & (STOP | lx.FINITE | lx.CUE | lx.ADV | lx.TIME | lx.DET | lx.PRON | lx.PARTICLE):
        return False
    return page.low[at].endswith(page.lexicon.origin_endings)


def names_something(page: Words, at: int) -> bool:
    """Whether a capital at the start of a phrase is a name and not just the start of a sentence."""
    flag = page.flag[at]
    first = page.sentences[page.sentence_of[at]][0] == at
    if not first:
        return True
    if flag & lx.ROLE and not page.capital[at + 1] and page.word[at] in page.inside:
        return True  # "Bakker", the surname
    if page.low[at] in page.lexicon.words["royals"] and behind_body(page, at, at + 6) > at + 2:
        return True  # "Queen Anne Hospital"
    if flag & (lx.MALE | lx.FEMALE | lx.CITY_OR_COUNTRY | lx.PEOPLE | lx.TITLE) or page.word[at].isupper():
        return not flag & (lx.ROLE | lx.GROUP)
    if flag & lx.BODY and _names_body(page, at):
        return True  # "Network Rail"
    if flag & (lx.ROLE | lx.GROUP | lx.BODY | lx.DOC | lx.ORIGIN | lx.ADV):
        return False
    low = page.low[at]
    if not flag and (page.lexicon.role_ends[low] or is_unlisted_role(page, at)):
        return False
    if page.lexicon.verb_second and page.flag[at + 1] & lx.PUNCT and page.word[at] not in page.inside:
        ends = at + 2 >= page.sentences[page.sentence_of[at]][1]
        if ends or low in page.lexicon.words["not_names"]:
            return False  # "Rust.", "Nee, voor hem"
    named = page.capital[at + 1] and not page.flag[at + 1] & lx.CITY_OR_COUNTRY and page.word[at] not in page.inside
    if not flag and page.lexicon.body_ends[low] and (named or is_acronym(page.word[at + 1])):
        return False  # "Politievakbond ACP"
    if low in page.lexicon.words["time_adjectives"] or low in page.lexicon.words["time_units"]:
        return False
    if not page.lexicon.verb_second and page.word[at] in page.inside and low not in page.lowercase:
        return True
    nxt = page.flag[at + 1]
    plural = nxt & lx.AUX and page.low[at + 1].endswith(page.lexicon.plural_verb_endings)
    if page.lexicon.verb_second and plural and not page.capital[at + 1] and page.word[at] not in page.inside:
        return False  # "Aangifte doen kan ook": one person has no plural verb
    if not page.capital[at + 1] and nxt & (lx.GROUP | lx.ROLE | lx.BODY) and not nxt & (lx.FINITE | lx.CUE):
        return False
    if not page.capital[at + 1] and not nxt and page.flag[at + 2] & lx.PUNCT and not flag:
        return page.word[at] in page.inside  # "Diepe zucht."
    plain = not nxt & (STOP | lx.FINITE | lx.CUE | lx.ADV | lx.TIME | lx.DET | lx.PRON)
    if not page.capital[at + 1] and plain and not page.low[at + 1].endswith(page.lexicon.unlike_nouns):
        return False
    if page.capital[at + 1] and not page.flag[at + 1] & (lx.ORIGIN | lx.NUMBER):
        # "Spits Jara Meulenbelt": an unknown word before a given name is a role
        role = page.flag[at + 1] & (lx.MALE | lx.FEMALE) and at + 2 < len(page.low) and page.capital[at + 2]
        return not role or not page.lexicon.verb_second
    return low not in page.lowercase and not low.endswith(page.lexicon.group_endings + page.lexicon.common_endings)


def _names_body(page: Words, at: int) -> bool:
    """Whether a noun for a body opens its English name at the start of a sentence: "Network Rail"."""
    if page.lexicon.verb_second or not page.capital[at + 1]:
        return False
    other = lx.MALE | lx.FEMALE | lx.TITLE | lx.ROLE | lx.GROUP | lx.ORIGIN | lx.TIME | lx.PREP
    return not page.flag[at + 1] & other and not page.capital[at + 2]


def is_name_start(page: Words, at: int) -> bool:
    """Whether a preposition or article with a capital begins a surname: "zegt Van Gelder"."""
    if not page.capital[at] or not page.flag[at] & lx.NAME_JOINER:
        return False
    first = page.sentences[page.sentence_of[at]][0] == at
    n = at + 1
    while n < len(page.low) and page.flag[n] & lx.NAME_JOINER and not page.capital[n]:
        n += 1
    if n >= len(page.low) or not page.capital[n] or page.flag[n] & (lx.ORIGIN | lx.TIME):
        return False
    return not first or n > at + 1 or page.low[n] in page.surnames


def name_end(page: Words, at: int, stop: int) -> int:
    """Return the word behind the name that begins at `at`, with its particles and initials."""
    flag, low, capital = page.flag, page.low, page.capital
    if page.full_names.get(at, stop) < stop:
        return page.full_names[at]
    if not page.lexicon.verb_second:
        body = behind_body(page, at, stop)
        if body > at + 1:
            return body
    else:
        body = behind_dutch_body(page, at, stop)
        if body:
            return body
    j = at + 1
    if flag[at] & lx.NAME_JOINER and is_name_start(page, at):
        while j < stop and flag[j] & lx.NAME_JOINER and not capital[j]:
            j += 1
        j = min(j + 1, stop)
    named = behind_portfolio(page, at, stop)
    if named > at:
        return named
    portfolio = flag[at] & lx.PORTFOLIO and at > 0 and flag[at - 1] & lx.PREP
    while j < stop:
        f = flag[j]
        if capital[j]:
            if f & lx.TIME or (f & (lx.PREP | lx.SUB | lx.COORD) and not f & lx.NAME_JOINER):
                break
            if given_name_behind(page, at, j):
                break
            if portfolio and not f & lx.PORTFOLIO:
                break
            if f & lx.ORIGIN and j + 1 < stop and not capital[j + 1]:
                break
            if (
                f & lx.COUNTRY
                and page.lexicon.verb_second  # "Tennis Australia" is one name
                and not flag[j - 1] & lx.COUNTRY
                and not flag[at] & (lx.CITY | lx.BODY)
                and not page.word[at].isupper()
                and not _names_branch(page, at, j)
            ):
                break
            j += 1
            continue
        if portfolio:
            if low[j] in page.lexicon.words["and"] and j + 1 < stop and capital[j + 1] and flag[j + 1] & lx.PORTFOLIO:
                j += 2
                continue
            break
        if f & lx.NAME_JOINER and j - at <= 2:
            k = j
            while k < stop and flag[k] & lx.NAME_JOINER and not capital[k] and k - j < 3:
                k += 1
            elsewhere = lx.ORIGIN | lx.COUNTRY | lx.CITY | lx.PORTFOLIO | lx.TIME | lx.BODY
            bare = k == j + 1 and low[j] in page.lexicon.words["no_bare_joiners"]
            body = flag[k - 1] & lx.DET and low[k].endswith(page.lexicon.body_endings)  # "Jan Bos van de Fietsersbond"
            known = bare or body or flag[k] & elsewhere or is_acronym(page.word[k])
            if k < stop and capital[k] and not known:
                plain = f & lx.PREP or (f & lx.DET and f"{low[j]} {low[k]}" in page.lexicon.outlets)
                if not plain or (
                    (flag[j - 1] & (lx.MALE | lx.FEMALE) or k > j + 1 or (low[k] in page.surnames and j == at + 1))
                    and not flag[at] & (lx.COUNTRY | lx.CITY)
                ):
                    j = k + 1
                    continue
        if (
            f & lx.PREP
            and flag[j - 1] & (lx.BODY | lx.ROLE)
            and low[j] in page.lexicon.words["name_prepositions"]
            and capital[j + 1]
            and j + 1 < stop
        ):
            j += 2  # "Department of Health"
            continue
        if low[j] in page.lexicon.words["ampersands"] and j + 1 < stop and capital[j + 1]:
            j += 2
            continue
        if low[j] == "-" and j + 2 < stop and low[j + 1] in page.lexicon.words["and"] and capital[j + 2]:
            j += 3  # "Midden- en West-Brabant"
            continue
        if low[j] == "." and len(page.word[j - 1]) == 1 and j + 1 < stop and capital[j + 1]:
            j += 2
            continue
        break
    return j


def _names_branch(page: Words, at: int, country: int) -> bool:
    """Whether a country ends the name of a house that opens a sentence: "Alzheimer Nederland is boos"."""
    opens = page.sentences[page.sentence_of[at]][0] == at and country == at + 1
    return opens and not page.flag[at] & (lx.MALE | lx.FEMALE) and bool(page.flag[country + 1] & (lx.AUX | lx.FINITE))


def given_name_behind(page: Words, at: int, behind: int) -> bool:
    """Whether a body, an office or a portfolio ends at `behind` and a person begins: "Universiteit Dorn Wim Bos"."""
    flag = page.flag
    if not page.capital[behind] or not is_surname(page, behind + 1):
        return False
    first = flag[at]
    if first & (lx.MALE | lx.FEMALE) or page.sentence_of[behind + 1] != page.sentence_of[at]:
        return False
    if first & lx.PORTFOLIO and at and page.low[at - 1] in page.lexicon.words["portfolio_offices"]:
        return not flag[behind] & (lx.PORTFOLIO | lx.NAME_JOINER)  # "staatssecretaris Cultuur Gunay Uzel"
    if at and flag[at - 1] & lx.ROLE and not first and page.low[at].endswith(page.lexicon.field_endings):
        return not flag[behind] & lx.NAME_JOINER  # "hoogleraar Staatsrecht Ine Vermaat"
    known = first & (lx.BODY | lx.PORTFOLIO) or (first & lx.ROLE and at and flag[at - 1] & lx.DET)
    return bool(flag[behind] & (lx.MALE | lx.FEMALE)) and bool(known or is_acronym(page.word[at]))


def behind_portfolio(page: Words, at: int, stop: int) -> int:
    """Return the word behind a portfolio that no list knows and that a person follows, or 0.

    "minister van Mobiliteit Sofie Lambrecht": the portfolio runs up to the given name.
    """
    flag, capital = page.flag, page.capital
    if at < 2 or not flag[at - 1] & lx.PREP or page.low[at - 2] not in page.lexicon.words["portfolio_roles"]:
        return 0
    if not capital[at] or flag[at] & (lx.PORTFOLIO | lx.MALE | lx.FEMALE):
        return 0
    joins = page.lexicon.words["and"]
    for j in range(at + 1, min(stop, at + 7)):
        if capital[j] and flag[j] & (lx.MALE | lx.FEMALE) and j + 1 < stop and is_surname(page, j + 1):
            return j
        if not capital[j] and page.low[j] not in joins:
            break
    return _name_of_two(page, at, stop)


def _name_of_two(page: Words, at: int, stop: int) -> int:
    """Return where a name that no list knows begins behind the portfolio of an office: its last two words, or 0."""
    if page.low[at - 2] not in page.lexicon.words["portfolio_offices"]:
        return 0
    joins = page.lexicon.words["and"]
    j = at
    while j < stop and (page.capital[j] or page.low[j] in joins):
        j += 1
    one_name = all(page.capital[k] for k in range(j - 3, j)) if j - at >= 3 else False
    return j - 2 if one_name else 0


def is_surname(page: Words, at: int) -> bool:
    """Whether a surname can stand at `at`."""
    return page.capital[at] or bool(page.flag[at] & lx.NAME_JOINER)


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals throughout."""
    return len(word.rstrip(".")) > 1 and word.isupper()


def adjectives_go_on(page: Words, at: int, comma: int, stop: int) -> bool:
    """Whether a comma parts two adjectives before one English noun: "a cheap, noisy toy"."""
    flag, low = page.flag, page.low
    if page.lexicon.verb_second or low[at] not in page.lexicon.words["new_articles"] or comma + 2 >= stop:
        return False
    plain = ~(lx.FINITE | lx.CUE | lx.NOUNLIKE | lx.ADV)
    before = flag[comma - 1] & plain or page.capital[comma - 1]
    after = flag[comma + 1] & plain or page.capital[comma + 1] or page.capital[comma + 2]
    behind = flag[comma + 2] & (STOP | lx.DET | lx.TIME | lx.PRON | lx.NUMBER | lx.ADV)
    return not before and not after and not behind
