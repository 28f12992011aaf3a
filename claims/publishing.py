"""What the worker does for readers outside: make a release's snapshot, keep its file, forget what was erased."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
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
from claims.models import Erasure, Release, Snapshot, VerifiedRecord

log = logging.getLogger(__name__)

FOLDER = "snapshots"


class ErasedMeanwhile(Exception):
    """Something was erased while the snapshot was made: it is made again without."""

    def __init__(self) -> None:
        super().__init__("A record was erased meanwhile.")


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
                        "evidence": written.evidence,
                        "bytes": written.bytes,
                        "erased": written.erased,
                        "made_at": timezone.now(),
                    },
                )
                Release.objects.filter(pk=release_id).update(snapshot=made, **facts)
                work.finish(Release, release_id, lease)
                changes = {"number": row.number, "snapshot": written.id, "records": written.records}
                ledger.append(by=None, action="made_snapshot", subject=row, door=Door.WORKER, changes=changes)
                # Behind the ledger's lock: an erasure was either seen here, or will see this snapshot.
                if Decision.objects.filter(seq__gt=facts["as_of"], action="erase").exists():
                    raise ErasedMeanwhile
    except work.LeaseLost:
        log.warning("Release %s was taken over; its snapshot here is dropped.", release_id)
    except SoftTimeLimitExceeded:
        work.fail(Release, release_id, lease, "Making the snapshot took too long and was stopped.")
    except Exception as error:
        log.exception("Release %s failed.", release_id)
        work.fail(Release, release_id, lease, f"{type(error).__name__}: {error}"[:1000])


def forget_erased(erasure_id: int) -> None:
    """Do one erasure's work on the files of snapshots, if it is still due."""
    lease = work.take(Erasure, erasure_id)
    if lease is None:
        return
    try:
        with work.heartbeat(Erasure, erasure_id, lease):
            claim = Erasure.objects.values_list("claim", flat=True).get(pk=erasure_id)
            erased = VerifiedRecord.objects.filter(claim=claim, body=None).values_list("sha256", flat=True)
            forget(set(erased))
            with transaction.atomic():
                work.finish(Erasure, erasure_id, lease)
    except work.LeaseLost:
        log.warning("Erasure %s was taken over.", erasure_id)
    except SoftTimeLimitExceeded:
        work.fail(Erasure, erasure_id, lease, "Rewriting the snapshots took too long and was stopped.")
    except Exception as error:
        log.exception("Erasure %s failed.", erasure_id)
        work.fail(Erasure, erasure_id, lease, f"{type(error).__name__}: {error}"[:1000])


def forget(erased: set[str]) -> int:
    """Replace what snapshots' files hold of the records with these hashes by tombstones; return how many files changed.

    The record goes, and with it the links and the evidence of its claim. Repeating it changes nothing.
    """
    changed = 0
    for row in Snapshot.objects.order_by("pk"):
        with sets.open_snapshot(row) as lines:
            claims = {m.claim for m in snapshots.members_of(lines) if m.sha256 in erased and m.body is not None}
        if claims:
            _rewrite(row, claims)
            changed += 1
    return changed


def _write(row: Release, file: IO[bytes]) -> tuple[snapshots.Written, dict[str, Any]]:
    with one_view():
        members = sets.members(row.claim_set)
        links = verified.links_between_records(members)
        evidence = verified.evidence_for_records(members)
        left = sets.left_out(row.claim_set)
        head = Decision.objects.order_by("-seq").values_list("seq", "hash").first() or (0, "")
        lines = chain(
            (snapshots.link_line(records.link(x)) for x in links),
            (snapshots.evidence_line(records.evidence(x)) for x in evidence),
        )
        written = snapshots.write(
            _members(members),
            map(snapshots.attach, lines),
            file,
            snapshots.Counts(members.count(), len(links), len(evidence)),
        )
    return written, {"left_out": left, "as_of": head[0], "checkpoint": head[1]}


def _members(rows: Any) -> Iterator[snapshots.Member]:
    values = rows.values_list("claim__uid", "version", "sha256", "body")
    for uid, version, sha256, body in values.iterator(chunk_size=1000):
        yield snapshots.Member(str(uid), version, sha256, None if body is None else bytes(body))


def _keep(snapshot_id: str, file: IO[bytes]) -> str:
    known = Snapshot.objects.filter(pk=snapshot_id).values_list("file", flat=True).first()
    file.seek(0)
    return known or files.keep_file(file, f"{FOLDER}/{snapshot_id[:2]}/{snapshot_id}.ndjson")


def _rewrite(row: Snapshot, claims: set[str]) -> None:
    with tempfile.TemporaryFile() as file:
        with sets.open_snapshot(row) as first, sets.open_snapshot(row) as lines, sets.open_snapshot(row) as again:
            members = (replace(m, body=None) if m.claim in claims else m for m in snapshots.members_of(lines))
            attached = (
                a if claims.isdisjoint(a.claims) else replace(a, line=None) for a in snapshots.attached_of(again)
            )
            counts = snapshots.Counts(row.records, row.links, row.evidence)
            written = snapshots.write(members, attached, file, counts, schemas=snapshots.schemas_of(first))
        if written.id != row.pk:
            raise RuntimeError(f"Forgetting would rename snapshot {row.pk}.")
        file.seek(0)
        old, name = row.file, files.keep_file(file, f"{FOLDER}/{row.pk[:2]}/{row.pk}.ndjson")
        Snapshot.objects.filter(pk=row.pk).update(file=name, bytes=written.bytes, erased=written.erased)
        files.remove(old)
