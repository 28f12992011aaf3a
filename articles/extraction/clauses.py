"""Where a clause begins and ends, and what its subject is."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.appositions import with_apposed_name
from articles.extraction.asides import (
    circumstance,
    in_medium,
    is_break,
    leaves_unsaid,
    objects,
    withholds,
    writer_goes_on,
)
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

_APPOSITION_REACH = 24
_FIRST_PLACE = 8  # words before the verb in second place
_CLAUSE_REACH = 60  # words a clause may have before its verb
_FEW = 5  # words in the name of a work
_CLAUSE_EDGE = (",", ";", ":", "(", ")", "–", "—")


def skip_adverbials(page: Words, at: int, stop: int, phrases: bool = True) -> int:
    """Return the first word behind adverbs, times and (with `phrases`) prepositional phrases at `at`."""
    flag, low = page.flag, page.low
    words = page.lexicon.words
    while at < stop:
        f = flag[at]
        if f & lx.NEG and not f & lx.DET:
            return at
        if f & lx.TIME or (f & lx.ADV and not f & (lx.SUB | lx.REL | lx.DET)):
            at += 1
            if f & lx.TIME and at < stop and low[at] in words["time_units"] and not page.lexicon.verb_second:
                at += 1  # "on Monday morning"
            continue
        if (low[at] in words["time_adjectives"] or f & lx.NUMBER) and at + 1 < stop:
            j = at + 1
            while j < stop and (low[j] in words["time_adjectives"] or flag[j] & lx.NUMBER) and j - at < 4:
                j += 1
            bare = j == at + 1 and low[at] in words["articles"] and not page.lexicon.verb_second
            if bare and low[j] in words["time_units"] and low[j + 1] not in words["time_after"]:
                return at  # "the year was bad"
            if j < stop and (flag[j] & lx.TIME or low[j] in words["time_units"]):
                at = j + 1
                while at < stop and (low[at] in words["time_after"] or flag[at] & (lx.TIME | lx.NUMBER)):
                    at += 1
                continue
        if low[at] in words["time_degrees"] and at + 2 < stop and flag[at + 1] & lx.PREP and flag[at + 2] & lx.TIME:
            at += 2  # "late on Wednesday"
            continue
        if low[at] in words["time_units"] and not phrases:
            return at
        if phrases and f & lx.PREP and low[at] not in page.lexicon.plain_sources:
            inner = noun_phrase(page, at + 1, stop)
            if inner is not None:
                at = inner.after
                continue
            j = skip_adverbials(page, at + 1, stop, False)
            if j > at + 1:
                at = j
                continue
        return at
    return at


def subject_after(page: Words, verb: int, stop: int) -> Phrase | None:
    """Return the subject that follows a verb: "zei ook premier ..."."""
    at = verb + 1
    flag = page.flag
    while at < stop and flag[at] & lx.FOCUS and not _starts_phrase(page, at, stop):
        at += 1
    while at < stop and (
        (flag[at] & lx.TIME and not page.capital[at]) or (flag[at] & lx.ADV and not flag[at] & (lx.PRON | lx.DET))
    ):
        at += 1
    phrase = noun_phrase(page, at, stop)
    if phrase is None or (phrase.pronoun and page.low[phrase.head] in page.lexicon.words["both"]):
        return None
    if _is_time(page, phrase):
        return None
    return phrase if page.lexicon.verb_second else with_apposed_name(page, phrase, stop)


def _opens_with_participle(page: Words, at: int, verb: int) -> bool:
    """Whether a participle opens the sentence: "Geconfronteerd met de brief zegt X"."""
    low = page.low[at]
    shaped = low.startswith("ge") and low.endswith(("d", "t", "en")) and page.word[at] not in page.inside
    opens = page.sentences[page.sentence_of[at]][0] == at and at + 2 < verb
    return opens and shaped and not page.flag[at] and bool(page.flag[at + 1] & lx.PREP)


def _starts_phrase(page: Words, at: int, stop: int) -> bool:
    return (
        bool(page.flag[at] & lx.DET)
        and at + 1 < stop
        and not page.flag[at + 1] & (lx.ADV | lx.PREP | lx.DET | lx.PUNCT)
    )


def _is_time(page: Words, phrase: Phrase) -> bool:
    return phrase.name is None and (
        page.low[phrase.head] in page.lexicon.words["time_units"] or bool(page.flag[phrase.head] & lx.TIME)
    )


def skip_apposition(page: Words, at: int, stop: int) -> int:
    """Return the word behind ", the prime minister of X," when `at` is the comma of an apposition, else `at`."""
    low, flag = page.low, page.flag
    if at >= stop or low[at] != ",":
        return at
    for j in range(at + 1, min(stop, at + _APPOSITION_REACH)):
        if low[j] == ",":
            return j + 1
        if low[j] in (";", ":") or flag[j] & lx.QUOTED:
            return at
    return at


def subject_before(page: Words, first: int, verb: int) -> Phrase | None:
    """Return the subject that stands before `verb` in the clause that begins at `first`."""
    flag, low = page.flag, page.low
    words = page.lexicon.words
    at = first
    while at < verb and (
        (flag[at] & lx.COORD and not _begins(page, at))
        or (flag[at] & lx.ADV and not flag[at] & (lx.PRON | lx.DET))
        or (low[at] in words["both_first"] and (page.lexicon.verb_second or at + 1 < verb))
    ):
        at += 1
    if at >= verb:
        return None
    if flag[at] & lx.PREP and page.lexicon.verb_second and not _begins(page, at):
        return None
    if not page.lexicon.verb_second:
        at = skip_adverbials(page, at, verb)
        if at < verb and low[at] == ",":
            at += 1
        if at >= verb:
            return None
    elif skip_adverbials(page, at, verb, False) > at:
        return None
    if flag[at] & lx.CUE and not flag[at] & (lx.NOUNLIKE | lx.FINITE | lx.GROUP | lx.ROLE) and at == first:
        return None  # "Gevraagd naar zijn plannen zegt X"
    if page.lexicon.verb_second and _opens_with_participle(page, at, verb):
        return None
    phrase = noun_phrase(page, at, verb)
    if phrase is None or _is_time(page, phrase):
        return None
    j = phrase.after
    if j < verb - 2 and flag[j] & lx.PREP and flag[j + 1] & lx.REL and low[verb - 1] == ",":
        return phrase._replace(after=verb)  # "De boer van wie dit land is, belooft"
    if j < verb and flag[j] & lx.PREP and not phrase.pronoun:
        phrase = _with_prepositions(page, phrase, verb)
        j = phrase.after
    if j < verb - 1 and flag[j] & lx.REL and not phrase.pronoun:
        restrictive = low[j] in words["person_relatives"] and any(page.finite[j + 1 : verb])
        if low[verb - 1] == "," or restrictive:
            return phrase._replace(after=verb)
    if j < verb and low[j] in words["such_as"]:
        examples = noun_phrase(page, j + 1, verb)
        if examples is not None and phrase.first > first and low[phrase.first - 1] in words["both_first"]:
            return Phrase(phrase.first, examples.behind, examples.after, examples.head, None, False, (phrase, examples))
        if examples is not None and examples.after == verb and (examples.name is not None or examples.parts):
            return examples
    if j < verb and low[j] == ",":
        name = None
        inner = noun_phrase(page, j + 1, verb)
        if (
            inner is not None
            and inner.name is not None
            and phrase.name is None
            and not (flag[phrase.head] & lx.DOC and not page.lexicon.verb_second)  # "his memoir, Roots, was"
            and page.sentence_of[j] == page.sentence_of[verb]
        ):
            name = inner.name
        k = _closing_comma(page, j, verb)
        if k < 0:
            return None
        second = next((m for m in range(j + 1, k) if low[m] == "," and low[m + 1] in words["and"]), None)
        if second is not None and phrase.name is not None:
            following = noun_phrase(page, second + 2, verb)
            if following is not None and following.name is not None:
                return Phrase(phrase.first, following.behind, k, following.head, None, False, (phrase, following))
        if name is not None:
            return phrase._replace(name=name, after=k)
        if k < verb and (low[k] in words["and"]):
            following = noun_phrase(page, k + 1, verb)
            if following is not None:
                return Phrase(
                    phrase.first, following.behind, following.after, following.head, None, False, (phrase, following)
                )
        return phrase._replace(after=k)
    if not page.lexicon.verb_second and j < verb and flag[j] & lx.DET and not phrase.pronoun:
        return None  # "a claim the owner denies"
    # What follows the phrase up to the verb belongs to it, or is an adverb.
    k = j + 1 if _is_reduced(page, phrase, j, verb) else j
    while k < verb:
        named = flag[k] & lx.QUOTED and _is_named_in_subject(page, k, first)
        barred = flag[k] & (lx.AUX | lx.FINITE | lx.QUOTED) and not flag[k] & (lx.NOUNLIKE | lx.PREP | lx.DET)
        if barred and not named:
            return None
        k += 1
    if j < verb and not phrase.pronoun and flag[j] & lx.PREP:
        end = j
        while end < verb and flag[end] & lx.PREP:
            inner = noun_phrase(page, end + 1, verb, tie=False)
            if inner is None:
                break
            end = inner.after
        if end > j and low[j] in words["tying"] and not _is_medium(page, j + 1):
            return phrase._replace(behind=end, after=end)
    return phrase


def _is_reduced(page: Words, phrase: Phrase, at: int, verb: int) -> bool:
    """Whether an English participle only says more about the subject: "a woman convicted of theft said"."""
    if page.lexicon.verb_second or phrase.pronoun or phrase.name is not None or at + 2 >= verb:
        return False
    participle = page.low[at].endswith(page.lexicon.past_endings) or page.low[at] in page.lexicon.words["participles"]
    return participle and bool(page.flag[at + 1] & (lx.PREP | lx.ADV | lx.TIME))


def _with_prepositions(page: Words, phrase: Phrase, verb: int) -> Phrase:
    """Take in what stands between a noun and the comma behind it: "de gezant voor de regio, ..."."""
    end = phrase.after
    while end < verb and page.flag[end] & lx.PREP and page.low[end] in page.lexicon.words["tying"]:
        inner = noun_phrase(page, end + 1, verb, tie=False)
        if inner is None:
            return phrase
        end = inner.after
    if end > phrase.after and end < verb and page.low[end] == ",":
        return phrase._replace(behind=end, after=end)
    return phrase


def _is_medium(page: Words, at: int) -> bool:
    return page.low[at] in page.lexicon.media


def _begins(page: Words, at: int) -> bool:
    return noun_phrase(page, at, at + 4) is not None and page.capital[at]


def _closing_comma(page: Words, comma: int, verb: int) -> int:
    """Return the word behind the comma that closes an apposition or relative clause right before `verb`, or -1."""
    low = page.low
    for j in range(verb - 1, comma, -1):
        if low[j] == ",":
            between = page.flag[j + 1 : verb]
            if all(f & (lx.ADV | lx.TIME | lx.COORD) for f in between) or low[j + 1] in page.lexicon.words["and"]:
                return j + 1
            return -1
    return -1


def clause_first(page: Words, verb: int, first: int) -> tuple[int, str]:
    """Return where the clause of `verb` begins, and how: start, comma, quoted, sub, relative or coordinated."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    j = verb - 1
    while j >= first and verb - j < _CLAUSE_REACH:
        f = flag[j]
        if f & lx.QUOTED:
            if (is_fragment(page, j) or _is_named_in_subject(page, j, first)) and not (j == first and j == verb - 1):
                j -= 1
                continue
            return j + 1, "quoted"
        if low[j] in (";", ":", "–", "—", "-"):
            return j + 1, "start"
        if low[j] == ",":
            return j + 1, "comma"
        if not page.lexicon.verb_second and f & (lx.SUB | lx.REL) and any(page.finite[j + 1 : verb]):
            j -= 1  # "a man who asked not to be named said": the clause of "who" has its verb
            continue
        if low[j] in words["person_relatives"] and f & lx.REL and j > first and low[j - 1] == ",":
            if not (j + 1 < verb and f & lx.DET and determines(page, j)):
                return j, "relative"
        elif (
            f & lx.REL
            and j > first
            and (low[j - 1] == "," or (flag[j - 1] & lx.PREP and j - 1 > first and low[j - 2] == ","))
        ):
            return j, "relative"
        if not page.lexicon.verb_second and low[j] in words["person_relatives"] and _tells_who(page, first, j):
            return j, "relative"  # "met a baker who said"
        if low[j] in words["as"]:
            plain = not flag[j + 1] & (lx.DET | lx.PRON | lx.ADV | lx.NUMBER) and not page.capital[j + 1]
            if plain or any(low[k] in words["both_first"] for k in range(max(first, j - 8), j)):
                j -= 1  # "als minister", "zowel Vos als Kok": no clause
                continue
        if not page.lexicon.verb_second and low[j] in words["clause_prepositions"]:
            if flag[j - 1] & lx.AUX and low[j] in words["between_auxiliary"]:
                j -= 1  # "has since hinted"
                continue
            if j > first and j + 1 < verb and not any(page.finite[j + 1 : verb]):
                return j, "sub"  # "a row broke out after she accused"
        if f & lx.SUB and not f & (lx.PREP | lx.ADV) and not (f & lx.DET and determines(page, j)) and not f & lx.AUX:
            if low[j] in words["that"] and j == first and verb == j + 1:
                return j, "start"
            return j, "sub"
        if f & lx.SUB and f & lx.ADV and j + 1 < verb and not flag[j + 1] & (lx.AUX | lx.FINITE):
            return j, "sub"
        if f & lx.COORD and low[j] in words["first_conjunction"] and j > first and _coordinates_clauses(page, j, verb):
            return j + 1, "coordinated"
        j -= 1
    return first, "start"


