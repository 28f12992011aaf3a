"""What every page knows: the main places, what this person may do, the stylesheets in their order."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may

STYLESHEETS = [f"css/{layer}.css" for layer in ("tokens", "base", "layout", "components", "pages")]

ACROSS = "css/across.css"
ACROSS_PATHS = ("/board", "/commitments", "/timeline", "/actors", "/claims", "/sets")
"""Where the pages across sources live: the others need not carry their styles."""

PLACES = [
    ("desk", _("Desk")),
    ("articles", _("Articles")),
    ("review", _("Review")),
    ("board", _("Board")),
    ("timeline", _("Timeline")),
    ("commitments", _("Commitments")),
    ("sets", _("Sets")),
]


class Permissions:
    """Answers `may.upload` in a template from the one permission table."""

    def __init__(self, user: Any) -> None:
        self.user = user

    def __getitem__(self, act: str) -> bool:
        return bool(may(self.user, Act(act)))


def desk(request: HttpRequest) -> dict[str, Any]:
    """Return the parts of the frame around every page."""
    user = getattr(request, "user", None)
    context: dict[str, Any] = {
        "stylesheets": [*STYLESHEETS, ACROSS] if request.path.startswith(ACROSS_PATHS) else STYLESHEETS
    }
    if user is not None and user.is_authenticated:
        context["may"] = Permissions(user)
        context["places"] = list(_places(request.path))
    return context


def _places(path: str) -> Any:
    for name, label in PLACES:
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue
        current = path == url if name == "desk" else path.startswith(url)
        yield {"url": url, "label": label, "current": current}
