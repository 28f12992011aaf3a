"""Statements that stand before or around their verb of saying: "S, zegt X", "“...”, X said", "S, zegt X, S"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import (
    determines,
    is_finite,
    is_fragment,
    skip_adverbials,
    statement_first,
    subject_after,
    subject_before,
    trim_end,
)
from articles.extraction.cues import Cue
from articles.extraction.findings import Finding, statement
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

_VERB = lx.AUX | lx.FINITE
_DASHES = ("–", "—", "-")
_SUBJECT_REACH = 24
_SHORTEST_WHOLE = 3
_FRAGMENT = 4  # words and their comma


def tag_statement(page: Words, cue: Cue, first: int, behind: int) -> list[Finding]:
    """Return the statements that `cue` and its subject close or interrupt; none if its complement follows."""
    place = _place(page, cue, first, behind)
    if place is None:
        return []
    edge, speaker, rest = place
    if cue.form.lemma in page.lexicon.words["sounding"]:
        speaker = _whose_words(page, speaker)
    quoted = _quoted_before(page, edge, first)
    if not quoted and not page.lexicon.verb_second and cue.form.lemma in page.lexicon.words["denying"]:
        return []  # "..., a charge the firm denies": no claim of the firm
    fronted = cue.form.frames & lx.THAT and _is_fronted(page, first, edge)
    if not quoted and not cue.form.frames & lx.BARE and not fronted:
        return []
    if speaker.pronoun and page.low[speaker.head] in page.lexicon.words["nobody"]:
        return []
    stop = edge if page.flag[edge] & lx.PUNCT else edge + 1
    start = _statement_start(page, first, stop)
    if start is None:
        return []
    if not quoted and page.flag[start] & lx.PREP and _only_asks(page, start, stop):
        return []  # "Op de vraag of hij verhuist, antwoordde ze"
    asked = page.low[start] in page.lexicon.words["if"]
    if asked and not quoted and (cue.negated or page.low[stop - 1] == "," == page.low[edge]):
        return []  # "Hoeveel het er zijn, zei ze niet"
    tail = trim_end(page, cue.at, behind)
    span = (cue.at, cue.at + 1)
    plural = cue.plural
    clause = is_clause(page, start, stop)
    # "It was, she said, the worst day": too little before the tag to be the whole of it
    whole = clause and (page.lexicon.verb_second or stop - start > _SHORTEST_WHOLE)
    going_on = _going_on(page, rest, tail, quoted, whole, is_cut_off(page, start, edge), speaker)
    if going_on is None:
        return []
    if going_on == "around":
        around = statement(page, start, tail, "clause-around-tag", span, speaker, 0.85, tag=True, plural=plural)
        return [around] if around else []
    if not quoted and not clause and not _is_fragment_tag(page, first, start, stop, rest, tail):
        return []
    says = speaker.pronoun and page.low[speaker.head] in page.lexicon.words["nominative"]
    if not quoted and not says and _is_subject_itself(page, start, edge):
        return []
    out = _each_quotation(page, start, stop, span, speaker, plural)
    if not out:
        rule, confidence = ("quote-tag", 0.97) if quoted else ("clause-tag", 0.93)
        found = statement(page, start, stop, rule, span, speaker, confidence, tag=True, plural=plural)
        out = [found] if found else []
    if going_on == "quote":
        place_of_quote = next((j for j in range(rest, behind) if page.flag[j] & lx.QUOTED), None)
        if place_of_quote is not None:
            more = statement(
                page,
                place_of_quote,
                place_of_quote + 1,
                "quote-continued",
                span,
                speaker,
                0.95,
                tag=True,
                plural=plural,
            )
            if more:
                out.append(more)
    return out


def _is_fragment_tag(page: Words, first: int, start: int, stop: int, rest: int, tail: int) -> bool:
    """Whether a few words and a tag are the whole sentence: "Volgeboekt, meldt de veerdienst"."""
    if not page.lexicon.verb_second or start != first or rest < tail or page.low[stop] != ",":
        return False
    f = page.flag[start]
    return stop - start <= _FRAGMENT and not f & (lx.TIME | lx.SUB | lx.COORD | lx.PRON)


def _is_subject_itself(page: Words, start: int, edge: int) -> bool:
    """Whether what stands before the verb is its subject with an addition: "Tak, verbonden aan Dorn, vreest rust"."""
    if not page.lexicon.verb_second or page.low[edge] != ",":
        return False
    subject = noun_phrase(page, start, edge)
    if subject is None or subject.pronoun or subject.after >= edge or page.low[subject.after] != ",":
        return False
    known = subject.name is not None or page.flag[subject.head] & (lx.ROLE | lx.BODY | lx.GROUP)
    begin = subject.after + 1
    relative = bool(page.flag[begin] & lx.REL) and not page.flag[begin] & lx.PREP
    apposed = noun_phrase(page, begin, edge) if page.flag[begin] & lx.DET else None
    if apposed is not None and page.low[apposed.after] in page.lexicon.words["person_relatives"]:
        relative = True  # "Dorn & Co, de firma die de brug bouwt, zegt"
    # a verb right behind the comma is a participle: "verbonden aan"
    return bool(known) and (relative or not any(page.finite[begin + 1 : edge]))


def quote_verb(page: Words, first: int, behind: int) -> Finding | None:
    """Return the statement of a quotation with a verb no list knows behind it: "“...”, hakkelt Vos"."""
    flag, low = page.flag, page.low
    for at in page.quoted(first, behind - 2):
        verb = at + 2 if low[at + 1] == "," else at + 1
        if low[verb] in page.lexicon.words["so"]:
            verb += 1
        known = flag[verb] & ~(lx.FINITE | lx.NOUNLIKE | lx.CUE)
        finite = flag[verb] & lx.FINITE or low[verb].endswith(page.lexicon.saying_endings)
        if known or page.capital[verb] or not finite:
            continue
        speaker = subject_after(page, verb, behind)
        if speaker is None or speaker.first != verb + 1 or not _may_speak(page, speaker):
            continue
        if any(page.finite[first:at]):
            continue
        return statement(page, at, at + 1, "quote-verb", (verb, verb + 1), speaker, 0.8, tag=True)
    return None


def gesture_tag(page: Words, first: int, behind: int) -> Finding | None:
    """Return the statement of an English quotation with any verb in its tag: '"...," she grinned'."""
    flag, low = page.flag, page.low
    for at in range(first, behind - 2):
        if not flag[at] & lx.QUOTED:
            continue
        inner = page.text[page.pair[at].start : page.pair[at].end]
        comma = low[at + 1] == ","
        if not (comma or inner[-1:] in ",?!") or any(is_finite(page, j) for j in range(first, at)):
            continue
        begin = at + 2 if comma else at + 1
        if _is_gesture(page, begin):
            speaker, verb = subject_after(page, begin, behind), begin
            if speaker is None or speaker.first != verb + 1:
                continue
            rest = speaker.after
        else:
            speaker = noun_phrase(page, begin, behind)
            verb = speaker.after if speaker is not None else begin
            if speaker is None or not _is_gesture(page, verb):
                continue
            rest = verb + 1
        closed = rest >= behind - 1 or bool(flag[rest] & (lx.PUNCT | lx.PREP | lx.ADV | lx.TIME | lx.SUB))
        if closed and _may_speak(page, speaker):
            return statement(page, at, at + 1, "quote-verb", (verb, verb + 1), speaker, 0.8, tag=True)
    return None


def _is_gesture(page: Words, at: int) -> bool:
    """Whether a word can be the verb of a tag that no list knows: "grinned", "sobs"."""
    if page.flag[at] & ~(lx.FINITE | lx.NOUNLIKE | lx.CUE) or page.capital[at]:
        return False
    return page.low[at].endswith(page.lexicon.past_endings) or page.low[at] in page.lexicon.words["gestures"]


def _may_speak(page: Words, phrase: Phrase) -> bool:
    if phrase.pronoun:
        return page.low[phrase.head] in page.lexicon.words["nominative"]
    return phrase.name is not None or bool(page.flag[phrase.head] & (lx.ROLE | lx.GROUP))


def _only_asks(page: Words, start: int, stop: int) -> bool:
    for j in range(start, stop):
        if page.low[j] in page.lexicon.words["if_first"]:
            return True
        if is_finite(page, j):
            return False
    return False


def _place(page: Words, cue: Cue, first: int, behind: int) -> tuple[int, Phrase, int] | None:
    """Return the word that closes the statement before the tag, the speaker, and the first word behind the tag."""
    low, flag = page.low, page.flag
    if cue.form.form == "gerund":
        return None  # "rejected it as “...”, adding that": the statement stands behind
    verb = cue.finite
    edge = verb - 1
    if edge >= first and low[edge] in page.lexicon.words["so"]:
        edge -= 1
    inverted = page.lexicon.verb_second or cue.form.lemma not in page.lexicon.words["telling"]
    if edge >= first and _closes(page, edge) and inverted:
        speaker = subject_after(page, verb, behind) or _it(page, cue, verb)
        if speaker is not None and speaker.pronoun and low[speaker.head] in page.lexicon.words["that"]:
            speaker = None  # "De gastheer van ‘Later’ zegt dat"
        if (
            speaker is not None
            and not page.lexicon.verb_second
            and not _can_tag(page, cue, edge, first, speaker, behind)
        ):
            speaker = None
        if speaker is not None and (cue.at == verb or cue.at >= speaker.after):
            rest = skip_adverbials(page, speaker.after, behind)
            if cue.at > verb:
                rest = skip_adverbials(page, cue.at + 1, behind) if rest <= cue.at else rest
            if cue.last_need > verb and rest <= cue.last_need < behind:
                rest = skip_adverbials(page, cue.last_need + 1, behind)
            return edge, speaker, rest
    if page.lexicon.verb_second:
        return None
    for j in _edges(page, verb, first):
        k = j + 1
        while k < verb and (flag[k] & lx.COORD or low[k] == ","):
            k += 1
        if (
            low[k] in page.lexicon.words["as"]
            and k + 1 < verb
            and cue.form.lemma.split()[0] in page.lexicon.words["as_tags"]
        ):
            speaker = subject_before(page, k + 1, verb)  # "“...”, as Ana Brandt put it"
            if speaker is not None and speaker.first == k + 1:
                return j, speaker, skip_adverbials(page, max(cue.at, cue.last_need) + 1, behind)
        if page.low[j] == "," and flag[j + 1] & lx.COORD and not flag[j - 1] & lx.QUOTED:
            continue  # "The guards were rude, but he did not complain"
        if page.low[j] == "," and low[j - 1] in page.lexicon.words["neuter_relatives"]:
            continue  # "..., which, she noted, is dear"
        if flag[j + 1] & lx.REL or low[k] in page.lexicon.words["that"]:
            continue  # '"a terror" who reported boats', '"stands with us" and that help comes'
        speaker = subject_before(page, j + 1, verb)
        if speaker is not None and speaker.first <= j + 2:
            rest = cue.at + 1
            if cue.form.frames & lx.ORDER and rest < behind and not flag[rest] & (lx.PUNCT | lx.TIME):
                told = noun_phrase(page, rest, behind)
                rest = told.after if told is not None else rest
            if cue.last_need > cue.at:
                rest = max(rest, cue.last_need + 1)
            return j, speaker, skip_adverbials(page, rest, behind)
        if flag[j] & lx.QUOTED:
            return None
    return None


def _whose_words(page: Words, words: Phrase) -> Phrase:
    """Return who gave an answer that only its words name: "luidt het korte antwoord van Vos"."""
    tying = page.lexicon.words["always_tying"]
    of = next((j for j in range(words.head, words.behind) if page.low[j] in tying), None)
    whose = noun_phrase(page, of + 1, words.behind) if of is not None and words.name is None else None
    return whose if whose is not None and not whose.pronoun else words


def _it(page: Words, cue: Cue, verb: int) -> Phrase | None:
    """Return the pronoun of a body that closes its statement: "De winst daalt, meldt het vrijdag"."""
    at = verb + 1
    if page.low[at] not in page.lexicon.words["thing_pronouns"] or cue.at != verb or cue.form.frames & lx.REPLY:
        return None
    ends = page.flag[at + 1] & (lx.TIME | lx.PREP | lx.PUNCT) and page.lexicon.verb_second
    return Phrase(at, at + 1, at + 1, at, None, True) if ends else None


def _can_tag(page: Words, cue: Cue, edge: int, first: int, speaker: Phrase, behind: int) -> bool:
    """Whether an English verb before its subject closes a statement: behind a quotation, or "S, says guide Ann Vos"."""
    if speaker.pronoun and speaker.after < behind and page.flag[speaker.after] & (lx.AUX | lx.FINITE | lx.CUE):
        return False  # 'Reed, who called it “mad”, said she would sue'
    known = page.flag[speaker.head] & (lx.ROLE | lx.GROUP | lx.BODY)
    somebody = speaker.name is not None or speaker.pronoun or bool(speaker.parts) or bool(known)
    if _quoted_before(page, edge, first):
        return somebody or not cue.form.frames & lx.LOOSE
    if cue.form.lemma not in page.lexicon.words["inverting"] or page.low[edge] != ",":
        return False
    tail = trim_end(page, cue.at, behind)
    after = speaker.after
    goes_on = after + 2 < tail and page.low[after] == "," and _shares_subject(page, after + 1, tail, speaker)
    described = after + 2 < tail and page.low[after] == "," and page.low[after + 1] in _describing(page)
    return somebody and not speaker.pronoun and (after >= tail or goes_on or described)


def _describing(page: Words) -> frozenset[str]:
    """Return the words with which a comma says more about a name: ", who", ", a", ", the"."""
    return page.lexicon.words["person_relatives"] | page.lexicon.words["articles"]


def _edges(page: Words, verb: int, first: int) -> list[int]:
    """Return where the statement before an English tag may end: at a quotation, else at the nearest comma or dash."""
    edges = [j for j in range(verb - 1, max(first, verb - _SUBJECT_REACH) - 1, -1) if _closes(page, j)]
    quotation = next((j for j in edges if page.flag[j] & lx.QUOTED), None)
    if quotation is None or is_fragment(page, quotation):
        return edges
    return [quotation, *edges]


def _closes(page: Words, at: int) -> bool:
    return (
        page.low[at] == "," or page.low[at] in _DASHES or bool(page.flag[at] & lx.QUOTED) or page.low[at] in ("?", "!")
    )


def _quoted_before(page: Words, edge: int, first: int) -> bool:
    if page.flag[edge] & lx.QUOTED:
        return True
    return edge - 1 >= first and bool(page.flag[edge - 1] & lx.QUOTED)


def _going_on(
    page: Words, rest: int, tail: int, quoted: bool, clause: bool, cut_off: bool, speaker: Phrase
) -> str | None:
    """Say what follows the tag: "" nothing of the statement, "quote", "around" (it goes on); None: this is no tag."""
    if rest >= tail:
        return ""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    word = low[rest]
    if word == ":" and clause and not quoted and page.lexicon.verb_second and not flag[rest + 1] & lx.QUOTED:
        return ""
    if flag[rest] & lx.QUOTED or word == ":":
        return "quote" if quoted else None
    if word == "," and cut_off and not quoted:
        return "around"
    if word == ",":
        k = rest + 1
        if flag[k] & lx.QUOTED:
            runs_on = not page.lexicon.verb_second and page.text[page.pair[k].start].islower()
            if runs_on and not quoted:
                return "around"  # "The pumps, she says, “are older than I am”"
            return "quote" if quoted else ("around" if clause else None)
        if quoted:
            return ""
        own = low[k] in words["but"] and low[k + 1] in words["nominative"]
        if not page.lexicon.verb_second and own:
            return ""  # "The guards were rude, he said, but he did not complain"
        if not page.lexicon.verb_second and clause and _shares_subject(page, k, tail, speaker):
            return "around"  # "The nurses work nights, she says, but are never thanked"
        if low[k] in words["reasons"] and clause:
            return "around"
        if low[k] in words["and"] and not clause:
            return None  # "In a letter, X urged A to go, and promised": nothing stands before the verb
        if low[k] in words["that"] or (flag[k] & lx.SUB and not flag[k] & lx.REL):
            return "" if low[k] in words["as"] and low[k + 2] != low[k] and not page.lexicon.verb_second else "around"
        if flag[k] & _VERB and not flag[k] & (lx.NOUNLIKE | lx.DET):
            return "around"
        if not page.lexicon.verb_second and low[k].endswith(page.lexicon.gerund_endings):
            return ""
        if page.lexicon.verb_second and flag[k] & (lx.ADV | lx.NEG) and not flag[k] & (lx.REL | lx.TIME):
            return "around"
        if not page.lexicon.verb_second and low[k] in words["carrying_on"]:
            return "around"  # "She learned it, she says, from the radio"
        if page.lexicon.verb_second and clause and _closes_clause(page, k, tail):
            return "around"
        return "" if clause else "around"
    if quoted:
        return ""
    if word in words["that"] or word in words["if"]:
        return None
    if not page.lexicon.verb_second:
        return "" if word in ("(", "–", "—", ";") or (flag[rest] & lx.SUB and clause) else None
    if flag[rest] & (lx.SUB | lx.REL | lx.COORD | lx.ADV | lx.PREP) or word in ("(", "-", "–", ";"):
        return ""
    if clause and rest == tail - 1:
        return ""  # "zegt ze beslist"
    later = any(is_finite(page, j) or low[j] in words["that"] or flag[j] & lx.QUOTED for j in range(rest, tail))
    return "" if clause and not later else None


def is_cut_off(page: Words, start: int, stop: int) -> bool:
    """Whether a main clause stops at its auxiliary: "De brug is, zegt ze, te smal"."""
    last = stop - 1
    if last <= start or not page.lexicon.verb_second or not page.flag[last] & lx.AUX or not is_finite(page, last):
        return False
    before = range(start, last)
    return not any(is_finite(page, j) or (page.flag[j] & lx.SUB and not page.flag[j] & lx.PREP) for j in before)


def ends_clause(page: Words, at: int, tail: int) -> bool:
    """Whether words without a finite verb end with a participle: ", vertelt hij, van zijn oom gekregen"."""
    if any(is_finite(page, j) or page.flag[j] & (lx.QUOTED | lx.PUNCT | lx.SUB) & ~lx.PREP for j in range(at, tail)):
        return False
    last = page.low[tail - 1]
    participle = last.startswith("ge") and last.endswith(("d", "t", "n")) and not page.flag[tail - 1] & lx.NOUNLIKE
    return tail - at > 1 and participle


def _shares_subject(page: Words, at: int, tail: int, speaker: Phrase) -> bool:
    """Whether behind "and" or "but" an auxiliary or plural verb goes on with the subject of the statement."""
    low, flag = page.low, page.flag
    if low[at] not in page.lexicon.words["and"] and low[at] not in page.lexicon.words["but"]:
        return False
    verb = at + 1
    while verb < tail and flag[verb] & lx.ADV:
        verb += 1
    if verb >= tail or low[verb] in page.lexicon.words["contractions"]:
        return False
    one = not speaker.parts and (speaker.name is not None or low[speaker.head] in page.lexicon.words["person_pronouns"])
    own = not one or low[speaker.head] in page.lexicon.words["plural"]  # "they say, and add"
    return bool(flag[verb] & lx.AUX) or (not own and low[verb] in page.lexicon.words["base_forms"])


def _closes_clause(page: Words, at: int, tail: int) -> bool:
    """Whether words without a finite verb end the clause before the tag, by a participle or a place."""
    if tail - at <= 2:
        return False
    if any(is_finite(page, j) or page.flag[j] & (lx.QUOTED | lx.PUNCT | lx.SUB) & ~lx.PREP for j in range(at, tail)):
        return False
    placed = page.flag[at] & lx.PREP and not page.flag[tail - 1] & ~lx.CITY_OR_COUNTRY
    return bool(placed) or ends_clause(page, at, tail)


def _statement_start(page: Words, first: int, stop: int) -> int | None:
    """Return where the statement begins, or None if it is only a subordinate clause ("Als hij komt, zegt X")."""
    low, flag = page.low, page.flag
    begin = first
    for j in range(stop - 1, first, -1):
        if low[j] == ":" and flag[stop - 1] & lx.QUOTED and j < stop - 1:
            begin = j + 1
            break
        if low[j] == ";":
            begin = j + 1
            break
    begin = statement_first(page, begin, stop)
    f = flag[begin]
    if _is_fronted(page, begin, stop):
        return begin + 1
    if not page.lexicon.verb_second and f & (lx.FINITE | lx.CUE) and not f & (lx.NOUNLIKE | lx.AUX):
        return None  # "Asked about the deal, she said"
    role = low[begin] in page.lexicon.words["as"] and not page.flag[begin + 1] & (lx.DET | lx.PRON | lx.ADV)
    role = role and not page.capital[begin + 1]  # "Als kind zong ze, zegt ze"
    if f & lx.SUB and not f & (lx.DET | lx.PREP | lx.PRON) and begin < stop - 1 and not role:
        commas = [j for j in range(begin, stop) if low[j] == ","]
        after = lx.PRON | lx.DET if not page.lexicon.verb_second else 0
        if not any(flag[j + 1] & (_VERB | after) for j in commas if j + 1 < stop):
            return None
    return begin


def _is_fronted(page: Words, at: int, stop: int) -> bool:
    """Whether a statement is one clause with "dat" in front: "Dat de trein rijdt, vindt zij goed nieuws"."""
    low, flag = page.low, page.flag
    if not page.lexicon.verb_second or low[at] not in page.lexicon.words["that"] or not flag[at] & lx.SUB:
        return False
    last = stop - 1
    while last > at and flag[last] & lx.PUNCT:
        last -= 1
    if last - at < 3 or "," in low[at:last] or determines(page, at) or is_finite(page, at + 1):
        return False
    return bool(flag[at + 1] & (lx.DET | lx.PRON | lx.ADV | lx.PREP)) and low[last].endswith(page.lexicon.unlike_nouns)


def is_clause(page: Words, start: int, stop: int) -> bool:
    """Whether the words can be a statement: they hold a finite verb, a quotation, or at least a verb-like ending."""
    if stop - start < 2:
        return bool(page.flag[start] & lx.QUOTED)
    f = page.flag
    if any(
        (f[j] & _VERB and not (f[j] & lx.NOUNLIKE and not f[j] & lx.AUX) and not _behind_article(page, j, start))
        or f[j] & lx.QUOTED
        for j in range(start, stop)
    ):
        return True
    if f[start] & lx.PREP or f[start] & lx.TIME:
        return False
    if page.low[start] in page.lexicon.words["nominative"]:
        return True
    endings = page.lexicon.verb_endings
    return stop - start >= 4 and any(
        page.low[j].endswith(endings) and not page.capital[j] and not f[j] & (lx.ADV | lx.DET | lx.PREP | lx.TIME)
        for j in range(start + 1, stop)
    )


def _behind_article(page: Words, at: int, start: int) -> bool:
    """Whether an article makes a noun of a word that can be a verb: "in a post"."""
    return at > start and not page.flag[at] & lx.AUX and page.low[at - 1] in page.lexicon.words["noun_articles"]


def _each_quotation(
    page: Words, start: int, stop: int, cue: tuple[int, int], speaker: Phrase, plural: bool | None
) -> list[Finding]:
    """Return one finding each for quotations with nothing but commas between them."""
    quotations = [j for j in range(start, stop) if page.flag[j] & lx.QUOTED]
    if len(quotations) < 2 or any(not page.flag[j] & (lx.QUOTED | lx.PUNCT) for j in range(start, stop)):
        return []
    found = [statement(page, j, j + 1, "quote-tag", cue, speaker, 0.95, tag=True, plural=plural) for j in quotations]
    return [f for f in found if f is not None]
