"""How the board, the register and the timeline say what they know: labels and sentences, in one's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from claims.boards import Facet, Pair, Row
from claims.commitments import Course
from claims.scope import Difference
from claims.views.wording import SCOPE

COURSE: Mapping[str, str | Promise] = {
    Course.ANNOUNCED: gettext_lazy("announced"),
    Course.CONDITIONAL: gettext_lazy("conditional"),
    Course.DUE: gettext_lazy("due now"),
    Course.OVERDUE: gettext_lazy("overdue"),
    Course.KEPT: gettext_lazy("kept"),
    Course.PARTLY: gettext_lazy("partly kept"),
    Course.BROKEN: gettext_lazy("broken"),
    Course.LAPSED: gettext_lazy("lapsed"),
    Course.SUPERSEDED: gettext_lazy("superseded"),
}

FIELDS: Mapping[str, str | Promise] = {**SCOPE, "date": gettext_lazy("Day"), "where": gettext_lazy("Where")}

VERDICT: Mapping[str, str | Promise] = {
    "contradicts": gettext_lazy("contradict each other"),
    "may": gettext_lazy("may contradict each other"),
    "different": gettext_lazy("different things, no conflict as it stands"),
    "answered": gettext_lazy("no contradiction"),
}


def field_label(name: str) -> str:
    """Return the label of a field of the scope."""
    return str(FIELDS.get(name, name))


def difference(found: Difference) -> str:
    """Say a difference with the words of both sides."""
    return _("%(field)s: “%(a)s” beside “%(b)s”") % {
        "field": field_label(found.field),
        "a": found.a or "–",
        "b": found.b or "–",
    }


def reasons(pair: Pair) -> str:
    """Say why two claims are put beside each other, in the language of the screen."""
    language = get_language() or "nl"
    said = [difference(d) for d in pair.differences] + [r.said(language) for r in pair.reasons]
    if pair.link is not None:
        said.append(pair.link.reason)
    if pair.answer is not None:
        said.append(pair.answer.reason)
    return "; ".join(said)


def shown_pair(pair: Pair) -> dict[str, Any]:
    """Return a pair as the board prints it."""
    return {
        "pair": pair,
        "a": pair.a,
        "b": pair.b,
        "verdict": pair.verdict,
        "words": VERDICT[pair.verdict],
        "why": reasons(pair),
    }


def shown_facet(facet: Facet) -> dict[str, Any]:
    """Return a field of a scope as a cell prints it."""
    mark = {"same": _("all agree"), "differs": _("differs")}.get(facet.mark, "")
    return {
        "label": field_label(facet.field),
        "value": facet.value,
        "mark": facet.mark,
        "said": mark,
        "read": facet.read,
    }


def shown_row(row: Row) -> dict[str, Any]:
    """Return a row of the board as the page prints it."""
    cells = [
        {
            "voice": cell.voice,
            "silences": cell.silences,
            "said": [
                {"claim": s.claim, "passage": s.passage, "said": s.said, "facets": [shown_facet(f) for f in s.facets]}
                for s in cell.said
            ],
        }
        for cell in row.cells
    ]
    filled = any(cell["said"] or cell["silences"] for cell in cells)
    return {"issue": row.issue, "cells": cells, "filled": filled, "pairs": [shown_pair(p) for p in row.pairs]}
