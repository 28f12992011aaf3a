"""Origins are counted, not articles: why some count as one, and the editor's last word."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import intake
from articles.models import Actor, Article, OriginRuling, Publisher, TextReuse
from articles.permissions import NotAllowed
from claims import origins
from claims.actions.base import Refused
from claims.actions.editing import add_appearance, move_appearance, remove_appearance
from claims.actions.origins import rule_origin, set_utterance, withdraw_ruling, withdraw_utterance_ruling
from claims.models import Claim, UtteranceRuling
from claims.suggesting import suggestions_for
from tests.articles.test_reuse import HARBOUR, MARKET
from tests.desk import at_once, bring, claim_on, passage

SAID = "Het gebouw aan de Wilgenkade staat al elf jaar leeg"


def read(article: Article) -> Article:
    """Have the worker read the article here and now."""
    intake.read_article(article.extractions.get().pk)
    return article


def publisher(name: str, kind: str = "outlet") -> Publisher:
    return Publisher.objects.get_or_create(name=name, kind=kind)[0]


@pytest.fixture
def copied(cast: SimpleNamespace) -> SimpleNamespace:
    """One claim that stands in an article, in its copy with a new head, and in a text of its own."""
    first = read(bring(cast.marit, HARBOUR, publisher=publisher("De Kade"), published="2031-03-04"))
    cut = "Havenkantoor wordt bewoond\n\n" + "\n".join(HARBOUR.split("\n")[:6])
    copy = read(bring(cast.marit, cut, publisher=publisher("Het Anker"), published="2031-03-04"))
    own = read(bring(cast.marit, f"{MARKET}\n\nOok hier: {SAID}.", publisher=publisher("Vlierveld Vandaag")))
    claim = claim_on(cast.marit, first, SAID, statement="Het havenkantoor staat elf jaar leeg.")
    for article in (copy, own):
        add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=passage(article, SAID))
    return SimpleNamespace(claim=Claim.objects.get(pk=claim.pk), first=first, copy=copy, own=own, **vars(cast))


def counts(claim: Claim) -> tuple[int, int]:
    found = origins.of_claim(Claim.objects.get(pk=claim.pk))
    return found.articles, found.independent


def test_the_worker_aligns_a_new_article_with_its_likes(copied: SimpleNamespace) -> None:
    row = TextReuse.objects.get()
    assert (row.a, row.b, row.kind, row.origin) == (copied.first, copied.copy, "copy", True)
    start, end = row.tiles[0][:2]
    assert copied.first.text[start:end] in copied.copy.text or row.tiles


def test_reading_again_leaves_one_alignment(copied: SimpleNamespace) -> None:
    from articles.copies import find_copies

    find_copies(copied.copy, [])
    find_copies(copied.first, [])
    assert TextReuse.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_copies_read_at_one_moment_are_still_found(cast: SimpleNamespace) -> None:
    pair = [
        bring(cast.marit, HARBOUR, publisher=publisher("De Kade")),
        bring(cast.marit, f"Een andere kop\n\n{HARBOUR}", publisher=publisher("Het Anker")),
    ]
    runs = [article.extractions.get().pk for article in pair]
    at_once(*(lambda run=run: intake.read_article(run) for run in runs))
    assert TextReuse.objects.get().kind == "copy"


@pytest.mark.django_db(transaction=True)
def test_two_editors_rule_on_one_pair_at_one_moment(cast: SimpleNamespace) -> None:
    a, b = bring(cast.marit, HARBOUR), bring(cast.marit, MARKET)

    def rule(by: object) -> Callable[[], object]:
        return lambda: rule_origin(a=a.uid, b=b.uid, together=True, by=by, door="web", reason="zelfde bron")

    results = at_once(rule(cast.marit), rule(cast.joris))
    assert [isinstance(r, Refused) for r in results].count(True) == 1
    assert OriginRuling.objects.filter(withdrawn_at=None).count() == 1


def test_a_copy_and_its_source_are_one_origin(copied: SimpleNamespace) -> None:
    found = origins.of_claim(copied.claim)
    assert (found.articles, found.publishers, found.independent) == (3, 3, 2)
    (why,) = found.groups[0].whys
    assert why.code == "shared-text"
    assert why.share > 50
    assert why.reuse is not None


def test_three_articles_of_one_agency_are_one_agency(cast: SimpleNamespace) -> None:
    agency = publisher("NPA", kind="agency")
    texts = [f"{line}\nDe raad vergadert opnieuw." for line in HARBOUR.split("\n")[:3]]
    articles = [
        bring(cast.marit, texts[0], publisher=publisher("De Kade"), credit="NPA"),
        bring(cast.marit, texts[1], publisher=publisher("Het Anker"), credit="NPA"),
        bring(cast.marit, texts[2], publisher=agency),
    ]
    claim = claim_on(cast.marit, articles[0], "De raad vergadert opnieuw", statement="De raad vergadert.")
    for article in articles[1:]:
        place = passage(article, "De raad vergadert opnieuw")
        add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
    found = origins.of_claim(claim)
    assert (found.articles, found.publishers, found.agencies, found.independent) == (3, 3, 1, 1)
    assert {why.code for why in found.groups[0].whys} == {"agency"}
    assert found.groups[0].name == "NPA"
    agency.name = "Npa"
    agency.save()
    found = origins.of_claim(Claim.objects.get(pk=claim.pk))
    assert (found.agencies, found.independent, found.groups[0].name) == (1, 1, "NPA"), "spelled in other case"


def test_an_editor_keeps_two_articles_apart_with_a_reason(copied: SimpleNamespace) -> None:
    with pytest.raises(Refused):
        rule_origin(a=copied.first.uid, b=copied.copy.uid, together=False, by=copied.joris, door="web", reason="")
    ruling = rule_origin(
        a=copied.copy.uid, b=copied.first.uid, together=False, by=copied.joris, door="web", reason="eigen verslag"
    )
    assert counts(copied.claim) == (3, 3)
    withdraw_ruling(ruling=ruling.uid, by=copied.joris, door="web", reason="toch overgenomen")
    assert counts(copied.claim) == (3, 2)


def test_an_editor_puts_two_articles_together_with_a_reason(copied: SimpleNamespace) -> None:
    rule_origin(
        a=copied.own.uid, b=copied.first.uid, together=True, by=copied.joris, door="web", reason="zelfde persbericht"
    )
    assert counts(copied.claim) == (3, 1)
    (group,) = origins.of_claim(copied.claim).groups
    assert "zelfde persbericht" in [why.detail for why in group.whys]


def test_what_an_editor_kept_apart_is_not_joined_through_a_third(copied: SimpleNamespace) -> None:
    rule_origin(a=copied.first.uid, b=copied.copy.uid, together=False, by=copied.joris, door="web", reason="eigen")
    rule_origin(a=copied.first.uid, b=copied.own.uid, together=True, by=copied.joris, door="web", reason="persbericht")
    rule_origin(a=copied.copy.uid, b=copied.own.uid, together=True, by=copied.joris, door="web", reason="persbericht")
    found = origins.of_claim(copied.claim)
    together = [{a.pk for a in group.articles} for group in found.groups]
    assert not any({copied.first.pk, copied.copy.pk} <= group for group in together)


def test_ruling_otherwise_takes_the_place_of_the_ruling_before(copied: SimpleNamespace) -> None:
    for together in (False, True):
        rule_origin(
            a=copied.first.uid, b=copied.copy.uid, together=together, by=copied.joris, door="web", reason="gebeld"
        )
    assert OriginRuling.objects.filter(withdrawn_at=None).count() == 1
    with pytest.raises(Refused):
        rule_origin(a=copied.first.uid, b=copied.copy.uid, together=True, by=copied.joris, door="web", reason="weer")


def test_a_reader_rules_nothing(copied: SimpleNamespace) -> None:
    with pytest.raises(NotAllowed):
        rule_origin(a=copied.first.uid, b=copied.copy.uid, together=True, by=copied.lena, door="web", reason="x")


def test_passages_of_one_act_of_speaking_are_one_utterance(copied: SimpleNamespace) -> None:
    assert origins.of_claim(copied.claim).utterances == 2
    speaker = Actor.objects.create(name="Femke Bruinsma")
    places = [a.uid for a in copied.claim.appearances.all()]
    said = set_utterance(
        appearances=places, actor=speaker, medium="raadszaal", day="2031-03-04", by=copied.joris, door="web",
        reason="dezelfde vergadering",
    )  # fmt: skip
    assert said is not None
    assert origins.of_claim(copied.claim).utterances == 1
    set_utterance(appearances=places[:1], actor=None, by=copied.joris, door="web", reason="andere avond")
    assert origins.of_claim(copied.claim).utterances == 2


def test_a_withdrawn_article_counts_nowhere(copied: SimpleNamespace) -> None:
    Article.objects.filter(pk=copied.own.pk).update(withdrawn_at=timezone.now(), withdrawn_reason="verkeerd bestand")
    assert counts(copied.claim) == (2, 1)


def test_a_passage_taken_away_takes_its_origin_along(copied: SimpleNamespace) -> None:
    place = copied.claim.appearances.get(article=copied.own)
    remove_appearance(
        appearance=place.uid, by=copied.marit, door="web", seen_revision=copied.claim.revision, reason="andere straat"
    )
    assert counts(copied.claim) == (2, 1)


def test_claims_that_stand_in_one_shared_text_are_suggested_as_the_same(copied: SimpleNamespace) -> None:
    words = "Omwonenden maakten bezwaar omdat zij vrezen dat het verkeer over de smalle brug toeneemt"
    one = claim_on(copied.marit, copied.first, words, statement="Omwonenden vrezen verkeer.")
    other = claim_on(copied.marit, copied.copy, words, statement="De buurt maakte bezwaar.")
    found = suggestions_for(one)
    assert found[0].claim == other
    assert found[0].suggestion.reasons[0].code == "identical"


def test_counting_takes_the_same_queries_for_few_and_many(copied: SimpleNamespace) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            origins.of_claim(copied.claim)
        return len(seen)

    few = queries()
    for n in range(6):
        article = bring(copied.marit, f"Bericht {n}: {SAID}.", publisher=publisher(f"Krant {n}"))
        place = passage(article, SAID)
        add_appearance(claim=copied.claim.uid, by=copied.marit, door="web", seen_revision=None, passage=place)
    assert queries() == few


def test_the_database_refuses_rulings_and_alignments_out_of_order_or_twice(copied: SimpleNamespace) -> None:
    ruling = {"together": True, "reason": "x", "by": copied.joris, "at": timezone.now()}
    aligned = {"kind": "copy", "narr": 0.5, "run": 9, "quoted_words": 0, "origin": True, "rule_version": "1"}
    OriginRuling.objects.create(a=copied.first, b=copied.copy, **ruling)
    refused = [
        lambda: OriginRuling.objects.create(a=copied.first, b=copied.copy, **ruling),
        lambda: OriginRuling.objects.create(a=copied.own, b=copied.copy, **ruling),
        lambda: OriginRuling.objects.create(a=copied.copy, b=copied.own, **{**ruling, "reason": ""}),
        lambda: TextReuse.objects.create(a=copied.first, b=copied.copy, **aligned),
        lambda: TextReuse.objects.create(a=copied.own, b=copied.first, **aligned),
        lambda: TextReuse.objects.create(a=copied.first, b=copied.own, **{**aligned, "narr": 1.5}),
    ]
    for attempt in refused:
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()


@pytest.mark.parametrize(
    ("one", "other", "agencies"),
    [
        ("ANP", "Algemeen Nederlands Persbureau", 1),
        ("ANP/Reuters", "Reuters", 2),
        ("AFP", "Agence France-Presse", 1),
        ("AP", "The Associated Press", 1),
        ("dpa", "Deutsche Presse-Agentur", 1),
        ("Itar-Tass", "TASS", 1),
        ("Persbureau Belga", "Belga", 1),
        ("NPA", "NPA, Tessa Roos", 1),
    ],
)
def test_two_spellings_of_one_agency_count_as_one(one: str, other: str, agencies: int, cast: SimpleNamespace) -> None:
    texts = [f"{line}\nDe raad vergadert opnieuw." for line in HARBOUR.split("\n")[:3]]
    first = bring(cast.marit, texts[0], publisher=publisher("De Kade"), credit=one)
    second = bring(cast.marit, texts[1], publisher=publisher("Het Anker"), credit=other)
    claim = claim_on(cast.marit, first, "De raad vergadert opnieuw", statement="De raad vergadert.")
    place = passage(second, "De raad vergadert opnieuw")
    add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
    found = origins.of_claim(claim)
    assert (found.agencies, found.independent) == (agencies, 1)


def test_a_byline_is_no_agency(cast: SimpleNamespace) -> None:
    texts = [f"{line}\nDe raad vergadert opnieuw." for line in HARBOUR.split("\n")[:3]]
    first, second = (bring(cast.marit, text, credit="Tessa Roos") for text in texts[:2])
    claim = claim_on(cast.marit, first, "De raad vergadert opnieuw", statement="De raad vergadert.")
    place = passage(second, "De raad vergadert opnieuw")
    add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
    found = origins.of_claim(claim)
    assert (found.agencies, found.independent) == (0, 2)


DUTCH = "Raadslid\n\nWij houden de kade bij Estmark dertig dagen open, zei Femke Bruinsma op {medium}.\n"
ENGLISH = "Councillor\n\nFemke Bruinsma wrote: We keep the quay near Estmark open for 30 days.\n"


def spoken_twice(cast: SimpleNamespace, day: str = "2031-03-04", medium: str = "", other_medium: str = "") -> Claim:
    """One claim of one speaker, in a Dutch article and in an English one."""
    femke = Actor.objects.create(name="Femke Bruinsma")
    first = bring(cast.marit, DUTCH, publisher=publisher("De Kade"), published="2031-03-04")
    second = bring(cast.marit, ENGLISH, publisher=publisher("The Quay"), published=day)
    Article.objects.filter(pk=second.pk).update(language="en")
    second.refresh_from_db()
    words = "Wij houden de kade bij Estmark dertig dagen open"
    claim = claim_on(cast.marit, first, words, statement="De kade blijft open.", speakers=[femke])
    place = passage(second, "We keep the quay near Estmark open for 30 days", [femke])
    add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
    claim.appearances.filter(article=first).update(medium=medium)
    claim.appearances.filter(article=second).update(medium=other_medium)
    return claim


def test_a_quote_and_its_translation_are_proposed_as_one_utterance_and_never_joined_alone(
    cast: SimpleNamespace, as_user: Callable[..., Client]
) -> None:
    claim = spoken_twice(cast, medium="X")
    found = origins.of_claim(claim)
    assert found.utterances == 2
    (pair,) = origins.may_be_one(found)
    assert {sign.code for sign in pair.signs} == {"number", "name"}
    client = as_user(cast.marit)
    page = client.get(f"/claims/{claim.uid}/origins/").content.decode()
    assert "Mogelijk één uitspraak" in page
    given = {
        "appearance": [str(pair.a.uid), str(pair.b.uid)],
        "actor": str(pair.a.speakers.get().uid),
        "medium": pair.medium,
        "day": "2031-03-04",
        "reason": "Eén bericht, vertaald.",
    }
    assert client.post(f"/claims/{claim.uid}/utterance/", given).status_code == 302
    found = origins.of_claim(Claim.objects.get(pk=claim.pk))
    assert (found.utterances, origins.may_be_one(found)) == (1, [])


@pytest.mark.parametrize(
    ("day", "medium", "other", "utterances", "asked"),
    [
        ("2031-03-04", "Twitter", "X", 1, 0),
        ("2031-03-04", "persconferentie", "news conference", 1, 0),
        ("2031-03-04", "X", "persconferentie", 2, 0),
        ("2031-03-05", "", "", 2, 0),
        ("2031-03", "X", "X", 2, 0),
        ("2031-03-04", "", "", 2, 1),
    ],
)
def test_one_speaker_one_medium_and_one_day_are_one_utterance_in_any_language(
    day: str, medium: str, other: str, utterances: int, asked: int, cast: SimpleNamespace
) -> None:
    found = origins.of_claim(spoken_twice(cast, day, medium, other))
    assert (found.utterances, len(origins.may_be_one(found))) == (utterances, asked)


def apart(claim: Claim, by: Any, reason: str = "Twee gesprekken.") -> None:
    places = [a.uid for a in claim.appearances.all()]
    set_utterance(appearances=places, actor=None, by=by, door="web", reason=reason)


def test_what_is_not_one_utterance_is_not_proposed_again_until_a_passage_changes(
    cast: SimpleNamespace, as_user: Callable[..., Client]
) -> None:
    claim = spoken_twice(cast)
    (pair,) = origins.may_be_one(origins.of_claim(claim))
    client = as_user(cast.marit)
    given = {
        "appearance": [str(pair.a.uid), str(pair.b.uid)],
        "actor": str(pair.a.speakers.get().uid),
        "apart": "1",
        "reason": "Een week later herhaald.",
    }
    assert client.post(f"/claims/{claim.uid}/utterance/", given).status_code == 302
    found = origins.of_claim(claim)
    assert (found.utterances, origins.may_be_one(found)) == (2, [])
    page = client.get(f"/claims/{claim.uid}/origins/").content.decode()
    assert "Mogelijk één uitspraak" not in page
    assert "niet één uitspraak: Een week later herhaald." in page
    place = claim.appearances.first()
    assert place is not None
    move_appearance(
        appearance=place.uid, by=cast.marit, door="web", seen_revision=Claim.objects.get(pk=claim.pk).revision,
        start=place.start + 4, end=place.end,
    )  # fmt: skip
    assert len(origins.may_be_one(origins.of_claim(claim))) == 1
    page = client.get(f"/claims/{claim.uid}/origins/").content.decode()
    assert "een passage is sindsdien gewijzigd" in page
    (ruling,) = origins.of_claim(claim).apart
    client.post(f"/utterance-rulings/{ruling.uid}/withdraw/", {"reason": "Toch wel."})
    assert origins.of_claim(claim).apart == ()


def test_passages_kept_apart_are_two_utterances_whatever_tells_that_they_are_one(cast: SimpleNamespace) -> None:
    claim = spoken_twice(cast, medium="Twitter", other_medium="X")
    assert origins.of_claim(claim).utterances == 1
    apart(claim, cast.marit)
    assert origins.of_claim(claim).utterances == 2
    # Saying afterwards that they are one takes the place of it.
    places = [a.uid for a in claim.appearances.all()]
    femke = Actor.objects.get()
    set_utterance(appearances=places, actor=femke, medium="X", by=cast.joris, door="web", reason="Eén bericht.")
    found = origins.of_claim(claim)
    assert (found.utterances, found.apart) == (1, ())
    apart(claim, cast.marit)
    assert (origins.of_claim(claim).utterances, UtteranceRuling.objects.count()) == (2, 2)


def test_only_so_many_passages_are_kept_apart_at_once_and_only_with_a_reason(cast: SimpleNamespace) -> None:
    claim = spoken_twice(cast)
    place = claim.appearances.first()
    assert place is not None
    for places, by, reason, code in (
        ([place.uid] * (origins.MOST_COMPARED + 1), cast.marit, "Twee.", "too-many"),
        ([place.uid], cast.marit, "  ", "reason-missing"),
    ):
        with pytest.raises(Refused) as refused:
            set_utterance(appearances=places, actor=None, by=by, door="web", reason=reason)
        assert refused.value.code == code
    apart(claim, cast.marit)
    ruling = UtteranceRuling.objects.get()
    with pytest.raises(NotAllowed):
        withdraw_utterance_ruling(ruling=ruling.uid, by=cast.lena, door="web", reason="Toch wel.")


@pytest.mark.parametrize(
    "change", [{"b": "a"}, {"reason": ""}, {"again": True}], ids=["of one passage", "without a reason", "twice"]
)
def test_the_database_refuses_rulings_on_utterances_that_cannot_be(cast: SimpleNamespace, change: Any) -> None:
    claim = spoken_twice(cast)
    apart(claim, cast.marit)
    row = UtteranceRuling.objects.get()
    if "again" in change:
        row.pk, row.uid, row._state.adding = None, uuid.uuid4(), True
    if "b" in change:
        row.b = row.a
    row.reason = change.get("reason", row.reason)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.django_db(transaction=True)
def test_two_people_who_keep_passages_apart_at_one_moment_leave_one_ruling(cast: SimpleNamespace) -> None:
    claim = spoken_twice(cast)
    assert at_once(*[lambda who=who: apart(claim, who) for who in (cast.marit, cast.joris)]) == [None, None]
    assert UtteranceRuling.objects.filter(withdrawn_at=None).count() == 1
