"""Open noun phrases: who is meant, without a closed list of roles.

A phrase is (article)(adjectives)(noun)(name)(phrase with "of"), a pronoun, a name, or several of them joined by "and".
Words with another job in the sentence (prepositions, adverbs, finite verbs) end it.
"""

from __future__ import annotations

from typing import NamedTuple

from articles.extraction import lexicon as lx
from articles.extraction.bodies import is_body_noun
from articles.extraction.capitals import behind_body, behind_cause, behind_premodified, is_plural_owner
from articles.extraction.names import (
    STOP,
    adjectives_go_on,
    behind_owner,
    behind_portfolio,
    behind_title,
    given_name_behind,
    is_name_start,
    is_origin,
    is_surname,
    name_end,
    names_something,
)
from articles.extraction.premodifiers import behind_premodifier
from articles.extraction.tokens import Words

_SOMEBODY = lx.ROLE | lx.GROUP | lx.BODY
_VERB = lx.FINITE | lx.CUE
_NOT_NOUN = STOP | _VERB | lx.ADV | lx.TIME | lx.PRON | lx.DET
_LONGEST = 14
_LONGEST_BRACKET = 20


class Phrase(NamedTuple):
    """A noun phrase: words [first, behind), head noun (or pronoun or last word of the name), and the name in it.

    `after` is the first word behind the phrase and anything in brackets that belongs to it.
    """

    first: int
    behind: int
    after: int
    head: int
    name: tuple[int, int] | None = None
    pronoun: bool = False
    parts: tuple[Phrase, ...] = ()


def noun_phrase(page: Words, at: int, stop: int, tie: bool = True) -> Phrase | None:
    """Return the phrase that begins at `at`, with the phrases joined to it, or None."""
    key = at, stop, tie
    if key in page.phrases:
        return page.phrases[key]
    phrase = page.phrases[key] = _joined(page, at, stop, tie)
    return phrase


def _joined(page: Words, at: int, stop: int, tie: bool) -> Phrase | None:
    if page.lexicon.verb_second and page.low[at] in page.lexicon.words["both_first"]:
        return _both(page, at, stop, tie)
    first = _single(page, at, stop, tie)
    if first is None or first.pronoun:
        return first
    parts = [first]
    flag, low = page.flag, page.low
    joins = page.lexicon.words["and"]
    while len(parts) < 6:
        last = parts[-1].after
        if last + 1 >= stop:
            break
        listed = low[last] == "," and not joins.isdisjoint(low[last + 2 : stop])
        if listed and _list_goes_on(page, last + 1, stop, tie):
            following = _single(page, last + 1, stop, tie)
        elif low[last] in joins or (low[last] == "," and low[last + 1] in joins):
            begin = last + (2 if low[last] == "," else 1)
            while begin < stop and flag[begin] & lx.FOCUS and flag[begin] & lx.ADV:
                begin += 1
            following = _single(page, begin, stop, tie) if begin < stop else None
            if following is not None and not _can_join(page, parts[-1], following):
                following = None
            if following is not None and low[last] == "," and len(parts) == 1 and _begins_clause(page, following):
                following = None
        else:
            break
        if following is None or following.pronoun:
            break
        parts.append(following)
    if len(parts) == 1:
        return first
    if len(parts) == 2 and _is_one_person(page, *parts):
        return parts[1]._replace(first=first.first)
    return Phrase(first.first, parts[-1].behind, parts[-1].after, parts[-1].head, None, False, tuple(parts))


def _both(page: Words, at: int, stop: int, tie: bool) -> Phrase | None:
    """Return the phrases of "zowel de bond als de werkgevers" as one."""
    left = _single(page, at + 1, stop, tie)
    if left is None or left.pronoun or left.after + 1 >= stop or page.low[left.after] not in page.lexicon.words["as"]:
        return None
    right = _single(page, left.after + 1, stop, tie)
    if right is None or right.pronoun:
        return None
    return Phrase(at, right.behind, right.after, right.head, None, False, (left, right))


