"""Draw a timeline: pure Python from days to positions in a picture, in units of its view box.

What is known to a day is a mark, what is known to a month is a bar as wide as the month. A side that is
open runs to the edge. Long empty stretches are shortened and the axis says so. Labels of one lane never
overlap: they stack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

TOP = 34.0
ROW = 40.0
LANE_GAP = 14.0
BASE = 25.0
"""From the top of a row to the middle of its marks; labels stand above."""
AXIS = 30.0
NAME = 26.0
"""From the top of a lane to its name, where the name stands beside it."""
LETTER = 6.6
"""About the width of a letter of a label; wide letters are rare enough."""
LONGEST_LABEL = 44
_TICK_GAP = 92.0
_BEND = 36.0
"""So far a turn takes from one row to the other."""
_TURN_WORD = (_BEND + 8.0, 6.0)
"""From where a turn begins to the word that says so: beside it, where it has left the row."""
_TURN_ROOM = 150.0
"""What that word takes in any language."""
_GAP_SHARE = 0.18
_GAP_DAYS = 45


@dataclass(frozen=True)
class Sheet:
    """What a picture is drawn on: its width, where the axis begins and ends, room for the name above a lane's rows."""

    width: float
    left: float
    right: float
    head: float = 0.0
    last_tick: float = 30.0
    """The least distance of a tick with its words from the end of the axis."""


WIDE = Sheet(1180.0, 176.0, 1150.0)
"""Names stand beside their lanes."""
POCKET = Sheet(350.0, 6.0, 344.0, head=20.0, last_tick=84.0)
"""As wide as a telephone: names stand above their lanes."""

Kind = Literal["position", "event", "deadline"]


@dataclass(frozen=True)
class Item:
    """Something to draw: its key, lane, kind, first and last day (None: open), and label."""

    key: str
    lane: str
    kind: Kind
    first: date | None
    last: date | None
    label: str

    @property
    def exact(self) -> bool:
        """Whether it is known to the day."""
        return self.first is not None and self.first == self.last


