"""What stands behind a verb of saying: where a reported clause, an order, a reproach or a judgement begins."""

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
from articles.extraction.cues import Cue
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.subjects import antecedent
from articles.extraction.tokens import Words

_AGENT_REACH = 34  # words between a passive and who did it
_SENTENCE_WORDS = 4


def complement_places(page: Words, cue: Cue, at: int, limit: int) -> set[int]:
    """Return where "that" may stand behind an English verb of saying: at once, or behind adverbs and who was told."""
    if cue.last_need > cue.at:
        at = max(at, cue.last_need + 1)
    first = skip_adverbials(page, at, limit, False)
    places = {at, first, skip_adverbials(page, at, limit)}
    told = noun_phrase(page, first, limit)
    addressed = cue.form.lemma in page.lexicon.words["addressed"]
    if told is not None and (addressed or told.pronoun):
        places |= {told.after, skip_adverbials(page, told.after, limit), skip_apposition(page, told.after, limit)}
    return places


def bare_clause(page: Words, cue: Cue, at: int, tail: int) -> int | None:
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
    if begin > at and (low[begin - 1] in words["expletives"] or behind_quantifier(page, begin - 1) == begin):
        begin -= 1
    for start in dict.fromkeys((begin, after)):
        if start >= tail or tail - start < 2:
            continue
        if low[start] in words["expletives"] and start + 1 < tail and flag[start + 1] & lx.AUX:
            return start
        if flag[start] & lx.AUX and low[start] in words["contractions"]:
            return start  # "swears it's true"
        subject = noun_phrase(page, behind_quantifier(page, start), tail)
        if subject is None and flag[start] & (lx.NOUNLIKE | lx.FINITE) and flag[start + 1] & lx.AUX:
            return start  # "said rates would"
        if subject is None:
            continue
        verb = subject.after
        while verb < tail and flag[verb] & (lx.ADV | lx.NEG) and not flag[verb] & lx.AUX:
            verb += 1
        if verb >= tail:
            continue
        if flag[verb] & lx.PRON and low[verb] in words["nominative"]:
            continue  # "saying names they knew"
        if subject.pronoun and low[subject.head] in words["accusative"]:
            continue  # "did not believe them until"
        object_alone = low[subject.head] in words["nominative"] or low[subject.head] in words["thing_pronouns"]
        if subject.pronoun and object_alone and flag[verb] & (lx.PREP | lx.SUB):
            continue  # "say it until it is true"
        nominative = subject.pronoun and low[subject.head] in words["nominative"]
        if nominative and not flag[verb] & (lx.PREP | lx.COORD | lx.SUB | lx.PUNCT | lx.DET):
            return start
        if flag[verb] & lx.QUOTED and start == begin == at:
            return start  # 'says the gate "met every standard"'
        if low[verb] == "," and "," not in low[verb + 1 : tail]:
            continue
        if flag[verb] & lx.PREP or low[verb] == "," or flag[verb] & lx.REL:
            if cue.form.frames & lx.JUDGE and _quoted_first(page, verb, tail):
                continue  # 'declared the line to the coast "dead", hours after'
            if _reaches_verb(page, verb, tail):
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


def _reaches_verb(page: Words, at: int, tail: int) -> bool:
    """Whether a subject with additions at `at` gets its verb before "but" goes on with the verb of somebody else."""
    flag = page.flag
    for j in range(at, tail):
        if page.low[j] in page.lexicon.words["but"] and flag[j + 1] & lx.AUX:
            return False  # "denied theft of the plans but was found guilty"
        if flag[j] & (lx.AUX | lx.FINITE) and not flag[j] & lx.NOUNLIKE:
            return True
    return False


def points_back(page: Words, cue: Cue, at: int, that: int) -> bool:
    """Whether an English "that" at `that` belongs to the object before it: "posting a picture of a pier that"."""
    if page.low[that - 1] in page.lexicon.words["conditions"]:
        return True  # "agreed to it on condition that"
    words = page.lexicon.words
    if cue.form.lemma in words["addressed"] or cue.form.needs:
        return False
    if cue.form.lemma in words["rejecting"] and page.low[that - 1] in words["claims"]:
        return False  # "denied reports that"
    if page.flag[that - 1] & (lx.NOUNLIKE | lx.CUE | lx.TIME | lx.PUNCT) or page.capital[that - 1]:
        return False  # "repeated her warning that"
    thing = noun_phrase(page, skip_adverbials(page, at, that, False), that)
    return thing is not None and not thing.pronoun and thing.after <= that


