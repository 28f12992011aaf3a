"""The review desk as a form: judge and next in one request, blind second checks, leases, drafts, stale saves."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions import upload_article
from claims.actions import editing, judging, leasing
from claims.models import Claim, Draft, Recheck
from claims.workflow import State

TEXT = """Raad van Oosterdam praat verder

De burgemeester van Oosterdam zei maandag dat de brug opengaat. "Wij houden ons aan de afspraak", zei ze.
De wethouder van Westerdam betwist dat. Volgens hem ontbreekt het geld.
"""


@pytest.fixture
def article(cast: SimpleNamespace) -> Any:
    return upload_article(by=cast.marit, door="web", text=TEXT).article


@pytest.fixture
def make(cast: SimpleNamespace, article: Any) -> Callable[..., Claim]:
    """Make a claim from words of the article."""

    def one(words: str, kind: str = "statement", said: str = "") -> Claim:
        start = TEXT.index(words)
        passage = editing.Passage(article, start, start + len(words), speaker_text="de burgemeester")
        return editing.make_claim(by=cast.marit, door="web", statement=said or words, kind=kind, passage=passage)

    return one


def verdicts(claim: Claim, accuracy: str = "open", reason: str = "") -> dict[str, Any]:
    claim.refresh_from_db()
    given = {f"attribution-{a.uid}": "confirmed" for a in claim.appearances.all()}
    return {"revision": claim.revision, "accuracy": accuracy, "reason": reason, **given}


def test_judging_answers_with_the_next_claim_in_the_same_request(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    first, second = make("Wij houden ons aan de afspraak"), make("ontbreekt het geld")
    client = as_user(cast.joris)
    client.post(reverse("review-next"))
    claim = Claim.objects.get(lease_by=cast.joris)
    answer = client.post(reverse("judge", args=[claim.uid]), verdicts(claim), HTTP_HX_REQUEST="true")
    other = second if claim == first else first
    assert answer.status_code == 200
    assert answer["HX-Push-Url"] == reverse("review-claim", args=[other.uid])
    assert other.statement in answer.content.decode()
    claim.refresh_from_db()
    assert claim.state == State.VERIFIED


def test_without_scripts_judging_leads_to_the_page_of_the_next(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    first, second = make("Wij houden ons aan de afspraak"), make("ontbreekt het geld")
    answer = as_user(cast.joris).post(reverse("judge", args=[first.uid]), verdicts(first))
    assert answer.status_code == 302
    assert answer["Location"] == reverse("review-claim", args=[second.uid])


def test_an_act_without_its_reason_comes_back_with_every_typed_word(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    answer = as_user(cast.joris).post(reverse("move", args=[claim.uid, "reject"]), {"revision": claim.revision})
    assert answer.status_code == 422
    assert "Geef hiervoor een reden." in answer.content.decode()
    given = verdicts(claim, reason="Mijn halve zin") | {"accuracy": ""}
    answer = as_user(cast.joris).post(reverse("judge", args=[claim.uid]), given)
    assert answer.status_code == 422
    assert "Mijn halve zin" in answer.content.decode()
    claim.refresh_from_db()
    assert claim.state == State.QUEUED


def test_the_first_judgement_is_in_no_answer_before_the_second_is_given(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("Wij houden ons aan de afspraak", kind="commitment")
    secret = "Alleen de eerste weet dit nog"
    as_user(cast.marit).post(reverse("judge", args=[claim.uid]), verdicts(claim, "disputed", secret))
    claim.refresh_from_db()
    assert claim.state == State.SECOND_CHECK
    pages = [reverse(name, args=[claim.uid]) for name in ("claim", "claim-card", "review-claim")]
    pages += [reverse("fold", args=[claim.uid, name]) for name in ("edit", "note", "link", "evidence", "date")]
    pages += [reverse("desk"), reverse("review") + "?state=second_check", reverse("review-pane"), reverse("search")]
    for who in (cast.joris, cast.kees, cast.chris, cast.lena):
        for path in pages:
            answer = as_user(who).get(path)
            text = answer.content.decode()
            assert secret not in text, (who, path)
            assert not re.search(r'class="given (disputed|confirmed)"', text), (who, path)
            assert not re.search(r"<input[^>]*checked[^>]*>", text) or "attribution-" not in text, (who, path)
    own = as_user(cast.marit).get(reverse("review-claim", args=[claim.uid])).content.decode()
    assert "je eigen oordeel keur je niet goed" in own
    as_user(cast.joris).post(reverse("judge", args=[claim.uid]), verdicts(claim, "holds", "Nagevraagd"))
    third = as_user(cast.kees).get(reverse("review-claim", args=[claim.uid])).content.decode()
    assert secret in third
    assert "Nagevraagd" in third


def test_nobody_gives_the_second_check_on_their_own(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("Wij houden ons aan de afspraak", kind="figure")
    client = as_user(cast.marit)
    client.post(reverse("judge", args=[claim.uid]), verdicts(claim))
    answer = client.post(reverse("judge", args=[claim.uid]), verdicts(claim))
    assert answer.status_code == 422
    claim.refresh_from_db()
    assert claim.record is None


def test_a_stale_save_shows_both_texts_and_stores_neither(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    seen = claim.revision
    as_user(cast.joris).post(
        reverse("claim-edit", args=[claim.uid]),
        {"revision": seen, "statement": "Westerdam zegt dat het geld ontbreekt", "kind": "statement"},
    )
    answer = as_user(cast.marit).post(
        reverse("claim-edit", args=[claim.uid]),
        {"revision": seen, "statement": "Volgens de wethouder is er geen geld", "kind": "position"},
    )
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Westerdam zegt dat het geld ontbreekt" in text
    assert "Volgens de wethouder is er geen geld" in text
    assert "Joris was eerst" in text
    claim.refresh_from_db()
    assert claim.statement == "Westerdam zegt dat het geld ontbreekt"
    again = {"revision": claim.revision, "statement": "Volgens de wethouder is er geen geld", "kind": "position"}
    as_user(cast.marit).post(reverse("claim-edit", args=[claim.uid]), again)
    claim.refresh_from_db()
    assert claim.statement == "Volgens de wethouder is er geen geld"


def test_a_stale_judgement_shows_what_was_about_to_be_given(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    given = verdicts(claim, "disputed", "De begroting zegt iets anders")
    editing.edit_claim(
        claim=claim.uid, by=cast.joris, door="web", seen_revision=claim.revision, statement="Er is geen geld"
    )
    answer = as_user(cast.marit).post(reverse("judge", args=[claim.uid]), given, HTTP_HX_REQUEST="true")
    assert answer.status_code == 409
    assert "De begroting zegt iets anders" in answer.content.decode()
    assert "Er is geen geld" in answer.content.decode()


def test_a_takeover_keeps_the_words_of_the_colleague(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    marit, joris = as_user(cast.marit), as_user(cast.joris)
    marit.post(reverse("lease", args=[claim.uid]))
    kept = marit.post(reverse("draft", args=[claim.uid]), {"reason": "Half af: bellen met Wester", "revision": 1})
    assert "concept bewaard om" in kept.content.decode()
    page = joris.get(reverse("review-claim", args=[claim.uid])).content.decode()
    assert "Marit is hier tot" in page
    refused = joris.post(reverse("judge", args=[claim.uid]), verdicts(claim))
    assert refused.status_code == 409
    assert joris.post(reverse("takeover", args=[claim.uid]), {"reason": ""}).status_code == 400
    joris.post(reverse("takeover", args=[claim.uid]), {"reason": "Marit is ziek"})
    page = joris.get(reverse("review-claim", args=[claim.uid])).content.decode()
    assert "Half af: bellen met Wester" in page
    assert "Marit is ziek" in joris.get(reverse("claim", args=[claim.uid])).content.decode()
    assert Draft.objects.get(claim=claim).by == cast.marit


def test_a_draft_comes_back_after_the_lease_ran_out_and_goes_when_it_is_saved(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    client = as_user(cast.marit)
    client.post(reverse("draft", args=[claim.uid]), verdicts(claim, "disputed", "Nog niet zeker"))
    Claim.objects.update(lease_until=timezone.now() - timedelta(minutes=1), lease_by=cast.marit)
    page = client.get(reverse("review-claim", args=[claim.uid])).content.decode()
    assert "Nog niet zeker" in page
    assert re.search(r'value="disputed"[^>]*checked', page)
    client.post(reverse("judge", args=[claim.uid]), verdicts(claim, "disputed", "Nog niet zeker"))
    assert not Draft.objects.exists()


def test_the_claim_loaded_ahead_is_reserved_and_becomes_a_lease_with_the_verdict_on_this_one(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    first, second = make("Wij houden ons aan de afspraak"), make("ontbreekt het geld")
    client = as_user(cast.joris)
    answer = client.post(reverse("review-ahead", args=[first.uid]), HTTP_HX_REQUEST="true")
    assert second.statement in answer.content.decode()
    assert answer["HX-Push-Url"] == reverse("review-claim", args=[second.uid])
    second.refresh_from_db()
    assert (second.lease_by, second.lease_reserved) == (cast.joris, True)
    given = verdicts(first) | {"ahead": str(second.uid)}
    answer = client.post(reverse("judge", args=[first.uid]), given, HTTP_HX_REQUEST="true")
    assert "Gecontroleerd" in answer.content.decode()
    assert second.statement not in answer.content.decode()
    second.refresh_from_db()
    assert (second.lease_by, second.lease_reserved) == (cast.joris, False)
    alone = client.post(reverse("review-ahead", args=[second.uid]), HTTP_HX_REQUEST="true")
    assert alone.status_code == 204


def test_the_claim_on_the_screen_is_never_loaded_ahead_of_itself(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    answer = as_user(cast.joris).post(reverse("review-ahead", args=[claim.uid]), HTTP_HX_REQUEST="true")
    assert answer.status_code == 204


def test_a_draft_that_is_too_long_is_refused_in_a_sentence(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    answer = as_user(cast.marit).post(reverse("draft", args=[claim.uid]), {"reason": "a" * 12_345, "revision": 1})
    assert answer.status_code == 422
    assert "12345 tekens" in answer.content.decode()
    assert not Draft.objects.exists()


def test_undo_brings_the_claim_back_as_it_was(cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]) -> None:
    claim = make("ontbreekt het geld")
    client = as_user(cast.marit)
    client.post(reverse("judge", args=[claim.uid]), verdicts(claim, "holds"))
    answer = client.post(reverse("undo"))
    assert answer["Location"] == reverse("review-claim", args=[claim.uid])
    claim.refresh_from_db()
    assert (claim.state, claim.record) == (State.QUEUED, None)


def test_several_claims_at_once_say_what_was_skipped_and_why(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    one, two, three = make("ontbreekt het geld"), make("Volgens hem"), make("De wethouder van Westerdam")
    leasing.hold(claim=three.uid, by=cast.joris)
    chosen = [f"{c.uid}:{c.revision}" for c in (one, two, three)]
    client = as_user(cast.marit)
    answer = client.post(reverse("bulk"), {"claim": chosen, "act": "park", "reason": ""}, follow=True)
    text = answer.content.decode()
    assert "2 claims gedaan." in text
    assert "is met deze claim bezig" in text
    assert Claim.objects.filter(state=State.PARKED).count() == 2
    client.post(reverse("bulk-undo"))
    assert Claim.objects.filter(state=State.PARKED).count() == 0


def test_claims_assigned_together_are_on_their_old_lists_again_after_the_undo(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    one, two = make("ontbreekt het geld"), make("Volgens hem")
    leasing.assign(claim=two.uid, by=cast.marit, door="web", seen_revision=1, to=cast.kees)
    two.refresh_from_db()
    leasing.hold(claim=one.uid, by=cast.joris)
    client = as_user(cast.marit)
    chosen = [f"{c.uid}:{c.revision}" for c in (one, two)]
    client.post(reverse("bulk"), {"claim": chosen, "act": "assign", "to": "joris", "reason": ""})
    assert Claim.objects.filter(assigned_to=cast.joris).count() == 2
    Claim.objects.update(lease_by=None, lease_until=None)
    assert "op meer claims ongedaan maken" in client.get(reverse("review")).content.decode()
    client.post(reverse("bulk-undo"))
    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.assigned_to, two.assigned_to) == (None, cast.kees)


@pytest.mark.parametrize("kind", ["event", "figure", "commitment", "position"])
def test_the_kind_of_a_claim_is_corrected_in_one_click(
    kind: str, cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    page = reverse("review-claim", args=[claim.uid])
    client = as_user(cast.joris)
    assert f'name="kind" value="{kind}"' in client.get(page).content.decode()
    answer = client.post(reverse("claim-correct", args=[claim.uid]), {"kind": kind, "revision": 1, "back": page})
    assert (answer.status_code, answer["Location"]) == (302, page)
    claim.refresh_from_db()
    assert claim.kind == kind


def test_a_one_click_correction_is_taken_back_by_the_undo_of_the_desk(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("Wij houden ons aan de afspraak")
    client, address = as_user(cast.joris), reverse("review-claim", args=[claim.uid])
    fields = {"revision": claim.revision, "back": address}
    client.post(reverse("claim-correct", args=[claim.uid]), fields | {"kind": "commitment"})
    answer = client.post(reverse("undo"))
    assert (answer.status_code, answer["Location"]) == (302, address)
    claim.refresh_from_db()
    assert (claim.kind, claim.version) == ("statement", 1)
    history = client.get(reverse("claim", args=[claim.uid])).content.decode()
    assert "maakte de vorige handeling ongedaan" in history


def test_each_date_can_be_unknown_in_one_click_and_the_first_of_them_by_key(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    dates = [editing.DateSet("said", "2031-05"), editing.DateSet("due", "2031-06")]
    editing.set_dates(claim=claim.uid, by=cast.marit, door="web", seen_revision=1, dates=dates)
    page, client = reverse("review-claim", args=[claim.uid]), as_user(cast.joris)
    shown = client.get(page).content.decode()
    assert shown.count('name="unknown"') == 2
    assert shown.count('data-key="T"') == 1
    given = {"unknown": claim.dates.get(role="due").pk, "revision": 2, "back": page}
    client.post(reverse("claim-correct", args=[claim.uid]), given)
    assert dict(claim.dates.values_list("role", "edtf")) == {"said": "2031-05", "due": ""}


def test_a_one_click_correction_on_an_old_screen_changes_nothing(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=1, statement="Er is geen geld")
    place = claim.appearances.get()
    for given in ({"kind": "event"}, {"speech": "direct", "appearance": str(place.uid)}):
        answer = as_user(cast.joris).post(reverse("claim-correct", args=[claim.uid]), given | {"revision": 1})
        assert answer.status_code == 409
    claim.refresh_from_db()
    assert (claim.kind, claim.version) == ("statement", 2)


def test_the_record_can_stand_after_looking_again(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claim = make("ontbreekt het geld")
    judging.judge(
        claim=claim.uid, by=cast.marit, door="web", seen_revision=claim.revision, accuracy="holds",
        attributions={str(a.uid): "confirmed" for a in claim.appearances.all()},
    )  # fmt: skip
    claim.refresh_from_db()
    Recheck.objects.create(claim=claim, version=claim.version, cause="by_hand", opened_at=timezone.now())
    client = as_user(cast.joris)
    page = client.get(reverse("claim", args=[claim.uid])).content.decode()
    assert "Het record blijft zoals het is" in page
    url = reverse("move", args=[claim.uid, "stand"])
    client.post(url, {"revision": claim.revision, "reason": "Nagekeken", "back": reverse("claim", args=[claim.uid])})
    assert not Recheck.objects.filter(closed_at=None).exists()


def queries_of(client: Any, method: str, path: str, data: Any = None, **headers: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = getattr(client, method)(path, data, **headers)
    assert answer.status_code == 200, answer.status_code
    return len([q for q in captured if not q["sql"].startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT"))])


def test_the_questions_to_the_database_stay_few(
    cast: SimpleNamespace, as_user: Any, make: Callable[..., Claim]
) -> None:
    claims = [make("ontbreekt het geld"), make("Volgens hem"), make("De wethouder van Westerdam")]
    client = as_user(cast.marit)
    client.get("/")
    assert queries_of(client, "get", reverse("review-claim", args=[claims[0].uid])) <= 16
    assert queries_of(client, "get", reverse("review")) <= 6
    assert queries_of(client, "get", reverse("articles")) <= 6
    assert queries_of(client, "get", reverse("desk")) <= 12