@dataclass(frozen=True)
class Drawn:
    """An item where it stands: the bar from x to x + width, its label at `label_x`, anchored start or end."""

    item: Item
    x: float
    width: float
    y: float
    label_x: float
    anchor: str
    label: str
    open_left: bool
    open_right: bool

    @property
    def middle(self) -> float:
        """The middle of the bar."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Lane:
    """A lane with its name, where it begins and how high it is."""

    name: str
    y: float
    height: float
    name_y: float


@dataclass(frozen=True)
class Tick:
    """A line of the axis: where, which day, and how exact it is to be written (day, month or year)."""

    x: float
    day: date
    precision: str


@dataclass(frozen=True)
class Turn:
    """A change of position: from one drawn item to the next, as a curve."""

    a: Drawn
    b: Drawn
    width: float
    """Of the sheet, past which no word is written."""

    @property
    def path(self) -> str:
        """The curve as the path of an SVG: it changes rows at once and goes on below the labels of the other row."""
        x1, x2 = self.a.x + self.a.width + 4, self.b.x - 4
        y1, y2 = self.a.y + 1, self.b.y + 1
        if x2 - x1 < _BEND:
            bend = max(24.0, abs(x2 - x1) / 2)
            return f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
        turn = x1 + _BEND
        return f"M{x1:.1f} {y1:.1f}C{turn - 4:.1f} {y1:.1f} {x1 + 4:.1f} {y2:.1f} {turn:.1f} {y2:.1f}H{x2:.1f}"

    @property
    def word_x(self) -> float:
        """Where the word for the turn begins."""
        return min(self.a.x + self.a.width + _TURN_WORD[0], self.width - _TURN_ROOM)

    @property
    def word_y(self) -> float:
        """The line the word for the turn stands on."""
        return self.a.y + _TURN_WORD[1]


@dataclass(frozen=True)
class Chart:
    """A whole picture; `breaks` are the places where the axis skips time."""

    width: float
    height: float
    axis_y: float
    lanes: list[Lane] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    breaks: list[float] = field(default_factory=list)
    today: float | None = None
    sheet: Sheet = WIDE


def draw(
    items: Sequence[Item],
    lanes: Sequence[str],
    turns: Sequence[tuple[str, str]] = (),
    today: date | None = None,
    sheet: Sheet = WIDE,
) -> Chart:
    """Lay out items in their lanes; those without any day are left out, for nothing can be drawn of them."""
    placed = [i for i in items if i.first or i.last]
    if not placed:
        return Chart(sheet.width, TOP + AXIS, TOP, sheet=sheet)
    scale = _Scale(placed, sheet)
    y, drawn, shown = TOP, [], []
    for name in lanes:
        mine = sorted((i for i in placed if i.lane == name), key=lambda i: (i.first or i.last or date.min, i.key))
        if not mine:
            continue
        rows: list[float] = []
        start = y + sheet.head
        for item in mine:
            one = _place(item, scale)
            low, high = _extent(one)
            row = next((n for n, end in enumerate(rows) if end <= low), len(rows))
            rows[row : row + 1] = [high]
            drawn.append(_at(one, start + row * ROW + BASE))
        shown.append(Lane(name, y, sheet.head + len(rows) * ROW, y + (sheet.head - 5 if sheet.head else NAME)))
        y = start + len(rows) * ROW + LANE_GAP
    by_key = {d.item.key: d for d in drawn}
    curves = [Turn(by_key[a], by_key[b], sheet.width) for a, b in turns if a in by_key and b in by_key]
    now = scale.x(today) if today and scale.low <= today <= scale.high else None
    return Chart(sheet.width, y + AXIS, y, shown, drawn, scale.ticks(), curves, scale.breaks, now, sheet)


class _Scale:
    """From days to positions: even, but for long empty stretches, which are shortened."""

    def __init__(self, items: Sequence[Item], sheet: Sheet) -> None:
        self.sheet = sheet
        days = sorted({d for i in items for d in (i.first, i.last) if d})
        pad = max(2, (days[-1] - days[0]).days // 40)
        self.low = _shift(days[0], -pad)
        self.high = _shift(days[-1], pad + 1)
        covered = [(i.first or self.low, i.last or self.high) for i in items]
        self.breaks: list[float] = []
        self._segments = self._cut([self.low, *days, self.high], covered)

    def _cut(self, days: list[date], covered: list[tuple[date, date]]) -> list[tuple[date, date, float, float]]:
        """Return stretches of time with the stretch of picture each gets."""
        total = (days[-1] - days[0]).days or 1
        weights, long = [], []
        for a, b in pairwise(days):
            gap = (b - a).days
            busy = any(first <= a and b <= last and (first, last) != (a, b) for first, last in covered)
            skipped = gap > _GAP_DAYS and gap > total * _GAP_SHARE and not busy and (a, b) not in covered
            long.append(skipped)
            weights.append(total * _GAP_SHARE * 0.5 if skipped else float(gap))
        unit = (self.sheet.right - self.sheet.left) / (sum(weights) or 1)
        segments, x = [], self.sheet.left
        for (a, b), weight, skipped in zip(pairwise(days), weights, long, strict=True):
            segments.append((a, b, x, x + weight * unit))
            if skipped:
                self.breaks.append(x + weight * unit / 2)
            x += weight * unit
        return segments

    def x(self, day: date) -> float:
        """Return where a day begins."""
        for a, b, left, right in self._segments:
            if a <= day <= b:
                return left + (right - left) * ((day - a).days / ((b - a).days or 1))
        return self.sheet.left if day < self.low else self.sheet.right

    def ticks(self) -> list[Tick]:
        """Return the lines of the axis: as many as fit, years before months before days."""
        found: list[Tick] = []
        for precision, candidates in (
            ("year", [date(y, 1, 1) for y in range(self.low.year, self.high.year + 1)]),
            ("month", self._months()),
            ("day", self._days()),
        ):
            for day in candidates:
                if not self.low <= day <= self.high:
                    continue
                x = self.x(day)
                if x > self.sheet.right - self.sheet.last_tick or any(abs(t.x - x) < _TICK_GAP for t in found):
                    continue
                if any(abs(b - x) < 14 for b in self.breaks):
                    continue
                found.append(Tick(x, day, precision))
        return sorted(found, key=lambda t: t.x)

    def _months(self) -> list[date]:
        if (self.high - self.low).days > 366 * 12:
            return []
        count = (self.high.year - self.low.year) * 12 + self.high.month - self.low.month + 1
        start = self.low.year * 12 + self.low.month - 1
        return [date((start + n) // 12, (start + n) % 12 + 1, 1) for n in range(count)]

    def _days(self) -> list[date]:
        span = (self.high - self.low).days
        if span > 400:
            return []
        return [_shift(self.low, n) for n in range(0, span + 1, 1 if span < 60 else 7)]


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _place(item: Item, scale: _Scale) -> Drawn:
    """Return an item at its place along the axis, in no row yet."""
    sheet = scale.sheet
    left = scale.x(item.first) if item.first else sheet.left
    right = scale.x(_shift(item.last, 1)) if item.last else sheet.right
    width = max(right - left, 9.0)
    left = min(left, sheet.right - width)
    label = item.label if len(item.label) <= LONGEST_LABEL else item.label[: LONGEST_LABEL - 1].rstrip() + "…"
    length = len(label) * LETTER
    fits = left + length <= sheet.width
    end = max(min(left + width, sheet.width), min(length, sheet.width))
    return Drawn(
        item=item,
        x=round(left, 1),
        width=round(width, 1),
        y=0.0,
        label_x=round(left if fits else end, 1),
        anchor="start" if fits else "end",
        label=label,
        open_left=item.first is None,
        open_right=item.last is None,
    )


def _extent(one: Drawn) -> tuple[float, float]:
    length = len(one.label) * LETTER
    low = one.label_x if one.anchor == "start" else one.label_x - length
    return min(low, one.x), max(low + length, one.x + one.width) + 14


def _at(one: Drawn, y: float) -> Drawn:
    return Drawn(
        one.item, one.x, one.width, round(y, 1), one.label_x, one.anchor, one.label, one.open_left, one.open_right
    )
