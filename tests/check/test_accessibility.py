"""axe finds nothing on any page, in both languages and both schemes; the focus goes where the eye goes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.pages import Place, at_rest, looking, places

pytestmark = pytest.mark.slow
__all__ = ["places"]

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": STANDARDS}}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    scheme: str, language: str, browser: Any, site: str, cast: SimpleNamespace, places: list[Place]
) -> None:
    type(cast.marit).objects.update(language=language)
    found: list[str] = []
    for who in dict.fromkeys(place.who for place in places):
        person = getattr(cast, who) if who else None
        # axe is put into the page by the test; the desk's own policy would rightly refuse it.
        with looking(browser, site, person, color_scheme=scheme, locale=language, bypass_csp=True) as page:
            for place in [each for each in places if each.who == who]:
                page.goto(place.path, wait_until="load")
                at_rest(page)
                for violation in Axe().run(page, options=RULES).response["violations"]:
                    targets = [node["target"] for node in violation["nodes"][:3]]
                    found.append(f"{place.name}: {violation['id']} {targets}")
    assert not found, "\n".join(found)


def test_the_focus_order_is_the_reading_order_and_always_visible(
    browser: Any, site: str, cast: SimpleNamespace, places: list[Place]
) -> None:
    """Tab through the review desk: skip link first, never backwards between the areas, never lost, never covered."""
    place = next(each for each in places if each.name == "review")
    with looking(browser, site, cast.marit, viewport={"width": 1440, "height": 900}) as page:
        page.goto(place.path)
        at_rest(page)
        areas: list[str] = []
        for step in range(120):
            page.keyboard.press("Tab")
            where = page.evaluate(
                """() => {
                    const e = document.activeElement;
                    const box = e.getBoundingClientRect();
                    const part = e.closest('.masthead, .queue, .context, .panel');
                    const area = part?.className.split(' ')[0] || e.className;
                    const style = getComputedStyle(e.matches('.verdict input') ? e.parentElement : e);
                    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                    return { area, seen, outline: style.outlineStyle !== 'none' };
                }"""
            )
            if step == 0:
                assert where["area"] == "skip"
            if not where["area"] and areas[-1] == "panel":
                break  # the end of the page
            assert where["seen"], (step, where)
            assert where["outline"], (step, where)
            areas.append(where["area"])
        order = [area for area in ("masthead", "queue", "context", "panel") if area in areas]
        firsts = [areas.index(area) for area in order]
        assert order == ["masthead", "queue", "context", "panel"]
        assert firsts == sorted(firsts)


def test_what_changes_by_itself_is_said(browser: Any, site: str, cast: SimpleNamespace, places: list[Place]) -> None:
    """A judgement by key is announced in the live region, and the focus stands on the next passage."""
    with looking(browser, site, cast.marit, viewport={"width": 1440, "height": 900}) as page:
        page.goto("/")
        page.keyboard.press("n")
        page.wait_for_url("**/review/*-*/")
        at_rest(page)
        first = page.url
        page.keyboard.press("1")
        page.keyboard.press("Shift+Digit4")
        page.keyboard.press("Enter")
        page.wait_for_function("url => location.href !== url", arg=first)
        expect(page.locator("#live")).not_to_be_empty()
        expect(page.locator(".context")).to_be_focused()
