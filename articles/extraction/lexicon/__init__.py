"""The languages as data. `load(language)` gives one `Lexicon`, built once per process.

The tables are plain text in `nl_*.py`, `en_*.py` and the files both languages share; nothing outside this package
holds a word of Dutch or English.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from types import ModuleType

# What a word can be: one bit each, combined per word form.
DET = 1 << 0
PREP = 1 << 1
COORD = 1 << 2
SUB = 1 << 3
REL = 1 << 4
ADV = 1 << 5
TIME = 1 << 6
AUX = 1 << 7
FINITE = 1 << 8
PRON = 1 << 9
NEG = 1 << 10
CUE = 1 << 11
ROLE = 1 << 12
GROUP = 1 << 13
BODY = 1 << 14
DOC = 1 << 15
COUNTRY = 1 << 16
ORIGIN = 1 << 17  # adjective of a country or place: "Franse"
PEOPLE = 1 << 18
CITY = 1 << 19
MALE = 1 << 20
FEMALE = 1 << 21
PORTFOLIO = 1 << 22
NAME_JOINER = 1 << 23
SOURCE = 1 << 24  # may begin a phrase such as "volgens" or "according to"
NUMBER = 1 << 25
QUOTED = 1 << 26  # a whole quoted string, kept as one word
PUNCT = 1 << 27
MODAL = 1 << 28
NOUNLIKE = 1 << 29  # a verb form that is also a noun
FOCUS = 1 << 30
TITLE = 1 << 31
PARTICLE = 1 << 32
CITY_OR_COUNTRY = COUNTRY | CITY

# Frames of a cue verb; the names are explained in `nl_speech.py`.
FRAMES = {
    name: 1 << n
    for n, name in enumerate(
        ("that", "if", "to", "order", "bare", "judge", "accuse", "about", "loose", "reply", "gerund")
    )
}
THAT, IF, TO, ORDER, BARE, JUDGE, ACCUSE, ABOUT, LOOSE, REPLY, GERUND = FRAMES.values()


@dataclass(frozen=True, slots=True)
class CueForm:
    """One reading of a word form as a cue: which verb, which form of it, and what must stand with it."""

    lemma: str
    form: str  # "first", "singular", "plural", "any" (finite), "participle", "infinitive", "gerund"
    frames: int
    needs: tuple[frozenset[str], ...] = ()


_MOST_ENDS, _LONGEST_KEPT = 20_000, 60  # words whose endings are kept, and the letters of one of them


class Ends(dict[str, tuple[str, ...]]):
    """Which endings of a list each word has, itself among them; found out once per word."""

    def __init__(self, endings: tuple[str, ...]) -> None:
        super().__init__()
        self.endings = endings

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_ENDS:
            self.clear()
        known = tuple(e for e in self.endings if word.endswith(e)) if word.endswith(self.endings) else ()
        if len(word) <= _LONGEST_KEPT:
            self[word] = known
        return known


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the rules know about one language."""

    language: str
    flags: dict[str, int]
    cues: dict[str, tuple[CueForm, ...]]
    cue_needs: dict[str, frozenset[str]]  # word -> all that any of its readings as a cue needs
    according: dict[str, tuple[tuple[str, ...], ...]]
    plain_sources: frozenset[str]
    source_seconds: frozenset[str]  # second words of phrases such as "according to"
    own_words: tuple[tuple[str, ...], ...]
    echo: tuple[tuple[str, ...], ...]
    echo_starts: frozenset[str]
    document_tags: tuple[tuple[str, ...], ...]
    no_source: frozenset[str]
    words: dict[str, frozenset[str]]
    synonyms: dict[str, str]
    media: dict[str, str]
    outlets: dict[str, str]
    medium_starts: frozenset[str]  # first words of media and outlets
    same_roles: dict[str, str]  # "raadsman" -> "advocaat"
    origins: dict[str, str]  # "franse" -> "frankrijk"
    ministries: dict[str, str]
    role_endings: tuple[str, ...]
    body_endings: tuple[str, ...]
    role_ends: Ends  # word -> its role endings
    body_ends: Ends
    abbreviations: frozenset[str]
    verb_second: bool
    boilerplate: ModuleType
    verb_endings: tuple[str, ...] = field(default=())
    plural_endings: tuple[str, ...] = field(default=())
    group_endings: tuple[str, ...] = field(default=())
    common_endings: tuple[str, ...] = field(default=())
    finite_endings: tuple[str, ...] = field(default=())
    member_endings: tuple[str, ...] = field(default=())
    adjective_endings: tuple[str, ...] = field(default=())
    unlike_nouns: tuple[str, ...] = field(default=())
    origin_endings: tuple[str, ...] = field(default=())
    gerund_endings: tuple[str, ...] = field(default=())
    past_endings: tuple[str, ...] = field(default=())
    participle_endings: tuple[str, ...] = field(default=())  # of an adjective made from a verb: "retired"
    plural_verb_endings: tuple[str, ...] = field(default=())
    long_role_endings: tuple[str, ...] = field(default=())  # no word but a role ends so
    agent_endings: tuple[str, ...] = field(default=())  # of a long word that is a job: "Bierbrouwer"
    saying_endings: tuple[str, ...] = field(default=())  # of a verb behind a quotation
    office_endings: tuple[str, ...] = field(default=())  # one person's office, however long the word
    serving_endings: tuple[str, ...] = field(default=())  # who treats, tries or checks somebody else
    generic_endings: tuple[str, ...] = field(default=())
    age_endings: tuple[str, ...] = field(default=())  # "de 43-jarige"
    seat_endings: tuple[str, ...] = field(default=())  # "the Dorn-based firm"
    demonym_endings: tuple[str, ...] = field(default=())  # "de Gentenaar"
    female_endings: tuple[str, ...] = field(default=())
    male_endings: tuple[str, ...] = field(default=())
    neutral_endings: tuple[str, ...] = field(default=())
    verdict_endings: tuple[str, ...] = field(default=())
    verdicts: tuple[tuple[str, ...], ...] = field(default=())  # of several words: "op zijn plaats"
    field_endings: tuple[str, ...] = field(default=())  # of what somebody works in: "hoogleraar Staatsrecht"
    answering: frozenset[str] = field(default=frozenset())  # forms of verbs that answer somebody else
    asking: frozenset[str] = field(default=frozenset())
    tag_verbs: frozenset[str] = field(default=frozenset())  # finite forms that can stand behind a quotation and a name
    role_families: dict[str, frozenset[int]] = field(default_factory=dict)
    body_families: dict[str, frozenset[int]] = field(default_factory=dict)

    def gender_of(self, role: str) -> str:
        """Return "female" or "male" where a role tells, else ""."""
        known = self.words
        if role in known["female_roles"] or role in known["female_titles"]:
            return "female"
        if role in known["male_roles"] or role in known["male_titles"]:
            return "male"
        if role in known["neutral_roles"] or role.endswith(self.neutral_endings):
            return ""
        if role.endswith(self.female_endings):
            return "female"
        return "male" if role.endswith(self.male_endings) else ""

    def families_of(self, role: str) -> frozenset[int]:
        """Return the families a role belongs to, by itself or by its end: "kinderchirurg" is a "chirurg"."""
        return _families(self.role_families, role)

    def body_families_of(self, noun: str) -> frozenset[int]:
        """Return the families a noun for a body belongs to: "spoorbedrijf" is a "bedrijf"."""
        return frozenset() if noun in self.words["unique_bodies"] else _families(self.body_families, noun)


