"""A reason as a code with the words it speaks of, and its sentence in Dutch or English."""

from __future__ import annotations

from dataclasses import dataclass

from claims.matching import lexicon


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, as a code of `lexicon/reasons.toml` with the words it speaks of."""

    code: str
    words: tuple[str, ...] = ()

    def said(self, language: str) -> str:
        """Return the reason as a sentence in "nl" or "en" (English for any other language)."""
        sentences: dict[str, str] = lexicon.table("reasons")[language if language in ("nl", "en") else "en"]
        return sentences[self.code].format(*self.words, *[""] * 4).strip()
