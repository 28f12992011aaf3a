"""The words of one text with what the lexicon knows about each.

Parallel lists instead of objects: a megabyte has some 170,000 words, and each is looked at once. Whatever stands
between quotation marks is one single word, so that rules never look into a quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import reduce
from itertools import islice
from operator import or_
from typing import TYPE_CHECKING

from articles.extraction import lexicon as lx
from articles.extraction.acronyms import full_names
from articles.extraction.lexicon import Lexicon
from articles.extraction.quotation_marks import Marks
from articles.extraction.spans import Span, Zone

if TYPE_CHECKING:
    from articles.extraction.phrases import Phrase

_LONGEST_SENTENCE = 180  # words
_SENTINELS = 4
_BULLETS = frozenset("•▪◦‣")
_MOST_KNOWN = 60_000  # words whose reading is kept for the next text
_VERB = lx.AUX | lx.FINITE | lx.CUE | lx.NOUNLIKE
_LONGEST_KEPT = 60  # letters of one of them
_Reading = tuple[str, int, bool]
_SMALL_WORDS = lx.PREP | lx.SUB | lx.COORD | lx.PRON | lx.ADV | lx.PARTICLE
# The initial that stands for a surname keeps its full stop: "Dennis K. ontkent". Most words are plain letters before a
# space or a comma: they are tried first, and a space is left at once.
_TOKEN = re.compile(
    r"(?=\S)(?:[A-Z]?[a-z]+(?=[\s,])|[,.](?=\s)"
    r"|(?:[A-Z]\.){2,}|\d+(?:[:,]\d\d+)+|\b[A-Z]\.(?=,| [a-z(])|\b[A-Z]\.['’]s\b|(?<!\w)['’]t(?=\s)"
    r"|[^\W_]+(?:[-'’./&][^\W_]+)*|[^\w\s]|_+)"
)


class Words:
    """Words, and for each: lower case, start, end, flags, capital; `sentences` holds (first, behind last)."""

    __slots__ = (
        "capital",
        "end",
        "finite",
        "flag",
        "full_names",
        "inside",
        "lexicon",
        "low",
        "lowercase",
        "pair",
        "phrases",
        "quotations",
        "seen",
        "sentence_of",
        "sentences",
        "start",
        "surnames",
        "text",
        "word",
        "zoned",
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.word: list[str] = []
        self.low: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.flag: list[int] = []
        self.capital: list[bool] = []
        self.pair: dict[int, Marks] = {}
        self.quotations: list[int] = []  # the words of `pair`, in order
        self.sentences: list[tuple[int, int]] = []
        self.zoned: list[bool] = []
        self.sentence_of: list[int] = []
        self.seen: list[int] = []  # the flags that occur in each sentence
        self.finite: list[bool] = []  # whether each word is a finite verb where it stands
        self.lowercase: frozenset[str] = frozenset()
        self.surnames: frozenset[str] = frozenset()
        self.inside: frozenset[str] = frozenset()  # words with a capital inside a sentence
        self.full_names: dict[int, int] = {}
        self.phrases: dict[tuple[int, int, bool], Phrase | None] = {}  # read so far: many rules look at one place

    def exact(self, first: int, behind: int) -> str:
        """Return the text of the words from `first` up to, not including, `behind`."""
        return self.text[self.start[first] : self.end[behind - 1]]

    def quoted(self, first: int, behind: int) -> list[int]:
        """Return which of the words [first, behind) are quotations."""
        known = self.quotations
        low = bisect_left(known, first)
        return known[low : bisect_left(known, behind, lo=low)]


class _Known(dict[str, _Reading]):
    """The words of one language read so far."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, piece: str) -> _Reading:
        reading = _reading(piece, self.lexicon)
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = reading
        return reading


_KNOWN: dict[str, _Known] = {}


def _known(lexicon: Lexicon) -> _Known:
    """Return what is known of the words of a language; there is an end to what is kept."""
    known = _KNOWN.get(lexicon.language)
    if known is None or len(known) > _MOST_KNOWN:
        known = _KNOWN[lexicon.language] = _Known(lexicon)
    return known


