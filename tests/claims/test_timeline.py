"""A timeline draws what is known as wide as it is known, and nothing that is not."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise

import pytest

from claims.timeline import LETTER, POCKET, WIDE, Item, draw

D = date


def item(key, first, last, lane="Varga", kind="position", label="zegt iets"):
    return Item(key, lane, kind, first, last, label)


def by_key(chart):
    return {d.item.key: d for d in chart.drawn}


def test_a_month_is_as_wide_as_a_month_and_a_day_is_a_mark():
    chart = draw([item("m", D(2031, 2, 1), D(2031, 2, 28)), item("d", D(2031, 3, 18), D(2031, 3, 18))], ["Varga"])
    month, day = by_key(chart)["m"], by_key(chart)["d"]
    assert not month.item.exact
    assert day.item.exact
    assert month.width > 10 * day.width
    assert month.x + month.width < day.x


def test_an_open_side_runs_to_the_edge():
    chart = draw(
        [
            item("until", None, D(2031, 3, 1)),
            item("from", D(2031, 3, 10), None),
            item("d", D(2031, 3, 5), D(2031, 3, 5)),
        ],
        ["Varga"],
    )
    until, since = by_key(chart)["until"], by_key(chart)["from"]
    assert (until.x, until.open_left) == (WIDE.left, True)
    assert (round(since.x + since.width), since.open_right) == (round(WIDE.right), True)


def test_what_has_no_day_is_not_drawn():
    chart = draw([item("never", None, None)], ["Varga"])
    assert (chart.drawn, chart.lanes) == ([], [])
    both = [item("never", None, None), item("d", D(2031, 1, 1), D(2031, 1, 1))]
    assert [d.item.key for d in draw(both, ["Varga"]).drawn] == ["d"]


def test_a_long_silence_is_shortened_and_the_axis_says_so():
    days = [D(2014, 3, 1), D(2031, 3, 1), D(2031, 3, 8), D(2031, 3, 15)]
    chart = draw([item(str(n), d, d) for n, d in enumerate(days)], ["Varga"])
    drawn = by_key(chart)
    assert chart.breaks
    gap = drawn["1"].x - drawn["0"].x
    assert drawn["2"].x - drawn["1"].x > 0
    assert gap < (WIDE.right - WIDE.left) * 0.999
    assert all(abs(t.x - b) >= 14 for t in chart.ticks for b in chart.breaks)


def test_a_turn_goes_from_the_one_to_the_other():
    items = [item("a", D(2031, 2, 1), D(2031, 2, 28)), item("b", D(2031, 3, 18), D(2031, 3, 18))]
    (turn,) = draw(items, ["Varga"], [("a", "b"), ("a", "nobody")]).turns
    assert (turn.a.item.key, turn.b.item.key) == ("a", "b")
    assert turn.path.startswith(f"M{turn.a.x + turn.a.width + 4:.1f}")
    assert turn.word_x <= turn.width - 150


def test_on_a_narrow_sheet_names_stand_above_their_lanes():
    items = [item("a", D(2031, 2, 1), D(2031, 2, 28)), item("b", D(2031, 3, 18), D(2031, 3, 18), "Brandt")]
    wide, pocket = (draw(items, ["Varga", "Brandt"], sheet=sheet) for sheet in (WIDE, POCKET))
    assert pocket.width < 360 < wide.width
    for lane, drawn in zip(pocket.lanes, pocket.drawn, strict=True):
        assert lane.y < lane.name_y < drawn.y - 15
    assert all(t.x + 80 <= pocket.width for t in pocket.ticks), "the words of a tick stay on the sheet"


def test_today_is_drawn_only_where_it_lies_on_the_line():
    items = [item("a", D(2031, 2, 1), D(2031, 2, 28))]
    assert draw(items, ["Varga"], today=D(2031, 2, 10)).today is not None
    assert draw(items, ["Varga"], today=D(2032, 2, 10)).today is None


@pytest.mark.parametrize("sheet", [WIDE, POCKET], ids=["wide", "pocket"])
@pytest.mark.parametrize("seed", range(40))
def test_order_is_kept_and_no_label_covers_another(seed, sheet):
    rng = random.Random(seed)
    items = []
    for n in range(rng.randint(1, 40)):
        first = D(2029, 1, 1) + timedelta(days=rng.randint(0, rng.choice([5, 90, 900])))
        last = first + timedelta(days=rng.choice([0, 0, 0, 27, 364]))
        label = "woord " * rng.randint(1, 12)
        items.append(item(f"{n:02d}", first, last, rng.choice(["Varga", "Brandt"]), label=label))
    chart = draw(items, ["Varga", "Brandt"], sheet=sheet)
    assert len(chart.drawn) == len(items)
    exact = sorted((d for d in chart.drawn if d.x + 20 < sheet.right), key=lambda d: d.item.first)
    for one, other in pairwise(exact):
        assert one.x <= other.x + 0.2
    assert all(d.x >= sheet.left - 0.1 and d.x + d.width <= sheet.right + 0.2 for d in chart.drawn)
    for d in chart.drawn:
        for other in chart.drawn:
            if d is other or d.y != other.y:
                continue
            a, b = (_reach(each, sheet) for each in (d, other))
            assert a[1] <= b[0] or b[1] <= a[0], (d.label, other.label)
    for one, other in pairwise(chart.ticks):
        assert other.x - one.x >= 92


def _reach(d, sheet):
    length = len(d.label) * LETTER
    low = d.label_x if d.anchor == "start" else d.label_x - length
    assert low >= -1
    assert low + length <= sheet.width + 1
    return min(low, d.x), max(low + length, d.x + d.width)


def test_dates_at_the_ends_of_the_calendar_can_be_drawn():
    chart = draw([item("a", D.min, D.min), item("b", D.max, D.max), item("c", None, D.max)], ["Varga"])
    assert len(chart.drawn) == 3
