"""Links, notes and evidence: what is written beside a claim never moves its verdict."""

from __future__ import annotations

import hashlib

import pytest
from django.db import IntegrityError, transaction

from articles import files
from articles.models import Decision
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims.actions import annotating, editing, linking
from claims.actions.base import ClaimNotFound, Refused
from claims.actions.linking import Place
from claims.models import Evidence, Link, Mention, Note
from tests.desk import again, claim_on, faults, passage, verdict

WEB = Door.WEB
NOWHERE = "00000000-0000-0000-0000-000000000000"


@pytest.fixture
def other(cast, article):
    return claim_on(cast.marit, article, "40 schepen", statement="Er zijn 40 schepen gemeld.")


def tie(a, b, by, type="supports", reason="Zelfde haven."):
    return linking.link(a=a.uid, b=b.uid, type=type, by=by, door=WEB, reason=reason)


# --- Links ---------------------------------------------------------------------------------------------------------


def test_a_link_says_what_the_editor_saw_on_both_sides(cast, claim, other):
    made = tie(claim, other, cast.joris)
    assert (made.a, made.b, made.a_version, made.b_version) == (claim, other, 1, 1)
    assert (made.a_passage.exact, made.b_passage.exact) == ("de haven open blijft", "40 schepen")
    assert not faults()


@pytest.mark.parametrize("type", ["contradicts", "repeats"])
def test_a_symmetric_link_stands_once_whichever_way_it_is_made(cast, claim, other, type):
    assert tie(other, claim, cast.joris, type).a == claim
    with pytest.raises(Refused) as refused:
        tie(claim, other, cast.joris, type)
    assert refused.value.code == "linked-already"
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.update(a=other, b=claim)


@pytest.mark.parametrize("type", ["supports", "updates", "qualifies", "responds_to"])
def test_a_directed_link_stands_one_way(cast, claim, other, type):
    made = tie(other, claim, cast.joris, type)
    assert (made.a, made.b) == (other, claim)
    for a, b, code in ((other, claim, "linked-already"), (claim, other, "linked-other-way")):
        with pytest.raises(Refused) as refused:
            tie(a, b, cast.marit, type)
        assert refused.value.code == code
    linking.unlink(link=made.uid, by=cast.joris, door=WEB, reason="Andersom.")
    assert tie(claim, other, cast.joris, type).a == claim


def test_the_passages_of_a_link_are_those_the_editor_names(cast, article, claim, other):
    second = editing.add_appearance(
        claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, passage=passage(article, "geen enkele kade")
    )
    made = linking.link(
        a=other.uid, b=claim.uid, type="contradicts", by=cast.joris, door=WEB, reason="Telt anders.",
        b_place=Place(second.uid),
    )  # fmt: skip
    assert (made.a, made.a_passage, made.b_passage.exact) == (claim, second, "40 schepen")
    with pytest.raises(Refused) as refused:
        linking.link(
            a=other.uid, b=claim.uid, type="supports", by=cast.joris, door=WEB, reason="Past.",
            a_place=Place(second.uid),
        )  # fmt: skip
    assert refused.value.code == "no-passage"


def test_a_link_can_rest_on_some_words_of_a_passage(cast, claim, other):
    made = linking.link(
        a=other.uid, b=claim.uid, type="contradicts", by=cast.joris, door=WEB, reason="Telt anders.",
        a_place=Place(words=" 40\n schepen"), b_place=Place(words="open  blijft"),
    )  # fmt: skip
    # A symmetric link is stored with the older claim first: its words go along.
    assert (made.a, made.a_words, made.b_words) == (claim, "open blijft", "")


