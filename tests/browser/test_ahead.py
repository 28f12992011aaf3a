"""The next claim is there at once and the verdict is saved meanwhile: confirmed, refused, cut off, and nothing lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from articles.actions import upload_article
from claims.actions import editing
from claims.models import Claim, Draft
from claims.workflow import State
from tests.browser.pages import at_rest, looking

SAYINGS = ["De brug gaat open", "De sluis blijft dicht", "De pont vaart door", "De dijk wordt hoger", "Het geld is op"]
TEXT = "Raad van Oosterdam praat verder\n\n" + "\n".join(f"{words}, zei de burgemeester." for words in SAYINGS)
WORK = "#work input[name=current]"


@pytest.fixture
def claims(live_services: Any, cast: SimpleNamespace) -> list[Claim]:
    article = upload_article(by=cast.joris, door="web", text=TEXT).article
    made = []
    for words in SAYINGS:
        passage = editing.Passage(article, TEXT.index(words), TEXT.index(words) + len(words))
        made.append(editing.make_claim(by=cast.joris, door="web", statement=words, kind="statement", passage=passage))
    return made


@pytest.fixture
def marit(browser: Any, site: str, cast: SimpleNamespace, claims: list[Claim]) -> Iterator[Any]:
    """Marit at the first claim, with the second loaded ahead."""
    with looking(browser, site, cast.marit, viewport={"width": 1440, "height": 900}, locale="nl-NL") as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(reverse("review-claim", args=[claims[0].uid]))
        at_rest(page)  # the page has taken its lease
        loaded_ahead(page, claims[1])
        yield page
        assert not errors, errors


def loaded_ahead(page: Any, claim: Claim) -> None:
    page.wait_for_selector(f"#work[data-next='{claim.uid}']")


def shows(page: Any, claim: Claim) -> None:
    page.wait_for_selector(f"{WORK}[value='{claim.uid}']", state="attached")


def held(page: Any, pattern: str) -> list[Any]:
    """Hold back what is sent to an address until the test lets it go."""
    routes: list[Any] = []
    page.route(pattern, lambda route: routes.append(route))
    return routes


def judge(page: Any) -> None:
    for key in ("1", "Shift+Digit1"):
        page.keyboard.press(key)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Enter")


def arrived(page: Any, routes: list[Any], n: int = 1) -> None:
    deadline = time.monotonic() + 60
    while len(routes) < n:
        assert time.monotonic() < deadline, "nothing was sent"
        page.wait_for_timeout(20)


def test_the_next_claim_stands_there_while_the_verdict_is_saved(marit: Any, claims: list[Claim]) -> None:
    first, second, third, *_ = claims
    routes = held(marit, "**/judge/**")
    judge(marit)
    shows(marit, second)
    assert "Bewaren" in marit.locator("#said[aria-busy]").inner_text()
    assert marit.url.endswith(reverse("review-claim", args=[second.uid]))
    assert marit.evaluate("document.activeElement.matches('.context')")
    arrived(marit, routes)
    first.refresh_from_db()
    assert first.state == State.QUEUED
    routes[0].continue_()
    marit.wait_for_selector("#said:not([aria-busy])")
    assert "Gecontroleerd" in marit.locator("#said").inner_text()
    loaded_ahead(marit, third)
    for claim in (first, second, third):
        claim.refresh_from_db()
    assert first.state == State.VERIFIED
    assert (second.lease_by, second.lease_reserved) == (third.lease_by, False)
    assert third.lease_reserved
    with marit.expect_navigation():
        marit.keyboard.press("u")
    first.refresh_from_db()
    assert first.state == State.QUEUED


def test_a_second_verdict_waits_for_the_first_to_be_saved(marit: Any, claims: list[Claim]) -> None:
    first, second, third, *_ = claims
    routes = held(marit, "**/judge/**")
    judge(marit)
    shows(marit, second)
    judge(marit)
    arrived(marit, routes)
    assert len(routes) == 1
    routes[0].continue_()
    arrived(marit, routes, 2)
    first.refresh_from_db()
    assert first.state == State.VERIFIED
    routes[1].continue_()
    shows(marit, third)
    marit.wait_for_selector("#said:not([aria-busy])")
    second.refresh_from_db()
    assert second.state == State.VERIFIED


def test_a_verdict_that_comes_too_late_returns_beside_what_stands_now(
    marit: Any, cast: SimpleNamespace, claims: list[Claim]
) -> None:
    first, second, *_ = claims
    routes = held(marit, "**/judge/**")
    marit.keyboard.press("r")
    marit.keyboard.type("Zo staat het in het verslag")
    marit.keyboard.press("Escape")
    judge(marit)
    shows(marit, second)
    marit.keyboard.press("r")
    marit.keyboard.type("Alvast over de sluis")
    arrived(marit, routes)
    Claim.objects.filter(pk=first.pk).update(lease_by=None, lease_until=None)
    first.refresh_from_db()
    editing.edit_claim(
        claim=first.uid, by=cast.joris, door="web", seen_revision=first.revision, statement="De brug gaat morgen open"
    )
    with marit.expect_response(lambda answer: f"{second.uid}/draft/" in answer.url):
        routes[0].continue_()
    marit.wait_for_selector("#work.work-wide")
    text = marit.locator("#work").inner_text()
    assert "De brug gaat morgen open" in text
    assert marit.locator("#mine-reason").input_value() == "Zo staat het in het verslag"
    assert marit.url.endswith(reverse("review-claim", args=[first.uid]))
    assert Draft.objects.get(claim=second, by=cast.marit).fields["reason"] == "Alvast over de sluis"
    first.refresh_from_db()
    assert first.state == State.QUEUED


def test_without_a_connection_the_claim_comes_back_as_it_was_left(marit: Any, claims: list[Claim]) -> None:
    first, second, *_ = claims
    marit.route("**/judge/**", lambda route: route.abort())
    marit.keyboard.press("r")
    marit.keyboard.type("Gebeld met de griffier")
    marit.keyboard.press("Escape")
    judge(marit)
    marit.wait_for_selector("#verdicts .errors[role=alert]")
    shows(marit, first)
    assert marit.locator("#id_reason").input_value() == "Gebeld met de griffier"
    assert marit.locator("[name=accuracy][value=holds]").is_checked()
    marit.unroute("**/judge/**")
    marit.evaluate("document.activeElement.blur()")
    marit.keyboard.press("Enter")
    shows(marit, second)
    marit.wait_for_selector("#said:not([aria-busy])")
    first.refresh_from_db()
    assert first.state == State.VERIFIED


def test_an_act_without_its_reason_brings_its_claim_back(marit: Any, claims: list[Claim]) -> None:
    marit.keyboard.press("x")
    marit.wait_for_selector("#verdicts .errors[role=alert]")
    shows(marit, claims[0])
    assert "Geef hiervoor een reden." in marit.locator("#verdicts").inner_text()


def test_a_claim_that_went_to_a_colleague_meanwhile_is_replaced_by_another(
    marit: Any, cast: SimpleNamespace, claims: list[Claim]
) -> None:
    first, second, third, *_ = claims
    Claim.objects.filter(pk=second.pk).update(lease_by=cast.joris, lease_reserved=False)
    judge(marit)
    shows(marit, third)
    marit.wait_for_selector("#said:not([aria-busy])")
    assert "niet meer voor je vastgehouden" in marit.locator("#said").inner_text()
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.state == State.VERIFIED
    assert second.lease_by == cast.joris


def test_a_reservation_that_ran_out_is_not_shown_but_dealt_anew(
    marit: Any, cast: SimpleNamespace, claims: list[Claim]
) -> None:
    first, second, third, *_ = claims
    Claim.objects.filter(pk=second.pk).update(lease_by=cast.joris, lease_reserved=False)
    marit.evaluate("() => { const now = Date.now; Date.now = () => now() + 300_000; }")
    judge(marit)
    shows(marit, third)
    marit.wait_for_selector("#said:not([aria-busy])")
    first.refresh_from_db()
    assert first.state == State.VERIFIED


def test_skipping_shows_the_next_and_gives_the_claim_back(marit: Any, claims: list[Claim]) -> None:
    first, second, third, *_ = claims
    marit.wait_for_selector("#lease [data-until]")
    marit.keyboard.press("n")
    shows(marit, second)
    loaded_ahead(marit, third)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.lease_by) == (State.QUEUED, None)
    assert not second.lease_reserved