def _reading(piece: str, lexicon: Lexicon) -> _Reading:
    """Return a word in lower case, its flags and whether it has a capital as names have."""
    lower = piece.lower()
    flags = lexicon.flags.get(lower, 0)
    letter = piece[0]
    if letter.isdigit() and lexicon.age_endings and lower.endswith(lexicon.age_endings):
        return lower, lx.ROLE, False  # "de 43-jarige"
    if not letter.isalpha():
        return lower, flags | (lx.NUMBER if letter.isdigit() else lx.PUNCT), False
    upper = letter != lower[0]
    if upper and "-" in piece:  # "NAVO-chef", "Oekraïne-gezant": a role, no name
        tail = piece.rpartition("-")[2]
        role = lexicon.flags.get(tail.lower(), 0) & (lx.ROLE | lx.GROUP | lx.BODY)
        surname = lexicon.flags.get(tail.lower(), 0) & lx.NAME_JOINER and tail[:1].islower()  # "Bos-de Wit"
        if role or (tail[:1].islower() and not flags and not surname):
            upper = False
            flags |= role or (lx.ROLE if tail.endswith(lexicon.role_endings) else 0)
    if upper and "-" in piece and not flags:  # "Ann-Sofie"
        flags = lexicon.flags.get(lower.partition("-")[0], 0) & (lx.MALE | lx.FEMALE)
    if not upper and not flags and "-" in piece:  # "oud-collega", "commissie-Bos"
        flags = lexicon.flags.get(lower.rpartition("-")[2], 0) & (lx.ROLE | lx.GROUP | lx.BODY)
        noun, _, name = piece.partition("-")
        flags = flags or (lexicon.flags.get(noun, 0) & lx.BODY if name[:1].isupper() else 0)
    if not upper and not flags and lower.endswith(lexicon.long_role_endings):
        flags = lx.ROLE
    if not upper and "-" in piece:  # "al-Tahir"
        particle, _, tail = piece.partition("-")
        upper = tail[:1].isupper() and particle in lexicon.words["joined_particles"]
    if upper and lexicon.member_endings and lower.endswith(lexicon.member_endings):
        upper = False
        flags |= lx.ROLE
    return lower, flags, upper


def read_words(
    text: str, sentences: tuple[Span, ...], zones: tuple[Zone, ...], marks: tuple[Marks, ...], lexicon: Lexicon
) -> Words:
    """Cut every sentence into words; sentences inside a zone are kept but marked as zoned."""
    page = Words(text, lexicon)
    word, low, starts, ends = page.word, page.low, page.start, page.end
    flag, capital, of = page.flag, page.capital, page.sentence_of
    known = _known(lexicon)
    pair_number = zone_number = 0
    for sentence in sentences:
        first = len(word)
        at, behind = sentence.start, sentence.end
        while zone_number < len(zones) and zones[zone_number].end <= at:
            zone_number += 1
        page.zoned.append(zone_number < len(zones) and zones[zone_number].start <= at)
        number = len(page.sentences)
        while at < behind:
            while pair_number < len(marks) and marks[pair_number].close <= at:
                pair_number += 1
            pair = marks[pair_number] if pair_number < len(marks) else None
            stop = min(behind, pair.open) if pair else behind
            matches = _TOKEN.finditer(text, at, stop)
            while found := list(islice(matches, _LONGEST_SENTENCE)):  # the matches of an endless one weigh too much
                pieces = [match[0] for match in found]
                word += pieces
                starts += [match.start() for match in found]
                ends += [match.end() for match in found]
                lows, flags, capitals = zip(*map(known.__getitem__, pieces), strict=True)
                low += lows
                flag += flags
                capital += capitals
            if pair is None or pair.open >= behind:
                break
            page.pair[len(word)] = pair
            word.append(text[pair.open : pair.close])
            low.append("")
            starts.append(pair.open)
            ends.append(pair.close)
            flag.append(lx.QUOTED)
            capital.append(False)
            at = pair.close
            pair_number += 1
        of += [number] * (len(word) - first)
        while first < len(word) - 1 and low[first] in _BULLETS:
            first += 1  # "• Dorn Rail expects": the mark of a list is no word of the sentence
        _close_sentence(page, first, len(word))
    page.quotations = list(page.pair)
    page.lowercase = frozenset(word)
    starts_of = {first for first, _ in page.sentences}
    page.inside = frozenset(w for at, w in enumerate(word) if capital[at] and at not in starts_of)
    for at in starts_of:  # "Hamer", the surname, at the start of a sentence is no verb
        if at < len(word) and flag[at] & lx.CUE and word[at] in page.inside:
            flag[at] &= ~(lx.CUE | lx.FINITE | lx.NOUNLIKE)
    _settle_names(page)
    for _ in range(_SENTINELS):  # so that rules may look behind the last word
        word.append("")
        low.append("")
        starts.append(len(text))
        ends.append(len(text))
        flag.append(lx.PUNCT)
        capital.append(False)
        of.append(max(0, len(page.sentences) - 1))
    page.surnames = _surnames(page)
    page.full_names = full_names(word, page.sentences)
    page.seen = [reduce(or_, flag[first:behind], 0) for first, behind in page.sentences]
    verb = lx.AUX | lx.FINITE
    page.finite = [f & verb != 0 and _is_finite(page, at) for at, f in enumerate(flag)]
    return page


