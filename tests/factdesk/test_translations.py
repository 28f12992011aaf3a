"""The interface texts are compiled without gettext."""

from __future__ import annotations

import polib
import pytest

from factdesk.translations import compile_messages, main


def test_texts_are_compiled_once_and_again_when_they_change(tmp_path):
    source = tmp_path / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    source.write_text(f'{head}msgid "desk"\nmsgstr "bureau"\n')
    assert compile_messages(tmp_path) == [source.with_suffix(".mo")]
    assert compile_messages(tmp_path) == []
    assert {entry.msgstr for entry in polib.mofile(str(source.with_suffix(".mo")))} == {"bureau"}
    source.write_text(f'{head}msgid "desk"\nmsgstr "lessenaar"\n')
    assert main(["--check", str(tmp_path)]) == 1
    assert main([str(tmp_path)]) == 0
    assert main(["--check", str(tmp_path)]) == 0
    assert {entry.msgstr for entry in polib.mofile(str(source.with_suffix(".mo")))} == {"lessenaar"}


def test_a_catalogue_that_cannot_be_read_leaves_nothing_behind(tmp_path):
    source = tmp_path / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid "desk"\n<<<<<<< mine\nmsgstr "bureau"\n')
    with pytest.raises(OSError, match="Syntax error"):
        compile_messages(tmp_path)
    assert list(source.parent.iterdir()) == [source]
