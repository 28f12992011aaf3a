"""What belongs to a noun behind it, up to the verb: "de man die de hond vond", "bronnen rond de top"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import is_finite
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

_ADDITIONS = 3
_RELATIVE_REACH = 24  # words


def with_additions(page: Words, source: Phrase, at: int, stop: int) -> tuple[Phrase, int]:
    """Return the phrase before `at` with what follows it, and the verb behind that; both as given if no verb does.

    Phrases with a preposition become part of the phrase, a relative clause does not.
    """
    j = behind = at
    for _ in range(_ADDITIONS):
        if page.flag[j] & lx.PREP and not page.flag[j] & lx.SOURCE:
            inner = noun_phrase(page, j + 1, stop)
            if inner is None or inner.pronoun:
                break
            j = behind = inner.after
        elif page.flag[j] & (lx.ADV | lx.PARTICLE) and page.flag[j + 1] & lx.PREP:
            j += 1  # "dicht bij het kabinet"
        elif page.low[j] in page.lexicon.words["person_relatives"]:
            j = _behind_relative(page, j, stop)
            break
        else:
            break
    if j <= at or j >= stop or not _is_verb(page, j):
        return source, at
    grown = behind > at and not source.pronoun and not source.parts
    return (source._replace(behind=behind, after=behind) if grown else source), j


def _behind_relative(page: Words, at: int, stop: int) -> int:
    """Return the main verb behind the relative clause at `at`, whose verbs stand at its end; 0 if there is none."""
    stop = min(stop, at + _RELATIVE_REACH)
    verbs = 0
    for j in range(at + 1, stop):
        f = page.flag[j]
        if f & (lx.QUOTED | lx.SUB) and not f & (lx.PREP | lx.ADV | lx.DET):
            return 0
        if page.low[j] == "," and verbs:
            return j + 1
        if is_finite(page, j):
            verbs += 1
            if verbs > 1 and not is_finite(page, j + 1):
                return j
    return 0


def _is_verb(page: Words, at: int) -> bool:
    """Whether a finite verb stands at `at`: one that is known, or a word that ends like one before a subject."""
    f = page.flag[at]
    if is_finite(page, at) or (f & lx.CUE and not f & lx.NOUNLIKE):
        return True
    unknown = not f and not page.capital[at] and page.low[at].endswith(page.lexicon.finite_endings)
    return unknown and bool(page.flag[at + 1] & (lx.PRON | lx.DET | lx.ADV))