def _tells_who(page: Words, first: int, who: int) -> bool:
    """Whether "who" says more about somebody behind the main verb."""
    somebody = who > first and (page.flag[who - 1] & (lx.ROLE | lx.GROUP | lx.PEOPLE) or page.capital[who - 1])
    return bool(somebody) and any(is_finite(page, j) for j in range(first, who))


def is_finite(page: Words, at: int) -> bool:
    """Whether the word at `at` is a finite verb here; "zijn" is none before a noun."""
    return page.finite[at]


def is_fragment(page: Words, at: int) -> bool:
    """Whether the quoted words at `at` are part of the sentence around them: few, and not a sentence themselves."""
    pair = page.pair[at]
    inner = page.text[pair.start : pair.end]
    return not inner[:1].isupper() and inner[-1:] not in ",.!?" and len(inner) < 40 and inner.count(" ") < 5


def _is_named_in_subject(page: Words, at: int, first: int) -> bool:
    """Whether the quoted words at `at` name a work inside a phrase: "De gastheer van ‘Later’ zegt"."""
    pair = page.pair[at]
    inner = page.text[pair.start : pair.end]
    plain = inner[-1:] not in ",.!?…" and inner.count(" ") < _FEW
    tied = at > first and page.flag[at - 1] & (lx.PREP | lx.ADV) and not page.capital[at]
    return page.lexicon.verb_second and plain and bool(tied) and not any(is_finite(page, j) for j in range(first, at))


