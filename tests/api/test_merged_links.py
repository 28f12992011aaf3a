"""Links and evidence of a merged claim leave as those of the one that stands, once that is verified; not before."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from articles.models.ledger import Door
from claims import sets, verified, verify
from claims.actions import annotating, linking, merging
from claims.actions.editing import edit_claim
from claims.actions.judging import retract
from claims.actions.sets import make_set, release_set
from claims.models import Claim, Link, Recheck
from claims.publishing import make_snapshot
from tests.api.conftest import TEXT, Asked, rows_of
from tests.desk import again, verdict

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]


@pytest.fixture
def three(verified_claim: Verify) -> SimpleNamespace:
    """Two verified claims that say the same, the older first, and one of somebody else's."""
    older = verified_claim()
    younger = verified_claim("De brug is maandag open.", text=TEXT + "Meer volgt.\n")
    other = verified_claim("De brug blijft dicht.", speaker="Bo Smit", text=TEXT + "Einde.\n")
    return SimpleNamespace(older=older, younger=younger, other=other)


def tie(cast: SimpleNamespace, a: Claim, b: Claim, type: str = "contradicts") -> Link:
    return linking.link(a=a.uid, b=b.uid, type=type, by=cast.marit, door=Door.WEB, reason="Open of dicht.")


def merge(cast: SimpleNamespace, one: Claim, other: Claim) -> None:
    merging.merge_claims(
        claim=one.uid, other=other.uid, by=cast.marit, door=Door.WEB, seen_revision=None, reason="Zelfde brug."
    )


def verified_again(cast: SimpleNamespace, claim: Claim, **more: Any) -> Claim:
    verdict(claim, cast.marit, **more)
    if again(claim).state == "second_check":
        verdict(claim, cast.joris, **more)
    assert again(claim).state == "verified"
    return again(claim)


def sides(links: Any) -> list[tuple[Claim, int, Claim, int]]:
    return [(x.a, x.a_version, x.b, x.b_version) for x in links]


def seen(claim: Claim) -> tuple[Claim, int]:
    """Return a claim with the version it had when the test began."""
    return claim, claim.version


def test_a_link_names_the_claim_that_stands_once_that_is_verified(
    cast: SimpleNamespace, as_token: Tokens, three: SimpleNamespace
) -> None:
    made = tie(cast, three.younger, three.other)
    before = again(three.other).record
    merge(cast, three.older, three.younger)
    assert sides(verified.links_between_records()) == [(*seen(three.younger), *seen(three.other))], (
        "its record is in force"
    )
    stands = verified_again(cast, three.older)
    assert sides(verified.links_between_records()) == [(*seen(stands), *seen(three.other))]
    reader = as_token(cast.lena, "claims:read")
    for claim in (three.older, three.other):
        (link,) = rows_of(reader.get(f"/claims/{claim.uid}/links"))
        assert (link["id"], link["a"]["claim"], link["b"]["claim"]) == (
            str(made.uid), str(three.older.uid), str(three.other.uid),
        )  # fmt: skip
    assert reader.get(f"/claims/{three.younger.uid}/links").status_code == 404
    assert again(three.other).record == before, "a record made before stays what it is"
    merging.give_back(claim=three.younger.uid, by=cast.marit, door=Door.WEB, seen_revision=None, reason="Andere brug.")
    assert len(verified.links_between_records()) == 0, "the claim that came back has no record yet"
    verified_again(cast, three.younger)
    assert sides(verified.links_between_records()) == [(*seen(three.younger), *seen(three.other))]


def test_a_link_of_a_claim_nobody_verified_waits_for_the_version_that_took_it_in(
    cast: SimpleNamespace, three: SimpleNamespace, queued_claim_of_ada: Claim
) -> None:
    tie(cast, queued_claim_of_ada, three.other, "supports")
    merge(cast, three.older, queued_claim_of_ada)
    assert len(verified.links_between_records()) == 0, "the record in force is of before the merge"
    stands = verified_again(cast, three.older)
    assert sides(verified.links_between_records()) == [(stands, three.older.version + 1, *seen(three.other))]
    edit_claim(
        claim=stands.uid, by=cast.marit, door=Door.WEB, seen_revision=stands.revision, statement="De brug gaat open."
    )
    verified_again(cast, three.older)
    assert sides(verified.links_between_records()) == [(stands, three.older.version + 1, *seen(three.other))], (
        "pinned to what took it in"
    )


@pytest.fixture
def queued_claim_of_ada(cast: SimpleNamespace) -> Claim:
    from tests.api.conftest import queued_claim

    return queued_claim(cast, "Maandag is de brug open.", text=TEXT + "Slot.\n")


def test_a_pair_leaves_once_and_a_claim_is_never_linked_to_itself(
    cast: SimpleNamespace, three: SimpleNamespace
) -> None:
    own = tie(cast, three.older, three.other)
    tie(cast, three.younger, three.other)
    tie(cast, three.older, three.younger, "repeats")
    merge(cast, three.older, three.younger)
    verified_again(cast, three.older)
    assert [x.uid for x in verified.links_between_records()] == [own.uid]
    linking.unlink(link=own.uid, by=cast.marit, door=Door.WEB, reason="Dubbel.")
    assert [x.a for x in verified.links_between_records()] == [three.older], "what was merged says it still"


