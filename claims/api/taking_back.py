"""One shape for what is taken back by its id: with a reason, the row stays, the answer shows it withdrawn."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from articles.api_base import ApiView, ReasonBody, asks, checked
from articles.models.ledger import Door
from articles.permissions import Scope


def taking_back(
    what: str, *, operation: str, answer: dict[str, Any], act: Callable[..., HttpResponse], description: str = ""
) -> type[ApiView]:
    """Return the view of `POST …/{id}/withdraw`: `act` gets the id, who, the door and the reason, and answers."""

    class TakingBack(ApiView):
        @asks(
            summary=what,
            scope=Scope.CLAIMS_REVIEW,
            tag="review",
            operation=operation,
            description=description,
            body=ReasonBody,
            answers={200: answer},
            creates=True,
        )
        def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
            """Take it back, with a reason."""
            return act(uid, by=request.user, door=Door.API, **checked(ReasonBody, request.data))

    TakingBack.__doc__ = f"{what}."
    return TakingBack


def ruled(row: Any) -> dict[str, Any]:
    """Return what every ruling of an editor that can be taken back has in common."""
    return {
        "id": str(row.uid),
        "reason": row.reason,
        "by": str(row.by_id),
        "at": row.at.isoformat(),
        "withdrawn": row.withdrawn_at is not None,
    }
