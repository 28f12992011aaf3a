"""Tell whether a text is a running interview, and who gives the answers in it."""

from __future__ import annotations

from functools import cached_property

from articles.extraction import lexicon as lx
from articles.extraction.scene import Scene

_QUESTIONS = 2  # that make an interview


class Interview:
    """The questions of one text: sentences of the writer's own that speak to somebody."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.page = scene.page

    def answers(self, sentence: int) -> bool:
        """Whether a quotation that begins `sentence` answers: it opens a paragraph or follows a question."""
        if not self.who:
            return False
        return sentence == 0 or sentence - 1 in self._questions or self.scene.opens_paragraph(sentence)

    @cached_property
    def who(self) -> str:
        """The name of whoever is interviewed, "" when the text is no interview: the person most often named."""
        if len(self._questions) < _QUESTIONS:
            return ""
        first = self.page.sentences[min(self._questions)][0]
        named = {
            id(p): p
            for at, p in self.scene.people.mentions
            if at < first and (p.kind == "person" or (not p.kind and " " in p.name))
        }
        return max(named.values(), key=lambda p: len(p.mentions)).name if named else ""

    @cached_property
    def _questions(self) -> frozenset[int]:
        page = self.page
        polite, familiar = page.lexicon.words["polite"], page.lexicon.words["familiar"]
        found = set()
        for number, (first, behind) in enumerate(page.sentences):
            if first >= behind or page.flag[first] & lx.QUOTED:
                continue
            asks = page.low[behind - 1] == "?"
            said = page.low[first:behind]
            if not polite.isdisjoint(said) or (asks and not familiar.isdisjoint(said)):
                found.add(number)
        short = {n for n, (first, behind) in enumerate(page.sentences) if self._is_short_question(n, first, behind)}
        answered = {n for n in short if self._is_answered(n)}
        if len(found) >= _QUESTIONS or (found and len(answered) >= _QUESTIONS):
            found |= short
        return frozenset(found)

    def _is_answered(self, number: int) -> bool:
        """Whether a quotation follows the sentence."""
        following = number + 1
        return following < len(self.page.sentences) and bool(
            self.page.flag[self.page.sentences[following][0]] & lx.QUOTED
        )

    def _is_short_question(self, number: int, first: int, behind: int) -> bool:
        page = self.page
        if first >= behind or page.low[behind - 1] != "?" or page.flag[first] & lx.QUOTED:
            return False
        return self.scene.opens_paragraph(number) and self.scene.opens_paragraph(number + 1)
