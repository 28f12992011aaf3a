"""An article as the reading view shows it: lines with marks, and for every mark why it is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from articles.marks import Line, Mark, cut_lines
from articles.models import Article, Quote, TimeExpression, Zone
from articles.rules_in_words import in_words


@dataclass(frozen=True, slots=True)
class Why:
    """The line that explains one mark: its words, what they mean, what kind it is, rule and certainty."""

    ref: str
    start: int
    end: int
    exact: str
    about: str
    meaning: str = ""
    edtf: str = ""
    rule: str = ""
    confidence: str = ""
    anchor: str = ""
    """The date that a relative date was seen from, in EDTF."""


@dataclass(frozen=True, slots=True)
class Text:
    """The lines of an article and the explanations of the marks in them."""

    lines: list[Line]
    whys: list[Why]
    headline: int | None = None
    """Where the line begins that repeats the title, if one of the first lines does: it is shown as the heading."""


def present(
    article: Article,
    quotes: Iterable[Quote],
    times: Iterable[TimeExpression],
    zones: Iterable[Zone],
    others: Iterable[Mark] = (),
) -> Text:
    """Cut the article's text with its quotes, speakers, cues, dates and zones marked; `others` are laid on top."""
    marks: list[Mark] = list(others)
    whys: list[Why] = []
    for quote in quotes:
        ref = f"q{quote.pk}"
        marks.append(Mark(quote.start, quote.end, f"quote {quote.kind}", ref))
        if quote.speaker_start is not None and quote.speaker_end is not None:
            marks.append(Mark(quote.speaker_start, quote.speaker_end, "speaker"))
        if quote.cue_start is not None and quote.cue_end is not None:
            marks.append(Mark(quote.cue_start, quote.cue_end, "cue"))
        whys.append(_why_quote(quote, ref))
    for time in times:
        ref = f"t{time.pk}"
        marks.append(Mark(time.start, time.end, "time", ref))
        whys.append(_why_time(time, ref))
    blocks = [Mark(z.start, z.end, z.kind, data=z.get_kind_display()) for z in zones]
    whys.sort(key=lambda why: (why.start, why.end))
    lines = cut_lines(article.text, _once(marks), blocks)
    return Text(lines, whys, _headline(article, lines))


def _headline(article: Article, lines: list[Line]) -> int | None:
    first = [line for line in lines[:8] if not line.is_blank]
    wanted = article.title.strip()
    return next((line.start for line in first if article.text[line.start : line.end].strip() == wanted), None)


def _once(marks: list[Mark]) -> list[Mark]:
    """Leave out a speaker or cue that several quotes share."""
    seen: set[tuple[int, int, str, str]] = set()
    kept = []
    for mark in marks:
        key = (mark.start, mark.end, mark.kind, mark.ref)
        if key not in seen:
            seen.add(key)
            kept.append(mark)
    return kept


def _why_quote(quote: Quote, ref: str) -> Why:
    about: list[Any] = [quote.get_kind_display()]
    if quote.cue_text:
        about.append(_("signalled by “%(cue)s”") % {"cue": quote.cue_text})
    if quote.speaker_text and quote.speaker_name and quote.speaker_text != quote.speaker_name:
        about.append(_("“%(words)s” is %(name)s") % {"words": quote.speaker_text, "name": quote.speaker_name})
    if not quote.closed:
        about.append(_("the quotation mark is never closed"))
    rule = " · ".join(in_words(part) for part in (quote.rule, quote.speaker_rule) if part)
    return Why(
        ref,
        quote.start,
        quote.end,
        quote.exact,
        " · ".join(str(part) for part in about),
        meaning=quote.speaker_name or quote.speaker_text or _("speaker unknown"),
        rule=rule,
        confidence=f"{quote.confidence:.2f}",
    )


def _why_time(time: TimeExpression, ref: str) -> Why:
    about = [str(time.get_type_display())]
    dated = time.type in (TimeExpression.Type.DATE, TimeExpression.Type.TIME)
    if dated and not time.anchor and not time.edtf and not time.earliest:
        about.append(_("open until the article has a date"))
    return Why(
        ref,
        time.start,
        time.end,
        time.exact,
        " · ".join(about),
        meaning=time.value,
        edtf=time.edtf,
        rule=in_words(time.rule),
        anchor=time.anchor,
    )
