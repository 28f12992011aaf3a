"""The value types of an extraction: what was read in one text, as stand-off marks.

Every position is a half-open range of Unicode code points into the text as given, so
`text[span.start:span.end] == span.exact` holds for each of them. Nothing here knows a
language, a database or a clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

QuoteKind = Literal["direct", "mixed", "indirect", "term"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
ZoneKind = Literal["header", "dateline", "boilerplate", "intertitle", "signature", "entry"]


class Span(NamedTuple):
    """A stretch of the text: `start` inclusive, `end` exclusive, `exact` the characters."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch that is not running article text; `rule` says which signals told."""

    start: int
    end: int
    kind: ZoneKind
    rule: str


class Quote(NamedTuple):
    """One attribution: content (the span itself), cue and speaker.

    `speaker` is the phrase that stands in the text, `speaker_names` who it is under the
    fullest name the text gives (empty: unknown speaker, a legal answer). `rule` is the id
    of the construction that found it, `speaker_rule` of the step that resolved the speaker,
    `confidence` between 0 and 1. `closed` is False where a mark never found its partner.
    """

    start: int
    end: int
    exact: str
    kind: QuoteKind
    rule: str
    confidence: float
    cue: Span | None = None
    speaker: Span | None = None
    speaker_names: tuple[str, ...] = ()
    speaker_rule: str = ""
    medium: str = ""
    addressee: str = ""
    fragments: tuple[Span, ...] = ()
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another reading of a time expression an editor may flip to."""

    value: str
    earliest: date | None
    latest: date | None
    edtf: str
    rule: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression: the phrase, its value and its bounds.

    `earliest` and `latest` are days, both inclusive bounds of what the value can mean
    (None: open on that side, or not entailed). `edtf` is "" where EDTF has no form.
    `form` is the intermediate value (granularity, offset, direction evidence, reference to
    an earlier expression), JSON-serialisable, from which `reanchor` computes the value again
    under another publication date without reading the text. `anchor` is what it was resolved
    against, in words an editor can read ("2025-11-21", "2025-02", "" for none).
    """

    start: int
    end: int
    exact: str
    type: TimeType
    value: str
    rule: str
    mod: str = ""
    signal: str = ""
    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""
    anchor: str = ""
    candidates: tuple[Candidate, ...] = ()
    form: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the top and foot of a text say about itself, as read, never completed.

    `published` is an EDTF prefix ("2025-11-21", "2025-02") or ""; `agencies` the press
    agencies named in dateline or signature; `place` the dateline's place.
    """

    published: str = ""
    place: str = ""
    agencies: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one run found in one text, each list in order of position."""

    language: str
    heading: Heading
    zones: tuple[Zone, ...]
    quotes: tuple[Quote, ...]
    times: tuple[TimeExpression, ...]
