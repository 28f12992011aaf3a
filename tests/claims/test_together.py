"""Several people at once: one save wins, nobody's words are lost, nothing is half done, nothing hangs."""

from __future__ import annotations

import random

import pytest
from django.db import transaction
from django.db.models import Count, F

from articles.actions import StaleArticle, set_article_facts
from articles.models import Article, Decision
from articles.models.ledger import Door
from claims.actions import annotating, bulk, editing, judging, leasing, linking, undoing
from claims.actions.base import ClaimHeld, Refused, StaleClaim
from claims.models import Claim, Judgement, Link, VerifiedRecord
from claims.workflow import IllegalMove, ReasonMissing
from tests.desk import again, at_once, bring, claim_on, faults, passage, verdict

pytestmark = pytest.mark.django_db(transaction=True)
WEB = Door.WEB
EXPECTED = (StaleArticle, StaleClaim, ClaimHeld, Refused, IllegalMove, ReasonMissing)


def test_of_ten_saves_of_one_claim_one_wins_and_nine_are_told(cast, claim):
    people = [cast.marit, cast.joris, cast.kees, cast.chris]
    saves = at_once(
        *(
            lambda n=n: editing.edit_claim(
                claim=claim.uid, by=people[n % 4], door=WEB, seen_revision=1, statement=f"Woorden van {n}."
            )
            for n in range(10)
        )
    )
    lost = [s for s in saves if isinstance(s, StaleClaim)]
    won = [s for s in saves if isinstance(s, Claim)]
    assert (len(won), len(lost)) == (1, 9)
    assert {s.claim.statement for s in lost} == {won[0].statement} == {again(claim).statement}
    assert again(claim).revision == 2


def test_two_first_judgements_at_once_are_one_first_judgement(cast, figure):
    given = at_once(
        *(lambda who=who: verdict(figure, who, seen_revision=1) for who in (cast.marit, cast.joris, cast.kees))
    )
    assert sum(isinstance(g, StaleClaim) for g in given) == 2
    assert Judgement.objects.count() == 1


def test_two_second_checks_at_once_make_one_record(cast, figure):
    verdict(figure, cast.marit)
    given = at_once(
        *(lambda who=who: verdict(figure, who, seen_revision=2) for who in (cast.joris, cast.kees, cast.chris))
    )
    assert sum(isinstance(g, StaleClaim) for g in given) == 2
    assert VerifiedRecord.objects.count() == 1


def test_the_same_link_made_twice_at_once_stands_once(cast, claim, article):
    other = claim_on(cast.marit, article, "40 schepen")
    pairs = [(claim, other), (other, claim)] * 3
    made = at_once(
        *(
            lambda a=a, b=b: linking.link(
                a=a.uid, b=b.uid, type="contradicts", by=cast.joris, door=WEB, reason="Strijdig."
            )
            for a, b in pairs
        )
    )
    assert sum(isinstance(m, Link) for m in made) == 1
    assert all(isinstance(m, (Link, Refused)) for m in made), made
    assert Link.objects.count() == 1


def test_links_both_ways_at_once_stand_one_way(cast, claim, article):
    other = claim_on(cast.marit, article, "40 schepen")
    made = at_once(
        *(
            lambda a=a, b=b: linking.link(a=a.uid, b=b.uid, type="updates", by=cast.joris, door=WEB, reason="Later.")
            for a, b in [(claim, other), (other, claim)] * 3
        )
    )
    assert sum(isinstance(m, Link) for m in made) == 1
    assert all(isinstance(m, (Link, Refused)) for m in made), made
    assert Link.objects.count() == 1


def test_the_ledger_has_no_gap_and_no_fork_when_many_write(cast, article):
    claims = [claim_on(cast.marit, article, words) for words in ("de haven", "open blijft", "kade", "40 schepen")]
    people = [cast.marit, cast.joris, cast.kees, cast.chris]

    def write(claim, who):
        for n in range(10):
            annotating.note(claim=claim.uid, by=who, door=WEB, text=f"Notitie {n}")

    done = at_once(*(lambda c=c, p=p: write(c, p) for c, p in zip(claims, people, strict=True)))
    assert done == [None] * 4
    seqs = list(Decision.objects.order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1))
    assert not faults()