def _quoted_first(page: Words, at: int, tail: int) -> bool:
    """Whether quoted words stand before the first finite verb."""
    for j in range(at, tail):
        if page.flag[j] & lx.QUOTED:
            return True
        if is_finite(page, j):
            return False
    return False


def outer_clause(page: Words, cue: Cue, at: int, that: int) -> bool:
    """Whether "that" at `that` belongs to a verb inside the statement: "said the test showed that the pump leaks"."""
    if cue.form.lemma not in page.lexicon.words["plain"]:
        return False
    begin = skip_adverbials(page, at, that, False)
    subject = noun_phrase(page, begin, that, tie=False)
    return (
        subject is not None
        and subject.after < that
        and page.low[subject.head] not in page.lexicon.words["saying_nouns"]
    )


def is_relative(page: Words, at: int, j: int, about: bool) -> bool:
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


def is_question(page: Words, at: int, tail: int) -> bool:
    """Whether "of" begins a clause (a verb ends it) and does not mean "or"."""
    return any(
        f & (lx.AUX | lx.FINITE) and not f & (lx.NOUNLIKE | lx.PREP | lx.DET) for f in page.flag[at + 2 : tail]
    ) and not (page.flag[at - 1] & (lx.FINITE | lx.CUE) == 0 and page.capital[at - 1] and page.capital[at + 1])


def closes_apposition(page: Words, cue: Cue, comma: int, at: int) -> bool:
    return (page.low[at - 1] != "," and any(page.low[j] == "," for j in range(at, comma))) or (
        comma == at and page.low[comma] == ","
    )


def _is_judged(page: Words, at: int, tail: int) -> bool:
    """Whether what follows "dat" is too short for a clause: "vindt dat onbegrijpelijk", "vindt dat te makkelijk"."""
    if page.flag[at] & lx.QUOTED or tail - at > 2:
        return False
    if tail - at == 1:
        return True
    opens = page.flag[at] & (lx.ADV | lx.PREP) and not page.flag[at] & (lx.PRON | lx.DET)
    return bool(opens) and not page.flag[at + 1] & (lx.AUX | lx.FINITE | lx.CUE)


def is_object(page: Words, at: int, tail: int) -> bool:
    """Whether "dat" at `at` is an object ("melden dat na een vergadering"): no verb follows it."""
    flag, low = page.flag, page.low
    if at + 1 >= tail or (page.lexicon.verb_second and _is_judged(page, at + 1, tail)):
        return True
    if page.lexicon.verb_second and flag[at + 1] & lx.COORD and flag[at + 2] & (lx.CUE | lx.FINITE):
        return True  # "ontkent dat en zegt"
    verb = flag[at + 1] & (lx.FINITE | lx.CUE) and not flag[at + 1] & (lx.NOUNLIKE | lx.PREP | lx.DET | lx.AUX)
    if page.lexicon.verb_second and verb and not page.capital[at + 1]:
        return True  # "wil dat bevestigen noch ontkennen"
    if not page.lexicon.verb_second:
        thing = at + 2
        while thing < tail and not flag[thing] and not low[thing].endswith(page.lexicon.verb_endings):
            thing += 1
        goes_on = thing < tail and low[thing] in page.lexicon.words["but"] and bool(flag[thing + 1] & lx.AUX)
        return (thing >= tail or goes_on) and not flag[at + 1] & (lx.QUOTED | lx.PRON | lx.DET | lx.AUX | lx.FINITE)
    withheld = flag[at + 1] & lx.NEG and at + 3 == tail and flag[at + 2] & lx.CUE
    if page.lexicon.verb_second and withheld and low[at + 2].endswith(page.lexicon.plural_verb_endings):
        return True  # "wil dat niet bevestigen"
    plain = determines(page, at) and flag[tail - 1] & lx.NEG  # "betwist dat cijfer niet"
    if not plain and (
        not flag[at + 1] & (lx.PREP | lx.TIME | lx.ADV | lx.COORD | lx.PUNCT)
        or low[at + 1] in page.lexicon.words["reflexive"]
    ):
        return False
    endings = page.lexicon.verb_endings
    for j in range(at + 1, tail):
        f = flag[j]
        if is_finite(page, j) or f & lx.QUOTED or (f & lx.CUE and not f & (lx.NOUNLIKE | lx.DET)):
            return False
        if (
            not f
            and not page.capital[j]
            and not flag[j - 1] & (lx.DET | lx.PREP)
            and low[j].endswith(endings)
            and len(low[j]) > 4
        ):
            return False
    last = tail - 1
    noun = plain or flag[last - 1] & lx.DET or low[last].endswith(page.lexicon.body_endings)
    return bool(noun) or not (low[last].endswith(endings) and not page.capital[last] and len(low[last]) > 3)


