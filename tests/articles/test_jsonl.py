"""The commands without Django say in one line what is wrong with the lines they read, and guess nothing."""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Callable

import pytest

from articles import reuse
from articles.jsonl import read_rows
from claims.matching import __main__ as matching

COMMANDS = pytest.mark.parametrize(
    ("command", "key"), [(reuse.main, "doc"), (matching.main, "id")], ids=["reuse", "matching"]
)
Command = Callable[[list[str]], None]


def answers(command: Command, lines: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    command(["--jsonl"])
    return capsys.readouterr().out


@COMMANDS
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[1, 2]", "line 2: this is not an object"),
        ("{broken", "line 2: this is not JSON"),
        ('{"text": "Er is een sluis."}', "is missing"),
        ('{"KEY": "2"}', 'line 2: "text" is missing'),
        ('{"KEY": "2", "text": 5}', 'line 2: "text" is not a text'),
        ('{"KEY": "2", "text": "x", "published": 2031}', 'line 2: "published" is not a text'),
    ],
)
def test_a_line_that_cannot_be_read_is_named_in_one_line_and_nothing_is_answered(
    command: Command,
    key: str,
    line: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    good = json.dumps({key: "1", "text": "Er is een sluis."})
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{good}\n{line.replace('KEY', key)}\n"))
    with pytest.raises(SystemExit) as left:
        command(["--jsonl"])
    told = capsys.readouterr()
    assert left.value.code == 2
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert said in told.err


@COMMANDS
@pytest.mark.parametrize("unit", ["De haven blijft open, zei Ada. ", "Van ", "Als de 1 200 ", "„", "lees hier "])
def test_twice_as_long_a_text_takes_about_twice_as_long(
    command: Command, key: str, unit: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def took(length: int) -> float:
        rows = [{key: n, "text": unit * (length // len(unit))} for n in (1, 2)]
        began = time.process_time()
        answers(command, "\n".join(map(json.dumps, rows)), monkeypatch, capsys)
        return time.process_time() - began

    took(1_000)
    assert took(80_000) < 8 * took(20_000) + 1


@COMMANDS
def test_a_file_that_is_not_there_or_no_text_is_said(
    command: Command, key: str, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    spoiled = tmp_path / "spoiled.jsonl"  # type: ignore[operator]
    spoiled.write_bytes(b"\xff\xfe\x00")
    for file in (tmp_path / "none.jsonl", spoiled):  # type: ignore[operator]
        with pytest.raises(SystemExit) as left:
            command(["--jsonl", str(file)])
        assert left.value.code == 2
        assert capsys.readouterr().err.count("\n") == 1


@COMMANDS
def test_empty_texts_and_unknown_values_are_no_error(
    command: Command, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{key: n, "text": "", "published": None, "publisher": None, "speaker": None, "topic": None} for n in (1, 2)]
    lines = "\ufeff" + "\n\n".join(map(json.dumps, rows))
    for answer in map(json.loads, answers(command, lines, monkeypatch, capsys).splitlines()):
        assert answer["suggestions"][0]["reason"]
    assert answers(command, "", monkeypatch, capsys) == ""


def test_the_number_of_the_line_counts_blank_ones() -> None:
    with pytest.raises(ValueError, match='line 3: "id" is missing'):
        read_rows(['{"id": 1}\n', "\n", "{}\n"], ["id"])
