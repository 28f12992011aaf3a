"""The main job, end to end, on the five real articles: from upload to verified claims leaving through the API."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from articles.models import Article, WorkState
from claims.models import Claim, Link, Note, VerifiedRecord
from tests.browser.pages import at_rest, looking
from tests.conftest import PASSWORD

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))

pytestmark = pytest.mark.skipif(not SEEDS, reason="The five real articles are not here: put them in ../shared/seeds.")


def test_the_main_job_on_the_five_real_articles(
    desk: SimpleNamespace, cast: SimpleNamespace, page: Page, browser: Browser, screenshot: Callable[[str], None]
) -> None:
    """Marit uploads, reviews, links and notes; Joris gives the second check; a program fetches the verified set."""
    _log_in(page, "marit")
    screenshot("main-1-desk")
    _upload(page, screenshot)
    claims = _claims_of_two_articles()
    for n, claim in enumerate(claims):
        _judge(page, claim)
        screenshot(f"main-3-review-{n}")
    waiting = Claim.objects.filter(state=Claim.State.SECOND_CHECK, pk__in=[c.pk for c in claims])
    assert waiting.exists(), "one of the chosen claims needs a second check"
    _second_check(browser, desk.address, list(waiting))
    assert Claim.objects.filter(state=Claim.State.VERIFIED).count() == len(claims)
    _link(page, claims[0], claims[-1], screenshot)
    _note(page, claims[0], screenshot)
    token = _token(page, screenshot)
    _check_what_leaves(desk.address, token, claims)


def _log_in(page: Page, name: str) -> None:
    page.goto("/login/")
    page.get_by_label(re.compile("gebruikersnaam|user ?name", re.I)).fill(name)
    page.get_by_label(re.compile("wachtwoord|password", re.I)).fill(PASSWORD)
    page.get_by_role("button", name=re.compile("inloggen|aanmelden|log in", re.I)).click()
    expect(page).not_to_have_url(re.compile("/login/"))


def _upload(page: Page, screenshot: Callable[[str], None]) -> None:
    page.goto("/articles/upload/")
    page.locator("#id_files").set_input_files([str(p) for p in SEEDS])
    page.locator("form.upload button.go").click()
    expect(page).to_have_url(re.compile("/articles/uploads/"))
    screenshot("main-2-progress")
    expect(page.locator(".state", has_text=re.compile(r"^\s*(gereed|ready)\s*$", re.I))).to_have_count(
        5, timeout=180_000
    )
    screenshot("main-2-ready")
    assert [a.text for a in Article.objects.order_by("original_name")] == [p.read_text(encoding="utf-8") for p in SEEDS]
    assert all(a.extractions.get().state == WorkState.DONE for a in Article.objects.all())


def _claims_of_two_articles() -> list[Claim]:
    """Choose claims of two articles, one of them high stakes, as the queue offers them."""
    chosen: list[Claim] = []
    for article in Article.objects.order_by("original_name"):
        claims = Claim.objects.filter(appearances__article=article).distinct().order_by("-high_stakes", "queue_key")
        chosen += list(claims[:2])
    if not any(c.high_stakes for c in chosen):
        figure = chosen[0]
        figure.kind, figure.high_stakes = "figure", True
        figure.save(update_fields=["kind", "high_stakes"])
    assert len(chosen) == 10, "every article has claims to review"
    return chosen


def _judge(page: Page, claim: Claim) -> None:
    page.goto(f"/review/{claim.uid}/")
    for label in page.locator('#verdicts label:has(input[value="confirmed"])').all():
        label.click()
    page.locator('#verdicts label:has(input[name="accuracy"][value="open"])').click()
    page.locator("#id_reason").fill("De passage staat er zo.")
    with page.expect_response(lambda answer: "/judge/" in answer.url) as answer:
        page.locator(".acts button.go").click()
    assert answer.value.status in {200, 302}, answer.value.status


def _second_check(browser: Browser, address: str, claims: list[Claim]) -> None:
    with looking(browser, address, None, locale="nl-NL") as page:
        _log_in(page, "joris")
        for claim in claims:
            page.goto(f"/review/{claim.uid}/")
            assert "De passage staat er zo." not in page.content(), "the second check is blind"
            _judge(page, claim)


def _link(page: Page, a: Claim, b: Claim, screenshot: Callable[[str], None]) -> None:
    page.goto(f"/claims/{a.uid}/")
    page.locator("summary", has_text=re.compile("verbind|koppel|link", re.I)).first.click()
    words = b.statement[:40]
    with page.expect_response(lambda answer: _asked_for(answer.url) == words.strip()):
        page.locator("#link-q").press_sequentially(words)
    at_rest(page)
    page.locator(f'#link-choices input[value="{b.uid}"]').check()
    page.locator("#link-type").select_option("supports")
    page.locator("#link-reason").fill("Gaat over hetzelfde overleg.")
    with page.expect_navigation():
        page.locator("#link-reason").locator("xpath=ancestor::form").locator("button").last.click()
    screenshot("main-4-link")
    link = Link.objects.get()
    assert {link.a_id, link.b_id} == {a.pk, b.pk}


def _asked_for(address: str) -> str:
    """Return the words a request for choices looks for."""
    return parse_qs(urlsplit(address).query).get("q", [""])[0].strip() if "/choices/" in address else ""


def _note(page: Page, claim: Claim, screenshot: Callable[[str], None]) -> None:
    page.goto(f"/claims/{claim.uid}/")
    field = page.locator("#note-new-text")
    if not field.is_visible():  # it comes when its fold is opened
        page.locator("summary", has_text=re.compile("notitie|note", re.I)).first.click()
    field.fill("Nagebeld met de voorlichter. @joris")
    with page.expect_navigation():
        field.locator("xpath=ancestor::form").locator("button").last.click()
    screenshot("main-5-note")
    assert Note.objects.get().mentions.get().who.get_username() == "joris"


def _token(page: Page, screenshot: Callable[[str], None]) -> str:
    page.goto("/tokens/")
    page.locator("#id_label").fill("Datadesk")
    for box in page.locator('input[name="scopes"]').all():
        box.check()
    page.locator("aside button.go").click()
    secret = page.locator("#fresh-token").inner_text()
    page.locator("#fresh-token").evaluate("element => { element.textContent = 'fd_…' }")
    screenshot("main-6-token")
    return secret


def _fetch(address: str, token: str, path: str) -> tuple[str, str]:
    request = urllib.request.Request(f"{address}{path}", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.read().decode("utf-8"), answer.headers["Content-Type"]


def _check_what_leaves(address: str, token: str, claims: list[Claim]) -> None:
    """Every exported quote equals its article's text at its offsets; all three formats hold the same claims."""
    wanted = {str(c.uid) for c in claims}
    text, kind = _fetch(address, token, "/api/v1/claims?format=ndjson")
    assert kind.startswith("application/x-ndjson")
    lines = [json.loads(line) for line in text.splitlines()]
    records = [line for line in lines if line.get("schema", "").startswith("factdesk/claim/")]
    assert {r["id"] for r in records} == wanted
    texts = {str(a.uid): a.text for a in Article.objects.all()}
    for record in records:
        for appearance in record["appearances"]:
            source = texts[appearance["article"]["id"]]
            assert source[appearance["start"] : appearance["end"]] == appearance["exact"]
    listed, _ = _fetch(address, token, "/api/v1/claims?limit=200")
    assert wanted <= set(re.findall(r"[0-9a-f-]{36}", listed))
    table, _ = _fetch(address, token, "/api/v1/claims?format=csv")
    assert {row["claim"] for row in csv.DictReader(io.StringIO(table, newline=""))} == wanted
    assert VerifiedRecord.objects.count() == len(claims)
