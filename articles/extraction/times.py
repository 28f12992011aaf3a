"""Find time expressions and resolve them against the day of publication.

Four steps, each once over the text: symbols (`timescan`), rules (`timegrammar`), what surrounds an expression
here (signals, tense, what it refers back to), value (`timex`). The form of an expression holds all that the
text says about it, so that another publication date needs no second reading.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from articles.extraction.spans import Candidate, Span, TimeExpression, Zone
from articles.extraction.tense import Evidence, SentenceTense
from articles.extraction.timegrammar import Found, Match, grammar_of
from articles.extraction.timescan import Line, fold, scan
from articles.extraction.timewords import EDGE, MARK, OTHER, Words, words_of
from articles.extraction.timex import UNKNOWN, Anchor, CannotResolve, Form, Reading, anchor_from, resolve

_SIGNALS = ("before", "until", "upto", "by", "since", "from", "after", "near")
_LONGEST_STRETCH = 1000
_RUN = re.compile(f"[^{OTHER}{MARK}{EDGE}]+")
_PREPOSITIONS = {"of", "at", "on"}
# Rules whose phrase keeps the preposition it begins with.
_RANGES = {"in so long", "days of a month", "years from and to", "from hour to hour", "months of a year", "from and to"}


def find_times(
    text: str, sentences: tuple[Span, ...], zones: tuple[Zone, ...], published: str, language: str
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of `text` in order of position; none crosses a sentence, none overlaps.

    `published` is an EDTF prefix or "" (then nothing relative is resolved). Never raises, linear in the text.
    """
    words = words_of(language if language in ("nl", "en") else "nl")
    folded = fold(text)
    stretches = _stretches(text, sentences, zones)
    line = scan(folded, stretches, words)
    found = _Reader(text, folded, line, words, zones, stretches).read()
    return _resolve_all(found, anchor_from(published))


def reanchor(times: Sequence[TimeExpression], published: str) -> tuple[TimeExpression, ...]:
    """Resolve the expressions of one text again under another publication date.

    `times` are all expressions of the run, in their order: references count by it. Only value, bounds, EDTF,
    anchor, rule and candidates change. Equal to a fresh extraction with that date.
    """
    return _resolve_all(times, anchor_from(published))


# ------------------------------------------------------------------ value

_Bounds = tuple[date | None, date | None]
_Resolved = tuple[Reading, tuple[Candidate, ...], _Bounds]
# Kinds of form that hold no other form: equal ones are resolved once in a text.
_FLAT = frozenset({"weekday", "yearless", "shift", "fixed", "amount", "ref", "set", "season", "holiday", "monthday", "weekend"})


def _resolve_all(times: Sequence[TimeExpression], published: Anchor) -> tuple[TimeExpression, ...]:
    done: list[TimeExpression] = []
    # What an expression means itself, before a signal opens it to one side: later ones count from that.
    meant: list[_Bounds] = []
    seen: dict[tuple[object, ...], _Resolved] = {}
    for time in times:
        form = time.form
        anchor = _anchor_of(form, published, done, meant)
        key = (anchor.first, anchor.last, *form.items()) if form["kind"] in _FLAT else ()
        resolved = seen.get(key) if key else None
        if resolved is None:
            resolved = _resolved(form, anchor)
            if key:
                seen[key] = resolved
        reading, candidates, bounds = resolved
        meant.append(bounds)
        done.append(
            TimeExpression(
                start=time.start, end=time.end, exact=time.exact, type=time.type, value=reading.value, rule=form["rule"],
                mod=time.mod, signal=time.signal, earliest=reading.earliest, latest=reading.latest, edtf=reading.edtf,
                anchor=_anchor_text(form, anchor), candidates=candidates, form=form,
            )  # fmt: skip
        )
    return tuple(done)


def _resolved(form: Form, anchor: Anchor) -> _Resolved:
    """Reading, candidates and bounds without the signal of one form."""
    reading = plain = _reading(form, anchor)
    if "signal" in form:
        plain = _reading({name: value for name, value in form.items() if name != "signal"}, anchor)
    candidates: tuple[Candidate, ...] = ()
    if form.get("which") in ("past", "future") and anchor.first is not None:
        candidates = tuple(_candidate(form, anchor, other) for other in ("past", "future"))
    return reading, candidates, (plain.earliest, plain.latest)


