"""Suggestions on the desk: the likely come first with their reason, what was answered is not asked again."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actor_acts import merge_actors, rename_actor, split_actor
from articles.models import Actor, ActorName, Decision
from articles.permissions import NotAllowed
from claims.actions.base import Refused
from claims.actions.boards import answer_no_contradiction
from claims.actions.editing import edit_claim
from claims.actions.linking import link, unlink
from claims.actions.suggesting import accept_suggestion, dismiss_suggestion, forget_answer
from claims.matching import RULE_VERSION
from claims.models import Claim, ClaimReading, ClaimTerm, Link, NoContradiction, SuggestionAnswer, Topic
from claims.suggesting import suggestions_for
from tests.desk import again, at_once, bring, claim_on

PORT = """Burgemeester Tessa Molen wil dat de haven van Elverstad open blijft voor troepen en graanschepen.

Havenmeester Daan Roos van Elverstad weigert troepen en graanschepen in de haven.

De kermis in Vlierveld trekt dit jaar meer bezoekers dan ooit.
"""


@pytest.fixture
def three(cast: SimpleNamespace) -> SimpleNamespace:
    """Three claims of one article: two about the harbour, one about the fair."""
    article = bring(cast.marit, PORT, published="2031-03-04")
    lines = [line for line in PORT.split("\n") if line]
    people = [Actor.objects.create(name=name) for name in ("Tessa Molen", "Daan Roos", "Ilse Haring")]
    made = [
        claim_on(cast.marit, article, line, statement=line, kind="position", speakers=[who])
        for line, who in zip(lines, people, strict=True)
    ]
    return SimpleNamespace(article=article, opens=made[0], shut=made[1], fair=made[2], **vars(cast))


def suggested(claim: Claim) -> list[int]:
    return [s.claim.pk for s in suggestions_for(again(claim))]


def test_the_claim_on_the_same_matter_comes_first_and_says_why(three: SimpleNamespace) -> None:
    found = suggestions_for(three.opens)
    assert found[0].claim == three.shut
    assert found[0].suggestion.reasons
    assert found[0].rule_version == RULE_VERSION


def test_a_dismissed_pair_comes_back_only_when_a_text_changes(three: SimpleNamespace) -> None:
    dismiss_suggestion(a=three.opens.uid, b=three.shut.uid, by=three.joris, door="web", reason="geen tegenspraak")
    assert three.shut.pk not in suggested(three.opens)
    assert three.opens.pk not in suggested(three.shut)
    edit_claim(
        claim=three.shut.uid,
        by=three.joris,
        door="web",
        seen_revision=again(three.shut).revision,
        statement="De havenmeester van Elverstad sluit de haven voor graanschepen.",
    )
    assert three.shut.pk in suggested(three.opens)


def test_a_dismissal_is_an_act_on_record_with_what_the_machine_said(three: SimpleNamespace) -> None:
    answer = dismiss_suggestion(a=three.shut.uid, b=three.opens.uid, by=three.joris, door="web")
    assert (answer.a, answer.b) == (three.opens, three.shut)
    assert answer.reasons
    assert answer.features["text"] > 0
    assert Decision.objects.order_by("-seq").first().action == "dismiss_suggestion"


def test_what_is_said_to_be_no_contradiction_is_so_on_the_board_too(three: SimpleNamespace) -> None:
    found = next(s for s in suggestions_for(three.opens) if s.claim == three.shut)
    assert found.suggestion.relation == "contradicts"
    answer = dismiss_suggestion(
        a=three.opens.uid, b=three.shut.uid, by=three.joris, door="web", reason="ander soort schip"
    )
    kept = NoContradiction.objects.get()
    assert (kept.a, kept.b, kept.reason) == (three.opens, three.shut, "ander soort schip")
    forget_answer(answer=answer.uid, by=three.joris, door="web", reason="toch wel")
    assert not NoContradiction.objects.filter(withdrawn_at=None).exists()


def test_an_answer_on_the_board_keeps_the_contradiction_from_being_suggested(three: SimpleNamespace) -> None:
    answer_no_contradiction(a=three.opens.uid, b=three.shut.uid, by=three.joris, door="web", reason="ander schip")
    assert three.shut.pk not in suggested(three.opens)


def test_indexing_again_finds_the_same(three: SimpleNamespace) -> None:
    before = set(ClaimTerm.objects.values_list("term", "claim"))
    ClaimTerm.objects.all().delete()
    name = ActorName.objects.create(actor=Actor.objects.get(name="Daan Roos"), text="Daan Roos")
    ActorName.objects.update(skeleton="")
    call_command("index_likeness", verbosity=0)
    assert ActorName.objects.get().skeleton == name.skeleton != ""
    assert set(ClaimTerm.objects.values_list("term", "claim")) == before


@pytest.mark.django_db(transaction=True)
def test_two_editors_answer_one_suggestion_at_one_moment(three: SimpleNamespace) -> None:
    def answer(by: object) -> Callable[[], object]:
        return lambda: dismiss_suggestion(a=three.opens.uid, b=three.shut.uid, by=by, door="web", reason="nee")

    results = at_once(answer(three.marit), answer(three.joris))
    assert not [r for r in results if isinstance(r, Exception)]
    assert SuggestionAnswer.objects.count() == 1
    assert NoContradiction.objects.count() == 1


def test_a_dismissal_can_be_taken_back_with_a_reason(three: SimpleNamespace) -> None:
    answer = dismiss_suggestion(a=three.opens.uid, b=three.shut.uid, by=three.joris, door="web")
    with pytest.raises(Refused):
        forget_answer(answer=answer.uid, by=three.joris, door="web", reason=" ")
    forget_answer(answer=answer.uid, by=three.joris, door="web", reason="te snel geklikt")
    assert three.shut.pk in suggested(three.opens)


def test_accepting_links_the_two_and_moves_no_verdict(three: SimpleNamespace) -> None:
    made = accept_suggestion(
        a=three.shut.uid, b=three.opens.uid, type="contradicts", by=three.marit, door="web", reason="open tegen dicht"
    )
    assert (made.type, made.reason) == ("contradicts", "open tegen dicht")
    assert again(three.opens).version == 1
    assert three.shut.pk not in suggested(three.opens)
    assert SuggestionAnswer.objects.get().answer == "accepted"


def test_a_link_that_is_withdrawn_may_be_suggested_again(three: SimpleNamespace) -> None:
    made = accept_suggestion(
        a=three.shut.uid, b=three.opens.uid, type="contradicts", by=three.marit, door="web", reason="open tegen dicht"
    )
    unlink(link=made.uid, by=three.marit, door="web", reason="andere haven")
    assert three.shut.pk in suggested(three.opens)


def test_without_words_of_the_editor_the_link_says_it_was_suggested(three: SimpleNamespace) -> None:
    made = accept_suggestion(a=three.shut.uid, b=three.opens.uid, type="responds_to", by=three.marit, door="web")
    assert made.reason.startswith("suggested: ")


def test_what_is_linked_merged_or_rejected_is_not_suggested(three: SimpleNamespace) -> None:
    link(a=three.opens.uid, b=three.shut.uid, type="supports", by=three.marit, door="web", reason="zelfde haven")
    assert three.shut.pk not in suggested(three.opens)
    Link.objects.all().delete()
    Claim.objects.filter(pk=three.shut.pk).update(state="rejected")
    assert three.shut.pk not in suggested(three.opens)
    Claim.objects.filter(pk=three.shut.pk).update(state="parked", merged_into=three.opens, merged_version=2)
    assert three.shut.pk not in suggested(three.opens)


def test_a_reader_answers_nothing(three: SimpleNamespace) -> None:
    for answer in (dismiss_suggestion, accept_suggestion):
        more = {"type": "supports"} if answer is accept_suggestion else {}
        with pytest.raises(NotAllowed):
            answer(a=three.opens.uid, b=three.shut.uid, by=three.lena, door="web", **more)


def test_a_claim_is_no_pair_with_itself(three: SimpleNamespace) -> None:
    with pytest.raises(Refused):
        dismiss_suggestion(a=three.opens.uid, b=three.opens.uid, by=three.marit, door="web")


def test_a_shared_topic_brings_claims_without_a_word_in_common(cast: SimpleNamespace) -> None:
    topic = Topic.objects.create(slug="sluis", name_nl="De sluis", name_en="The lock")
    article = bring(cast.marit, "Kotters wachten urenlang.\n\nMolen beloofde meer geld.\n", published="2031-03-04")
    one = claim_on(cast.marit, article, "Kotters wachten urenlang", statement="Kotters wachten.", topics=[topic])
    other = claim_on(cast.marit, article, "Molen beloofde meer geld", statement="Er komt geld.", topics=[topic])
    (found,) = suggestions_for(one)
    assert found.claim == other
    assert "same-topic" in [reason.code for reason in found.suggestion.reasons]


def test_the_terms_follow_the_claim(three: SimpleNamespace) -> None:
    edit_claim(claim=three.fair.uid, by=three.marit, door="web", seen_revision=1, statement="De veerpont zinkt.")
    terms = set(ClaimTerm.objects.filter(claim=three.fair).values_list("term", flat=True))
    assert "wveerpont" in terms
    assert "wkermis" not in terms


def test_the_terms_follow_an_actor_that_becomes_another_and_come_back_with_it(three: SimpleNamespace) -> None:
    def terms() -> set[str]:
        return set(ClaimTerm.objects.filter(claim=three.shut, term__startswith="a").values_list("term", flat=True))

    before = terms()
    assert "aros" in before
    roos, harbour_master = Actor.objects.get(name="Daan Roos"), Actor.objects.create(name="Daan Veenstra")
    merge_actors(absorbed=roos.uid, into=harbour_master.uid, by=three.marit, door="web", reason="andere naam")
    assert terms() == before - {"aros"} | {"avenstra"}
    split_actor(actor=roos.uid, by=three.marit, door="web", reason="toch twee mensen")
    assert terms() == before
    rename_actor(actor=roos.uid, by=three.marit, door="web", name="Daan Elders", reason="getrouwd")
    assert terms() == before - {"aros"} | {"aelders"}


def test_what_is_read_of_the_words_follows_the_claim(three: SimpleNamespace) -> None:
    assert "kermis" in ClaimReading.objects.get(claim=three.fair).packed
    edit_claim(claim=three.fair.uid, by=three.marit, door="web", seen_revision=1, statement="De veerpont zinkt.")
    assert ClaimReading.objects.get(claim=three.fair).packed.startswith("de veerpont zinkt")


def test_the_same_is_suggested_whether_the_words_were_read_before_or_not(three: SimpleNamespace) -> None:
    before = [(s.claim.pk, s.suggestion) for s in suggestions_for(three.opens)]
    ClaimReading.objects.update(rules="0", packed="een kermis")
    assert [(s.claim.pk, s.suggestion) for s in suggestions_for(three.opens)] == before
    ClaimReading.objects.all().delete()
    assert [(s.claim.pk, s.suggestion) for s in suggestions_for(three.opens)] == before


def test_reading_suggestions_takes_the_same_queries_for_few_and_many(three: SimpleNamespace) -> None:
    def queries() -> int:
        claim = again(three.opens)
        with CaptureQueriesContext(connection) as seen:
            suggestions_for(claim)
        return len(seen)

    few = queries()
    article = bring(three.marit, "\n\n".join(f"De haven nummer {n} van Elverstad blijft open." for n in range(40)))
    for n in range(40):
        words = f"De haven nummer {n} van Elverstad blijft open"
        claim_on(three.marit, article, words, statement=words)
    assert queries() == few
    assert few <= 8


@pytest.mark.parametrize("spoil", [{"b": "same"}, {"a": "later"}], ids=["a claim with itself", "the later claim first"])
def test_the_database_refuses_a_pair_out_of_order(three: SimpleNamespace, spoil: dict[str, str]) -> None:
    a, b = (three.opens, three.opens) if "b" in spoil else (three.shut, three.opens)
    with pytest.raises(IntegrityError), transaction.atomic():
        SuggestionAnswer.objects.create(
            a=a, b=b, a_version=1, b_version=1, relation="same", answer="dismissed", by=three.marit, at=timezone.now()
        )


def test_the_database_keeps_one_answer_for_a_pair(three: SimpleNamespace) -> None:
    answer = dismiss_suggestion(a=three.opens.uid, b=three.shut.uid, by=three.joris, door="web")
    answer.pk, answer.uid = None, three.opens.uid
    with pytest.raises(IntegrityError), transaction.atomic():
        answer.save(force_insert=True)