def determines(page: Words, at: int) -> bool:
    """Whether "dat" or "die" at `at` is the article of a noun: "dat plan"."""
    nxt = page.flag[at + 1] if at + 1 < len(page.flag) else lx.PUNCT
    return (
        not nxt & (lx.DET | lx.PRON | lx.ADV | lx.PREP | lx.AUX | lx.NEG | lx.SUB | lx.PUNCT | lx.TIME | lx.FINITE)
        and not page.capital[at + 1]
    )


def _coordinates_clauses(page: Words, at: int, verb: int) -> bool:
    """Whether "en" at `at` begins a clause of its own rather than joining two nouns."""
    nxt = at + 1
    if nxt == verb:
        return True
    if page.low[at] in page.lexicon.words["but"]:
        return True
    return any(
        f & (lx.AUX | lx.FINITE) and not f & (lx.NOUNLIKE | lx.PREP | lx.DET)
        for f in page.flag[page.sentences[page.sentence_of[at]][0] : at]
    ) and (page.flag[nxt] & (lx.PRON | lx.DET | lx.ADV | lx.AUX | lx.FINITE | lx.TIME) != 0 or page.capital[nxt])


def content_end(page: Words, at: int, stop: int, mode: str) -> int:
    """Return the word behind the reported clause that begins at `at`.

    A clause ends before a semicolon, before the colon of a quotation, before what the writer adds (", al is dat nog
    onzeker"), and before "en" with a new verb of saying. `mode` tells what kind of clause it is: "final" (a
    that-clause), "main", or "phrase" (an infinitive or an object).
    """
    flag, low = page.flag, page.low
    words = page.lexicon.words
    limit = trim_end(page, at, stop)
    english = not page.lexicon.verb_second
    for j in range(at, limit) if english and flag[at] & lx.QUOTED else range(at + 1, limit):
        if low[j] == ";":
            return j
        if low[j] == ":" and j + 1 < stop and (flag[j + 1] & lx.QUOTED):
            return j
        if english and flag[j] & lx.QUOTED and j + 2 < limit and in_medium(page, j + 1, limit):
            return j + 1
        if english and flag[j] & lx.QUOTED and mode == "phrase" and j + 2 < limit and circumstance(page, j + 1, limit):
            return j + 1
        if english and withholds(page, j, limit):
            return j
        if english and mode == "phrase" and low[j] in words["own_clauses"] and _states(page, j + 1, limit):
            return j  # "accused it of theft after ministers confirmed that"
        if english and mode == "phrase" and low[j] in words["but"] and low[j + 1] in words["copulas"]:
            return j  # "denied fraud but was found guilty"
        if j + 2 < limit and is_break(page, j):
            k = j + 1
            end = j if low[j] == "," else k
            if english and writer_goes_on(page, k, limit, mode == "phrase"):
                return end
            if not english and mode == "final" and leaves_unsaid(page, k, limit):
                return end
            if _is_gerund(page, k) or (page.lexicon.verb_second and flag[k] & lx.ADV and _is_gerund(page, k + 1)):
                return end
            if low[k] in words["aside_openers"]:
                k += 1
            if low[k] in words["asides"] and (
                page.lexicon.verb_second is False
                or flag[k + 1] & (lx.AUX | lx.FINITE)
                or (flag[k + 1] & lx.CUE and low[k + 2] in words["nominative"])
                or low[k] not in words["aside_verbs"]
            ):
                return end
            if english and low[k] in words["even"] and low[k + 1] in words["contrasts"]:
                k += 1
            if low[k] in words["contrasts"] and (_states(page, k + 1, limit) or objects(page, k, limit)):
                return end
            joins = low[k] in words["and"] or low[k] in words["but"]
            if joins and _new_statement(page, at, k + 1, limit, mode):
                return end
            if low[k] in words["but"] and mode != "main" and _is_main_clause(page, k + 1, limit):
                return end  # "dat hij mee mag, maar die wens is geweigerd"
            if mode == "main" and page.lexicon.verb_second and _another_source(page, k, limit):
                return end
        if (
            (low[j] in words["and"] or (low[j] in words["but"] and not page.lexicon.verb_second))
            and flag[j] & lx.COORD
            and j + 2 < limit
            and _new_statement(page, at, j + 1, limit, mode)
        ):
            return j - 1 if low[j - 1] == "," else j
    return limit


