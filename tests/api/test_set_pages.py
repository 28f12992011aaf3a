"""Sets on screen: what is left out first, then what is in, then the releases to cite."""

from __future__ import annotations

import html
from collections.abc import Callable
from types import SimpleNamespace

from django.test import Client
from django.utils import translation

from articles.sentences import translated
from claims import delivering, publishing, verify
from claims.actions.editing import edit_claim
from claims.actions.judging import judge, retract
from claims.exports.formats import FORMATS
from claims.models import Claim, ClaimSet, Delivery, Erasure, Release, Webhook
from claims.models.judging import Accuracy
from claims.views.sets import FILES
from tests.api.conftest import queued_claim

Verify = Callable[..., Claim]
SignIn = Callable[..., Client]


def make(page: Client, slug: str) -> None:
    """Ask for a release on the page and have it made."""
    assert page.post(f"/sets/{slug}/release/", {"reason": "Eerste uitgave."}).status_code == 302
    publishing.make_snapshot(Release.objects.order_by("-id")[0].pk)


def test_an_editor_makes_a_set_sees_what_it_leaves_out_and_releases_it(
    cast: SimpleNamespace, as_user: SignIn, verified_claim: Verify
) -> None:
    claim = verified_claim()
    queued_claim(cast, "Het werk kost twaalf miljoen.", exact="kost het werk twaalf miljoen")
    page = as_user(cast.marit)
    sent = {"title": "Bruggen", "topic": str(claim.topics.get().uid), "leave_out": ["disputed"]}
    assert page.post("/sets/new/", sent)["Location"] == "/sets/bruggen/"
    shown = page.get("/sets/bruggen/").content.decode()
    holds = shown.index('id="holds"')
    assert shown.index("Het werk kost twaalf miljoen.") < holds < shown.index(claim.statement)
    make(page, "bruggen")
    done = Release.objects.get()
    assert "uitgave 1" in page.get("/sets/").content.decode()
    assert f"sha256:{done.snapshot_id}" in page.get("/sets/bruggen/").content.decode()
    file = b"".join(page.get("/sets/bruggen/1/claims.ndjson").streaming_content)  # type: ignore[attr-defined]
    assert str(done.snapshot_id) in verify.check_ndjson(file.splitlines(keepends=True))
    assert b"Bruggen" in page.get("/sets/").content


