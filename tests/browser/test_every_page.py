"""Every page opens without a complaint, reflows at 400 % zoom, and can be looked at: `make screenshots`."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import resolve

from tests.browser.pages import Place, at_rest, looking
from tests.screens.test_permissions import PAGES

STATIC = Path(__file__).resolve().parents[2] / "static"
PICTURES = Path(__file__).resolve().parents[2] / "screenshots"
SIZES = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}


def _person(cast: SimpleNamespace, place: Place) -> Any:
    return getattr(cast, place.who) if place.who else None


def test_every_page_opens_without_a_complaint_reflows_and_is_light(
    browser: Any, site: str, cast: SimpleNamespace, places: list[Place]
) -> None:
    """1280 pixels at 400 % are 320 wide: nothing scrolls sideways. Own styles, scripts and fonts: at most 100 kB."""
    wrong: list[str] = []
    for who in dict.fromkeys(place.who for place in places):
        with looking(
            browser, site, getattr(cast, who) if who else None, viewport={"width": 320, "height": 640}
        ) as page:
            seen: list[str] = []
            page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
            page.on("console", lambda said: wrong.append(said.text) if "Security Policy" in said.text else None)
            page.on("request", lambda request, seen=seen: seen.append(request.url))
            for place in [each for each in places if each.who == who]:
                seen.clear()
                answer = page.goto(place.path, wait_until="load")
                at_rest(page)
                if answer.status != place.status:
                    wrong.append(f"{place.name}: {answer.status}")
                if (wide := page.evaluate("document.documentElement.scrollWidth")) > 320:
                    wrong.append(f"{place.name}: {wide} pixels wide")
                if elsewhere := [url for url in seen if not url.startswith(site)]:
                    wrong.append(f"{place.name}: fetches {elsewhere}")
                if (weight := sum(_own_weight(url) for url in set(seen))) > 100_000:
                    wrong.append(f"{place.name}: {weight} bytes of its own")
    assert not wrong, wrong


PARTS = {
    "review-pane", "review-narrow", "search-narrow", "choices", "mention", "health",
    "article-original", "evidence-file", "set-download", "webhook-change",
}  # fmt: skip
"""Addresses that are no page: parts of one, files, and what leads on to another."""


def test_every_address_that_is_a_page_is_walked(places: list[Place]) -> None:
    walked = {resolve(place.path.split("?")[0]).url_name for place in places if place.status != 404}
    assert set(PAGES) - PARTS <= walked, set(PAGES) - PARTS - walked


def _own_weight(url: str) -> int:
    """Return the size of a file of ours as it lies in `static/`, before any compression; 0 for all else."""
    path = STATIC / url.partition("/static/")[2].split("?")[0]
    return path.stat().st_size if "/static/" in url and path.is_file() else 0


@pytest.mark.pictures
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_pictured(
    size: str, scheme: str, language: str, browser: Any, site: str, cast: SimpleNamespace, places: list[Place]
) -> None:
    folder = PICTURES / f"{size}-{scheme}-{language}"
    folder.mkdir(parents=True, exist_ok=True)
    type(cast.marit).objects.update(language=language)
    how = {"viewport": SIZES[size], "color_scheme": scheme, "locale": language, "has_touch": size == "phone"}
    for place in places:
        with looking(browser, site, _person(cast, place), **how) as page:
            page.goto(place.path)
            at_rest(page)
            page.screenshot(path=str(folder / f"{place.name}.png"), full_page="review" not in place.name)
    with looking(browser, site, cast.marit, **how) as page:
        page.goto("/")
        page.keyboard.press("?")
        page.wait_for_selector("dialog[open]")
        page.screenshot(path=str(folder / "keys-over-the-page.png"))
