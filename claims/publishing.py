"""What the worker does for readers outside: make a release's snapshot, keep its file, forget what was erased."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from typing import IO, Any

from celery.exceptions import SoftTimeLimitExceeded
from django.db import transaction
from django.utils import timezone

from articles import files, ledger, work
from articles.database import one_view
from articles.models import Decision
from articles.models.ledger import Door
from claims import records, sets, verified
from claims.exports import snapshot as snapshots
from claims.models import Release, Snapshot

log = logging.getLogger(__name__)

FOLDER = "snapshots"


def make_snapshot(release_id: int) -> None:
    """Make the snapshot of one release out of one view of the database, if it is still due.

    The file is complete in the storage before the row that names it exists; a worker that dies before leaves
    nothing that can be reached, and the next attempt makes the same bytes.
    """
    lease = work.take(Release, release_id)
    if lease is None:
        return
    try:
        with work.heartbeat(Release, release_id, lease), tempfile.TemporaryFile() as file:
            row = Release.objects.select_related("claim_set").get(pk=release_id)
            written, facts = _write(row, file)
            name = _keep(written.id, file)
            with transaction.atomic():
                made, _new = Snapshot.objects.get_or_create(
                    pk=written.id,
                    defaults={
                        "file": name,
                        "records": written.records,
                        "links": written.links,
                        "bytes": written.bytes,
                        "erased": written.erased,
                        "made_at": timezone.now(),
                    },
                )
                Release.objects.filter(pk=release_id).update(snapshot=made, **facts)
                work.finish(Release, release_id, lease)
                changes = {"number": row.number, "snapshot": written.id, "records": written.records}
                ledger.append(by=None, action="made_snapshot", subject=row, door=Door.WORKER, changes=changes)
    except work.LeaseLost:
        log.warning("Release %s was taken over; its snapshot here is dropped.", release_id)
    except SoftTimeLimitExceeded:
        work.fail(Release, release_id, lease, "Making the snapshot took too long and was stopped.")
    except Exception as error:
        log.exception("Release %s failed.", release_id)
        work.fail(Release, release_id, lease, f"{type(error).__name__}: {error}"[:1000])


def forget(erased: set[str]) -> int:
    """Replace the content of erased records in every snapshot's file by a tombstone; return how many files changed."""
    changed = 0
    for row in Snapshot.objects.order_by("pk"):
        with sets.open_snapshot(row) as lines:
            hit = any(m.sha256 in erased and m.body is not None for m in snapshots.members_of(lines))
        if hit:
            _rewrite(row, erased)
            changed += 1
    return changed


def _write(row: Release, file: IO[bytes]) -> tuple[snapshots.Written, dict[str, Any]]:
    with one_view():
        members = sets.members(row.claim_set)
        links = verified.links_between_records(members).order_by("uid")
        left = {x.reason: x.count for x in sets.preview(row.claim_set).left_out}
        head = Decision.objects.order_by("-seq").values_list("seq", "hash").first() or (0, "")
        written = snapshots.write(
            _members(members),
            (snapshots.link_line(records.link(x)) for x in links.iterator(chunk_size=1000)),
            file,
            (members.count(), links.count()),
        )
    return written, {"left_out": left, "as_of": head[0], "checkpoint": head[1]}


def _members(rows: Any) -> Iterator[snapshots.Member]:
    values = rows.values_list("claim__uid", "version", "number", "sha256", "body")
    for uid, version, number, sha256, body in values.iterator(chunk_size=1000):
        yield snapshots.Member(str(uid), version, number, sha256, None if body is None else bytes(body))


def _keep(snapshot_id: str, file: IO[bytes]) -> str:
    known = Snapshot.objects.filter(pk=snapshot_id).values_list("file", flat=True).first()
    file.seek(0)
    return known or files.keep_file(file, f"{FOLDER}/{snapshot_id[:2]}/{snapshot_id}.ndjson")


def _rewrite(row: Snapshot, erased: set[str]) -> None:
    with tempfile.TemporaryFile() as file:
        with sets.open_snapshot(row) as lines, sets.open_snapshot(row) as again:
            members = (
                snapshots.Member(m.claim, m.version, m.number, m.sha256, None if m.sha256 in erased else m.body)
                for m in snapshots.members_of(lines)
            )
            written = snapshots.write(members, snapshots.links_of(again), file, (row.records, row.links))
        if written.id != row.pk:
            raise RuntimeError(f"Forgetting would rename snapshot {row.pk}.")
        file.seek(0)
        old, name = row.file, files.keep_file(file, f"{FOLDER}/{row.pk[:2]}/{row.pk}.ndjson")
        Snapshot.objects.filter(pk=row.pk).update(file=name, bytes=written.bytes, erased=written.erased)
        files.remove(old)
