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
    trim_end,
)
from articles.extraction.complements import (
    agent,
    bare_clause,
    behind_quantifier,
    closes_apposition,
    complement_places,
    estimates,
    infinitive_start,
    is_needed_at_once,
    is_object,
    is_question,
    is_relative,
    is_sentence,
    is_unnamed,
    judgement,
    listed_quotation,
    order_start,
    outer_clause,
    points_back,
    quoted_start,
    reproach_start,
)
from articles.extraction.cues import Cue
from articles.extraction.findings import Finding, statement
from articles.extraction.phrases import Phrase, behind_brackets, noun_phrase
from articles.extraction.subjects import cue_subject
from articles.extraction.terms import is_named_work, is_title
from articles.extraction.tokens import Words

_COMPLEMENT_REACH = 34
_NAMED_REACH = 5  # words before the quoted ones
_PART_OF_SENTENCE = {
    "reproach",
    "judgement",
    "order-infinitive",
    "to-infinitive",
    "if-clause",
    "that-clause",
    "quoted-words",
}


def _nobody(page: Words, phrase: Phrase) -> bool:
    return phrase.pronoun and page.low[phrase.head] in page.lexicon.words["nobody"]


def cue_statement(page: Words, cue: Cue, first: int, behind: int) -> list[Finding]:
    """Return the statements of a verb of saying with its complement behind it (or before it, verb-final)."""
    low, flag = page.low, page.flag
    words = page.lexicon.words
    begin, how = clause_first(page, cue.finite, first)
    apart = begin > first and low[begin - 1] == "," and not page.lexicon.verb_second
    if how == "sub" and low[begin] in words["if"] and not (apart and low[begin] in words["when"]):
        if low[begin] in words["what"] and cue.form.lemma in words["naming"]:
            return _what_it_is_called(page, cue, begin, behind)
        own = low[cue.finite - 1] in words["nominative"] and begin + 1 < cue.finite - 1
        if page.lexicon.verb_second or low[begin] not in words["when"] or not own:
            return []
        begin, how = cue.finite - 1, "start"  # "When she rang to check the flowers she was told by"
        apart = False  # a question about who said it is no statement
    joined = how == "coordinated" and not page.lexicon.verb_second
    joined = joined and any(flag[j] & lx.REL and low[j] in words["person_relatives"] for j in range(first, begin))
    if (how in ("sub", "relative") and apart) or joined:
        behind = _parenthesis_end(page, cue, first, begin, behind)
    if cue.form.form == "gerund" and not page.lexicon.verb_second:
        if low[cue.at - 1] in words["lacking"]:
            return []  # "it goes without saying"
        behind = _before_but(page, cue.at + 1, behind)
    if page.lexicon.verb_second and cue.last_need > cue.at and low[cue.last_need - 1] in words["that"]:
        return []  # "spreekt dat tegen"
    if page.lexicon.verb_second and how in ("sub", "relative"):
        behind = _main_verb_behind(page, cue.at, behind)
    subject, inverted = cue_subject(page, cue, begin, how, first, behind)
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
    return _complement(page, cue, at, first, behind, subject, how)


def _what_it_is_called(page: Words, cue: Cue, what: int, behind: int) -> list[Finding]:
    """Return the quoted words of "what she called a “culture of silence”"."""
    subject = noun_phrase(page, what + 1, cue.finite)
    begin = cue.at + 2 if page.low[cue.at + 1] in page.lexicon.words["as"] else cue.at + 1
    quote = next((j for j in range(begin, min(behind, begin + _NAMED_REACH)) if page.flag[j] & lx.QUOTED), None)
    if subject is None or quote is None or any(page.flag[j] & (lx.PUNCT | lx.AUX) for j in range(begin, quote)):
        return []
    end = content_end(page, begin, behind, "phrase")
    finding = statement(page, begin, end, "judgement", (cue.at, cue.at + 1), subject, 0.8, plural=cue.plural)
    if finding is not None and finding.kind == "direct":
        finding.kind, finding.start, finding.end = "mixed", page.start[finding.first], page.end[finding.first]
    return [finding] if finding is not None else []


def _parenthesis_end(page: Words, cue: Cue, first: int, begin: int, behind: int) -> int:
    """Return where a clause between commas ends: "In Dorn, where X says S, ...", "X, who urged her to act, left"."""
    flag = page.flag
    opening = flag[begin - 1] & lx.COORD or not any(page.finite[first:begin])
    for j in range(cue.at + 1, behind - 1):
        if page.low[j] == "," and opening:
            verb = flag[j + 1] & (lx.AUX | lx.FINITE | lx.CUE) and not flag[j + 1] & (lx.NOUNLIKE | lx.PREP)
            if verb or flag[begin] & lx.SUB & ~lx.REL or page.low[begin] in page.lexicon.words["when"]:
                return j
    return behind


def _before_but(page: Words, at: int, behind: int) -> int:
    """Return where the main clause goes on behind a participle: "..., arguing that it was in, but the call stood"."""
    for j in range(at, behind - 3):
        if page.low[j] == "," and page.low[j + 1] in page.lexicon.words["but"]:
            subject = noun_phrase(page, j + 2, behind)
            if subject is not None and subject.after < behind and not page.flag[subject.after] & lx.PUNCT:
                return j
    return behind