def agent(page: Words, cue: Cue, behind: int) -> Phrase | None:
    """Return who said it in a passive: "door de politie wordt bevestigd"."""
    by = page.lexicon.words["agent"]
    for j in range(cue.finite - 1, max(-1, cue.finite - 8), -1):
        if page.low[j] in by:
            before = noun_phrase(page, j + 1, cue.finite)
            return before if before is not None and before.after == cue.finite else None
        if page.flag[j] & (lx.PUNCT | lx.SUB):
            break
    for j in range(cue.finite + 1, min(behind, cue.finite + _AGENT_REACH)):
        if page.low[j] in by:
            return noun_phrase(page, j + 1, behind)
        if page.low[j] in page.lexicon.words["that"]:
            return None
    return None


def infinitive_start(page: Words, at: int, infinitive: int, need: int) -> int:
    """Return where an infinitive begins: behind adverbs of the verb before it, with its own: "mee te leven".

    `need` is the last word that the verb before it needs ("roept ... op").
    """
    if at <= need < infinitive:
        at = need + 1
    begin = skip_adverbials(page, at, infinitive, False)
    if begin - 1 > need and page.low[begin - 1] in page.lexicon.words["pronominal"]:
        begin -= 1  # "daar niet mee te kunnen leven"
    last = infinitive - 1
    known = page.flag[last]
    own = begin == infinitive and last > need and known & lx.ADV and not known & (lx.TIME | lx.FOCUS | lx.PRON)
    return last if own and page.low[last] not in page.lexicon.words["reflexive"] else begin


def order_start(page: Words, at: int, infinitive: int, need: int) -> int | None:
    """Return where the order begins: behind "om", or behind the person who is told to."""
    low = page.low
    words = page.lexicon.words
    for j in range(at, infinitive + 1):
        if low[j] in words["in_order"] and low[j + 1] not in words["around_nouns"]:
            return j + 1
    if need + 1 < infinitive and {low[need], low[need - 1]} & words["pronominal_needs"]:
        return infinitive_start(page, need + 1, infinitive, need)  # "dringt erop aan de dam te sluiten"
    person = noun_phrase(page, at, infinitive)
    begin = at
    if person is not None and _is_told(page, person, infinitive) and not page.flag[at] & lx.NEG:
        begin = person.after
        if low[begin] in words["person_relatives"] and "," in low[begin:infinitive]:
            return low.index(",", begin, infinitive) + 1
        if low[begin] == ",":
            begin = skip_apposition(page, begin, infinitive)
    return infinitive_start(page, begin, infinitive, need)


def _is_told(page: Words, person: Phrase, infinitive: int) -> bool:
    """Whether the phrase before an order is who gets it; "terughoudend te zijn" has none."""
    if person.after > infinitive:
        return False
    bare = person.after == infinitive and person.behind - person.first == 1
    head = person.head
    if not bare or person.pronoun or page.capital[head] or page.flag[head]:
        return True
    return page.low[head].endswith((*page.lexicon.plural_endings, *page.lexicon.group_endings))


def reproach_start(page: Words, at: int, tail: int) -> int | None:
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


