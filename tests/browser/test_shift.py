"""A whole shift without a mouse: two people, two browsers, every act on a key, nothing lost."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from articles.models import Decision
from claims.models import Claim, Draft, Evidence, Judgement, Note
from claims.workflow import State
from factdesk.processes import wait_until
from tests.browser.pages import Place, at_rest, looking
from tests.conftest import PASSWORD

WIDE = {"viewport": {"width": 1440, "height": 900}, "locale": "nl-NL"}


def log_in(page: Any, name: str) -> None:
    page.goto("/login/")
    # The page puts the cursor in the first field itself, some moments after it is loaded: a Tab pressed before that
    # moment would land one field further than one pressed after it.
    page.wait_for_function("() => document.activeElement.matches('#id_username')")
    page.keyboard.type(name)
    tab_to(page, "#id_password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(".masthead")
    at_rest(page)


def tab_to(page: Any, selector: str, most: int = 80) -> None:
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not to be reached by keyboard")


def current(page: Any) -> Claim:
    return Claim.objects.get(uid=page.locator("#work input[name=current]").input_value())


def deal(page: Any) -> Claim:
    page.keyboard.press("n")
    page.wait_for_url("**/review/*-*/")
    at_rest(page)
    return current(page)


def on_to_the_next(page: Any, key: str) -> None:
    """Press a key that ends the work on this claim, and wait for the next one."""
    before = page.locator("#work input[name=current]").input_value()
    page.keyboard.press(key)
    page.wait_for_function(
        "uid => { const e = document.querySelector('#work input[name=current]'); return e && e.value !== uid; }",
        arg=before,
    )
    page.wait_for_function("() => document.activeElement.classList.contains('context')")
    at_rest(page)


def give(page: Any, said: str = "1", so: str = "Shift+Digit4") -> Claim:
    """Give both verdicts by key and go on to the next; return the claim that was judged."""
    claim = current(page)
    keys = [said] if claim.appearances.count() == 1 else []
    for appearance in claim.appearances.all()[: 0 if keys else None]:
        tab_to(page, f"[name='attribution-{appearance.uid}']", 200)
        page.keyboard.press("Space")
    page.evaluate("document.activeElement.blur()")
    for key in keys:
        page.keyboard.press(key)
    page.keyboard.press(so)
    page.evaluate("document.activeElement.blur()")
    on_to_the_next(page, "Enter")
    return claim


def open_form(page: Any, key: str, field: str) -> None:
    page.keyboard.press(key)
    page.wait_for_selector(field)
    at_rest(page)
    tab_to(page, field)


def send(page: Any) -> None:
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    at_rest(page)


def click(page: Any, key: str) -> None:
    """Press a key that does its act at once."""
    with page.expect_navigation():
        page.keyboard.press(key)
    at_rest(page)


def test_a_whole_shift_without_a_mouse(browser: Any, site: str, cast: SimpleNamespace, places: list[Place]) -> None:
    with looking(browser, site, None, **WIDE) as marit, looking(browser, site, None, **WIDE) as joris:
        log_in(marit, "marit")
        log_in(joris, "joris")
        _correct(marit)
        _annotate(marit)
        _decide_twenty(marit)
        _undo(marit)
        _check_each_others(marit, joris)
        _take_over(marit, joris)
        _stale(marit, joris)
    assert Decision.objects.filter(door="web").count() >= 30


def _correct(page: Any) -> None:
    """Edit a statement, change a speaker, a date and both types, split one claim in two and merge two."""
    claim = deal(page)
    open_form(page, "e", "#id_statement")
    page.keyboard.press("Control+A")
    page.keyboard.type("In mijn eigen woorden gezegd")
    send(page)
    open_form(page, "s", "#id_actor_name")
    page.keyboard.type("Aafke Toetsenbord")
    send(page)
    open_form(page, "t", "#id_edtf")
    page.keyboard.type("2031-03")
    send(page)
    assert "2031-03" in {d.edtf for d in claim.dates.filter(by_hand=True)}
    known = claim.dates.exclude(value="").count()
    click(page, "Shift+T")
    assert claim.dates.exclude(value="").count() == known - 1
    click(page, "7")
    click(page, "Shift+Digit7")
    claim.refresh_from_db()
    assert (claim.kind, claim.appearances.get().speech) == ("figure", "indirect")
    assert claim.statement == "In mijn eigen woorden gezegd"
    assert [a.name for a in claim.appearances.get().speakers.all()] == ["Aafke Toetsenbord"]
    open_form(page, "d", "#split-two")
    page.keyboard.type("De tweede helft ervan")
    send(page)
    other = Claim.objects.get(statement="De tweede helft ervan")
    open_form(page, "g", "#merge-q")
    with page.expect_response(lambda answer: "/choices/" in answer.url and "ervan" in answer.url):
        page.keyboard.type("tweede helft ervan")
    at_rest(page)
    page.wait_for_selector(f"#merge-choices input[value='{other.uid}']")
    tab_to(page, f"#merge-choices input[value='{other.uid}']")
    page.keyboard.press("Space")
    tab_to(page, "#merge-reason")
    page.keyboard.type("Bij nader inzien toch hetzelfde")
    send(page)
    other.refresh_from_db()
    assert other.merged_into_id == claim.pk


def _annotate(page: Any) -> None:
    """Write a note that mentions a colleague, and hold up evidence."""
    open_form(page, "m", "#note-new-text")
    page.keyboard.type("Nabellen, @joris")
    send(page)
    open_form(page, "b", "#evidence-url")
    page.keyboard.type("https://voorbeeld.nl/verslag")
    tab_to(page, "#evidence-why")
    page.keyboard.type("Het verslag zelf")
    send(page)
    assert Note.objects.filter(text="Nabellen, @joris", mentions__who__username="joris").count() == 1
    assert Evidence.objects.filter(url="https://voorbeeld.nl/verslag").count() == 1


def _decide_twenty(page: Any) -> None:
    """Judge sixteen, reject two, park two: each one stroke, each answered with the next."""
    judged = [give(page) for _ in range(16)]
    for key, state in (("x", State.REJECTED), ("p", State.PARKED)):
        for _ in range(2):
            claim = current(page)
            page.keyboard.press("r")
            page.keyboard.type("Geen controleerbare bewering")
            page.keyboard.press("Escape")
            on_to_the_next(page, key)
            claim.refresh_from_db()
            assert claim.state == state
            judged.append(claim)
    assert len({c.pk for c in judged}) == 20
    assert not Claim.objects.filter(pk__in=[c.pk for c in judged], state=State.QUEUED).exists()


def _undo(page: Any) -> None:
    claim = give(page)
    with page.expect_navigation():
        page.keyboard.press("u")
    at_rest(page)
    claim.refresh_from_db()
    assert claim.state == State.QUEUED
    assert current(page) == claim


def _check_each_others(marit: Any, joris: Any) -> None:
    """While Marit goes on, Joris gives second checks: he never gets what she holds, and sees no verdict of hers."""
    waiting = Claim.objects.filter(state=State.SECOND_CHECK).count()
    assert waiting
    joris.keyboard.press("n")
    joris.wait_for_url("**/review/*-*/")
    at_rest(joris)
    assert current(joris) != current(marit)
    joris.goto(reverse("review") + "?state=second_check")
    joris.keyboard.press("n")
    joris.wait_for_url("**/review/*-*/**")
    at_rest(joris)
    assert "blijft verborgen" in joris.locator("#verdicts").inner_text()
    claim = give(joris)
    give(marit)
    claim.refresh_from_db()
    assert Judgement.objects.filter(claim=claim, version=claim.version, voided_at=None).count() == 2
    assert claim.state in (State.VERIFIED, State.SECOND_CHECK)


def _take_over(marit: Any, joris: Any) -> None:
    """Joris takes a claim over from Marit with a reason; what she typed is there."""
    marit.goto("/")
    claim = deal(marit)
    marit.keyboard.press("r")
    marit.keyboard.type("Halve gedachte over de haven")
    wait_until(
        lambda: Draft.objects.filter(claim=claim, fields__reason="Halve gedachte over de haven").exists(),
        seconds=60,
        what="Marit's draft",
    )
    joris.goto(reverse("review-claim", args=[claim.uid]))
    at_rest(joris)
    assert "Marit is hier tot" in joris.locator(".panel").inner_text()
    tab_to(joris, ".notice summary", 200)
    joris.keyboard.press("Enter")
    tab_to(joris, "#takeover-reason")
    joris.keyboard.type("Marit heeft pauze")
    send(joris)
    assert "Halve gedachte over de haven" in joris.content()
    claim.refresh_from_db()
    assert claim.lease_by is not None
    assert claim.lease_by.username == "joris"
    assert Draft.objects.filter(claim=claim, by__username="marit").exists()


def _hand_over(claim: Claim, to: str) -> None:
    """Let the lease run out and `to` take it, before a sign of life of the other open screen does."""
    by = get_user_model().objects.get(username=to)
    Claim.objects.filter(pk=claim.pk).update(lease_by=by, lease_until=timezone.now() + timedelta(minutes=15))


def _stale(marit: Any, joris: Any) -> None:
    """Both edit one claim; the second to save sees both texts, and saves hers on the new version."""
    claim = current(joris)
    open_form(joris, "e", "#id_statement")
    joris.keyboard.press("Control+A")
    joris.keyboard.type("Zo zegt Joris het")
    _hand_over(claim, "marit")
    marit.goto(reverse("review-claim", args=[claim.uid]))
    at_rest(marit)
    open_form(marit, "e", "#id_statement")
    marit.keyboard.press("Control+A")
    marit.keyboard.type("Zo zegt Marit het")
    _hand_over(claim, "joris")
    send(joris)
    _hand_over(claim, "marit")
    send(marit)
    assert "Zo zegt Joris het" in marit.content()
    assert "Zo zegt Marit het" in marit.content()
    claim.refresh_from_db()
    assert claim.statement == "Zo zegt Joris het"
    tab_to(marit, "#mine-statement")
    send(marit)
    claim.refresh_from_db()
    assert claim.statement == "Zo zegt Marit het"
    marit.goto(reverse("claim", args=[claim.uid]))
    history = marit.locator("#history").inner_text()
    assert "Zo zegt Joris het" in history
    assert "Marit heeft pauze" in history
