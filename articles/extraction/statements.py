"""Statements behind their verb of saying: "X zegt dat", "X roept Y op om te", "X noemt Y een fout", "X said S"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import (
    clause_first,
    content_end,
    determines,
    is_finite,
    skip_adverbials,
    skip_apposition,
    subject_after,
    subject_before,
    trim_end,
)
from articles.extraction.cues import Cue
from articles.extraction.findings import Finding, statement
from articles.extraction.phrases import Phrase, behind_brackets, noun_phrase
from articles.extraction.tokens import Words

_COMPLEMENT_REACH = 34
_PART_OF_SENTENCE = {"reproach", "judgement", "order-infinitive", "to-infinitive", "if-clause", "that-clause"}
_VERB = lx.AUX | lx.FINITE


def _nobody(page: Words, phrase: Phrase) -> bool:
    return phrase.pronoun and page.low[phrase.head] in page.lexicon.words["nobody"]


def cue_statement(page: Words, cue: Cue, first: int, behind: int) -> list[Finding]:
    """Return the statements of a verb of saying with its complement behind it (or before it, verb-final)."""
    low = page.low
    words = page.lexicon.words
    begin, how = clause_first(page, cue.finite, first)
    if how == "sub" and low[begin] in words["if"]:
        return []  # "onduidelijk is hoeveel landen hebben toegezegd dat"
    subject, inverted = _subject(page, cue, begin, how, first, behind)
    if subject is not None and _nobody(page, subject):
        return []
    if (
        subject is not None
        and subject.pronoun
        and low[subject.head] in words["demonstrative"]
        and low[subject.head] not in words["person_relatives"]
    ):
        subject = None
        return []
    at = cue.at + 1
    if inverted and subject is not None:
        at = max(at, subject.after)
        at = (
            skip_apposition(page, at, behind)
            if at < behind and low[at] == "," and _apposition_before_complement(page, at, behind)
            else at
        )
    if cue.last_need > cue.at and cue.last_need >= at and cue.last_need - at < 3:
        pass
    return _complement(page, cue, at, first, behind, subject, how)


def _apposition_before_complement(page: Words, comma: int, behind: int) -> bool:
    k = skip_apposition(page, comma, behind)
    return (
        k < behind
        and k > comma
        and (page.low[k] in page.lexicon.words["that"] or page.low[k] == ":" or bool(page.flag[k] & (lx.ADV | lx.TIME)))
    )


def _subject(page: Words, cue: Cue, begin: int, how: str, first: int, behind: int) -> tuple[Phrase | None, bool]:
    """Return the subject of a cue and whether it stands behind the verb."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    verb = cue.finite
    if how == "relative":
        if low[begin] in words["person_relatives"]:
            return _antecedent(page, begin, first), False
        subject = noun_phrase(page, begin + 1, verb)
        return subject, False
    if cue.form.form == "gerund":
        return _gerund_subject(page, cue, first), False
    if how == "sub":
        at = skip_adverbials(page, begin + 1, verb, False)
        subject = noun_phrase(page, at, verb)
        if subject is not None:
            return subject, False
    after = subject_after(page, verb, behind)
    if how in ("comma", "quoted", "start", "coordinated"):
        if how == "comma" and verb == begin:
            apposed = subject_before(page, _main_first(page, first, verb), verb)
            if (apposed is not None and low[apposed.behind : apposed.behind + 1] == [","]) or (
                apposed is not None and apposed.after == verb
            ):
                return apposed, False
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
        if how == "coordinated" and verb == begin:
            if after is not None and after.pronoun and flag[after.head] & lx.PRON and not flag[after.head] & lx.DET:
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


def _gerund_subject(page: Words, cue: Cue, first: int) -> Phrase | None:
    """Return the subject of "adding that": that of the verb before it, whichever side it stands on."""
    low, flag = page.low, page.flag
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
    return None


