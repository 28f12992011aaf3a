"""Find time expressions and resolve them against the day of publication.

Four steps, each once over the text: symbols (`timescan`), rules (`timegrammar`), what surrounds an expression
here (signals, tense, what it refers back to), value (`timex`). The form of an expression holds all that the
text says about it, so that another publication date needs no second reading.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from articles.extraction.spans import Candidate, Span, TimeExpression, Zone
from articles.extraction.timegrains import Reading
from articles.extraction.timekinds import Form
from articles.extraction.timeread import Expression, Reader
from articles.extraction.timescan import fold, scan
from articles.extraction.timewords import words_of
from articles.extraction.timex import UNKNOWN, Anchor, CannotResolve, anchor_from, resolve


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
    found = Reader(text, folded, line, words, zones, stretches).read()
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
# Kinds of form that hold no other form: equal ones are resolved once, for articles of one day share them.
_FLAT = frozenset(
    {"weekday", "yearless", "shift", "fixed", "amount", "ref", "set", "season", "holiday", "monthday", "weekend"}
)


def _resolve_all(times: Sequence[TimeExpression | Expression], published: Anchor) -> tuple[TimeExpression, ...]:
    done: list[TimeExpression] = []
    # What an expression means itself, before a signal opens it to one side: later ones count from that.
    meant: list[_Bounds] = []
    for time in times:
        form = time.form
        anchor = _anchor_of(form, published, done, meant)
        if form["kind"] in _FLAT:
            resolved = _kept(anchor.first, anchor.last, anchor.minute, *form, *form.values())
        else:
            resolved = _resolved(form, anchor)
        reading, candidates, bounds = resolved
        meant.append(bounds)
        done.append(
            TimeExpression(
                start=time.start,
                end=time.end,
                exact=time.exact,
                type=time.type,
                value=reading.value,
                rule=form["rule"] + _clash(form, bounds),
                mod=time.mod,
                signal=time.signal,
                earliest=reading.earliest,
                latest=reading.latest,
                edtf=reading.edtf,
                anchor=_anchor_text(form, anchor),
                candidates=candidates,
                form=form,
            )
        )
    return tuple(done)


@lru_cache(maxsize=2048, typed=True)
def _kept(first: date | None, last: date | None, minute: int | None, *flat: Any) -> _Resolved:
    """What `_resolved` tells of a form given as its names and then its values."""
    size = len(flat) // 2
    return _resolved(dict(zip(flat[:size], flat[size:], strict=True)), Anchor("", first, last, minute))


def _resolved(form: Form, anchor: Anchor) -> _Resolved:
    """Reading, candidates and bounds without the signal of one form."""
    reading = plain = _reading(form, anchor)
    if "signal" in form:
        plain = _reading({name: value for name, value in form.items() if name != "signal"}, anchor)
    candidates: tuple[Candidate, ...] = ()
    if form.get("which") in ("past", "future") and anchor.first is not None:
        candidates = tuple(_candidate(form, anchor, other) for other in ("past", "future"))
    return reading, candidates, (plain.earliest, plain.latest)


def _clash(form: Form, bounds: _Bounds) -> str:
    """A remark for the rule when the text names a weekday that its date does not fall on."""
    first, last = bounds
    if "weekday" not in form or first is None or (first != last and "part" not in form):
        return ""
    return "" if first.isoweekday() == form["weekday"] else ", weekday does not fit"


def _anchor_text(form: Form, anchor: Anchor) -> str:
    kind = form["kind"]
    if (
        kind in ("fixed", "set", "open")
        or (kind == "amount" and "side" not in form)
        or (kind == "holiday" and form["which"] == "fixed")
    ):
        return ""
    if kind in ("nth", "in", "beside", "weekof") and form["of"]["kind"] == "fixed":
        return ""
    return anchor.text


def _anchor_of(form: Form, published: Anchor, before: list[TimeExpression], meant: list[_Bounds]) -> Anchor:
    """The anchor of a form: the publication, or an earlier expression it counts from."""
    if "entry" in form:
        hour, minute = before[form["entry"]].form["clock"].split(":")
        return replace(published, minute=int(hour) * 60 + int(minute)) if published.first else published
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
    """ "Vannacht" is the night that ended this morning, or the one that begins this evening."""
    if not form.get("night"):
        return form
    return {**form, "kind": "shift", "unit": "D", "n": -1 if form["which"] == "past" else 0}


def _candidate(form: Form, anchor: Anchor, which: str) -> Candidate:
    reading = _reading({**form, "which": which}, anchor)
    return Candidate(
        reading.value, reading.earliest, reading.latest, reading.edtf, f"{form['rule'].split(',')[0]}, {which}"
    )


def _stretches(text: str, sentences: tuple[Span, ...], zones: tuple[Zone, ...]) -> list[tuple[int, int]]:
    """The stretches no expression may leave: sentences, what lies between them, cut at headers and datelines."""
    size = len(text)
    cuts = {0, size}
    cuts.update(sentence.start for sentence in sentences)
    cuts.update(sentence.end for sentence in sentences)
    for zone in zones:
        if zone.kind in ("header", "dateline", "signature", "entry"):
            cuts |= {zone.start, zone.end}
    if not sentences:
        cuts.update(i for i, c in enumerate(text) if c == "\n")
    ordered = sorted(cut for cut in cuts if 0 <= cut <= size)
    return [(a, b) for a, b in itertools.pairwise(ordered) if a < b]
