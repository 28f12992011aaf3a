"""What matches a rule and is no date after all: counts, ages, names, half words.

One check per rule that needs one; a rule without a check is believed.
"""

from __future__ import annotations

from collections.abc import Callable

from articles.extraction.spans import Zone
from articles.extraction.timematch import Found
from articles.extraction.timescan import Line
from articles.extraction.timewords import EDGE, MARK, OTHER, Words

_BOUNDS = ("since", "until", "by", "before", "after", "from")
_YEAR_FOLLOWS = (*_BOUNDS, "of", "upto", "between", "near", "at", "within", "hence", "and", "comma", "on", "course")


class Filter:
    """Judges the matches of one line."""

    def __init__(self, text: str, folded: str, line: Line, words: Words, entries: list[Zone]) -> None:
        self.text, self.folded, self.line, self.words = text, folded, line, words
        self.entry_starts = frozenset(zone.start for zone in entries)
        self.has = line.has

    def __call__(self, item: Found) -> bool:
        """Whether a match is an expression of time."""
        end = self.line.end(item.last - 1)
        if self.folded[end : end + 1] == "." and self.folded[end + 1 : end + 2].islower():
            # "NU.nl", "vandaag.be": an address.
            return False
        if "WK" in self.text[self.line.start(item.first) : end]:
            # "Acht WK's" are World Cups.
            return False
        check = _CHECKS.get(item.rule)
        return check is None or check(self, item)

    def year(self, item: Found) -> bool:
        """A bare year needs a word before it: "in 2014", not "2025 soldaten"."""
        before, after = item.first - 1, item.last
        first = self.line.payloads[item.first]
        if "mod" in item.form or item.last - item.first > 1 or self.line.alone(item.first, item.last):
            return True
        if "num" not in first and "year" in first:
            return True
        if "apostropheyear" in first:
            return self.has(before, "of", *_BOUNDS)
        if self.has(after, "money", "percent", "unit", "times", "dash", "slash"):
            return False
        if self.has(before, "open") and self.has(after, "close"):
            return True
        if self.has(before, "for"):
            # "The forecast for 2031", not "for 1914 men".
            ends = self.line.symbols[after] in (EDGE, MARK) or self.has(after, "comma", "and", "close", "dot")
            return first["year"] >= 1900 and ends
        if self.has(before, "the") and "year before a noun" in self.words.features:
            # "the 2024 election"
            return first["year"] >= 1900 and self.line.symbols[after] == OTHER
        if not self.has(before, *_YEAR_FOLLOWS):
            # "tot zeker 2030" reads through the modifier, "meer dan 1945 mensen" has nothing behind it.
            return self.has(before, "mod") and self.has(before - 1, *_BOUNDS)
        if self.has(before, "and", "comma"):
            # "in 2014 en 2015": a year only after another one.
            return self.has(before - 1, "year") and first["year"] >= 1500
        if first["year"] % 100 == 0:
            return self.line.symbols[after] != OTHER or self.has(before, "since")
        return first["year"] >= 1500

    def month(self, item: Found) -> bool:
        """A bare month must not be a name or a verb: "mevrouw Van der Mei", "they may come"."""
        if item.last - item.first > 1:
            return True
        start = self.line.start(item.first)
        word = self.folded[start : self.line.end(item.first)]
        capital = self.text[start].isupper()
        if word in self.words.lexicon.MONTHS_NEEDING_CAPITAL:
            signal = self.has(item.first - 1, "of", "hence", "between", *_BOUNDS)
            signal = signal and not self.has(item.first - 1, "towards")
            return capital and (signal or self.line.alone(item.first, item.last))
        opening = item.first == 0 or self.line.symbols[item.first - 1] in (EDGE, MARK)
        if capital and not opening and word in self.words.lexicon.MONTH_NAMES_OF_PEOPLE:
            end = self.line.end(item.first)
            if "month first" not in self.words.features or self.text[end : end + 3].strip()[:1].isupper():
                return False
            return self.has(item.first - 1, "of", "hence", "between", "upto", "the", *_BOUNDS)
        return not self.has(item.last, "dash") or self.has(item.last + 1, "month")

    def amount(self, item: Found) -> bool:
        """An amount of time is no age, no rate and no "op een dag"."""
        before, after = item.first - 1, item.last
        if self.has(after, "old") or self.has(before, "age"):
            return False
        if self.has(after, "of") and self.has(after + 1, "a", "num"):
            # "a quarter of a million"
            return self.line.payloads[after - 1].get("unit", " ")[0] != "Q"
        if item.last - item.first == 2 and self.has(item.first, "a"):
            if self.line.symbols[after] == OTHER and self.line.payloads[item.last - 1].get("unit", " ")[0] == "S":
                return False
            if "article needs a preposition" in self.words.features:
                kept = ("mod", "near", "of", "hence", "within", "for", "or", "and", *_BOUNDS)
                return self.has(before, *kept) or self.line.alone(item.first, item.last)
            if self.has(before, "on") and self.has(item.first + 1, "unitday", "night"):
                return False
            return not self.has(before, "times") and not self.has(after, "times")
        return True

    def amounts(self, item: Found) -> bool:
        """From so long to so long, unless it is an age."""
        return not self.has(item.first - 1, "age")

    def daypart(self, item: Found) -> bool:
        """ "De avond" alone needs a preposition or a day behind it."""
        if "mod" in item.form and not self.has(item.first, "the"):
            spoken = self.has(item.first - 1, "of", "on", "near", "the", *_BOUNDS)
            return spoken or self.line.alone(item.first, item.last)
        if not item.form.get("bare") or "mod" in item.form:
            return True
        if item.last - item.first == 2 and self.text[self.line.start(item.last - 1)].isupper():
            # A newspaper: "zegt ze in De Morgen".
            return False
        if self.has(item.last - 1, "earlyhours") and self.has(item.last + 2, "daypart"):
            return False  # "the early hours of Friday morning": the morning says it
        if self.has(item.last, "of") and self.has(item.last + 1, "month", "small", "weekday", "dayword", "monthabbr"):
            return True
        return self.has(item.first - 1, "of", "on", "near", *_BOUNDS) or self.line.alone(item.first, item.last)

    def weekend(self, item: Found) -> bool:
        """ "Het weekend" needs a preposition in Dutch, "the weekend" none in English."""
        if self.line.alone(item.first, item.last):
            return True
        needs = "season needs a preposition" not in self.words.features
        return self.has(item.first, "the") and (not needs or self.has(item.first - 1, "of", "on", *_BOUNDS))

    def season(self, item: Found) -> bool:
        """A season by its bare name is often another word: "the fall of the city"."""
        if self.has(item.first - 1, "a"):
            # "a fall in 2016"
            return False
        word = self.folded[self.line.start(item.first) : self.line.end(item.first)]
        verb = word in self.words.lexicon.SEASON_VERBS and self.has(item.last - 1, "unit")
        if verb and not self.has(item.first - 1, "of"):
            return False  # "sales will fall this year"
        if item.form.get("which") != "tense" or {"mod", "this"} & item.form.keys() or self.has(item.first + 1, "whole"):
            return True
        if item.last - item.first == 1 and not self.has(item.first, "the"):
            return self.line.alone(item.first, item.last)
        return "season needs a preposition" not in self.words.features or self.has(item.first - 1, "of", *_BOUNDS)

    def figures(self, item: Found) -> bool:
        """ "15/2" without a year is a day only after a preposition."""
        if item.last - item.first > 1 or not self.has(item.first, "dm"):
            return True
        return self.has(item.first - 1, "on", "upto", *_BOUNDS) or self.line.alone(item.first, item.last)

    def decade(self, item: Found) -> bool:
        """ "The 80s" are years, "30s" are seconds."""
        figures = self.folded[self.line.start(item.last - 1) : self.line.end(item.last - 1)]
        start = self.line.start(item.first)
        if self.folded[max(0, start - 12) : start].rstrip().rpartition(" ")[2] in self.words.lexicon.POSSESSIVES:
            # "a woman in her fifties"
            return False
        return len(figures) > 3 or figures[0] == "'" or self.has(item.first, "the", "jaren") or "mod" in item.form

    def clock(self, item: Found) -> bool:
        """ "Vijf voor twaalf" is an hour only on its own or after "om"."""
        if self.has(item.last, "percent", "money"):
            return False
        bare = (
            item.last - item.first == 3
            and self.has(item.first, "hour")
            and self.has(item.first + 1, "tohour", "pasthour")
        )
        if not bare or self.has(item.first - 1, "at"):
            return True
        return self.has(item.last - 1, "clockword") or self.line.alone(item.first, item.last)

    def reference(self, item: Found) -> bool:
        """ "Nu" with a capital behind another word is a name: "de partij Stad Nu"; "niet vroeger" is no time."""
        word = self.folded[self.line.start(item.first) : self.line.end(item.last - 1)]
        if word in self.words.lexicon.COMPARATIVE_REFERENCES and self.has(item.first - 1, "not", "mod"):
            return False
        if word in self.words.lexicon.ATTRIBUTIVE_REFERENCES and self.has(item.first - 1, "the", "a"):
            return False
        if item.last - item.first > 1 or self.line.end(item.first) - self.line.start(item.first) > 3:
            return True
        capital = self.text[self.line.start(item.first)].isupper()
        return not capital or item.first == 0 or self.line.symbols[item.first - 1] in (EDGE, MARK)

    def rate(self, item: Found) -> bool:
        """ "Three showers a day": an amount with one word between, or none."""
        before = item.first - 1
        if self.has(item.first, "per"):
            return self.line.alone(item.first, item.last)
        if self.line.symbols[before] != OTHER:
            return True
        between = self.text[self.line.start(before) : self.line.start(item.first)].strip()
        counted = self.has(before - 1, "num", "a") or any(c.isdigit() for c in between)
        if self.has(before - 1, "of"):  # "millions of pounds a year"
            large = self.folded[self.line.start(before - 2) : self.line.end(before - 2)].split()
            counted = bool(large) and large[-1] in self.words.lexicon.MAGNITUDES
        return counted and len(between.split()) == 1

    def weekday(self, item: Found) -> bool:
        """ "On a Thursday": some Thursday, nobody knows which."""
        return not self.has(item.first - 1, "a")

    def alone(self, item: Found) -> bool:
        """ "From 9 to 5" could be any two numbers; as all there is it is two hours."""
        return self.line.alone(item.first, item.last)

    def monthday(self, item: Found) -> bool:
        """ "De 13de" is a day of the month, unless a noun follows: "de 13de keer"."""
        if self.line.symbols[item.last] != OTHER or "clock" in item.form or "part" in item.form:
            return True
        if not self.has(item.first - 1, "on", *_BOUNDS):
            return False
        start = self.line.start(item.last)
        following = self.folded[start : self.line.end(item.last)]
        return following in self.words.lexicon.AFTER_A_DAY

    def entry(self, item: Found) -> bool:
        """ "14.05" is an hour where a live-blog entry begins with it."""
        return self.line.start(item.first) in self.entry_starts

    def earlier(self, item: Found) -> bool:
        """ "Eerder" as a time of its own, not in "niet eerder" or "eerder dan"."""
        return not self.has(item.first - 1, "not", "the", "a") and not self.has(item.last, "than")

    def dayword(self, item: Found) -> bool:
        """No "goede morgen", and no newspaper: "zegt ze in De Morgen"."""
        if item.last - item.first > 1:
            return True
        newspaper = self.has(item.first - 1, "the") and self.text[self.line.start(item.first)].isupper()
        return not newspaper and not self.has(item.first - 1, "greeting")


_CHECKS: dict[str, Callable[[Filter, Found], bool]] = {
    "year": Filter.year,
    "month": Filter.month,
    "duration": Filter.amount,
    "so long to so long": Filter.amounts,
    "part of the day": Filter.daypart,
    "the weekend": Filter.weekend,
    "season": Filter.season,
    "calendar day in figures": Filter.figures,
    "decade": Filter.decade,
    "clock": Filter.clock,
    "hour of an entry": Filter.entry,
    "rate": Filter.rate,
    "reference to now": Filter.reference,
    "from hour to hour, alone": Filter.alone,
    "day of a month that is not named": Filter.monthday,
    "weekday": Filter.weekday,
    "reference to earlier": Filter.earlier,
    "day near the publication": Filter.dayword,
}
