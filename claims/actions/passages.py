"""Pointing at a passage that carries an act: the exact words, where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import Article
from claims.actions.base import Refused


@dataclass(frozen=True)
class Words:
    """A stretch of an article, half-open code points."""

    article: Article
    start: int
    end: int

    @property
    def exact(self) -> str:
        """The words themselves."""
        return self.article.text[self.start : self.end]


def words_in(article: Article, exact: str) -> Words:
    """Return the one place where these words stand; raise Refused where there is none, or more than one."""
    exact = exact.replace("\r\n", "\n").strip()
    if not exact:
        raise Refused("Copy the words of the article that say so.", "passage-missing")
    first = article.text.find(exact)
    if first < 0:
        raise Refused("These words do not stand in the text like this. Copy them exactly.", "span-unknown")
    if article.text.find(exact, first + 1) >= 0:
        raise Refused("These words stand in the text more than once. Copy a few more of them.", "span-many")
    return Words(article, first, first + len(exact))


def check(words: Words) -> None:
    """Raise Refused for a stretch that is no text, or of an article that was withdrawn."""
    if words.article.withdrawn_at:
        raise Refused("This article was withdrawn; nothing stands in it any more.", "withdrawn")
    if not 0 <= words.start < words.end <= len(words.article.text) or not words.exact.strip():
        raise Refused("Select a passage inside the article's text.", "span")