def _anchor_text(form: Form, anchor: Anchor) -> str:
    kind = form["kind"]
    if kind in ("fixed", "set", "open") or (kind == "amount" and "side" not in form) or (kind == "holiday" and form["which"] == "fixed"):
        return ""
    if kind in ("nth", "in") and form["of"]["kind"] == "fixed":
        return ""
    return anchor.text


def _anchor_of(form: Form, published: Anchor, before: list[TimeExpression], meant: list[_Bounds]) -> Anchor:
    """The anchor of a form: the publication, or an earlier expression it counts from."""
    index = form.get("from")
    if index is None:
        return UNKNOWN if form.get("back") else published
    first, last = meant[index]
    if first is None or last is None:
        return UNKNOWN
    if "TNI" in before[index].value and first != last:
        # A night belongs to the day it begins.
        last -= timedelta(days=1)
    return Anchor(first.isoformat() if first == last else before[index].value, first, last)


def _reading(form: Form, anchor: Anchor) -> Reading:
    """The reading under an anchor; what leaves the calendar is only behind or ahead."""
    form = _night(form, anchor)
    for known in (anchor, UNKNOWN):
        try:
            return resolve(form, known)
        except CannotResolve:
            continue
    return Reading("PAST_REF" if form.get("n", 0) < 0 else "FUTURE_REF", "")


def _night(form: Form, anchor: Anchor) -> Form:
    """"Vannacht" is the night that ended this morning, or the one that begins this evening."""
    if not form.get("night"):
        return form
    return {**form, "kind": "shift", "unit": "D", "n": -1 if form["which"] == "past" else 0}


def _candidate(form: Form, anchor: Anchor, which: str) -> Candidate:
    reading = _reading({**form, "which": which}, anchor)
    return Candidate(reading.value, reading.earliest, reading.latest, reading.edtf, f"{form['rule'].split(',')[0]}, {which}")


# ------------------------------------------------------------------ the text around

def _stretches(text: str, sentences: tuple[Span, ...], zones: tuple[Zone, ...]) -> list[tuple[int, int]]:
    """The stretches no expression may leave: sentences, what lies between them, cut at headers and datelines."""
    cuts = {0, len(text)}
    for sentence in sentences:
        cuts.add(min(max(sentence.start, 0), len(text)))
        cuts.add(min(max(sentence.end, 0), len(text)))
    for zone in zones:
        if zone.kind in ("header", "dateline", "signature", "entry"):
            cuts.add(min(max(zone.start, 0), len(text)))
            cuts.add(min(max(zone.end, 0), len(text)))
    if not sentences:
        cuts.update(i for i, c in enumerate(text) if c == "\n")
    ordered = sorted(cuts)
    return [(a, b) for a, b in zip(ordered, ordered[1:], strict=False) if a < b]


