"""Where the writer takes over again behind what somebody is reported to have said, in English."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.phrases import noun_phrase
from articles.extraction.tokens import Words

_DETAILS_REACH = 3  # words
_MEDIUM_REACH = 4  # words
_CLOSING = (",", ".")


def is_break(page: Words, at: int) -> bool:
    """Whether a comma stands at `at`, by itself or inside the closing mark of quoted words: “a gesture,”."""
    if page.low[at] == ",":
        return True
    return not page.lexicon.verb_second and _ends_with_comma(page, at)


def _ends_with_comma(page: Words, at: int) -> bool:
    return bool(page.flag[at] & lx.QUOTED) and page.text[page.pair[at].start : page.pair[at].end].endswith(",")


def writer_goes_on(page: Words, at: int, limit: int, phrase: bool) -> bool:
    """Whether the words at `at`, behind a comma, are the writer's: a verdict on the claim, or what it led to.

    `phrase` tells that the statement is an order, a judgement or quoted words rather than a whole clause.
    """
    flag, low = page.flag, page.low
    words = page.lexicon.words
    if at + 2 >= limit:
        return withholds(page, at, limit)
    if low[at] in words["articles"]:
        named = low[at + 1] in words["claim_nouns"] or low[at + 2] in words["naming_participles"]
        if named and not flag[at + 1] & lx.PUNCT:
            return True  # ", a claim the owner rejects", ", a tactic known as"
    if low[at] in words["neuter_relatives"] and _comments(page, at + 1, limit):
        return True
    if low[at] in words["resulting"]:
        return True  # ", prompting the referee to"
    if low[at] in words["sequels"] and "," not in low[at:limit] and not flag[at - 2] & (lx.COORD | lx.AUX):
        return True  # ", after three of its suppliers raised prices"
    if phrase:
        unit = at + 1 if flag[at] & (lx.DET | lx.NUMBER) else at
        if low[unit] in words["time_units"] and low[unit + 1] in words["clause_prepositions"]:
            return True  # ", hours after the talks had failed"
        if low[at] in words["neuter_relatives"] and flag[at + 1] & lx.AUX:
            return True
    if low[at].endswith(page.lexicon.gerund_endings) and not flag[at] & (lx.PREP | lx.DET) and not page.capital[at]:
        return any(low[j] in words["person_relatives"] and flag[j + 1] & lx.CUE for j in range(at + 1, limit - 1))
    return withholds(page, at, limit)


def _comments(page: Words, at: int, limit: int) -> bool:
    """Whether what follows "which" is somebody's word about the claim: ", which he denies", ", which, she noted,"."""
    begin = at + 1 if page.low[at] == "," else at
    subject = noun_phrase(page, begin, limit)
    if subject is None or subject.after >= limit:
        return False
    verb = subject.after
    said = page.flag[verb] & lx.CUE and not page.flag[verb] & lx.NOUNLIKE
    return bool(said) and (verb + 1 >= limit or page.low[verb + 1] in _CLOSING)


def objects(page: Words, at: int, limit: int) -> bool:
    """Whether "though" at `at` begins what the writer sets against it: its subject is not whom "she" can mean."""
    words = page.lexicon.words
    if page.lexicon.verb_second or page.low[at] not in words["objections"] or page.low[at + 1] in words["nominative"]:
        return False
    subject = noun_phrase(page, at + 1, limit)
    return subject is not None and subject.after < limit


def withholds(page: Words, at: int, limit: int) -> bool:
    """Whether the words at `at` tell what was left unsaid: "without elaborating", "without giving details"."""
    low = page.low
    words = page.lexicon.words
    if low[at] not in words["lacking"] or at + 1 >= limit:
        return False
    if low[at + 1] in words["elaborating"]:
        return True
    return low[at + 1] in words["supplying"] and any(
        word in words["details"] for word in low[at + 2 : min(limit, at + 2 + _DETAILS_REACH)]
    )


def in_medium(page: Words, at: int, limit: int) -> bool:
    """Whether the words at `at` tell where something was said: "in a post on Facebook", "in her letter"."""
    low = page.low
    words = page.lexicon.words
    if low[at] not in words["medium_openers"] or low[at + 1] not in words["possessives"] | words["new_articles"]:
        return False
    for j in range(at + 2, min(limit, at + 2 + _MEDIUM_REACH)):
        if low[j] in page.lexicon.media or page.flag[j] & lx.DOC or low[j] in words["messages"]:
            return j + 1 >= limit or bool(page.flag[j + 1] & (lx.PREP | lx.TIME | lx.PUNCT | lx.ADV))
        if page.flag[j] & (lx.PREP | lx.PUNCT | lx.COORD | lx.QUOTED):
            return False
    return False


def leaves_unsaid(page: Words, at: int, limit: int) -> bool:
    """Whether Dutch words tell what was left unsaid: "zonder daar verder op in te gaan"."""
    words = page.lexicon.words
    if page.low[at] not in words["lacking"]:
        return False
    return any(word in words["elaborating"] for word in page.low[at + 1 : limit])


def circumstance(page: Words, at: int, limit: int) -> bool:
    """Whether the words at `at`, right behind quoted words, tell when: "as the council met", "on Monday"."""
    flag, low = page.flag, page.low
    if low[at] in page.lexicon.words["as"]:
        subject = noun_phrase(page, at + 1, limit)
        verb = subject.after if subject is not None else limit
        if verb >= limit or flag[verb] & (lx.PUNCT | lx.PREP | lx.COORD):
            return False
        return bool(flag[verb] & (lx.AUX | lx.FINITE)) or low[verb].endswith(page.lexicon.verb_endings)
    ends = at + 2 >= limit or page.low[at + 2] == ","
    return ends and bool(flag[at] & lx.PREP) and bool(page.flag[at + 1] & lx.TIME)
