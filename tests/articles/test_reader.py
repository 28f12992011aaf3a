"""From bytes to text: every encoding a newsroom meets, never mojibake, whatever the bytes."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles import reader
from articles.reader import MAX_CHARACTERS, Unreadable

WORDS = "Eén café in ’s-Hertogenbosch: “geen coördinatie”, zei Žofia… €5"
LATIN = "Eén café: “geen coördinatie”, zei hij… €5"


@pytest.mark.parametrize(
    ("content", "declared", "encoding", "text"),
    [
        (WORDS.encode(), "", "utf-8", WORDS),
        (WORDS.encode("utf-8-sig"), "", "utf-8-sig", WORDS),
        (WORDS.encode("utf-16"), "", "utf-16", WORDS),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "", "utf-16", WORDS),
        (WORDS.encode("utf-32"), "", "utf-32", WORDS),
        (LATIN.encode("cp1252"), "", "cp1252", LATIN),
        (LATIN.encode("cp1252"), "windows-1252", "cp1252", LATIN),
        ("Žofia říká".encode("cp1250"), "windows-1250", "cp1250", "Žofia říká"),
        ("café".encode("latin-1"), "ISO-8859-1", "iso8859-1", "café"),
        ("Київ відкритий".encode("koi8-u"), "koi8-u", "koi8-u", "Київ відкритий"),
        # strict UTF-8 comes before what was declared: a wrong declaration cannot do harm
        (WORDS.encode(), "windows-1252", "utf-8", WORDS),
        # a byte order mark comes before everything
        (WORDS.encode("utf-8-sig"), "windows-1252", "utf-8-sig", WORDS),
        # newlines become LF, nothing else changes
        ("a\r\nb\rc\nd\u2028e\u00a0f\u00adg\u0085h".encode(), "", "utf-8", "a\nb\nc\nd\u2028e\u00a0f\u00adg\u0085h"),
        # decomposed letters stay decomposed: positions count what stands there
        ("cafe\u0301".encode(), "", "utf-8", "cafe\u0301"),
        ("vlag 🇳🇱 “ja”".encode(), "", "utf-8", "vlag 🇳🇱 “ja”"),
    ],
)
def test_each_encoding_gives_the_same_words(content, declared, encoding, text):
    read = reader.read(content, declared)
    assert (read.text, read.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("content", "declared", "code"),
    [
        # UTF-8 that somebody once read as Windows-1252, saved half again
        ("Eén café ".encode() + b"\x93", "", "mojibake"),
        ("Київ ".encode() + b"\xe9", "", "mojibake"),
        ("bravo 👋 ".encode() + b"\xe9", "", "mojibake"),
        ("bravo 👍 ".encode() + b"\xe9", "", "encoding"),
        (b"caf\xe9 \x81", "", "encoding"),
        (WORDS.encode("utf-16-le"), "", "binary"),
        (b"caf\xe9", "no-such-encoding", "encoding"),
        (b"caf\xe9", "rot13", "encoding"),
        (b"caf\xe9", "base64", "encoding"),
        (b"caf\xe9", "ascii", "encoding"),
        (b"\xff\xfe\x00\xd8a\x00", "", "encoding"),
        (b"\xef\xbb\xbf\xff", "", "encoding"),
        (b"\\ud800 caf\xe9", "raw_unicode_escape", "surrogate"),
        (b"a\x0cb", "", "binary"),
        ("a\ufffeb".encode(), "", "binary"),
    ],
)
def test_what_would_be_read_wrong_is_refused_with_a_sentence(content, declared, code):
    with pytest.raises(Unreadable) as refused:
        reader.read(content, declared)
    assert refused.value.code == code
    assert str(refused.value)[0].isupper()
    assert str(refused.value).endswith(".")


def _is_whole(read):
    assert "\r" not in read.text
    assert "\x00" not in read.text
    assert not read.text.startswith("\ufeff")
    assert any(c.isalnum() for c in read.text)
    assert len(read.text) <= MAX_CHARACTERS
    read.text.encode()


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "latin-1", "utf-16", "cp1252", "hex", "idna", "utf-7"]))
@example(b"\xed\xa0\x80", "")
@example(b"+2AA-", "utf-7")
def test_any_bytes_are_read_whole_or_refused_and_nothing_else_happens(content, declared):
    try:
        read = reader.read(content, declared)
    except Unreadable:
        return
    _is_whole(read)


@given(st.text(max_size=200))
def test_any_pasted_text_is_read_whole_or_refused(text):
    try:
        read = reader.read_pasted(text)
    except Unreadable:
        return
    _is_whole(read)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), min_size=1, max_size=200))
def test_text_saved_as_utf8_comes_back_as_it_was(text):
    whole = "a" + text
    for content in (whole.encode(), whole.encode("utf-8-sig"), whole.encode("utf-16")):
        assert reader.read(content).text == whole


@given(st.text(st.sampled_from("abc éèëïöüçñÉ€ “”‘’…–.,"), min_size=1, max_size=80))
def test_dutch_saved_as_windows_1252_comes_back_as_it_was_or_is_refused(text):
    """Never other letters: either the same text, or a sentence."""
    whole = "één woord " + text
    try:
        read = reader.read(whole.encode("cp1252"))
    except Unreadable:
        return
    assert read.text == whole


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=50),
    st.lists(st.sampled_from(["\r\n", "\r", "\n"]), max_size=6),
)
def test_newlines_are_lf_and_their_number_is_kept(text, newlines):
    lines = ["a" + text.replace("\r", "").replace("\n", "")] * (len(newlines) + 1)
    mixed = "".join(line + newline for line, newline in zip(lines, [*newlines, ""], strict=True))
    try:
        read = reader.read(mixed.encode())
    except Unreadable:
        return
    assert read.text == "\n".join(lines)
