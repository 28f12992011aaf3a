"""Quick hands and slow answers: nothing is done twice, and what was chosen stays chosen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from claims.models import Claim
from claims.workflow import State
from tests.browser.pages import at_rest, looking
from tests.desk import bring, claim_on


@pytest.fixture
def claims(live_services: Any, cast: SimpleNamespace) -> list[Claim]:
    """Three claims in the queue."""
    article = bring(cast.marit)
    words = ("de haven open blijft", "40 schepen gemeld", "telde er 35")
    return [claim_on(cast.marit, article, each, statement=f"Er staat: {each}.") for each in words]


def test_a_key_held_down_acts_once(browser: Any, site: str, cast: SimpleNamespace, claims: list[Claim]) -> None:
    with looking(browser, site, cast.joris, locale="nl-NL") as page:
        page.goto(reverse("review-claim", args=[claims[0].uid]))
        at_rest(page)
        page.keyboard.down("p")
        page.wait_for_function(
            "uid => document.querySelector('#work input[name=current]').value !== uid", arg=str(claims[0].uid)
        )
        page.keyboard.down("p")  # still held: the browser repeats the key
        page.keyboard.up("p")
        at_rest(page)
    assert Claim.objects.filter(state=State.PARKED).get() == claims[0]


def test_a_list_that_is_looked_up_again_keeps_what_was_chosen(
    browser: Any, site: str, cast: SimpleNamespace, claims: list[Claim]
) -> None:
    with looking(browser, site, cast.joris, locale="nl-NL") as page:
        page.goto(reverse("review-claim", args=[claims[0].uid]) + "?open=link")
        for words, answers in (("schepen", 1), ("er staat", 2)):
            with page.expect_response(lambda answer: "/choices/" in answer.url):
                page.locator("#link-q").fill(words)
            choices = page.locator("#link-choices input[type=radio]")
            expect(choices).to_have_count(answers)
            choice = page.locator(f"#link-choices input[value='{claims[1].uid}']")
            if answers == 1:
                choice.check()
            expect(choice).to_be_checked()
