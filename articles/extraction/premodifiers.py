"""What stands between an article and its noun in Dutch: "de in Dorn geboren schilder", "het al jaren zieke bedrijf"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.tokens import Words

_REACH = 10  # words
_OPENS = lx.PREP | lx.ADV | lx.TIME | lx.NUMBER
_BARS = lx.PUNCT | lx.QUOTED | lx.SUB | lx.COORD | lx.PRON | lx.NEG
_SOMEBODY = lx.ROLE | lx.BODY | lx.GROUP
_NO_ADJECTIVE = lx.PREP | lx.DET | lx.ADV | lx.TIME | lx.NUMBER | lx.ROLE | lx.BODY | lx.GROUP | lx.AUX


def behind_premodifier(page: Words, at: int, stop: int) -> int:
    """Return the noun behind an article at `at` and a participle or adjective with words of its own, or 0.

    Only a noun for somebody counts, or a name: "de door het dorp verguisde Jan Bos".
    """
    flag, low = page.flag, page.low
    words = page.lexicon.words
    if not page.lexicon.verb_second or low[at] not in words["articles"] or at + 3 >= stop:
        return 0
    begin = at + 1
    timed = low[begin] in words["time_adjectives"] and low[begin + 1] in words["time_units"]  # "de vorig jaar"
    opens = flag[begin] & _OPENS and not flag[begin] & _SOMEBODY
    if not (opens or timed) or page.capital[begin]:
        return 0
    for noun in range(begin + 2, min(stop, begin + _REACH)):
        f, before = flag[noun], noun - 1
        if f & _BARS and not f & lx.DET:
            return 0
        if f & lx.AUX and not f & (lx.DET | lx.PREP):
            return 0
        known = f & _SOMEBODY or page.lexicon.role_ends[low[noun]]
        named = page.capital[noun] and page.capital[noun + 1]
        if (known or named) and _is_attributive(page, before):
            return noun
    return 0


def _is_attributive(page: Words, at: int) -> bool:
    """Whether the word at `at` is an adjective or participle before a noun: "geboren", "zieke", "werkende"."""
    low = page.low[at]
    if page.capital[at]:
        return bool(page.flag[at] & lx.ORIGIN)
    return not page.flag[at] & _NO_ADJECTIVE and low.endswith(("e", "en")) and len(low) > 3
