"""Across sources, in a real browser on the sample desk: suggestions with reasons, shared text side by side, topics."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from articles.models import TextReuse
from claims.models import Appearance, Claim, Link, SuggestionAnswer
from claims.suggesting import suggestions_for
from tests.conftest import PASSWORD


@pytest.fixture
def sample(transactional_db: None, cast: SimpleNamespace) -> SimpleNamespace:
    """The sample desk, and its people."""
    call_command("load_sample", "--editor", "marit", "--checker", "kees", verbosity=0)
    return cast


def log_in(page: Page, name: str) -> None:
    page.goto("/login/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    expect(page).not_to_have_url(re.compile("/login/"))


def most_suggested() -> Claim:
    """Return an open claim of the sample that has suggestions with a relation."""
    for claim in Claim.objects.filter(merged_into=None).exclude(state="rejected").order_by("-kind", "pk"):
        found = suggestions_for(claim)
        if len(found) > 2 and any(s.suggestion.relation not in ("related", "same") for s in found):
            return claim
    raise AssertionError("the sample holds claims that belong together")


def test_an_editor_dismisses_one_suggestion_and_links_another(
    sample: SimpleNamespace, page: Page, screenshot: Callable[[str], None]
) -> None:
    claim = most_suggested()
    log_in(page, "joris")
    page.goto(f"/claims/{claim.uid}/")
    page.locator("#suggested > summary").click()
    expect(page.locator("#suggested .because").first).to_contain_text("omdat:")
    screenshot("across-1-claim")
    page.goto(f"/claims/{claim.uid}/suggestions/")
    screenshot("across-2-suggestions")
    rows = page.locator("#suggestions > ol > li")
    first = rows.first
    answered = [rows.nth(n).locator('a[href^="/claims/"]').first.get_attribute("href") for n in (0, 1)]
    assert len(set(answered)) == 2
    assert all(answered)
    first.locator("summary").click()
    first.locator("input[name=reason]").fill("Een andere haven.")
    with page.expect_navigation():
        first.locator("button[formaction]").click()
    expect(page.get_by_text("Een andere haven.")).to_be_visible()
    assert SuggestionAnswer.objects.get().reason == "Een andere haven."
    second = page.locator("#suggestions > ol > li").first
    second.locator("summary").click()
    second.locator("select[name=type]").select_option("supports")
    second.locator("input[name=reason]").fill("Dezelfde toezegging.")
    screenshot("across-3-decide")
    with page.expect_navigation():
        second.locator("button.go").click()
    assert Link.objects.filter(reason="Dezelfde toezegging.").count() == 1
    for address in answered:
        expect(page.locator(f'#suggestions > ol > li a[href="{address}"]')).to_have_count(0)


def test_the_shared_text_of_two_outlets_stands_side_by_side(
    sample: SimpleNamespace, page: Page, screenshot: Callable[[str], None]
) -> None:
    pair = TextReuse.objects.filter(origin=True).select_related("a", "b").first()
    assert pair is not None, "the sample has two outlets that carry one text of the agency"
    claim = Claim.objects.filter(appearances__article=pair.a).filter(appearances__article=pair.b).distinct().first()
    if claim is None:
        from claims.actions.editing import add_appearance
        from tests.desk import passage

        claim = Claim.objects.filter(appearances__article=pair.a).first()
        assert claim is not None
        start, end = pair.tiles[0][2:]
        place = passage(pair.b, pair.b.text[start:end])
        add_appearance(claim=claim.uid, by=sample.marit, door="web", seen_revision=None, passage=place)
    log_in(page, "joris")
    page.goto(f"/claims/{claim.uid}/origins/")
    for fold in page.locator("details.fold > summary").all():
        fold.click()
    expect(page.locator(".two").first).to_be_visible()
    screenshot("across-4-origins")


def test_a_topic_is_proposed_in_review_and_confirmed(
    sample: SimpleNamespace, page: Page, screenshot: Callable[[str], None]
) -> None:
    from claims.proposing import topics_for

    claim = next(
        c for c in Claim.objects.filter(state="queued", topics=None, lease_by=None).order_by("pk") if topics_for(c)
    )
    assert Appearance.objects.filter(claim=claim).exists()
    log_in(page, "joris")
    page.goto(f"/review/{claim.uid}/")
    page.locator("details.scope > summary").first.click()
    expect(page.locator("#topics-proposed").first).to_be_visible()
    screenshot("across-5-review-topics")
    with page.expect_navigation():
        page.locator("#topics-proposed button").first.click()
    assert claim.topics.count() == 1
