"""Who is the subject of a verb of saying, on whichever side of it, near or far."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import (
    clause_first,
    is_finite,
    is_fragment,
    skip_adverbials,
    subject_after,
    subject_before,
)
from articles.extraction.cues import Cue
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

_OWN_REACH = 8  # words between "with" and "saying"
_NAME_REACH = 8
_DASHES = ("–", "—", "-")


def cue_subject(page: Words, cue: Cue, begin: int, how: str, first: int, behind: int) -> tuple[Phrase | None, bool]:
    """Return the subject of a cue and whether it stands behind the verb."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    verb = cue.finite
    if how == "relative":
        own = noun_phrase(page, begin + 1, verb)
        if own is not None and own.pronoun and low[own.head] in words["nominative"]:
            return own, False  # "een plan, dat hij „dapper” noemde"
        if low[begin] in words["person_relatives"]:
            return antecedent(page, begin, first), False
        subject = noun_phrase(page, begin + 1, verb)
        if subject is None and not page.lexicon.verb_second and low[begin] in words["neuter_relatives"]:
            subject = antecedent(page, begin, first)  # "her union, which had feared that"
        return subject, False
    if cue.form.form == "gerund":
        return _gerund_subject(page, cue, first), False
    if not page.lexicon.verb_second and verb > first and low[verb - 1] in _DASHES:
        return _before_dashes(page, first, verb - 1), False
    if how == "sub":
        at = skip_adverbials(page, begin + 1, verb, False)
        subject = noun_phrase(page, at, verb)
        if subject is not None:
            return subject, False
    after = subject_after(page, verb, behind)
    purpose = cue.form.form == "infinitive" and low[cue.at - 1] in words["infinitive"]  # "spoke to describe the talks"
    if not page.lexicon.verb_second and (cue.form.lemma in words["telling"] or purpose):
        after = None  # behind "told" stands who was told
    if how in ("comma", "quoted", "start", "coordinated"):
        if how == "comma" and verb == begin:
            apposed = subject_before(page, _main_first(page, first, verb), verb)
            if (apposed is not None and low[apposed.behind : apposed.behind + 1] == [","]) or (
                apposed is not None and apposed.after == verb
            ):
                return apposed, False
            joined = None if page.lexicon.verb_second else _joined_subject(page, first, verb)
            if joined is not None:
                return joined, False
            opened = None if page.lexicon.verb_second else _behind_opening(page, first, verb)
            if opened is not None:
                return opened, False
            if after is not None:
                return after, True
        if how == "comma" and verb > begin:
            before = subject_before(page, begin, verb)
            if before is None:
                wide = subject_before(page, _main_first(page, first, verb), verb)
                if wide is not None and wide.after > begin - 1:
                    return wide, False
            elif not (flag[begin] & lx.PREP):
                wide = subject_before(page, _main_first(page, first, verb), verb)
                if wide is not None and wide.after >= begin and wide.first < begin:
                    return wide, False
                return before, False
            return after, True
        only_adverbs = not page.lexicon.verb_second and all(flag[j] & lx.ADV for j in range(begin, verb))
        if how == "coordinated" and (verb == begin or only_adverbs):
            pronoun = after is not None and after.pronoun and flag[after.head] & lx.PRON
            if after is not None and pronoun and not flag[after.head] & lx.DET and page.lexicon.verb_second:
                return after, True
            shared = _shared_subject(page, first, begin)
            return (shared, False) if shared is not None else (after, True)
        before = subject_before(page, begin, verb) if verb > begin else None
        if before is not None:
            if before.pronoun and low[before.head] in words["demonstrative"]:
                return after, True
            if (
                not page.lexicon.verb_second
                or after is None
                or not after.pronoun
                or low[after.head] not in words["person_pronouns"]
                or cue.at != verb
                or low[after.head] not in words["nominative"]
            ):
                return before, False
    if not page.lexicon.verb_second and how not in ("quoted", "comma"):
        return None, False
    return after, True


def _before_dashes(page: Words, first: int, dash: int) -> Phrase | None:
    """Return the subject before what stands between dashes: "Ada Crane — a nurse from Dorn — said"."""
    opening = next((j for j in range(dash - 1, first, -1) if page.low[j] in _DASHES), None)
    subject = subject_before(page, first, opening) if opening is not None else None
    return subject if subject is not None and subject.after == opening else None


