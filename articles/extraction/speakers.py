"""Tell who a speaker phrase means: a name, a description, a pronoun, or whoever spoke before.

An empty answer means "unknown", which is a legal answer: the nearest name is never taken for want of a better one.
Each answer carries the step that found it.
"""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.descriptions import Descriptions
from articles.extraction.interviews import Interview
from articles.extraction.people import Person, name_key, name_of
from articles.extraction.phrases import Phrase
from articles.extraction.scene import UNKNOWN, Answer, Candidate, Scene
from articles.extraction.tokens import Words

__all__ = ["UNKNOWN", "Answer", "Speakers"]

_SENTENCES_BACK = 7
_AGREES = 0.4  # the gender is known and agrees
_NO_KIND = 1.0  # two capitals that nothing tells to be a person
_ONE_OF_THEM = 1.0  # "een van hen" seldom stays on stage
_RELATIVE_APART = 0.7  # "zijn moeder", for "ze"; "haar man" can be whom the text is about
_RELATIVE = 1.5  # "zijn vader", who is spoken of and not about
_QUOTES_BACK = 5
_LEANS = 2.0
_UNNAMED = 2.0  # "de decaan", beside a woman with a name, for "she"
_ASKED_OF = 3.0  # who was named in the question
_ASKED = 5.0  # who put the question does not give the answer
_LEAST = 0.2
_CLEAR = 0.5  # how much better than the next one somebody must be who was only named
_SURE = 1.0  # then the pronoun tells the gender of whom it means
_NAMED_BACK = 2  # sentences in which somebody only named can be meant


