"""Read the expressions of one text: match the rules, drop what is no date, see what stands around each.

What stands around an expression is the word before it that makes it a bound, the tense of its clause, and the
expression it counts from. The result has forms and no values: those are `timex`'s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import cast

from articles.extraction.spans import TimeType, Zone
from articles.extraction.tense import Evidence, SentenceTense
from articles.extraction.timeclock import in_part
from articles.extraction.timefilters import Filter
from articles.extraction.timegrammar import Rule, grammar_of
from articles.extraction.timejoin import grain_of, join, listed
from articles.extraction.timekinds import Form
from articles.extraction.timematch import Found, Match
from articles.extraction.timescan import Line
from articles.extraction.timewords import EDGE, MARK, OTHER, Words

_SIGNALS = ("before", "until", "upto", "by", "since", "from", "after", "near")
# Forms that no word before them can turn into a bound.
_NO_BOUND = frozenset({"amount", "set", "ref", "range", "open"})
# How far around an expression its tense is looked for in a sentence without an end, in characters.
_REACH = 1000
_RUN = re.compile(f"[^{OTHER}{MARK}{EDGE}]+")
_TO_CLAUSE_END = re.compile(r"[^,.;:!?()\n]{0,90}")
_PREPOSITIONS = frozenset({"of", "at", "on"})
_LEADING = _PREPOSITIONS | frozenset({*_SIGNALS, "the", "for"})
_MOST_PREPOSITIONS = 3
# Hours that say themselves which half of the day they are in.
_FIGURES = frozenset({"clockc", "clockd", "clockh", "clock4", "ampm", "habit", "daypart", "noon", "midnight"})
_CLOSING = " \t\n.!?…"
# Rules whose phrase keeps the preposition it begins with.
_KEEPS = frozenset(
    {
        "in so long",
        "days of a month",
        "years from and to",
        "from hour to hour",
        "months of a year",
        "from and to",
        "this week",
    }
)
# A yearless day may lie on the other side of the publication when it is this near (days): the deadline of
# a clause in the past is ahead, and a tense from elsewhere in the sentence weighs little.
_RANK_REACH = 40  # characters
_NEAR_BY_SIGNAL, _NEAR_WITHOUT_TENSE = 120, 90
# How far from the beginning of a sentence a year still opens it, in characters.
_OPENING = 12
# Where the clause tells nothing, the nearest is meant.
_NEAREST = 183


@dataclass(slots=True)
class Expression:
    """A time expression before it has a value."""

    start: int
    end: int
    exact: str
    type: TimeType
    mod: str
    signal: str
    form: Form


class Reader:
    """Reads one text; the stretches are what no expression may leave, in order."""

    def __init__(
        self,
        text: str,
        folded: str,
        line: Line,
        words: Words,
        zones: tuple[Zone, ...],
        stretches: list[tuple[int, int]],
    ) -> None:
        self.text, self.folded, self.line, self.words = text, folded, line, words
        self.headers = [zone for zone in zones if zone.kind == "header"]
        self.entries = [zone for zone in zones if zone.kind == "entry"]
        self.passed, self.entry = 0, cast("int | None", None)
        self.grammar = grammar_of(words.language)
        self.plausible = Filter(text, folded, line, words, self.entries)
        self.stretches, self.stretch = stretches, 0
        self.tense: SentenceTense | None = None
        self.out: list[Expression] = []
        self.last_day: int | None = None
        # The only day the paragraph has named before this sentence.
        self.day_before: int | None = None
        self.year: Form | None = None
        # Which way each day of the week pointed where the text was clear about it.
        self.weekdays: dict[int, str] = {}

    def read(self) -> list[Expression]:
        """All expressions of the text with their forms, in order."""
        items = join(self._find(), self.line)
        for item in items:
            self._accept(item)
        if len(items) == 1 and self._is_all(items[0]):
            # A text that is a phrase and nothing else, as typed in a search field, is taken whole.
            start = self.line.start(0)
            self.out[0] = replace(self.out[0], start=start, exact=self.text[start : self.out[0].end])
        return self.out

    def _is_all(self, item: Found) -> bool:
        """Whether there is nothing before the phrase but its prepositions, and nothing behind it but a mark."""
        before = self.line.payloads[: item.first]
        if item.first > _MOST_PREPOSITIONS or not all(payload.keys() & _LEADING for payload in before):
            return False
        around = self.text[: self.line.start(0)] + self.text[self._end(item) :]
        return not around.strip(_CLOSING)

    def _find(self) -> list[Found]:
        """All matches, run by run: a run is a row of words with a meaning, and one of them must carry a date."""
        symbols = self.line.symbols
        found: list[Found] = []
        carries, first = self.grammar.carrier.search, self.grammar.first
        for run in _RUN.finditer(symbols):
            position, end = run.span()
            if carries(symbols, position, end) is None:
                continue
            # One symbol more is in sight, for rules that look at what follows.
            while position < end:
                rule = first(symbols, position, end + 1)
                position = position + 1 if rule is None else self._apply(rule, position, found)
        return found

    def _apply(self, rule: Rule, at: int, found: list[Found]) -> int:
        """Build what a rule says of the words at `at`, if it is plausible; return where to go on."""
        match = rule.pattern.match(self.line.symbols, at)
        if match is None or match.end() == match.start():
            return at + 1
        built = rule.build(Match(match, self.line.payloads, self.words))
        if built is None:
            return match.end() if rule.swallows else match.start() + 1
        type_, form = built
        item = Found(self._trimmed(match.start(), match.end(), rule.name), match.end(), type_, form, rule.name)
        if not self.plausible(item):
            return match.start() + 1
        found.extend(listed(item, self.line, "two days running" in self.words.features))
        return found[-1].last

    def _trimmed(self, first: int, last: int, rule: str) -> int:
        """The first token that belongs to the phrase: prepositions stay outside, but for "van ... tot ..."."""
        while rule not in _KEEPS and first < last - 1 and self.line.payloads[first].keys() & _PREPOSITIONS:
            first += 1
        while first < last - 1 and self.line.payloads[first].get("mod") == "":
            # "Precies" changes nothing about an amount.
            first += 1
        return first

    def _accept(self, item: Found) -> None:
        """Add an expression with all its form needs to be resolved later without the text."""
        start, end = self.line.start(item.first), self._end(item)
        while self.stretch < len(self.stretches) - 1 and self.stretches[self.stretch][1] <= start:
            self._leave()
        form = dict(item.form)
        signal, signal_text = self._signal(item)
        if signal and form["kind"] not in _NO_BOUND:
            form["signal"] = signal
        rule = item.rule
        if any(zone.start <= start < zone.end for zone in self.headers):
            rule, form["function"] = "publication date in the header", "PUBLICATION_TIME"
        if form.get("name") in self.words.lexicon.FEASTS_OF_COUNTRIES:
            form["name"] = self._own_feast(form["name"])
        item, start, rule = self._lasted(item, form, start, rule)
        if compared := form.pop("compared", ""):
            item, end, rule = self._compared(item, form, end, rule, compared)
        self._in_year(form, start, signal, item)
        form["rule"] = self._point(form, rule, start, end, signal)
        if form["kind"] == "weekday" and form["which"] != "week" and "near" not in form:
            self.weekdays[form["day"]] = form["which"]
        self._refer(form, item)
        self._enter(form, start)
        if grain_of(form) == "D" and not form.get("bare"):
            self.last_day = len(self.out)
        mod = form.get("mod") or {"SINCE": "AFTER"}.get(form.get("signal", ""), form.get("signal", ""))
        self.out.append(
            Expression(
                start=start,
                end=end,
                exact=self.text[start:end],
                type=cast(TimeType, item.type),
                mod=mod,
                signal=signal_text,
                form=form,
            )
        )

    def _leave(self) -> None:
        """Go on to the next sentence: in one paragraph an hour belongs to the day that was named last."""
        begin = self.stretches[self.stretch][0]
        self.stretch += 1
        self.day_before = self.last_day if self.last_day is not None else self.day_before
        if "\n" in self.text[begin : self.stretches[self.stretch][0]]:
            self.day_before = None
        self.last_day = self.year = None

    def _in_year(self, form: Form, start: int, signal: str, item: Found) -> None:
        """A sentence that begins with a year says it of its days and months: "Vorig jaar staakten ze, op 12 juni"."""
        year = self.year
        if (form["kind"] == "fixed" and len(form["value"]) == 4) or (form["kind"] == "shift" and form["unit"] == "Y"):
            opening = self.text[self.stretches[self.stretch][0] : start]
            if len(opening) <= _OPENING and not signal and not {"back", "mod"} & form.keys():
                self.year = form
        if year is None or form["kind"] != "yearless" or form["which"] != "tense":
            return
        if year["kind"] == "shift" and year["n"] < 0:
            form |= {"which": "year", "n": year["n"]}
        elif year["kind"] == "fixed" and self._evidence(item).which == "past":
            day = f"-{form['day']:02d}" if "day" in form else ""
            form |= {"kind": "fixed", "value": f"{year['value']}-{form['month']:02d}{day}"}
            for name in ("month", "day", "which"):
                form.pop(name, None)

    def _lasted(self, item: Found, form: Form, start: int, rule: str) -> tuple[Found, int, str]:
        """ "In two weeks" is how long it took where the clause tells of what was, and when it will be elsewhere."""
        value = form.pop("lasted", None)
        if not value:
            return item, start, rule
        if not self._ranks(start):
            evidence = self._evidence(item)
            if evidence is None or evidence.which != "past" or evidence.where != "clause":
                return item, start, rule
        mod = form.get("mod", "") if form["kind"] != "shift" or form["unit"] not in ("M", "Y", "DE") else ""
        form.clear()
        form.update({"kind": "amount", "value": value, "mod": mod})
        item = replace(item, first=item.first + 1, type="DURATION")
        return item, self.line.start(item.first), "duration"

    def _compared(self, item: Found, form: Form, end: int, rule: str, value: str) -> tuple[Found, int, str]:
        """ "Negen dagen eerder dan" says how long, and not when."""
        clause = _TO_CLAUSE_END.match(self.folded, end)
        compared = self.words.lexicon.COMPARED.search(clause.group()) if clause else None
        if compared is None:
            return item, end, rule
        form.clear()
        form.update({"kind": "amount", "value": value, "mod": item.form.get("mod", "")})
        item = replace(item, last=item.last - 1, type="DURATION")
        return item, self._end(item), "duration"

    def _ranks(self, start: int) -> bool:
        """Whether a rank stands right before: "her first in 14 years", "the worst storm in 30 years"."""
        match = self.words.lexicon.RANKED.search(self.folded, max(0, start - _RANK_REACH), start)
        return match is not None

    def _enter(self, form: Form, start: int) -> None:
        """Keep the hour of the live-blog entry that is being read; "een uur geleden" counts from it."""
        while self.passed < len(self.entries) and self.entries[self.passed].start <= start:
            self.passed += 1
            self.entry = None
        if self.passed and start < self.entries[self.passed - 1].end and "clock" in form:
            self.entry = len(self.out)
        elif self.entry is not None and form["kind"] == "shift" and form["unit"] == "MIN" and "back" not in form:
            form["entry"] = self.entry

    def _end(self, item: Found) -> int:
        """The end of the phrase; the full stop of an abbreviation may be that of the sentence."""
        end = self.line.end(item.last - 1)
        if self.line.has(item.last - 1, "dot"):
            following = self.text[end : end + 3].lstrip()[:1]
            if not following.isalnum() or following.isupper():
                return end - 1
        return end

    def _signal(self, item: Found) -> tuple[str, str]:
        """The word before that turns a point into a bound, as code and as it stands."""
        index = item.first - 1
        if self.line.has(index, "the"):
            index -= 1
        if index < 0 or self.line.has(item.last, "planned"):
            return "", ""
        payload = self.line.payloads[index]
        if item.type == "TIME" and payload.get("near") == "APPROX":
            return "", ""
        for name in _SIGNALS:
            code = payload.get(name)
            if not code or code == "APPROX":
                continue
            if code == "BEFORE-DAY":
                # "voor 2026" is mostly for that year, "voor 27 november" before that day.
                ends = item.form.get("mod") == "END" or grain_of(item.form) in ("D", "T")
                if self.line.has(index - 1, "planned") or not (ends or item.form["kind"] == "weekend"):
                    return "", ""
                code = "BEFORE"
            if code.endswith("?"):
                # "from": a bound when it looks ahead, an origin when it looks back.
                if len(item.form.get("value", "2025")) < 4 or self._evidence(item).which == "past":
                    return "", ""
                code = code[:-1]
            return code, self.text[self.line.start(index) : self.line.end(index)]
        return "", ""

    def _evidence(self, item: Found) -> Evidence:
        return self._tense_at(self.line.start(item.first), self.line.end(item.last - 1))

    def _tense_at(self, start: int, end: int) -> Evidence:
        """What the tense around a phrase tells; a sentence without an end is read by pieces."""
        if self.tense is None or not self.tense.start <= start <= end <= self.tense.end:
            first, last = self.stretches[self.stretch]
            first, last = max(first, start - _REACH), min(last, end + _REACH)
            self.tense = SentenceTense(self.text, self.folded, first, last, self.words.language)
        return self.tense.at(start, end)

    def _point(self, form: Form, rule: str, start: int, end: int, signal: str) -> str:
        """Decide the direction of a form that waits for the tense; return the rule with what decided."""
        if form["kind"] == "range":
            parts = [form["a"], form["b"]]
        else:
            parts = [form["of"]] if "of" in form else [form]
        parts = [part.get("of", part) for part in parts]
        waiting = [part for part in parts if part.get("which") == "tense"]
        if not waiting:
            return rule
        which, reason, weak, open_ = self._direction(start, end, signal, form["kind"])
        if weak and form["kind"] == "weekday" and form["day"] in self.weekdays:
            which, reason = self.weekdays[form["day"]], "as before"
        for part in waiting:
            part["which"] = which
            if part.pop("this", None) and (which == "future" or weak):
                part["which"] = "this"
                continue
            if signal in ("BEFORE", "ON_OR_BEFORE"):
                part["near"] = _NEAR_BY_SIGNAL
            elif open_:
                part["near"] = _NEAREST
            elif weak:
                part["near"] = _NEAR_WITHOUT_TENSE
        return f"{rule}, {reason}, {which}"

    def _direction(self, start: int, end: int, signal: str, kind: str) -> tuple[str, str, bool, bool]:
        """Past or future, why, whether the evidence is weak, and whether it tells nothing of a month or date."""
        if signal == "SINCE":
            return "past", "since", False, False
        evidence = self._tense_at(start, end)
        told = evidence.kind in ("past", "shape") and evidence.where == "clause"
        # "By Wednesday evening, the toll had risen": before the comma there is no verb at all.
        told = told or (
            evidence.kind in ("past", "shape", "perfect") and evidence.where == "sentence" and evidence.alone
        )
        if signal in ("BEFORE", "ON_OR_BEFORE", "ON_OR_AFTER") and not told:
            return "future", "deadline", False, False
        if evidence.where == "none":
            # "Het weekend" in a sentence without a known verb is mostly the last one; alone it is the next.
            spoken = kind == "weekend" and len(self.text) > 2 * (end - start)
            return ("past" if spoken else "future"), "no tense", True, len(self.text) > 2 * (end - start)
        reported = evidence.kind == "reporting"
        return evidence.which, f"by “{evidence.word}”", evidence.where != "clause", reported

    def _in_part(self, form: Form, item: Found, part: str) -> None:
        """An hour in words lies in the part of the day that is named of its day, the small hours behind its night."""
        if not part or "clock" not in form or "part" in form:
            return
        clock = form["clock"]
        if item.rule == "clock, just before or after" and part in ("MO", "NI") and clock >= "13:00":
            clock = f"{int(clock[:2]) - 12:02d}{clock[2:]}"
        elif not any(payload.keys() & _FIGURES for payload in self.line.payloads[item.first : item.last]):
            clock = in_part(clock, part)
        form["clock"] = clock
        if part == "NI" and clock < "06:00":
            form["next"] = True

    def _own_feast(self, name: str) -> str:
        """The feast of the country its sentence names: Independence Day in Kyiv is not that in Washington."""
        marks, other = self.words.lexicon.FEASTS_OF_COUNTRIES[name]
        first, last = self.stretches[self.stretch]
        around = self.folded[first : min(last, first + _REACH)]
        return other if any(mark in around for mark in marks) else name

    def _names_a_day(self, place: int | None) -> bool:
        """Whether the expression at `place` is a day of its own: a date, a weekday, one counted from now."""
        form = {} if place is None or place < 0 else self.out[place].form
        return form.get("kind") in ("fixed", "yearless", "weekday", "shift") and "back" not in form

    def _refer(self, form: Form, item: Found) -> None:
        """Give a form that counts from an earlier expression the number of that expression."""
        if form.get("bare"):
            day = self.last_day
            if day is None and "clock" in form and self.entry is None and self._names_a_day(self.day_before):
                day = self.day_before
            if day is None and item.rule == "clock, just before or after" and self._names_a_day(len(self.out) - 1):
                # "Even voor drieën" is at night or in the afternoon by the part of the day that was named last.
                day = len(self.out) - 1 if "part" in self.out[-1].form else None
            if day is not None:
                form["from"] = day
                self._in_part(form, item, self.out[day].form.get("part", ""))
        elif form.get("back"):
            for place in range(len(self.out) - 1, -1, -1):
                source = self.out[place]
                if source.type in ("DATE", "TIME") and source.form["kind"] not in _NO_BOUND - {"range"}:
                    form["from"] = place
                    return
