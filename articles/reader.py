"""Turn uploaded bytes into a text: the step to replace when other formats come.

Order of encodings: byte order mark, strict UTF-8, the declared one, Windows-1252. A guess
that would leave control characters or unassigned bytes in the text is refused, so that
nobody meets mojibake later.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

MAX_BYTES = 5_000_000
MAX_CHARACTERS = 500_000

_BOMS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_DAMAGE = re.compile(
    "[ÃÂâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]"
    "|[ÄÅÐÑ][‚ƒ†‡ˆ‰Š‹ŒŽ™š›œžŸ¡-¿]|ðŸ|í[\xa0-\xbf][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
)
"""What UTF-8 looks like after it was once read as Windows-1252: Dutch, other Latin, Cyrillic, emoji, half an emoji."""


class Unreadable(ValueError):
    """The upload cannot become an article; the message is a sentence for the person."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True)
class Read:
    """A decoded upload: newlines are LF, nothing else was changed."""

    text: str
    encoding: str


def is_text(words: str) -> bool:
    """Say whether both databases and a record can hold these words: no NUL, no lone surrogate."""
    return "\x00" not in words and not any("\ud800" <= c <= "\udfff" for c in words)


def read(content: bytes, declared: str = "") -> Read:
    """Decode `content`; raise Unreadable with a sentence when it is not a plain text."""
    if len(content) > MAX_BYTES:
        raise Unreadable("This file is over 5 MB; an article is smaller.", "too-large")
    if not content.strip():
        raise Unreadable("This file is empty.", "empty")
    return _checked(*_decode(content, declared))


def read_pasted(text: str) -> Read:
    """Take a pasted text under the same rules; raise Unreadable with a sentence."""
    if not text.strip():
        raise Unreadable("There is no text here.", "empty")
    return _checked(text, "utf-8")


def _decode(content: bytes, declared: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strict(content, encoding), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if b"\x00" in content:
        raise Unreadable("This is a binary file, not a text.", "binary")
    if declared:
        try:
            name = codecs.lookup(declared).name
        except LookupError:
            raise Unreadable(f"The encoding {declared[:40]!r} is not known.", "encoding") from None
        return _strict(content, name), name
    return _strict(content, "cp1252"), "cp1252"


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError, TypeError, AttributeError, ValueError):
        raise Unreadable(f"This file cannot be read as {encoding}; it may not be a text.", "encoding") from None


def _checked(text: str, encoding: str) -> Read:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_CHARACTERS:
        raise Unreadable("This text is over 500,000 characters; an article is shorter.", "too-long")
    if "\x00" in text:
        raise Unreadable("This text holds NUL characters; it is a binary file or damaged.", "binary")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise Unreadable("This text holds broken characters (lone surrogates).", "surrogate")
    if _CONTROL.search(text):
        raise Unreadable("This text holds control characters; it is a binary file or damaged.", "binary")
    if encoding == "cp1252" and _DAMAGE.search(text):
        raise Unreadable("Accented letters in this file are damaged; save it again as UTF-8.", "mojibake")
    if not any(unicodedata.category(c)[0] in "LN" for c in text):
        raise Unreadable("There are no words in this text.", "empty")
    return Read(text, encoding)
