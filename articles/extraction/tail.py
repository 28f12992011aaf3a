"""Statements told by what follows or precedes them as a whole: "S. Dat zegt X." and "X: S"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import statement_first, subject_after, subject_before, trim_end
from articles.extraction.cues import Cue
from articles.extraction.findings import Finding, statement
from articles.extraction.phrases import noun_phrase
from articles.extraction.tokens import Words

_HEADLINE_SPEAKER = 8


def demonstrative_tag(page: Words, number: int, first: int, behind: int, cues: list[Cue]) -> Finding | None:
    """Return the sentence before as a statement if this one only says whose it is: "Dat zegt X"."""
    if number == 0 or not cues:
        return None
    low, flag = page.low, page.flag
    words = page.lexicon.words
    cue = cues[0]
    if not cue.form.frames & (lx.THAT | lx.BARE):
        return None
    before = number - 1
    if page.zoned[before]:
        return None
    speaker = None
    at = first
    while at < behind and flag[at] & lx.COORD:
        at += 1
    if low[at] in words["demonstrative_tags"]:
        verb = at + 1
        while verb < behind and flag[verb] & lx.ADV:
            verb += 1
        if verb != cue.finite:
            return None
        speaker = subject_after(page, verb, behind)
        if speaker is None:
            return None
        rest = speaker.after
    else:
        # "X zei dat na afloop": the demonstrative stands behind the verb and no clause follows
        at = cue.at + 1
        if at >= behind or low[at] not in words["that"] or cue.finite != cue.at:
            return None
        from articles.extraction.statements import _demonstrative

        if not _demonstrative(page, at, trim_end(page, at, behind)):
            return None
        speaker = subject_before(page, first, cue.finite)
        rest = at + 1
        if speaker is None:
            return None
    for j in range(rest, behind):
        if (low[j] in words["that"] and flag[j] & lx.SUB and low[j - 1] != ",") or flag[j] & lx.QUOTED or low[j] == ":":
            return None
    start, stop = page.sentences[before]
    begin = statement_first(page, start, stop)
    return statement(page, begin, stop, "that-says", (cue.at, cue.at + 1), speaker, 0.9, tag=True, plural=cue.plural)


def named_quote(page: Words, first: int, behind: int, cues: list[Cue]) -> Finding | None:
    """Return the statement of "X: “...”", or of a headline "X: S"."""
    low, flag = page.low, page.flag
    colon = next((j for j in range(first, behind) if low[j] == ":"), None)
    if colon is None or colon == first or colon + 1 >= behind or any(cue.at < colon for cue in cues):
        return None
    speaker = noun_phrase(page, first, colon)
    if speaker is None or speaker.pronoun:
        return None
    quoted = bool(flag[colon + 1] & lx.QUOTED)
    if speaker.after != colon:
        return None
    if quoted:
        if speaker.name is None and not flag[speaker.head] & (lx.ROLE | lx.GROUP | lx.BODY):
            return None
        return statement(page, colon + 1, colon + 2, "named-quote", None, speaker, 0.9, tag=True)
    headline = page.sentence_of[first] == 0 and low[behind - 1] not in (".", "!", "?")
    if not headline or colon - first > _HEADLINE_SPEAKER:
        return None
    if not (flag[speaker.head] & (lx.ROLE | lx.GROUP | lx.BODY) or speaker.name is not None):
        return None
    return statement(page, colon + 1, behind, "headline", None, speaker, 0.75, tag=True)
