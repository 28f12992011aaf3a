"""From a sentence to symbols: every token one character, with what it means beside it.

One pass over the text in the order it stands; a token is looked up once. Digits are judged by their
shape here ("21-11-2025", "14u30", "19e"), everything else by the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articles.extraction.timewords import EDGE, MARK, OTHER, TOKEN, Payload, Words, number_classes

_PARTS = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:t(\d\d:\d\d)(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?")
_THREE = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?(am|pm)?")
_CLOCK_DOT = re.compile(r"(\d{1,2})\.(\d\d)(am|pm)?")
_CLOCK_H = re.compile(r"(\d{1,2})[uh](\d\d)?|(\d{1,2})(?:[:.](\d\d))?([ap])m|(\d{1,2})[:.](\d\d)[uh]")
_RANGE = re.compile(r"(\d{1,4})([-–/])(\d{1,4})")
_DM = re.compile(r"(\d{1,2})([/.-])(\d{1,2})")
_MY = re.compile(r"(\d{1,2})[/-](\d{4})")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_SUFFIXED = re.compile(r"(\d+)([^\W\d_]+)")


# No date is longer; a longer run of digits and marks is a number of another kind.
_LONGEST_DIGITS = 40


@dataclass(slots=True)
class Line:
    """The tokens of one text: symbols (one character each), where they begin and end, what they mean.

    Words without a meaning here are one symbol together, however many stand in a row.
    """

    symbols: str = ""
    firsts: list[re.Match[str]] = field(default_factory=list)
    lasts: list[re.Match[str]] = field(default_factory=list)
    payloads: list[Payload] = field(default_factory=list)

    def start(self, index: int) -> int:
        """Where a token begins in the text."""
        return self.firsts[index].start()

    def end(self, index: int) -> int:
        """Where a token ends in the text."""
        return self.lasts[index].end()

    def has(self, index: int, *names: str) -> bool:
        """Whether a token stands in one of these classes; a place outside the line has none."""
        if not 0 <= index < len(self.payloads):
            return False
        payload = self.payloads[index]
        for name in names:  # noqa: SIM110
            if name in payload:
                return True
        return False

    def alone(self, first: int, last: int) -> bool:
        """Whether the tokens from `first` up to `last` are all there is in their stretch."""
        left = first == 0 or self.symbols[first - 1] == EDGE
        return left and (last >= len(self.symbols) or self.symbols[last] == EDGE)


_NOTHING: Payload = {}


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes, every character at its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.replace("’", "'").replace("‘", "'").replace("\u00a0", " ").replace("\u202f", " ").replace("‑", "-")


def scan(folded: str, stretches: list[tuple[int, int]], words: Words) -> Line:
    """Return the tokens of `folded` within the stretches; an edge stands after each, so nothing crosses it.

    A stretch without a digit and without a word that could carry a date has no tokens.
    """
    line = Line()
    symbols: list[str] = []
    add, firsts, lasts, payloads = symbols.append, line.firsts, line.lasts, line.payloads
    single, phrases, read = words.single, words.phrases, TOKEN.finditer
    known, quiet = words.known, words.triggers.isdisjoint
    parts, digit = _PARTS.findall, _DIGIT.search
    for begin, end in stretches:
        if digit(folded, begin, end) is None and quiet(parts(folded, begin, end)):
            continue
        found = list(read(folded, begin, end))
        if not found:
            continue
        tokens = [match[0] for match in found]
        i, count, other = 0, len(found), False
        while i < count:
            token = tokens[i]
            if other and token not in known and token.isalpha():
                i += 1
                continue
            match = last = found[i]
            i += 1
            if token not in known:
                kind = match.lastgroup
                if (cut := token.find("'")) > 2 and token[cut:] == "'s" and token[:cut] in known:
                    # "Monday's talks": the day, without its ending.
                    token = token[:cut]
                    match = last = next(read(folded, match.start(), match.start() + cut))
                elif kind != "digits":
                    if kind == "mark":
                        add(MARK)
                    elif other:
                        continue
                    else:
                        add(OTHER)
                    other = kind != "mark"
                    firsts.append(match)
                    lasts.append(match)
                    payloads.append(_NOTHING)
                    continue
            other = False
            hit = None
            if token in phrases and i < count:
                for rest, code, payload in phrases[token].get(tokens[i], ()):
                    if tuple(tokens[i : i + len(rest)]) == rest:
                        i += len(rest)
                        last = found[i - 1]
                        hit = code, payload
                        break
            if hit is None:
                hit = single.get(token)
            if hit is None:
                if match.lastgroup == "digits":
                    code, payload, width = _digits(token, words)
                    if width < len(token):
                        left = list(read(folded, match.start() + width, match.end()))
                        match = last = next(read(folded, match.start(), match.start() + width))
                        found[i:i] = left
                        tokens[i:i] = [match[0] for match in left]
                        count += len(left)
                    hit = code, payload
                else:
                    hit = OTHER, _NOTHING
            if "spelled" in hit[1] and (joined := _joined_number(payloads, symbols, hit[1]["spelled"], words)):
                # "three hundred and fifty-four": one number with the words before it.
                taken, hit = joined
                del symbols[-taken:], lasts[-taken:], payloads[-taken:]
                match = firsts[-taken]
                del firsts[-taken:]
            add(hit[0])
            firsts.append(match)
            lasts.append(last)
            payloads.append(hit[1])
        add(EDGE)
        firsts.append(found[-1])
        lasts.append(found[-1])
        payloads.append(_NOTHING)
    line.symbols = "".join(symbols)
    return line


def _joined_number(
    payloads: list[Payload], symbols: list[str], n: int, words: Words
) -> tuple[int, tuple[str, Payload]] | None:
    """The number that `n` makes with the number in words before it, and how many tokens that takes; None for none."""
    if payloads and n in (100, 1000) and "a" in payloads[-1] and "spelled" not in payloads[-1]:
        return 1, (words.character("num", "spelled"), {"num": n, "spelled": n})
    taken = 2 if len(payloads) > 1 and "and" in payloads[-1] else 1
    before = payloads[-taken].get("spelled") if len(payloads) >= taken and symbols[-1] != EDGE else None
    if before is None:
        return None
    total = 0
    if n in (100, 1000) and taken == 1:
        rest = before % 1000 if n == 100 else before
        total = before - rest + rest * n if 0 < rest < n else 0
    elif before >= 100 and before % (1000 if n >= 100 else 100) == 0 and 0 < n < before:
        total = before + n
    elif taken == 1 and 17 <= before <= 20 and 10 <= n < 100 and "years by halves" in words.features:
        # "nineteen eighty-four"
        total = 100 * before + n
    if not total:
        return None
    classes = {"num", "spelled"} | ({"year"} if 1000 < total < 2200 and total % 1000 else set())
    return taken, (words.character(*classes), dict.fromkeys(classes, total))


def _digits(token: str, words: Words) -> tuple[str, Payload, int]:
    """Symbol, meaning and length of a token that begins with a digit; what is left over is read again."""
    whole = len(token)
    if whole > _LONGEST_DIGITS:
        return OTHER, _NOTHING, whole
    if token[0] == "'" and whole == 4 and token[1:3].isdigit() and token[3] == "s":
        n = int(token[1:3])
        return words.character("decade"), {"decade": n + (1900 if n >= 20 else 2000)}, whole
    if token[0] == "'":
        if whole == 3 and token[1:].isdigit():
            return words.character("apostropheyear"), {"apostropheyear": int(token[1:])}, whole
        return MARK, _NOTHING, 1
    if token.isdigit():
        return (*_plain(token, words), whole)
    reading = _shaped(token, words)
    if reading is not None:
        return (*reading, whole)
    lead = re.match(r"\d+(?:[.,]\d+)?", token)
    width = lead.end() if lead else 1
    if match := _SUFFIXED.match(token):
        if match[2] not in words.known:
            # "1531aaf" is a code, "30dagen" an amount with its blank missing.
            return OTHER, _NOTHING, whole
        return (*_plain(match[1], words), len(match[1]))
    number = token[:width]
    if number.isdigit():
        return (*_plain(number, words), width)
    return OTHER, _NOTHING, whole


def _plain(token: str, words: Words) -> tuple[str, Payload]:
    """A bare number: a day, an hour, a year or an amount. Digits of any script are read; endless ones are amounts."""
    if len(token) > 9 or not token.isascii():
        return OTHER, _NOTHING
    n = int(token)
    if len(token) == 4:
        classes = (
            {"num"} | ({"year"} if 1000 <= n <= 2199 else set()) | ({"clock4"} if n < 2400 and n % 100 < 60 else set())
        )
        return words.character(*classes), dict.fromkeys(classes, n)
    classes = number_classes(n) if len(token) <= 2 else {"num"}
    return words.character(*classes), dict.fromkeys(classes, n)


def _shaped(token: str, words: Words) -> tuple[str, Payload] | None:
    """A number with marks or letters in it."""
    lexicon = words.lexicon
    if match := _ISO.fullmatch(token):
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
        if month <= 12 and day <= 31 and month:
            return words.character("iso"), {"iso": (year, month, day, match[4])}
    if match := _THREE.fullmatch(token):
        if (date := _three(match, words)) is not None:
            return words.character("dmy"), {"dmy": date}
        return OTHER, _NOTHING
    if match := _CLOCK.fullmatch(token):
        hour, minute = int(match[1]), int(match[2])
        if hour <= 24 and minute < 60:
            return words.character("clockc"), {"clockc": _clock(hour, minute, match[4])}
        return OTHER, _NOTHING
    if match := _MY.fullmatch(token):
        if 1 <= int(match[1]) <= 12 and 1900 <= int(match[2]) < 2100:
            return words.character("my"), {"my": (int(match[2]), int(match[1]))}
        return None
    if _GROUPED.fullmatch(token):
        return words.character("num"), {"num": int(re.sub(r"\D", "", token)[:12])}
    if (match := _CLOCK_DOT.fullmatch(token)) and not match[3] and int(match[1]) <= 24 and int(match[2]) < 60:
        value = float(token[: match.end(2)])
        return words.character("clockd", "num"), {
            "clockd": _clock(int(match[1]), int(match[2]), ""),
            "num": value,
        }
    if match := _CLOCK_H.fullmatch(token):
        hour, minute = int(match[1] or match[3] or match[6]), int(match[2] or match[4] or match[7] or 0)
        if hour <= 24 and minute < 60:
            half = {"a": "am", "p": "pm"}.get(match[5] or "")
            return words.character("clockh"), {"clockh": _clock(hour, minute, half)}
    if match := _RANGE.fullmatch(token):
        first, last = match[1], match[3]
        if len(first) == 4 and len(last) == 4 and 1000 <= int(first) <= int(last) <= 2199:
            return words.character("years"), {"years": (int(first), int(last))}
        if len(first) == 4 and len(last) == 2 and int(first) % 100 < int(last) and 1000 <= int(first) < 2200:
            return words.character("years"), {"years": (int(first), int(first[:2] + last))}
        if match[2] != "/" and len(first) <= 2 and len(last) <= 2 and 1 <= int(first) < int(last) <= 31:
            return words.character("shortrange"), {"shortrange": (int(first), int(last))}
    if match := _DM.fullmatch(token):
        first, last = int(match[1]), int(match[3])
        day, month = (first, last) if "day first" in words.features or first > 12 else (last, first)
        if match[2] == "/" and 1 <= month <= 12 and 1 <= day <= 31:
            return words.character("dm"), {"dm": (month, day)}
    if match := _DECIMAL.fullmatch(token):
        return words.character("num"), {"num": float(f"{match[1][:9]}.{match[2][:6]}")}
    if (match := _SUFFIXED.fullmatch(token)) and len(match[1]) <= 4:
        n, suffix = int(match[1]), match[2]
        if suffix in lexicon.ORDINAL_SUFFIXES and n:
            classes = {"ord", "small"} if n <= 31 else {"ord"}
            return words.character(*classes), dict.fromkeys(classes, n)
        if suffix == "s" and len(match[1]) in (2, 4) and n % 10 == 0:
            return words.character("decade"), {"decade": n if n > 99 else 1900 + n if n >= 20 else 2000 + n}
    return None


def _clock(hour: int, minute: int, half: str | None) -> tuple[int, int, str]:
    """Hour, minute and am, pm or ""."""
    return hour, minute, half or ""


def _three(match: re.Match[str], words: Words) -> tuple[int, int, int] | None:
    """Year, month and day of 21-11-2025, or of 11/21/2025 where the month comes first."""
    if len(match[1]) == 4:
        return None if len(match[4]) == 4 else _calendar(int(match[1]), int(match[3]), int(match[4]))
    if len(match[1]) > 2:
        return None
    if match[2] == "." and len(match[4]) == 2 and (len(match[1]) < 2 or len(match[3]) < 2):
        # "5.2.19" is a version.
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        year += 2000 if year < 70 else 1900
    day_first = "day first" in words.features or match[2] == "."
    return (
        _calendar(year, second, first) if (day_first or first > 12) and second <= 12 else _calendar(year, first, second)
    )


def _calendar(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
