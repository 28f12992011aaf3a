"""Who is on stage in each sentence of a text, and how much each of them stands out.

Whoever spoke or was the subject a moment ago stands out most, who was only named less, who was named under a
preposition least; distance wears all of it off. What may stand for them (a pronoun, "the professor") asks here for the
candidates and adds what it knows itself: gender, number, role.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from articles.extraction import lexicon as lx
from articles.extraction.appositions import with_apposed_name
from articles.extraction.clauses import is_finite, skip_adverbials, subject_after, subject_before
from articles.extraction.people import People, Person
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

Answer = tuple[tuple[str, ...], str]
UNKNOWN: Answer = ((), "")

SPOKE, SUBJECT, ALONE, NAMED, UNDER_PREPOSITION = 4.5, 4.0, 3.8, 2.0, 1.0
CLAUSE_SUBJECT = 3.0
OWN_SUBJECT = 1.0  # of a statement that somebody else seems to make
_HERE = 1.0  # the subject of the own sentence, before the word
_AGAIN = 0.3  # spoke and subject, or in two sentences
_WEAR = 0.6  # per sentence
_FAR = 1.0  # once, behind the sentence before
_PARAGRAPH = 0.15  # per paragraph
_TOPIC, _MOST_TOPIC = 0.05, 0.5  # per mention so far
_ONE_OF_SEVERAL = 0.3
_Entrance = tuple[tuple[str, ...], Phrase | None, float, bool]  # names, phrase, weight, spoke or was the subject
_DEEPEST = 12  # sentences a chain of pronouns may lead back


@dataclass(slots=True)
class Candidate:
    """Somebody a phrase may point to: names, the phrase that put them on stage, the person, and how they stand out."""

    names: tuple[str, ...]
    phrase: Phrase | None
    person: Person | None
    score: float
    distance: int
    acted: bool  # spoke or was the subject, not only named


class Scene:
    """The sentences of one text with who spoke in them and who is their subject, filled from front to back."""

    def __init__(self, page: Words, resolve: Callable[[Phrase, int, bool | None], Answer]) -> None:
        self.page = page
        self.people = People(page)
        self.said: dict[int, list[tuple[Phrase | None, Answer]]] = {}
        self.asked: dict[int, tuple[str, ...]] = {}  # who put a question in which sentence
        self.unnamed: dict[str, Person] = {}  # "een student", "zijn vrouw": whom the text gives no name
        self._described: dict[int, list[Phrase]] = {}
        self._meant: dict[int, Answer] = {}
        self._entered: dict[int, list[_Entrance]] = {}
        self._resolve = resolve
        self._depth = 0
        self._subjects: dict[int, tuple[Phrase | None, Answer]] = {}
        self._paragraph = _paragraphs(page)

    def close(self) -> None:
        """Forget who resolves phrases: two that hold each other would wait for the collector with all of the text."""
        del self._resolve

    # -- what is known of somebody

    def person(self, name: str) -> Person | None:
        """Return the person, body or unnamed speaker behind a resolved name."""
        return self.people.find(name) or self.unnamed.get(name.lower())

    def is_person(self, answer: Answer) -> bool:
        """Whether an answer means somebody who can speak in the first person."""
        if not answer[0]:
            return False
        person = self.person(answer[0][0])
        return person is not None and person.kind not in ("place", "body", "things")

    # -- who spoke

    def note(self, sentence: int, phrase: Phrase | None, answer: Answer) -> None:
        """Remember that somebody spoke in `sentence`."""
        if phrase is not None or answer[0]:
            self.said.setdefault(sentence, []).append((phrase, answer))

    def last_speaker(self, sentence: int, back: int = 4) -> tuple[Phrase | None, Answer]:
        """Return who spoke last in `sentence` or the `back` ones before it."""
        for n in range(sentence, max(-1, sentence - back - 1), -1):
            if self.said.get(n):
                phrase, answer = self.said[n][-1]
                return phrase, (answer[0], "last-speaker")
        return None, UNKNOWN

    def opens_paragraph(self, sentence: int) -> bool:
        """Whether a paragraph begins with `sentence`, or the text ends before it."""
        numbers = self._paragraph
        return sentence == 0 or sentence >= len(numbers) or numbers[sentence] != numbers[sentence - 1]

    # -- subjects

    def subject(self, sentence: int) -> tuple[Phrase | None, Answer]:
        """Return the subject of the main clause of `sentence` and who it means."""
        if sentence in self._subjects:
            return self._subjects[sentence]
        if self._depth >= _DEEPEST:
            return None, UNKNOWN
        self._subjects[sentence] = (None, UNKNOWN)  # a pronoun that points to itself ends here
        self._depth += 1
        phrase, plural = self._find_subject(sentence)
        answer = self._resolve(phrase, sentence, plural) if phrase is not None else UNKNOWN
        self._depth -= 1
        self._subjects[sentence] = (phrase, answer)
        return phrase, answer

    def subject_phrase(self, sentence: int) -> Phrase | None:
        """Return the subject of a sentence that may lie ahead, without asking who it means."""
        return self._find_subject(sentence)[0]

    def _find_subject(self, sentence: int) -> tuple[Phrase | None, bool | None]:
        """Return the subject, and whether its verb is a plural as far as that tells."""
        page = self.page
        if page.zoned[sentence]:
            return None, None
        first, behind = page.sentences[sentence]
        flag = page.flag
        if first < behind and flag[first] & lx.QUOTED:
            return None, None
        verb = self._behind_subordinate(first, behind)
        if verb is not None:
            return subject_after(page, verb, behind), None
        if (
            page.lexicon.verb_second
            and page.low[first] in page.lexicon.words["if_first"]
            and page.low[behind - 1] == "?"
        ):
            several = page.low[behind - 2].endswith(page.lexicon.plural_verb_endings)
            return noun_phrase(page, first + 1, behind), several  # "Of ze nog komt?"
        opened = self._with_relative(first, behind)
        if opened is not None:
            return opened, None
        opening = skip_adverbials(page, first, behind) if page.lexicon.verb_second else first
        if first < opening < behind and not flag[opening] and not page.capital[opening]:
            return subject_after(page, opening, behind), None  # a verb that no list knows stands second
        behind_participle = None if page.lexicon.verb_second else self._behind_participle(first, behind)
        if behind_participle is not None:
            return behind_participle, None
        for j in range(first, min(behind, first + 30)):
            f = flag[j]
            if page.finite[j] or (
                f & lx.CUE and not f & (lx.NOUNLIKE | lx.PREP | lx.DET) and (j == first or not page.capital[j])
            ):
                verb = j
                break
        if verb is None:
            phrase = noun_phrase(page, first, behind)
            if phrase is None and first + 2 < behind and flag[first] & (lx.ADV | lx.TIME):
                phrase = noun_phrase(page, first + 2, behind)
            if phrase is not None and not page.lexicon.verb_second:
                phrase = with_apposed_name(page, phrase, behind)  # "His mother, Ada Obi, wept"
            return phrase, None
        plural = None
        if page.lexicon.verb_second and flag[verb] & (lx.AUX | lx.FINITE):
            plural = page.low[verb].endswith(page.lexicon.plural_verb_endings)
        before = subject_before(page, first, verb) if verb > first else None
        if before is not None and self._is_fronted(before, verb, behind):
            return subject_after(page, verb, behind), plural  # "Honger heeft Vos niet"
        if before is not None and before.name is not None and page.low[verb] in page.lexicon.words["plural_be"]:
            team = self.people.find(page.exact(*before.name))
            if team is not None and not team.kind:
                team.kind = "body"  # "Millbrook were ahead"
        if before is not None:
            return self._named_by_copula(before, verb, behind) or before, plural
        early = (
            noun_phrase(page, first, verb)
            if verb > first and not flag[first] & (lx.PREP | lx.SUB | lx.ADV | lx.TIME)
            else None
        )
        if early is not None and early.name is not None:
            return early, plural
        return subject_after(page, verb, behind), plural

    def _behind_participle(self, first: int, behind: int) -> Phrase | None:
        """Return the subject behind what opens an English sentence: "Asked about it, she", "A chef from Dorn, she"."""
        page = self.page
        opening = noun_phrase(page, first, behind) if page.flag[first] & lx.DET else None
        if opening is not None:
            after = opening.after
            apposed = page.low[after] == "," and page.low[after + 1] in page.lexicon.words["nominative"]
            return noun_phrase(page, after + 1, behind) if apposed else None
        opens = page.lexicon.cues.get(page.low[first]) or page.low[first] in page.lexicon.words["not_names"]
        if not opens or page.capital[first + 1]:
            return None
        for j in range(first + 1, min(behind, first + 30)):
            if page.low[j] == ",":
                subject = noun_phrase(page, j + 1, behind)
                if subject is not None and page.flag[subject.after] & (lx.AUX | lx.FINITE | lx.CUE):
                    return subject
        return None

    def _behind_subordinate(self, first: int, behind: int) -> int | None:
        """Return the main verb behind a clause that opens the sentence: "Toen hij kwam, belde de arts"."""
        page = self.page
        flag = page.flag
        if not page.lexicon.verb_second or not flag[first] & lx.SUB or flag[first] & (lx.DET | lx.PREP | lx.PRON):
            return None
        for j in range(first + 2, behind - 2):
            verb = is_finite(page, j + 1) or flag[j + 1] & lx.CUE
            unknown = not flag[j + 1] and page.low[j + 2] in page.lexicon.words["nominative"]
            if page.low[j] == "," and (verb or unknown) and not page.capital[j + 1]:
                return j + 1
        return None

    def _with_relative(self, first: int, behind: int) -> Phrase | None:
        """Return the phrase that opens the sentence if a relative clause follows: "Een agent, die er woont, zucht"."""
        page = self.page
        if not page.lexicon.verb_second or page.flag[first] & (lx.PREP | lx.SUB | lx.ADV | lx.TIME):
            return None
        if not page.seen[page.sentence_of[first]] & lx.REL:
            return None
        phrase = noun_phrase(page, first, behind)
        if phrase is None or phrase.pronoun or phrase.after + 2 >= behind or page.low[phrase.after] != ",":
            return None
        at = phrase.after + 1
        if page.flag[at] & lx.PREP and page.flag[at + 1] & lx.REL:
            return phrase  # "De vrouw van Tal, met wie hij woont, zwijgt"
        return phrase if page.low[at] in page.lexicon.words["person_relatives"] else None

    def _is_fronted(self, phrase: Phrase, verb: int, behind: int) -> bool:
        """Whether a bare noun opens the sentence and somebody stands behind the verb."""
        page = self.page
        at = phrase.first
        if not page.lexicon.verb_second or phrase.behind != at + 1 or phrase.pronoun or page.word[at] in page.inside:
            return False
        if page.flag[at] & (lx.ROLE | lx.GROUP | lx.BODY | lx.PEOPLE | lx.MALE | lx.FEMALE | lx.CITY_OR_COUNTRY):
            return False
        after = subject_after(page, verb, behind)
        if after is None:
            return False
        if after.name is not None and page.flag[after.first] & lx.DET:
            return False  # "Vatman sluit de N33"
        return after.name is not None or (after.pronoun and page.low[after.head] in page.lexicon.words["nominative"])

    def _named_by_copula(self, phrase: Phrase, verb: int, behind: int) -> Phrase | None:
        """Return the name in "Een van hen is Otto Winkel": the sentence says who its subject is."""
        page = self.page
        if phrase.name is not None or phrase.pronoun or page.low[verb] not in page.lexicon.words["naming_copulas"]:
            return None
        named = noun_phrase(page, skip_adverbials(page, verb + 1, behind, False), behind)
        if named is None or named.name is None or named.parts:
            return None
        person = self.people.find(page.exact(*named.name))
        return named if person is not None and person.kind not in ("place", "body") else None

    # -- candidates

    def candidates(self, sentence: int, before: int, tag: bool, back: int) -> list[Candidate]:
        """Return who is on stage at word `before` of `sentence`, the most outstanding first.

        `tag` says that the own sentence only holds what somebody else says; `back` is how many sentences to look back.
        """
        found: dict[tuple[str, ...], Candidate] = {}
        for n in range(sentence, max(-1, sentence - back - 1), -1):
            distance = sentence - n
            worn = _WEAR * distance + (_FAR if distance > 1 else 0)
            worn += _PARAGRAPH * (self._paragraph[sentence] - self._paragraph[n])
            for phrase, answer in reversed(self.said.get(n, ())):
                if answer[0] and (phrase is None or phrase.first < before):
                    self._add(found, (answer[0], phrase, SPOKE, True), worn, distance)
            for entrance in (
                self._entrances(n, before, tag) if not distance else self._entered.get(n) or self._earlier(n)
            ):
                self._add(found, entrance, worn, distance)
        for candidate in list(found.values()):
            if candidate.person is not None:
                so_far = bisect_left(candidate.person.mentions, before)
                candidate.score += min(_MOST_TOPIC, _TOPIC * so_far)
            elif len(candidate.names) > 1:  # one of several may be meant
                for name in candidate.names:
                    entrance = ((name,), None, candidate.score - _ONE_OF_SEVERAL, candidate.acted)
                    self._add(found, entrance, 0.0, candidate.distance)
        return sorted(found.values(), key=lambda c: -c.score)

    def _earlier(self, sentence: int) -> list[_Entrance]:
        """Return who comes on stage in a sentence that is over: read once."""
        known = self._entered.get(sentence)
        if known is None:
            behind = self.page.sentences[sentence][1]
            known = self._entered[sentence] = self._entrances(sentence, behind, False)
        return known

    def _entrances(self, sentence: int, before: int, tag: bool) -> list[_Entrance]:
        """Return who comes on stage in `sentence` before a word: its subject, who is named, who has a role."""
        first, behind = self.page.sentences[sentence]
        over = before >= behind
        subject, answer = self.subject(sentence)
        out: list[_Entrance] = []
        if tag and subject is not None and subject.first == first and self._is_fragment(subject):
            subject = None  # "Zouter, vindt hij": no name, only the start of a sentence
        if subject is not None and subject.first < before and answer[0]:
            out.append((answer[0], subject, OWN_SUBJECT if tag else SUBJECT if over else SUBJECT + _HERE, True))
        if tag:
            return out
        named: list[tuple[int, Phrase | None, str]] = [
            (at, None, p.name) for at, p in self.people.mentions_in(first, behind) if at < before
        ]
        named += [(phrase.first, phrase, name) for phrase, name in self._described_in(sentence, before)]
        persons = {name for _, _, name in named if self._is_somebody(name)} if over else set()
        alone = len(persons) == 1 and not self.is_person(answer)
        for at, phrase, name in named:
            only = alone and name in persons
            if self._is_topic(at, first):
                out.append(((name,), phrase, SUBJECT + _HERE, True))
                continue
            if over and phrase is None and self._is_clause_subject(at):
                out.append(((name,), None, CLAUSE_SUBJECT, True))
                continue
            weight = ALONE if only else UNDER_PREPOSITION if self._under_preposition(at) else NAMED
            out.append(((name,), phrase, weight, only))
        return out

    def _is_fragment(self, phrase: Phrase) -> bool:
        word = self.page.word[phrase.first]
        return (
            phrase.behind == phrase.first + 1 and self.page.low[phrase.behind] == "," and word not in self.page.inside
        )

    def named_in(self, sentence: int) -> list[str]:
        """Return who is named, or has a role, in `sentence`, in order: persons, or bodies if there are none."""
        first, behind = self.page.sentences[sentence]
        named = [(at, p.name) for at, p in self.people.mentions_in(first, behind) if p.kind != "place"]
        named += [(phrase.first, name) for phrase, name in self._described_in(sentence, behind)]
        names = [name for _, name in sorted(named)]
        return [name for name in names if self._is_somebody(name)] or names

    def _is_somebody(self, name: str) -> bool:
        person = self.person(name)
        return person is not None and person.kind == "person"

    def _described_in(self, sentence: int, before: int) -> list[tuple[Phrase, str]]:
        """Return the phrases before a word that mean one person by a role: "door een voorbijganger"."""
        phrases = self._described.get(sentence)
        if phrases is None:
            phrases = self._described[sentence] = self._find_described(sentence)
        found = []
        for phrase in phrases:
            if phrase.first >= before:
                break
            answer = self._meant.get(phrase.first)
            if answer is None and self._depth < _DEEPEST:
                self._meant[phrase.first] = UNKNOWN
                self._depth += 1
                answer = self._meant[phrase.first] = self._resolve(phrase, sentence, None)
                self._depth -= 1
            if answer is not None and len(answer[0]) == 1:
                found.append((phrase, answer[0][0]))
        return found

    def _find_described(self, sentence: int) -> list[Phrase]:
        page = self.page
        found: list[Phrase] = []
        first, behind = page.sentences[sentence]
        if page.zoned[sentence] or not page.seen[sentence] & (lx.ROLE | lx.GROUP):
            return found
        at = first
        while at < behind:
            by = page.low[at - 1] in page.lexicon.words["agent"] and page.flag[at] & (lx.GROUP | lx.NUMBER)
            phrase = noun_phrase(page, at, behind) if (page.flag[at] & lx.DET or by) and at + 1 < behind else None
            if phrase is None or phrase.pronoun or phrase.parts or phrase.name is not None:
                at += 1
                continue
            at = phrase.head + 1
            if self._is_named_next(phrase, behind) or self._is_apposed(phrase, first):
                continue
            head = page.flag[phrase.head]
            low = page.low[phrase.head]
            if head & lx.GROUP and page.low[phrase.first - 1] in page.lexicon.words["agent"]:
                found.append(phrase)  # "aangespannen door bewoners"
            if head & lx.ROLE and not head & (lx.GROUP | lx.BODY) and low not in page.lexicon.words["seldom_persons"]:
                found.append(phrase)
        return found

    def _is_apposed(self, phrase: Phrase, first: int) -> bool:
        """Whether an English phrase says who the name before its comma is: "Tom Vale, a baker"."""
        page, comma = self.page, phrase.first - 1
        if page.lexicon.verb_second or comma <= first or page.low[comma] != "," or not page.capital[comma - 1]:
            return False
        if page.flag[comma - 1] & (lx.TIME | lx.CITY_OR_COUNTRY):
            return False  # "On Thursday, a man"
        return page.low[phrase.first] in page.lexicon.words["articles"]

    def _is_named_next(self, phrase: Phrase, behind: int) -> bool:
        """Whether a name in apposition says who it is: "een juf op de dorpsschool, Truus Vos"."""
        page = self.page
        for k in range(phrase.after, min(behind - 1, phrase.after + 6)):
            if page.low[k] == ",":
                return page.capital[k + 1] or page.low[k + 1] in page.lexicon.words["nominative"]
            if page.flag[k] & (lx.AUX | lx.FINITE | lx.PUNCT | lx.QUOTED) and not page.flag[k] & lx.PREP:
                return False
        return False

    def _add(self, found: dict[tuple[str, ...], Candidate], entrance: _Entrance, worn: float, distance: int) -> None:
        names, phrase, weight, acted = entrance
        score = weight - worn
        known = found.get(names)
        if known is None:
            person = self.person(names[0]) if len(names) == 1 else None
            found[names] = Candidate(names, phrase, person, score, distance, acted)
            return
        if score > known.score:
            known.score = score
        if acted and known.acted and known.distance == distance:
            known.score += _AGAIN
        known.acted = known.acted or acted
        known.phrase = known.phrase or phrase

    def _is_topic(self, at: int, first: int) -> bool:
        """Whether the sentence says at once whom it is about: "As for Tam, she"."""
        low = self.page.low
        return at == first + 2 and f"{low[first]}-{low[first + 1]}" in self.page.lexicon.words["topic_openers"]

    def _is_clause_subject(self, at: int) -> bool:
        """Whether the name at `at` opens what somebody says: "De arts zei dat Vos gezond was"."""
        page = self.page
        return page.lexicon.verb_second and page.low[at - 1] in page.lexicon.words["that"] and at > 1

    def _under_preposition(self, at: int) -> bool:
        """Whether the name at `at`, with what stands before it in its phrase, follows a preposition."""
        flag = self.page.flag
        for j in range(at - 1, max(-1, at - 6), -1):
            if flag[j] & lx.PREP and not flag[j] & lx.DET:
                return True
            if flag[j] & (lx.FINITE | lx.AUX | lx.PUNCT | lx.QUOTED | lx.PRON | lx.COORD) and not flag[j] & lx.DET:
                return False
        return False


def _paragraphs(page: Words) -> list[int]:
    """Return the number of the paragraph of each sentence."""
    numbers = []
    number = 0
    end = 0
    for first, behind in page.sentences:
        if first < behind:
            if "\n" in page.text[end : page.start[first]]:
                number += 1
            end = page.end[behind - 1]
        numbers.append(number)
    return numbers