def _is_main_clause(page: Words, at: int, limit: int) -> bool:
    """Whether a clause with its verb in second place begins: not part of a that-clause, whose verb comes last."""
    if not page.lexicon.verb_second:
        return False
    flag = page.flag
    if page.low[at] in page.lexicon.words["that"]:
        that = noun_phrase(page, at, limit)  # "maar dat plan is duur", not "maar dat het plan duur is"
        if that is None or (that.pronoun and page.low[that.after].endswith(page.lexicon.plural_verb_endings)):
            return False
        return is_finite(page, that.after)
    for verb in range(at, min(at + _FIRST_PLACE, limit - 1)):
        if flag[verb] & (lx.SUB | lx.REL) and not flag[verb] & (lx.DET | lx.PREP | lx.ADV):
            return False
        if verb > at and is_finite(page, verb) and not (verb == at + 1 and flag[at] & lx.NEG):
            return bool(flag[verb] & lx.AUX) or any(flag[j] & lx.QUOTED for j in range(verb, limit))
    return False


def _another_source(page: Words, at: int, limit: int) -> bool:
    """Whether behind a comma somebody else is said to see it otherwise: ", de politie telde er honderd"."""
    flag = page.flag
    if not flag[at] & lx.DET:
        return False
    phrase = noun_phrase(page, at, limit)
    if phrase is None or phrase.pronoun or phrase.after + 1 >= limit:
        return False
    speaks = flag[phrase.head] & (lx.ROLE | lx.BODY | lx.GROUP)
    return bool(speaks) and is_finite(page, phrase.after) and not flag[phrase.after] & (lx.AUX | lx.PREP)


