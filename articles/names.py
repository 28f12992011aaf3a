"""Tell whether two spellings can be one name: Dutch, English and Cyrillic, by a skeleton.

A skeleton is what is left of a name when the habits of transliteration are taken off:
"Sjevtsjoek", "Shevchuk" and "Шевчук" share one. Equal or nearly equal skeletons let the desk
*propose* an alias; nothing here merges two people, and a surname alone proves nothing.
Pure Python; the tables are data, the rules run in the order in which they stand.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

JOIN = 0.85
"""From this likeness on two full names are proposed as spellings of one."""

_LONG = 7
"""In a word this long one vowel may differ: "Kovalivsky", "Kovalevsky". In a shorter one it makes another name."""
_HUSHED = 5
"""In a word this long one hushing sound may differ, as ear and alphabet hear them otherwise: "Aksenov", "Aksjonov".

At the beginning an s is no z: Sacharov is not Zacharov."""

_ALPHABET = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя’ʼ" + "ўђјљњћџѓќѕ"
_SPELLED = "a b v g g d e io e zh z i i i j k l m n o p r s t u f kh ts tsj sh shtsj _ i _ e iu ia _ _"
_SPELLED += " v d j lj nj tsj dzh g k dz"  # Belarusian, Serbian, Macedonian
_CYRILLIC = dict(zip(_ALPHABET, _SPELLED.split(), strict=True))

_LETTERS = {"š": "sh", "č": "tsj", "ć": "tsj", "ž": "zh", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"}
_LETTERS |= {"ı": "i"}  # Turkish

# One capital stands for one sound: S (sh), C (ch, kh), Z (zh).
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[iy])tsj(?=a$)", "tzj"),  # Vinnytsja ends in ts, Boetsja in ch
        (r"ch(?=vili$)", "sj"),  # Zourabichvili, as the French write it
        (r"(?<=a)h$", ""),  # Abdullah, Abdulla
        (r"dh|dj", "d"),
        (r"sjtsj|shch|shtsj|schtsch", "SC"),
        (r"tsjtsj|tsj|tsch|tch|tsh", "C"),
        (r"sj|sch|sh", "S"),
        (r"zj|zh", "Z"),
        (r"kh|ch", "C"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"tz", "ts"),
        (r"ousk", "ovsk"),  # Belarusian -ouskaja
        (r"oe|ou", "u"),
        (r"x", "ks"),
        (r"ck|[cq]", "k"),
        (r"w", "v"),
        (r"h", "g"),
        (r"[yj]", "i"),
        (r"ff?$", "v"),
        (r"io", "e"),  # Fjodor, Fedor
        (r"(?<=[SCZ])o", "e"),  # -tsjov, -chev
        (r"^i(?=[aeou])", ""),  # Jevgeni, Evgeny
        (r"i{2,}", "i"),
        (r"(?<=[aeou])i(?=[aeou])", ""),  # -ajev, -aev
        (r"(?<=[^aeiou])i(?=[aeou])", ""),  # Podoljak, Podolyak
        (r"(.)\1+", r"\1"),
        (r"[ieo]+v$", "ov"),  # Charkiv, Charkov
        (r"(?<=..)e?i+$", ""),  # -ski, -sky, -skyj; Andri, Andrej
    )
)

# Skeletons of one given name or place in Russian, Ukrainian and western dress: the first stands for all.
_ONE_NAME = (
    ("vladimir", "volodimir"),
    ("aleksandr", "oleksandr", "aleksander", "alaksandr", "aleksandar"),
    ("aleksandra", "oleksandra"),
    ("konstantin", "kostantin"),
    ("svetlana", "svitlana", "svatlana"),
    ("fedor", "fedir"),
    ("gleb", "glib"),
    ("anton", "antin"),
    ("vera", "vira"),
    ("nadeZda", "nada"),
    ("filip", "pilip"),
    ("tiCanovska", "tsiCanovska", "tsiCanuska"),
    ("aleks", "oleks", "alekse"),
    ("andr", "andre"),
    ("serg", "serge"),
    ("dmitr", "dmitro", "dimitr"),
    ("nikola", "mikola"),
    ("nikolaov", "mikolaov", "mikolov", "nikolov"),
    ("miCail", "miCailo", "miCeil", "migail", "migailo"),
    ("petr", "petro"),
    ("pavel", "pavlo"),
    ("kiril", "kirilo"),
    ("danil", "danilo"),
    ("vasil", "vasilo"),
    ("evgen", "evgenie"),
    ("georg", "egor"),
    ("elena", "olena"),
    ("ana", "gana"),
    ("ekaterina", "katerina"),
    ("tatana", "tetana"),
    ("mikita", "nikita"),
    ("grigor", "grigoro"),
    ("anatol", "anatolo"),
    ("lov", "leo"),
    ("iosif", "esiv", "iosiv", "osip"),
    ("abdul", "abdel", "abdal", "abd"),
    ("mogamed", "mugamad", "mogamad", "mugamed", "mogamet"),
    ("agmad", "agmed", "aCmad", "aCmed"),
    ("gusein", "gosein", "gusain", "usein"),
    ("usuf", "usef", "usif", "iusuf"),
    ("omar", "umar"),
    ("osama", "usama"),
    ("al", "el"),
    ("gadaf", "kadaf"),
    ("benamin", "binamin"),
    ("dostoevsk", "dostuvsk"),
    ("irpin", "irpen"),
    ("zaporiZa", "zaporiZe", "zaporoZe", "zaporoZa"),
    ("dnipro", "dnepr", "dnepro"),
    ("odesa", "odes"),
    ("Cernigov", "Cernigiv"),
    ("krim", "krimea"),
)
_STANDS_FOR = {other: names[0] for names in _ONE_NAME for other in names[1:]}

_WORD = re.compile(r"[^\W\d_]+")
_SOUTH_SLAVIC = re.compile(r"(?!.*(?:[ae]d?ric|enric|ulric|atric|ominic|ludovic|loic)$)[a-z]{3,}ic$")
"""A surname printed without its accents: each c of "Vucic" may stand for a "ch"."""
_BARE_C = re.compile(r"c(?![hk])")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def _latin(name: str) -> str:
    lowered = unicodedata.normalize("NFC", name).casefold().replace("oöe", "oe")  # Beloöesov
    spelled = "".join(_LETTERS.get(c, "" if (c2 := _CYRILLIC.get(c)) == "_" else c2 or c) for c in lowered)
    return "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def _sounded(word: str) -> str:
    if _SOUTH_SLAVIC.match(word):
        word = _BARE_C.sub("tsj", word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return _STANDS_FOR.get(word, word)


def folded(name: str) -> str:
    """Return the form in which names are compared exactly."""
    return " ".join(name.casefold().split())


def skeleton(name: str) -> str:
    """Return the skeleton of `name`, its words parted by single spaces; "" for a name without letters.

    Words keep their order. Linear in the length of the name.
    """
    words = _WORD.findall(_latin(name).replace("'", ""))
    return " ".join(filter(None, map(_sounded, words)))


def _alike(a: str, b: str) -> float:
    """Likeness of two skeleton words, 0 to 1; a different first sound halves it."""
    if a == b:
        return 1.0
    ratio = Levenshtein.normalized_similarity(a, b)
    return ratio if a[:1].lower() == b[:1].lower() else ratio / 2


def likeness(a: str, b: str) -> float:
    """Return how alike two spellings are, from 0 to 1: .65 the surname, .35 the given name.

    It is JOIN or more for what may be one name, and for nothing else. One word against several, or an
    initial against a given name, is never more than 0.65: a surname proves nothing.
    """
    left, right = skeleton(a).split(), skeleton(b).split()
    if not left or not right:
        return 0.0
    surname = _alike(left[-1], right[-1])
    if len(left) == len(right) == 1:
        alike = surname
    elif len(left) == 1 or len(right) == 1:
        alike = 0.65 * surname
    else:
        given = _alike(left[0], right[0])
        alike = 0.65 * surname + 0.35 * (given if len(left[0]) > 1 and len(right[0]) > 1 else min(given, 0.5))
    return max(alike, JOIN) if same_name(a, b) else min(alike, JOIN - 0.01)


def same_name(a: str, b: str) -> bool:
    """Return whether the desk may propose `a` and `b` as spellings of one name.

    First and last words count, and one of them may differ in one sound that is spelled in many ways. A
    patronymic is no obstacle where the other leaves it out; two different ones are two people.
    """
    return any(_may_be_one(one, other) for one in _ways(a) for other in _ways(b))


def _ways(name: str) -> list[list[str]]:
    """The skeleton of a name, and the one it has when an umlaut is written out: "Schröder", "Schroeder"."""
    spelled = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS)
    return [
        skeleton(each).split() for each in dict.fromkeys((name, spelled) if spelled != name.casefold() else (name,))
    ]


def _may_be_one(left: list[str], right: list[str]) -> bool:
    if left == right:
        return bool(left)
    if not left or not right or (len(left) == 1) != (len(right) == 1):
        return False
    if len(left) == 1:
        return _one_sound_apart(left[0], right[0])
    if len(left[0]) < 2 or len(right[0]) < 2:
        return False
    between, other = left[1:-1], right[1:-1]
    if between and other and not any(_one_word(x, y) for x in between for y in other):
        return False
    differ = [(x, y) for x, y in ((left[0], right[0]), (left[-1], right[-1])) if x != y]
    return len(differ) < 2 and all(_one_sound_apart(x, y) for x, y in differ)


def _one_word(a: str, b: str) -> bool:
    """Whether two words between first name and surname may be one: an initial stands for a word."""
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or _one_sound_apart(a, b)


_VOWELS = frozenset("aeiou")
_HUSHING = frozenset("szSZ")
_BREATHED = frozenset("gC")
"""An h that Cyrillic has no letter for: "Ilham", "Ильхам". At the beginning it makes another name: Gromov, Chromov."""


def _one_sound_apart(a: str, b: str) -> bool:
    """Whether two skeleton words differ in one sound that languages spell in many ways.

    A consonant makes another name (Titov, Tirov), and so does an ending: Valentin, Valentina.
    """
    if len(a) != len(b):
        return False
    if len(a) >= _LONG and (_sounds_open(a, b) or _sounds_open(b, a)):
        return True
    apart = [(at, x, y) for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(apart) != 1:
        return False
    ((at, x, y),) = apart
    hushing = x in _HUSHING and y in _HUSHING and (at > 0 or x.lower() == y.lower()) and len(a) >= _HUSHED
    vowel = at > 0 and x in _VOWELS and y in _VOWELS and len(a) >= _LONG
    breathed = at > 0 and {x, y} == _BREATHED and len(a) >= _HUSHED
    return hushing or vowel or breathed


def _sounds_open(a: str, b: str) -> bool:
    """Whether `a` is `b` with an a for some of its o's, as Belarusian writes them: "Kalesnikava", "Kolesnikova"."""
    return all(x == y or (x == "a" and y == "o" and at > 0) for at, (x, y) in enumerate(zip(a, b, strict=True)))


def main(lines: Iterable[str]) -> Iterator[str]:
    """Answer one JSON line {"a", "b", "likeness", "same"} for each line {"a", "b"}."""
    for line in lines:
        if line.strip():
            pair = json.loads(line)
            a, b = pair["a"], pair["b"]
            yield json.dumps({"a": a, "b": b, "likeness": round(likeness(a, b), 3), "same": same_name(a, b)})


if __name__ == "__main__":
    for answer in main(sys.stdin):
        sys.stdout.write(answer + "\n")