def test_a_link_that_stands_can_rest_on_other_passages(cast, article, claim, other):
    second = editing.add_appearance(
        claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, passage=passage(article, "geen enkele kade")
    )
    made = tie(claim, other, cast.joris)
    how = {"link": made.uid, "by": cast.marit, "door": WEB}
    linking.rest_link(a_place=Place(second.uid, "enkele kade"), b_place=Place(), **how)
    made.refresh_from_db()
    assert (made.a_passage, made.a_words, made.b_passage) == (second, "enkele kade", other.appearances.get())
    assert (made.type, made.by, made.a_version) == ("supports", cast.joris, 2)
    acts = Decision.objects.filter(action="rest_link").count()
    linking.rest_link(a_place=Place(second.uid, "enkele kade"), b_place=Place(), **how)
    assert Decision.objects.filter(action="rest_link").count() == acts == 1, "saving what was there changes nothing"
    with pytest.raises(Refused):
        linking.rest_link(a_place=Place(words="staat er niet"), b_place=Place(), **how)
    with pytest.raises(NotAllowed):
        linking.rest_link(a_place=Place(), b_place=Place(), **(how | {"by": cast.lena}))
    linking.unlink(link=made.uid, by=cast.marit, door=WEB, reason="Past niet.")
    with pytest.raises(Refused) as refused:
        linking.rest_link(a_place=Place(), b_place=Place(), **how)
    assert refused.value.code == "withdrawn"
    assert not faults()


@pytest.mark.parametrize("words", ["open bleef", "blijft open", "de haven open blijft nu"])
def test_words_that_do_not_stand_in_the_passage_make_no_link(cast, claim, other, words):
    with pytest.raises(Refused) as refused:
        linking.link(
            a=claim.uid, b=other.uid, type="supports", by=cast.joris, door=WEB, reason="Past.",
            a_place=Place(words=words),
        )  # fmt: skip
    assert refused.value.code == "words-unknown"
    assert not Link.objects.exists()


def test_the_database_itself_refuses_links_that_cannot_be(cast, claim, other):
    made = tie(claim, other, cast.joris)
    columns = {"a_version": 1, "b_version": 1, "reason": "x", "by": cast.marit, "at": made.at}
    for broken in (
        lambda: Link.objects.update(b=claim),
        lambda: Link.objects.update(reason=""),
        lambda: Link.objects.update(type="likes"),
        lambda: Link.objects.update(a=other, b=claim, type="repeats"),
        lambda: Link.objects.create(a=claim, b=other, type="supports", **columns),
        lambda: Link.objects.create(a=other, b=claim, type="supports", **columns),
        lambda: Link.objects.create(a=other, b=claim, type="contradicts", **columns),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()
    Link.objects.create(a=other, b=claim, type="supports", withdrawn_at=made.at, **columns)


@pytest.mark.parametrize(
    ("type", "reason", "code"), [("likes", "Daarom.", "link-type"), ("supports", " ", "reason-missing")]
)
def test_a_link_has_a_known_type_and_a_reason(cast, claim, other, type, reason, code):
    with pytest.raises(Refused) as refused:
        tie(claim, other, cast.joris, type, reason)
    assert refused.value.code == code


def test_a_claim_is_not_linked_to_itself_or_to_nothing(cast, claim):
    with pytest.raises(Refused):
        tie(claim, claim, cast.joris)
    with pytest.raises(ClaimNotFound):
        linking.link(a=claim.uid, b=NOWHERE, type="supports", by=cast.joris, door=WEB, reason="Daarom.")
    assert not Link.objects.exists()


@pytest.mark.parametrize(
    ("type", "asked"),
    [("supports", []), ("repeats", []), ("responds_to", []), ("updates", ["b"]), ("qualifies", ["b"]),
     ("contradicts", ["a", "b"])],
)  # fmt: skip
def test_a_link_never_moves_a_verdict_it_only_asks_for_a_look(cast, claim, other, type, asked):
    for one in (claim, other):
        verdict(one, cast.joris)
    before = [(again(c).state, again(c).record, again(c).version) for c in (claim, other)]
    tie(claim, other, cast.kees, type)
    assert [(again(c).state, again(c).record, again(c).version) for c in (claim, other)] == before
    sides = {"a": claim, "b": other}
    assert [name for name, c in sides.items() if c.rechecks.filter(closed_at=None, cause="link").exists()] == asked


def test_a_claim_without_a_record_is_asked_nothing(cast, claim, other):
    tie(claim, other, cast.joris, "contradicts")
    assert not claim.rechecks.exists()


def test_a_withdrawn_link_stays_on_record_and_may_be_made_again(cast, claim, other):
    made = tie(claim, other, cast.joris)
    with pytest.raises(Refused):
        linking.unlink(link=made.uid, by=cast.joris, door=WEB, reason="")
    linking.unlink(link=made.uid, by=cast.kees, door=WEB, reason="Andere haven.")
    assert Link.objects.get().withdrawn_at is not None
    tie(claim, other, cast.joris)
    assert Link.objects.count() == 2


# --- Notes ---------------------------------------------------------------------------------------------------------


def test_a_note_puts_itself_on_the_list_of_whoever_it_names(cast, claim):
    written = annotating.note(
        claim=claim.uid, by=cast.joris, door=WEB, text="Kijk even, @Kees. Of @marit? Niet aan redactie@krant.example."
    )
    assert {m.who for m in Mention.objects.all()} == {cast.kees, cast.marit}
    annotating.seen_mention(mention=Mention.objects.get(who=cast.kees).pk, by=cast.marit)
    assert Mention.objects.filter(seen_at=None).count() == 2  # nobody takes it off a colleague's list
    annotating.seen_mention(mention=Mention.objects.get(who=cast.kees).pk, by=cast.kees)
    assert Mention.objects.filter(seen_at=None).count() == 1
    answer = annotating.note(claim=claim.uid, by=cast.kees, door=WEB, text="Gezien.", parent=written.uid)
    assert answer.parent == written


@pytest.mark.parametrize(
    ("text", "code"),
    [(" ", "note-empty"), ("a\x00", "note-empty"), ("a\ud800", "note-empty"), ("x" * 10_001, "note-long")],
)
def test_a_note_says_something_that_can_be_kept(cast, claim, text, code):
    with pytest.raises(Refused) as refused:
        annotating.note(claim=claim.uid, by=cast.joris, door=WEB, text=text)
    assert refused.value.code == code
    assert not Note.objects.exists()


def test_a_note_on_a_passage_of_another_claim_is_refused(cast, claim, other):
    there = other.appearances.get().uid
    with pytest.raises(Refused) as refused:
        annotating.note(claim=claim.uid, by=cast.joris, door=WEB, text="Hier.", appearance=there)
    assert refused.value.code == "not-of-claim"


# --- Evidence ------------------------------------------------------------------------------------------------------


def test_evidence_keeps_its_bytes_under_their_hash_with_why_it_matters(cast, claim):
    held = annotating.hold_up(
        claim=claim.uid, by=cast.joris, door=WEB, why="Het rooster zelf.", file=b"rooster", file_name="rooster.txt"
    )
    assert held.sha256 == hashlib.sha256(b"rooster").hexdigest()
    assert files.fetch(held.sha256, annotating.EVIDENCE) == b"rooster"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"why": " ", "url": "https://a.example"}, "why-missing"),
        ({"why": "Zie."}, "evidence-empty"),
        ({"why": "Zie.", "url": "javascript:alert(1)"}, "url"),
        ({"why": "Zie.", "file": b""}, "evidence-size"),
        ({"why": "Zie.", "file": b"x", "file_name": "../x"}, "file-name"),
    ],
)
def test_evidence_that_is_none_is_refused(cast, claim, given, code):
    with pytest.raises(Refused) as refused:
        annotating.hold_up(claim=claim.uid, by=cast.joris, door=WEB, **given)
    assert refused.value.code == code
    assert not Evidence.objects.exists()