def _list_goes_on(page: Words, at: int, stop: int, tie: bool) -> bool:
    """Whether a comma begins a further member of a list "A, B and C" rather than an apposition."""
    for _ in range(4):
        member = _single(page, at, stop, tie)
        if (
            member is None
            or member.pronoun
            or member.after >= stop
            or (page.flag[at] & lx.DET and page.low[at] in page.lexicon.words["articles"])
        ):
            return False
        if page.low[member.after] in page.lexicon.words["and"]:
            following = _single(page, member.after + 1, stop, False)
            return following is not None and _can_join(page, member, following)
        if page.low[member.after] != ",":
            return False
        at = member.after + 1
    return False


def _can_join(page: Words, left: Phrase, right: Phrase) -> bool:
    if right.name is not None or page.flag[right.first] & lx.DET:
        return True
    if page.flag[right.first] & (lx.FINITE | lx.CUE) and right.behind - right.first == 1:
        return False
    return bool(page.flag[right.head] & (lx.GROUP | lx.ROLE | lx.BODY | lx.PEOPLE)) or (
        left.name is None and not page.flag[left.first] & lx.DET
    )


def _is_one_person(page: Words, left: Phrase, right: Phrase) -> bool:
    """Whether two roles without an article stand before one name: "oud-wethouder en ondernemer Mo Achbar"."""
    flag = page.flag
    bare = left.name is None and flag[left.head] & lx.ROLE and not flag[left.first] & lx.DET
    titled = right.name is not None and right.head < right.name[0] and flag[right.head] & lx.ROLE
    return page.lexicon.verb_second and bool(bare and titled) and not flag[right.first] & lx.DET


def _can_begin(page: Words, at: int) -> bool:
    """Whether an English phrase can begin with this word: not with "himself", "Sorry" or "Then"."""
    low, flag = page.low, page.flag
    if low[at] in page.lexicon.words["reflexive"]:
        return False
    if at != page.sentences[page.sentence_of[at]][0] or page.capital[at + 1]:
        return True
    if low[at] in page.lexicon.words["not_names"] and flag[at + 1] & (lx.AUX | lx.PUNCT | lx.PREP):
        return False
    noun = lx.DET | lx.PRON | lx.ROLE | lx.GROUP | lx.BODY | lx.MALE | lx.FEMALE | lx.ORIGIN | lx.CITY_OR_COUNTRY
    return not (flag[at] & lx.ADV and not flag[at] & noun and low[at + 1] == ",")


def _begins_clause(page: Words, phrase: Phrase) -> bool:
    """Whether an English phrase behind ", and" is the subject of a clause of its own: "..., and a man was hurt"."""
    after = phrase.after
    return not page.lexicon.verb_second and bool(page.flag[after] & (lx.AUX | lx.FINITE | lx.CUE))


