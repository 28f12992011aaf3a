"""The desk without JavaScript: slower, complete."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from django.urls import reverse

from claims.models import Claim, Note
from claims.workflow import State
from tests.browser.pages import Place, looking
from tests.conftest import PASSWORD


def test_a_claim_is_reviewed_corrected_linked_and_annotated_without_scripts(
    browser: Any, site: str, cast: SimpleNamespace, places: list[Place]
) -> None:
    how = {"java_script_enabled": False, "locale": "nl-NL", "viewport": {"width": 1440, "height": 900}}
    with looking(browser, site, None, **how) as page:
        page.goto("/login/")
        page.fill("[name=username]", "marit")
        page.fill("[name=password]", PASSWORD)
        with page.expect_navigation():
            page.get_by_role("button", name="Inloggen").click()
        with page.expect_navigation():
            page.get_by_role("button", name="Geef me de volgende claim").click()
        claim = Claim.objects.get(uid=page.url.rstrip("/").split("/")[-1])
        _correct(page, claim)
        _annotate(page, claim)
        _link(page, claim)
        _judge(page, claim)


def _open(page: Any, claim: Claim, name: str) -> None:
    page.goto(reverse("review-claim", args=[claim.uid]))
    page.locator(f"#{name} summary").click()
    with page.expect_navigation():
        page.locator(f"#{name}").get_by_role("link", name="Formulier openen").click()


def _correct(page: Any, claim: Claim) -> None:
    _open(page, claim, "edit")
    page.fill("#id_statement", "Zonder scripts geschreven")
    with page.expect_navigation():
        page.get_by_role("button", name="Formulering opslaan").click()
    claim.refresh_from_db()
    assert claim.statement == "Zonder scripts geschreven"
    assert page.url.endswith(reverse("review-claim", args=[claim.uid]))


def _annotate(page: Any, claim: Claim) -> None:
    _open(page, claim, "note")
    page.fill("#note-new-text", "Ook dit gaat zonder")
    with page.expect_navigation():
        page.get_by_role("button", name="Notitie opslaan").click()
    assert Note.objects.get(text="Ook dit gaat zonder").claim == claim


def _link(page: Any, claim: Claim) -> None:
    other = Claim.objects.exclude(pk=claim.pk).filter(merged_into=None).order_by("pk").first()
    assert other is not None
    _open(page, claim, "link")
    page.fill("#link-q", other.statement[:30])
    with page.expect_navigation():
        page.get_by_role("search").get_by_role("button").click()
    page.locator(f"input[name=other][value='{other.uid}']").check()
    page.fill("#link-reason", "Zelfde onderwerp")
    with page.expect_navigation():
        page.get_by_role("button", name="Verbinden", exact=True).click()
    assert claim.links_out.count() + claim.links_in.count() >= 1


def _judge(page: Any, claim: Claim) -> None:
    page.goto(reverse("review-claim", args=[claim.uid]))
    for box in page.locator("#verdicts input[value=confirmed]").all():
        box.check(force=True)
    page.locator("#verdicts input[name=accuracy][value=open]").check(force=True)
    with page.expect_navigation():
        page.get_by_role("button", name="Oordeel geven en volgende").click()
    claim.refresh_from_db()
    assert claim.state in (State.VERIFIED, State.SECOND_CHECK)
    assert reverse("review-claim", args=[claim.uid]) not in page.url


def test_the_passages_of_a_link_are_chosen_on_a_telephone_with_the_keyboard_alone(
    browser: Any, site: str, cast: SimpleNamespace, places: list[Place]
) -> None:
    claim = max(Claim.objects.filter(merged_into=None), key=lambda c: c.appearances.count())
    other = Claim.objects.exclude(pk=claim.pk).filter(merged_into=None).order_by("-pk").first()
    assert other is not None
    passages = list(claim.appearances.order_by("id"))
    words = other.appearances.earliest("id").exact.split()[0]
    how = {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}, "has_touch": True}
    with looking(browser, site, cast.marit, **how) as page:
        page.goto(reverse("fold", args=[claim.uid, "link"]) + "?page=1&q=" + quote(other.statement[:40]))
        with page.expect_navigation():
            page.locator(f"a[href*='other={other.uid}']").press("Enter")
        chosen = page.locator("input[name=own-passage]:checked")
        assert chosen.get_attribute("value") == str(passages[0].uid), "the obvious one"
        chosen.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type(words)
        page.keyboard.press("Tab")
        page.keyboard.type("w")  # "werkt bij"
        page.keyboard.press("Tab")
        page.keyboard.type("Zelfde plan")
        page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        link = claim.links_out.get(type="updates")
        assert (link.a_passage, link.b_words, link.reason) == (passages[1], words, "Zelfde plan")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