def test_a_second_release_shows_what_was_said_before_and_what_now(
    cast: SimpleNamespace, as_user: SignIn, verified_claim: Verify
) -> None:
    changed, again, gone = (verified_claim(f"De brug {n} gaat open.") for n in ("een", "twee", "drie"))
    page = as_user(cast.marit)
    page.post("/sets/new/", {"title": "Alles"})
    make(page, "alles")
    make(page, "alles")
    assert "dezelfde momentopname" in page.get("/sets/alles/2/changes/").content.decode()
    verified_claim("Later erbij.")
    changed.refresh_from_db()
    edit_claim(claim=changed.uid, by=cast.marit, door="web", seen_revision=changed.revision,
               statement="De brug een gaat dicht.")  # fmt: skip
    for claim, accuracy in ((changed, "disputed"), (again, "holds")):
        claim.refresh_from_db()
        judge(claim=claim.uid, by=cast.kees, door="web", seen_revision=claim.revision, accuracy=accuracy,
              attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    retract(claim=gone.uid, by=cast.chris, door="web", seen_revision=gone.revision, reason="Fout.")
    make(page, "alles")
    shown = page.get("/sets/alles/3/changes/").content.decode()
    parts = {
        name: shown.partition(f'id="{name}"')[2].partition("</section>")[0] for name in ("changed", "added", "removed")
    }
    assert "Later erbij." in parts["added"]
    assert "De brug drie gaat open." in parts["removed"]
    assert "Fout." in parts["removed"], "and why it went"
    first, second = parts["changed"].split("</li>")[:2]
    said, same = (first, second) if "gaat dicht" in first else (second, first)
    assert "<del>open.</del> <ins>dicht.</ins>" in said, "word by word"
    with translation.override("nl"):
        assert f"<del>{Accuracy.HOLDS.label}</del> <ins>{Accuracy.DISPUTED.label}</ins>" in said
    assert "<del>" not in same, "verified again, and it says the same"
    assert page.get("/sets/alles/1/changes/").status_code == 404


def test_claims_are_picked_by_their_address(cast: SimpleNamespace, as_user: SignIn, verified_claim: Verify) -> None:
    claim = verified_claim()
    page = as_user(cast.joris)
    assert page.post("/sets/new/", {"title": "Keuze", "by_hand": "1"}).status_code == 302
    address = f"https://desk.example/claims/{claim.uid}/"
    assert page.post("/sets/keuze/pick/", {"claims": address}).status_code == 302
    assert claim.statement in page.get("/sets/keuze/").content.decode()
    assert page.post("/sets/keuze/pick/", {"claims": "geen adres"}).status_code == 400
    assert page.post("/sets/keuze/pick/", {"remove": str(claim.uid)}).status_code == 302
    assert not ClaimSet.objects.get().picked.exists()


def test_claims_are_picked_from_what_is_found(cast: SimpleNamespace, as_user: SignIn, verified_claim: Verify) -> None:
    claim, other = verified_claim("De brug gaat open."), verified_claim("De dijk is dicht.")
    queued_claim(cast, "De brug wordt geel.", exact="kost het werk twaalf miljoen")
    page = as_user(cast.joris)
    page.post("/sets/new/", {"title": "Keuze", "by_hand": "1"})
    found = page.get("/sets/keuze/?q=open").content.decode().partition('id="picking"')[2]
    assert str(claim.uid) in found
    assert "wordt geel" not in found, "only what is verified"
    sent = page.post("/sets/keuze/pick/", {"claims": str(claim.uid), "q": "open"})
    assert sent["Location"] == "/sets/keuze/?q=open#picking"
    again = page.get("/sets/keuze/?q=open").content.decode().partition('id="picking"')[2]
    assert str(claim.uid) not in again, "it is in already"
    assert str(other.uid) in again, "its passage has the word too"
    assert ClaimSet.objects.get().picked.get() == claim
    assert str(other.uid) not in as_user(cast.lena).get("/sets/keuze/?q=open").content.decode()


def test_a_stale_change_stores_nothing(cast: SimpleNamespace, as_user: SignIn) -> None:
    page = as_user(cast.marit)
    page.post("/sets/new/", {"title": "Alles"})
    assert page.post("/sets/alles/edit/", {"title": "Anders", "revision": "1"}).status_code == 302
    assert page.post("/sets/alles/edit/", {"title": "Nog anders", "revision": "1"}).status_code == 409
    assert page.post("/sets/alles/edit/", {"title": "X", "date_from": "gisteren", "revision": "2"}).status_code == 400
    assert ClaimSet.objects.get().title == "Anders"


def test_every_file_of_a_release_says_what_it_is_for() -> None:
    assert set(FILES) == set(FORMATS)


def test_readers_look_and_download_but_change_nothing(cast: SimpleNamespace, as_user: SignIn) -> None:
    as_user(cast.marit).post("/sets/new/", {"title": "Alles"})
    page = as_user(cast.lena)
    assert page.get("/sets/alles/").status_code == 200
    for path in ("new/", "alles/edit/", "alles/release/", "alles/pick/"):
        assert page.post(f"/sets/{path}", {"title": "x"}).status_code == 403
    assert Client().get("/sets/").status_code == 302
    for path in ("/sets/niet/", "/sets/alles/1/claims.csv", "/sets/alles/9/claims.csv", "/sets/alles/1/x.exe"):
        assert page.get(path).status_code == 404


def test_the_chief_sees_what_goes_before_erasing_it(
    cast: SimpleNamespace, as_user: SignIn, verified_claim: Verify
) -> None:
    claim, chief = verified_claim("Het huisadres van een getuige."), as_user(cast.chris)
    as_user(cast.marit).post("/sets/new/", {"title": "Alles"})
    make(as_user(cast.marit), "alles")
    path = f"/claims/{claim.uid}/erase/"
    assert path in chief.get(f"/claims/{claim.uid}/").content.decode()
    assert path not in as_user(cast.marit).get(f"/claims/{claim.uid}/").content.decode()
    shown = chief.get(path).content.decode()
    record, snapshot = claim.records.get(), Release.objects.get().snapshot_id
    assert record.sha256[:12] in shown
    assert str(snapshot)[:12] in shown
    sent = {"revision": claim.revision, "reason": "Bevel van de rechter."}
    assert chief.post(path, sent).status_code == 400, "not without saying that one is sure"
    assert chief.post(path, sent | {"sure": "1", "reason": " "}).status_code == 400
    record.refresh_from_db()
    assert record.body is not None
    assert chief.post(path, sent | {"sure": "1"}).status_code == 302
    publishing.forget_erased(Erasure.objects.get().pk)
    file = b"".join(chief.get("/sets/alles/1/claims.ndjson").streaming_content)  # type: ignore[attr-defined]
    assert b"huisadres" not in file
    assert "incomplete by erasure" in verify.check_ndjson(file.splitlines(keepends=True))
    assert "sure" not in chief.get(path).content.decode(), "there is nothing left to erase"


def test_an_editor_keeps_webhooks_and_sees_what_they_were_told(cast: SimpleNamespace, as_user: SignIn) -> None:
    page = as_user(cast.marit)
    assert page.post("/webhooks/", {"url": "http://krant.example/", "events": ["verified"]}).status_code == 400
    sent = {"url": "https://krant.example/haak", "events": ["verified", "retracted"]}
    shown = page.post("/webhooks/", sent).content.decode()
    hook = Webhook.objects.get()
    secret = delivering.secret_of(hook)
    assert secret in shown
    assert secret not in page.get("/webhooks/").content.decode(), "shown once"
    assert page.post(f"/webhooks/{hook.uid}/test/").status_code == 302
    delivering.deliver(Delivery.objects.get().pk)
    told = page.get("/webhooks/").content.decode()
    assert "test" in told
    with translation.override("nl"):
        wrong = translated(Delivery.objects.get().error)
        assert translated("The name krant.example is not known.") == "De naam krant.example is niet bekend."
    assert wrong in html.unescape(told), "what went wrong is said, in Dutch"
    assert page.post(f"/webhooks/{hook.uid}/test/").status_code == 302, "as often as one likes"
    turned = page.post(f"/webhooks/{hook.uid}/secret/").content.decode()
    hook.refresh_from_db()
    assert delivering.secret_of(hook) != secret
    assert delivering.secret_of(hook) in turned
    colleague = as_user(cast.kees)
    assert hook.url not in colleague.get("/webhooks/").content.decode()
    assert colleague.post(f"/webhooks/{hook.uid}/end/").status_code == 404
    assert hook.url in as_user(cast.chris).get("/webhooks/").content.decode()
    assert page.post(f"/webhooks/{hook.uid}/end/").status_code == 302
    assert hook.url not in page.get("/webhooks/").content.decode()