def _single(page: Words, at: int, stop: int, tie: bool) -> Phrase | None:
    if stop > at + _LONGEST:
        stop = at + _LONGEST
    elif at >= stop:
        return None
    flag, low, capital = page.flag, page.low, page.capital
    words = page.lexicon.words
    f = flag[at]
    named = capital[at] and is_name_start(page, at)
    if f & (lx.PUNCT | lx.QUOTED) or (f & (lx.PREP | lx.COORD) and not f & lx.DET and not named):
        return None
    if not page.lexicon.verb_second and not _can_begin(page, at):
        return None
    opened = behind_premodifier(page, at, stop)
    # "een van de rechters", "one of the judges", "a group of protesters", "zes van de tien artsen"
    counted = page.lexicon.verb_second and (f & lx.NUMBER or low[at] in words["counts"])
    counted = counted and low[at + 1] in words["always_tying"] and low[at + 2] in words["definite"]
    if at + 2 < stop and (counted or (low[at] in words["measures"] and low[at + 1] in words["of_group"])):
        inner = _single(page, at + 2, stop, tie)
        if inner is not None and not inner.pronoun:
            return inner._replace(first=at, name=None)
        if inner is not None and low[at + 2] in words["person_pronouns"]:
            return Phrase(at, at + 3, at + 3, at)
    if f & lx.PRON and not named and not opened:
        nxt = flag[at + 1] if at + 1 < stop else lx.PUNCT
        adverb = at + 1 < stop and not nxt and low[at + 1].endswith(page.lexicon.common_endings)
        determiner = (f & lx.DET and not adverb and not nxt & _NOT_NOUN) or (
            f & lx.DET
            and at + 1 < stop
            and nxt & lx.NOUNLIKE
            and not nxt & lx.AUX
            and low[at] in words["definite_articles"]
        )
        follows = low[at] in words["articles"] and at + 1 < stop and capital[at + 1] and not nxt & (lx.TIME | lx.PREP)
        if not determiner and not follows:
            return Phrase(at, at + 1, at + 1, at, None, True)
    j = at
    if not named:
        while j < stop and (flag[j] & (lx.DET | lx.NUMBER)) and not (capital[j] and j > at and not flag[j] & lx.DET):
            j += 1
    j = max(j, opened)
    determined = j > at
    noun = j
    name: tuple[int, int] | None = None
    while j < stop:
        f = flag[j]
        if not f and not capital[j] and low[j] not in words["tied_participles"]:  # a word that no list knows
            if j > noun and (_is_new_noun(page, at, j) or _ties_on(page, j) or _is_its_verb(page, noun, j)):
                break
            j += 1
            continue
        if f & lx.BODY and page.lexicon.verb_second and _is_named_body(page, j):
            behind = name_end(page, j + 1, stop)
            return Phrase(at, behind, behind_brackets(page, behind, behind), j)
        if (
            f & lx.QUOTED
            and determined
            and j + 1 < stop
            and not flag[j + 1] & STOP
            and page.end[j] - page.start[j] < 30
        ):
            j += 1
            continue
        if capital[j]:
            if f & lx.TIME or (f & (lx.PREP | lx.SUB | lx.COORD | lx.AUX) and not is_name_start(page, j)):
                break
            if f & lx.ORIGIN and noun < j and flag[j - 1] & _SOMEBODY and _is_before_noun(page, j, stop):
                break  # another phrase begins: "waarschuwt het ministerie Turkse reizigers"
            if f & lx.PEOPLE and not f & (lx.MALE | lx.FEMALE) and j + 1 < stop and capital[j + 1]:
                j += 1  # "de Sloveen Primoz Rogan"
                continue
            if (
                f & lx.ORIGIN
                and j + 1 < stop
                and not (flag[j + 1] & (STOP | lx.FINITE | lx.CUE) and not flag[j + 1] & lx.NOUNLIKE)
                and (page.lexicon.verb_second or behind_body(page, j, stop) <= j + 1)
            ):
                j += 1
                continue
            if f & lx.ORIGIN and determined and j == noun and _stands_alone(page, j, stop):
                j += 1  # "the German said"
                break
            cause = j if page.lexicon.verb_second else behind_cause(page, j, stop)
            if cause > j:
                name = (j, cause)
                j = cause
                break
            title = behind_title(page, j, stop)
            if title > j:
                j = title
                continue
            if j == at and not determined and not names_something(page, j):
                j += 1
                continue
            behind = name_end(page, j, stop)
            if behind < stop and given_name_behind(page, j, behind):
                j = behind
                continue  # "wethouder Onderwijs Esther Vos"
            if determined and behind == j + 1 < stop and is_origin(page, j):
                j += 1
                continue
            if (
                behind < stop
                and flag[behind] & _SOMEBODY
                and (determined or (behind + 1 < stop and capital[behind + 1]))
                and not flag[behind] & lx.CUE
            ):
                j = behind
                continue
            if not page.lexicon.verb_second:
                noun_behind = _behind_name(page, j, behind, stop, determined)
                if noun_behind:
                    j = noun_behind
                    if not flag[j]:
                        j += 1
                        break
                    continue
            last = behind - 1 if behind - j > 2 and low[behind - 1] in words["postnominals"] else behind
            name = (behind_owner(page, _with_origin(page, at, j, noun), behind), last)
            j = behind
            break
        if f & lx.TITLE and low[j + 1] == "." and j + 2 < stop and (capital[j + 2] or flag[j + 2] & lx.TITLE):
            j += 2  # "mr. Sanne Vos", "prof. dr. Sanne Vos"
            continue
        if f & STOP:
            if f & lx.PUNCT and j > noun and is_plural_owner(page, j, stop):
                j += 1
                continue
            if determined and j == noun + 1 and low[j] == "," and adjectives_go_on(page, at, j, stop):
                j += 1
                continue
            joins = f & lx.COORD and noun < j < stop - 2 and low[j - 1] in words["joined_adjectives"]
            if joins and low[j + 1] in words["joined_adjectives"] and not flag[j + 2] & STOP:
                j += 1  # "current and former officials"
                continue
            break
        if f & (lx.PRON | lx.DET) or (j > noun and _is_new_noun(page, at, j)):
            break
        if f & lx.PARTICLE and not (determined and j == noun and j + 1 < stop and not flag[j + 1] & STOP):
            break
        if low[j] in words["tied_participles"] and _tied_head(page, j - 1) and flag[j + 1] & lx.PREP:
            break
        opens_noun = determined and j == noun
        goes_on = j + 1 < stop and not flag[j + 1] & (STOP | lx.DET)
        modifies = opens_noun and goes_on and not flag[j + 1] & (lx.ADV | lx.TIME | lx.FINITE)
        if f & (lx.ADV | lx.TIME) and not modifies:
            break
        verb = f & _VERB and not f & _SOMEBODY and not opens_noun
        if f & lx.NOUNLIKE and low[j - 1] in words["noun_adjectives"] and flag[j + 1] & (lx.PREP | lx.PUNCT):
            verb = 0  # "a first estimate by"
        if f & lx.NOUNLIKE and flag[j + 1] & lx.ROLE and not page.lexicon.verb_second:
            verb = 0  # "press secretary"
        participle = f & lx.CUE and not f & lx.FINITE and determined and goes_on and not flag[j + 1] & lx.PRON
        if verb and not participle:
            break
        j += 1
    if j == at or (j == noun and determined and name is None):
        if determined and (f & lx.PRON or (j == at + 1 and low[at] in words["lone_speakers"])):
            return Phrase(at, at + 1, at + 1, at, None, True)
        return None
    head = j - 1
    if name is not None and name[0] > noun:
        head = name[0] - 1
    phrase = Phrase(at, j, behind_brackets(page, j, j), head, name)
    return _with_tie(page, phrase, stop) if tie else phrase


