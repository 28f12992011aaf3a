"""Tell who a description means: "the professor", "the 43-year-old", "the union", "the Finn".

Evidence is weighed, not the first fit taken: the role somebody was given, a role of the same family, origin and gender
that agree or not, and how much somebody stands out. Where nothing speaks for anybody, the description is somebody new
and stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, islice

from articles.extraction import lexicon as lx
from articles.extraction.introductions import named_next, unveiled
from articles.extraction.people import Person
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.scene import Answer, Candidate, Scene

_WORDS_BACK = 400
_MOST_HOLDERS = 40  # of one role
_BESIDE = 8  # words
_PERSON_BACK, _BODY_BACK = 4, 4  # sentences
_SAME_ROLE, _FAMILY, _ORIGIN, _GENDER = 6.0, 3.0, 1.0, 0.5
_VARIES = 1.5  # against a word that no family ties to the role somebody has
_GOES_ON = 2.0  # a quotation goes on with who spoke just before
_NO_KIND = 1.5  # two capitals that nothing tells to be a person
_LEAST = 1.0
_TOP = 1  # sentences at the top of an article
_LEAD = 2
_PHRASE_ENDS = (
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


class Descriptions:
    """Resolves phrases without a name against those on stage."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.page = scene.page
        self.people = scene.people
        self.lexicon = scene.page.lexicon

    def resolve(self, phrase: Phrase, sentence: int, tag: bool, speaking: bool) -> Answer:
        """Return whom `phrase` means; the phrase itself, without its article, when it is somebody new."""
        page, lexicon = self.page, self.lexicon
        low, flag = page.low, page.flag
        head = low[phrase.head]
        plain = self.plain(phrase)
        definite = low[phrase.first] in lexicon.words["definite"]
        own = low[phrase.first] in lexicon.words["possessives"]  # "haar vriendin" is somebody new
        own = own or any(low[j].endswith(("'s", "’s")) for j in range(phrase.first, phrase.head))
        bare = bool(flag[phrase.first] & (lx.ROLE | lx.ORIGIN))
        if definite or bare:
            key = plain.lower()
            if key in lexicon.synonyms or (head in lexicon.synonyms and phrase.behind - phrase.first <= 2):
                return (lexicon.synonyms.get(key) or lexicon.synonyms[head],), "synonym"
            body = flag[phrase.head] & lx.BODY or (lexicon.body_ends[head] and not flag[phrase.head])
            if not body:
                found = self._person(phrase, sentence, tag, speaking, definite and not own)
                if found is not None:
                    return found
        if definite and not own and head in lexicon.words["pairs"]:
            for candidate in self.scene.candidates(sentence, phrase.first, tag, _PERSON_BACK):
                if len(candidate.names) == 2:
                    return candidate.names, "several"  # "the couple"
        if definite and not own and self._is_short(phrase) and not flag[phrase.head] & lx.GROUP:
            body_name, known = self._body(phrase, sentence, head)
            fuller = "" if known else self._named_body(phrase, head) or self._same_head(phrase, head)
            if fuller:
                return (fuller,), "same-head"
            if body_name:
                return (body_name,), "generic-body"
        if definite and not own and speaking and sentence <= _TOP:
            veiled = unveiled(self.scene, phrase, sentence, head)
            if veiled:
                return (veiled,), "named-behind"
        if speaking and not own and not lexicon.verb_second:
            following = named_next(self.scene, phrase, sentence, head)
            if following is not None and not self._callings(following):
                return (following.name,), "named-next"
        name = self._ministry(plain)
        self._introduce(name, phrase, head, speaking)
        return (name,), "description"

    def plain(self, phrase: Phrase) -> str:
        """Return the phrase without its article."""
        page = self.page
        first = phrase.first
        words = self.lexicon.words
        if first + 1 < phrase.behind and page.low[first] in words["before_nouns"]:
            first += page.low[first + 1] not in words["always_tying"]
        return page.exact(first, phrase.behind)

    def _is_short(self, phrase: Phrase) -> bool:
        """Whether a phrase says little enough to point back: "the firm from Dorn", "the 22-year-old nurse"."""
        page, lexicon = self.page, self.lexicon
        inside = range(phrase.first + 1, phrase.head)
        pointing = lexicon.age_endings + lexicon.seat_endings
        if not all(page.low[j].endswith(pointing) or page.flag[j] & (lx.ORIGIN | lx.NUMBER) for j in inside):
            return phrase.behind == phrase.head + 1 and not page.flag[phrase.head] & lx.BODY
        return phrase.behind == phrase.head + 1 or page.low[phrase.head + 1] in lexicon.words["from"]

    def _introduce(self, name: str, phrase: Phrase, head: str, speaking: bool) -> None:
        """Put somebody without a name on stage, so that "the student" and "he" can point to them."""
        key = name.lower()
        page, words = self.page, self.lexicon.words
        if key in self.scene.unnamed or key in self.people.by_name:
            return
        flag = page.flag[phrase.head]
        one = phrase.first + 2 < phrase.behind and page.low[phrase.first] in words["one"]
        if one and page.low[phrase.first + 1] in words["always_tying"] and self.lexicon.verb_second:
            self.scene.unnamed[key] = Person(name, kind="person", mentions=[phrase.first])  # "een van de vrouwen"
            return
        counted = any(page.flag[j] & lx.NUMBER for j in range(phrase.first, phrase.head))
        several = (
            counted
            or flag & (lx.GROUP | lx.PEOPLE)
            or (head.endswith(self.lexicon.plural_endings) and not flag & lx.ROLE)
        )
        if phrase.parts:
            return
        if several:
            kind = "group" if flag & (lx.GROUP | lx.PEOPLE) else "things"
            self.scene.unnamed[key] = Person(name, {head}, kind=kind, mentions=[phrase.first])
            return
        officer = flag & lx.ROLE and page.low[phrase.head - 1] in words["title_parts"]  # "the chief executive"
        if (flag & lx.BODY or self.lexicon.body_ends[head]) and not officer:
            self.scene.unnamed[key] = Person(name, {head}, kind="body", mentions=[phrase.first])
            return
        role = flag & lx.ROLE or self.lexicon.role_ends[head]
        if not role and not (speaking and page.low[phrase.first] in words["new_person_articles"]):
            return
        person = Person(name, {head}, kind="person", mentions=[phrase.first])
        gender = self.lexicon.gender_of(head)
        person.female, person.male = gender == "female", gender == "male"
        self.scene.unnamed[key] = person
        if role:
            self.people.by_role[head].append((phrase.first, person))

    # -- persons

    def _person(self, phrase: Phrase, sentence: int, tag: bool, speaking: bool, points: bool) -> Answer | None:
        """Return the person with the best evidence, if it is enough."""
        page, lexicon = self.page, self.lexicon
        head = page.low[phrase.head]
        words = lexicon.words
        called = lexicon.same_roles.get(self.plain(phrase).lower(), lexicon.same_roles.get(head, head))
        origin = self._origin(phrase)
        stage = self.scene.candidates(sentence, phrase.first, tag, _PERSON_BACK)
        on_stage = {c.names[0]: c for c in stage if len(c.names) == 1}
        scores: dict[int, tuple[float, int, Person, bool]] = {}
        kin = page.low[phrase.first] in words["possessives"] and head in words["kin"]  # "zijn vrouw" is nobody known
        office = next(
            (page.low[j] for j in range(phrase.first + 1, phrase.head) if page.low[j] in words["office_modifiers"]), ""
        )
        from_there = {id(c.person) for c in stage if c.person is not None and origin and origin in c.person.origins}
        holders = self._called(head, called, phrase.first) if not kin else []
        holders = [held for held in holders if self._is_of_the_same(phrase, held[0])]
        for at, holder in holders:
            apposed = page.low[at + 1 : at + 7] if "," in page.low[at + 1 : at + 3] else []
            if office and office not in page.low[max(0, at - 4) : at] + apposed:
                continue  # "the first minister" is not the transport minister
            self._weigh(scores, holder, _SAME_ROLE, on_stage, head, origin, at, True)
        short = self._is_short(phrase)
        if points and not office and self._may_point(phrase, head, speaking):
            for candidate in stage:
                person = candidate.person
                if person is None or not candidate.acted or person.kind not in ("person", "") or id(person) in scores:
                    continue
                foreign = bool(origin and person.origins and origin not in person.origins) and not lexicon.verb_second
                if (from_there or foreign) and id(person) not in from_there and self._is_origin_word(head):
                    continue  # "the German" is the one from Germany
                if not short and not self._tells_more(candidate, head, phrase.first):
                    continue
                bond = self._kinship(person, head, phrase.head)
                if bond is None and speaking and short and self._varies(candidate, head, sentence, tag):
                    bond = -_VARIES
                if bond is not None and not person.kind and " " in person.name and not person.roles:
                    bond -= _NO_KIND
                if bond is not None:
                    bond += _GOES_ON if tag and speaking and candidate.distance <= 1 and not holders else 0.0
                    self._weigh(scores, person, bond, on_stage, head, origin, phrase.first, False)
        fitting = [s for s in scores.values() if s[0] >= _LEAST]
        if not fitting:
            relative = self._only_relative(phrase, head) if points and short and not office else None
            if relative is None and points and speaking and not (kin or office) and sentence <= _LEAD:
                relative = self._only_named(phrase, head)
            return ((relative.name,), "generic-role") if relative is not None else None
        best = max(fitting, key=lambda s: (s[0], s[1]))
        if head in words["own_roles"] and best[0] < _FAMILY:
            return None
        if not best[3] and self.page.flag[phrase.head] & lx.ROLE and best[2].name.lower() not in self.scene.unnamed:
            best[2].roles.add(head)  # what the text calls somebody once holds further on
            self.people.by_role[head].append((phrase.first, best[2]))
        return (best[2].name,), "role" if best[3] else "generic-role"

    def _only_relative(self, phrase: Phrase, head: str) -> Person | None:
        """Return the only person named before whose role is of the same family, however far back."""
        words, families = self.lexicon.words, self.lexicon.families_of(head)
        if not families or head in words["relations"] | words["unique_roles"] | words["offices"]:
            return None
        gender = self.lexicon.gender_of(head)
        found: Person | None = None
        for role, known in self.people.by_role.items():
            if not families & self.lexicon.families_of(role):
                continue
            for at, person in known:
                fits = (
                    not self._excludes(head, person)
                    and not (gender == "female" and person.male)
                    and not (gender == "male" and person.female)
                )
                if at < phrase.first and fits and person.kind == "person":
                    if found is not None and found is not person:
                        return None
                    found = person
        return found

    def _only_named(self, phrase: Phrase, head: str) -> Person | None:
        """Return the only one named so far, of whom nothing is known yet: "the envoy" after "as Tam Reid enters"."""
        words = self.lexicon.words
        if head in words["own_roles"] | words["unique_roles"] or head.endswith(self.lexicon.serving_endings):
            return None
        if not self.page.flag[phrase.head] & lx.ROLE:
            return None
        gender = self.lexicon.gender_of(head)
        named = {id(p): p for at, p in self.people.mentions if at < phrase.first}
        persons = [p for p in named.values() if p.kind == "person" or (not p.kind and " " in p.name)]
        if len(persons) != 1 or len(named) > 1 or self._callings(persons[0]):
            return None
        other = "male" if persons[0].female else "female" if persons[0].male else ""
        return None if gender and gender == other else persons[0]

    def _varies(self, candidate: Candidate, head: str, sentence: int, tag: bool) -> bool:
        """Whether a quotation's tag only finds another word for who just spoke: "zegt de vakbondsvrouw"."""
        words = self.lexicon.words
        alone = words["own_roles"] | words["unique_roles"] | words["offices"]
        spoke = any(answer[0] == candidate.names for _, answer in self.scene.said.get(sentence - 1, ()))
        if candidate.distance > 1 or (not tag and (not spoke or self.scene.opens_paragraph(sentence))):
            return False
        if head.endswith(self.lexicon.serving_endings):
            return False
        return head in words["veiled"] or (head not in alone and not head.endswith(self.lexicon.office_endings))

    def _tells_more(self, candidate: Candidate, head: str, before: int) -> bool:
        """Whether a long description can tell more about the subject of the sentence before: "the coach of FC Dorn"."""
        person = candidate.person
        if (
            person is None
            or candidate.distance != 1
            or self._callings(person)
            or person.name.lower() in self.scene.unnamed
        ):
            return False
        first = bisect_left(person.mentions, before) <= 1
        return person.kind != "body" and head not in self.lexicon.words["own_roles"] and first

    def _called(self, head: str, called: str, before: int) -> list[tuple[int, Person]]:
        """Return who was given this role before the word `before`, or who alone is given it anywhere."""
        roles = [self.people.by_role.get(role, []) for role in ((head, called) if called != head else (head,))]
        newest = ((at, p) for known in reversed(roles) for at, p in reversed(known) if at < before)
        earlier = list(islice(newest, _MOST_HOLDERS))[::-1]
        if head in self.lexicon.words["unique_roles"]:
            holder = self._revealed(head, before)
            if holder is not None:
                return [(before, holder)]
        if earlier:
            return earlier
        named: list[tuple[int, Person]] = []
        for at, person in chain.from_iterable(roles):
            if person.name.lower() not in self.scene.unnamed:
                if named and person is not named[0][1]:
                    return []
                named.append((at, person))
        return named

    def _is_of_the_same(self, phrase: Phrase, at: int) -> bool:
        """Whether who holds a role further on holds it where the phrase says: "the UN envoy" is not the US envoy."""
        page = self.page
        if page.lexicon.verb_second or at < phrase.first:
            return True
        where = {page.low[j] for j in range(phrase.first, phrase.head) if page.capital[j] and not page.flag[j] & lx.DET}
        return not where or not where.isdisjoint(page.low[max(0, at - _BESIDE) : at + _BESIDE])

    def _revealed(self, head: str, before: int) -> Person | None:
        """Return whom "a mayor" turned out to be: the only one named from there to the next sentence, of no calling."""
        page, words = self.page, self.lexicon.words
        indefinite = words["articles"] - words["definite"]
        for at in self.people.positions(head):
            if at >= before or page.low[at - 1] not in indefinite:
                continue
            following = min(page.sentence_of[at] + 1, len(page.sentences) - 1)
            named = self.people.mentions_in(at, min(before, page.sentences[following][1]))
            persons = {id(p): p for _, p in named if p.kind == "person" or (not p.kind and " " in p.name)}
            if len(persons) == 1:
                person = next(iter(persons.values()))
                return None if self._callings(person) else person
        return None

    def _weigh(
        self,
        scores: dict[int, tuple[float, int, Person, bool]],
        person: Person,
        evidence: float,
        on_stage: dict[str, Candidate],
        head: str,
        origin: str,
        at: int,
        role: bool,
    ) -> None:
        gender = self.lexicon.gender_of(head)
        if (gender == "female" and person.male) or (gender == "male" and person.female):
            return
        if origin and origin in person.origins:
            evidence += _ORIGIN * (4 if role else 1)
        elif origin and person.origins and (role or not self._is_origin_word(head)):
            return
        if gender and (person.female or person.male):
            evidence += _GENDER
        candidate = on_stage.get(person.name)
        if candidate is not None:
            evidence += candidate.score
        known = scores.get(id(person))
        if known is None or known[0] < evidence:
            scores[id(person)] = (evidence, at, person, role)

    def _is_origin_word(self, head: str) -> bool:
        return bool(self.lexicon.flags.get(head, 0) & (lx.ORIGIN | lx.PEOPLE))

    def _may_point(self, phrase: Phrase, head: str, speaking: bool) -> bool:
        """Whether a short definite phrase can stand for somebody who is on stage under another description."""
        flag = self.page.flag[phrase.head]
        words = self.lexicon.words
        if self._is_origin_word(head) or head.endswith(self.lexicon.age_endings) or head in words["generic_roles"]:
            return True
        if self.page.capital[phrase.head]:
            return True  # "de Fries"
        if flag & lx.GROUP or (head.endswith(self.lexicon.plural_endings) and not flag & lx.ROLE):
            return False
        if flag & lx.ROLE or self.lexicon.role_ends[head]:
            return True
        return speaking and self._new_noun(phrase, head)

    def _new_noun(self, phrase: Phrase, head: str) -> bool:
        """Whether a noun is used for the first time, with the article of a person and no sign of a body or a group."""
        page = self.page
        known = lx.GROUP | lx.BODY | lx.DOC | lx.PEOPLE | lx.TIME | lx.PORTFOLIO
        if page.flag[phrase.head] & known or self.lexicon.body_ends[head] or head.endswith(self.lexicon.plural_endings):
            return False
        return (
            page.low[phrase.first] in self.lexicon.words["person_articles"]
            and head not in page.low[max(0, phrase.head - _WORDS_BACK) : phrase.head]
        )

    def _callings(self, person: Person) -> set[str]:
        """Return the words before a name that are roles; others stand there by chance."""
        lexicon = self.lexicon
        roles = person.roles - lexicon.words["relations"]
        return {r for r in roles if lexicon.flags.get(r, 0) & lx.ROLE or lexicon.families_of(r)}

    def _excludes(self, head: str, person: Person) -> bool:
        """Whether somebody holds another office: a member of parliament is not "the minister"."""
        exclusive = self.lexicon.words["exclusive_offices"]
        return head in exclusive and bool(person.roles & exclusive - {head})

    def _kinship(self, person: Person, head: str, at: int) -> float | None:
        """Return how well a role goes with the roles somebody has: None when it is another's."""
        lexicon = self.lexicon
        words = lexicon.words
        families = lexicon.families_of(head)
        roles = self._callings(person)
        if self._excludes(head, person):
            return None
        if any(families & lexicon.families_of(role) for role in person.roles):
            return _FAMILY
        if any(role.endswith(head) or head.endswith(role) for role in roles):
            return _FAMILY
        if head in words["own_roles"] or head in words["unique_roles"] or head.endswith(lexicon.serving_endings):
            return None
        if self._is_origin_word(head) or head.endswith(lexicon.age_endings) or self.page.capital[at]:
            return 0.0
        if head in words["offices"]:
            return None if roles else 0.0
        whose, _, kind = head.rpartition("-")  # "GroenLinks-leider", but one office: "secretaris-generaal"
        if lexicon.member_endings and head.endswith(lexicon.member_endings):
            return 0.0
        generic = kind.endswith(lexicon.generic_endings) and not lexicon.flags.get(whose, 0) & lx.ROLE
        if generic or not roles:
            return 0.0
        return None if families or self.page.flag[at] & lx.ROLE else 0.0

    def _origin(self, phrase: Phrase) -> str:
        page = self.page
        for j in range(phrase.first, phrase.behind):
            unlisted = not page.flag[j] and j < phrase.head and page.low[j].endswith(self.lexicon.origin_endings)
            if page.capital[j] and (page.flag[j] & lx.ORIGIN or unlisted):
                return self.lexicon.origins.get(page.low[j], page.low[j])
            if page.flag[j] & lx.COUNTRY and j > phrase.head:
                return page.low[j]
        return ""

    # -- bodies

    def _named_body(self, phrase: Phrase, head: str) -> str:
        """Return the last name before the phrase that holds its noun: "the union" after "Royal Union of Nurses"."""
        if not self.page.flag[phrase.head] & lx.BODY:
            return ""
        mentions = self.people.mentions
        index = bisect_left(self.people.places, phrase.first)
        for _, person in reversed(mentions[max(0, index - 40) : index]):
            if head in self.lexicon.words["place_bodies"] and head in person.roles:
                return f"{head} {person.name.title() if person.name.isupper() else person.name}"
            if head in person.name.lower().split() or any(role.endswith(head) for role in person.roles):
                return person.name
        return ""

    def _body(self, phrase: Phrase, sentence: int, head: str) -> tuple[str, bool]:
        """Return the named body that "the company" points to, and whether the text says that it is of that family."""
        lexicon, page = self.lexicon, self.page
        families = lexicon.body_families_of(head)
        if not families or ("-" in head and self.page.word[phrase.head][:1].isupper()):  # "de VN-raad" names itself
            return "", False
        best: tuple[float, str, bool] = (_LEAST, "", False)
        for candidate in self.scene.candidates(sentence, phrase.first, False, _BODY_BACK):
            body = candidate.person
            if body is None or body.kind in ("place", "person") or body.male or body.female:
                continue
            if not body.kind and self._stands_in(body, phrase.first):
                continue  # "het festival in Dorn": nothing tells that Dorn is a body
            put = candidate.phrase
            if put is not None and page.flag[put.head] & lx.ROLE and body.kind != "body":
                continue  # "the head of a large firm" is not the firm
            nouns = [*body.roles, *body.name.lower().split()]
            known = frozenset(n for noun in nouns for n in lexicon.body_families_of(noun))
            same = any(noun.endswith(head) for noun in nouns)
            if known and not known & families and not same:
                continue
            named = body.kind == "body" or (candidate.distance <= 1 and " " not in body.name and not body.roles)
            if not known and (not candidate.acted or not named or body.name.lower() in lexicon.outlets):
                continue
            if body.name.lower() in self.scene.unnamed and not same:
                continue
            score = candidate.score + (_FAMILY / 2 if same or known else 0.0) + (_FAMILY / 2 if same else 0.0)
            if score > best[0]:
                best = (score, body.name, bool(known or same or candidate.distance <= 1))
        return best[1] or (self._only_body(phrase) if sentence <= _LEAD else ""), best[2]

    def _stands_in(self, body: Person, before: int) -> bool:
        """Whether a name stood last behind a preposition of place."""
        index = bisect_left(body.mentions, before)
        at = body.mentions[index - 1] if index else -1
        return at > 0 and self.page.low[at - 1] in self.lexicon.words["place_prepositions"]

    def _only_body(self, phrase: Phrase) -> str:
        """Return the only name so far, when it is no person's and no place's: "Who buys at Talsel, waits"."""
        named = {id(p): p for at, p in self.people.mentions if at < phrase.first}
        body = next(iter(named.values())) if len(named) == 1 else None
        if body is None or body.kind in ("place", "person") or (not body.kind and (" " in body.name or body.roles)):
            return ""
        if not body.kind and self._stands_in(body, phrase.first):
            return ""
        return "" if body.name.lower() in self.lexicon.outlets else body.name

    def _same_head(self, phrase: Phrase, head: str) -> str:
        """Return the fuller phrase with the same head noun that stood last before this one."""
        page = self.page
        positions = self.people.positions(head)
        index = bisect_left(positions, phrase.first)
        own = self.plain(phrase).lower()
        for at in reversed(positions[max(0, index - 6) : index]):
            first, behind = page.sentences[page.sentence_of[at]]
            start = at
            while start > first and (
                page.flag[start - 1] & (lx.ORIGIN | lx.NUMBER) or not page.flag[start - 1] & _PHRASE_ENDS
            ):
                start -= 1
            if start > first and page.flag[start - 1] & lx.DET:
                start -= 1
            fuller = noun_phrase(page, start, behind)
            fuller = fuller.parts[0] if fuller is not None and fuller.parts else fuller
            if fuller is None or fuller.pronoun or fuller.head != at:
                continue
            if fuller.name is not None and fuller.name[0] == fuller.head + 1:
                continue
            if page.low[fuller.first] in self.lexicon.words["possessives"]:
                continue
            plain = self.plain(fuller)
            if len(plain) > len(own) and plain.lower() != own:
                return self._ministry(plain)
        return ""

    def _ministry(self, name: str) -> str:
        """Write "defensieministerie in Moskou" as the ministry of its country."""
        words = name.split()
        if words and words[0].lower() in self.lexicon.ministries:
            ministry = self.lexicon.ministries[words[0].lower()]
            if len(words) == 3:
                country = self.lexicon.synonyms.get(words[2].lower(), "").lower()
                for adjective, origin in self.lexicon.origins.items():
                    if origin == country and adjective.endswith(("sch", "s", "ns", "ees")):
                        return f"{adjective.capitalize()} {ministry}"
            return " ".join([ministry, *words[1:]])
        return name
