"""Statements with a source but no verb of saying: "volgens X", "aldus X", "naar eigen zeggen"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.appositions import with_apposed_name
from articles.extraction.clauses import (
    content_end,
    is_finite,
    skip_apposition,
    statement_first,
    subject_after,
    subject_before,
    trim_end,
)
from articles.extraction.findings import Finding, statement
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.postmodifiers import with_additions
from articles.extraction.tags import ends_clause, is_cut_off
from articles.extraction.tokens import Words

_VERB = lx.AUX | lx.FINITE


def read_sources(page: Words, first: int, behind: int) -> list[Finding]:
    """Return the statements that the words [first, behind) give to a source by a preposition."""
    found: list[Finding] = []
    low, lexicon = page.low, page.lexicon
    done = first
    for at in [at for at in range(first, behind) if page.flag[at] & lx.SOURCE]:
        if at < done or (low[at] not in lexicon.plain_sources and low[at + 1] not in lexicon.source_seconds):
            continue
        own = _matches(page, at, behind, lexicon.own_words)
        if own:
            finding = _own_words(page, at, at + own, first, behind)
            if finding:
                found.append(finding)
            done = at + own
            continue
        for phrase in lexicon.according.get(low[at], ()):
            length = _phrase_length(page, at, behind, phrase)
            if length:
                finding = _according(page, at, length, first, behind, phrase)
                if finding:
                    found.append(finding)
                    found.extend(_continued(page, finding, behind))
                    done = finding.cue[1] + 1 if finding.cue else at
                break
    return found


def _matches(page: Words, at: int, behind: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    for phrase in phrases:
        if at + len(phrase) <= behind and tuple(page.low[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _phrase_length(page: Words, at: int, behind: int, phrase: tuple[str, ...]) -> int:
    before = phrase[: phrase.index("*")] if "*" in phrase else phrase
    if at + len(before) < behind and tuple(page.low[at : at + len(before)]) == before:
        return len(before)
    return 0


def _source(page: Words, at: int, behind: int) -> Phrase | None:
    """Return the source that begins at `at`, unless it is a rule, a plan or a habit."""
    counted = page.flag[at + 1] & (lx.NUMBER | lx.DET) or page.low[at + 1] in page.lexicon.words["counts"]
    if page.flag[at] & lx.ADV and counted and page.low[at] not in page.lexicon.words["both_first"]:
        at += 1  # "volgens ruim 400 artsen"
    source = noun_phrase(page, at, behind)
    if source is None and at < behind and page.capital[at] and page.flag[at] & lx.DET:
        source = noun_phrase(page, at, behind)
    if source is None:
        return None
    low = page.low
    if source.pronoun:
        if (
            low[source.head] in page.lexicon.words["nobody"]
            or not page.lexicon.flags.get(low[source.head], 0) & lx.PRON
        ):
            return None
        words = page.lexicon.words
        return source if low[source.head] in words["person_pronouns"] | words["some_pronouns"] else None
    if source.name is None and low[source.after] in page.lexicon.words["agent"]:
        issuer = noun_phrase(page, source.after + 1, behind)  # "a first estimate by the service"
        if issuer is not None and not issuer.pronoun:
            return issuer
    if source.name is None and low[source.head] in page.lexicon.no_source:
        return None
    # "volgens informatie van X", "volgens uitlatingen van X": X is the source
    if page.flag[at] & lx.DOC and at + 2 < behind and low[at + 1] in page.lexicon.words["always_tying"]:
        inner = noun_phrase(page, at + 2, behind)
        if inner is not None and not inner.pronoun:
            return inner
    return with_apposed_name(page, source, behind)


def _according(page: Words, at: int, length: int, first: int, behind: int, phrase: tuple[str, ...]) -> Finding | None:
    source = _source(page, at + length, behind)
    if source is None:
        return None
    low, flag = page.low, page.flag
    if low[at] in page.lexicon.words["rates"] and not (page.capital[at + 1] or flag[at + 1] & lx.DET):
        return None  # "two minutes per speaker"
    cue = (at, at + length)
    after = source.after
    if "*" in phrase:
        rest = phrase[phrase.index("*") + 1 :]
        if tuple(low[after : after + len(rest)]) != rest:
            return None
        after += len(rest)
        cue = (at, at + 1)
    tagging = low[at] in page.lexicon.words["tag_sources"]
    opening = _opens_clause(page, at, first)
    if opening and (not tagging or is_finite(page, after)):
        begin = after
        if begin < behind and low[begin] == ",":
            jump = skip_apposition(page, begin, behind)
            source = _with_name(page, source, begin, jump)
            if (
                jump > begin
                and jump < behind
                and (flag[jump] & _VERB or low[jump] == "," or not page.lexicon.verb_second)
            ):
                begin = jump if page.lexicon.verb_second or _is_apposition(page, begin + 1, jump) else begin + 1
            else:
                begin += 1
        if not page.lexicon.verb_second and begin == after:
            comma = next((j for j in range(after, min(behind, after + 16)) if low[j] == ","), None)
            if comma is None or any(flag[j] & lx.AUX for j in range(after, comma)):
                return None
            begin = comma + 1
        if page.lexicon.verb_second:
            source, begin = _without_verb(page, source, begin, behind)
            source, begin = with_additions(page, source, begin, behind)
            verb = begin
            while (
                verb < behind
                and not (flag[verb] & _VERB and not flag[verb] & (lx.NOUNLIKE | lx.PREP))
                and low[verb] not in (",", ";")
            ):
                verb += 1
            if (
                verb < behind
                and flag[verb] & _VERB
                and verb > begin
                and not any(flag[j] & (lx.DET | lx.PRON | lx.QUOTED) for j in range(begin, verb))
            ):
                source = (
                    Phrase(source.first, verb, verb, source.head, source.name, source.pronoun, source.parts)
                    if not source.pronoun
                    else source
                )
                begin = verb
        end = content_end(page, begin, behind, "main")
        return statement(page, begin, end, "according-first", cue, source, 0.92)
    # Trailing or in the middle.
    start = _infix_start(page, at, first)
    tail = trim_end(page, at, behind)
    rest_is_aside = after >= tail or (low[after] == "," and _rest_is_aside(page, after + 1, behind))
    if not page.lexicon.verb_second and low[at - 1] == "," and any(f & _VERB for f in flag[start:at]):
        rest_is_aside = True
    if page.lexicon.verb_second and low[after] == "," == low[at - 1] and not flag[at - 2] & lx.QUOTED:
        whole = statement_first(page, start, tail)
        if is_cut_off(page, whole, at - 1) or ends_clause(page, after + 1, tail):
            return statement(page, whole, tail, "according-inside", cue, source, 0.85, tag=True)
    if rest_is_aside or tagging:
        if low[at - 1] == "," and not any(
            low[j] in page.lexicon.words["but"] and not (flag[j + 1] & lx.AUX and not page.lexicon.verb_second)
            for j in range(first + 1, at)
        ):
            start = first
        stop = at
        if stop - start < 1:
            return None
        begin = statement_first(page, start, stop)
        if stop - begin < 2 and not flag[begin] & lx.QUOTED:
            return None
        return statement(
            page, begin, stop, "according-last" if not tagging else "tag-source", cue, source, 0.93, tag=True
        )
    end = content_end(page, at, behind, "main")
    begin = statement_first(page, start, end)
    # "Vos komt volgens haar": its own subject is not who says so, unless the clause is a relative one
    main = not flag[begin] & lx.REL
    return statement(page, begin, end, "according-inside", cue, source, 0.88, tag=main)


def _with_name(page: Words, source: Phrase, comma: int, behind: int) -> Phrase:
    """Add the name of an apposition: "volgens de gastheer, oud-gezant Piet Bos,"."""
    if source.name is not None or source.pronoun or source.parts or behind <= comma + 1:
        return source
    inner = noun_phrase(page, comma + 1, behind - 1)
    if inner is None or inner.name is None or inner.parts or inner.after != behind - 1:
        return source
    return source._replace(name=inner.name, after=inner.after)


def _without_verb(page: Words, source: Phrase, begin: int, behind: int) -> tuple[Phrase, int]:
    """Give back a verb that no list knows and that was taken into the source: "Volgens de krant fungeerde hij"."""
    last = source.behind - 1
    if source.name is not None or source.parts or last - source.first < 2 or begin != source.after or begin >= behind:
        return source, begin
    nxt = page.flag[begin]
    if (
        page.flag[last]
        or not page.low[last].endswith(page.lexicon.finite_endings)
        or not nxt & (lx.PRON | lx.DET | lx.ADV)
    ):
        return source, begin
    return Phrase(source.first, last, last, last - 1), last


def _continued(page: Words, finding: Finding, behind: int) -> list[Finding]:
    """Return the second half of a split quotation: "“...”, aldus X, “...”"."""
    if finding.kind != "direct" or finding.speaker is None or not finding.tag:
        return []
    at = finding.speaker.after
    if at + 1 < behind and page.low[at] == "," and page.flag[at + 1] & lx.QUOTED:
        more = statement(page, at + 1, at + 2, "quote-continued", finding.cue, finding.speaker, 0.93, tag=True)
        return [more] if more else []
    return []


def _is_apposition(page: Words, at: int, behind: int) -> bool:
    if not page.lexicon.verb_second:
        inner = noun_phrase(page, at, behind)
        verb = inner.after if inner is not None and inner.name is None else behind
        plain = (
            verb < behind and not page.flag[verb] & (lx.PREP | lx.PUNCT | lx.REL | lx.COORD) and not page.capital[verb]
        )
        if plain and page.low[verb].endswith(page.lexicon.verb_endings):
            return False  # ", the letter contains no threat, ..."
    return not any(f & _VERB and not f & (lx.NOUNLIKE | lx.PREP | lx.DET) for f in page.flag[at:behind])


def _rest_is_aside(page: Words, at: int, behind: int) -> bool:
    """Whether what follows the comma only says more about the source."""
    flag, low = page.flag, page.low
    if flag[at] & lx.REL and low[at] in page.lexicon.words["relatives"]:
        return True
    if any(f & (_VERB | lx.QUOTED) and not f & (lx.NOUNLIKE | lx.PREP | lx.DET) for f in flag[at:behind]):
        return bool(low[at] in page.lexicon.words["asides"] or low[at] in page.lexicon.words["aside_openers"])
    return True


def _opens_clause(page: Words, at: int, first: int) -> bool:
    low, flag = page.low, page.flag
    j = at - 1
    while j >= first and (flag[j] & lx.FOCUS and flag[j] & lx.ADV):
        j -= 1
    if j < first:
        return True
    if low[j] in page.lexicon.words["but"] or low[j] in page.lexicon.words["first_conjunction"]:
        return True
    if low[j] in (":", ";", "(", "–", "—"):
        return True
    if low[j] == ",":
        # ", volgens X is dat": a finite verb follows the source
        source = noun_phrase(page, at + 1, min(len(low), at + 14))
        return (
            source is not None
            and source.after < len(flag)
            and bool(flag[source.after] & lx.AUX)
            and page.lexicon.verb_second
        )
    return False


def _infix_start(page: Words, at: int, first: int) -> int:
    """Return where the clause begins in which "volgens X" stands."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    for j in range(at - 1, first, -1):
        if low[j] in (";", ":"):
            return j + 1
        if low[j - 1] == "," and (low[j] in words["but"] or low[j] in words["first_conjunction"]):
            return j + 1
        if low[j - 1] == "," and low[j] in words["asides"] and page.lexicon.verb_second:
            return j
        if flag[j] & lx.COORD and low[j] in words["first_conjunction"] and j + 1 < at:
            nxt = flag[j + 1]
            if nxt & lx.AUX and not page.lexicon.verb_second:
                continue  # "may win back some but won't keep them": one subject
            if is_finite(page, j + 1) or (nxt & lx.ADV and j + 2 < len(flag) and flag[j + 2] & (lx.AUX | lx.FINITE)):
                return j + 1
        if (
            flag[j] & lx.REL
            and low[j] in words["relatives"]
            and (low[j - 1] == "," or j + 1 == at)
            and not any(f & lx.AUX for f in flag[j + 1 : at])
            and not (low[j] in words["that"] and j + 2 == at and _is_verb_like(page, j + 1))
        ):
            return j
    return first


def _is_verb_like(page: Words, at: int) -> bool:
    """Whether a verb stands right behind "dat": "dat smaakt volgens hem naar meer" is no relative clause."""
    f = page.flag[at]
    unknown = not f and not page.capital[at] and page.low[at].endswith(page.lexicon.finite_endings)
    return is_finite(page, at) or bool(f & lx.FINITE) or unknown


def _own_words(page: Words, at: int, after: int, first: int, behind: int) -> Finding | None:
    """`naar eigen zeggen`: the clause is a statement of its own subject."""
    start = statement_first(page, _infix_start(page, at, first), behind)
    verb = None
    for j in range(after if start == at else start, behind):
        if page.flag[j] & _VERB and not page.flag[j] & (lx.NOUNLIKE | lx.PREP):
            verb = j
            break
    speaker = None
    if verb is not None:
        speaker = subject_before(page, start, verb) if verb > start and start != at else None
        if speaker is None:
            speaker = subject_after(page, verb, behind)
    if start == at:
        start = after
    end = content_end(page, start, behind, "main")
    return statement(page, start, end, "own-words", (at, after), speaker, 0.85, inherits=speaker is None)
