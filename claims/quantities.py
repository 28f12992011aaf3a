"""Read numbers with their units out of a sentence, Dutch and English: pure Python.

"ruim 2,5 miljoen euro" becomes value 2500000, unit "euro", mod "MORE_THAN". Dates, clock times
and years are no quantities. What a number counts is its noun with the words before it, so that
"72 drones neergehaald" and "57 Estmarkse drones vernietigd" can be told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import snowballstemmer

_UNITS_NL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_TENS_NL = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_UNITS_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS_EN = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {
    "honderd": 100, "honderden": None, "duizend": 1000, "duizenden": None, "miljoen": 10**6, "miljard": 10**9,
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
}  # fmt: skip

_WORDS: dict[str, int] = {}
for _value, _word in enumerate(_UNITS_NL.split()):
    _WORDS[_word] = _value
for _value, _word in enumerate(_UNITS_EN.split()):
    _WORDS[_word] = _value
_WORDS |= _TENS_NL | _TENS_EN
for _ten, _value in _TENS_NL.items():
    for _one in range(1, 10):
        _unit = _UNITS_NL.split()[_one]
        _WORDS[_unit + ("ën" if _unit.endswith("e") else "en") + _ten] = _value + _one
        _WORDS[_unit + "en" + _ten] = _value + _one
for _ten, _value in _TENS_EN.items():
    for _one in range(1, 10):
        _WORDS[f"{_ten}-{_UNITS_EN.split()[_one]}"] = _value + _one
for _lead in range(2, 10):
    _WORDS[_UNITS_NL.split()[_lead] + "honderd"] = _lead * 100
    _WORDS[_UNITS_NL.split()[_lead] + "duizend"] = _lead * 1000
_WORDS |= {word: value for word, value in _SCALES.items() if value}
del _WORDS["een"]  # an article far oftener than a number; "één" stays
_WORDS["één"] = 1

_MODS = {
    "ruim": "MORE_THAN", "meer dan": "MORE_THAN", "more than": "MORE_THAN", "bijna": "LESS_THAN",
    "minder dan": "LESS_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "minstens": "EQUAL_OR_MORE", "zeker": "EQUAL_OR_MORE", "at least": "EQUAL_OR_MORE",
    "minimaal": "EQUAL_OR_MORE", "tot": "EQUAL_OR_LESS", "maximaal": "EQUAL_OR_LESS", "hooguit": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS", "ongeveer": "APPROX", "circa": "APPROX", "zo'n": "APPROX",
    "rond de": "APPROX", "about": "APPROX", "around": "APPROX", "some": "APPROX", "roughly": "APPROX",
}  # fmt: skip

_MONTH_NAMES = """
januari februari maart april mei juni juli augustus september oktober november december january february march
may june july august october uur a.m p.m am pm
"""
MONTHS = frozenset(_MONTH_NAMES.split())
"""Names of months, and what follows a clock time."""
_STOPS_TEXT = """
de het een van in op te met aan voor door bij uit om over naar tot en of maar die dat is was zijn waren werd
werden heeft hebben had dan als the a an on at to by for with from and or but that which were are has have per
zowel ook nog al volgens na tegen onder tussen sinds tijdens vanaf wordt worden zou zouden kan kunnen moet
moeten killed destroyed downed geleden ago later eerder
"""
_STOPS = frozenset(_STOPS_TEXT.split())
_DURATIONS = {
    "dag": ("day", 1), "dagen": ("day", 1), "week": ("day", 7), "weken": ("day", 7), "maand": ("day", 30),
    "maanden": ("day", 30), "jaar": ("day", 365), "jaren": ("day", 365), "day": ("day", 1), "days": ("day", 1),
    "weeks": ("day", 7), "month": ("day", 30), "months": ("day", 30), "year": ("day", 365), "years": ("day", 365),
}  # fmt: skip
_SIGNS = {"€": "euro", "$": "dollar", "£": "pond", "%": "procent"}
_ALIKE = {"percent": "procent", "euros": "euro", "dollars": "dollar", "pounds": "pond", "ponden": "pond"}

_NUMBER = re.compile(
    r"(?P<sign>[€$£])?\s?(?P<digits>(?<![\w.,-])\d{1,3}(?:[.\s]\d{3})+(?![\d])(?:,\d+)?|(?<![\w.,-])\d++(?:[.,]\d++)?+)(?!-?[^\W\d_])(?P<percent>\s?%)?"
    r"|(?<![\w-])(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)(?![\w-])"
)
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}\s*(?:uur|u\b|am\b|pm\b)")
_DAY_OF = re.compile(r"\s(?:op|en|tot|t/m|of|to|and)\s\d{1,2}\s(?:" + "|".join(sorted(MONTHS)) + r")\b", re.IGNORECASE)
_STEMMERS = {"nl": snowballstemmer.stemmer("dutch"), "en": snowballstemmer.stemmer("english")}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it stands: value, what it counts, and how exact it says it is.

    `value` is a decimal in plain notation, `unit` a stemmed noun ("" none; durations count days),
    `before` the words between number and noun, `mod` a TIMEX3-like modifier, positions code points.
    """

    value: str
    unit: str
    mod: str
    before: tuple[str, ...]
    start: int
    end: int
    exact: str

    @property
    def is_duration(self) -> bool:
        """Whether it counts days."""
        return self.unit == "day"


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "nl") -> str:
    """Return the Snowball stem of a folded word."""
    stemmed: str = _STEMMERS.get(language, _STEMMERS["nl"]).stemWord(word)
    return stemmed