class _Reader:
    """Reads the expressions of one line of symbols."""

    def __init__(
        self, text: str, folded: str, line: Line, words: Words, zones: tuple[Zone, ...], stretches: list[tuple[int, int]]
    ) -> None:
        self.text, self.folded, self.line, self.words, self.zones = text, folded, line, words, zones
        self.grammar = grammar_of(words.language)
        self.stretches = stretches
        self.stretch = 0
        self.tense: SentenceTense | None = None
        self.out: list[TimeExpression] = []
        self.last_day: int | None = None

    def read(self) -> list[TimeExpression]:
        found = self._merge(self._find())
        for item in found:
            self._accept(item)
        return self.out

    def _find(self) -> list[Found]:
        """All expressions, run by run: a run is a row of words with a meaning, and one of them must carry a date."""
        symbols, found = self.line.symbols, []
        carries, search = self.grammar.carrier.search, self.grammar.master.search
        for run in _RUN.finditer(symbols):
            position, end = run.span()
            if carries(symbols, position, end) is None:
                continue
            # One symbol more is in sight, for rules that look at what follows.
            while position < end and (hit := search(symbols, position, end + 1)) is not None:
                position = self._apply(hit, found)
        return found

    def _apply(self, hit: re.Match[str], found: list[Found]) -> int:
        """Build what a hit says, if it is plausible; return where to go on."""
        rule = self.grammar.rules[int((hit.lastgroup or "r0")[1:])]
        match = rule.pattern.match(self.line.symbols, hit.start())
        if match is None or match.end() == match.start():
            return hit.start() + 1
        built = rule.build(Match(match, self.line.payloads, self.words))
        if built is None:
            return match.end() if rule.name.startswith(("age", "not")) else match.start() + 1
        type_, form = built
        item = Found(self._trimmed(match.start(), match.end(), rule.name), match.end(), type_, form, rule.name)
        if not self._plausible(item):
            return match.start() + 1
        found.extend(self._listed(item))
        return found[-1].last

    def _trimmed(self, first: int, last: int, rule: str) -> int:
        """The first token that belongs to the phrase: prepositions stay outside, but for "van ... tot ..."."""
        if rule in _RANGES:
            return first
        while first < last - 1 and self.line.payloads[first].keys() & _PREPOSITIONS:
            first += 1
        return first

    def _listed(self, item: Found) -> list[Found]:
        """The expression, and the days that share its month: "op 3, 4 en 5 mei"."""
        form = item.form
        if item.rule != "calendar day" or "weekday" in form or "part" in form or "clock" in form:
            return [item]
        day_first = "small" in self.line.payloads[item.first] and "month" not in self.line.payloads[item.first]
        out = [item]
        has, place, joined = self._symbol_has, item.first if day_first else item.last - 1, False
        step = -1 if day_first else 1
        while (
            (has(place + step, "and") or has(place + step, "or") or (joined and has(place + step, "comma")))
            and has(place + 2 * step, "small")
            and not has(place + 2 * step, "spelled")
            and not has(place + 3 * step if not day_first else -1, "unit")
            and not has(place + 3 * step if not day_first else -1, "month")
        ):
            place, joined = place + 2 * step, True
            day = self.line.payloads[place]["small"]
            if form["kind"] == "fixed" and day > monthrange(int(form["value"][:4]), int(form["value"][5:7]))[1]:
                break
            if form["kind"] == "yearless" and day > monthrange(2000, form["month"])[1]:
                break
            other = {**form, "day": day} if form["kind"] == "yearless" else {**form, "value": f"{form['value'][:8]}{day:02d}"}
            out.append(Found(place, place + 1, "DATE", other, "calendar day, listed"))
        return out[::step]

    # -------------------------------------------------------------- filters

    def _symbol_has(self, index: int, name: str) -> bool:
        return 0 <= index < len(self.line.payloads) and name in self.line.payloads[index]

    def _plausible(self, item: Found) -> bool:
        line = self.line
        before, after = item.first - 1, item.last
        form = item.form
        kind = form["kind"]
        if kind == "fixed" and len(form["value"]) == 4 and item.rule == "year" and "mod" not in form:
            return self._year_plausible(item)
        if item.rule in ("month",) and item.last - item.first == 1:
            return self._month_plausible(item)
        if kind == "amount" and item.type == "DURATION":
            return self._amount_plausible(item)
        if item.rule == "part of the day" and form.get("bare") and "mod" not in form:
            if self._symbol_has(after, "of") and any(
                self._symbol_has(after + 1, name) for name in ("month", "small", "weekday", "dayword", "monthabbr")
            ):
                return True
            return self._alone(item) or any(
                self._symbol_has(before, name) for name in ("of", "on", "near", "by", "until", "since", "from", "after", "before")
            )
        if item.rule == "the weekend":
            return self._symbol_has(item.first, "the") and (
                any(self._symbol_has(before, name) for name in ("of", "since", "until", "by", "before", "after", "from", "on"))
                or "season needs a preposition" in self.words.features
            ) or self._alone(item)
        if item.rule == "season" and not self._symbol_has(item.first, "the") and item.last - item.first == 1:
            return self._alone(item)
        if item.rule == "calendar day in figures" and item.last - item.first == 1 and self._symbol_has(item.first, "dm"):
            return self._alone(item) or any(
                self._symbol_has(before, name) for name in ("on", "since", "until", "by", "before", "after", "from", "upto")
            )
        if item.rule == "so long to so long":
            return not self._symbol_has(before, "age")
        if item.rule == "clock" and item.last - item.first == 3 and not self._symbol_has(before, "at"):
            if "clockword" not in line.payloads[item.last - 1] and "tohour" in line.payloads[item.first + 1]:
                return self._alone(item)
        if item.rule == "season" and form.get("which") == "tense" and "mod" not in form:
            if "season needs a preposition" in self.words.features:
                return any(self._symbol_has(before, name) for name in ("of", "since", "until", "by", "before", "after", "from"))
        if item.rule == "reference to earlier":
            return not (self.folded[line.end(item.last - 1) :].lstrip().startswith(("dan ", "than "))) and not self._word_before(
                item, ("niet", "nooit", "nog", "not", "never", "geen")
            )
        if item.rule == "day near the publication" and form.get("n") == 1 and item.last - item.first == 1:
            return not self._symbol_has(before, "greeting")
        if "weekday" in form and kind == "fixed":
            return True
        return after >= 0

    def _word_before(self, item: Found, words: tuple[str, ...]) -> bool:
        head = self.folded[max(0, self.line.start(item.first) - 12) : self.line.start(item.first)].split()
        return bool(head) and head[-1] in words

    def _alone(self, item: Found) -> bool:
        """Whether the expression is all there is in its stretch."""
        symbols = self.line.symbols
        left = item.first == 0 or symbols[item.first - 1] == EDGE
        right = item.last >= len(symbols) or symbols[item.last] == EDGE
        return left and right

    def _year_plausible(self, item: Found) -> bool:
        before, after = item.first - 1, item.last
        payloads, symbols = self.line.payloads, self.line.symbols
        if item.last - item.first > 1 or self._alone(item):
            return True
        if "apostropheyear" in payloads[item.first]:
            return any(self._symbol_has(before, name) for name in ("of", "since", "from", "until", "before", "after"))
        if any(self._symbol_has(after, name) for name in ("money", "percent", "unit", "times", "dash", "slash")):
            return False
        if self._symbol_has(before, "open") and self._symbol_has(after, "close"):
            return True
        if self._symbol_has(before, "money") or self._symbol_has(before, "dash"):
            return False
        if not any(
            self._symbol_has(before, name)
            for name in ("of", "since", "from", "until", "upto", "before", "after", "by", "between", "near", "at", "within", "hence", "and", "comma", "on")
        ):
            return False
        year = payloads[item.first]["year"]
        follows = symbols[after] if after < len(symbols) else EDGE
        if self._symbol_has(before, "and") or self._symbol_has(before, "comma"):
            # "in 2014 en 2015": a year only after another one.
            return self._symbol_has(before - 1, "year") and year >= 1500
        if year < 1500 or year % 100 == 0:
            return follows != OTHER or self._symbol_has(before, "since")
        return True

    def _month_plausible(self, item: Found) -> bool:
        start = self.line.start(item.first)
        word = self.folded[start : self.line.end(item.first)]
        lexicon = self.words.lexicon
        capital = self.text[start].isupper()
        first = item.first == 0 or self.line.symbols[item.first - 1] in (EDGE, "p")
        if word in lexicon.MONTHS_NEEDING_CAPITAL:
            signal = any(self._symbol_has(item.first - 1, n) for n in ("of", "since", "from", "until", "by", "before", "after", "hence", "between"))
            return capital and (signal or self._alone(item))
        if capital and not first and word in lexicon.MONTH_NAMES_OF_PEOPLE:
            return False
        return not self._symbol_has(item.last, "dash") or self._symbol_has(item.last + 1, "month")

    def _amount_plausible(self, item: Found) -> bool:
        line = self.line
        payloads = line.payloads[item.first : item.last]
        before, after = item.first - 1, item.last
        if item.rule != "duration":
            return True
        if self._symbol_has(after, "old") or self._symbol_has(before, "age"):
            return False
        first = payloads[0]
        if len(payloads) == 2 and "a" in first and not self.words.lexicon.FEATURES & {"article needs a preposition"}:
            if "num" not in first or first.get("a"):
                word = self.folded[line.start(item.first + 1) : line.end(item.last - 1)]
                if self._symbol_has(before, "on") and word in ("dag", "nacht"):
                    return False
                if self._symbol_has(before, "times") or self._symbol_has(after, "times"):
                    return False
        if len(payloads) == 2 and "a" in first and self.words.lexicon.FEATURES & {"article needs a preposition"}:
            return any(self._symbol_has(before, n) for n in ("mod", "near", "of", "hence", "within", "from", "until", "after", "for", "or", "and", "since")) or self._alone(item)
        return True

    # -------------------------------------------------------------- joining

    def _merge(self, found: list[Found]) -> list[Found]:
        """Join two points with a connector between them into one range."""
        out: list[Found] = []
        for item in found:
            if out and (joined := self._joined(out[-1], item) or self._day_and_time(out[-1], item)) is not None:
                out[-1] = joined
            else:
                out.append(item)
        return out

    def _day_and_time(self, a: Found, b: Found) -> Found | None:
        """Join a day and the hour or part of it that stands beside: "maandag tussen 9 en 12 uur"."""
        gap = b.first - a.last
        if gap > 1 or a.form["kind"] in ("range", "ref") or b.form["kind"] in ("range", "ref"):
            return None
        if gap and not any(self._symbol_has(a.last, name) for name in ("of", "on", "comma", "at", "from", "near")):
            return None
        day, time = (a, b) if b.form.get("bare") else (b, a)
        if not time.form.get("bare") or day.form.get("bare") or _grain(day.form) != "D" or {"clock", "part"} & day.form.keys():
            return None
        if not {"clock", "part"} & time.form.keys() or (day is b and not self._symbol_has(a.last, "of")):
            return None
        kept = {name: time.form[name] for name in ("clock", "part", "zone", "mod") if name in time.form}
        return Found(a.first, b.last, "TIME", day.form | kept, day.rule)

    def _joined(self, a: Found, b: Found) -> Found | None:
        if b.first - a.last not in (1, 2) or a.form["kind"] == "range" or b.form["kind"] == "range":
            return None
        if _grain(a.form) != _grain(b.form) or not _grain(a.form) or a.type not in ("DATE", "TIME") or b.type not in ("DATE", "TIME"):
            return None
        connector = a.last
        opened = self._symbol_has(a.first - 1, "from") or self._symbol_has(a.first - 1, "of") or self._symbol_has(a.first - 1, "at")
        between = self._symbol_has(a.first - 1, "between")
        if b.first - a.last == 2 and not (self._symbol_has(b.first - 1, "the") or self._symbol_has(b.first - 1, "on")):
            return None
        has = self._symbol_has
        joins = (
            has(connector, "upto")
            or (has(connector, "dash") and a.form["kind"] in ("fixed", "yearless", "weekday"))
            or (has(connector, "until") and a.form["kind"] == b.form["kind"] == "fixed" and a.form["value"] < b.form["value"])
            or (has(connector, "until") and a.form["kind"] == b.form["kind"] and a.form.get("which") == b.form.get("which") == "tense")
            or (has(connector, "until") and (opened or a.form["kind"] == "weekday" and has(a.first - 1, "from")))
            or (has(connector, "and") and between)
        )
        if not joins:
            return None
        first = a.first - 1 if (opened or between) else a.first
        form: Form = {"kind": "range", "a": a.form, "b": b.form}
        return Found(first, b.last, "TIME" if "TIME" in (a.type, b.type) else "DATE", form, "from and to")

    # -------------------------------------------------------------- surroundings

    def _accept(self, item: Found) -> None:
        line = self.line
        start, end = line.start(item.first), line.end(item.last - 1)
        while self.stretch < len(self.stretches) - 1 and self.stretches[self.stretch][1] <= start:
            self.stretch += 1
            self.last_day = None
        form = dict(item.form)
        exact = self.text[start:end]
        if exact.endswith(".") and self._symbol_has(item.last - 1, "dot"):
            # The full stop of an abbreviation that ends the phrase may end the sentence too.
            if not self.folded[end : end + 3].lstrip()[:1].isalnum() or self.text[end : end + 3].lstrip()[:1].isupper():
                end -= 1
                exact = self.text[start:end]
        signal, signal_text = self._signal(item)
        if signal and "signal" not in form and form["kind"] not in ("amount", "set", "ref", "range"):
            form["signal"] = signal
        rule = item.rule
        zone = next((z for z in self.zones if z.kind == "header" and z.start <= start < z.end), None)
        if zone is not None:
            rule, form["function"] = "publication date in the header", "PUBLICATION_TIME"
        rule = self._point(form, rule, start, end, signal)
        form["rule"] = rule
        form["type"] = item.type
        mod = form.get("mod", "")
        if form.get("signal") and not mod:
            mod = {"SINCE": "AFTER"}.get(form["signal"], form["signal"])
        index = len(self.out)
        self._refer(form, index)
        if form["kind"] == "weekday" or form.get("unit") == "D" or form["kind"] == "monthday" or (form["kind"] == "yearless" and "day" in form) or (
            form["kind"] == "fixed" and len(form["value"]) == 10) or form["kind"] in ("holiday",):
            if not form.get("bare"):
                self.last_day = index
        self.out.append(
            TimeExpression(start=start, end=end, exact=exact, type=item.type, value="", rule=rule, mod=mod, signal=signal_text, form=form)  # type: ignore[arg-type]
        )

    def _signal(self, item: Found) -> tuple[str, str]:
        """The word before that turns a point into a bound."""
        index = item.first - 1
        if index >= 0 and "the" in self.line.payloads[index]:
            index -= 1
        if index < 0:
            return "", ""
        payload = self.line.payloads[index]
        for name in _SIGNALS:
            if name in payload and payload[name]:
                code = payload[name]
                if self._symbol_has(item.last, "planned"):
                    return "", ""
                if name == "near" and code == "APPROX":
                    continue
                if code.endswith("?"):
                    # "from": a bound when it looks ahead, an origin when it looks back.
                    start, end = self.line.start(item.first), self.line.end(item.last - 1)
                    if item.form.get("value", "") and len(item.form["value"]) < 4 or self._evidence(start, end).which == "past":
                        return "", ""
                    code = code[:-1]
                return code, self.text[self.line.start(index) : self.line.end(index)]
        return "", ""

    def _evidence(self, start: int, end: int) -> Evidence:
        if self.tense is None or not self.tense.start <= start <= end <= self.tense.end:
            first, last = self.stretches[self.stretch]
            # A sentence without an end is read by pieces.
            first, last = max(first, start - _LONGEST_STRETCH), min(last, end + _LONGEST_STRETCH)
            self.tense = SentenceTense(self.text, self.folded, first, last, self.words.language)
        return self.tense.at(start, end)

    def _point(self, form: Form, rule: str, start: int, end: int, signal: str) -> str:
        """Decide the direction of a form that waits for the tense, and say in the rule what decided."""
        parts = [form["a"], form["b"]] if form["kind"] == "range" else [form]
        if form["kind"] in ("nth", "beside", "weekof"):
            parts = [form["of"]]
        waiting = [part for part in parts if part.get("which") == "tense"]
        if not waiting:
            return rule
        which, reason, weak = self._direction(start, end, signal)
        for part in waiting:
            part["which"] = which
            if signal in ("BEFORE", "ON_OR_BEFORE"):
                part["near"] = 120
            elif weak:
                part["near"] = 90
        return f"{rule}, {reason}, {which}"

    def _direction(self, start: int, end: int, signal: str) -> tuple[str, str, bool]:
        evidence = self._evidence(start, end)
        if signal == "SINCE":
            return "past", "since", False
        if signal in ("BEFORE", "ON_OR_BEFORE", "ON_OR_AFTER") and not (evidence.where == "clause" and evidence.kind in ("past", "shape")):
            return "future", "deadline", False
        if evidence.where == "none":
            return "future", "no tense", True
        return evidence.which, f"by “{evidence.word}”", evidence.where != "clause"

    def _refer(self, form: Form, index: int) -> None:
        """Give a form that counts from an earlier expression the number of that expression."""
        if form.get("bare"):
            if self.last_day is not None:
                form["from"] = self.last_day
            return
        if form.get("back"):
            for place in range(index - 1, -1, -1):
                source = self.out[place]
                if source.type in ("DATE", "TIME") and source.form["kind"] not in ("ref", "set", "amount"):
                    form["from"] = place
                    return


def _grain(form: Form) -> str:
    """What kind of point a form is, to join only like with like."""
    kind = form["kind"]
    if kind == "fixed":
        return {10: "D", 7: "M", 4: "Y"}.get(len(form["value"]), "")
    if kind == "yearless":
        return "D" if "day" in form else "M"
    if kind in ("weekday", "holiday", "monthday"):
        return "D"
    if kind == "shift" and form.get("bare"):
        return "T" if "clock" in form else ""
    return {"D": "D"}.get(form.get("unit", ""), "")


__all__ = ["find_times", "reanchor"]
