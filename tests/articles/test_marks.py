"""Marks are cut on the server, in code points, and always nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.marks import Line, Mark, cut_lines, window


def written(line: Line) -> str:
    """Write a line as the template would, with the kind of a mark as its tag."""
    out = []
    for piece in line.pieces:
        if piece.kind == "text":
            out.append(piece.text)
        elif piece.kind == "open":
            assert piece.mark
            out.append(f"<{piece.mark.kind}{'' if piece.first else '+'}>")
        else:
            assert piece.mark
            out.append(f"</{piece.mark.kind}>")
    return "".join(out)


TABLE = {
    "no marks": ("Stil water.", [], "Stil water."),
    "one mark": ("Hij zei ja.", [Mark(8, 10, "q")], "Hij zei <q>ja</q>."),
    "a date inside a quote": (
        "Kom maandag terug",
        [Mark(4, 11, "d"), Mark(0, 17, "q")],
        "<q>Kom <d>maandag</d> terug</q>",
    ),
    "two marks that cross are cut where they cross": (
        "abcdef",
        [Mark(0, 4, "q"), Mark(2, 6, "d")],
        "<q>ab<d>cd</d></q><d+>ef</d>",
    ),
    "two marks on the same stretch": ("abc", [Mark(1, 2, "q"), Mark(1, 2, "d")], "a<d><q>b</q></d>c"),
    "marks that touch do not nest": ("abcd", [Mark(0, 2, "q"), Mark(2, 4, "q")], "<q>ab</q><q>cd</q>"),
    "an emoji counts as one": ("\N{DOVE OF PEACE}\N{VARIATION SELECTOR-16} vrede", [Mark(3, 8, "q")], None),
    "an astral emoji counts as one": ("\U0001f600 vrede", [Mark(2, 7, "q")], "\U0001f600 <q>vrede</q>"),
    "empty and outlying marks are left out": ("abc", [Mark(1, 1, "q"), Mark(2, 9, "d"), Mark(-1, 2, "d")], "abc"),
    "three deep with one that ends inside": (
        "abcdefgh",
        [Mark(0, 8, "z"), Mark(1, 5, "q"), Mark(3, 7, "d")],
        "<z>a<q>bc<d>de</d></q><d+>fg</d>h</z>",
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_marks_are_written_nested(name: str) -> None:
    text, marks, expected = TABLE[name]
    (line,) = cut_lines(text, marks)
    if expected is None:
        expected = text.replace("vrede", "<q>vrede</q>")
    assert written(line) == expected


def test_a_mark_over_two_lines_is_opened_again_on_the_second() -> None:
    first, second = cut_lines("een twee\ndrie", [Mark(4, 11, "q")])
    assert written(first) == "een <q>twee</q>"
    assert written(second) == "<q+>dr</q>ie"


def test_a_zone_that_covers_a_line_belongs_to_the_line_and_one_that_does_not_is_a_mark() -> None:
    text = "DORP (XY) - Het regent.\n  Meld je aan.  \nSlot"
    zones = [Mark(0, 11, "dateline"), Mark(26, 38, "boilerplate")]
    first, second, third = cut_lines(text, [], zones)
    assert written(first) == "<dateline>DORP (XY) -</dateline> Het regent."
    assert [z.kind for z in second.zones] == ["boilerplate"]
    assert third.zones == ()


def test_the_window_around_a_passage_leaves_out_what_is_far_away() -> None:
    text = "\n\n".join(f"regel {n}" for n in range(100))
    lines = cut_lines(text, [])
    start = text.index("regel 50")
    shown = window(lines, start, start + 8, around=2)
    assert [text[line.start : line.end] for line in shown] == [f"regel {n}" for n in (48, 49, 50, 51, 52)]


marks_in = st.lists(
    st.tuples(st.integers(-2, 60), st.integers(-2, 60), st.sampled_from("qdsz")).map(lambda t: Mark(*t)), max_size=12
)


@given(text=st.text(alphabet="ab \n\U0001f600é", max_size=50), marks=marks_in)
def test_whatever_the_marks_the_text_survives_and_every_mark_covers_its_own(text: str, marks: list[Mark]) -> None:
    lines = cut_lines(text, marks)
    assert "\n".join("".join(p.text for p in line.pieces) for line in lines) == text
    covered: dict[Mark, set[int]] = {}
    for line in lines:
        stack: list[Mark | None] = []
        for piece in line.pieces:
            if piece.kind == "open":
                stack.append(piece.mark)
            elif piece.kind == "close":
                assert stack.pop() == piece.mark
            else:
                for mark in stack:
                    assert mark
                    covered.setdefault(mark, set()).update(range(piece.at, piece.at + len(piece.text)))
        assert not stack
    for mark in marks:
        if 0 <= mark.start < mark.end <= len(text):
            expected = {i for i in range(mark.start, mark.end) if text[i] != "\n"}
            assert covered.get(mark, set()) == expected