class Speakers:
    """Resolves the speakers of one text, sentence by sentence, from the front to the back."""

    def __init__(self, page: Words) -> None:
        self.page = page
        self.scene = Scene(page, self.resolve)
        self.people = self.scene.people
        self.descriptions = Descriptions(self.scene)
        self.interview = Interview(self.scene)
        self.turns: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}  # sentence -> who speaks in it, to whom
        self._read: dict[int, Answer] = {}  # pronouns of tags, by their word

    def resolve(
        self,
        phrase: Phrase,
        sentence: int,
        plural: bool | None = None,
        tag: bool = False,
        speaking: bool = False,
        answering: bool = False,
    ) -> Answer:
        """Return the names that `phrase`, standing in `sentence`, means, and the step that told.

        `plural` is what the verb tells, `tag` that the cue stands behind its statement, `speaking` that the phrase is
        the subject of a verb of saying, `answering` that the verb answers what somebody else asked.
        """
        if phrase.parts:
            names: list[str] = []
            rule = ""
            for part in phrase.parts:
                answer, rule = self.resolve(part, sentence, None, tag)
                names.extend(name for name in answer if name not in names)
            return tuple(names), "several" if rule else ""
        if phrase.pronoun:
            known = self._read.get(phrase.first)
            if known is None:  # "S, she says, and adds": one and the same "she"
                known = self._pronoun(phrase, sentence, plural, tag, answering)
                if tag and speaking and not self.page.lexicon.verb_second:
                    self._read[phrase.first] = known
            return known
        if phrase.name is not None:
            return self._named(phrase, phrase.name, sentence, tag, speaking)
        return self.descriptions.resolve(phrase, sentence, tag, speaking)

    # -- names

    def _named(self, phrase: Phrase, place: tuple[int, int], sentence: int, tag: bool, speaking: bool) -> Answer:
        page = self.page
        name = name_of(page, place)
        key = name_key(name)
        lexicon = page.lexicon
        before = place[0] - 1
        if before >= phrase.first and page.low[before] in lexicon.words["place_bodies"]:
            return (self.descriptions.plain(phrase),), "description"
        if before >= phrase.first and page.capital[before] and page.low[before] in lexicon.words["name_bodies"]:
            return (page.exact(before, place[1]),), "name"  # "Stichting Leerrijk"
        titled = self.people.titled(place[0], place[1])
        if titled is not None:
            return (titled.name,), "name"  # "Mrs Holm", beside Peter Holm
        person = self.people.by_name.get(key) or self.people.surname(key)
        if self._is_demonym(phrase, place):
            pointing = Phrase(phrase.first, phrase.behind, phrase.after, place[0])
            return self.descriptions.resolve(pointing, sentence, tag, speaking)
        if person is not None and person.kind == "person" and name_key(person.name) != key:
            return (person.name,), "surname"
        if key in self.people.short_names:
            return (self.people.by_name[key].name,), "short-name"
        if key in lexicon.synonyms:
            return (lexicon.synonyms[key],), "synonym"
        placed = before >= phrase.first and page.flag[before] & lx.ORIGIN and page.capital[before]
        if placed and page.flag[place[0]] & (lx.BODY | lx.GROUP):
            return (page.exact(before, place[1]),), "name"  # "Europese Commissie"
        if person is not None:
            return (person.name,), "surname" if name_key(person.name) != key else "name"
        return (name,), "name"

    def _is_demonym(self, phrase: Phrase, place: tuple[int, int]) -> bool:
        """Whether an article before one capital makes it a description: "de Limburgse", "de Gentenaar"."""
        page = self.page
        at = place[0]
        if place[1] != at + 1 or at == phrase.first or page.low[phrase.first] not in page.lexicon.words["definite"]:
            return False
        if page.flag[at] & (lx.MALE | lx.FEMALE | lx.COUNTRY | lx.BODY) or page.low[at] in page.lexicon.synonyms:
            return False
        low = page.low[at]
        known = page.flag[at] & (lx.ORIGIN | lx.PEOPLE) or low in page.lexicon.words["demonyms"]
        return bool(known) or low.endswith(page.lexicon.demonym_endings)

    # -- pronouns

    def _pronoun(self, phrase: Phrase, sentence: int, plural: bool | None, tag: bool, answering: bool) -> Answer:
        page = self.page
        word = page.low[phrase.head]
        words = page.lexicon.words
        if word in words["pointing_pronouns"]:
            return self._pointed_at(phrase, sentence)
        if word in words["thing_pronouns"]:
            return self._thing(phrase, sentence)
        if word not in words["person_pronouns"]:
            return (
                UNKNOWN if word not in words["group_pronouns"] else ((page.word[phrase.head].lower(),), "description")
            )
        female, male, both = word in words["female"], word in words["male"], word in words["plural"]
        if both and not (female or male):
            plural = True
        if plural:
            female = male = False
        elif plural is False:
            both = False
        fitting: list[Candidate] = []
        for candidate in self.scene.candidates(sentence, phrase.first, tag, _SENTENCES_BACK):
            agrees = self._agreement(candidate, male, female, plural, both)
            if agrees is None or (not candidate.acted and candidate.distance > _NAMED_BACK):
                continue
            candidate.score += agrees
            if answering and self._asked(candidate, sentence):
                candidate.score -= _ASKED
            elif answering and not candidate.acted and self.scene.asked.get(sentence - candidate.distance):
                candidate.score += _ASKED_OF
            fitting.append(candidate)
        if any(c.person is not None and c.person.kind == "group" for c in fitting):
            fitting = [c for c in fitting if c.person is None or c.person.kind != "things"]
        if not fitting:
            return self._one_of_no_gender(sentence) if both else UNKNOWN
        if female and not male and any(self._is_known_woman(c) for c in fitting):
            for candidate in fitting:
                if self._is_unnamed(candidate):
                    candidate.score -= _UNNAMED
        fitting.sort(key=lambda c: -c.score)
        best = fitting[0]
        if best.score < _LEAST:
            return UNKNOWN
        sure = best.acted and (len(fitting) == 1 or fitting[1].score < best.score - _SURE)
        if sure and best.person is not None and best.person.kind == "person" and female != male:
            best.person.female, best.person.male = female, male
        if not best.acted and len(fitting) > 1 and fitting[1].score > best.score - _CLEAR:
            return UNKNOWN
        return best.names, "pronoun" if best.acted else "pronoun-mentioned"

    def _one_of_no_gender(self, sentence: int) -> Answer:
        """Return the only speaker of the sentence before whom the text gives neither name nor gender: "They added"."""
        spoke = {answer[0] for _, answer in self.scene.said.get(sentence - 1, ())}
        names = next(iter(spoke)) if len(spoke) == 1 else ()
        person = self.scene.unnamed.get(names[0].lower()) if len(names) == 1 else None
        if person is None or person.kind != "person" or person.male or person.female or self.page.lexicon.verb_second:
            return UNKNOWN
        return names, "pronoun"

    def _agreement(
        self, candidate: Candidate, male: bool, female: bool, plural: bool | None, both: bool
    ) -> float | None:
        """Return what gender and number say for a candidate, None when they exclude it."""
        if len(candidate.names) > 1:
            return 0.0 if plural or both else None
        person = candidate.person
        if person is not None:
            if person.kind in ("group", "things"):
                fits = plural or (both and plural is None)
                if person.kind == "things" and not self.page.lexicon.verb_second and not self._has_spoken(candidate):
                    return None  # "The talks are stuck"
                return (0.0 if person.kind == "group" else -_NO_KIND) if fits else None
            if plural or person.kind in ("place", "body") or (male and person.female) or (female and person.male):
                return None
            if candidate.phrase is not None and self._is_one_of(candidate.phrase):
                return -_ONE_OF_THEM
            if not candidate.acted and person.kind != "person":
                return None
            if not person.kind and not person.roles:
                return -_NO_KIND  # "Provinciale Staten"
            if candidate.phrase is not None and self._is_relative(candidate.phrase):
                words = self.page.lexicon.words
                whose = self.page.low[candidate.phrase.first]
                # "zijn moeder": whoever he is, he is not meant by "ze"
                other = whose in (words["female"] if male else words["male"]) and (male != female)
                return -_RELATIVE_APART if other else -_RELATIVE
            if female and not male and not plural and self._leans_male(person):
                return -_LEANS
            return _AGREES if (female and person.female) or (male and person.male) else 0.0
        phrase = candidate.phrase
        if phrase is None or phrase.pronoun:
            return None if plural else 0.0
        if self._is_one_of(phrase):
            return None if plural else -_ONE_OF_THEM
        page = self.page
        head, flag = page.low[phrase.head], page.flag[phrase.head]
        group = bool(flag & (lx.GROUP | lx.PEOPLE)) or (
            head.endswith(page.lexicon.plural_endings) and not flag & lx.ROLE
        )
        if group:
            return 0.0 if plural or (both and plural is None and not male) else None
        return None

    def _has_spoken(self, candidate: Candidate) -> bool:
        """Whether the candidate came on stage as the source of a statement."""
        if candidate.phrase is None:
            return False
        said = self.scene.said.get(self.page.sentence_of[candidate.phrase.first], ())
        return any(answer[0] == candidate.names for _, answer in said)

    def _leans_male(self, person: Person) -> bool:
        """Whether somebody without a name has a role for which women have a word of their own: "een docent"."""
        if person.name.lower() not in self.scene.unnamed or person.female:
            return False
        women = self.page.lexicon.words["female_roles"]
        return any(r + "e" in women or (r.endswith("er") and r[:-2] + "ster" in women) for r in person.roles)

    def _is_known_woman(self, candidate: Candidate) -> bool:
        return candidate.person is not None and candidate.person.female

    def _is_unnamed(self, candidate: Candidate) -> bool:
        """Whether somebody has neither a name nor a gender: "de decaan"."""
        person = candidate.person
        known = person is None or person.female or person.male
        return not known and person is not None and person.name.lower() in self.scene.unnamed

    def _is_relative(self, phrase: Phrase) -> bool:
        """Whether a phrase only says what somebody is to whom the text is about: "zijn vader"."""
        page, words = self.page, self.page.lexicon.words
        known = page.lexicon.verb_second and phrase.name is None and page.low[phrase.head] in words["relations"]
        if self.scene.opens_paragraph(page.sentence_of[phrase.first]):
            return False  # a new subject
        return known and page.low[phrase.first] in words["possessives"]

    def _is_one_of(self, phrase: Phrase) -> bool:
        page = self.page
        words = page.lexicon.words
        of = phrase.behind - phrase.first > 2 and page.low[phrase.first + 1] in words["of_group"]
        return phrase.name is None and of and page.low[phrase.first] in words["measures"]

    def _asked(self, candidate: Candidate, sentence: int) -> bool:
        """Whether the candidate put a question just before: then the answer is another's."""
        return any(self.scene.asked.get(n) == candidate.names for n in (sentence, sentence - 1))

    def _thing(self, phrase: Phrase, sentence: int) -> Answer:
        """Return the body or country that "it" points to: what spoke or was the subject just before."""
        for candidate in self.scene.candidates(sentence, phrase.first, False, 3):
            if len(candidate.names) != 1 or not candidate.acted:
                continue
            body = candidate.phrase is not None and self.page.flag[candidate.phrase.head] & lx.BODY
            body = body or self._may_be_body(candidate)
            if body or (candidate.person is not None and candidate.person.kind in ("body", "place")):
                return candidate.names, "pronoun"
        return UNKNOWN

    def _may_be_body(self, candidate: Candidate) -> bool:
        """Whether one name that spoke, and that nothing tells to be somebody, is a body: "Norvane said ... It said"."""
        person = candidate.person
        if person is None or person.kind or person.male or person.female or person.roles or " " in person.name:
            return False
        return candidate.distance == 1 and self._has_spoken(candidate)

    def _pointed_at(self, phrase: Phrase, sentence: int) -> Answer:
        """Return whom "die" points to: the subject before it in its sentence, else the person named last."""
        subject, answer = self.scene.subject(sentence)
        if subject is not None and subject.behind <= phrase.first and answer[0]:
            return answer[0], "pointing"
        if not sentence:
            return UNKNOWN
        named = self.scene.named_in(sentence - 1)
        if named:
            return (named[-1],), "pointing"
        before, answer = self.scene.subject(sentence - 1)
        return (answer[0], "pointing") if before is not None else UNKNOWN

    def _is_body(self, answer: Answer) -> bool:
        person = self.scene.person(answer[0][0]) if answer[0] else None
        return person is not None and person.kind == "body"

    # -- quotations without a verb of saying

    def _turn(self, sentence: int) -> Answer | None:
        """Return whose turn it is where quotations alone take turns, paragraph by paragraph, behind a question.

        None: nothing of the kind. The answer is never the asker's; whose it is, is known when only one other acted.
        """
        scene, page = self.scene, self.page
        before = sentence - 1
        first = page.sentences[sentence][0]
        alone = scene.opens_paragraph(sentence) and page.flag[first] & lx.QUOTED and not scene.said.get(sentence)
        if not page.lexicon.verb_second or before < 0 or not alone:
            return None
        if before in self.turns:
            speaker, other = self.turns[before]
        elif scene.said.get(before) and scene.asked.get(before) == scene.said[before][-1][1][0]:
            speaker, other = scene.asked[before], self._only_other(scene.asked[before], sentence)
        else:
            return None
        self.turns[sentence] = other, speaker
        return (other, "answer") if other else UNKNOWN

    def _only_other(self, asker: tuple[str, ...], sentence: int) -> tuple[str, ...]:
        """Return the only one who acted lately besides the asker, or nobody."""
        others = {
            candidate.names
            for candidate in self.scene.candidates(sentence, self.page.sentences[sentence][0], True, _SENTENCES_BACK)
            if candidate.acted
            and candidate.names != asker
            and candidate.person is not None
            and candidate.person.kind == "person"
        }
        return others.pop() if len(others) == 1 else ()

    def inherited(self, sentence: int, beside: bool, echo: bool = False) -> tuple[Phrase | None, Answer]:
        """Return who speaks in `sentence` where no verb tells.

        Who spoke in it or in the sentence before, the subject of that one, who spoke last; at the top of an article
        its next subject. `beside` says that the own clause has a verb of saying without a subject, `echo` that
        somebody, or some body, is said to have said it ("luidt het").
        """
        scene = self.scene
        if beside:
            return None, scene.last_speaker(sentence - 1, 2)[1]
        turn = self._turn(sentence)
        if turn is not None:
            return None, turn
        if not scene.said.get(sentence) and self.interview.answers(sentence):
            return None, ((self.interview.who,), "interview")
        for n in range(sentence, max(-1, sentence - 2), -1):
            if scene.said.get(n):
                phrase, answer = scene.said[n][-1]
                return phrase, (answer[0], "last-speaker")
        if sentence and not self.page.zoned[sentence - 1]:
            subject, answer = scene.subject(sentence - 1)
            if subject is not None and (scene.is_person(answer) or (echo and self._is_body(answer))):
                return subject, (answer[0], "subject-before")
        for candidate in scene.candidates(sentence, self.page.sentences[sentence][0], True, _QUOTES_BACK):
            person = candidate.person
            known = len(candidate.names) > 1 or (person is not None and person.kind not in ("place", "things"))
            if candidate.acted and known:
                return candidate.phrase, (candidate.names, "last-speaker")
        if not scene.said and sentence + 1 < len(self.page.sentences) and not self.page.zoned[sentence + 1]:
            subject, following = scene.subject(sentence + 1)
            if subject is not None and scene.is_person(following):
                return subject, (following[0], "subject-behind")
        return None, UNKNOWN