def _is_gerund(page: Words, at: int) -> bool:
    """Whether a word is the participle of a verb of saying: "adding that", "waarschuwend dat"."""
    if not page.flag[at] & lx.CUE or not any(cue.form == "gerund" for cue in page.lexicon.cues[page.low[at]]):
        return False
    return not page.lexicon.verb_second or page.low[at + 1] in page.lexicon.words["that"]


def _states(page: Words, at: int, limit: int) -> bool:
    """Whether a clause behind "while" gives a statement to somebody else."""
    flag, low = page.flag, page.low
    subject = noun_phrase(page, at, limit)
    if subject is None or subject.after >= limit:
        return False
    if page.lexicon.verb_second:
        said = flag[subject.after] & lx.CUE and any(flag[j] & lx.QUOTED for j in range(subject.after, limit))
        return bool(said) or any(low[j] in page.lexicon.plain_sources for j in range(at, limit))
    verb = subject.after
    while verb < limit and flag[verb] & (lx.ADV | lx.AUX):
        verb += 1
    return verb < limit and bool(flag[verb] & lx.CUE) and not flag[verb] & lx.NOUNLIKE


def _new_statement(page: Words, first: int, at: int, limit: int, mode: str) -> bool:
    """Whether the words behind a conjunction begin a main clause of the writer, not a part of the reported one."""
    flag, low = page.flag, page.low
    words = page.lexicon.words
    f = flag[at]
    if (
        low[at] in page.lexicon.plain_sources
        and at + 2 < limit
        and any(g & (lx.AUX | lx.FINITE) for g in flag[at + 2 : min(limit, at + 14)])
    ):
        return True
    if low[at] in words["that"] or low[at] in words["if"]:
        return False
    begins = low[at + 1] in words["infinitive"] or low[at + 1] in words["that"]
    if (
        f & lx.CUE
        and not (f & lx.DET and page.lexicon.verb_second)
        and (not f & lx.NOUNLIKE or (begins and not page.lexicon.verb_second))
        and any(cue.form in ("singular", "plural", "any") for cue in page.lexicon.cues.get(low[at], ()))
    ):
        if not page.lexicon.verb_second:
            return True
        pronoun = flag[at + 1] & lx.PRON and not flag[at + 1] & lx.DET
        return mode != "main" or low[at + 1] in words["that"] or bool(pronoun or flag[at + 1] & lx.QUOTED)
    if page.lexicon.verb_second:
        finite = f & lx.FINITE and not f & (lx.NOUNLIKE | lx.PREP | lx.DET)
        behind = flag[at + 1]
        if mode == "final" and finite and behind & lx.PRON and not behind & lx.DET:
            return True
        if mode == "phrase" and finite:
            return True
        unknown = not f & (lx.DET | lx.PREP | lx.ADV | lx.PRON | lx.SUB | lx.PUNCT | lx.QUOTED | lx.FINITE | lx.CUE)
        if unknown and behind & lx.DET and low[at].endswith(page.lexicon.finite_endings[:2]) and not page.capital[at]:
            return True
    if not any(g & (lx.FINITE | lx.AUX) for g in flag[first : at - 1]) and mode == "final":
        return False
    if not page.lexicon.verb_second and low[at] in words["lone_speakers"] and _is_gerund(page, at + 1):
        return True  # "and another insisting that"
    # "en hij zei dat": subject, verb of saying, that
    phrase = noun_phrase(page, at, limit)
    if phrase is not None and phrase.after + 1 < limit:
        v = phrase.after
        while v < limit - 1 and flag[v] & lx.ADV:
            v += 1
        if flag[v] & lx.CUE and not flag[v] & lx.NOUNLIKE and v + 1 < limit:
            k = v + 1
            while k < limit and flag[k] & (lx.ADV | lx.TIME) and not flag[k] & lx.SUB:
                k += 1
            return k < limit and (low[k] in words["that"] or bool(flag[k] & lx.QUOTED) or low[k] == ":")
    return False


def trim_end(page: Words, at: int, stop: int) -> int:
    """Return `stop` without the punctuation before it."""
    low = page.low
    while stop > at + 1 and low[stop - 1] in (".", ",", ";", ":", "!", "?", "…", "-", "–"):
        stop -= 1
    return stop


def statement_first(page: Words, first: int, stop: int) -> int:
    """Return the first word of a statement, without "maar", "en" or "want" and punctuation before it."""
    while first < stop - 1 and (
        page.flag[first] & lx.PUNCT
        or page.low[first] in page.lexicon.words["but"]
        or page.low[first] in page.lexicon.words["first_conjunction"]
    ):
        first += 1
    return first
