"""From a passage to a claim: with the mouse, with the keyboard, and without scripts; positions are code points."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions import upload_article
from articles.intake import read_article
from articles.models import Article
from claims.models import Appearance, Claim
from tests.browser.pages import at_rest, looking

TEXT = "Overleg in Oosterdam 🕊️ hervat\n\nDe brug 😀 gaat maandag open, zegt de wethouder. Het wachten is op verf.\n"


@pytest.fixture
def article(live_services: Any, cast: SimpleNamespace) -> Article:
    made = upload_article(by=cast.marit, door="web", text=TEXT).article
    read_article(made.extractions.get().pk)
    return made


@pytest.fixture
def window(browser: Any, site: str, cast: SimpleNamespace) -> Callable[..., Any]:
    def open_as(name: str, **how: Any) -> Any:
        return looking(browser, site, getattr(cast, name), viewport={"width": 1280, "height": 900}, **how)

    return open_as


def select(page: Any, words: str) -> None:
    """Select words as a mouse does: a range in the text, then the button released."""
    page.evaluate(
        """words => {
            const text = document.querySelector('[data-text]');
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            const nodes = []; let whole = '';
            while (walker.nextNode()) {
                nodes.push([whole.length, walker.currentNode]);
                whole += walker.currentNode.data;
            }
            const place = (at) => {
                const [from, node] = nodes.filter(([begin]) => begin <= at).pop();
                return [node, at - from];
            };
            const from = whole.indexOf(words);
            range.setStart(...place(from)); range.setEnd(...place(from + words.length));
            getSelection().removeAllRanges(); getSelection().addRange(range);
            text.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        }""",
        words,
    )


def test_a_selection_behind_an_emoji_becomes_a_claim_at_its_code_points(
    window: Callable[..., Any], article: Article
) -> None:
    with window("marit") as page:
        page.goto(reverse("article", args=[article.uid]))
        select(page, "gaat maandag open")
        page.wait_for_selector("[data-picker][open]")
        page.get_by_role("button", name="Er een claim van maken").click()
        page.wait_for_selector("#id_statement")
        page.fill("#id_statement", "De brug gaat maandag open")
        with page.expect_navigation(url="**/claims/**"):
            page.get_by_role("button", name="In de wachtrij zetten").click()
    appearance = Appearance.objects.get(claim__statement="De brug gaat maandag open")
    assert appearance.start == TEXT.index("gaat maandag open")
    assert article.text[appearance.start : appearance.end] == appearance.exact == "gaat maandag open"


def test_words_are_selected_with_the_arrow_keys(window: Callable[..., Any], article: Article) -> None:
    with window("marit") as page:
        page.goto(reverse("article", args=[article.uid]))
        at_rest(page)
        page.keyboard.press("v")
        page.wait_for_selector("[data-picker][open]")
        for _ in range(2):
            page.keyboard.press("Shift+ArrowRight")
        chosen = page.locator("#exact").input_value()
        assert len(chosen.split()) >= 3
        page.keyboard.press("Enter")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert chosen.strip() in page.locator(".passage mark").inner_text()


def test_without_scripts_the_exact_words_are_typed(window: Callable[..., Any], article: Article) -> None:
    claim = Claim.objects.create(
        statement="Er is nog geen verf", language="nl", queue_key="x", created_at=article.uploaded_at,
        changed_at=article.uploaded_at,
    )  # fmt: skip
    with window("marit", java_script_enabled=False) as page:
        page.goto(reverse("article", args=[article.uid]))
        page.locator("[data-picker] summary").click()
        page.fill("#exact", "Het wachten is op verf")
        with page.expect_navigation():
            page.get_by_role("button", name="Vindplaats van een bestaande claim").click()
        page.locator(f"input[value='{claim.uid}']").check()
        with page.expect_navigation():
            page.get_by_role("button", name="Deze staat hier ook").click()
        assert "Het wachten is op verf" in page.content()
    assert claim.appearances.get().exact == "Het wachten is op verf"


def test_every_mark_explains_itself_on_focus(window: Callable[..., Any], article: Article) -> None:
    with window("lena") as page:
        page.goto(reverse("article", args=[article.uid]))
        mark = page.locator("mark.time[data-why]").first
        mark.focus()
        card = page.locator(".why-card")
        expect(card).to_be_visible()
        assert "maandag" in page.locator(f"#why-{mark.get_attribute('data-why')}").inner_text()
        assert mark.get_attribute("aria-describedby") == f"why-{mark.get_attribute('data-why')}"