def _is_named_body(page: Words, at: int) -> bool:
    """Whether a body called after somebody stands at `at`: "de commissie-Van Dal"."""
    noun, _, name = page.word[at].partition("-")
    return name[:1].isupper() and not noun[:1].isupper() and page.capital[at + 1]


def _with_origin(page: Words, at: int, name: int, noun: int) -> int:
    """Return where the name of a body begins: with the adjective of its place, "de Vlaamse Milieumaatschappij"."""
    origin = name - 1
    if origin < noun or not page.capital[origin] or not page.flag[origin] & lx.ORIGIN or not is_body_noun(page, name):
        return name
    definite = page.lexicon.verb_second and page.low[at] in page.lexicon.words["definite"]
    return origin if definite and not page.flag[name] & (lx.MALE | lx.FEMALE) else name


def _ties_on(page: Words, at: int) -> bool:
    """Whether an English participle says what somebody is doing: "the mediator chairing the talks"."""
    if not page.flag[at - 1] & lx.ROLE or page.flag[at] or not page.low[at].endswith(page.lexicon.gerund_endings):
        return False
    return bool(page.flag[at + 1] & (lx.DET | lx.PREP | lx.ADV))


def _is_its_verb(page: Words, noun: int, at: int) -> bool:
    """Whether an English word that no list knows is the verb behind its noun: "his side deserved more"."""
    if (
        page.lexicon.verb_second
        or not page.low[at].endswith(page.lexicon.past_endings)
        or page.low[at - 1][-2:] == "ly"
    ):
        return False
    after = lx.DET | lx.PREP | lx.PRON | lx.ADV | lx.TIME | lx.NUMBER | lx.PUNCT | lx.COORD | lx.SUB
    return bool(page.flag[at + 1] & after) or page.low[at + 1] in page.lexicon.words["quantifier_first"]


