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
from articles.extraction.clauses import is_finite, skip_adverbials, subject_after, subject_before
from articles.extraction.people import People, Person
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

Answer = tuple[tuple[str, ...], str]
UNKNOWN: Answer = ((), "")

SPOKE, SUBJECT, ALONE, NAMED, UNDER_PREPOSITION = 4.5, 4.0, 3.8, 2.0, 1.0
_HERE = 1.0  # the subject of the own sentence, before the word
_AGAIN = 0.5  # spoke and subject, or in two sentences
_WEAR = 0.6  # per sentence
_PARAGRAPH = 0.15  # per paragraph
_TOPIC, _MOST_TOPIC = 0.1, 0.8  # per mention so far
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

    def __init__(self, page: Words, resolve: Callable[[Phrase, int], Answer]) -> None:
        self.page = page
        self.people = People(page)
        self.said: dict[int, list[tuple[Phrase | None, Answer]]] = {}
        self.asked: dict[int, tuple[str, ...]] = {}  # who put a question in which sentence
        self.unnamed: dict[str, Person] = {}  # "een student", "zijn vrouw": whom the text gives no name
        self._resolve = resolve
        self._depth = 0
        self._subjects: dict[int, tuple[Phrase | None, Answer]] = {}
        self._paragraph = _paragraphs(page)

    # -- what is known of somebody

    def person(self, name: str) -> Person | None:
        """Return the person, body or unnamed speaker behind a resolved name."""
        key = name.lower()
        return self.people.by_name.get(key) or self.unnamed.get(key)

    def is_person(self, answer: Answer) -> bool:
        """Whether an answer means somebody who can speak in the first person."""
        if not answer[0]:
            return False
        person = self.person(answer[0][0])
        return person is not None and person.kind not in ("place", "body")

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

    # -- subjects

    def subject(self, sentence: int) -> tuple[Phrase | None, Answer]:
        """Return the subject of the main clause of `sentence` and who it means."""
        if sentence in self._subjects:
            return self._subjects[sentence]
        if self._depth >= _DEEPEST:
            return None, UNKNOWN
        self._subjects[sentence] = (None, UNKNOWN)  # a pronoun that points to itself ends here
        self._depth += 1
        phrase = self._find_subject(sentence)
        answer = self._resolve(phrase, sentence) if phrase is not None else UNKNOWN
        self._depth -= 1
        self._subjects[sentence] = (phrase, answer)
        return phrase, answer

    def _find_subject(self, sentence: int) -> Phrase | None:
        page = self.page
        if page.zoned[sentence]:
            return None
        first, behind = page.sentences[sentence]
        flag = page.flag
        if first < behind and flag[first] & lx.QUOTED:
            return None
        verb = None
        opening = skip_adverbials(page, first, behind) if page.lexicon.verb_second else first
        if first < opening < behind and not flag[opening] and not page.capital[opening]:
            return subject_after(page, opening, behind)  # a verb that no list knows stands second
        for j in range(first, min(behind, first + 30)):
            f = flag[j]
            if is_finite(page, j) or (
                f & lx.CUE and not f & (lx.NOUNLIKE | lx.PREP | lx.DET) and (j == first or not page.capital[j])
            ):
                verb = j
                break
        if verb is None:
            phrase = noun_phrase(page, first, behind)
            if phrase is None and first + 2 < behind and flag[first] & (lx.ADV | lx.TIME):
                phrase = noun_phrase(page, first + 2, behind)
            return phrase
        before = subject_before(page, first, verb) if verb > first else None
        if before is not None:
            return before
        early = (
            noun_phrase(page, first, verb)
            if verb > first and not flag[first] & (lx.PREP | lx.SUB | lx.ADV | lx.TIME)
            else None
        )
        if early is not None and early.name is not None:
            return early
        return subject_after(page, verb, behind)

    # -- candidates

    def candidates(self, sentence: int, before: int, tag: bool, back: int) -> list[Candidate]:
        """Return who is on stage at word `before` of `sentence`, the most outstanding first.

        `tag` says that the own sentence only holds what somebody else says; `back` is how many sentences to look back.
        """
        found: dict[tuple[str, ...], Candidate] = {}
        for n in range(sentence, max(-1, sentence - back - 1), -1):
            worn = _WEAR * (sentence - n) + _PARAGRAPH * (self._paragraph[sentence] - self._paragraph[n])
            for phrase, answer in reversed(self.said.get(n, ())):
                if phrase is None or phrase.first < before:
                    self._add(found, answer[0], phrase, SPOKE - worn, sentence - n, True)
            if n == sentence and tag:
                continue
            subject, answer = self.subject(n)
            if subject is not None and subject.first < before:
                self._add(found, answer[0], subject, SUBJECT - worn + (_HERE if n == sentence else 0), sentence - n, True)
            named = [(at, p) for at, p in self.people.mentions_in(*self.page.sentences[n]) if at < before]
            alone = not self.is_person(answer) and len({id(p) for _, p in named if p.kind == "person"}) == 1
            for at, person in named:
                weight = UNDER_PREPOSITION if self._under_preposition(at) else NAMED
                only = alone and person.kind == "person" and n < sentence
                self._add(found, (person.name,), None, (ALONE if only else weight) - worn, sentence - n, only)
        for candidate in list(found.values()):
            if candidate.person is not None:
                so_far = bisect_left(candidate.person.mentions, before)
                candidate.score += min(_MOST_TOPIC, _TOPIC * so_far)
            elif len(candidate.names) > 1:  # one of several may be meant
                for name in candidate.names:
                    self._add(found, (name,), None, candidate.score - 1, candidate.distance, candidate.acted)
        return sorted(found.values(), key=lambda c: -c.score)

    def _add(
        self,
        found: dict[tuple[str, ...], Candidate],
        names: tuple[str, ...],
        phrase: Phrase | None,
        score: float,
        distance: int,
        acted: bool,
    ) -> None:
        if not names:
            return
        known = found.get(names)
        if known is None:
            person = self.person(names[0]) if len(names) == 1 else None
            found[names] = Candidate(names, phrase, person, score, distance, acted)
            return
        known.score = max(known.score, score) + (_AGAIN if acted and known.acted and known.distance == distance else 0)
        known.acted = known.acted or acted
        known.phrase = known.phrase or phrase

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
