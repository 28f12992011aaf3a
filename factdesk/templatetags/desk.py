"""What the templates of every app say alike: keys, states, dates in words."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from factdesk.keys import GROUPS, KEYS
from factdesk.wording import date_in_words

register = template.Library()


@register.simple_tag
def kbd(name: str) -> SafeString:
    """Print the key of an act."""
    return format_html("<kbd>{}</kbd>", KEYS[name].shown)


@register.simple_tag
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
def edtf(value: str) -> str:
    """Say an EDTF date in words, exactly as far as it is known."""
    return date_in_words(value or "")


@register.filter
def edtf_day(value: str) -> str:
    """Say an EDTF date in words, a full day with its day of the week."""
    return date_in_words(value or "", weekday=True)


@register.filter
def get(mapping: dict[str, Any], key: object) -> Any:
    """Look up a key that is only known in the template."""
    return mapping.get(str(key), "") if mapping else ""
