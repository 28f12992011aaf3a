"""The sample desk is whole on a first visit, and loading it again touches nobody's work."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from articles import ledger
from articles.actions import withdraw_article
from articles.models import Actor, Article, Decision, Publisher, Quote
from claims.actions.editing import edit_claim
from claims.actions.queueing import queue_claims
from claims.management.commands import load_sample
from claims.models import Appearance, Claim, Evidence, Judgement, Link, Note, Topic

OFFER = "Wij staken dertig dagen lang onze aanvallen op de havens, als Estmark dat ook doet"


def load(editor: str = "marit", checker: str = "kees") -> None:
    """Run the command in the name of two of the cast."""
    call_command("load_sample", "--editor", editor, "--checker", checker, verbosity=0)


@pytest.fixture
def sample(cast: SimpleNamespace) -> SimpleNamespace:
    """The desk with the sample loaded, and its people."""
    load()
    return cast


def article(title: str) -> Article:
    return Article.objects.get(title_set__startswith=title)


def test_every_kind_of_publisher_brings_something_out(sample: SimpleNamespace) -> None:
    kinds = set(Article.objects.values_list("publisher__kind", flat=True))
    assert kinds == set(Publisher.Kind.values)


def test_a_publication_date_is_as_known_and_no_more(sample: SimpleNamespace) -> None:
    assert article("Onderhandelaars").published == ""
    assert (article("Varga wijst").published, article("Varga wijst").published_set) == ("2031-02", "")
    assert (article("Drones").published_read, article("Drones").published_set) == ("2031-03-19", "")
    assert article("Norland wil").published_set == "2031-03-18"


def test_two_outlets_carry_one_text_of_the_agency(sample: SimpleNamespace) -> None:
    first, second = article("Varga biedt"), article("Norland wil")
    assert first.credit == second.credit == "NPA"
    assert first.publisher != second.publisher
    assert first.text_sha256 != second.text_sha256


def test_the_correction_replaces_the_article_it_corrects(sample: SimpleNamespace) -> None:
    old, new = Article.objects.filter(title_set__startswith="Stafchefs").order_by("id")
    assert new.replaces == old
    assert old.replaces is None


def test_one_text_is_read_as_english_and_the_others_as_dutch(sample: SimpleNamespace) -> None:
    assert list(Article.objects.filter(language="en")) == [article("Alliance ready")]
    assert Article.objects.filter(language="nl").count() == 14


def test_every_text_was_read(sample: SimpleNamespace) -> None:
    states = {a.extractions.latest("id").state for a in Article.objects.all()}
    assert states == {"done"}


def test_an_actor_is_known_under_all_its_names_with_its_office(sample: SimpleNamespace) -> None:
    varga = Actor.objects.get(name="Ilse Varga")
    assert set(varga.names.values_list("text", flat=True)) == {"Ilse Varga", "de Loods"}
    tenure = varga.tenures.get()
    assert (tenure.office, tenure.of and tenure.of.name, tenure.since, tenure.until) == (
        "premier",
        "Norland",
        "2029-06-14",
        "",
    )


def test_the_desk_shows_claims_in_every_stage_of_review(sample: SimpleNamespace) -> None:
    states = set(Claim.objects.values_list("state", flat=True))
    assert states == {"queued", "second_check", "verified", "parked", "rejected"}
    assert Note.objects.exists()
    assert Evidence.objects.exists()
    assert set(Link.objects.values_list("type", flat=True)) >= {"supports", "contradicts", "qualifies"}


def test_what_needs_a_second_check_has_one_before_it_is_verified(sample: SimpleNamespace) -> None:
    verified = Claim.objects.filter(state="verified").select_related("record")
    assert {c.record.second_by_id is not None for c in verified if c.high_stakes} == {True}
    waiting = Claim.objects.filter(state="second_check")
    assert waiting.count() == 2
    assert Judgement.objects.filter(claim__in=waiting, place=1, by=sample.marit).count() == 2


def test_every_passage_is_what_stands_in_its_article(sample: SimpleNamespace) -> None:
    passages = list(Appearance.objects.select_related("article"))
    assert len(passages) >= 13
    assert all(p.article.text[p.start : p.end] == p.exact for p in passages)


def test_the_work_of_the_sample_stands_in_a_ledger_that_holds(sample: SimpleNamespace) -> None:
    assert not list(ledger.verify())
    doors = set(Decision.objects.filter(by__isnull=False).values_list("door", flat=True))
    assert doors == {"command"}


def everything() -> list[object]:
    """All that a second run could change."""
    return [
        list(Decision.objects.values_list("seq", "hash")),
        list(Claim.objects.order_by("pk").values_list("pk", "revision", "state")),
        list(Article.objects.order_by("pk").values_list("pk", "revision")),
        Actor.objects.count(),
        Publisher.objects.count(),
        Topic.objects.count(),
    ]


def test_a_second_run_changes_nothing(sample: SimpleNamespace) -> None:
    before = everything()
    load()
    assert everything() == before


def test_a_second_run_leaves_what_people_did(sample: SimpleNamespace) -> None:
    gone = article("Draadje")
    withdraw_article(article=gone.uid, by=sample.joris, door="web", reason="Hoort hier niet.")
    claim = Claim.objects.filter(state="queued").first()
    assert claim
    edit_claim(claim=claim.uid, by=sample.joris, door="web", seen_revision=claim.revision, statement="Anders gezegd.")
    before = everything()
    load()
    assert everything() == before


def test_a_draft_of_the_machine_is_taken_up_and_not_doubled(cast: SimpleNamespace) -> None:
    load_sample.keep_reference(cast.marit)
    texts = load_sample.bring_in(cast.marit)
    load_sample.read_all(texts)
    for file in ("02-kustlijn-havenbestand.txt", "03-regio-norland-stopt-dertig-dagen.txt"):
        found_by_the_machine(texts[file], OFFER)
    drafts = set(Claim.objects.filter(appearances__exact=OFFER).values_list("pk", flat=True))
    assert len(drafts) == 2

    load()

    claim = Claim.objects.get(statement__startswith="Norland staakt dertig dagen")
    assert claim.pk in drafts
    assert claim.appearances.count() == 2
    other = Claim.objects.get(pk__in=drafts - {claim.pk})
    assert other.state == "rejected"


def found_by_the_machine(text: Article, exact: str) -> None:
    """Have `exact` queued as the worker does, unless the reading found it by itself."""
    if text.appearances.filter(exact=exact).exists():
        return
    reading = text.extractions.latest("id")
    start = text.text.index(exact)
    Quote.objects.create(
        extraction=reading, start=start, end=start + len(exact), exact=exact, kind="direct", rule="test", confidence=1
    )
    queue_claims(reading)


@pytest.mark.parametrize("name", ["niemand", "lena"])
def test_somebody_who_may_not_or_is_not_here_loads_nothing(cast: SimpleNamespace, name: str) -> None:
    with pytest.raises(CommandError):
        load(editor=name)
    assert not Decision.objects.exists()