def _main_first(page: Words, first: int, verb: int) -> int:
    """Return the start of the main clause that `verb` closes after commas."""
    for j in range(verb - 1, first, -1):
        if page.low[j] in (";", ":") or page.flag[j] & lx.QUOTED:
            return j + 1
    return first


def _shared_subject(page: Words, first: int, stop: int) -> Phrase | None:
    """Return the subject that "en roept" shares with the verb before it."""
    for j in range(first, stop):
        if is_finite(page, j) or (page.flag[j] & lx.CUE and not page.flag[j] & (lx.NOUNLIKE | lx.PREP | lx.DET)):
            before = subject_before(page, first, j) if j > first else None
            return before if before is not None else subject_after(page, j, stop)
    return None


def _antecedent(page: Words, relative: int, first: int) -> Phrase | None:
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
    return best


def _complement(
    page: Words, cue: Cue, at: int, first: int, behind: int, subject: Phrase | None, how: str
) -> list[Finding]:
    low, flag = page.low, page.flag
    words = page.lexicon.words
    frames = cue.form.frames
    that, whether = words["that"], words["if"]
    tail = trim_end(page, cue.at, behind)
    span = (cue.at, cue.at + 1)
    plural = cue.plural
    inherits = cue.passive
    if cue.passive and not page.lexicon.verb_second and _agent(page, cue, behind) is None:
        return []
    if cue.passive:
        subject = _agent(page, cue, behind)
        inherits = subject is None
        if inherits and not frames & lx.THAT:
            return []

    def found(begin: int, stop: int, rule: str, confidence: float) -> list[Finding]:
        if subject is None and not inherits:
            return []
        finding = statement(page, begin, stop, rule, span, subject, confidence, plural=plural, inherits=inherits)
        if finding is not None and finding.kind == "direct" and rule in _PART_OF_SENTENCE:
            finding.kind, finding.start, finding.end = "mixed", page.start[finding.first], page.end[finding.first]
        return [finding] if finding else []

    limit = min(tail, at + _COMPLEMENT_REACH)
    near = _complement_places(page, cue, at, limit) if not page.lexicon.verb_second else None
    j = at
    told = noun_phrase(page, at, limit) if frames & lx.THAT else None
    if told is not None and told.parts and told.after < limit and low[told.after] in that:
        j = told.after
    if cue.last_need > cue.at and not page.lexicon.verb_second:
        j = at = max(at, cue.last_need + 1)
    first_quote = -1
    infinitive = -1
    while j < limit:
        f, w = flag[j], low[j]
        begun = j > at and f & (lx.CUE | lx.AUX) and w not in that and w != low[cue.at]
        if begun and page.lexicon.verb_second and is_finite(page, j):
            break  # another clause has begun
        if (
            w in that
            and f & lx.SUB
            and frames & lx.THAT
            and (near is None or j in near or not any(is_finite(page, k) for k in range(at, j)))
        ):
            if _relative(page, at, j, bool(frames & lx.ABOUT)):
                j += 1
                continue
            opens = (low[j - 1] != "," or _closes_apposition(page, cue, j - 1, at)) and j + 1 < tail
            if opens and not _demonstrative(page, j, tail):
                if cue.negated and frames & lx.IF and cue.form.form == "infinitive":
                    return []
                return found(j + 1, content_end(page, j + 1, behind, "final"), "that-clause", 0.95)
        if (
            w in whether
            and infinitive < 0
            and (near is None or j in near)
            and f & (lx.SUB | lx.REL)
            and frames & lx.IF
            and not (f & lx.COORD and not _is_question(page, j, tail))
            and low[j - 1] != ","
        ):
            if cue.negated:
                return []
            return found(
                j + 1 if w in words["if_first"] else j, content_end(page, j + 1, behind, "final"), "if-clause", 0.85
            )
        if w == ":":
            if j + 1 < behind and flag[j + 1] & lx.QUOTED:
                return found(j + 1, j + 2, "colon-quote", 0.97)
            if frames & lx.BARE and j + 2 < tail and not frames & lx.LOOSE:
                return found(j + 1, content_end(page, j + 1, behind, "main"), "colon-clause", 0.85)
            return []
        if f & lx.QUOTED:
            first_quote = j
            break
        if (
            w in words["infinitive"]
            and j + 1 < tail
            and infinitive < 0
            and (not flag[j + 1] & (lx.DET | lx.PREP) or flag[j + 1] & lx.AUX)
        ):
            infinitive = j
        if w == "," and flag[j + 1] & lx.QUOTED and not page.lexicon.verb_second:
            return found(j + 1, j + 2, "colon-quote", 0.96)
        if w == "(":
            j = behind_brackets(page, j)
            continue
        if w == ";" and j > at:
            break
        if w in words["as"] and j + 1 < limit and not flag[j + 1] & (lx.DET | lx.PRON) and not page.capital[j + 1]:
            j += 2  # "als eerste"
            continue
        if (
            f & lx.REL
            and j > at
            and not f & (lx.SUB & ~lx.REL)
            and w in words["person_relatives"]
            and w not in that
            and not determines(page, j)
        ):
            break
        if f & lx.SUB and infinitive >= 0 and w not in words["in_order"] and not f & lx.PREP:
            break
        if w == "," and j > at:
            k = j + 1
            if k < tail and low[k] in words["such_as"]:
                j = k + 1
                continue
            if k < tail and (flag[k] & lx.REL or flag[k] & lx.DET) and skip_apposition(page, j, tail) > j:
                j = skip_apposition(page, j, tail)
                continue
            if frames & (lx.ORDER | lx.TO) and k < tail and (low[k] in words["in_order"]):
                j += 1
                continue
            break
        if f & lx.SUB and w not in words["in_order"] and not f & (lx.PREP | lx.ADV | lx.DET) and w not in that:
            break
        if (
            f & lx.COORD
            and j > at
            and flag[j + 1] & (lx.CUE | lx.FINITE)
            and not flag[j + 1] & lx.NOUNLIKE
            and low[j + 1] not in words["infinitive"]
        ):
            break
        j += 1
    if infinitive >= 0 and frames & lx.ORDER and not page.lexicon.verb_second:
        told = noun_phrase(page, skip_adverbials(page, at, tail, False), tail)
        if (
            told is not None
            and told.after <= infinitive
            and not any(is_finite(page, k) for k in range(told.after, infinitive))
        ):
            return found(infinitive, content_end(page, infinitive, behind, "phrase"), "order-infinitive", 0.88)
    if not page.lexicon.verb_second and frames & lx.BARE and not frames & lx.REPLY:
        begin = _bare_clause(page, cue, at, tail)
        if begin is not None:
            return found(begin, content_end(page, begin, behind, "main"), "bare-clause", 0.85)
    skipped = skip_adverbials(page, at, tail, False)
    if cue.last_need > cue.at and skipped <= cue.last_need < skipped + 2:
        skipped = skip_adverbials(page, cue.last_need + 1, tail, False)
    if infinitive >= 0 and frames & lx.ORDER:
        begin = _order_start(page, skipped, infinitive, tail)
        if begin is not None:
            return found(begin, content_end(page, infinitive, behind, "phrase"), "order-infinitive", 0.88)
    if infinitive >= 0 and frames & lx.TO:
        begin = skipped
        while begin < infinitive and (
            low[begin] in words["in_order"] or low[begin] in words["both"] or low[begin] in words["reflexive"]
        ):
            begin += 1
        begin = skip_adverbials(page, begin, infinitive, False)
        return found(begin, content_end(page, infinitive, behind, "phrase"), "to-infinitive", 0.88)
    if frames & lx.ACCUSE:
        begin = _reproach_start(page, skipped, tail)
        if begin is not None:
            return found(begin, content_end(page, begin, behind, "phrase"), "reproach", 0.85)
    if frames & lx.JUDGE:
        judged = _judgement(page, cue, skipped, first, behind, how, first_quote)
        if judged is not None:
            return found(*judged, "judgement", 0.85)
    if infinitive >= 0 and first_quote < 0 and j < limit:
        return []
    if first_quote >= 0:
        return _quoted_complement(page, cue, skipped, first_quote, behind, found)
    if frames & lx.THAT and how in ("sub", "relative") and at >= tail:
        return []
    return []


