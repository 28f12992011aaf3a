"""What a refusal says, in the language of the screens.

Actions raise one English sentence, which the API gives as it is. The catalogue holds each of them; one with a value
in it stands there as it is written in the code ("at most {most} characters"), and is recognised by what surrounds the
values.
"""

from __future__ import annotations

import re
from functools import lru_cache

from django.utils.translation import get_language, gettext, trans_real

_VALUE = re.compile(r"\{[^}]*\}")


def translated(english: str) -> str:
    """Return the sentence in the active language, as it is where the catalogue does not know it."""
    if not english:
        return ""
    known = gettext(english)
    if known != english:
        return known
    for pattern, holes, target in _patterns(get_language() or ""):
        if found := pattern.fullmatch(english):
            values = dict(zip(holes, found.groups(), strict=True))
            return _filled(target, values)
    return english


def _filled(target: str, values: dict[str, str]) -> str:
    return _VALUE.sub(lambda hole: values.get(hole.group(), ""), target)


@lru_cache(maxsize=4)
def _patterns(language: str) -> list[tuple[re.Pattern[str], list[str], str]]:
    """Return the sentences with values in them: what they look like, the names of the values, the translation."""
    catalogue = trans_real.translation(language)._catalog if language else {}  # type: ignore[attr-defined]
    found = []
    for english, target in catalogue.items():
        if isinstance(english, str) and isinstance(target, str) and _VALUE.search(english):
            parts = [re.escape(part) for part in _VALUE.split(english)]
            found.append((re.compile("(.*?)".join(parts), re.DOTALL), _VALUE.findall(english), target))
    return found
