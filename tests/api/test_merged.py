"""A merged claim answers with its record until the claim it went into is verified, then with a tombstone."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from claims.actions.merging import give_back, merge_claims
from claims.models import Claim
from tests.api.conftest import TEXT, Asked
from tests.desk import again, verdict

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]


def test_a_merged_claim_is_fetched_until_the_survivor_verifies_then_names_it(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    older = verified_claim()
    younger = verified_claim("De brug is maandag open.", text=TEXT + "Meer volgt.\n")
    asked = as_token(cast.lena)
    before = asked.get(f"/claims/{younger.uid}").content
    cursor = asked.get("/changes?limit=100").json()["next_cursor"]
    merge_claims(
        claim=younger.uid, other=older.uid, by=cast.marit, door="web", seen_revision=None, reason="Zelfde brug."
    )
    assert asked.get(f"/claims/{younger.uid}").content == before
    verdict(older, cast.marit)
    if again(older).state == "second_check":
        verdict(older, cast.joris)
    gone = asked.get(f"/claims/{younger.uid}")
    assert (gone.status_code, gone.json()["code"], gone.json()["superseded_by"]) == (410, "superseded", str(older.uid))
    assert len(asked.get(f"/claims/{older.uid}").json()["appearances"]) == 2
    items = asked.get(f"/changes?cursor={cursor}").json()["items"]
    told = [i for i in items if i["event"] == "superseded"]
    assert [(i["claim"], i["superseded_by"]) for i in told] == [(str(younger.uid), str(older.uid))]
    give_back(claim=younger.uid, by=cast.marit, door="web", seen_revision=None, reason="Toch niet.")
    assert asked.get(f"/claims/{younger.uid}").status_code == 410
    verdict(younger, cast.marit)
    if again(younger).state == "second_check":
        verdict(younger, cast.joris)
    assert asked.get(f"/claims/{younger.uid}").status_code == 200