def judgement(page: Words, cue: Cue, at: int, first: int, behind: int, how: str, quote: int) -> tuple[int, int] | None:
    low, flag = page.low, page.flag
    words = page.lexicon.words
    tail = trim_end(page, cue.at, behind)
    if how in ("relative", "sub") and (at >= tail or low[at] == "," or flag[at] & (lx.COORD | lx.AUX)):
        begin, _ = clause_first(page, cue.at, first)
        quotes = [j for j in range(begin, cue.at) if flag[j] & lx.QUOTED]
        if not quotes:
            return None
        if how == "relative":
            ante = antecedent(page, begin, first)
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
        named = noun_phrase(page, at, end)
        if not page.lexicon.verb_second and how in ("start", "coordinated") and _says_its_name(page, cue, first, named):
            return None
        if not page.lexicon.verb_second and named is not None and named.after >= end and _is_somebody(page, named):
            return None  # "called her mother": no judgement
        bare = named is not None and not named.parts and named.after >= end and flag[at] & lx.DET
        if bare and page.lexicon.verb_second and how == "coordinated":
            return None  # "..., maar noemt een vroeger uur"
        return (at, end)
    if (low[at] in words["both"] or low[at] in words["demonstrative"]) and cue.form.lemma not in words["perceiving"]:
        return (at, end) if end - at >= 2 else None
    if cue.form.lemma in words["judging_so"] and _is_verdict(page, at, end):
        return (at, end)
    as_what = any(low[j] in words["as"] and low[j - 1] != "," for j in range(at + 1, end))
    if as_what and cue.form.lemma in words["judging_as"]:
        return (at, end)
    return None


def _is_verdict(page: Words, at: int, end: int) -> bool:
    """Whether an object and how it is found stand at `at`: "die toon weinig hoopgevend", "een straf op zijn plaats"."""
    phrase = next((p for p in page.lexicon.verdicts if tuple(page.low[end - len(p) : end]) == p), None)
    begin = end - len(phrase) if phrase else end - 1
    if begin <= at or (phrase is None and not _is_predicate(page, at, begin)):
        return False
    while begin - 1 > at and page.low[begin - 1] in page.lexicon.words["degrees"]:
        begin -= 1
    judged = noun_phrase(page, at, begin)
    j = judged.after if judged is not None else at
    while at < j < begin and page.flag[j] & lx.PREP:
        inner = noun_phrase(page, j + 1, begin)
        if inner is None:
            return False
        j = inner.after
    return at < j == begin


def _is_predicate(page: Words, at: int, last: int) -> bool:
    """Whether the word at `last` is an adjective that says something of what stands before it."""
    low, flag = page.low[last], page.flag[last]
    words = page.lexicon.words
    known = lx.ROLE | lx.GROUP | lx.BODY | lx.TIME | lx.NUMBER | lx.PREP | lx.AUX | lx.QUOTED | lx.PUNCT
    if flag & known or page.capital[last] or low in words["found_states"]:
        return False
    if low in words["verdict_words"] or low.endswith(page.lexicon.verdict_endings):
        return True
    done = low.startswith(tuple(words["participle_starts"])) and low.endswith(("d", "t"))
    return done and last - at > 1 and page.low[at] in words["definite"] and not flag & (lx.CUE | lx.FINITE)


def estimates(page: Words, at: int, tail: int) -> bool:
    """Whether a thing at `at` is put at a number: "schat de schuld op drie miljoen"."""
    thing = noun_phrase(page, at, tail)
    if thing is None or thing.after + 1 >= tail or page.low[thing.after] not in page.lexicon.words["put_at"]:
        return False
    near = range(thing.after + 1, min(tail, thing.after + 5))
    return any(page.flag[j] & lx.NUMBER or page.low[j] in page.lexicon.words["large_numbers"] for j in near)


def _is_somebody(page: Words, phrase: Phrase) -> bool:
    """Whether a phrase can only be who was called, not what they were called."""
    if phrase.name is not None and phrase.name[1] == phrase.behind:
        return True
    known = (
        page.flag[phrase.head] & (lx.ROLE | lx.GROUP | lx.BODY)
        or page.low[phrase.head] in page.lexicon.words["relations"]
    )
    return bool(known) and page.low[phrase.first] in page.lexicon.words["definite"]


def _says_its_name(page: Words, cue: Cue, first: int, named: Phrase | None) -> bool:
    """Whether "called" only says what the thing before it is called: "a trawler called the Merry Lass"."""
    if cue.at != cue.finite or named is None or named.name is None:
        return False
    subject = noun_phrase(page, clause_first(page, cue.at, first)[0], cue.at)
    for j in range(cue.at - 1, max(first, cue.at - 4) - 1, -1):
        subject = noun_phrase(page, j, cue.at) or subject
        if page.flag[j] & lx.DET:
            break
    if subject is None or subject.after != cue.at:
        return False
    somebody = page.flag[subject.head] & (lx.ROLE | lx.GROUP | lx.BODY | lx.PEOPLE)
    return subject.name is None and not subject.pronoun and not somebody