def test_a_new_capture_with_other_content_asks_for_a_look_and_keeps_the_old_bytes(cast, claim):
    verdict(claim, cast.joris)
    held = {"claim": claim.uid, "by": cast.kees, "door": WEB, "why": "Pagina van de haven."}
    first = annotating.hold_up(**held, file=b"open", file_name="a.html")
    same = annotating.hold_up(**held, file=b"open", file_name="a.html", supersedes=first.uid)
    assert not claim.rechecks.exists()
    annotating.hold_up(**held, file=b"dicht", file_name="a.html", supersedes=same.uid)
    assert claim.rechecks.get().cause == "evidence"
    assert files.fetch(first.sha256, annotating.EVIDENCE) == b"open"
    with pytest.raises(Refused):
        annotating.hold_up(**held, file=b"weer anders", file_name="a.html", supersedes=first.uid)


def test_readers_and_programs_write_nothing_beside_a_claim(cast, claim, other):
    for who in (cast.lena, cast.otto):
        for act in (
            lambda who=who: tie(claim, other, who),
            lambda who=who: annotating.note(claim=claim.uid, by=who, door=WEB, text="Hoi."),
            lambda who=who: annotating.hold_up(claim=claim.uid, by=who, door=WEB, why="Zie.", url="https://a.example"),
        ):
            with pytest.raises(NotAllowed):
                act()
