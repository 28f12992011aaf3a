"""`manage.py makemessages`: Django's own, that also collects the sentences of the desk's refusals.

Actions raise them in English, the one language of the code and the API; the screens translate them
(`articles.web.sentence`), so the catalogue has to hold them.
"""

from __future__ import annotations

from typing import Any

from django.core.management.commands import makemessages

REFUSALS = {
    "Refused": 1,
    "ArticleRefused": 1,
    "ReferenceRefused": 1,
    "PersonRefused": 1,
    "TokenRefused": 1,
    "ScopeRefused": 2,
    "BadFilter": 2,
    "Unreadable": 1,
    "Unreachable": 1,
    "__init__": 1,
}
"""The errors whose sentence is shown to people, and which argument it is."""


class Command(makemessages.Command):
    """Django's command with the names of the refusals as keywords."""

    xgettext_options = [
        *makemessages.Command.xgettext_options,
        *(f"--keyword={name}:{place}" for name, place in REFUSALS.items()),
    ]

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the texts of drawings, too: an SVG template is a template."""
        options["extensions"] = options["extensions"] or ["html", "txt", "py", "svg"]
        super().handle(*args, **options)