def is_sentence(page: Words, at: int) -> bool:
    """Whether the quoted words at `at` are a sentence of their own: "riep „Leve de koning van Marvia!”"."""
    pair = page.pair[at]
    inner = page.text[pair.start : pair.end]
    return len(inner.split()) >= _SENTENCE_WORDS and (inner[:1].isupper() or inner[-1:] in ".!?")


def quoted_start(page: Words, cue: Cue, at: int, quote: int) -> int | None:
    """Return where a complement with quoted words begins: "sprak van een „mislukking”"; None: the verb takes none."""
    low, flag = page.low, page.flag
    if cue.form.frames & lx.REPLY and not cue.form.frames & lx.ABOUT:
        return None
    begin = at
    while begin < quote and (flag[begin] & lx.PUNCT or low[begin] in page.lexicon.words["such_as"]):
        begin += 1
    if cue.form.frames & lx.ORDER and low[quote - 1] in page.lexicon.words["in_order"]:
        begin = quote  # "vroeg hun om „de wapens te laten zwijgen”"
    particles, reflexive = page.lexicon.words["particles"], page.lexicon.words["reflexive"]
    if not page.lexicon.verb_second:
        while begin + 1 < quote and flag[begin] & lx.PREP and flag[begin + 1] & lx.TIME:
            begin = skip_adverbials(page, begin + 1, quote, False)  # "pleaded on Monday for"
        if cue.form.frames & lx.ORDER and low[begin] in page.lexicon.words["asking_for"]:
            return begin
    while begin < quote and (low[begin] in reflexive or (low[begin] in particles and not flag[begin] & lx.PREP)):
        begin += 1
    if cue.form.lemma in page.lexicon.words["thanking"]:
        thanked = noun_phrase(page, begin, quote)
        if thanked is not None and thanked.after < quote and flag[thanked.after] & lx.PREP:
            return thanked.after  # "thanked them for their “patience”"
        if flag[begin] & lx.PREP:
            return begin
    while begin < quote and flag[begin] & lx.PREP:
        # "sprak tegen de krant van een „mislukking”": whoever was told is no part of it
        phrase = noun_phrase(page, begin + 1, quote)
        if phrase is not None and phrase.after < quote and flag[phrase.after] & lx.PREP:
            begin = phrase.after
            continue
        begin += 1
        if begin < quote and not flag[begin] & lx.PREP:
            break
    return begin


def behind_quantifier(page: Words, at: int) -> int:
    """Return the word behind "about", "nearly" or "more than" before a number or "all": the amount has it in front."""
    low = page.low
    words = page.lexicon.words
    if low[at] in words["quantifier_first"] and low[at + 1] in words["quantifier_second"]:
        return at + 2
    if low[at] in words["between"] and low[at + 2] in words["and"] and page.flag[at + 1] & lx.NUMBER:
        return at + 3  # "between 40 and 50 boats"
    return at + 1 if low[at] in words["nearly"] and page.flag[at + 1] & (lx.NUMBER | lx.DET) else at


def listed_quotation(page: Words, at: int, tail: int) -> int | None:
    """Return the quoted words that close a list of things: "blamed builders, the rain and “jealous cousins”"."""
    for j in range(at, tail):
        if page.flag[j] & lx.QUOTED:
            joined = page.low[j - 1] in page.lexicon.words["and"]
            return j if joined or page.low[j - 2] in page.lexicon.words["and"] else None
        if page.flag[j] & (lx.AUX | lx.FINITE | lx.CUE | lx.SUB | lx.REL) and not page.flag[j] & (
            lx.NOUNLIKE | lx.PREP
        ):
            return None
    return None


def is_unnamed(page: Words, cue: Cue, tail: int) -> bool:
    """Whether somebody only asks to stay out of the paper: "who asked not to be identified"."""
    near = page.low[cue.at + 1 : min(tail, cue.at + 8)]
    words = page.lexicon.words
    return any(word in words["unnamed"] for word in near) and any(
        page.flag[j] & lx.NEG for j in range(cue.at + 1, min(tail, cue.at + 6))
    )


def is_needed_at_once(page: Words, cue: Cue, at: int) -> bool:
    """Whether only adverbials stand before the last word a verb needs: "laat in een brief weten"."""
    need = cue.last_need
    if need <= cue.at or need < at:
        return False
    return need - skip_adverbials(page, at, need, False) < 2 or need - skip_adverbials(page, at, need) < 2
