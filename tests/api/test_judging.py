"""Judging through the API is the same act as on the page, under the same rules."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from articles.models import Decision
from claims.models import Claim, Judgement
from tests.api.conftest import Asked, queued_claim

Tokens = Callable[..., Asked]


def verdicts(claim: Claim, **changes: object) -> dict[str, object]:
    """Return a body that confirms every passage."""
    places = {str(a.uid): "confirmed" for a in claim.appearances.all()}
    return {"attributions": places, "accuracy": "holds", **changes}


def test_an_editor_judges_with_the_tag_they_saw(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast)
    asked = as_token(cast.marit)
    tag = asked.get(f"/claims/{claim.uid}/work")["ETag"]
    answer = asked.post(f"/claims/{claim.uid}/judgements", verdicts(claim), **{"If-Match": tag})
    assert answer.status_code == 201, answer.content
    assert (answer.json()["state"], answer.json()["record"]) == ("verified", 1)
    assert answer["ETag"] != tag
    last = Decision.objects.order_by("-seq").first()
    assert last is not None
    assert (last.action, last.door, last.by) == ("verify", "api", cast.marit)


def test_judging_without_a_tag_or_with_an_old_one_stores_nothing(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast)
    asked = as_token(cast.marit)
    path = f"/claims/{claim.uid}/judgements"
    assert asked.post(path, verdicts(claim)).status_code == 428
    for tag in ('"r999"', '"r0"', "*", "r1", '"c1-1"'):
        stale = asked.post(path, verdicts(claim), **{"If-Match": tag})
        assert (stale.status_code, stale.json()["code"]) == (412, "stale"), tag
    assert not Judgement.objects.exists()


@pytest.mark.parametrize("who", ["lena", "otto"])
def test_readers_and_programs_never_judge(who: str, cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast)
    asked = as_token(getattr(cast, who))
    tag = asked.get(f"/claims/{claim.uid}/work")["ETag"]
    answer = asked.post(f"/claims/{claim.uid}/judgements", verdicts(claim), **{"If-Match": tag})
    assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")
    assert not Judgement.objects.exists()


def test_nobody_gives_the_second_check_on_their_own_judgement(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast, kind="figure")
    for person, status, state in (("marit", 201, "second_check"), ("marit", 409, ""), ("kees", 201, "verified")):
        asked = as_token(getattr(cast, person))
        tag = asked.get(f"/claims/{claim.uid}/work")["ETag"]
        answer = asked.post(f"/claims/{claim.uid}/judgements", verdicts(claim), **{"If-Match": tag})
        assert answer.status_code == status, answer.content
        assert answer.json().get("state", "") == state


@pytest.mark.parametrize(
    "change",
    [
        {"accuracy": "true"}, {"accuracy": None}, {"attributions": {}}, {"attributions": []}, {"state": "verified"},
        {"by": "x"}, {"reason": "\x00"}, {"reason": 1.5e300},
    ],
)  # fmt: skip
def test_a_body_that_says_anything_else_is_refused_whole(
    change: dict[str, object], cast: SimpleNamespace, as_token: Tokens
) -> None:
    claim = queued_claim(cast)
    asked = as_token(cast.marit)
    tag = asked.get(f"/claims/{claim.uid}/work")["ETag"]
    answer = asked.post(f"/claims/{claim.uid}/judgements", verdicts(claim, **change), **{"If-Match": tag})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert not Judgement.objects.exists()


def test_a_key_makes_a_repeated_request_one_act(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast)
    asked = as_token(cast.marit)
    path, key = f"/claims/{claim.uid}/notes", {"Idempotency-Key": "een"}
    first = asked.post(path, {"text": "Bel de gemeente."}, **key)
    again = asked.post(path, {"text": "Bel de gemeente."}, **key)
    other = asked.post(path, {"text": "Bel de haven."}, **key)
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 409)
    assert again.content == first.content
    assert again["Idempotent-Replayed"] == "true"
    assert claim.notes.count() == 1
    colleague = as_token(cast.joris).post(path, {"text": "Bel de haven."}, **key)
    assert colleague.status_code == 201, "keys of two people do not meet"
