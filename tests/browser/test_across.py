"""Board, register and timeline, built in a real browser from an upload to the picture."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from playwright.sync_api import Page, expect

from claims.actions.topics import add_topic
from claims.models import Claim, CommitmentStep, NonStatement
from tests.conftest import PASSWORD

TEXT = """Kramer wil de sluis dertig dagen openhouden

Oda Kramer zei dinsdag: "Wij houden de grote sluis dertig dagen open voor alle kotters." Bo Visser zei: \
"De kleine sluis en de kade horen daar ook bij."

De woordvoerder van de vloot wil niet reageren. Op 25 maart lag de grote sluis open voor iedereen.
"""


def test_from_an_upload_to_board_register_and_timeline(
    desk: SimpleNamespace, cast: SimpleNamespace, page: Page, tmp_path: Path, screenshot: Callable[[str], None]
) -> None:
    """Marit adds the actors, uploads, files two claims under a question and follows a promise to its end."""
    add_topic(by=cast.chris, door="web", slug="sluis", name_nl="De sluis", name_en="The lock")
    _log_in(page)
    for name in ("Oda Kramer", "Bo Visser", "Vloot"):
        _add_actor(page, name)
    _upload(page, tmp_path)
    promise, answer = (Claim.objects.get(statement__contains=words) for words in ("dertig dagen", "kleine sluis"))
    page.goto("/board/sluis/")
    page.locator("#new-question").fill("Welke sluis gaat open?")
    with page.expect_navigation():
        page.get_by_role("button", name="Kwestie toevoegen").click()
    for claim, where in ((promise, "de grote sluis"), (answer, "de kleine sluis en de kade")):
        _file(page, claim)
        _scope(page, claim, where)
    _silence(page)
    _look_at_the_board(page, screenshot)
    _promise(page, promise, screenshot)
    _look_at_the_line(page, screenshot)


def _log_in(page: Page) -> None:
    page.goto("/login/")
    page.locator("#id_username").fill("marit")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form button").last.click()
    expect(page).not_to_have_url(re.compile("/login/"))


def _add_actor(page: Page, name: str) -> None:
    page.goto("/actors/")
    page.locator("#new-name").fill(name)
    page.locator("#new-name").locator("xpath=ancestor::form").locator("button").click()
    expect(page.locator("h1")).to_have_text(name)


def _upload(page: Page, folder: Path) -> None:
    file = folder / "sluis.txt"
    file.write_text(TEXT, encoding="utf-8")
    page.goto("/articles/upload/")
    page.locator("#id_files").set_input_files([str(file)])
    page.locator("#id_published").fill("2031-03-18")
    page.locator("form.upload button.go").click()
    expect(page.locator("#progress a.button.go")).to_be_visible(timeout=180_000)


def _file(page: Page, claim: Claim) -> None:
    page.goto(f"/claims/{claim.uid}/?open=issue#issue")
    form = page.locator("#issue form")
    form.get_by_label("De sluis").check()
    form.locator("select[name=issue]").select_option(label="Welke sluis gaat open?")
    form.get_by_role("button", name="Bevestigen").click()
    expect(page.locator(".message")).to_be_visible()


def _scope(page: Page, claim: Claim, where: str) -> None:
    page.goto(f"/claims/{claim.uid}/?open=edit#edit")
    page.locator("#edit form details summary").click()
    page.locator("#scope-where").fill(where)
    if "grote" in where:
        page.locator("#id_kind").select_option("commitment")
        page.locator("#scope-condition").fill("de kotters betalen")
    page.locator("#edit form > button").click()
    expect(page.locator(".message")).to_be_visible()


def _silence(page: Page) -> None:
    page.goto("/board/sluis/")
    page.locator("#silence-name").fill("vloot")
    page.locator("#silence-exact").fill("De woordvoerder van de vloot wil niet reageren.")
    with page.expect_navigation():
        page.get_by_role("button", name="Vastleggen").click()
    assert NonStatement.objects.get().actor.name == "Vloot"


def _look_at_the_board(page: Page, screenshot: Callable[[str], None]) -> None:
    heads = page.locator(".board thead th a")
    expect(heads).to_have_text(["Bo Visser", "Oda Kramer", "Vloot"])
    row = page.locator(".board tbody tr").first
    expect(row.locator(".facets .value.differs", has_text="sluis")).to_have_count(2)
    expect(row.locator(".silence")).to_contain_text("wil niet reageren")
    expect(row).to_contain_text("18 maart 2031")
    screenshot("across-1-board")


def _promise(page: Page, claim: Claim, screenshot: Callable[[str], None]) -> None:
    page.goto(f"/claims/{claim.uid}/?open=date#date")
    page.locator("#id_role").select_option("due")
    page.locator("#id_edtf").fill("2031-03-25")
    with page.expect_navigation():
        page.locator("#date form button.go").click()
    page.goto("/commitments/")
    line = page.locator(".register tbody tr")
    expect(line).to_have_count(1)
    expect(line.locator(".state.conditional")).to_be_visible()
    expect(line).to_contain_text("niet vervuld")
    line.locator(".what a").click()
    for step, state in (("condition_met", "announced"), ("kept", "kept")):
        page.locator(f'input[name=step][value="{step}"]').check()
        page.locator("#step-exact").fill("lag de grote sluis open voor iedereen")
        page.locator("#step-day").fill("2031-03-25")
        with page.expect_navigation():
            page.get_by_role("button", name="Stap vastleggen").click()
        expect(page.locator(f"header .state.{state}")).to_be_visible()
    assert list(CommitmentStep.objects.values_list("step", flat=True)) == ["promised", "kept"]
    screenshot("across-2-commitment")
    page.goto("/commitments/?course=kept")
    expect(page.locator(".register tbody tr")).to_have_count(1)
    screenshot("across-3-register")


def _look_at_the_line(page: Page, screenshot: Callable[[str], None]) -> None:
    page.goto("/timeline/topic/sluis/")
    chart = page.locator("svg.chart.wide")
    expect(chart.locator("a.entry.position")).to_have_count(2)
    expect(chart.locator("a.entry.deadline")).to_have_count(1)
    expect(chart.locator(".lanes text")).to_have_text(["Oda Kramer", "Bo Visser"])
    expect(chart.locator("title").first).to_have_text("Tijdlijn: De sluis")
    expect(page.locator(".register tbody tr")).to_have_count(3)
    screenshot("across-4-timeline")
    chart.locator("a.entry.position").first.click()
    expect(page).to_have_url(re.compile(r"/articles/.*passage="))
    expect(page.locator("#passage")).to_be_visible()
