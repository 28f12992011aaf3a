"""Through what a statement was made (X, a speech, an interview), and to whom, if the text names it."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.phrases import noun_phrase
from articles.extraction.tokens import Words

_REACH = 30


def find_medium(page: Words, first: int, behind: int, content: tuple[int, int]) -> str:
    """Return the medium named among the words [first, behind) outside the statement, or ""."""
    low, flag = page.low, page.flag
    prepositions = page.lexicon.words["medium_prepositions"]
    media, outlets = page.lexicon.media, page.lexicon.outlets
    found = ""
    for at in [at for at in range(first, min(behind, first + 80)) if flag[at] & lx.PREP]:
        if content[0] <= at < content[1] or low[at] not in prepositions:
            continue
        j = at + 1
        while j < behind and j < at + 6 and (flag[j] & (lx.DET | lx.ORIGIN) or not flag[j] & (lx.PREP | lx.PUNCT)):
            if low[j] and low[j] not in page.lexicon.medium_starts:
                j += 1
                continue
            three = " ".join(page.low[j : j + 3])
            for length in (3, 2, 1):
                key = " ".join(three.split()[:length])
                if key in outlets and page.capital[j]:
                    return outlets[key]
                if key in media and (len(key) > 1 or page.word[j] == "X"):
                    found = media[key] if not found or found not in outlets.values() else found
                    if page.capital[j]:
                        return media[key]
                    break
            j += 1
    return found


def find_addressee(page: Words, verb: int, behind: int, content: tuple[int, int]) -> str:
    """Return the phrase behind "tegen" or "aan" that names who was spoken to, or ""."""
    for at in range(verb + 1, min(behind, verb + 12)):
        if content[0] <= at < content[1]:
            return ""
        if page.low[at] in page.lexicon.words["addressee_prepositions"]:
            phrase = noun_phrase(page, at + 1, behind)
            if phrase is not None and not phrase.pronoun:
                return page.exact(phrase.first, phrase.behind)
            return ""
    return ""