def _main_verb_behind(page: Words, at: int, behind: int) -> int:
    """Return where a subordinate clause gives way to the verb of its main clause: "Toen Vos zei dat S, lachte hij"."""
    flag = page.flag
    for j in range(at + 1, behind - 1):
        if flag[j] & lx.QUOTED or (flag[j] & lx.REL and page.low[j] not in page.lexicon.words["that"]):
            return behind
        verb = flag[j + 1] & (lx.AUX | lx.FINITE | lx.CUE) and not flag[j + 1] & (lx.NOUNLIKE | lx.PREP | lx.DET)
        if page.low[j] == "," and verb:
            return j
    return behind


def _apposition_before_complement(page: Words, comma: int, behind: int) -> bool:
    k = skip_apposition(page, comma, behind)
    return (
        k < behind
        and k > comma
        and (page.low[k] in page.lexicon.words["that"] or page.low[k] == ":" or bool(page.flag[k] & (lx.ADV | lx.TIME)))
    )


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
    if cue.passive and not page.lexicon.verb_second and agent(page, cue, behind) is None:
        return []
    if cue.passive:
        subject = agent(page, cue, behind)
        inherits = subject is None
        if inherits and not frames & lx.THAT:
            return []

    if is_unnamed(page, cue, tail):
        return []
    if cue.negated and flag[cue.finite] & lx.MODAL and cue.finite < cue.at and cue.form.lemma in words["withheld"]:
        return []  # "kon niet bevestigen dat"
    if cue.passive and subject is not None and subject.first == cue.at + 2 and not page.lexicon.verb_second:
        at = subject.after  # "told by her doctor to"

    def found(begin: int, stop: int, rule: str, confidence: float) -> list[Finding]:
        if subject is None and not inherits:
            return []
        finding = statement(page, begin, stop, rule, span, subject, confidence, plural=plural, inherits=inherits)
        if finding is not None and finding.kind == "direct" and rule in _PART_OF_SENTENCE:
            finding.kind, finding.start, finding.end = "mixed", page.start[finding.first], page.end[finding.first]
        return [finding] if finding else []

    limit = min(tail, at + _COMPLEMENT_REACH)
    near = complement_places(page, cue, at, limit) if not page.lexicon.verb_second else None
    j = at
    told = noun_phrase(page, at, limit) if frames & lx.THAT else None
    if told is not None and told.parts and told.after < limit and low[told.after] in that:
        j = told.after
    if cue.last_need > cue.at and not page.lexicon.verb_second:
        j = at = max(at, cue.last_need + 1)
    if near is not None and at + 2 < tail and low[at] == low[at + 2] == "," and flag[at + 1] & lx.ADV:
        j = at = at + 3  # "warned, however, that"
        near = complement_places(page, cue, at, limit)
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
            and (near is None or j in near or not any(page.finite[at:j]))
            and not (near is not None and infinitive >= 0 and frames & lx.ORDER)
            and not (near is not None and outer_clause(page, cue, at, j))
        ):
            if near is not None and points_back(page, cue, at, j):
                return []
            if is_relative(page, at, j, bool(frames & lx.ABOUT)):
                j += 1
                continue
            opens = (j == at or low[j - 1] != "," or closes_apposition(page, cue, j - 1, at)) and j + 1 < tail
            if opens and not is_object(page, j, tail):
                if cue.negated and frames & lx.IF and cue.form.form == "infinitive":
                    return []
                return found(j + 1, content_end(page, j + 1, behind, "final"), "that-clause", 0.95)
        if (
            w in whether
            and infinitive < 0
            and (near is None or j in near)
            and f & (lx.SUB | lx.REL)
            and frames & lx.IF
            and not (f & lx.COORD and not is_question(page, j, tail))
            and low[j - 1] != ","
        ):
            if cue.negated:
                return []
            return found(
                j + 1 if w in words["if_first"] and not (w in words["conditional"] and near) else j,
                content_end(page, j + 1, behind, "final"),
                "if-clause",
                0.85,
            )
        if w == ":":
            clause = bare_clause(page, cue, at, tail) if near is not None and j > at and frames & lx.BARE else None
            if clause is not None and clause < j and not flag[j + 1] & lx.QUOTED:
                return found(clause, content_end(page, clause, behind, "main"), "bare-clause", 0.85)
            if j + 1 < behind and flag[j + 1] & lx.QUOTED:
                return found(j + 1, j + 2, "colon-quote", 0.97)
            if frames & lx.BARE and j + 2 < tail and not frames & lx.LOOSE and not inherits:
                return found(j + 1, content_end(page, j + 1, behind, "main"), "colon-clause", 0.85)
            return []
        if f & lx.QUOTED:
            first_quote = j
            break
        if (
            w in words["infinitive"]
            and j + 1 < tail
            and infinitive < 0
            and (not flag[j + 1] & (lx.DET | lx.PREP | lx.NUMBER) or flag[j + 1] & lx.AUX)
        ):
            infinitive = j
        if w == "," and flag[j + 1] & lx.QUOTED and not page.lexicon.verb_second:
            return [] if is_named_work(page, j + 1) else found(j + 1, j + 2, "colon-quote", 0.96)
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
            if frames & lx.ORDER and page.lexicon.verb_second and "," in low[j:tail]:
                j = low.index(",", j, tail) + 1  # "vraagt getuigen die iets zagen, zich te melden"
                continue
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
            apposed = skip_apposition(page, j, tail)
            if near is not None and apposed > j and apposed in near:
                j = apposed  # "told Pell, 41, that"
                continue
            listed = listed_quotation(page, k, tail) if near is not None and frames & lx.LOOSE else None
            if listed is not None:
                first_quote = listed
                break
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
        counted = behind_quantifier(page, at)
        told = noun_phrase(page, counted if counted > at else skip_adverbials(page, at, tail, False), tail)
        if (
            told is not None
            and told.after <= infinitive
            and not any(
                page.finite[k] and low[k] not in words["being"] and low[k - 1] not in words["being"]
                for k in range(told.after, infinitive)
            )
        ):
            infinitive -= bool(flag[infinitive - 1] & lx.NEG)  # "urged them not to panic"
            order = (at if counted > at else told.first) if cue.form.lemma in words["expecting"] else infinitive
            return found(order, content_end(page, infinitive, behind, "phrase"), "order-infinitive", 0.88)
    if not page.lexicon.verb_second and frames & lx.BARE and not frames & lx.REPLY:
        begin = bare_clause(page, cue, at, tail)
        if begin is not None:
            return found(begin, content_end(page, begin, behind, "main"), "bare-clause", 0.85)
    endings = page.lexicon.gerund_endings
    if frames & lx.GERUND and endings and at + 1 < tail and low[at].endswith(endings) and not flag[at] & lx.PREP:
        return found(at, content_end(page, at, behind, "phrase"), "gerund", 0.85)
    skipped = skip_adverbials(page, at, tail, False)
    told_first = frames & lx.ORDER and noun_phrase(page, at, cue.last_need) is not None if cue.last_need > at else False
    if is_needed_at_once(page, cue, at) and not told_first:
        skipped = max(skipped, skip_adverbials(page, cue.last_need + 1, tail, False))
    purpose = any(low[k] in words["in_order"] for k in range(skipped, infinitive))
    if infinitive >= 0 and frames & lx.ORDER and (purpose or cue.form.lemma not in words["only_in_order"]):
        begin = order_start(page, skipped, infinitive, cue.last_need)
        if begin is not None:
            return found(begin, content_end(page, infinitive, behind, "phrase"), "order-infinitive", 0.88)
    if infinitive >= 0 and frames & lx.TO:
        begin = skipped
        while begin < infinitive and (
            low[begin] in words["in_order"] or low[begin] in words["both"] or low[begin] in words["reflexive"]
        ):
            noun = begin + 2 < infinitive or (begin + 2 == infinitive and not frames & lx.JUDGE)
            if low[begin] in words["both"] and noun and not flag[begin + 1] & lx.ADV:
                break  # "zegt het volste vertrouwen te hebben", not "acht het nodig te gaan"
            begin += 1
        begin = infinitive_start(page, begin, infinitive, cue.last_need)
        promised = noun_phrase(page, begin, infinitive) if cue.form.lemma in words["addressed"] else None
        addressed = promised is not None and promised.after == infinitive
        if near is not None and (addressed or skip_adverbials(page, begin, infinitive) == infinitive):
            begin = infinitive  # "promised on local radio to", "promised voters to"
        return found(begin, content_end(page, infinitive, behind, "phrase"), "to-infinitive", 0.88)
    if cue.form.lemma in words["estimating"] and subject is not None and estimates(page, skipped, tail):
        return found(skipped, content_end(page, skipped, behind, "phrase"), "estimate", 0.85)
    if frames & lx.ACCUSE:
        begin = reproach_start(page, skipped, tail)
        if begin is not None:
            return found(begin, content_end(page, begin, behind, "phrase"), "reproach", 0.85)
    if frames & lx.JUDGE:
        if not page.lexicon.verb_second and skipped > at and low[at] in words["articles"]:
            skipped = at  # "described the 18 months after it as “a fog”"
        judged = judgement(page, cue, skipped, first, behind, how, first_quote)
        if judged is not None:
            return found(*judged, "judgement", 0.85)
    if infinitive >= 0 and first_quote < 0 and j < limit:
        return []
    if first_quote >= 0:
        whole = bool(frames & lx.TO) and page.lexicon.verb_second and low[first_quote + 1] in words["infinitive"]
        begin = skipped if whole else quoted_start(page, cue, skipped, first_quote)
        if frames & lx.LOOSE and is_title(page, first_quote):
            return []
        if begin is None or (near is not None and is_named_work(page, first_quote)):
            return []
        end = content_end(page, begin, behind, "phrase")
        if begin == first_quote and end <= begin + 1 and is_sentence(page, begin):
            return found(begin, end, "quote-behind-verb", 0.82)
        return found(begin, end, "quoted-words", 0.82)
    return []
