"""Notes and evidence beside a claim."""

from __future__ import annotations

import re
import uuid
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from articles import files, ledger
from articles.actions import ArticleRefused, checked_url, safe_name
from articles.database import lock_name
from articles.permissions import Act, require
from articles.reader import is_text
from claims import search
from claims.actions.base import TWICE, ClaimNotFound, Refused
from claims.actions.rechecking import open_recheck
from claims.models import Claim, Evidence, Mention, Note, Recheck

EVIDENCE = "evidence"
"""The folder of evidence files in the storage."""

MAX_NOTE = 10_000
MAX_FILE_BYTES = 20_000_000

_MENTION = re.compile(r"(?<![\w@.])@([\w.+-]{1,150})")


def note(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    text: str,
    appearance: uuid.UUID | str | None = None,
    parent: uuid.UUID | str | None = None,
) -> Note:
    """Write a note on a claim or one of its passages; @name puts it on a colleague's list.

    The same words sent twice within a minute are one note.
    """
    require(by, Act.ANNOTATE)
    text = text.strip()
    if not text or not is_text(text):
        raise Refused("Write the note first.", "note-empty")
    if len(text) > MAX_NOTE:
        raise Refused(f"A note is at most {MAX_NOTE} characters.", "note-long")
    with transaction.atomic():
        row = _claim(claim)
        passage = row.appearances.filter(uid=appearance).first() if appearance else None
        answered = row.notes.filter(uid=parent).first() if parent else None
        if (appearance and passage is None) or (parent and answered is None):
            raise Refused("That passage or note is not of this claim.", "not-of-claim")
        lock_name(f"note {row.pk} {by.pk}")
        just_now = timezone.now() - TWICE
        twin = row.notes.filter(by=by, text=text, appearance=passage, parent=answered, at__gte=just_now).first()
        if twin is not None:
            return twin
        made = Note.objects.create(claim=row, appearance=passage, parent=answered, text=text, by=by, at=timezone.now())
        search.index_note(made)
        names = {n.rstrip(".").casefold() for n in _MENTION.findall(text)}
        people = (
            [p for p in get_user_model().objects.filter(is_active=True) if p.get_username().casefold() in names]
            if names
            else []
        )
        Mention.objects.bulk_create(Mention(note=made, who=p) for p in people)
        changes = {"note": made.uid, "mentions": [str(p.pk) for p in people]}
        ledger.append(by=by, action="note", subject=row, door=door, changes=changes)
    return made


def hold_up(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    why: str,
    url: str = "",
    file: bytes | None = None,
    file_name: str = "",
    supersedes: uuid.UUID | str | None = None,
) -> Evidence:
    """Hold up a URL or a file for a claim, with why it matters.

    A re-capture whose content differs opens a re-check; the old bytes stay.
    """
    require(by, Act.ANNOTATE)
    if not why.strip():
        raise Refused("Say why this matters for the claim.", "why-missing")
    if not url.strip() and file is None:
        raise Refused("Give a web address or a file.", "evidence-empty")
    try:
        url, file_name = checked_url(url), safe_name(file_name)
    except ArticleRefused as error:
        raise Refused(str(error), error.code) from error
    if file is not None and not 0 < len(file) <= MAX_FILE_BYTES:
        raise Refused("An evidence file is not empty and at most 20 MB.", "evidence-size")
    digest = files.keep(file, EVIDENCE) if file is not None else ""
    with transaction.atomic():
        row = _claim(claim)
        old = row.evidence.filter(uid=supersedes).first() if supersedes else None
        if supersedes and (old is None or hasattr(old, "superseded_by")):
            raise Refused("That evidence is not of this claim, or was captured again already.", "not-of-claim")
        made = Evidence.objects.create(
            claim=row,
            version=row.version,
            url=url,
            file_name=file_name,
            sha256=digest,
            captured_at=timezone.now(),
            why=why.strip(),
            by=by,
            supersedes=old,
        )
        changes: dict[str, Any] = {"evidence": made.uid, "url": url, "sha256": digest}
        if old is not None:
            changes["supersedes"] = old.uid
            if made.differs:
                open_recheck(row, Recheck.Cause.EVIDENCE, reason=why.strip()[:500])
                changes["content_changed"] = True
        ledger.append(by=by, action="evidence", subject=row, door=door, changes=changes, reason=why)
    return made


def seen_mention(*, mention: int, by: Any) -> Note | None:
    """Take a mention off one's own list and return its note; None where it is not one's own."""
    row = Mention.objects.filter(pk=mention, who=by).select_related("note__claim").first()
    if row is None:
        return None
    Mention.objects.filter(pk=mention, seen_at=None).update(seen_at=timezone.now())
    return row.note


def _claim(uid: uuid.UUID | str) -> Claim:
    row = Claim.objects.filter(uid=uid).first()
    if row is None:
        raise ClaimNotFound
    return row
