"""Marked words that are no statement: names, slogans, echoes ("de zogenoemde ‘veilige zone’")."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.tokens import Words

_TERM_WORDS = 4
_TITLE_WORDS = 7


def is_term(page: Words, at: int) -> bool:
    """Whether the quoted word at `at` is a name or a slogan, whatever stands around it."""
    before = at - 1
    first = page.sentences[page.sentence_of[at]][0]
    return before >= first and page.low[before] in page.lexicon.words["term_markers"]


def is_title(page: Words, at: int) -> bool:
    """Whether a quotation inside a sentence is the name of a work: a few words with a capital and no full stop."""
    pair = page.pair[at]
    inner = page.text[pair.start : pair.end]
    inside = at > page.sentences[page.sentence_of[at]][0] and page.low[at - 1] != ":"
    return inside and inner[:1].isupper() and inner[-1:] not in ".,!?…" and len(inner.split()) <= _TITLE_WORDS


def is_named_work(page: Words, at: int) -> bool:
    """Whether the word before a quotation says that it is the name of a work: "a note titled “Mind, Please.”"."""
    return page.low[at - 1] in page.lexicon.words["titling"]


def is_short(page: Words, at: int) -> bool:
    """Whether a quotation is too short to be a statement by itself."""
    pair = page.pair[at]
    inner = page.text[pair.start : pair.end]
    return len(inner.split()) <= _TERM_WORDS and inner[-1:] not in ".!?…"


def fills_sentence(page: Words, at: int, first: int, behind: int) -> bool:
    """Whether a quotation is all there is in its sentence."""
    return all(j == at or page.flag[j] & lx.PUNCT for j in range(first, behind))
