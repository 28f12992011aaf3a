"""From key to the next claim painted, in a real browser: with the claim loaded ahead, and dealt the ordinary way."""

from __future__ import annotations

import os
import sys
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

from claims.models import Claim
from tests.bench.filling import fill
from tests.bench.house import House, Took, median, row

ROUNDS = int(os.environ.get("BENCH_PAINTS", "40"))
WATCH = """() => {
  const current = () => document.querySelector("#work [name=current]")?.value;
  window.painted = null;
  addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const from = performance.now(), before = current();
    const swapped = new MutationObserver(() => {
      if (!current() || current() === before) return;
      swapped.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now() - from; }));
    });
    swapped.observe(document.querySelector(".desk"), { childList: true, subtree: true });
  }, true);
}"""
"""Notes the milliseconds from Enter to the second frame after the next claim stands in the page."""


def measure(size: int) -> list[dict[str, Any]]:
    """Judge claims by key on a desk of `size` claims; nothing where there is no Chromium."""
    from playwright.sync_api import sync_playwright

    from tests.parts import CHROMIUM_ADVICE, chromium

    executable = chromium()
    if executable is None:
        print(CHROMIUM_ADVICE, file=sys.stderr)
        return []
    fill(size)
    Claim.objects.exclude(lease_by=None).update(lease_by=None, lease_until=None, lease_reserved=False)
    client = Client()
    client.force_login(get_user_model().objects.get(username="editor"))
    first = Claim.objects.filter(state="queued").order_by("queue_key").values_list("uid", flat=True)[0]
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    # All claims are read by now: Django takes Playwright's loop for an asynchronous caller.
    with House() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(
            base_url=f"http://127.0.0.1:{house.port}", viewport={"width": 1440, "height": 900}
        )
        context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": f"http://127.0.0.1:{house.port}"}]
        )
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(f"/review/{first}/")
        page.evaluate(WATCH)
        ahead = Took([_paint(page, ahead=True) for _ in range(ROUNDS + 3)][3:])
        page.route("**/ahead/**", lambda route: route.fulfill(status=204))
        page.goto(page.url)
        page.evaluate(WATCH)
        dealt = Took([_paint(page, ahead=False) for _ in range(ROUNDS + 3)][3:])
        browser.close()
    return [
        row("key_to_paint", size, ahead, against=("key_to_paint_dealt", median(dealt))),
        row("key_to_paint_dealt", size, dealt),
    ]


def _paint(page: Any, *, ahead: bool) -> float:
    """Judge the claim on the screen by key and return the milliseconds until the next one is painted."""
    page.wait_for_selector("#work[data-next]" if ahead else "#lease [data-until]", state="attached")
    page.evaluate("() => { window.painted = null; document.activeElement.blur(); }")
    for key in ("1", "Shift+Digit1", "Enter"):
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(key)
    took: float = page.wait_for_function("() => window.painted").json_value()
    page.wait_for_selector("#work:not(:has([aria-busy]))")
    return took
