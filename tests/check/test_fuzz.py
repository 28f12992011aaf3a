"""Whatever is sent to the API, it answers as its own document says: no crash, no undocumented answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from articles.models import Article
from articles.models.ledger import Door
from articles.permissions import Scope
from claims import publishing
from claims.actions.sets import make_set, release_set
from claims.models import Claim, Release, Snapshot
from factdesk.actions import make_token
from tests.api.conftest import queued_claim

SEED, EXAMPLES = 20251121, 30

# Existing things to send requests to, so that more than 404 is tested. A missing If-Match is 428, as RFC 6585 has it;
# anything at all is a good text/plain body; what fits its schema may still be refused by the desk.
CONFIG = """
[checks]
positive_data_acceptance.enabled = false
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422, 428, 429]
missing_required_header.expected-statuses = [400, 401, 403, 406, 415, 422, 428]
[[operations]]
include-path-regex = "/claims/{{uid}}"
parameters = {{ "path.uid" = "{claim}", "path.number" = 1 }}
[[operations]]
include-path-regex = "/articles/{{uid}}"
parameters = {{ "path.uid" = "{article}" }}
[[operations]]
include-path-regex = "/jobs/"
parameters = {{ "path.uid" = "{job}" }}
[[operations]]
include-path-regex = "/claim-sets/{{slug}}"
parameters = {{ "path.slug" = "alles" }}
[[operations]]
include-path-regex = "/snapshots/{{sha256}}"
parameters = {{ "path.sha256" = "{snapshot}", "path.other" = "{snapshot}", "path.name" = "claims.csv" }}
[[operations]]
include-name = "POST /api/v1/articles"
checks.negative_data_rejection.enabled = false
"""


@pytest.mark.slow
def test_five_hundred_random_requests_find_nothing(
    live_services: Any, cast: SimpleNamespace, verified_claim: Any, tmp_path: Path
) -> None:
    for n in range(3):
        verified_claim(f"Bewering {n}.")
    queued_claim(cast, "Nog niet bekeken.", exact="kost het werk twaalf miljoen")
    row = make_set(by=cast.marit, door=Door.WEB, title="Alles")
    publishing.make_snapshot(release_set(claim_set=row.uid, by=cast.marit, door=Door.WEB).pk)
    token = make_token(owner=cast.marit, by=cast.marit, door=Door.COMMAND, label="fuzz", scopes=list(Scope)).secret
    claim, article = Claim.objects.order_by("id")[0], Article.objects.order_by("id")[0]
    snapshot, job = Snapshot.objects.get(), Release.objects.get()
    (tmp_path / "schemathesis.toml").write_text(
        CONFIG.format(claim=claim.uid, article=article.uid, snapshot=snapshot.pk, job=job.uid)
    )
    site = live_services.start_web(FACTDESK_API_RATE="1000000")
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run", f"{site.address}/api/v1/openapi.json",
        "--header", f"Authorization: Bearer {token}", "--seed", str(SEED), "--max-examples", str(EXAMPLES),
        "--phases", "examples,coverage,fuzzing",
        "--continue-on-failure", "--no-color", "--workers", "1", "--request-timeout", "120",
    ]  # fmt: skip
    environment = os.environ | {"SCHEMATHESIS_HOOKS": "", "HYPOTHESIS_STORAGE_DIRECTORY": str(tmp_path)}
    run = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False, timeout=3000
    )
    cases = [int(n.replace(",", "")) for n in re.findall(r"([\d,]+) generated", run.stdout)]
    assert run.returncode == 0, "\n".join(line[:300] for line in run.stdout.splitlines()) + run.stderr[-2000:]
    assert sum(cases) >= 500, run.stdout[-2000:]