def _gerund_subject(page: Words, cue: Cue, first: int) -> Phrase | None:
    """Return the subject of "adding that": that of the verb before it, whichever side it stands on."""
    low, flag = page.low, page.flag
    if low[cue.at - 1] in page.lexicon.words["as"]:
        return _quoted_as(page, cue.at - 1, first)
    for j in range(max(first, cue.at - _OWN_REACH), cue.at - 1):
        if low[j] in page.lexicon.words["with"]:
            own = noun_phrase(page, j + 1, cue.at)
            if own is not None and own.after == cue.at:
                return own  # "with one official saying"
    if low[cue.at - 1] in page.lexicon.words["lone_speakers"]:
        return noun_phrase(page, cue.at - 1, cue.at)  # "and another insisting"
    for j in range(cue.at - 1, first - 1, -1):
        if not flag[j] & (lx.AUX | lx.FINITE | lx.CUE) or flag[j] & (lx.NOUNLIKE | lx.PREP | lx.DET):
            continue
        begin = j
        while begin > first and low[begin - 1] not in (",", ";") and not flag[begin - 1] & lx.QUOTED:
            begin -= 1
        subject = subject_before(page, begin, j) if begin < j else None
        if subject is None and begin > first:
            subject = subject_before(page, first, j)
        if subject is None:
            subject = subject_after(page, j, cue.at) if begin == j else None
        if subject is not None:
            return subject
    return _leading_subject(page, first, cue.at) if flag[cue.at - 1] & lx.PREP else None


def _leading_subject(page: Words, first: int, stop: int) -> Phrase | None:
    """Return who opens an English sentence whose verb no list knows: "Reed drew fire by saying that"."""
    phrase = noun_phrase(page, first, stop)
    if phrase is None or page.lexicon.verb_second or phrase.parts or phrase.after >= stop:
        return None
    known = phrase.name is not None or page.flag[phrase.head] & (lx.ROLE | lx.GROUP | lx.BODY)
    known = known or (phrase.pronoun and page.low[phrase.head] in page.lexicon.words["nominative"])
    return phrase if known and not page.flag[phrase.after] & (lx.PUNCT | lx.PREP | lx.COORD | lx.REL) else None


def _quoted_as(page: Words, at: int, first: int) -> Phrase | None:
    """Return who is "quoted as saying", or "quoted a source as saying": the one who is quoted."""
    flag = page.flag
    verb = next((j for j in range(at - 1, first, -1) if flag[j] & lx.CUE and not flag[j] & lx.NOUNLIKE), None)
    verb = verb or next((j for j in range(at - 1, first, -1) if flag[j] & lx.CUE), None)
    if verb is None:
        return None
    if page.low[verb + 1] in page.lexicon.words["agent"] and flag[verb - 1] & lx.AUX:
        return subject_before(page, clause_first(page, verb, first)[0], verb - 1)  # "was quoted by the paper as saying"
    if verb == at - 1:
        return subject_before(page, clause_first(page, verb, first)[0], verb - 1) if flag[verb - 1] & lx.AUX else None
    quoted = noun_phrase(page, verb + 1, at)
    return quoted if quoted is not None and quoted.after == at else None


def _joined_subject(page: Words, first: int, verb: int) -> Phrase | None:
    """Return the subject with an apposition of a clause behind "and": "..., and Mary, his wife, told"."""
    low = page.low
    for j in range(verb - 1, first, -1):
        joins = low[j] in page.lexicon.words["and"] or low[j] in page.lexicon.words["but"]
        if joins and low[j - 1] == ",":
            subject = subject_before(page, j + 1, verb)
            return subject if subject is not None and subject.after == verb else None
    return None


def _main_first(page: Words, first: int, verb: int) -> int:
    """Return the start of the main clause that `verb` closes after commas."""
    for j in range(verb - 1, first, -1):
        if page.low[j] in (";", ":"):
            return j + 1
        if page.flag[j] & lx.QUOTED and (page.lexicon.verb_second or not is_fragment(page, j)):
            return j + 1
    return first


