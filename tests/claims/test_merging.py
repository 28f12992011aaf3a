"""One claim out of two and two out of one, with their lineage, records and tombstones."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from articles.models import Actor, Decision
from articles.permissions import NotAllowed
from claims import queries
from claims.actions import editing, judging, leasing, merging, undoing
from claims.actions.base import ClaimMerged, Refused, StaleClaim
from claims.filters import Filters
from claims.models import Claim
from claims.workflow import IllegalMove, ReasonMissing
from tests.desk import OTHER_TEXT, TEXT, again, at_once, bring, claim_on, faults, passage, verdict


@pytest.fixture
def tessa(db):
    return Actor.objects.create(name="Tessa Molen")


@pytest.fixture
def pair(cast, article, tessa):
    """Two claims in which Tessa Molen says the same, in two articles."""
    other = bring(cast.marit, TEXT.replace("gaat weer open", "is weer open"))
    older = claim_on(cast.marit, article, speakers=[tessa])
    younger = claim_on(cast.joris, other, statement="De haven gaat niet dicht.", speakers=[tessa])
    return older, younger


def merge(pair, by, **more):
    values = {"claim": pair[1].uid, "other": pair[0].uid, "by": by, "door": "web", "reason": "Zelfde zin."} | more
    return merging.merge_claims(**{"seen_revision": None, **values})


def test_a_merge_makes_the_next_version_of_the_older_claim_and_queues_it(cast, pair):
    older, younger = pair
    verdict(older, cast.joris)
    survivor = merge(pair, cast.marit)
    assert survivor.pk == older.pk
    row, gone = again(older), again(younger)
    assert (row.state, row.version, row.statement) == ("queued", 2, older.statement)
    assert row.record.version == 1
    assert row.appearances.count() == 2
    assert (gone.merged_into_id, gone.state) == (row.pk, "parked")
    assert set(row.appearances.values_list("origin_claim", flat=True)) == {None, gone.pk}
    assert not faults()


def test_the_absorbed_record_stays_until_the_survivor_verifies_then_its_id_names_the_survivor(cast, pair):
    older, younger = pair
    verdict(younger, cast.joris)
    record = again(younger).record
    merge(pair, cast.marit)
    assert again(younger).record == record
    assert again(younger).state == "verified"
    verdict(older, cast.joris)
    gone = again(younger)
    assert (gone.record, gone.merged_into_id) == (None, older.pk)
    with pytest.raises(Refused, match="reopen"):
        undoing.undo(by=cast.joris, door="web")
    act = Decision.objects.get(action="supersede")
    assert act.subject_uid == younger.uid
    assert act.seq > Decision.objects.get(action="verify", subject_uid=older.uid).seq
    assert not faults()


def test_giving_back_returns_the_passages_and_queues_both(cast, pair):
    older, younger = pair
    merge(pair, cast.marit)
    merging.give_back(claim=younger.uid, by=cast.joris, door="web", seen_revision=None, reason="Toch iets anders.")
    assert [again(c).appearances.count() for c in pair] == [1, 1]
    assert not younger.appearances.exclude(origin_claim=None).exists()
    assert again(younger).merged_into is None
    assert [again(c).state for c in pair] == ["queued", "queued"]
    merge(pair, cast.marit)
    assert again(older).appearances.count() == 2
    assert not faults()


def test_a_chain_of_merges_gives_back_what_came_along(cast, pair, tessa):
    older, younger = pair
    third = claim_on(cast.joris, bring(cast.marit, TEXT + "\nEinde.\n"), speakers=[tessa])
    merge((younger, third), cast.marit)
    merge(pair, cast.marit)
    assert again(older).appearances.count() == 3
    with pytest.raises(Refused, match="merged further"):
        merging.give_back(claim=third.uid, by=cast.marit, door="web", seen_revision=None, reason="Nee.")
    merging.give_back(claim=younger.uid, by=cast.marit, door="web", seen_revision=None, reason="Nee.")
    assert [again(c).appearances.count() for c in (older, younger, third)] == [1, 2, 0]
    merging.give_back(claim=third.uid, by=cast.marit, door="web", seen_revision=None, reason="Nee.")
    assert [again(c).appearances.count() for c in (older, younger, third)] == [1, 1, 1]


def test_another_actor_saying_it_is_not_merged_but_linked(cast, article, tessa):
    daan = Actor.objects.create(name="Daan Roos")
    a = claim_on(cast.marit, article, speakers=[tessa])
    b = claim_on(cast.marit, article, "geen enkele kade", speakers=[daan])
    with pytest.raises(Refused, match="repeats"):
        merge((a, b), cast.marit)
    assert again(b).merged_into is None


def test_an_unknown_speaker_is_settled_first(cast, article):
    a = claim_on(cast.marit, article)
    place = passage(article, "geen enkele kade")
    b = editing.make_claim(
        by=cast.marit, door="web", statement="Geen kade dicht.", kind="statement",
        passage=type(place)(article, place.start, place.end, speaker_text="zij"),
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        merge((a, b), cast.marit)
    assert refused.value.code == "speaker-unknown"


def test_what_the_articles_themselves_report_can_be_merged(cast, article):
    a, b = claim_on(cast.marit, article), claim_on(cast.marit, article, "gaat weer open")
    merge((a, b), cast.marit)
    assert again(a).appearances.count() == 2


def test_a_place_both_stand_in_is_counted_once(cast, article, tessa):
    a, b = claim_on(cast.marit, article, speakers=[tessa]), claim_on(cast.joris, article, speakers=[tessa])
    merge((a, b), cast.marit)
    assert (a.appearances.count(), b.appearances.count()) == (1, 1)


@pytest.mark.parametrize("which", [0, 1])
def test_a_stale_merge_is_told(cast, pair, which):
    leasing.assign(claim=pair[which].uid, by=cast.marit, door="web", seen_revision=1, to=cast.joris)
    with pytest.raises(StaleClaim):
        merge(pair, cast.marit, seen_revision=1, seen_other=1)
    assert again(pair[1]).merged_into is None


def test_a_merge_needs_a_reason_two_claims_and_a_role(cast, pair):
    with pytest.raises(ReasonMissing):
        merge(pair, cast.marit, reason=" ")
    with pytest.raises(Refused, match="itself"):
        merge((pair[0], pair[0]), cast.marit)
    with pytest.raises(NotAllowed):
        merge(pair, cast.lena)
    judging.reject(claim=pair[0].uid, by=cast.marit, door="web", seen_revision=1, reason="Onzin.")
    with pytest.raises(IllegalMove):
        merge(pair, cast.marit)


def test_a_merged_claim_is_worked_on_no_more_and_is_dealt_to_nobody(cast, pair):
    merge(pair, cast.marit)
    gone = again(pair[1])
    with pytest.raises(ClaimMerged):
        verdict(gone, cast.joris)
    with pytest.raises(ClaimMerged):
        judging.reopen(claim=gone.uid, by=cast.marit, door="web", seen_revision=gone.revision, reason="Toch.")
    with pytest.raises(ClaimMerged):
        merge((pair[0], pair[1]), cast.marit)
    rows = queries.claims(Filters(), by=cast.marit).rows
    assert [c.pk for c in rows] == [pair[0].pk]
    dealt = leasing.deal(by=cast.marit, rows=queries.queue_of(Filters(), by=cast.marit))
    assert dealt == pair[0].pk


@pytest.mark.parametrize(
    "broken",
    [
        lambda a, b: Claim.objects.filter(pk=a.pk).update(merged_into=b, merged_version=1, state="parked"),
        lambda a, b: Claim.objects.filter(pk=a.pk).update(merged_into=a, merged_version=1, state="parked"),
        lambda a, b: Claim.objects.filter(pk=b.pk).update(merged_into=a, merged_version=1, state="queued"),
        lambda a, b: Claim.objects.filter(pk=b.pk).update(merged_into=a, merged_version=1, state="second_check"),
        lambda a, b: Claim.objects.filter(pk=b.pk).update(merged_into=a, state="parked"),
        lambda a, b: Claim.objects.filter(pk=b.pk).update(merged_version=1),
        lambda a, b: Claim.objects.filter(pk=b.pk).update(split_from=b),
    ],
    ids=[
        "into a younger one",
        "into itself",
        "still queued",
        "still in second check",
        "into no version",
        "a version of nothing",
        "split from itself",
    ],
)
def test_the_database_itself_refuses_broken_lineage(cast, pair, broken):
    with pytest.raises(IntegrityError), transaction.atomic():
        broken(*pair)


@pytest.mark.django_db(transaction=True)
def test_of_two_merges_at_the_same_moment_one_is_done(cast, pair):
    older, younger = pair
    results = at_once(
        lambda: merge((older, younger), cast.marit),
        lambda: merge((younger, older), cast.joris, claim=older.uid, other=younger.uid),
    )
    assert sorted(type(r).__name__ for r in results) == ["Claim", "ClaimMerged"]
    assert again(younger).merged_into_id == older.pk
    assert again(older).appearances.count() == 2
    assert not faults()


# --- Splitting -----------------------------------------------------------------------------------------------------


def test_a_claim_that_says_two_things_becomes_two(cast, article, tessa):
    row = claim_on(cast.marit, article, statement="De haven en de sluis blijven open.", speakers=[tessa])
    editing.set_dates(
        claim=row.uid, by=cast.marit, door="web", seen_revision=1, dates=[editing.DateSet("said", "2031-03")]
    )
    new = merging.split_claim(
        claim=row.uid, by=cast.marit, door="web", seen_revision=2, one="De haven blijft open.", two="De sluis ook."
    )
    assert (again(row).statement, again(row).version) == ("De haven blijft open.", 3)
    assert (new.statement, new.split_from, new.version, new.state) == ("De sluis ook.", row, 1, "queued")
    assert [(a.exact, list(a.speakers.all())) for a in new.appearances.all()] == [("de haven open blijft", [tessa])]
    assert [d.edtf for d in new.dates.all()] == ["2031-03"]
    assert row.dates.count() == 1
    assert not faults()


def test_named_passages_go_to_the_new_claim_and_the_last_one_stays(cast, claim, article):
    second = editing.add_appearance(
        claim=claim.uid, by=cast.marit, door="web", seen_revision=1, passage=passage(article, "geen enkele kade")
    )
    words = {"one": claim.statement, "two": "Geen kade gaat dicht.", "by": cast.marit, "door": "web"}
    everything = list(claim.appearances.values_list("uid", flat=True))
    with pytest.raises(Refused, match="at least one"):
        merging.split_claim(claim=claim.uid, seen_revision=2, appearances=everything, **words)
    new = merging.split_claim(claim=claim.uid, seen_revision=2, appearances=[second.uid], **words)
    assert [a.uid for a in new.appearances.all()] == [second.uid]
    assert claim.appearances.count() == 1


def test_a_split_in_two_equal_halves_or_on_a_foreign_passage_is_refused(cast, claim):
    words = {"claim": claim.uid, "by": cast.marit, "door": "web", "seen_revision": 1}
    with pytest.raises(Refused):
        merging.split_claim(one="Zo.", two="Zo.", **words)
    foreign = claim_on(cast.marit, bring(cast.marit, OTHER_TEXT), "de sluis te smal").appearances.get()
    with pytest.raises(Refused):
        merging.split_claim(one="Zo.", two="Anders.", appearances=[foreign.uid], **words)
    assert Claim.objects.count() == 2
