"""Find text that two articles share: fingerprints find the pair, tiles show the passages.

Newsrooms print agency copy with a new lead and a cut tail, so whole texts say little. What
tells is shared running text *outside quotation marks*: `narr`, the shared part of the shorter
text, and `run`, the longest shared stretch. Words inside marks are an utterance two outlets
may both have heard. `python -m articles.reuse --jsonl` answers for a file of articles.

Pure Python: no Django, no clock, no database. Positions are code points of the text as given.
"""

from __future__ import annotations

import argparse
import heapq
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import Any, Literal

from articles.extraction.dateline import read_heading
from articles.extraction.quotation_marks import find_marks
from articles.extraction.zones import find_zones
from articles.jsonl import rows_or_exit
from articles.translated import translated

Kind = Literal["version", "copy", "partial", "utterance"]

RULE_VERSION = "3"
GRAM = 5
"""Words in a fingerprint and in the smallest tile."""
WINDOW = 8
"""Of each so many neighbouring fingerprints one is kept."""
SHARED_HASHES = 2
"""So many shared fingerprints make a pair worth aligning."""
BOILERPLATE_ARTICLES = 20
"""A fingerprint in more articles than this, of different weeks, is a template and no copy."""
COMMON_ARTICLES = 200
"""A fingerprint in more articles than this is not looked up at all, whatever their dates."""

VERSION_SHARE = 0.50
COPY_SHARE = 0.45
PARTIAL_SHARE = 0.30
LONG_RUN = 15
SHARE_WITH_LONG_RUN = 0.12
SURE_RUN = 20
SHARE_WITH_SURE_RUN = 0.08
"""Half of what shares less than this with its run is a bare fact or a list, and not worth an editor's question."""
FEWEST_WORDS = 12
"""Fewer shared words outside marks prove nothing, however short the texts."""
LIST_SHARE = 0.5
"""A shared stretch with so many names and numbers is a list of facts (players, countries), which nobody wrote."""
ONE_MATTER = 0.4
"""Of the names and numbers of the text that has fewer, so many stand in the other too where both tell of one thing."""
FEWEST_NAMES = 3
"""Or so many stand in long shared passages: a digest tells of other things besides. With fewer nothing can be said."""
FIRM = 7
EDITED_SHARE = 0.18
EDITED_MATTER = 0.50
"""Careful edits leave short stretches. Of so many words each, over so much of the text, and with so many names in
common, they are a copy too."""
TRANSLATED_RUN = 20
"""So many identical words of a translation were not translated twice."""
UTTERANCE_RUN = 8
"""From so many identical quoted words on two articles quote one utterance."""

