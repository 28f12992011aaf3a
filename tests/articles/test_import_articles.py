"""Files come in from the command line as they do through the upload form."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Decision

TEXT = "Premier Ilse Varga wil donderdag verder praten. „De tafel staat er nog”, zei ze in Havenstad.\n"


def run(*paths: Path, by: str = "marit") -> list[str]:
    """Run the command and return the lines it printed."""
    out = StringIO()
    call_command("import_articles", *map(str, paths), "--by", by, stdout=out)
    return out.getvalue().splitlines()


def test_a_file_comes_in_once_however_often_it_is_imported(cast: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "tafel.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert run(file) == [f"{file}: new"]
    assert run(file) == [f"{file}: already there"]
    article = Article.objects.get()
    assert (article.text, article.original_name, article.uploaded_by) == (TEXT, "tafel.txt", cast.marit)
    assert article.extractions.count() == 1


def test_the_import_stands_in_the_ledger_with_the_door_it_came_through(cast: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "tafel.txt"
    file.write_text(TEXT, encoding="utf-8")
    run(file, by="joris")
    decision = Decision.objects.get()
    assert (decision.action, decision.by, decision.door) == ("upload", cast.joris, "command")


def test_a_refused_file_is_named_with_the_sentence_and_the_others_are_in(
    cast: SimpleNamespace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, empty, binary = tmp_path / "goed.txt", tmp_path / "leeg.txt", tmp_path / "beeld.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.write_bytes(b"")
    binary.write_bytes(b"\x89PNG\x00\x01\x02\xff")
    absent = tmp_path / "weg.txt"
    with pytest.raises(CommandError, match="3 of 4"):
        call_command("import_articles", str(empty), str(binary), str(good), str(absent), "--by", "marit")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{empty}: refused. This file is empty."
    assert lines[1].startswith(f"{binary}: refused. ")
    assert lines[2] == f"{good}: new"
    assert lines[3].startswith(f"{absent}: refused. This file cannot be opened")
    assert Article.objects.count() == 1


def test_a_file_that_is_too_large_is_refused_without_reading_all_of_it(cast: SimpleNamespace, tmp_path: Path) -> None:
    large = tmp_path / "groot.txt"
    with large.open("wb") as file:
        file.truncate(40_000_000_000)
    with pytest.raises(CommandError, match="1 of 1"):
        run(large)
    assert not Article.objects.exists()


@pytest.mark.parametrize("name", ["lena", "niemand"])
def test_somebody_who_may_not_upload_or_is_not_here_imports_nothing(
    cast: SimpleNamespace, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "tafel.txt"
    file.write_text(TEXT, encoding="utf-8")
    with pytest.raises(CommandError):
        run(file, by=name)
    assert not Article.objects.exists()
