"""What the builders of time expressions read from and hand back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from articles.extraction.timekinds import Form
from articles.extraction.timewords import Payload, Words


@dataclass(slots=True)
class Found:
    """One expression before resolution: tokens from `first` up to `last` (exclusive), its type and form."""

    first: int
    last: int
    type: str
    form: Form
    rule: str


class Match:
    """A match of one rule: reads the meaning of its named groups."""

    __slots__ = ("base", "match", "payloads", "words")

    def __init__(self, match: re.Match[str], payloads: list[Payload], words: Words) -> None:
        self.match, self.payloads, self.words = match, payloads, words

    def __contains__(self, group: str) -> bool:
        return self.match[group] is not None if group in self.match.re.groupindex else False

    def groups(self) -> set[str]:
        """The names of the groups that matched."""
        return {name for name in self.match.re.groupindex if self.match[name] is not None}

    def get(self, group: str, name: str) -> Any:
        """The meaning of the first token in `group` that has class `name`, or None."""
        if group not in self:
            return None
        first, last = self.match.span(group)
        for payload in self.payloads[first:last]:
            if name in payload:
                return payload[name]
        return None

    def tokens(self, group: str) -> list[Payload]:
        """The meanings of the tokens of a group."""
        if group not in self:
            return []
        first, last = self.match.span(group)
        return self.payloads[first:last]


# The type and the form of an expression; None where the words do not make one after all.
Built = tuple[str, Form]
Builder = Callable[[Match], "Built | None"]