def _plain(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return "0" if text in ("-0", "") else text


def _digits(text: str) -> Decimal | None:
    text = re.sub(r"\s", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return Decimal(text.replace(",", ".")) if len(text) < 20 else None


_TELLING = frozenset({*_WORDS, *_SCALES, *_DURATIONS})
_DIGIT = re.compile(r"\d")


def may_hold_quantities(text: str, words: Iterable[str]) -> bool:
    """Say quickly whether a sentence of these words can hold a quantity at all."""
    return bool(_DIGIT.search(text)) or not _TELLING.isdisjoint(word.casefold() for word in words)


def read_quantities(text: str, language: str = "nl") -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order; linear in its length, never raises."""
    found: list[Quantity] = []
    at = 0
    while match := _NUMBER.search(text, at):
        at = match.end()
        if match["digits"]:
            clock = _CLOCK.match(text, match.start("digits"))
            if clock:
                at = clock.end()
                continue
            value = _digits(match["digits"])
        else:
            known = _WORDS.get(match["word"].casefold())
            value = Decimal(known) if known is not None else None
            if value is None:
                if match["word"].casefold() in ("een", "a", "an", "one"):
                    quantity = _lone_duration(text, match, language)
                    if quantity:
                        found.append(quantity)
                        at = quantity.end
                continue
        if value is None:
            continue
        quantity = _with_unit(text, match, value, language)
        if quantity:
            found.append(quantity)
            at = quantity.end
    return tuple(found)


def _lone_duration(text: str, match: re.Match[str], language: str) -> Quantity | None:
    """Read "een maand", "a week": the article counts where the noun is a duration."""
    token = _TOKEN.search(text, match.end())
    if token and token.group().casefold() in _DURATIONS and text[match.end() : token.start()].isspace():
        unit, days = _DURATIONS[token.group().casefold()]
        return Quantity(str(days), unit, "", (), match.start(), token.end(), text[match.start() : token.end()])
    return None


def _with_unit(text: str, match: re.Match[str], value: Decimal, language: str) -> Quantity | None:
    start, end = match.start(), match.end()
    if text[start:end][:1].isspace():
        start += 1
    unit = _SIGNS.get(match["sign"] or "", "") or ("procent" if match["percent"] else "")
    before: list[str] = []
    for token in _TOKEN.finditer(text, end):
        gap, word = text[end : token.start()], token.group()
        if gap.strip() or "\n" in gap or len(before) == 3:
            break
        lower = word.casefold()
        if not before and (scale := _SCALES.get(lower)):
            value *= scale
            end = token.end()
            continue
        if unit and unit != "procent":
            break
        if lower in MONTHS or (value == int(value) and 1900 <= value <= 2099 and not before and not match["word"]):
            return None
        if lower in _DURATIONS:
            unit, days = _DURATIONS[lower]
            value *= days
            end, before = token.end(), []
            break
        if lower in _STOPS or word.isdigit():
            break
        end = token.end()
        if _is_adjective(word, text, token.end(), language):
            before.append(lower)
            continue
        unit = _ALIKE.get(lower, lower)
        break
    if not unit and before:
        unit = before.pop()
    if not unit and (match["word"] or 1900 <= value <= 2099 or _DAY_OF.match(text, end)):
        return None
    noun = unit if unit in ("day", "euro", "dollar", "pond", "procent", "") else stem(unit, language)
    return Quantity(_plain(value), noun, _modifier(text, start), tuple(before), start, end, text[start:end])


def _is_adjective(word: str, text: str, end: int, language: str) -> bool:
    """Whether a word after a number describes the noun that follows, by its ending and neighbour."""
    after = _TOKEN.match(text, end + 1)
    if not after or text[end : end + 1] != " " or after.group().casefold() in _STOPS:
        return False
    return word[0].isupper() or (len(word) > 3 and word.endswith("e" if language == "nl" else ("ian", "ish", "ese")))


def _modifier(text: str, start: int) -> str:
    lead = text[max(0, start - 14) : start].casefold().rstrip()
    return next((mod for words, mod in _MODS.items() if re.search(rf"(?<!\w){re.escape(words)}$", lead)), "")