_REPEATS = 12  # a five-word group standing oftener than this in one text is a refrain, and costs time
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_PAGE_WORDS = (
    "nieuwsbrie(?:f|ven)", "newsletters?", "mailbox", "inbox", "abonne(?:e|es|ment|ementen)",
    "subscri(?:be|bers?|ption)", "cookies", "(?:dit|ons|this|our) (?:artikel|verhaal|dossier|liveblog|article|story)",
    "(?:deze|onze|this|our) (?:pagina|site|website|app|podcast|page)",
    "(?:lees|klik|bekijk|luister|meld|read|click|sign up|see|watch|listen)(?: u| je)? "
    "(?:hier|ook|meer|verder|dan|here|also|more|for)",
    "volg ons", "follow us", "tips? (?:voor )?de redactie", "contact op (?:te nemen )?met", "contact us",
    "get in touch", "mail ons", "views expressed", "op zoek naar getuigen", "alle rechten", "all rights",
    "auteursrecht(?:en)?", "copyright", r"0[89]00-\d{4}", r"113\.nl",
)  # fmt: skip
_ABOUT_THE_PAGE = re.compile(rf"\b(?:{'|'.join(_PAGE_WORDS)})\b|©", re.IGNORECASE)
"""What is said of the page, or to its reader. Papers that share nothing else print such lines word for word."""
_SHORT = 400
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_SKIPPED_ZONES = frozenset({"boilerplate", "header", "signature", "dateline"})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: folded, where each stands, whether between quotation marks, whether a name or a number.

    A capital that begins a sentence or a line makes no name. `translated` are quoted words first said in another
    language, as far as the text tells.
    """

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    named: tuple[bool, ...]
    translated: tuple[bool, ...]

    @property
    def narrative(self) -> int:
        """How many words stand outside quotation marks."""
        return len(self.quoted) - sum(self.quoted)

    @property
    def facts(self) -> frozenset[str]:
        """The names and numbers outside quotation marks."""
        told = zip(self.folded, self.named, self.quoted, strict=True)
        return frozenset([word for word, named, quoted in told if named and not quoted])


@dataclass(frozen=True, slots=True)
class Tile:
    """One shared passage: code points in both texts, and how many of its words are quoted."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    quoted: int


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two texts share: `narr` and `run` outside marks, words inside marks, and the passages.

    `firm` is what `narr` is without stretches of a few words. `matter` is the share of the names and numbers of one
    that the other has too, 1 where a passage shows it: two fires told in one formula have few.
    """

    narr: float
    run: int
    shared: int
    quoted_words: int
    quoted_run: int
    tiles: tuple[Tile, ...]
    firm: float = 0.0
    matter: float = 1.0


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def about_the_page(text: str) -> list[tuple[int, int]]:
    """Return what speaks of the page or to its reader: short paragraphs whole, sentences of longer ones. Linear."""
    spans: list[tuple[int, int]] = []
    for match in _ABOUT_THE_PAGE.finditer(text):
        if spans and match.start() < spans[-1][1]:
            continue
        low, high = max(0, match.start() - _SHORT), min(len(text), match.end() + _SHORT)
        start, end = text.rfind("\n", low, match.start()) + 1, text.find("\n", match.end(), high)
        start, end = start or low, high if end < 0 else end
        if end - start > _SHORT:
            before = [at.end() for at in _SENTENCE_END.finditer(text, start, match.start())]
            after = _SENTENCE_END.search(text, match.end(), end)
            start, end = before[-1] if before else start, after.end() if after else end
        spans.append((start, end))
    return spans


def words_of(text: str, skip: Sequence[tuple[int, int]] = ()) -> Words:
    """Cut `text` into folded words, without those that begin inside a span of `skip` or speak of the page. Linear."""
    inside = bytearray(len(text) + 1)
    marks = find_marks(text)
    for pair in marks:
        inside[pair.open : pair.close] = b"\1" * (pair.close - pair.open)
    for start, end in translated(text, marks):
        inside[start:end] = b"\3" * (end - start)
    for start, end in (*skip, *about_the_page(text)):
        inside[start:end] = b"\2" * (min(end, len(text)) - start)
    found = [m for m in _WORD.finditer(text) if inside[m.start()] != 2]
    return Words(
        tuple(_fold(m.group()) for m in found),
        tuple(m.span() for m in found),
        tuple(inside[m.start()] in (1, 3) for m in found),
        tuple(_is_fact(text, m) for m in found),
        tuple(inside[m.start()] == 3 for m in found),
    )


def _is_fact(text: str, word: re.Match[str]) -> bool:
    """Whether a word is a number, or a name by its capital: one that begins no sentence."""
    start = word.start()
    if not text[start].isupper():
        return any(map(str.isdigit, word.group()))
    before = text[max(0, start - 2) : start]
    return bool(before) and not before.isspace() and before[-1] in _RUNS_ON and before[0] not in _ENDS


_RUNS_ON = frozenset(" -–/")
_ENDS = frozenset(".!?:;\n\"“”„‘’'«»")


def running_words(text: str, language: str = "nl") -> Words:
    """Return the words of `text` without headers, datelines, signatures and boilerplate."""
    zones = find_zones(text, read_heading(text), language)
    return words_of(text, [(zone.start, zone.end) for zone in zones if zone.kind in _SKIPPED_ZONES])


def fingerprints(words: Words) -> frozenset[int]:
    """Return the winnowed fingerprints of a text: signed 64-bit numbers, about one in five words.

    Any shared stretch of twelve words (GRAM + WINDOW - 1) leaves at least one shared fingerprint.
    """
    folded = words.folded
    hashes = [
        int.from_bytes(blake2b(" ".join(folded[i : i + GRAM]).encode(), digest_size=8).digest(), "big", signed=True)
        for i in range(len(folded) - GRAM + 1)
    ]
    if len(hashes) <= WINDOW:
        return frozenset([min(hashes)] if hashes else [])
    return frozenset(min(hashes[i : i + WINDOW]) for i in range(len(hashes) - WINDOW + 1))


def align(a: Words, b: Words) -> Reuse:
    """Lay the longest shared stretches of five words or more over each other, each word used once.

    Greedy string tiling. Linear in the texts, as refrains are left out.
    """
    used_a, used_b = bytearray(len(a.folded)), bytearray(len(b.folded))
    tiles: list[tuple[int, int, int]] = []
    heap = [(-length, i, j) for i, j, length in _matches(a.folded, b.folded)]
    heapq.heapify(heap)
    while heap:
        minus, i, j = heapq.heappop(heap)
        length = -minus
        free = [not (used_a[i + k] or used_b[j + k]) for k in range(length)]
        if all(free):
            used_a[i : i + length] = used_b[j : j + length] = b"\1" * length
            tiles.append((i, j, length))
            continue
        for start, size in _stretches(free):
            if size >= GRAM:
                heapq.heappush(heap, (-size, i + start, j + start))
    return _measure(a, b, sorted(tiles))


def _matches(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the maximal shared stretches (position in a, in b, words)."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(b) - GRAM + 1):
        places[tuple(b[j : j + GRAM])].append(j)
    standing = Counter(tuple(a[i : i + GRAM]) for i in range(len(a) - GRAM + 1))
    for i in range(len(a) - GRAM + 1):
        gram = tuple(a[i : i + GRAM])
        found = places.get(gram, ())
        if len(found) > _REPEATS or standing[gram] > _REPEATS:
            continue
        for j in found:
            if i and j and a[i - 1] == b[j - 1] and _counted(a, b, i - 1, j - 1, places, standing):
                continue
            length = GRAM
            while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
                length += 1
            yield i, j, length


def _counted(
    a: Sequence[str],
    b: Sequence[str],
    i: int,
    j: int,
    places: dict[tuple[str, ...], list[int]],
    standing: Counter[tuple[str, ...]],
) -> bool:
    """Whether the stretch beginning at (i, j) is itself looked at, so that (i + 1, j + 1) lies within it."""
    gram = tuple(a[i : i + GRAM])
    return gram == tuple(b[j : j + GRAM]) and len(places[gram]) <= _REPEATS and standing[gram] <= _REPEATS


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (start, length) of the unbroken stretches of True."""
    start = None
    for at, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at - start
            start = None