def _tied_head(page: Words, at: int) -> bool:
    """Whether a noun for somebody can have "familiar with", "briefed on" tied to it."""
    return bool(page.flag[at] & (lx.ROLE | lx.GROUP)) or page.low[at] in page.lexicon.words["neutral_roles"]


def _is_new_noun(page: Words, at: int, j: int) -> bool:
    """Whether a Dutch noun behind the noun before it begins a phrase of its own: "volgens de recherche explosieven"."""
    flag, low = page.flag, page.low
    if not page.lexicon.verb_second or flag[j] & _SOMEBODY or page.lexicon.role_ends[low[j]]:
        return False
    before = j - 1
    if flag[before] & lx.ROLE and _is_field(page, j):
        return False  # "hoogleraar waterbouw Theo Bos"
    if page.capital[before] or flag[before] & (lx.NUMBER | lx.DET | lx.ORIGIN | lx.TIME | lx.QUOTED):
        return False
    if low[before] in page.lexicon.words["measures"]:
        return False
    if flag[before] & (lx.ROLE | lx.BODY):
        return True
    plain = low[at] in page.lexicon.words["person_articles"] and not flag[before] and not flag[j]
    return plain and not low[before].endswith(page.lexicon.adjective_endings)


def _is_field(page: Words, at: int) -> bool:
    """Whether a word or two in lower case at `at` stand between a role and a name: "publiek recht Ine Vos"."""
    flag = page.flag
    barred = STOP | lx.FINITE | lx.CUE | lx.ADV | lx.TIME | lx.DET | lx.PRON
    name = at + 1
    if not page.capital[name] and not (flag[at] | flag[name]) & barred:
        name += 1
    return page.capital[name] and is_surname(page, name + 1) and not flag[name] & lx.NAME_JOINER


def _is_before_noun(page: Words, at: int, stop: int) -> bool:
    """Whether a noun without a capital, or of a people, follows an adjective of origin."""
    if at + 1 >= stop:
        return False
    nxt = page.flag[at + 1]
    return bool(nxt & lx.PEOPLE) or (not page.capital[at + 1] and not nxt & (STOP | lx.FINITE))


def _stands_alone(page: Words, at: int, stop: int) -> bool:
    """Whether an adjective of origin behind "the" is somebody: "the German said"."""
    if page.lexicon.verb_second:
        return False
    if at + 1 >= stop:
        return True
    return not page.capital[at + 1] and bool(page.flag[at + 1] & (lx.FINITE | lx.CUE | lx.AUX | lx.ADV | lx.PUNCT))


def _behind_name(page: Words, at: int, behind: int, stop: int, determined: bool) -> int:
    """Return the noun that a name only stands before, in English: "the UN rights office", or 0."""
    if behind >= stop or page.capital[behind] or page.flag[behind] & STOP:
        return 0
    if not determined:
        opens = at == page.sentences[page.sentence_of[at]][0] or page.low[at - 1] == ","
        opens = opens or page.low[behind - 1].endswith(("'s", "’s"))  # "Speaker Rob Tulley's office"
        if not opens and not page.flag[at - 1] & lx.QUOTED:
            return 0
    head = behind_premodified(page, behind, stop)
    if not head and determined and not page.flag[behind] and page.low[at - 1] in page.lexicon.words["new_articles"]:
        return behind  # "a United Nations mission"
    return head if head and (determined or page.flag[head]) else 0