def test_a_storm_of_acts_leaves_the_desk_whole(cast):
    """Random acts by four people on six claims: only named refusals, no deadlock, every rule still true."""
    article = bring(cast.marit, "Lijst\n\n" + " ".join(f"Brug {n} is open." for n in range(8)))
    kinds = ["statement", "figure"] * 3
    claims = [
        claim_on(cast.marit, article, f"Brug {n} is open", statement=f"Brug {n} is open.", kind=kind)
        for n, kind in enumerate(kinds)
    ]
    uids = [c.uid for c in claims]

    def one(rng, who):
        row = Claim.objects.get(uid=rng.choice(uids))
        seen = {"by": who, "door": WEB, "seen_revision": row.revision}
        acts = [
            lambda: verdict(row, who, rng.choice(["holds", "false"]), seen_revision=row.revision),
            lambda: editing.edit_claim(claim=row.uid, statement=f"Brug {rng.random()}.", **seen),
            lambda: judging.park(claim=row.uid, **seen),
            lambda: judging.reopen(claim=row.uid, reason="Verder.", **seen),
            lambda: annotating.note(claim=row.uid, by=who, door=WEB, text="Let op."),
            lambda: leasing.deal(by=who),
            lambda: leasing.reserve_next(by=who),
            lambda: leasing.give_back(claim=row.uid, by=who),
            lambda: linking.link(
                a=row.uid, b=rng.choice(uids), type=rng.choice(["contradicts", "updates"]), by=who, door=WEB, reason="?"
            ),
            lambda: undoing.undo(by=who, door=WEB),
            lambda: editing.add_appearance(
                claim=row.uid, passage=passage(article, f"Brug {rng.randrange(8)} is open"), **seen
            ),
            lambda: set_article_facts(
                article=article.uid, by=who, door=WEB, seen_revision=Article.objects.get(pk=article.pk).revision,
                published=rng.choice(["2031-03", "2031-03-12", ""]),
            ),
            lambda: bulk.undo_bulk(
                by=who, door=WEB, seq=(Decision.objects.filter(by=who, action="bulk").last() or row).pk
            ),
            lambda: bulk.bulk(
                by=who, door=WEB, act=rng.choice(["park", "reopen"]), reason="Alles.",
                selection=[(str(c.uid), c.revision) for c in rng.sample(list(Claim.objects.all()), 4)],
            ),
        ]  # fmt: skip
        try:
            rng.choice(acts)()
        except EXPECTED:
            return

    def storm(seed, who):
        rng = random.Random(seed)
        for _ in range(60):
            one(rng, who)

    people = [cast.marit, cast.joris, cast.kees, cast.chris]
    done = at_once(*(lambda n=n, who=who: storm(n, who) for n, who in enumerate(people)))
    assert done == [None] * 4
    assert not faults()
    for row in Claim.objects.select_related("record"):
        standing = Judgement.objects.filter(claim=row, version=row.version, voided_at=None)
        if row.state == "second_check":
            assert standing.count() in {1, 2}
        if row.state == "verified":
            assert row.record is not None
            assert row.record.version == row.version
        assert Decision.objects.filter(subject_uid=row.uid).exists()
    doubled = Judgement.objects.filter(voided_at=None).values("claim", "version", "by").annotate(n=Count("id"))
    assert not doubled.filter(n__gt=1).exists()
    assert not VerifiedRecord.objects.filter(second_by=F("first_by")).exists()
    assert not Claim.objects.filter(lease_reserved=True).values("lease_by").annotate(n=Count("id")).filter(n__gt=1)


def test_an_act_that_fails_half_way_leaves_nothing(cast, claim, monkeypatch):
    """The ledger is the last step of every act; when it cannot be written, the act did not happen."""
    from articles import ledger

    def broken(**_):
        raise OSError("the disk is full")

    monkeypatch.setattr(ledger, "append", broken)
    before = {m: m.objects.count() for m in (Judgement, VerifiedRecord, Decision, Link)}
    for act in (
        lambda: verdict(claim, cast.joris),
        lambda: editing.edit_claim(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, statement="Anders."),
        lambda: judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1),
        lambda: leasing.assign(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, to=cast.kees),
    ):
        with pytest.raises(OSError, match="full"):
            act()
    row = again(claim)
    assert (row.state, row.statement, row.revision, row.record, row.assigned_to) == (
        "queued", "De haven van Elverstad blijft open.", 1, None, None,
    )  # fmt: skip
    assert {m: m.objects.count() for m in before} == before


def test_an_act_outside_a_transaction_is_never_recorded(cast, claim):
    from articles import ledger

    with pytest.raises(RuntimeError):
        ledger.append(by=cast.marit, action="note", subject=claim, door=WEB)
    with transaction.atomic():
        ledger.append(by=cast.marit, action="note", subject=claim, door=WEB)