def _measure(a: Words, b: Words, tiles: list[tuple[int, int, int]]) -> Reuse:
    shared = firm = quoted_words = run = quoted_run = told = 0
    one_translation = False
    passages = []
    for i, j, length in tiles:
        inside = [a.quoted[i + k] and b.quoted[j + k] for k in range(length)]
        foreign = [q and (a.translated[i + k] or b.translated[j + k]) for k, q in enumerate(inside)]
        outside = [not (a.quoted[i + k] or b.quoted[j + k]) for k in range(length)]
        if max((size for _, size in _stretches(foreign)), default=0) >= TRANSLATED_RUN:
            one_translation = True
            outside = [out or translated for out, translated in zip(outside, foreign, strict=True)]
        for start, size in _stretches(outside):
            names = sum(a.named[i + start : i + start + size])
            if names >= LIST_SHARE * size:
                continue
            shared += size
            run = max(run, size)
            firm += size if size >= FIRM else 0
            told += names if size >= LONG_RUN else 0
        quoted_words += sum(inside)
        quoted_run = max([quoted_run, *(size for _, size in _stretches(inside))])
        passages.append(
            Tile(
                a.spans[i][0],
                a.spans[i + length - 1][1],
                b.spans[j][0],
                b.spans[j + length - 1][1],
                length,
                sum(inside),
            )
        )
    shorter = max(1, min(a.narrative, b.narrative))
    matter = 1.0 if one_translation or told >= FEWEST_NAMES else _matter(a, b)
    narr = min(1.0, shared / shorter)
    return Reuse(narr, run, shared, quoted_words, quoted_run, tuple(passages), min(1.0, firm / shorter), matter)


def _matter(a: Words, b: Words) -> float:
    """Return which share of the names and numbers of the text that has fewer the other has too; 1 for very few."""
    one, other = a.facts, b.facts
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= FEWEST_NAMES else 1.0