def behind_brackets(page: Words, at: int, otherwise: int = -1) -> int:
    """Return the word behind the brackets that open at `at`; if none do, or none close, `otherwise` (the next word)."""
    if at < len(page.low) and page.low[at] in ("(", "["):
        for j in range(at + 1, min(at + _LONGEST_BRACKET, len(page.low))):
            if page.low[j] in (")", "]"):
                return j + 1
    return otherwise if otherwise >= 0 else at + 1


def _with_tie(page: Words, phrase: Phrase, stop: int) -> Phrase:
    """Extend a phrase by what is tied to it: "een woordvoerder van het ministerie in Den Haag"."""
    flag, low = page.flag, page.low
    words = page.lexicon.words
    for _ in range(4):
        at = phrase.after
        if at + 1 >= stop:
            return phrase
        if at + 2 < stop and low[at] in words["tied_participles"] and flag[at + 1] & lx.PREP and phrase.name is None:
            inner = _single(page, at + 2, stop, False)  # "an official briefed on the talks"
            owner = at + 2 if inner is None else inner.after - 1
            if low[owner].endswith(("'s", "’s")) and owner + 1 < stop and not flag[owner + 1] & STOP:
                phrase = phrase._replace(behind=owner + 2, after=owner + 2)  # "familiar with the king's thinking"
                continue
            if inner is None or inner.pronoun:
                return phrase
            phrase = phrase._replace(behind=inner.behind, after=inner.after)
            continue
        if at + 2 < stop and phrase.name is None and phrase.head == at - 1 and _ties_on(page, at):
            begin = at + 1
            while begin < stop and flag[begin] & (lx.PREP | lx.ADV) and not flag[begin] & lx.DET:
                begin += 1
            inner = _single(page, begin, stop, True)
            if inner is None or inner.pronoun:
                return phrase
            return phrase._replace(behind=inner.behind, after=inner.after)
        if not flag[at] & lx.PREP or low[at] not in words["tying"]:
            return phrase
        always = low[at] in words["always_tying"]
        inner = _single(page, at + 1, stop, False)
        if inner is None or inner.pronoun:
            return phrase
        if not always:
            known = flag[phrase.head] & (lx.ROLE | lx.GROUP | lx.BODY) or page.low[phrase.head].endswith(
                page.lexicon.body_endings
            )
            if (phrase.name is not None and phrase.head < phrase.name[0]) or not known:
                return phrase
            close = low[at] in words["closely_tying"] and phrase.name is None  # "een bron binnen de partij"
            if not close and (inner.name is None or inner.name[0] != inner.first):
                return phrase
            if page.low[inner.first] in page.lexicon.media or page.low[inner.first] in words["news_bodies"]:
                return phrase  # "vertelt een ooggetuige aan Omroep West"
            if page.low[inner.first] in page.lexicon.outlets:
                return phrase
        name, head = phrase.name, phrase.head
        behind, after = inner.behind, inner.after
        # "minister van Defensie Ank ...": the name follows the portfolio.
        if (
            name is None
            and inner.name is not None
            and behind < stop
            and page.capital[behind]
            and (
                flag[inner.name[0]] & lx.PORTFOLIO
                or behind_portfolio(page, inner.name[0], stop)
                or given_name_behind(page, inner.name[0], behind)
            )
        ):
            end = name_end(page, behind, stop)
            name, behind = (behind, end), end
            after = behind_brackets(page, end, end)
        elif name is None and _names_officer(page, phrase, inner):
            name = inner.name  # "officier van dienst Jelle Bos"
        phrase = Phrase(phrase.first, behind, after, head, name)
    return phrase


def _names_officer(page: Words, phrase: Phrase, inner: Phrase) -> bool:
    flag = page.flag
    if inner.name is None or inner.name[0] == inner.first or inner.name[1] - inner.name[0] < 2:
        return False
    between = range(inner.first, inner.name[0])
    plain = not any(
        (flag[j] & lx.ROLE and not page.capital[j]) or (page.capital[j] and not flag[j] & (lx.PORTFOLIO | lx.ROLE))
        for j in between
    )
    return plain and bool(flag[phrase.head] & lx.ROLE and flag[inner.name[0]] & (lx.MALE | lx.FEMALE))
