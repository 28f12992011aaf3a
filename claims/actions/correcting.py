"""When a source is corrected: carry its passages over to the text that replaces it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any

from django.db import transaction

from articles.models import Article
from articles.permissions import Act, require
from claims.actions.base import Refused
from claims.actions.editing import Passage, add_appearance
from claims.actions.rechecking import anchorings
from claims.models import Appearance


def carry_over(*, article: Article, by: Any, door: str, appearances: Collection[uuid.UUID | str]) -> list[Appearance]:
    """Let the chosen passages of the replaced article stand in `article` too; return what was made.

    A passage that is gone from the new text, or stands there already, is refused and nothing is
    carried. The passages in the old text stay: they were read there.
    """
    require(by, Act.EDIT_CLAIM)
    wanted = {str(uid) for uid in appearances}
    with transaction.atomic():
        proposals = {str(a.uid): (a, place) for a, place in anchorings(article)}
        if unknown := wanted - set(proposals):
            raise Refused(f"{len(unknown)} of these passages are not of the replaced article.", "no-passage")
        made = []
        for uid in sorted(wanted):
            old, place = proposals[uid]
            if place.status == "gone":
                raise Refused("A passage that is gone cannot be carried over.", "passage-gone")
            passage = Passage(
                article,
                place.start,
                place.end,
                speakers=list(old.speakers.all()),
                speaker_text=old.speaker_text,
                cue_text=old.cue_text,
                medium=old.medium,
            )
            made.append(add_appearance(claim=old.claim.uid, by=by, door=door, seen_revision=None, passage=passage))
    return made