def classify(reuse: Reuse, same_publisher: bool) -> Kind | None:
    """Name what two texts share, or None.

    version: one outlet printed the article again. copy: nearly all running text is shared with
    another outlet. partial: a part of it is. utterance: only quoted words are.
    """
    narr, enough = reuse.narr, reuse.shared >= FEWEST_WORDS and reuse.matter >= ONE_MATTER
    if same_publisher:
        if enough and narr >= VERSION_SHARE:
            return "version"
    elif enough and narr >= COPY_SHARE:
        return "copy"
    elif enough and _is_partial(reuse):
        return "partial"
    return "utterance" if reuse.quoted_run >= UTTERANCE_RUN else None


def _is_partial(reuse: Reuse) -> bool:
    narr, run = reuse.narr, reuse.run
    with_run = (run >= LONG_RUN and narr >= SHARE_WITH_LONG_RUN) or (run >= SURE_RUN and narr >= SHARE_WITH_SURE_RUN)
    edited = reuse.firm >= EDITED_SHARE and reuse.matter >= EDITED_MATTER
    return narr >= PARTIAL_SHARE or with_run or edited


def counts_as_origin(kind: Kind | None) -> bool:
    """Whether two texts that share this count as one origin before anyone looked: an utterance does not."""
    return kind in ("version", "copy", "partial")


def is_boilerplate(articles: int, weeks: int) -> bool:
    """Whether a fingerprint standing in so many articles of so many weeks is a template."""
    return articles > COMMON_ARTICLES or (articles > BOILERPLATE_ARTICLES and weeks > 1)


def _week(published: str) -> str:
    """The week of a day ("2025-11-21" gives year and number), else what is known."""
    try:
        return "{}-{}".format(*date.fromisoformat(published[:10]).isocalendar()[:2])
    except ValueError:
        return published[:7]


def candidate_pairs(prints: Sequence[frozenset[int]], published: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of articles (by position, lower first) that share enough fingerprints to be aligned."""
    standing: dict[int, list[int]] = defaultdict(list)
    for number, hashes in enumerate(prints):
        for value in hashes:
            standing[value].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    weeks = [_week(day) for day in published]
    for numbers in standing.values():
        if len(numbers) > 1 and not is_boilerplate(len(numbers), len({weeks[n] for n in numbers})):
            shared.update((a, b) for at, a in enumerate(numbers) for b in numbers[at + 1 :])
    return sorted(pair for pair, hashes in shared.items() if hashes >= SHARED_HASHES)


def compare(documents: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, object]]:
    """Yield one row for every two documents that share text.

    A document has doc, text, published (as known) and publisher ("" when unknown). A row has a, b,
    kind, narr, run, quoted, `origin` (counts as one origin without asking) and tiles: lists of
    [start in a, end in a, start in b, end in b].
    """
    words = [running_words(document["text"], document.get("language") or "nl") for document in documents]
    prints = [fingerprints(w) for w in words]
    for a, b in candidate_pairs(prints, [document.get("published") or "" for document in documents]):
        publishers = [(documents[n].get("publisher") or "").strip().casefold() for n in (a, b)]
        reuse = align(words[a], words[b])
        kind = classify(reuse, same_publisher=bool(publishers[0]) and publishers[0] == publishers[1])
        if kind:
            yield {
                "a": documents[a]["doc"],
                "b": documents[b]["doc"],
                "kind": kind,
                "narr": round(reuse.narr, 4),
                "run": reuse.run,
                "quoted": reuse.quoted_words,
                "origin": counts_as_origin(kind),
                "tiles": [[t.a_start, t.a_end, t.b_start, t.b_end] for t in reuse.tiles],
            }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read articles as JSON lines from a file or standard input, write the pairs that share text."""
    parser = argparse.ArgumentParser(prog="python -m articles.reuse", description=main.__doc__)
    parser.add_argument("--jsonl", action="store_true", required=True, help="lines in, lines out")
    parser.add_argument("file", nargs="?", help="articles, one JSON object a line; standard input when left out")
    options = parser.parse_args(arguments)
    texts = ("text", "published", "publisher", "language")
    documents = rows_or_exit("python -m articles.reuse", options.file, ("doc", "text"), texts)
    for row in compare(documents):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
