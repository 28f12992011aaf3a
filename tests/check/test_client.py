"""A client generated from the OpenAPI document does the whole way: token, filter, snapshot, download, verify."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from articles.models.ledger import Door
from articles.permissions import Scope
from claims import verify
from claims.actions.sets import make_set, release_set
from claims.models import Release, Snapshot
from factdesk.actions import make_token
from factdesk.processes import wait_until

pytestmark = pytest.mark.slow

FLOW = """
import sys, time
sys.path.insert(0, "generated")
from factdesk_client import AuthenticatedClient
from factdesk_client.api.claims import get_claim, list_claims
from factdesk_client.api.sets import get_job, make_set, release_set
from factdesk_client.models import ReleaseBodyRequest, SetBodyRequest, SetBodyRequestFilters

address, token, topic = sys.argv[1:]
client = AuthenticatedClient(base_url=address, token=token, raise_on_unexpected_status=True)
page = list_claims.sync(client=client, topic=topic, limit=2)
assert len(page.items) == 2 and page.next_cursor, page
rest = list_claims.sync(client=client, topic=topic, limit=2, cursor=page.next_cursor)
assert len(rest.items) == 1 and rest.next_cursor is None, rest
one = get_claim.sync(uid=page.items[0].id, client=client)
assert one.statement == page.items[0].statement
filters = SetBodyRequestFilters.from_dict({"kind": "statement"})
made = make_set.sync(client=client, body=SetBodyRequest(title="Uit een programma", filters=filters))
job = release_set.sync(slug=made.slug, client=client, body=ReleaseBodyRequest(reason="Eerste."))
for _ in range(120):
    done = get_job.sync(uid=job.id, client=client)
    if str(done.state) == "done":
        break
    time.sleep(1)  # a token may ask 120 times a minute
assert str(done.state) == "done", done
answer = client.get_httpx_client().get(f"/api/v1/snapshots/{done.snapshot}/bag.zip")
answer.raise_for_status()
open("bag.zip", "wb").write(answer.content)
print(done.snapshot)
"""


def test_a_generated_client_does_the_whole_way(
    desk: Any, cast: SimpleNamespace, verified_claim: Any, tmp_path: Path
) -> None:
    for n in range(3):
        verified_claim(f"Bewering {n}.")
    token = make_token(owner=cast.marit, by=cast.marit, door=Door.WEB, label="client", scopes=list(Scope)).secret
    (tmp_path / "config.yml").write_text(
        "project_name_override: factdesk-client\npackage_name_override: factdesk_client\npost_hooks: []\n"
    )
    command = [sys.executable, "-m", "openapi_python_client", "generate",
               "--url", f"{desk.address}/api/v1/openapi.json", "--config", "config.yml", "--meta", "none",
               "--output-path", "generated/factdesk_client"]  # fmt: skip
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=600)
    assert made.returncode == 0, made.stdout[-3000:] + made.stderr[-3000:]
    flow = [sys.executable, "-c", FLOW, desk.address, token, "bruggen"]
    run = subprocess.run(flow, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=600)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-4000:]
    assert run.stdout.strip() in verify.check(str(tmp_path / "bag.zip"))


def test_a_worker_killed_while_making_a_snapshot_leaves_nothing_half(
    live_services: Any, cast: SimpleNamespace, verified_claim: Any
) -> None:
    for n in range(5):
        verified_claim(f"Bewering {n}.")
    row = make_set(by=cast.marit, door=Door.WEB, title="Alles")
    live_services.relay()
    found = {_released_over_a_dead_worker(live_services, row, cast.marit, wait=turn % 2 == 0) for turn in range(4)}
    assert len(found) == Snapshot.objects.count() == 1


def _released_over_a_dead_worker(processes: Any, row: Any, by: Any, *, wait: bool) -> str:
    """Ask for a release, kill the worker that makes it, let another one finish; return the snapshot."""
    worker = processes.start_worker()
    made = release_set(claim_set=row.uid, by=by, door=Door.WEB)
    if wait:
        wait_until(lambda: Release.objects.get(pk=made.pk).attempts > 0, seconds=180, what="a try")
    worker.kill()
    half = Release.objects.get(pk=made.pk)
    assert (half.state == "done") == (half.snapshot_id is not None)
    spare = processes.start_worker()
    wait_until(lambda: Release.objects.get(pk=made.pk).state == "done", seconds=180, what="the release")
    spare.kill()
    return str(Release.objects.get(pk=made.pk).snapshot_id)