def _is_finite(page: Words, at: int) -> bool:
    """Whether a word that can be a finite verb is one here; "zijn" is none before a noun."""
    f = page.flag[at]
    if f & (lx.NOUNLIKE | lx.PREP):
        return False
    if at and page.low[at - 1] in page.lexicon.words["noun_articles"]:
        return False  # "de bond", though "bond" is a verb form too
    if f & lx.DET:
        return bool(
            page.flag[at + 1]
            & (lx.PRON | lx.ADV | lx.PREP | lx.DET | lx.TIME | lx.AUX | lx.NEG | lx.SOURCE | lx.NUMBER | lx.PUNCT)
        )
    return not page.capital[at] or page.sentences[page.sentence_of[at]][0] == at


def _settle_names(page: Words) -> None:
    """Take from words what they mean in lower case where they are names: "het OM", "Jan Dabrowski"."""
    flag, word, capital = page.flag, page.word, page.capital
    name = lx.MALE | lx.FEMALE
    for at in [at for at, large in enumerate(capital) if large and 0 < at < len(word) - 1]:
        if flag[at] & _SMALL_WORDS and 2 <= len(word[at]) <= 5 and word[at].isupper():
            if (flag[at - 1] & lx.DET and not word[at - 1].isupper()) or word[at - 1] == "(":
                flag[at] = 0
        elif flag[at] & lx.TIME and flag[at] & name and capital[at + 1] and not flag[at + 1] & lx.TIME:
            flag[at] &= ~lx.TIME
    for at in range(len(word) - 1):  # "Ben Bos", at the start of a sentence too
        if capital[at] and flag[at] & name and flag[at] & _VERB and capital[at + 1] and not flag[at + 1] & lx.TIME:
            flag[at] &= ~_VERB


def _close_sentence(page: Words, first: int, behind: int) -> None:
    """Add a sentence; one that no writer writes is cut, so that work stays in proportion to the length of the text."""
    number = len(page.sentences)
    for start in range(first, max(behind, first + 1), _LONGEST_SENTENCE):
        stop = min(behind, start + _LONGEST_SENTENCE)
        if start > first:
            page.zoned.append(page.zoned[-1])
            page.sentence_of[start:stop] = [number] * (stop - start)
        page.sentences.append((start, stop))
        number += 1


def _surnames(page: Words) -> frozenset[str]:
    """Return the surnames with a particle that stand inside a sentence, without the particle: "van Gelder"."""
    flag, capital, low = page.flag, page.capital, page.low
    no_bare = page.lexicon.words["no_bare_joiners"]
    found = set()
    for at in [at for at, known in enumerate(flag) if known & lx.NAME_JOINER]:
        if low[at] in no_bare and not capital[at]:
            continue
        if at + 1 < len(flag) and capital[at + 1]:
            first = page.sentences[page.sentence_of[at]][0]
            if at > first and (capital[at] or (capital[at - 1] and not flag[at - 1] & (lx.PREP | lx.DET))):
                found.add(page.low[at + 1])
    return frozenset(found)