_SHORTEST_END = 4


def _families(known: dict[str, frozenset[int]], noun: str) -> frozenset[int]:
    found = known.get(noun)
    if found is not None:
        return found
    for start in range(1, len(noun) - _SHORTEST_END + 1):
        found = known.get(noun[start:])
        if found is not None:
            return found
    return frozenset()


def _forms_of(cues: dict[str, tuple[CueForm, ...]], lemmas: str) -> frozenset[str]:
    wanted = set(words(lemmas))
    return frozenset(form for form, known in cues.items() if any(cue.lemma in wanted for cue in known))


def _grouped(table: str) -> dict[str, frozenset[int]]:
    """Return word -> the numbers of the lines it stands in."""
    out: dict[str, frozenset[int]] = {}
    for number, line in enumerate(table.strip().splitlines()):
        for word in words(line):
            out[word] = out.get(word, frozenset()) | {number}
    return out


def words(table: str) -> list[str]:
    """Return the words of a table, without repetition, in lower case."""
    return list(dict.fromkeys(w.lower() for w in table.split()))


def lines(table: str) -> list[list[str]]:
    """Return the lines of a table cut at `|` and stripped."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def pairs(table: str) -> dict[str, str]:
    """Return a table of `key = value` lines."""
    return dict([part.strip() for part in line.split("=", 1)] for line in table.strip().splitlines())


def _frames(names: str) -> int:
    bits = 0
    for name in names.split():
        bits |= FRAMES[name]
    return bits


def _word_forms(parts: list[str], verb_second: bool) -> list[tuple[str, str]]:
    """Return (form, kind) for the parts of one verb as listed."""
    if verb_second:
        infinitive, first, third, past, pasts, participle = parts
        return [
            (first, "singular" if first == third else "first"),  # "zeg ik", "vraag Vos": nobody's statement
            (third, "singular"),
            (infinitive, "plural"),
            *((form, "singular" if past != pasts else "any") for form in past.split("/")),
            *((form, "plural") for form in pasts.split("/")),
            (participle, "participle"),
            (infinitive + "d", "gerund"),
        ]
    infinitive, third, past, participle, gerund = parts
    return [(infinitive, "plural"), (third, "singular"), (past, "any"), (participle, "participle"), (gerund, "gerund")]


def _add_cue(cues: dict[str, list[CueForm]], form: str, cue: CueForm) -> None:
    known = cues.setdefault(form, [])
    if cue not in known:
        known.append(cue)


def _cues(speech: ModuleType, forms: dict[str, list[str]], verb_second: bool) -> dict[str, tuple[CueForm, ...]]:
    cues: dict[str, list[CueForm]] = {}
    for verb, frame_names in lines(speech.VERBS):
        frames = _frames(frame_names)
        particle, _, base = verb.rpartition("+")
        if base not in forms:
            continue
        for form, kind in _word_forms(forms[base], verb_second):
            if not particle:
                _add_cue(cues, form, CueForm(verb, kind, frames))
            elif not verb_second:
                _add_cue(cues, form, CueForm(verb, kind, frames, (frozenset([particle]),)))
            elif kind in ("participle", "gerund"):
                _add_cue(cues, particle + form, CueForm(particle + base, kind, frames))
            else:
                _add_cue(cues, form, CueForm(particle + base, kind, frames, (frozenset([particle]),)))
                _add_cue(cues, particle + form, CueForm(particle + base, kind, frames))
    for verb, needed, frame_names in lines(speech.PHRASES):
        base = verb.split()[-1]
        if base not in forms:
            continue
        needs = tuple(frozenset(word.split("/")) for word in needed.split())
        for form, kind in _word_forms(forms[base], verb_second):
            _add_cue(cues, form, CueForm(f"{base} {needed}", kind, _frames(frame_names), needs))
    # Longest need first: "laat weten" before "laat", "maakt bekend" before "maakt".
    return {form: tuple(sorted(known, key=lambda c: -len(c.needs))) for form, known in cues.items()}


def _mark(flags: dict[str, int], table: str, bit: int) -> None:
    for word in words(table):
        flags[word] = flags.get(word, 0) | bit


def _plurals(table: str) -> list[str]:
    """Return the regular English plurals of the nouns in a table."""
    out = []
    for word in words(table):
        if word.endswith(("man", "woman")):
            out.append(word[:-2] + "en")
        elif word.endswith("wife"):
            out.append(word[:-2] + "ves")
        elif word.endswith("y") and word[-2] not in "aeiou":
            out.append(word[:-1] + "ies")
        else:
            out.append(word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s"))
    return out


def _countries(flags: dict[str, int], adjectives: str, cities: str, table: str, dutch: bool) -> dict[str, str]:
    """Mark countries, their adjectives and their people; return adjective or people -> country."""
    origins: dict[str, str] = {}
    for dutch_name, english_name, dutch_adjectives, people, english_adjectives in lines(table):
        name = dutch_name if dutch else english_name
        if name in ("-", ""):
            name = dutch_name
        for part in (name.lower(), name.lower().replace("-", " ").split(" ")[-1] if " " in name else name.lower()):
            flags[part] = flags.get(part, 0) | COUNTRY
        for word in words((dutch_adjectives if dutch else english_adjectives).replace("-", "-")):
            if word != "-":
                flags[word] = flags.get(word, 0) | ORIGIN
                origins.setdefault(word, name.lower())
        if dutch:
            for word in words(people):
                if word not in ("-", "est", "let", "schot", "fin", "rus2", "pool", "noor", "waal", "thai"):
                    flags[word] = flags.get(word, 0) | PEOPLE
                    origins.setdefault(word, name.lower())
    for word in words(adjectives):
        flags[word] = flags.get(word, 0) | ORIGIN
        origins.setdefault(word, word)
    for word in words(cities.replace("Den Haag", "Haag")):
        for part in word.split("-") if word in ("new-york", "abu-dhabi", "addis-abeba") else [word]:
            flags[part] = flags.get(part, 0) | CITY
    return origins


@lru_cache(maxsize=4)
def load(language: str) -> Lexicon:
    """Return the lexicon of `language` ("nl" or "en"; anything else is read as Dutch)."""
    code = "en" if language[:2].lower() == "en" else "nl"
    dutch = code == "nl"
    package = "articles.extraction.lexicon"
    grammar = import_module(f"{package}.{code}_words")
    speech = import_module(f"{package}.{code}_speech")
    people = import_module(f"{package}.{code}_people")
    verbs = import_module(f"{package}.{code}_verbs")
    names = import_module(f"{package}.given_names")
    world = import_module(f"{package}.world")
    forms = {line.split()[0]: line.split() for line in verbs.FORMS.strip().splitlines()}

    flags: dict[str, int] = {}
    not_finite = set(words(grammar.NOT_FINITE))
    also_nouns = set(words(speech.ALSO_NOUNS))
    for parts in forms.values():
        for form, kind in _word_forms(parts, dutch):
            if kind in ("singular", "plural", "any") and form not in not_finite and form not in also_nouns:
                flags[form] = flags.get(form, 0) | FINITE
    cues = _cues(speech, forms, dutch)
    for form in cues:
        flags[form] = flags.get(form, 0) | CUE
    for word in also_nouns:
        if word in flags:
            flags[word] = (flags[word] | NOUNLIKE) & ~FINITE
    _mark(flags, grammar.AUXILIARIES, AUX | FINITE)
    _mark(flags, speech.MODALS, MODAL)
    prepositions = set(words(grammar.PREPOSITIONS))
    _mark(flags, grammar.PREPOSITIONS, PREP)
    _mark(flags, " ".join(w for w in words(grammar.ADVERBS) if w not in prepositions), ADV)
    _mark(flags, grammar.FOCUS, FOCUS)
    _mark(flags, grammar.PARTICLES, PARTICLE)
    _mark(flags, " ".join((grammar.WEEKDAYS, grammar.MONTHS)), TIME)
    _mark(flags, grammar.DETERMINERS, DET)
    _mark(flags, grammar.COORDINATORS, COORD)
    _mark(flags, grammar.SUBORDINATORS, SUB)
    _mark(flags, grammar.RELATIVES, REL)
    _mark(flags, grammar.SUBJECT_PRONOUNS + grammar.PERSON_PRONOUNS, PRON)
    _mark(flags, grammar.SUBJECT_PRONOUNS + " " + grammar.PERSON_PRONOUNS, PRON)
    _mark(flags, speech.NEGATION, NEG)
    _mark(flags, people.ROLES + people.FEMALE_ROLES + people.MALE_ROLES, ROLE)
    _mark(flags, people.GROUPS, GROUP)
    if not dutch:
        _mark(flags, " ".join(w for w in _plurals(people.ROLES) if w not in flags), GROUP)
    _mark(flags, people.BODIES, BODY)
    _mark(flags, people.DOCUMENTS, DOC)
    _mark(flags, people.PORTFOLIOS, PORTFOLIO)
    _mark(flags, people.TITLES, TITLE)
    _mark(flags, people.NAME_JOINERS, NAME_JOINER)
    _mark(flags, names.MALE, MALE)
    _mark(flags, names.FEMALE, FEMALE)
    origins = _countries(flags, world.ADJECTIVES, world.CITIES, world.COUNTRIES, dutch)

    for word, country in pairs(people.NATIONALS).items() if people.NATIONALS else ():
        flags[word] = flags.get(word, 0) | ORIGIN
        origins.setdefault(word, country)
    for alias in pairs(people.SYNONYMS):
        if " " not in alias and len(alias) <= 4 and alias not in prepositions:
            flags[alias] = flags.get(alias, 0) | COUNTRY
    according: dict[str, list[tuple[str, ...]]] = {}
    for line in speech.ACCORDING.strip().splitlines():
        phrase = tuple(line.split())
        according.setdefault(phrase[0], []).append(phrase)
        flags[phrase[0]] = flags.get(phrase[0], 0) | SOURCE
    own_words = tuple(tuple(line.split()) for line in speech.OWN_WORDS.strip().splitlines())
    echo = tuple(sorted((tuple(line.split()) for line in speech.ECHO.strip().splitlines()), key=len, reverse=True))
    for phrase in own_words + echo:
        if not flags.get(phrase[0], 0) & AUX:
            flags[phrase[0]] = flags.get(phrase[0], 0) | SOURCE

    sets = {
        name.lower(): frozenset(words(value))
        for module in (grammar, speech, people)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, str) and "|" not in value and "=" not in value
    }
    sets["helping_verbs"] = sets["perfect"] | sets["passive"] | sets["modals"]
    sets["before_nouns"] = sets["articles"] | sets["possessives"] | sets["pointers"]
    media = pairs(people.MEDIA)
    outlets = {name.strip().lower(): name.strip() for name in people.OUTLETS.replace("\n", "").split("|")}
    if not dutch:
        plural = {form for parts in forms.values() for form, kind in _word_forms(parts, dutch) if kind == "plural"}
        past = {form for parts in forms.values() for form, kind in _word_forms(parts, dutch) if kind == "any"}
        sets["base_forms"] = frozenset(plural - past)
    return Lexicon(
        language=code,
        flags=flags,
        cues=cues,
        cue_needs={
            form: frozenset().union(*(need for cue in known for need in cue.needs)) for form, known in cues.items()
        },
        according={k: tuple(sorted(v, key=len, reverse=True)) for k, v in according.items()},
        plain_sources=frozenset(
            key
            for key, known in according.items()
            if any(len(p) == 1 or "*" in p or key in speech.PLAIN_SOURCES.split() for p in known)
        ),
        source_seconds=frozenset(p[1] for known in (*according.values(), own_words) for p in known if len(p) > 1),
        own_words=own_words,
        echo=echo,
        echo_starts=frozenset(phrase[0] for phrase in echo),
        document_tags=tuple(tuple(line.split()) for line in speech.DOCUMENT_TAGS.strip().splitlines()),
        no_source=frozenset(words(speech.NO_SOURCE)),
        words=sets,
        synonyms=pairs(people.SYNONYMS),
        media=media,
        outlets=outlets,
        medium_starts=frozenset(name.split()[0] for name in (*media, *outlets) if name),
        same_roles=pairs(people.SAME_ROLES),
        origins=origins,
        ministries=pairs(people.MINISTRIES) if people.MINISTRIES.strip() else {},
        role_endings=tuple(words(people.ROLE_ENDINGS)),
        body_endings=tuple(words(people.BODY_ENDINGS)),
        role_ends=Ends(tuple(words(people.ROLE_ENDINGS))),
        body_ends=Ends(tuple(words(people.BODY_ENDINGS))),
        abbreviations=frozenset(words(grammar.ABBREVIATIONS)),
        verb_second=dutch,
        boilerplate=import_module(f"{package}.{code}_boilerplate"),
        verb_endings=tuple(words(grammar.VERB_ENDINGS)),
        plural_endings=tuple(words(grammar.PLURAL_ENDINGS)),
        group_endings=tuple(words(people.GROUP_ENDINGS)),
        unlike_nouns=(*words(grammar.FINITE_ENDINGS), *words(grammar.PLURAL_VERB_ENDINGS)),
        adjective_endings=tuple(words(grammar.ADJECTIVE_ENDINGS)),
        finite_endings=tuple(words(grammar.FINITE_ENDINGS)),
        member_endings=tuple(words(people.MEMBER_ENDINGS)),
        common_endings=tuple(words(grammar.COMMON_ENDINGS)),
        origin_endings=tuple(words(grammar.ORIGIN_ENDINGS)),
        gerund_endings=tuple(words(grammar.GERUND_ENDINGS)),
        past_endings=tuple(words(grammar.PAST_ENDINGS)),
        participle_endings=tuple(words(grammar.PARTICIPLE_ENDINGS)),
        plural_verb_endings=tuple(words(grammar.PLURAL_VERB_ENDINGS)),
        agent_endings=tuple(words(people.AGENT_ENDINGS)),
        saying_endings=tuple(words(grammar.SAYING_ENDINGS)),
        office_endings=tuple(words(people.OFFICE_ENDINGS)),
        long_role_endings=tuple(words(people.LONG_ROLE_ENDINGS)),
        serving_endings=tuple(words(people.SERVING_ENDINGS)),
        generic_endings=tuple(sets["generic_roles"] - sets["offices"]),
        age_endings=tuple(words(people.AGE_ENDINGS)),
        seat_endings=tuple(words(people.SEAT_ENDINGS)),
        demonym_endings=tuple(words(people.DEMONYM_ENDINGS)),
        female_endings=tuple(words(people.FEMALE_ENDINGS)),
        male_endings=tuple(words(people.MALE_ENDINGS)),
        neutral_endings=tuple(words(people.NEUTRAL_ENDINGS)),
        verdict_endings=tuple(words(speech.VERDICT_ENDINGS)),
        verdicts=tuple(tuple(line.split()) for line in speech.VERDICTS.strip().splitlines()),
        field_endings=tuple(words(people.FIELD_ENDINGS)),
        answering=_forms_of(cues, speech.ANSWERS),
        asking=_forms_of(cues, speech.ASKS),
        tag_verbs=frozenset(
            form
            for form, known in cues.items()
            if any(c.form in ("any", "singular") and c.frames & (BARE | IF) and not c.needs for c in known)
        ),
        role_families=_grouped(people.ROLE_FAMILIES),
        body_families=_grouped(people.BODY_FAMILIES),
    )
