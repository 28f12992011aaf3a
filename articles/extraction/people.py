"""Who is named in a text: full names, the surnames that stand for them, their roles, origin and gender."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from articles.extraction import lexicon as lx
from articles.extraction.names import is_acronym, is_name_start
from articles.extraction.phrases import noun_phrase
from articles.extraction.tokens import Words

# What begins a sentence with a capital and is no name.
_NO_NAMES = lx.DET | lx.PREP | lx.SUB | lx.ADV | lx.PRON | lx.COORD | lx.CUE | lx.FINITE | lx.SOURCE


_LARGEST_FAMILY = 200  # people of one surname who are told apart


@dataclass(slots=True)
class Person:
    """Somebody or something with a name: the fullest name the text gives, and where it is mentioned."""

    name: str
    roles: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    male: bool = False
    female: bool = False
    kind: str = ""  # "person", "place", "body" or "" (not known)
    mentions: list[int] = field(default_factory=list)


class People:
    """The register of one text, filled in one pass over its words with a capital."""

    def __init__(self, page: Words) -> None:
        self.page = page
        self.by_name: dict[str, Person] = {}
        self.by_surname: dict[str, list[Person]] = defaultdict(list)
        self.by_role: dict[str, list[tuple[int, Person]]] = defaultdict(list)
        self.mentions: list[tuple[int, Person]] = []  # (word, person), in order
        self.places: list[int] = []  # the words of the mentions
        self.owners: dict[str, Person | None] = {}  # surname -> whom it means where it stands alone
        self.short_names: set[str] = set()  # explained in this text: "Centraal Bureau Wegen (CBW)"
        self.heads: dict[str, list[int]] | None = None
        self._read()

    def _read(self) -> None:
        page = self.page
        capital, flag = page.capital, page.flag
        at, count = 0, len(page.word)
        found: list[tuple[int, int, int, int]] = []  # phrase first, name first, name behind, after
        skip = lx.TIME | lx.PUNCT
        while at < count:
            if not capital[at] or flag[at] & skip:
                at += 1
                continue
            first, behind = page.sentences[page.sentence_of[at]]
            if at == first and flag[at] & _NO_NAMES and not flag[at] & lx.NAME_JOINER:
                at += 1
                continue
            if at == first and flag[at] & (lx.DET | lx.PREP) and not is_name_start(page, at):
                at += 1
                continue
            phrase = noun_phrase(page, at, behind, tie=False)
            part = phrase.parts[0] if phrase is not None and phrase.parts else phrase
            if part is None or part.name is None:
                at += 1
                continue
            found.append((at, part.name[0], part.name[1], part.after))
            at = max(part.behind, at + 1)
        for start, bracket in page.full_names.items():
            body = Person(page.exact(start, bracket), kind="body")
            self.by_name[body.name.lower()] = self.by_name[page.low[bracket + 1]] = body
            self.short_names.add(page.low[bracket + 1])
        # Full names first, so that a surname finds its person wherever the full name stands.
        # "De Backer" is no full name: "Koen De Backer" may stand behind it.
        for short in (False, True):
            for _, start, behind, _ in found:
                partly = (
                    bool(page.flag[start] & lx.NAME_JOINER) or page.low[start] in page.lexicon.words["surname_parts"]
                )
                if behind - start > 1 and partly is short:
                    self._register(start, behind)
        self._settle_surnames(found)
        alone = self._alone(found)
        for first, start, behind, after in found:
            key = self._key(start, behind)
            person = self.titled(start, behind) or alone.get(key) or self._register(start, behind)
            if key in alone:
                self.by_name[key] = person
            person.mentions.append(start)
            self.mentions.append((start, person))
            self._describe(person, first, start, behind, after)
        self.mentions.sort(key=lambda m: m[0])
        self.places = [at for at, _ in self.mentions]

    def titled(self, start: int, behind: int) -> Person | None:
        """Return who "Mrs Holm" is where the only Holm of the text is a man, or "Mr Holm" where she is a woman."""
        page = self.page
        before = start - 2 if page.low[start - 1] == "." else start - 1
        if behind - start != 1 or before < 0 or page.lexicon.verb_second:
            return None
        female = page.low[before] in page.lexicon.words["wifely_titles"]
        if not female and page.low[before] not in page.lexicon.words["male_titles"]:
            return None
        name = page.exact(before, behind)
        owner = self.surname(self._key(start, behind))
        given = page.lexicon.flags.get(owner.name.split()[0].lower(), 0) if owner is not None else 0
        if given & (lx.MALE | lx.FEMALE) != (lx.MALE if female else lx.FEMALE):
            return None
        return self.by_name.setdefault(name.lower(), Person(name, kind="person", female=female, male=not female))

    def _settle_surnames(self, found: list[tuple[int, int, int, int]]) -> None:
        """Note who is meant by a surname that several full names share.

        It is the one whose full name stands before the surname is first used alone; the other is a relative, and the
        text keeps calling her by her full or given name. Two full names before it leave it open.
        """
        page = self.page
        introduced: dict[str, Person | None] = {}  # surname -> whose it is, None when it is that of several
        for _, start, behind, _ in found:
            key = self._key(start, behind)
            if behind - start > 1:
                person = self.by_name[key]
                form = page.low[behind - 1]
                introduced[form] = person if introduced.get(form, person) is person else None
            elif key in self.by_surname and key not in self.owners and (owner := introduced.get(key)) is not None:
                self.owners[key] = owner
            else:
                self.owners.setdefault(key, None)

    def _alone(self, found: list[tuple[int, int, int, int]]) -> dict[str, Person]:
        """Return the surnames that stand, with a role of their own, before the only full name with that surname.

        "President Trump" at the top is not the "Ivanka Trump, adviser" of the last paragraph.
        """
        page = self.page
        full: dict[int, list[tuple[int, int, int, int]]] = defaultdict(list)
        short: dict[str, list[tuple[int, int, int, int]]] = defaultdict(list)
        for place in found:
            _, start, behind, _ = place
            key = self._key(start, behind)
            if behind - start > 1:
                full[id(self.by_name[key])].append(place)
            else:
                short[key].append(place)
        out: dict[str, Person] = {}
        for key, places in short.items():
            owner = self.surname(key)
            if owner is None or id(owner) not in full or places[0][1] >= full[id(owner)][0][1]:
                continue
            roles = self._roles_at(places)
            if roles and roles.isdisjoint(described := self._roles_at(full[id(owner)])) and described:
                out[key] = Person(page.word[places[0][1]])
        return out

    def _roles_at(self, places: list[tuple[int, int, int, int]]) -> set[str]:
        """Return the roles that stand with a name in these places."""
        sketch = Person(self.page.exact(*places[0][1:3]))
        for first, start, behind, after in places:
            self._describe(sketch, first, start, behind, after, note=False)
        return sketch.roles

    def _register(self, start: int, behind: int) -> Person:
        page = self.page
        name = page.text[page.start[start] : page.end[behind - 1]]
        if behind - start > 1 and len(page.word[behind - 1]) == 1:
            name += "."  # "Dennis K" at the end of a sentence
        key = name_key(name)
        known = self.by_name.get(key)
        if known is not None:
            return known
        given = page.flag[start] & (lx.MALE | lx.FEMALE)
        if behind - start == 1 or page.flag[start] & lx.NAME_JOINER or (not given and key in self.by_surname):
            owner = self.surname(key)
            if owner is not None:
                self.by_name[key] = owner
                return owner
        person = Person(name)
        if behind - start > 1 and len(page.word[behind - 1].rstrip(".")) == 1:
            person.roles |= page.lexicon.words["initial_roles"]  # only suspects lose their surname
            for role in person.roles:
                self.by_role[role].append((start, person))
        flag = page.flag[start]
        if (behind - start == 1 and flag & lx.CITY_OR_COUNTRY) or flag & lx.COUNTRY:
            person.kind = "place"
        elif any(letter.isdigit() for letter in page.word[start]) and (
            not is_acronym(page.word[start]) or page.low[start][0] in page.lexicon.words["road_letters"]
        ):
            person.kind = "place"  # "Kepler-16b", "de A7"
        elif (
            (behind - start > 1 and is_acronym(page.word[start]) and not page.flag[start + 1] & lx.NAME_JOINER)
            or (
                behind - start == 1
                and (
                    (page.word[start].isupper() and len(page.word[start]) > 1)
                    or key in page.lexicon.synonyms
                    or key in page.lexicon.outlets
                )
            )
            or key in page.lexicon.outlets
            or key.endswith(page.lexicon.body_endings)
            or self._is_body(start, behind)
            or (behind - start > 1 and not given and page.low[behind - 1] in page.lexicon.words["company_endings"])
            or (behind - start == 2 and page.flag[behind - 1] & lx.COUNTRY and not given)  # "Hulp Nederland"
        ):
            person.kind = "body"
        elif flag & (lx.MALE | lx.FEMALE):
            person.kind = "person"
            person.male, person.female = bool(flag & lx.MALE), bool(flag & lx.FEMALE)
            if person.male and person.female:
                person.male = person.female = False
        self.by_name[key] = person
        if behind - start > 1 and person.kind != "place" and not self._is_body(start, behind):
            last = page.low[behind - 1].rstrip(".")
            self.by_surname[last].append(person)
            k = behind - 1
            while k - 1 > start and page.flag[k - 1] & lx.NAME_JOINER:
                k -= 1
            if k < behind - 1:
                self.by_surname[self._key(k, behind)].append(person)
            if behind - start > 2 and not page.flag[behind - 2] & lx.NAME_JOINER and k == behind - 1:
                self.by_surname[page.text[page.start[behind - 2] : page.end[behind - 1]].lower()].append(person)
            self.by_surname[page.low[start]].append(person)
            for j in range(start + 1, behind):  # "Brugman" of "Aafje Brugman-de Wild"
                before, hyphen, _ = page.word[j].partition("-")
                if hyphen and before[:1].isupper():
                    self.by_surname[before.lower()].append(person)
            if "-" in last and last.partition("-")[0] in page.lexicon.words["joined_particles"]:
                self.by_surname[last.partition("-")[2]].append(person)
        return person

    def _key(self, start: int, behind: int) -> str:
        return name_key(self.page.text[self.page.start[start] : self.page.end[behind - 1]])

    def find(self, name: str) -> Person | None:
        """Return who is known by this name."""
        return self.by_name.get(name_key(name))

    def _is_body(self, start: int, behind: int) -> bool:
        flag = self.page.flag
        if behind - start > 2 and flag[start + 1] & lx.PREP and not self.page.lexicon.verb_second:
            return True  # "Doctors Without Limits"
        return any(flag[j] & lx.BODY for j in range(start, behind)) and not flag[start] & (lx.MALE | lx.FEMALE)

    def surname(self, key: str) -> Person | None:
        """Return the only person with that surname (or given name) in the text."""
        page = self.page
        for form in (key, key[:-1] if key.endswith("s") else "", key.replace("’s", "").replace("'s", "")):
            known = self.by_surname.get(form) if form else None
            if known:
                if all(p is known[0] for p in known):
                    return known[0]
                ending = [p for p in known[:_LARGEST_FAMILY] if p.name.lower().endswith(f" {form}")]
                owner = self.owners.get(form)
                if owner is not None and owner in ending:
                    return owner
                named = [p for p in ending if p.kind == "person"] or ending
                if form in self.owners and not page.lexicon.verb_second:
                    return None  # two of one name before it stands alone: nobody can tell
                return named[0] if named else None  # of a family, the one named first
        return None

    def _describe(self, person: Person, first: int, start: int, behind: int, after: int, note: bool = True) -> None:
        """Note role, origin and gender from the words around a name."""
        page = self.page
        flag, low = page.flag, page.low
        j = start - 1
        sentence_first, sentence_behind = page.sentences[page.sentence_of[start]]
        if j > sentence_first and low[j] == "." and flag[j - 1] & lx.TITLE and not page.lexicon.verb_second:
            j -= 1  # "Gov. Ada Crane"
        while j - 2 >= sentence_first and low[j] == "." and flag[j - 1] & lx.TITLE:
            j -= 2  # "curator mr. Sanne Vos"
        if j >= sentence_first and flag[j] & lx.PORTFOLIO and not flag[j] & lx.ROLE:
            while j > sentence_first and (flag[j] & lx.PORTFOLIO or low[j] in page.lexicon.words["and"]):
                j -= 1
            if flag[j] & lx.PREP:
                j -= 1
        if not person.kind and j >= sentence_first and self._is_neuter(j, sentence_first):
            person.kind = "body" if flag[j] & lx.DET else "place"
        steps = 0
        k = j - 1 if j > sentence_first and flag[j - 1] & lx.DET else j
        somebody = person.kind not in ("place", "body") and behind - start > 1
        somebody = somebody and (
            page.lexicon.verb_second or not flag[k] & lx.DET
        )  # not "the head of the United Nations"
        if (
            somebody
            and k - 2 >= sentence_first
            and low[k - 1] in page.lexicon.words["always_tying"]
            and flag[k - 2] & lx.ROLE
        ):
            self._role(person, low[k - 2], start, note)  # "officier van dienst", "commissaris van de Koning"
            steps = 5
        while j >= sentence_first and steps < 5:
            f = flag[j]
            if f & (lx.PREP | lx.SUB | lx.COORD | lx.AUX | lx.PUNCT | lx.QUOTED | lx.PRON) and not f & lx.DET:
                break
            if f & lx.DET:
                break
            owner = low[j].replace("’", "'").removesuffix("'s")
            if owner != low[j] and page.lexicon.flags.get(owner, 0) & lx.COUNTRY:
                person.origins.add(owner)  # "Germany's Karin Wend"
            elif page.capital[j] and (f & lx.ORIGIN or (not f and low[j].endswith(page.lexicon.origin_endings))):
                person.origins.add(page.lexicon.origins.get(low[j], low[j]))
            elif f & (lx.ROLE | lx.TITLE) or (page.lexicon.role_ends[low[j]] and not f & lx.CUE):
                self._role(person, low[j], start, note)
            elif (
                steps == 0
                and not f & (lx.ADV | lx.FINITE | lx.CUE | lx.TIME)
                and (f or not low[j].endswith(page.lexicon.finite_endings[:2]))  # "stapte", a verb no list knows
                and (not page.capital[j] or j == sentence_first)
            ):
                if page.lexicon.body_ends[low[j]] or f & lx.BODY:
                    person.kind = person.kind or "body"
                person.roles.add(low[j])
                if note:
                    self.by_role[low[j]].append((start, person))
            elif f & (lx.FINITE | lx.CUE):
                break
            j -= 1
            steps += 1
        # ", de premier van X,": an apposition behind the name; "van X" behind the name
        k = after
        if low[k] == "," and low[k + 1] in page.lexicon.words["neuter_relatives"] and not person.kind:
            person.kind = "body"  # "Infrabel, dat het spoor beheert"
        somewhere = not page.lexicon.verb_second and low[start - 1] in page.lexicon.words["places"] and k == start + 1
        if k + 1 < sentence_behind and low[k] == "," and not somewhere:
            inner = noun_phrase(page, k + 1, min(sentence_behind, k + 12))
            inner = inner.parts[0] if inner is not None and inner.parts else inner
            if inner is not None and inner.name is None and not inner.pronoun and flag[k + 1] & (lx.DET | lx.ROLE):
                if flag[inner.head] & lx.ROLE or page.lexicon.role_ends[low[inner.head]]:
                    self._role(person, low[inner.head], start, note)
                else:
                    for h in range(inner.first, inner.behind):
                        if flag[h] & lx.ROLE:
                            self._role(person, low[h], start, note)
                            break
                for h in range(inner.first, inner.behind):
                    if flag[h] & lx.ORIGIN:
                        person.origins.add(page.lexicon.origins.get(low[h], low[h]))
        if k + 1 < sentence_behind and flag[k] & lx.PREP and low[k] in page.lexicon.words["always_tying"]:
            target = k + 2 if flag[k + 1] & lx.DET else k + 1
            if target < sentence_behind and flag[target] & lx.COUNTRY:
                person.origins.add(low[target])
        if start - 3 >= sentence_first and low[start - 1] == "." and flag[start - 2] & lx.TITLE:
            start -= 2  # ", mr. Sanne Vos"
        # "een juf op de basisschool, Truus Vos": a role and what belongs to it before a comma
        if start - 2 >= sentence_first and low[start - 1] == "," and not flag[start - 2] & lx.ROLE:
            for j in range(start - 2, max(sentence_first, start - 10) - 1, -1):
                if flag[j] & (lx.PUNCT | lx.QUOTED | lx.AUX | lx.COORD | lx.PRON) and not flag[j] & lx.DET:
                    break
                if flag[j] & lx.ROLE and not flag[j] & lx.NAME_JOINER and j > sentence_first and flag[j - 1] & lx.DET:
                    self._role(person, low[j], start, note)
                    break
        # "de Ecuadoraanse president, Lenin Moreno": role before a comma
        if start - 2 >= sentence_first and low[start - 1] == "," and (flag[start - 2] & lx.ROLE):
            self._role(person, low[start - 2], start, note)
            if start - 3 >= sentence_first and flag[start - 3] & lx.ORIGIN:
                person.origins.add(page.lexicon.origins.get(low[start - 3], low[start - 3]))

    def _is_neuter(self, at: int, first: int) -> bool:
        """Whether a name behind the word `at` is no person's: "het Gerechtshof", "het medicijn Tal"."""
        page = self.page
        neuter = page.lexicon.words["neuter_articles"]
        if page.low[at] in neuter:
            return at == first or not page.flag[at - 1] & (lx.FINITE | lx.AUX | lx.CUE)  # "volgt het Tal"
        plain = not page.flag[at] and not page.capital[at] and not page.lexicon.body_ends[page.low[at]]
        return at > first and page.low[at - 1] in neuter and plain

    def _role(self, person: Person, role: str, at: int, note: bool = True) -> None:
        words = self.page.lexicon.words
        person.roles.add(role)
        if person.kind != "place":
            person.kind = "person"
        if role in words["female_roles"] or role in words["female_titles"]:
            person.female, person.male = True, False
        elif role in words["male_roles"] or role in words["male_titles"]:
            person.male, person.female = True, False
        if not note:
            return
        self.by_role[role].append((at, person))
        office = self.page.lexicon.same_roles.get(role)
        if office is not None and self.page.lexicon.flags.get(role, 0) & lx.TITLE:
            self.by_role[office].append((at, person))  # "Gov. Ada Crane" is the governor
        if "-" in role:
            self.by_role[role.rsplit("-", 1)[1]].append((at, person))
        for ending in self.page.lexicon.role_ends[role]:
            if ending != role:
                self.by_role[ending].append((at, person))

    def mentions_in(self, first: int, behind: int) -> list[tuple[int, Person]]:
        """Return who is named among the words [first, behind), in order."""
        low = bisect_left(self.places, first)
        return self.mentions[low : bisect_left(self.places, behind, lo=low)]

    def positions(self, head: str) -> list[int]:
        """Return where the word `head` stands in the text (built once, on first need)."""
        if self.heads is None:
            self.heads = defaultdict(list)
            ends, known = self.page.lexicon.body_ends, lx.BODY | lx.ROLE | lx.GROUP
            for at, (low, flag) in enumerate(zip(self.page.low, self.page.flag, strict=True)):
                if ends[low] or flag & known:
                    self.heads[low].append(at)
                    for ending in ends[low]:
                        if ending != low:
                            self.heads[ending].append(at)
        return self.heads.get(head, [])


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return a name as it is looked up: in lower case, without the full stop of "Dennis K."."""
    return name.lower().rstrip(".")


def name_of(page: Words, name: tuple[int, int]) -> str:
    """Return a name as it stands in the text."""
    return page.exact(*name)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in a text: the fullest name there, the roles and origins that stand with it."""

    name: str
    roles: frozenset[str]
    origins: frozenset[str]


def same_person(short: Named, known: Iterable[Named]) -> str:
    """Return the fuller name of `short` among `known`: same surname, a role or an origin in common, and nobody else."""
    surname = short.name.casefold()
    fuller = {
        other.name
        for other in known
        if len(other.name.split()) > 1
        and other.name.casefold().endswith(" " + surname)
        and (short.roles & other.roles or (short.origins & other.origins and not (short.roles and other.roles)))
    }
    return fuller.pop() if len(fuller) == 1 else ""