def _shared_subject(page: Words, first: int, stop: int) -> Phrase | None:
    """Return the subject that "en roept" shares with the verb before it."""
    tag = None if page.lexicon.verb_second else _tag_subject(page, first, stop)
    if tag is not None:
        return tag
    for j in range(first, stop):
        if is_finite(page, j) or (page.flag[j] & lx.CUE and not page.flag[j] & (lx.NOUNLIKE | lx.PREP | lx.DET)):
            if j == first and page.low[j].endswith(page.lexicon.gerund_endings):
                continue  # "Speaking in Dorn, Marsh said it was final and urged"
            begin, how = clause_first(page, j, first)
            if how == "relative":
                continue  # "the ministry, which funded it, called"
            if (
                how == "sub"
                and not page.lexicon.verb_second
                and page.low[begin] in page.lexicon.words["person_relatives"]
            ):
                return antecedent(page, begin, first)  # "the botanist who brought it and called it"
            before = subject_before(page, first, j) if j > first else None
            if before is None and how == "start" and begin > first and not page.lexicon.verb_second:
                before = subject_before(page, begin, j)  # behind a dateline
            if before is None and how == "comma" and not page.lexicon.verb_second and begin < j:
                before = subject_before(page, begin, j)
            return before if before is not None else subject_after(page, j, stop)
    return None if page.lexicon.verb_second else _opening_subject(page, first, stop)


def _tag_subject(page: Words, first: int, stop: int) -> Phrase | None:
    """Return the subject of a tag right before "and": "“...”, she says, and adds"."""
    verb = stop - 3
    if verb <= first or page.low[stop - 2] != "," or not page.flag[verb] & lx.CUE:
        return None
    for j in range(verb - 1, max(first, verb - _OWN_REACH) - 1, -1):
        if page.low[j] == "," or page.flag[j] & lx.QUOTED:
            subject = subject_before(page, j + 1, verb)
            return subject if subject is not None and subject.after == verb else None
    return None


def _behind_opening(page: Words, first: int, verb: int) -> Phrase | None:
    """Return the subject behind what opens the sentence: "Speaking in Dorn, her son, Wim Vos, said"."""
    if not page.flag[first] & lx.CUE and not page.low[first].endswith(page.lexicon.verb_endings):
        return None
    for j in range(first + 1, verb - 1):
        if page.low[j] == ",":
            subject = subject_before(page, j + 1, verb)
            if subject is not None and subject.after == verb and subject.name is not None:
                return subject
    return None


def _opening_subject(page: Words, first: int, stop: int) -> Phrase | None:
    """Return the phrase that opens an English sentence before a verb that no list knows: "Berg hailed it, but said"."""
    phrase = noun_phrase(page, first, stop)
    if phrase is None or phrase.pronoun:
        return phrase
    verb = phrase.after
    if page.low[verb] == "," and phrase.name is not None and page.flag[verb + 1] & (lx.DET | lx.REL):
        return phrase  # "Ed Lark, the botanist who brought it and once called himself"
    if page.low[verb] in _DASHES:
        verb = next((j + 1 for j in range(verb + 1, stop) if page.low[j] in _DASHES), verb)
    unknown = not page.flag[verb] and not page.capital[verb]
    return phrase if unknown and page.low[verb].endswith(page.lexicon.verb_endings) else None


def antecedent(page: Words, relative: int, first: int) -> Phrase | None:
    """Return the phrase a relative pronoun points to: the last one that ends right before it."""
    stop = relative
    while stop > first and page.low[stop - 1] == ",":
        stop -= 1
    best = None
    for j in range(stop - 1, max(first, stop - 14) - 1, -1):
        if page.low[j] in (",", ";", ":") or page.flag[j] & (lx.QUOTED | lx.AUX):
            break
        phrase = noun_phrase(page, j, stop)
        if phrase is not None and phrase.after == stop and not phrase.pronoun:
            if (
                best is not None
                and best.name is not None
                and not page.flag[phrase.head] & (lx.ROLE | lx.GROUP | lx.BODY)
            ):
                continue  # "a setback for Tom Reyes, who said": Reyes said it
            best = phrase
    if best is not None and best.name is None and stop < relative and not page.lexicon.verb_second:
        return _apposed_to(page, best, first) or best
    return best


def _apposed_to(page: Words, phrase: Phrase, first: int) -> Phrase | None:
    """Return the name that a phrase between commas says more about: "Ann Acker, a manager at Dorn Trust, who said"."""
    comma = phrase.first - 1
    if comma <= first or page.low[comma] != "," or page.low[phrase.first] not in page.lexicon.words["articles"]:
        return None
    for j in range(max(first, comma - _NAME_REACH), comma):
        named = noun_phrase(page, j, comma)
        if named is not None and named.name is not None and named.after == comma and not named.parts:
            return named
    return None
