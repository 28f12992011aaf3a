"""The acts across sources through the API: the same acts as on the pages, and nothing they refuse gets through."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from articles.actions import upload_article
from articles.actor_acts import merge_actors
from articles.models import Actor, Article, Decision, OriginRuling
from articles.models.ledger import Door
from articles.reference import add_actor
from claims.actions.editing import DateSet, edit_claim, set_dates
from claims.models import (
    Claim,
    CommitmentStep,
    Issue,
    Link,
    NoContradiction,
    NonStatement,
    Topic,
    Utterance,
    UtteranceRuling,
)
from tests.api.conftest import TEXT, Asked, queued_claim, rows_of
from tests.desk import again, at_once

Tokens = Callable[..., Asked]
NOWHERE = "00000000-0000-4000-8000-000000000000"
KEPT = "De brug ging maandag open"
LATER = f"Brug\n\nHAVENSTAD (TPN) - {KEPT}, zag een verslaggever. De wethouder wilde niets zeggen over de kosten.\n"


@pytest.fixture
def pair(cast: SimpleNamespace) -> tuple[Claim, Claim]:
    """Two claims of one speaker in two articles."""
    return (
        queued_claim(cast, "De brug gaat maandag open."),
        queued_claim(cast, "Maandag opent de brug.", text=TEXT + "Meer volgt.\n", publisher="TPN"),
    )


@pytest.fixture
def promise(cast: SimpleNamespace) -> Claim:
    """A commitment without a deadline."""
    return queued_claim(cast, "Ada Vos belooft de brug maandag te openen.", kind="commitment")


@pytest.fixture
def later(cast: SimpleNamespace) -> Article:
    """An article that tells what came of it."""
    return upload_article(by=cast.marit, door=Door.WEB, text=LATER, published="2025-11-25").article


@pytest.fixture
def two(cast: SimpleNamespace) -> tuple[Actor, Actor]:
    """One minister under two spellings."""
    made = [add_actor(by=cast.marit, door=Door.WEB, name=n, kind="person") for n in ("Oda Renk", "Oda Rienk")]
    return made[0], made[1]


def tag(claim: Claim) -> dict[str, str]:
    """Return the header that says what was seen of a claim."""
    return {"If-Match": f'"r{again(claim).revision}"'}


def refused(answer: Any, reason: str = "", status: int = 422) -> None:
    """Fail unless the answer is a whole problem, refused for this reason."""
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    if reason:
        assert answer.json()["reason"] == reason, answer.content


def last_act() -> tuple[str, str]:
    """Return the newest act in the ledger and its door."""
    row = Decision.objects.order_by("-seq")[0]
    return row.action, row.door


# --- Merging and splitting claims ----------------------------------------------------------------------------------


def test_claims_are_merged_and_given_back(cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]) -> None:
    older, younger = pair
    asked = as_token(cast.marit)
    body = {"other": str(older.uid), "other_revision": older.revision, "reason": "Zelfde brug."}
    answer = asked.post(f"/claims/{younger.uid}/merge", body, **tag(younger))
    assert answer.status_code == 200, answer.content
    assert (answer.json()["id"], len(answer.json()["appearances"])) == (str(older.uid), 2)
    assert again(younger).merged_into == older
    assert last_act() == ("merge_into", "api")
    back = asked.post(f"/claims/{younger.uid}/unmerge", {"reason": "Toch niet."}, **tag(younger))
    assert (back.status_code, back.json()["merged_into"]) == (200, None)
    assert len(back.json()["appearances"]) == 1


def test_a_merge_sent_twice_under_one_key_is_one_merge(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    older, younger = pair
    asked, seen = as_token(cast.marit), tag(younger) | {"Idempotency-Key": "samen"}
    body = {"other": str(older.uid), "reason": "Zelfde brug."}
    first, second = (asked.post(f"/claims/{younger.uid}/merge", body, **dict(seen)) for _ in range(2))
    assert first.status_code == 200
    assert first.content == second.content
    assert Decision.objects.filter(action="merge").count() == 1


def test_what_cannot_be_merged_is_not(cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]) -> None:
    older, younger = pair
    foreign = queued_claim(cast, "De brug gaat open.", speaker="Bo Smit", text=TEXT + "Einde.\n")
    asked = as_token(cast.marit)

    def merge(claim: Claim, other: Any, reason: str = "Zelfde brug.", **headers: str) -> Any:
        return asked.post(f"/claims/{claim.uid}/merge", {"other": str(other), "reason": reason}, **headers)

    refused(merge(older, older.uid, **tag(older)), "self-merge")
    refused(merge(older, NOWHERE, **tag(older)), status=404)
    refused(merge(older, foreign.uid, **tag(older)), "other-actor")
    refused(merge(older, younger.uid), status=428)
    refused(merge(older, younger.uid, **{"If-Match": '"r999"'}), status=412)
    refused(merge(older, younger.uid, " ", **tag(older)), status=400)
    stale = {"other": str(younger.uid), "other_revision": 99, "reason": "Zelfde."}
    refused(asked.post(f"/claims/{older.uid}/merge", stale, **tag(older)), status=412)
    refused(asked.post(f"/claims/{older.uid}/unmerge", {"reason": "Nooit samen."}, **tag(older)), "not-merged")
    assert not Claim.objects.exclude(merged_into=None).exists()
    assert merge(older, younger.uid, **tag(older)).status_code == 200
    for claim, other in ((older, younger), (younger, older)):  # neither again, nor in a circle
        refused(merge(claim, other.uid, **tag(claim)), "merged")
    third = queued_claim(cast, "Maandag is de brug open.", text=TEXT + "Slot.\n")
    refused(merge(third, younger.uid, **tag(third)), "merged")


def test_a_claim_that_says_two_things_becomes_two(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast, "De brug gaat open en kost twaalf miljoen.")
    asked = as_token(cast.marit)
    path = f"/claims/{claim.uid}/split"
    same = {"one": "De brug gaat open.", "two": "De brug gaat open."}
    refused(asked.post(path, same, **tag(claim)), "statement-same")
    foreign = same | {"two": "De brug kost twaalf miljoen.", "appearances": [NOWHERE]}
    refused(asked.post(path, foreign, **tag(claim)), "no-passage")
    body = {"one": "De brug gaat open.", "two": "De brug kost twaalf miljoen."}
    answer = asked.post(path, body, **tag(claim))
    assert (answer.status_code, answer.json()["statement"]) == (201, body["two"])
    assert answer["Location"].endswith(f"/claims/{answer.json()['id']}/work")
    assert again(claim).statement == body["one"]


# --- Links ---------------------------------------------------------------------------------------------------------


def test_a_link_that_cannot_be_is_not_stored(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    a, b = pair
    asked = as_token(cast.marit)

    def tie(claim: Claim, other: Any, type: str = "supports", **more: Any) -> Any:
        body = {"to": str(other), "type": type, "reason": "Zelfde brug."} | more
        return asked.post(f"/claims/{claim.uid}/links", body)

    refused(tie(a, a.uid), "self-link")
    refused(tie(a, NOWHERE), status=404)
    refused(tie(a, b.uid, "likes"), status=400)
    refused(tie(a, b.uid, reason=" "), status=400)
    refused(tie(a, b.uid, passage=str(b.appearances.get().uid)), "no-passage")
    assert not Link.objects.exists()
    for type, reverse in (
        ("supports", "linked-other-way"),
        ("updates", "linked-other-way"),
        ("repeats", "linked-already"),
        ("contradicts", "linked-already"),
    ):
        assert tie(a, b.uid, type).status_code == 201
        refused(tie(a, b.uid, type), "linked-already")
        refused(tie(b, a.uid, type), reverse)
    refused(tie(a, b.uid, "qualifies", words="staat er niet"), "words-unknown")
    words = a.appearances.get().exact[:9]
    answer = tie(a, b.uid, "qualifies", words=words).json()
    assert answer["passages"]["a"] == {"appearance": str(a.appearances.get().uid), "exact": words}
    assert answer["passages"]["b"]["exact"] == b.appearances.get().exact
    made = rows_of(asked.get(f"/claims/{a.uid}/links"))
    assert len(made) == 5
    again = f"/links/{made[0]['id']}/passages"
    refused(asked.post(again, {"passage": str(b.appearances.get().uid)}), "no-passage")
    refused(asked.post(again, {"words": words, "sort": "x"}), status=400)
    assert asked.post(again, {"to_words": words[:4]}).json()["passages"]["b"]["exact"] == words[:4]
    gone = asked.post(f"/links/{made[0]['id']}/withdraw", {"reason": "Vergissing."})
    assert gone.status_code == 200
    refused(asked.post(f"/links/{NOWHERE}/withdraw", {"reason": "Weg."}), "no-link")
    assert len(rows_of(asked.get(f"/claims/{a.uid}/links"))) == 4


def test_a_claim_that_was_merged_gets_no_new_links_or_answers(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    older, younger = pair
    other = queued_claim(cast, "De brug blijft dicht.", speaker="Bo Smit", text=TEXT + "Einde.\n")
    asked = as_token(cast.marit)
    merged = {"other": str(older.uid), "reason": "Zelfde brug."}
    asked.post(f"/claims/{younger.uid}/merge", merged, **tag(younger))
    for a, b in ((younger, other), (other, younger)):
        body = {"to": str(b.uid), "type": "contradicts", "reason": "Open of dicht."}
        refused(asked.post(f"/claims/{a.uid}/links", body), "merged")
        answer = {"a": str(a.uid), "b": str(b.uid), "reason": "Andere brug."}
        refused(asked.post("/no-contradictions", answer), "merged")
    assert not Link.objects.exists()


# --- Origins -------------------------------------------------------------------------------------------------------


def test_two_articles_are_ruled_apart_and_the_ruling_is_taken_back(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    older, younger = pair
    asked = as_token(cast.marit)
    merged = {"other": str(older.uid), "reason": "Zelfde brug."}
    asked.post(f"/claims/{younger.uid}/merge", merged, **tag(younger))
    articles = [str(a.article.uid) for a in older.appearances.order_by("article_id")]
    body = {"a": articles[1], "b": articles[0], "together": True, "reason": "Eén persbericht."}
    made = asked.post("/origin-rulings", body)
    assert (made.status_code, made.json()["a"]) == (201, articles[0])
    refused(asked.post("/origin-rulings", body), "ruled-already")
    found = asked.get(f"/claims/{older.uid}/origins").json()
    assert (found["counts"]["articles"], found["counts"]["independent"]) == (2, 1)
    assert (
        found["groups"][0]["because"][0] | {"code": "ruling", "ruling": made.json()["id"]}
        == (found["groups"][0]["because"][0])
    )
    refused(asked.post("/origin-rulings", body | {"b": articles[1]}), "two-articles")
    refused(asked.post("/origin-rulings", body | {"together": "nee"}), status=400)
    assert asked.post("/origin-rulings", body | {"together": False}).status_code == 201
    assert asked.get(f"/claims/{older.uid}/origins").json()["counts"]["independent"] == 2
    (standing,) = asked.get(f"/claims/{older.uid}/origins").json()["rulings"]
    gone = asked.post(f"/origin-rulings/{standing['id']}/withdraw", {"reason": "Toch niet."})
    assert gone.json()["withdrawn"] is True
    refused(asked.post(f"/origin-rulings/{NOWHERE}/withdraw", {"reason": "Weg."}), "no-ruling")
    assert asked.get(f"/claims/{older.uid}/origins").json()["rulings"] == []
    assert OriginRuling.objects.count() == 2


def test_passages_are_said_to_be_one_act_of_speaking(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    asked, ada = as_token(cast.marit), Actor.objects.get(name="Ada Vos")
    places = [str(c.appearances.get().uid) for c in pair]
    body = {
        "appearances": places,
        "actor": str(ada.uid),
        "medium": "persconferentie",
        "day": "2025-11-20",
        "reason": "Eén persconferentie.",
    }
    made = asked.post("/utterances", body)
    assert (made.status_code, made.json()["utterance"]["actor"]["name"]) == (200, "Ada Vos")
    assert Utterance.objects.get().appearances.count() == 2
    refused(asked.post("/utterances", body | {"appearances": [NOWHERE]}), "no-passage")
    refused(asked.post("/utterances", body | {"appearances": []}), status=400)
    refused(asked.post("/utterances", body | {"day": "gisteren"}), "edtf")
    refused(asked.post("/utterances", body | {"actor": NOWHERE}), status=404)
    parted = asked.post("/utterances", body | {"actor": None, "reason": "Twee gesprekken."})
    assert parted.json()["utterance"] is None
    (kept,) = UtteranceRuling.objects.all()
    assert [str(kept.a.uid), str(kept.b.uid)] == sorted(places, key=places.index)
    gone = asked.post(f"/utterance-rulings/{kept.uid}/withdraw", {"reason": "Toch één."})
    assert (gone.json()["withdrawn"], gone.json()["holds"]) == (True, True)
    refused(asked.post(f"/utterance-rulings/{NOWHERE}/withdraw", {"reason": "Weg."}), "no-ruling")
    other = add_actor(by=cast.marit, door=Door.WEB, name="A. Vos", kind="person")
    merge_actors(absorbed=other.uid, into=ada.uid, by=cast.marit, door=Door.WEB, reason="Zelfde vrouw.")
    refused(asked.post("/utterances", body | {"actor": str(other.uid)}), "actor-merged")


# --- Actors --------------------------------------------------------------------------------------------------------


def test_actors_are_renamed_merged_given_back_and_parted(
    cast: SimpleNamespace, as_token: Tokens, two: tuple[Actor, Actor]
) -> None:
    kept, gone = two
    asked = as_token(cast.marit)
    card = asked.post(f"/actors/{kept.uid}/rename", {"name": "Oda van Renk", "reason": "Zo schrijft zij zich."})
    assert (card.status_code, card.json()["names"]) == (200, ["Oda Renk", "Oda van Renk"])
    one = asked.post(f"/actors/{kept.uid}/merge", {"other": str(gone.uid), "reason": "Eén minister."})
    assert one.json()["absorbed"] == [str(gone.uid)]
    assert asked.get(f"/actors/{gone.uid}").json()["merged_into"] == str(kept.uid)
    back = asked.post(f"/actors/{gone.uid}/unmerge", {"reason": "Toch twee."})
    assert (back.json()["merged_into"], back.json()["names"]) == (None, ["Oda Rienk"])
    new = {"name": "Oda Renk (burgemeester)", "names": ["Oda Renk"], "reason": "Twee mensen."}
    parted = asked.post(f"/actors/{kept.uid}/part", new)
    assert (parted.status_code, parted.json()["names"]) == (201, ["Oda Renk", "Oda Renk (burgemeester)"])
    assert parted["Location"].endswith(f"/actors/{parted.json()['id']}")
    assert last_act() == ("part_actor", "api")


def test_what_cannot_be_done_to_an_actor_is_not(
    cast: SimpleNamespace, as_token: Tokens, two: tuple[Actor, Actor]
) -> None:
    kept, gone = two
    asked = as_token(cast.marit)

    def merge(into: Any, other: Any, reason: str = "Eén.") -> Any:
        return asked.post(f"/actors/{into}/merge", {"other": str(other), "reason": reason})

    refused(merge(kept.uid, kept.uid), "self-merge")
    refused(merge(kept.uid, NOWHERE), status=404)
    refused(merge(NOWHERE, kept.uid), status=404)
    refused(merge(kept.uid, gone.uid, " "), status=400)
    refused(asked.post(f"/actors/{kept.uid}/unmerge", {"reason": "?"}), "not-merged")
    refused(asked.post(f"/actors/{kept.uid}/rename", {"name": "x" * 201, "reason": "Lang."}), status=400)
    part = {"name": "Ander", "names": ["Oda Renk"], "reason": "Twee."}
    refused(asked.post(f"/actors/{kept.uid}/part", part), "name-in-use")
    refused(asked.post(f"/actors/{kept.uid}/part", part | {"names": ["Niemand"]}), "no-name")
    assert merge(kept.uid, gone.uid).status_code == 200
    refused(merge(gone.uid, kept.uid), "actor-merged")
    refused(merge(kept.uid, gone.uid), "actor-merged")
    refused(asked.post(f"/actors/{gone.uid}/rename", {"name": "Ander", "reason": "Toch."}), "actor-merged")
    assert Actor.objects.exclude(merged_into=None).count() == 1


# --- The board -----------------------------------------------------------------------------------------------------


def test_a_board_is_built_through_the_api(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim], later: Article
) -> None:
    claim, ada = pair[0], Actor.objects.get(name="Ada Vos")
    asked = as_token(cast.marit)
    one, two = (asked.post("/topics/bruggen/issues", {"question": q}).json() for q in ("Wanneer?", "Voor hoeveel?"))
    refused(asked.post("/topics/bruggen/issues", {"question": "Wanneer?"}), "asked-already")
    refused(asked.post(f"/issues/{two['id']}/reword", {"question": "Wanneer?"}), "asked-already")
    refused(asked.post("/topics/nergens/issues", {"question": "Waar?"}), status=404)
    assert asked.post(f"/issues/{two['id']}/reword", {"question": "Wat kost het?"}).json()["order"] == 1
    ordered = asked.post("/topics/bruggen/issues/order", {"issues": [two["id"]]})
    assert [i["question"] for i in rows_of(ordered)] == ["Wat kost het?", "Wanneer?"]
    placed = asked.post(f"/claims/{claim.uid}/issue", {"issue": one["id"]}, **tag(claim))
    assert placed.status_code == 200, placed.content
    silence = {"actor": str(ada.uid), "article": str(later.uid), "exact": "De wethouder wilde niets zeggen"}
    made = asked.post(f"/issues/{two['id']}/non-statements", silence)
    assert (made.status_code, made.json()["kind"]) == (201, "declines")
    refused(asked.post(f"/issues/{two['id']}/non-statements", silence), "recorded-already")
    refused(asked.post(f"/issues/{two['id']}/non-statements", silence | {"exact": "Staat er niet"}), "span-unknown")
    refused(asked.post(f"/issues/{two['id']}/non-statements", silence | {"kind": "mokt"}), status=400)
    board = asked.get("/topics/bruggen/board").json()
    cells = {r["issue"]["question"]: r["cells"][0] for r in board["rows"] if r["issue"]}
    assert [c["claim"] for c in cells["Wanneer?"]["claims"]] == [str(claim.uid)]
    assert cells["Wat kost het?"]["non_statements"] == [made.json()["id"]]
    assert board["rows"][-1]["issue"] is None
    refused(asked.post(f"/issues/{two['id']}/remove", {"reason": "Weg."}), "in-use")
    gone = asked.post(f"/non-statements/{made.json()['id']}/withdraw", {"reason": "Zij sprak later toch."})
    assert gone.json()["withdrawn"] is True
    assert asked.post(f"/issues/{one['id']}/remove", {"reason": "Dubbel."}).status_code == 204
    refused(asked.post(f"/issues/{one['id']}/remove", {"reason": "Dubbel."}), status=404)
    assert again(claim).issue is None


def test_a_question_of_another_topic_holds_no_claim(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    asked = as_token(cast.marit)
    other = Topic.objects.create(slug="wegen", name_nl="wegen", name_en="roads")
    foreign = Issue.objects.create(topic=other, question="Welke weg?")
    path = f"/claims/{pair[0].uid}/issue"
    refused(asked.post(path, {"issue": str(foreign.uid)}, **tag(pair[0])), "issue-of-other-topic")
    refused(asked.post(path, {"issue": str(foreign.uid)}), status=428)
    refused(asked.post(path, {"issue": NOWHERE}, **tag(pair[0])), status=404)
    assert again(pair[0]).issue is None


def test_no_contradiction_is_answered_kept_and_taken_back(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    asked = as_token(cast.marit)
    body = {"a": str(pair[1].uid), "b": str(pair[0].uid), "reason": "Andere brug."}
    made = asked.post("/no-contradictions", body)
    assert (made.status_code, made.json()["a"]["claim"]) == (201, str(pair[0].uid))
    refused(asked.post("/no-contradictions", body), "answered-already")
    refused(asked.post("/no-contradictions", body | {"a": body["b"]}), "self-link")
    refused(asked.post("/no-contradictions", body | {"a": NOWHERE}), status=404)
    for unlike in ({"a": "x"}, {"a": 1}, {"a": None}, {"reason": 7}, {"because": "x"}):
        refused(asked.post("/no-contradictions", body | unlike), status=400)
    tie = {"to": body["b"], "type": "contradicts", "reason": "Open of dicht."}
    refused(asked.post(f"/claims/{body['a']}/links", tie), "answered-otherwise")
    gone = asked.post(f"/no-contradictions/{made.json()['id']}/withdraw", {"reason": "Toch."})
    assert gone.json()["withdrawn"] is True
    assert asked.post(f"/claims/{body['a']}/links", tie).status_code == 201
    refused(asked.post("/no-contradictions", body), "linked-otherwise")
    refused(asked.post(f"/no-contradictions/{NOWHERE}/withdraw", {"reason": "Weg."}), "no-answer")


# --- Commitments ---------------------------------------------------------------------------------------------------


def test_a_commitment_is_followed_with_the_passage_of_every_change(
    cast: SimpleNamespace, as_token: Tokens, promise: Claim, later: Article
) -> None:
    asked = as_token(cast.marit)
    standing = asked.get(f"/claims/{promise.uid}/commitment")
    assert (standing.json()["course"], standing["ETag"]) == ("announced", tag(promise)["If-Match"])
    kept = {"step": "kept", "article": str(later.uid), "exact": KEPT, "day": "2025-11-24"}
    made = asked.post(f"/claims/{promise.uid}/steps", kept, **tag(promise))
    assert made.status_code == 201, made.content
    assert (made.json()["course"], made.json()["steps"][0]["exact"]) == ("kept", KEPT)
    back = asked.post(f"/steps/{made.json()['steps'][0]['id']}/withdraw", {"reason": "Andere brug."})
    assert (back.json()["course"], back.json()["steps"][0]["withdrawn"]) == ("announced", True)
    refused(asked.post(f"/steps/{NOWHERE}/withdraw", {"reason": "Weg."}), "no-step")


@pytest.mark.parametrize(
    ("change", "status", "reason"),
    [
        ({"exact": None}, 400, ""),
        ({"exact": ""}, 400, ""),
        ({"exact": "Dit staat er niet"}, 422, "span-unknown"),
        ({"exact": "e"}, 422, "span-many"),
        ({"article": None}, 400, ""),
        ({"article": NOWHERE}, 404, ""),
        ({"step": "overdue"}, 400, ""),
        ({"step": "promised"}, 400, ""),
        ({"step": "condition_met"}, 422, "step-not-from-here"),
        ({"step": "superseded"}, 422, "successor"),
        ({"step": "superseded", "successor": "itself"}, 422, "successor"),
        ({"day": "gisteren"}, 422, "edtf"),
    ],
)
def test_no_commitment_changes_without_a_passage_that_says_so(
    change: dict[str, Any],
    status: int,
    reason: str,
    cast: SimpleNamespace,
    as_token: Tokens,
    promise: Claim,
    later: Article,
) -> None:
    kept = {"step": "kept", "article": str(later.uid), "exact": KEPT} | change
    if kept.get("successor") == "itself":
        kept["successor"] = str(promise.uid)
    answer = as_token(cast.marit).post(f"/claims/{promise.uid}/steps", kept, **tag(promise))
    refused(answer, reason, status)
    assert not CommitmentStep.objects.exists()


def test_a_claim_of_another_kind_has_no_course(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim], later: Article
) -> None:
    asked = as_token(cast.marit)
    refused(asked.get(f"/claims/{pair[0].uid}/commitment"), status=404)
    kept = {"step": "kept", "article": str(later.uid), "exact": KEPT}
    refused(asked.post(f"/claims/{pair[0].uid}/steps", kept, **tag(pair[0])), "no-commitment")
    refused(asked.post(f"/claims/{pair[0].uid}/steps", kept), status=428)


@pytest.mark.parametrize(
    ("due", "course"),
    [
        (["2001-01-01"], "overdue"),
        (["2001"], "overdue"),
        ([""], "announced"),
        (["2001-01-01", ""], "announced"),
        (["2001-01-01/.."], "announced"),
        (["2999-01-01"], "announced"),
    ],
)
def test_overdue_is_said_by_the_clock_and_never_of_a_date_that_is_not_resolved(
    due: list[str], course: str, cast: SimpleNamespace, as_token: Tokens, promise: Claim
) -> None:
    dates = [DateSet("due", edtf, words="ooit") for edtf in due]
    set_dates(claim=promise.uid, by=cast.marit, door=Door.WEB, seen_revision=again(promise).revision, dates=dates)
    assert as_token(cast.marit).get(f"/claims/{promise.uid}/commitment").json()["course"] == course


def test_a_condition_is_met_by_name_and_makes_it_a_promise(
    cast: SimpleNamespace, as_token: Tokens, promise: Claim, later: Article
) -> None:
    scope = {"condition": "als het droog blijft"}
    edit_claim(claim=promise.uid, by=cast.marit, door=Door.WEB, seen_revision=again(promise).revision, scope=scope)
    asked = as_token(cast.marit)
    assert asked.get(f"/claims/{promise.uid}/commitment").json()["course"] == "conditional"
    body = {"step": "condition_met", "article": str(later.uid), "exact": KEPT, "condition": "als het regent"}
    refused(asked.post(f"/claims/{promise.uid}/steps", body, **tag(promise)), "condition")
    made = asked.post(f"/claims/{promise.uid}/steps", body | scope, **tag(promise))
    assert (made.json()["course"], made.json()["steps"][0]["step"]) == ("announced", "promised")
    assert made.json()["conditions"][0]["met_by"] == made.json()["steps"][0]["id"]


# --- Who may -------------------------------------------------------------------------------------------------------


def everything(claim: Claim, other: Claim, article: Article) -> list[tuple[str, Any]]:
    """Return every act of this module on things that exist, with a body that would do."""
    issue = Issue.objects.create(topic=Topic.objects.get(slug="bruggen"), question="Wie?")
    actor, place = str(Actor.objects.get(name="Ada Vos").uid), claim.appearances.get()
    why = {"reason": "Daarom."}
    words = {"article": str(article.uid), "exact": KEPT}
    a, b = str(claim.uid), str(other.uid)
    return [
        (f"/claims/{a}/merge", {"other": b} | why),
        (f"/claims/{a}/unmerge", why),
        (f"/claims/{a}/split", {"one": "Een.", "two": "Twee."}),
        (f"/claims/{a}/issue", {"issue": str(issue.uid)}),
        (f"/claims/{a}/steps", {"step": "kept"} | words),
        (f"/claims/{a}/links", {"to": b, "type": "supports"} | why),
        (f"/links/{NOWHERE}/withdraw", why),
        (f"/links/{NOWHERE}/passages", {}),
        (f"/steps/{NOWHERE}/withdraw", why),
        ("/origin-rulings", {"a": str(article.uid), "b": str(place.article.uid), "together": True} | why),
        (f"/origin-rulings/{NOWHERE}/withdraw", why),
        ("/utterances", {"appearances": [str(place.uid)], "actor": actor} | why),
        (f"/utterance-rulings/{NOWHERE}/withdraw", why),
        ("/topics/bruggen/issues", {"question": "Waarom?"}),
        ("/topics/bruggen/issues/order", {"issues": [str(issue.uid)]}),
        (f"/issues/{issue.uid}/reword", {"question": "Wie dan?"}),
        (f"/issues/{issue.uid}/remove", why),
        (f"/issues/{issue.uid}/non-statements", {"actor": actor} | words),
        (f"/non-statements/{NOWHERE}/withdraw", why),
        ("/no-contradictions", {"a": a, "b": b} | why),
        (f"/no-contradictions/{NOWHERE}/withdraw", why),
        (f"/actors/{actor}/rename", {"name": "Anders"} | why),
        (f"/actors/{actor}/merge", {"other": NOWHERE} | why),
        (f"/actors/{actor}/unmerge", why),
        (f"/actors/{actor}/part", {"name": "Anders"} | why),
    ]


@pytest.mark.parametrize("who", ["lena", "otto"])
def test_readers_and_programs_do_none_of_it(
    who: str, cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim], later: Article
) -> None:
    acts = everything(*pair, later)
    asked = as_token(getattr(cast, who))
    before = Decision.objects.count()
    for path, body in acts:
        answer = asked.post(path, body, **tag(pair[0]))
        assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed"), path
    assert Decision.objects.count() == before
    reading = as_token(cast.marit, "claims:read")
    for path, body in acts:
        answer = reading.post(path, body, **tag(pair[0]))
        assert (answer.status_code, answer.json()["code"]) == (403, "scope-missing"), path


def test_a_checker_keeps_no_actors(cast: SimpleNamespace, as_token: Tokens, two: tuple[Actor, Actor]) -> None:
    asked = as_token(cast.kees)
    for act, body in (
        ("rename", {"name": "Anders"}),
        ("merge", {"other": str(two[1].uid)}),
        ("unmerge", {}),
        ("part", {"name": "Anders"}),
    ):
        refused(asked.post(f"/actors/{two[0].uid}/{act}", {"reason": "Daarom."} | body), status=403)


def test_answers_are_as_the_document_says(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim], promise: Claim, later: Article
) -> None:
    asked = as_token(cast.marit)
    document = asked.client.get("/api/v1/openapi.json").json()
    issue = asked.post("/topics/bruggen/issues", {"question": "Wanneer?"}).json()
    asked.post(f"/claims/{pair[0].uid}/issue", {"issue": issue["id"]}, **tag(pair[0]))
    kept = {"step": "kept", "article": str(later.uid), "exact": KEPT}
    asked.post(f"/claims/{promise.uid}/steps", kept, **tag(promise))
    ada = Actor.objects.get(name="Ada Vos")
    for path, name in (
        ("/topics/bruggen/board", "Board"),
        (f"/claims/{pair[0].uid}/origins", "Origins"),
        (f"/claims/{promise.uid}/commitment", "Commitment"),
        (f"/actors/{ada.uid}", "ActorCard"),
    ):
        schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
        Draft202012Validator(schema).validate(asked.get(path).json())


# --- In parallel ---------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_of_many_at_one_moment_one_is_done_and_the_others_are_told(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim], promise: Claim, later: Article
) -> None:
    a, b = (str(c.uid) for c in pair)
    ada, why = Actor.objects.get(name="Ada Vos"), {"reason": "Daarom."}
    bo = add_actor(by=cast.marit, door=Door.WEB, name="Bo Smit", kind="person")
    issue = Issue.objects.create(topic=Topic.objects.get(slug="bruggen"), question="Wie?")
    words = {"article": str(later.uid), "exact": KEPT}
    first, second = (str(c.appearances.get().article.uid) for c in pair)

    def race(*requests: tuple[str, Any, dict[str, str]]) -> list[int]:
        people = [as_token(cast.marit), as_token(cast.joris)] * 2
        each = [(people[n], *requests[n % len(requests)]) for n in range(4)]
        answers = at_once(*(lambda e=e: e[0].post(e[1], e[2], **e[3]).status_code for e in each))
        assert all(isinstance(answer, int) for answer in answers), answers
        return sorted(answers)

    one = [201, 422, 422, 422]
    assert race(*((f"/claims/{x}/links", {"to": y, "type": "updates"} | why, {}) for x, y in ((a, b), (b, a)))) == one
    assert race((f"/claims/{a}/links", {"to": b, "type": "repeats"} | why, {})) == one
    assert race(("/no-contradictions", {"a": a, "b": b} | why, {})) == one
    assert race(("/topics/bruggen/issues", {"question": "Waarom?"}, {})) == one
    assert race((f"/issues/{issue.uid}/non-statements", {"actor": str(ada.uid)} | words, {})) == one
    assert race(("/origin-rulings", {"a": first, "b": second, "together": True} | why, {})) == one
    assert race((f"/claims/{promise.uid}/steps", {"step": "kept"} | words, tag(promise))) == [201, 412, 412, 412]
    merged = race(
        (f"/claims/{a}/merge", {"other": b} | why, tag(pair[0])),
        (f"/claims/{b}/merge", {"other": a} | why, tag(pair[1])),
    )
    assert merged[0] == 200
    assert set(merged[1:]) <= {412, 422}
    into = race(*((f"/actors/{x.uid}/merge", {"other": str(y.uid)} | why, {}) for x, y in ((ada, bo), (bo, ada))))
    assert into == [200, 422, 422, 422]
    asked = Issue.objects.get(question="Waarom?")
    removed = race((f"/issues/{asked.uid}/remove", why, {}))
    assert removed[0] == 204
    assert set(removed[1:]) <= {404, 422}
    assert [Link.objects.count(), NoContradiction.objects.count(), NonStatement.objects.count()] == [2, 1, 1]
    assert [CommitmentStep.objects.count(), OriginRuling.objects.count()] == [1, 1]
    assert Claim.objects.exclude(merged_into=None).count() == Actor.objects.exclude(merged_into=None).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_link_and_a_merge_at_one_moment_leave_no_link_made_on_a_merged_claim(
    cast: SimpleNamespace, as_token: Tokens, pair: tuple[Claim, Claim]
) -> None:
    other = queued_claim(cast, "De brug blijft dicht.", speaker="Bo Smit", text=TEXT + "Einde.\n")
    older, younger = pair
    marit, joris, seen = as_token(cast.marit), as_token(cast.joris), tag(younger)
    tie = {"to": str(other.uid), "type": "contradicts", "reason": "Open of dicht."}
    merge = {"other": str(older.uid), "reason": "Zelfde brug."}
    linked, merged = at_once(
        lambda: marit.post(f"/claims/{younger.uid}/links", tie).status_code,
        lambda: joris.post(f"/claims/{younger.uid}/merge", merge, **seen).status_code,
    )
    assert merged == 200
    made = Decision.objects.filter(action="link").first()
    assert (linked, made is not None) in ((201, True), (422, False))
    assert made is None or made.seq < Decision.objects.get(action="merge_into").seq
