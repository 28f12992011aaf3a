"""What the templates of every app say alike: keys, states, dates in words."""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from articles.marks import Line, Mark
from articles.rules_in_words import in_words
from articles.wording import date_in_words, dates_in_words, duration_in_words
from claims.actions.queueing import CONTEXT
from claims.models import Recheck
from claims.views import wording
from factdesk.keys import GROUPS, KEYS

register = template.Library()
_CUT_BEFORE = re.compile(r"^\S*\s+")
_CUT_BEHIND = re.compile(r"\s+\S*$")


@register.simple_tag
@cache
def kbd(name: str) -> SafeString:
    """Print the key of an act."""
    return format_html("<kbd>{}</kbd>", KEYS[name].shown)


@register.simple_tag
@cache
def key_attr(name: str) -> SafeString:
    """Put an act on its key: the element this stands in is clicked or focused."""
    return format_html(' data-key="{}"', KEYS[name].code)


@register.simple_tag
def all_keys() -> list[dict[str, Any]]:
    """Return the groups of keys for the help overlay."""
    return [{"name": name, "keys": list(keys.values())} for name, keys in GROUPS.items()]


@register.simple_tag
def state(code: str, label: str) -> SafeString:
    """Print a state by its word, its shape and its colour."""
    return SafeString(render_to_string("_components/state.html", {"state": code, "label": label}).strip())


@register.filter
def written(line: Line) -> SafeString:
    """Write a line of an article with its marks; a mark that goes on from before explains itself where it began."""
    out: list[str] = []
    for piece in line.pieces:
        if piece.kind == "text":
            out.append(f'<span data-at="{piece.at}">{escape(piece.text)}</span>')
        elif piece.kind == "close" or piece.mark is None:
            out.append("</mark>")
        else:
            out.append(_opened(piece.mark, piece.first))
    return SafeString("".join(out))


def _opened(mark: Mark, first: bool) -> str:
    ref, told = escape(mark.ref), ""
    if first and ref:
        told = f' tabindex="0" data-why="{ref}" aria-describedby="why-{ref}"'
    if first and mark.kind == "lit":
        told += ' id="passage" data-lit'
    return f'<mark class="{escape(mark.kind)}"{told}>'


@register.filter
def fold_query(back: str, passage: Any) -> SafeString:
    """Return the tail of a form's address: where it goes back to, and which passage it is about."""
    query = {"back": back} | ({"passage": passage.uid} if passage else {})
    return SafeString(escape("?" + urlencode(query)))


@register.filter
def edtf(value: str) -> str:
    """Say an EDTF date in words, exactly as far as it is known."""
    return date_in_words(value or "")


@register.filter
def edtf_day(value: str) -> str:
    """Say an EDTF date in words, a full day with its day of the week."""
    return date_in_words(value or "", weekday=True)


@register.filter
def dated(sentence: str) -> str:
    """Say the ISO dates in a sentence of the machine in words."""
    return dates_in_words(sentence or "")


@register.filter
def timex(value: str) -> str:
    """Say the value of a duration in words; any other value, and a name, as it stands."""
    return duration_in_words(value or "")


@register.filter
def rule_in_words(rule: str) -> str:
    """Say a rule of the machine in words."""
    return in_words(rule)


@register.filter
def why_again(recheck: Recheck) -> str:
    """Say why a claim is to be looked at again."""
    return wording.why_again(recheck)


@register.filter
def would_change(recheck: Recheck) -> list[wording.Change]:
    """Tell what a record made now would say otherwise."""
    return wording.would_change(recheck)


@register.filter
def rests_on(passage: Any, words: str) -> SafeString:
    """Return a passage that a link rests on, with the words that count marked where it is not all of them.

    Words that do not stand there any more are given alone; "–" where there is neither.
    """
    whole = passage.exact if passage else words
    before, found, behind = whole.partition(words) if words else ("", "", whole)
    if words and not found:
        before, found, behind = "", words, ""
    return SafeString(f"{escape(before)}{f'<mark>{escape(found)}</mark>' if found else ''}{escape(behind)}" or "–")


@register.filter
def lead_in(prefix: str) -> str:
    """Return the words before a passage from the first whole one on, behind an ellipsis where more stands before."""
    words = _CUT_BEFORE.sub("", prefix) if len(prefix) >= CONTEXT else prefix
    return words if words == prefix else f"… {words}"


@register.filter
def lead_out(suffix: str) -> str:
    """Return the words behind a passage up to the last whole one, and an ellipsis where more stands behind."""
    words = _CUT_BEHIND.sub("", suffix) if len(suffix) >= CONTEXT else suffix
    return words if words == suffix else f"{words} …"


@register.filter
def get(mapping: dict[str, Any], key: object) -> Any:
    """Look up a key that is only known in the template."""
    return mapping.get(str(key), "") if mapping else ""
