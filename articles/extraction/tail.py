"""Statements told by what follows or precedes them as a whole: "S. Dat zegt X." and "X: S"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import (
    content_end,
    determines,
    is_finite,
    skip_adverbials,
    statement_first,
    subject_after,
    subject_before,
    trim_end,
)
from articles.extraction.complements import agent, is_object
from articles.extraction.cues import Cue
from articles.extraction.findings import Finding, statement
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tags import is_clause
from articles.extraction.terms import is_short
from articles.extraction.tokens import Words

_HEADLINE_SPEAKER = 8


def demonstrative_tag(page: Words, number: int, first: int, behind: int, cues: list[Cue]) -> Finding | None:
    """Return the sentence before as a statement if this one only says whose it is: "Dat zegt X"."""
    if number == 0 or not cues:
        return None
    low, flag = page.low, page.flag
    words = page.lexicon.words
    cue = cues[0]
    if cue.form.lemma in words["denying"]:
        return None
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
        speaker = agent(page, cue, behind) if cue.passive else subject_after(page, verb, behind)
        if speaker is None:
            return None
        rest = speaker.after
    else:
        # "X zei dat na afloop": the demonstrative stands behind the verb and no clause follows
        at = cue.finite + 1
        if (
            at >= behind
            or low[at] not in words["object_demonstratives"]
            or not (cue.finite == cue.at or _done(page, cue))
        ):
            return None
        if low[at] not in words["that"] and not flag[at + 1] & (lx.PREP | lx.ADV | lx.PUNCT | lx.TIME):
            return None  # "zegt het plan te steunen"
        done = cue.finite < cue.at
        if low[cue.finite - 1] == "," or not (done or is_object(page, at, trim_end(page, at, behind))):
            return None
        if cue.form.frames & lx.JUDGE and at + 1 < trim_end(page, at, behind):
            return None  # "vindt dat grappig"
        speaker = subject_before(page, first, cue.finite)
        rest = at + 1
        if speaker is None:
            return None
    for j in range(rest, behind):
        if low[j] in words["that"] and flag[j] & lx.SUB and low[j - 1] != "," and not determines(page, j):
            return None
        if low[j] == ":" or (flag[j] & lx.QUOTED and not is_short(page, j)):
            return None
    start, stop = page.sentences[before]
    begin = statement_first(page, start, stop)
    return statement(page, begin, stop, "that-says", (cue.at, cue.at + 1), speaker, 0.9, tag=True, plural=cue.plural)


def _done(page: Words, cue: Cue) -> bool:
    """Whether "dat" is the object of a perfect: "De bonden hebben dat maandag bekendgemaakt"."""
    return (
        page.lexicon.verb_second
        and cue.form.form == "participle"
        and not cue.passive
        and page.low[cue.finite + 1] in page.lexicon.words["that"]
        and not any(is_finite(page, j) for j in range(cue.finite + 2, cue.at))
    )


def named_quote(page: Words, first: int, behind: int, cues: list[Cue]) -> Finding | None:
    """Return the statement of "X: “...”", or of a headline "X: S"."""
    low, flag = page.low, page.flag
    if flag[first] & lx.QUOTED and first + 2 < behind and low[first + 1] in ("–", "—", "-"):
        named = noun_phrase(page, first + 2, behind)
        if named is not None and not named.pronoun and named.after >= trim_end(page, first, behind):
            return statement(page, first, first + 1, "named-quote", None, named, 0.85, tag=True)
    colon = low.index(":", first, behind) if ":" in low[first:behind] else None
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
    if not is_clause(page, colon + 1, behind) or not _can_speak(page, speaker):
        return None
    return statement(page, colon + 1, behind, "headline", None, speaker, 0.75, tag=True)


def _can_speak(page: Words, phrase: Phrase) -> bool:
    """Whether a phrase before a colon is somebody: a role, a body, a known name or one that the text uses again."""
    flag, low = page.flag, page.low
    if flag[phrase.head] & (lx.ROLE | lx.GROUP | lx.BODY):
        return True
    if phrase.name is None:
        return False
    first, behind = phrase.name
    if flag[first] & (lx.MALE | lx.FEMALE | lx.COUNTRY):
        return True
    last = low[behind - 1]
    return any(page.capital[j] and low[j] == last and j not in range(first, behind) for j in range(len(low)))


def echo_tag(page: Words, first: int, behind: int) -> Finding | None:
    """Return the statement of "S, klinkt het" or "“...”, luidt het bij X": whoever was spoken of says it."""
    low, flag = page.low, page.flag
    starts = page.lexicon.echo_starts
    if starts.isdisjoint(low[first + 1 : behind]):
        return None
    for at in range(first + 1, behind):
        if low[at] not in starts or (low[at - 1] != "," and not flag[at - 1] & lx.QUOTED):
            continue
        for phrase in page.lexicon.echo:
            if tuple(low[at : at + len(phrase)]) != phrase:
                continue
            stop = at
            begin = statement_first(page, first, stop)
            source = None
            behind_echo = at + len(phrase)
            if behind_echo + 1 < behind and flag[behind_echo] & lx.PREP:
                source = noun_phrase(page, behind_echo + 1, behind)
            if not is_clause(page, begin, stop):
                continue
            return statement(
                page, begin, stop, "echo-tag", (at, at + len(phrase)), source, 0.75, tag=True, inherits=source is None
            )
    return None


def house_echo(page: Words, first: int, behind: int) -> Finding | None:
    """Return the statement of "Bij de vakbond klinkt het dat S": the house says it."""
    low = page.low
    if low[first] not in page.lexicon.words["at_home"]:
        return None
    source = noun_phrase(page, first + 1, behind)
    if source is None or source.pronoun:
        return None
    at = source.after
    for phrase in page.lexicon.echo:
        that = at + len(phrase)
        if tuple(low[at:that]) == phrase and that + 1 < behind and low[that] in page.lexicon.words["that"]:
            end = content_end(page, that + 1, behind, "final")
            return statement(page, that + 1, end, "house-echo", (at, that), source, 0.85)
    return None


def document_tag(page: Words, first: int, behind: int) -> Finding | None:
    """Return the statement of "S, staat in de verklaring van X": whoever issued the document says it."""
    low, flag = page.low, page.flag
    verbs = page.lexicon.words["document_verbs"]
    if verbs.isdisjoint(low[first + 2 : behind]):
        return None
    places = [at for at in range(first + 2, behind) if low[at] in verbs]
    for phrase in page.lexicon.document_tags:
        for at in places:
            if low[at] != phrase[0] or (
                low[at - 1] != "," and not flag[at - 1] & lx.QUOTED and low[at - 1] not in page.lexicon.words["so"]
            ):
                continue
            j = skip_adverbials(page, at + 1, behind, False)
            if tuple(low[j : j + len(phrase) - 1]) != phrase[1:]:
                continue
            j += len(phrase) - 1
            document = noun_phrase(page, j, behind)
            if document is None or document.pronoun:
                continue
            issuer = None
            for k in range(document.first, document.behind):
                if low[k] in page.lexicon.words["always_tying"] and k + 1 < document.behind:
                    issuer = noun_phrase(page, k + 1, document.behind)
                    break
            stop = at - 1 if low[at - 1] in page.lexicon.words["so"] else at
            begin = statement_first(page, first, stop)
            return statement(page, begin, stop, "document-tag", (at, at + 1), issuer or document, 0.8, tag=True)
    return None
