"""Tell who a speaker phrase means: a name, a role, the same ministry as before, a pronoun.

An empty answer means "unknown", which is a legal answer: the nearest name is never taken for want of a better one.
Each answer carries the step that found it.
"""

from __future__ import annotations

from bisect import bisect_left

from articles.extraction import lexicon as lx
from articles.extraction.clauses import is_finite, skip_adverbials, subject_after, subject_before
from articles.extraction.people import People, Person, name_of
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.tokens import Words

Answer = tuple[tuple[str, ...], str]
UNKNOWN: Answer = ((), "")
_SENTENCES_BACK = 7
_WORDS_BACK = 400
_DEEPEST = 12  # sentences a chain of pronouns may lead back


class Speakers:
    """Resolves the speakers of one text, sentence by sentence, from the front to the back."""

    def __init__(self, page: Words) -> None:
        self.page = page
        self.people = People(page)
        self.spoke: dict[int, list[Answer]] = {}
        self.phrases: dict[int, list[Phrase]] = {}
        self._depth = 0
        self._subjects: dict[int, tuple[Phrase | None, Answer]] = {}

    def note(self, sentence: int, answer: Answer) -> None:
        """Remember that somebody spoke in `sentence`."""
        if answer[0]:
            self.spoke.setdefault(sentence, []).append(answer)

    def last_speaker(self, sentence: int, back: int = 4) -> Answer:
        """Return who spoke last in `sentence` or the `back` ones before it."""
        for n in range(sentence, max(-1, sentence - back - 1), -1):
            if self.spoke.get(n):
                return self.spoke[n][-1][0], "last-speaker"
        return UNKNOWN

    def resolve(
        self, phrase: Phrase, sentence: int, plural: bool | None = None, tag: bool = False, speaking: bool = False
    ) -> Answer:
        """Return the names that `phrase`, standing in `sentence`, means, and the step that told.

        `plural` is what the verb tells, `tag` that the cue stands behind its statement, `speaking` that the phrase is
        the subject of a verb of saying.
        """
        if phrase.parts:
            names: list[str] = []
            rule = ""
            for part in phrase.parts:
                answer, rule = self.resolve(part, sentence, None, tag, False)
                names.extend(name for name in answer if name not in names)
            return tuple(names), "several" if rule else ""
        if phrase.pronoun:
            return self._pronoun(phrase, sentence, plural, tag)
        if phrase.name is not None:
            return self._named(phrase, phrase.name)
        return self._described(phrase, sentence, tag, speaking)

    # -- names

    def _named(self, phrase: Phrase, place: tuple[int, int]) -> Answer:
        page = self.page
        name = name_of(page, place)
        key = name.lower()
        lexicon = page.lexicon
        if place[0] > phrase.first and page.low[place[0] - 1] in lexicon.words["place_bodies"]:
            return (self._plain(phrase),), "description"
        person = self.people.by_name.get(key) or self.people.surname(key)
        if person is not None and person.kind == "person" and person.name.lower() != key:
            return (person.name,), "surname"
        whole = page.text[page.start[phrase.first] : page.end[phrase.behind - 1]].lower()
        if key in self.people.short_names:
            return (self.people.by_name[key].name,), "short-name"
        if key in lexicon.synonyms:
            return (self._fullest(lexicon.synonyms[key]),), "synonym"
        if person is not None:
            return (person.name,), "surname" if person.name.lower() != key else "name"
        del whole
        return (name,), "name"

    def _fullest(self, name: str) -> str:
        return name

    # -- descriptions

    def _described(self, phrase: Phrase, sentence: int, tag: bool, speaking: bool) -> Answer:
        page = self.page
        low, flag = page.low, page.flag
        lexicon = page.lexicon
        head = low[phrase.head]
        definite = low[phrase.first] in lexicon.words["definite"]
        plain = self._plain(phrase)
        own = low[phrase.first] in lexicon.words["possessives"]  # "haar vriendin" is somebody new
        if definite or flag[phrase.first] & (lx.ROLE | lx.ORIGIN):
            key = plain.lower()
            if key in lexicon.synonyms or (head in lexicon.synonyms and phrase.behind - phrase.first <= 2):
                return (lexicon.synonyms.get(key) or lexicon.synonyms[head],), "synonym"
            calling = lexicon.same_roles.get(key, head)
            person = None if flag[phrase.head] & lx.BODY else self._by_role(phrase, calling)
            if person is not None:
                return (person.name,), "role"
            role = (
                flag[phrase.head] & lx.ROLE
                or head in lexicon.words["generic_roles"]
                or (speaking and self._new_noun(phrase, head))
            )
            short = phrase.behind == phrase.head + 1
            if (
                definite
                and short
                and not own
                and (flag[phrase.head] & lx.ORIGIN or (role and head not in lexicon.words["own_roles"]))
            ):
                person = self._spoken_of(phrase, sentence, head, tag)
                if person is not None:
                    return (person.name,), "generic-role"
        if definite and phrase.behind - phrase.first == 2 and not flag[phrase.head] & lx.GROUP:
            fuller = self._named_body(phrase, head) or self._same_head(phrase, head)
            if fuller:
                return (fuller,), "same-head"
        return (self._ministry(plain),), "description"

    def _plain(self, phrase: Phrase) -> str:
        """Return the phrase without its article."""
        page = self.page
        first = phrase.first
        articles = page.lexicon.words["articles"] | page.lexicon.words["possessives"]
        counted = first + 1 < phrase.behind and page.low[first + 1] in page.lexicon.words["always_tying"]
        if first + 1 < phrase.behind and page.low[first] in articles and not counted:
            first += 1
        return page.exact(first, phrase.behind)

    def _ministry(self, name: str) -> str:
        """Write "defensieministerie in Moskou" as the ministry of its country."""
        words = name.split()
        if words and words[0].lower() in self.page.lexicon.ministries:
            ministry = self.page.lexicon.ministries[words[0].lower()]
            if len(words) == 3:
                country = self.page.lexicon.synonyms.get(words[2].lower(), "").lower()
                for adjective, origin in self.page.lexicon.origins.items():
                    if origin == country and adjective.endswith(("sch", "s", "ns", "ees")):
                        return f"{adjective.capitalize()} {ministry}"
            return " ".join([ministry, *words[1:]])
        return name

    def _origin(self, phrase: Phrase) -> str:
        page = self.page
        for j in range(phrase.first, phrase.behind):
            unlisted = not page.flag[j] and j < phrase.head and page.low[j].endswith(page.lexicon.origin_endings)
            if page.capital[j] and (page.flag[j] & lx.ORIGIN or unlisted):
                return page.lexicon.origins.get(page.low[j], page.low[j])
            if page.flag[j] & lx.COUNTRY and j > phrase.head:
                return page.low[j]
        return ""

    def _by_role(self, phrase: Phrase, head: str) -> Person | None:
        """Return the person last called by this role, if origin agrees."""
        page = self.page
        origin = self._origin(phrase)
        known = self.people.by_role.get(head) or self.people.by_role.get(page.lexicon.same_roles.get(head, ""))
        if not known and page.flag[phrase.head] & lx.ORIGIN:
            return None
        if not known:
            return None
        before = [(at, p) for at, p in known if at < phrase.first] or (
            known if len({id(p) for _, p in known}) == 1 else []
        )
        fitting = [(at, p) for at, p in before if not origin or origin in p.origins or not p.origins]
        exact = [(at, p) for at, p in fitting if origin and origin in p.origins]
        for group in (exact, fitting):
            if not group:
                continue
            persons = list(dict.fromkeys(id(p) for _, p in group))
            if len(persons) == 1:
                return group[0][1]
            # several: the one who was subject or spoke last, else the one mentioned last
            mentioned = {
                id(p): max(m for m in p.mentions if m < phrase.first)
                for _, p in group
                if any(m < phrase.first for m in p.mentions)
            }
            spoken = self.last_speaker(page.sentence_of[phrase.first], 6)[0]
            subjects = [
                self.subject(n)[1][0]
                for n in range(page.sentence_of[phrase.first], max(-1, page.sentence_of[phrase.first] - 5), -1)
            ]
            for names in [*subjects, spoken]:
                for _, p in group:
                    if p.name in names:
                        return p
            if mentioned:
                best = max(mentioned, key=lambda key: mentioned[key])
                return next(p for _, p in group if id(p) == best)
        return None

    def _new_noun(self, phrase: Phrase, head: str) -> bool:
        """Whether a noun is used for the first time, with the article of a person and no sign of a body or a group."""
        page = self.page
        known = lx.GROUP | lx.BODY | lx.DOC | lx.PEOPLE | lx.TIME | lx.PORTFOLIO
        if page.flag[phrase.head] & known or head.endswith(page.lexicon.body_endings + page.lexicon.plural_endings):
            return False
        return (
            page.low[phrase.first] in page.lexicon.words["person_articles"]
            and head not in page.low[max(0, phrase.head - _WORDS_BACK) : phrase.head]
        )

    def _spoken_of(self, phrase: Phrase, sentence: int, head: str, tag: bool) -> Person | None:
        """Return the person a phrase such as "the politician" points to: who spoke or was the subject just before."""
        words = self.page.lexicon.words
        origin = self._origin(phrase)
        for n in range(sentence, max(-1, sentence - 4), -1):
            for candidate, answer in self._salient(n, phrase.first, n == sentence, tag):
                if candidate is None or len(answer[0]) != 1:
                    continue
                person = self.people.by_name.get(answer[0][0].lower())
                if person is None or person.kind in ("place", "body"):
                    continue
                if (head in words["female_roles"] and person.male) or (head in words["male_roles"] and person.female):
                    continue
                if origin and origin not in person.origins and not self.page.flag[phrase.head] & lx.ORIGIN:
                    continue
                if self._has_another_role(person, phrase.head):
                    continue
                offices = words["offices"]
                if head in offices and person.roles & offices and head not in person.roles:
                    continue
                return person
        return None

    def _has_another_role(self, person: Person, at: int) -> bool:
        """Whether a role is not the one somebody has: "the secretary-general" is not "spokesman Orlov"."""
        page = self.page
        head = page.low[at]
        generic = page.lexicon.words["generic_roles"] - page.lexicon.words["offices"]
        if not page.flag[at] & lx.ROLE or head in generic or ("-" not in head and head.endswith(tuple(generic))):
            return False
        roles = {role for role in person.roles if page.lexicon.flags.get(role, 0) & lx.ROLE}
        same = page.lexicon.same_roles.get(head, head)
        return bool(roles) and not any(role.endswith((head, same)) or head.endswith(role) for role in roles)

    def _named_body(self, phrase: Phrase, head: str) -> str:
        """Return the last name before the phrase that holds its noun: "the union" after "Royal Union of Nurses"."""
        if not self.page.flag[phrase.head] & lx.BODY:
            return ""
        mentions = self.people.mentions
        index = bisect_left(mentions, phrase.first, key=lambda m: m[0])
        for _, person in reversed(mentions[max(0, index - 40) : index]):
            if head in person.name.lower().split() or any(role.endswith(head) for role in person.roles):
                return person.name
        return ""

    def _same_head(self, phrase: Phrase, head: str) -> str:
        """Return the fuller phrase with the same head noun that stood last before this one."""
        page = self.page
        positions = self.people.positions(head)
        index = bisect_left(positions, phrase.first)
        own = self._plain(phrase).lower()
        for at in reversed(positions[max(0, index - 6) : index]):
            first, behind = page.sentences[page.sentence_of[at]]
            start = at
            while start > first and (
                page.flag[start - 1] & (lx.ORIGIN | lx.NUMBER)
                or not page.flag[start - 1]
                & (
                    lx.PREP
                    | lx.COORD
                    | lx.SUB
                    | lx.AUX
                    | lx.ADV
                    | lx.PUNCT
                    | lx.PRON
                    | lx.TIME
                    | lx.DET
                    | lx.QUOTED
                    | lx.FINITE
                    | lx.CUE
                )
            ):
                start -= 1
            if start > first and page.flag[start - 1] & lx.DET:
                start -= 1
            fuller = noun_phrase(page, start, behind)
            fuller = fuller.parts[0] if fuller is not None and fuller.parts else fuller
            if fuller is None or fuller.pronoun or fuller.head != at:
                continue
            low_first = page.low[fuller.first]
            if fuller.name is not None and fuller.name[0] > fuller.head and fuller.name[0] == fuller.head + 1:
                continue
            if low_first in self.page.lexicon.words["possessives"]:
                continue
            plain = self._plain(fuller)
            if len(plain) > len(own) and plain.lower() != own:
                return self._ministry(plain)
        return ""

    # -- pronouns

    def subject(self, sentence: int) -> tuple[Phrase | None, Answer]:
        """Return the subject of the main clause of `sentence` and who it means."""
        if sentence in self._subjects:
            return self._subjects[sentence]
        if self._depth >= _DEEPEST:
            return None, UNKNOWN
        self._subjects[sentence] = (None, UNKNOWN)  # a pronoun that points to itself ends here
        self._depth += 1
        phrase = self._find_subject(sentence)
        answer = UNKNOWN
        if phrase is not None:
            answer = self.resolve(phrase, sentence)
        self._depth -= 1
        self._subjects[sentence] = (phrase, answer)
        return phrase, answer

    def _find_subject(self, sentence: int) -> Phrase | None:
        page = self.page
        if page.zoned[sentence]:
            return None
        first, behind = page.sentences[sentence]
        flag = page.flag
        quoted_first = first < behind and flag[first] & lx.QUOTED
        if quoted_first:
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

    def _pronoun(self, phrase: Phrase, sentence: int, plural: bool | None, tag: bool) -> Answer:
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
        female = word in words["female"]
        male = word in words["male"]
        both = word in words["plural"]
        if both and (female or male) and plural is None:
            plural = None
        elif both and not (female or male):
            plural = True
        if plural:
            female = male = False
        elif plural is False:
            both = False
        for n in range(sentence, max(-1, sentence - _SENTENCES_BACK - 1), -1):
            salient = self._salient(n, phrase.first, n == sentence, tag)
            for candidate, answer in salient:
                if self._agrees(candidate, answer, male, female, plural, both):
                    return answer[0], "pronoun"
            if n == sentence - 1 and not any(self._is_person(answer) for _, answer in salient):
                named = self._mentioned(n, male, female, plural)
                if named:
                    return (named,), "pronoun-mentioned"
        for n in range(sentence - 1, max(-1, sentence - 3), -1):
            named = self._mentioned(n, male, female, plural)
            if named:
                return (named,), "pronoun-mentioned"
        return UNKNOWN

    def _thing(self, phrase: Phrase, sentence: int) -> Answer:
        """Return the body or country that "it" points to: what spoke or was the subject just before."""
        for n in range(sentence, max(-1, sentence - 4), -1):
            for candidate, answer in self._salient(n, phrase.first, n == sentence, False):
                if candidate is None or len(answer[0]) != 1 or candidate.pronoun:
                    continue
                known = self.people.by_name.get(answer[0][0].lower())
                if (known is not None and known.kind in ("body", "place")) or self.page.flag[candidate.head] & lx.BODY:
                    return answer[0], "pronoun"
        return UNKNOWN

    def _pointed_at(self, phrase: Phrase, sentence: int) -> Answer:
        """Return whom "die" points to: the subject before it in its sentence, else the one named last."""
        subject, answer = self.subject(sentence)
        if subject is not None and subject.behind <= phrase.first and answer[0]:
            return answer[0], "pointing"
        first, behind = self.page.sentences[max(0, sentence - 1)]
        for at, person in reversed(self.people.mentions):
            if first <= at < behind and person.kind != "place":
                return (person.name,), "pointing"
            if at < first:
                break
        before, answer = self.subject(max(0, sentence - 1))
        return (answer[0], "pointing") if before is not None and sentence else UNKNOWN

    def _salient(self, sentence: int, before: int, same: bool, tag: bool) -> list[tuple[Phrase | None, Answer]]:
        """Return who a pronoun may point to in `sentence`: who spoke there, then its subject."""
        out: list[tuple[Phrase | None, Answer]] = []
        spoken = self.spoke.get(sentence, [])
        phrases = self.phrases.get(sentence, [])
        said = list(zip(phrases, spoken, strict=False))
        for phrase, answer in reversed(said):
            if phrase.first < before:
                out.append((phrase, answer))
        if same and tag:
            return out
        subject, answer = self.subject(sentence)
        if subject is not None and subject.first < before and answer[0]:
            out.append((subject, answer))
        return out

    def _agrees(
        self, phrase: Phrase | None, answer: Answer, male: bool, female: bool, plural: bool | None, both: bool
    ) -> bool:
        page = self.page
        names = answer[0]
        if not names:
            return False
        if len(names) > 1:
            return bool(plural) or both
        person = self.people.by_name.get(names[0].lower())
        if person is not None:
            known = person.kind not in ("place", "body") and not plural
            return known and not (male and person.female) and not (female and person.male)
        if phrase is None or phrase.pronoun:
            return not plural
        head = page.low[phrase.head]
        flag = page.flag[phrase.head]
        group = bool(flag & (lx.GROUP | lx.PEOPLE)) or (
            head.endswith(page.lexicon.plural_endings) and not flag & lx.ROLE
        )
        if plural:
            return group
        if group:
            return both and plural is None and not male
        if flag & lx.ROLE or head.endswith(page.lexicon.role_endings):
            words = page.lexicon.words
            return not (male and head in words["female_roles"]) and not (female and head in words["male_roles"])
        return False

    def _is_person(self, answer: Answer) -> bool:
        person = self.people.by_name.get(answer[0][0].lower()) if answer[0] else None
        return person is not None and person.kind not in ("place", "body")

    def _mentioned(self, sentence: int, male: bool, female: bool, plural: bool | None) -> str:
        """Return the only person named in `sentence` who fits, if there is just one."""
        if plural:
            return ""
        first, behind = self.page.sentences[sentence]
        mentions = self.people.mentions
        low = bisect_left(mentions, first, key=lambda m: m[0])
        high = bisect_left(mentions, behind, key=lambda m: m[0])
        fitting = {
            person.name
            for _, person in mentions[low:high]
            if person.kind == "person" and not (male and person.female) and not (female and person.male)
        }
        return next(iter(fitting)) if len(fitting) == 1 else ""