def _complement_places(page: Words, cue: Cue, at: int, limit: int) -> set[int]:
    """Return where "that" may stand behind an English verb of saying: at once, or behind adverbs and who was told."""
    if cue.last_need > cue.at:
        at = max(at, cue.last_need + 1)
    first = skip_adverbials(page, at, limit, False)
    places = {at, first, skip_adverbials(page, at, limit)}
    told = noun_phrase(page, first, limit)
    if told is not None:
        places |= {told.after, skip_adverbials(page, told.after, limit)}
    return places


def _bare_clause(page: Words, cue: Cue, at: int, tail: int) -> int | None:
    """Return where a clause without "that" begins behind a verb of saying: "said Tuesday the talks had failed"."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    if cue.last_need > cue.at:
        at = max(at, cue.last_need + 1)
    begin = skip_adverbials(page, at, tail, False)
    if begin < tail and low[begin] in words["addressee_prepositions"]:
        told = noun_phrase(page, begin + 1, tail)
        begin = told.after if told is not None else begin
    elif cue.form.lemma in words["telling"]:
        told = noun_phrase(page, begin, tail)
        if told is not None and told.after < tail and not flag[told.after] & (lx.AUX | lx.FINITE):
            begin = told.after
    begin = skip_adverbials(page, begin, tail, False)
    after = skip_adverbials(page, begin, tail)
    if after > begin and after < tail and low[after] == ",":
        after += 1
    if begin > at and low[begin - 1] in words["expletives"]:
        begin -= 1
    for start in dict.fromkeys((begin, after)):
        if start >= tail or tail - start < 2:
            continue
        if low[start] in words["expletives"] and start + 1 < tail and flag[start + 1] & lx.AUX:
            return start
        counted = low[start] in words["quantifier_first"] and low[start + 1] in words["quantifier_second"]
        subject = noun_phrase(page, start + 2 if counted else start, tail)
        if subject is None:
            continue
        verb = subject.after
        while verb < tail and flag[verb] & (lx.ADV | lx.NEG) and not flag[verb] & lx.AUX:
            verb += 1
        if verb >= tail:
            continue
        if flag[verb] & lx.PREP or low[verb] == "," or flag[verb] & lx.REL:
            if any(flag[k] & (lx.AUX | lx.FINITE) and not flag[k] & lx.NOUNLIKE for k in range(verb, tail)):
                return start
            continue
        if flag[verb] & (lx.AUX | lx.FINITE) or (flag[verb] & lx.CUE and not flag[verb] & lx.PREP):
            return start
        if low[verb].endswith(page.lexicon.verb_endings) and not flag[verb] & (lx.PREP | lx.DET | lx.PUNCT | lx.COORD):
            return start
        if (
            any(flag[k] & (lx.AUX | lx.FINITE) and not flag[k] & lx.NOUNLIKE for k in range(verb, min(tail, verb + 12)))
            and cue.form.lemma in words["plain"]
        ):
            return start
    return None


def _relative(page: Words, at: int, j: int, about: bool) -> bool:
    """Whether "dat" at `j` points to the neuter noun right before it: "voor het bewind dat nu regeert"."""
    low = page.low
    words = page.lexicon.words
    for k in range(j - 1, max(at, j - 5) - 1, -1):
        told = low[k] in words["neuter_articles"] and k > at and page.flag[k - 1] & lx.PREP
        if told and (not about or low[k - 1] not in words["about_prepositions"]):
            return False  # "zei in het debat dat"
        if low[k] in words["neuter_articles"]:
            phrase = noun_phrase(page, k, j, tie=False)
            return (
                phrase is not None
                and not phrase.pronoun
                and phrase.after == j
                and low[j - 1] not in words["content_nouns"]
            )
        if page.flag[k] & (lx.PREP | lx.PUNCT | lx.ADV | lx.TIME | lx.QUOTED):
            return False
    return False


def _is_question(page: Words, at: int, tail: int) -> bool:
    """Whether "of" begins a clause (a verb ends it) and does not mean "or"."""
    return any(
        f & (lx.AUX | lx.FINITE) and not f & (lx.NOUNLIKE | lx.PREP | lx.DET) for f in page.flag[at + 2 : tail]
    ) and not (page.flag[at - 1] & (lx.FINITE | lx.CUE) == 0 and page.capital[at - 1] and page.capital[at + 1])


def _closes_apposition(page: Words, cue: Cue, comma: int, at: int) -> bool:
    return (page.low[at - 1] != "," and any(page.low[j] == "," for j in range(at, comma))) or (
        comma == at and page.low[comma] == ","
    )


def _demonstrative(page: Words, at: int, tail: int) -> bool:
    """Whether "dat" at `at` is an object ("melden dat na een vergadering"): no verb follows it."""
    flag, low = page.flag, page.low
    if at + 1 >= tail:
        return True
    if not page.lexicon.verb_second:
        return at + 2 >= tail
    if (
        not flag[at + 1] & (lx.PREP | lx.TIME | lx.ADV | lx.COORD | lx.PUNCT)
        or low[at + 1] in page.lexicon.words["reflexive"]
    ):
        return False
    endings = page.lexicon.verb_endings
    for j in range(at + 1, tail):
        f = flag[j]
        if is_finite(page, j) or f & lx.QUOTED or (f & lx.CUE and not f & (lx.NOUNLIKE | lx.DET)):
            return False
        if not f and not page.capital[j] and not flag[j - 1] & lx.DET and low[j].endswith(endings) and len(low[j]) > 4:
            return False
    last = tail - 1
    return not (low[last].endswith(endings) and not page.capital[last] and len(low[last]) > 3)


def _agent(page: Words, cue: Cue, behind: int) -> Phrase | None:
    agent = page.lexicon.words["agent"]
    for j in range(cue.finite - 1, max(-1, cue.finite - 8), -1):
        if page.low[j] in agent:
            before = noun_phrase(page, j + 1, cue.finite)
            return before if before is not None and before.after == cue.finite else None
        if page.flag[j] & (lx.PUNCT | lx.SUB):
            break
    for j in range(cue.finite + 1, min(behind, cue.finite + _COMPLEMENT_REACH)):
        if page.low[j] in agent:
            return noun_phrase(page, j + 1, behind)
        if page.low[j] in page.lexicon.words["that"]:
            return None
    return None


def _order_start(page: Words, at: int, infinitive: int, tail: int) -> int | None:
    """Return where the order begins: behind "om", or behind the person who is told to."""
    low = page.low
    words = page.lexicon.words
    for j in range(infinitive, at - 1, -1):
        if low[j] in words["in_order"] and low[j + 1] not in words["around_nouns"]:
            return j + 1
    person = noun_phrase(page, at, infinitive)
    begin = at
    if person is not None and person.after <= infinitive and not page.flag[at] & lx.NEG:
        begin = person.after
        if low[begin] == ",":
            begin = skip_apposition(page, begin, infinitive)
    begin = skip_adverbials(page, begin, infinitive, False)
    while begin < infinitive and low[begin] in words["particles"] and low[begin] not in words["in_order"]:
        begin += 1
    return begin


def _reproach_start(page: Words, at: int, tail: int) -> int | None:
    low = page.low
    person = noun_phrase(page, at, tail, page.lexicon.verb_second)
    at = person.after if person is not None else at
    k = at
    while k < tail:
        if low[k] in page.lexicon.words["reproach"]:
            return k + 1 if k + 1 < tail else None
        if low[k] in page.lexicon.words["infinitive"] and k > at:
            return at
        if page.flag[k] & lx.QUOTED:
            return at
        k += 1
    return None


def _judgement(page: Words, cue: Cue, at: int, first: int, behind: int, how: str, quote: int) -> tuple[int, int] | None:
    low, flag = page.low, page.flag
    words = page.lexicon.words
    tail = trim_end(page, cue.at, behind)
    if how in ("relative", "sub") and (at >= tail or low[at] == "," or flag[at] & (lx.COORD | lx.AUX)):
        begin, _ = clause_first(page, cue.at, first)
        quotes = [j for j in range(begin, cue.at) if flag[j] & lx.QUOTED]
        if not quotes:
            return None
        if how == "relative":
            ante = _antecedent(page, begin, first)
            return (ante.first if ante is not None else begin, cue.at + 1)
        subject = noun_phrase(page, begin + 1, cue.at)
        start = subject.after if subject is not None else begin + 1
        if low[start] == ",":
            start = skip_apposition(page, start, cue.at)
        return (start, cue.at)
    if at >= tail:
        return None
    naming = cue.form.lemma in words["naming"]
    end = content_end(page, at, behind, "phrase")
    if quote >= 0 and quote < end:
        return (at, end)
    if naming:
        if flag[at] & (lx.PREP | lx.NEG) or end - at < 2 or low[at] in words["as"]:
            return None
        return (at, end)
    if low[at] in words["both"] or low[at] in words["demonstrative"]:
        return (at, end) if end - at >= 2 else None
    if any(low[j] in words["as"] for j in range(at + 1, end)) and cue.form.lemma in words["judging_as"]:
        return (at, end)
    return None


def _quoted_complement(page: Words, cue: Cue, at: int, quote: int, behind: int, found) -> list[Finding]:  # type: ignore[no-untyped-def]
    """A complement that holds quoted words: "sprak van een „totale mislukking”"."""
    low, flag = page.low, page.flag
    if cue.form.frames & lx.REPLY and not cue.form.frames & lx.ABOUT:
        return []
    pair = page.pair[quote]
    inner = page.text[pair.start : pair.end]
    begin = at
    while begin < quote and (flag[begin] & lx.PUNCT or low[begin] in page.lexicon.words["such_as"]):
        begin += 1
    if cue.form.frames & lx.ORDER and low[quote - 1] in page.lexicon.words["in_order"]:
        begin = quote  # "vroeg hun om „de wapens te laten zwijgen”"
    particles, reflexive = page.lexicon.words["particles"], page.lexicon.words["reflexive"]
    while begin < quote and (low[begin] in reflexive or (low[begin] in particles and not flag[begin] & lx.PREP)):
        begin += 1
    while begin < quote and flag[begin] & lx.PREP:
        # "sprak tegen de krant van een „mislukking”": whoever was told is no part of it
        phrase = noun_phrase(page, begin + 1, quote)
        if phrase is not None and phrase.after < quote and flag[phrase.after] & lx.PREP:
            begin = phrase.after
            continue
        begin += 1
        if begin < quote and not flag[begin] & lx.PREP:
            break
    end = content_end(page, begin, behind, "phrase")
    sentence_like = len(inner.split()) >= 4 and (inner[:1].isupper() or inner[-1:] in ".!?")
    if begin == quote and end <= quote + 1 and not sentence_like:
        finding = found(begin, end, "quoted-words", 0.82)
        for f in finding:
            f.kind = "mixed"
            f.start, f.end = page.start[quote], page.end[quote]
        return finding
    return found(begin, end, "quoted-words" if end > quote + 1 or begin < quote else "quote-behind-verb", 0.82)