def test_a_retracted_claim_takes_its_links_along_also_when_it_was_merged(
    cast: SimpleNamespace, three: SimpleNamespace
) -> None:
    tie(cast, three.younger, three.other)
    merge(cast, three.older, three.younger)
    retract(
        claim=three.younger.uid, by=cast.chris, door=Door.WEB, seen_revision=again(three.younger).revision,
        reason="Nooit gezegd.",
    )  # fmt: skip
    verified_again(cast, three.older)
    assert len(verified.links_between_records()) == 0


def test_a_snapshot_holds_links_and_evidence_as_of_the_claim_that_stands(
    cast: SimpleNamespace, three: SimpleNamespace
) -> None:
    tie(cast, three.younger, three.other)
    tie(cast, three.other, three.older, "responds_to")
    held = annotating.hold_up(
        claim=three.younger.uid, by=cast.marit, door=Door.WEB, why="Het besluit.", url="https://brug.example/1"
    )
    merge(cast, three.older, three.younger)
    stands = verified_again(cast, three.older)
    row = make_set(by=cast.chris, door=Door.WEB, title="Bruggen", filters={})
    release = release_set(claim_set=row.uid, by=cast.chris, door=Door.WEB)
    make_snapshot(release.pk)
    made = sets.release(row.slug, release.number).snapshot
    assert made is not None
    with sets.open_snapshot(made) as lines:
        found = [json.loads(line) for line in lines]
    links = [line for line in found if line.get("type") == "link"]
    assert [line["id"] for line in links] == sorted(line["id"] for line in links)
    brought = next(line for line in links if line["relation"] == "contradicts")
    assert brought["a"] == {"claim": str(stands.uid), "version": three.older.version + 1}
    (evidence,) = [line for line in found if line.get("type") == "evidence"]
    assert (evidence["id"], evidence["claim"]) == (
        str(held.uid),
        {"claim": str(stands.uid), "version": three.older.version + 1},
    )
    with sets.open_snapshot(made) as lines:
        head, *rest = list(lines)
    assert verify.check_snapshot(head, json.loads(head), iter(rest))


@pytest.mark.parametrize(
    ("type", "outward", "accuracy", "asked"),
    [
        ("contradicts", True, "false", True),
        ("contradicts", False, "false", True),
        ("updates", True, "false", True),
        ("updates", False, "false", False),
        ("supports", True, "false", False),
    ],
)
def test_a_claim_linked_to_a_merged_one_is_asked_about_when_the_one_that_stands_says_otherwise(
    cast: SimpleNamespace, three: SimpleNamespace, type: str, outward: bool, accuracy: str, asked: bool
) -> None:
    a, b = (three.younger, three.other) if outward else (three.other, three.younger)
    tie(cast, a, b, type)
    Recheck.objects.filter(claim=three.other).update(closed_at=timezone.now())
    merge(cast, three.older, three.younger)
    assert not three.other.rechecks.filter(closed_at=None).exists(), "nothing is in force yet"
    verified_again(cast, three.older, accuracy=accuracy, reason="Bleef dicht.")
    open_now = three.other.rechecks.filter(closed_at=None)
    assert [r.reason for r in open_now] == ([f"{type}: {three.older.statement}"] if asked else [])
    assert again(three.other).state == "verified"
    three.other.rechecks.update(closed_at=timezone.now())
    edit_claim(
        claim=three.older.uid, by=cast.marit, door=Door.WEB, seen_revision=again(three.older).revision,
        statement="De brug ging open.",
    )  # fmt: skip
    verified_again(cast, three.older)
    assert not three.other.rechecks.filter(closed_at=None).exists(), "asked once, when the merge takes effect"


def test_the_other_side_of_a_link_is_shown_as_the_claim_that_stands(
    cast: SimpleNamespace, three: SimpleNamespace, as_user: Callable[[Any], Any]
) -> None:
    tie(cast, three.younger, three.other)
    merge(cast, three.older, three.younger)
    page = as_user(cast.marit).get(f"/claims/{three.other.uid}/").content.decode()
    shown = page[page.index('id="links"') : page.index('id="evidence"')]
    assert f'<a href="/claims/{three.older.uid}/" lang="nl">{three.older.statement}</a>' in shown
    assert "verbonden toen dit nog was" in shown
    assert three.younger.statement in shown


def test_erasing_takes_along_what_merged_claims_brought_once_it_leaves_as_this_claims(
    cast: SimpleNamespace, three: SimpleNamespace
) -> None:
    tie(cast, three.younger, three.other)
    tie(cast, three.older, three.younger, "repeats")
    held = {"by": cast.marit, "door": Door.WEB, "why": "Het besluit.", "url": "https://brug.example/1"}
    annotating.hold_up(claim=three.younger.uid, **held)
    merge(cast, three.older, three.younger)
    going = sets.what_would_go(again(three.older))
    assert (going.links, going.evidence) == (1, 0), "the other has a record of its own still"
    verified_again(cast, three.older)
    going = sets.what_would_go(again(three.older))
    assert (going.links, going.evidence) == (1, 1), "the link between the two was none of a pair"
