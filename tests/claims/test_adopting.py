"""Taking the machine's proposal for a speaker names that speaker wherever it was proposed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from articles import ledger
from articles.actions import upload_article
from articles.intake import read_article
from articles.models import Actor, Decision
from articles.reference import add_actor
from claims.actions import judging
from claims.actions.adopting import adopt_speaker, proposed
from claims.actions.base import Refused
from claims.models import Appearance, Claim, Correction

TEXT = """Premier Ilse Varga van Norland is tevreden. "De havens gaan dinsdag weer open", zei Varga.

Volgens Varga is er genoeg graan voor de hele winter. Minister Tomas Brandt zegt dat de vloot in de haven blijft.
"""

pytestmark = pytest.mark.django_db


def _appearances(cast: SimpleNamespace) -> list[Appearance]:
    upload = upload_article(by=cast.marit, door="web", text=TEXT, published="2031-03-18")
    read_article(upload.article.extractions.get().pk)
    rows = Appearance.objects.select_related("claim", "quote").order_by("start")
    return [a for a in rows if proposed(a) == "Ilse Varga"]


def _adopt(cast: SimpleNamespace, appearance: Appearance, **more: Any) -> Claim:
    return adopt_speaker(
        appearance=appearance.uid, by=cast.marit, door="web", seen_revision=appearance.claim.revision, **more
    )


def test_one_stroke_names_the_speaker_everywhere_it_was_proposed(cast: SimpleNamespace) -> None:
    first, second = _appearances(cast)[:2]
    _adopt(cast, first)
    actor = Actor.objects.get()
    assert (actor.name, actor.kind) == ("Ilse Varga", "person")
    for appearance in (first, second):
        assert list(appearance.speakers.all()) == [actor]
        claim = Claim.objects.get(pk=appearance.claim_id)
        assert claim.version == 2
    assert not Correction.objects.exists(), "taking a proposal is no correction"
    act = Decision.objects.get(action="adopt_speaker")
    assert ledger.body_of(act)["changes"]["claims"] == [str(second.claim.uid)]


def test_a_known_actor_is_taken_and_a_shared_name_is_left_to_the_editor(cast: SimpleNamespace) -> None:
    first, *_ = _appearances(cast)
    known = add_actor(by=cast.marit, door="web", name="Ilse Varga", kind="person")
    _adopt(cast, first)
    assert list(first.speakers.all()) == [known]
    assert Actor.objects.count() == 1


def test_a_name_two_actors_go_by_is_refused_and_nothing_is_stored(cast: SimpleNamespace) -> None:
    first, *_ = _appearances(cast)
    for _ in range(2):
        add_actor(by=cast.marit, door="web", name="Ilse Varga", kind="person")
    with pytest.raises(Refused, match="Several actors"):
        _adopt(cast, first)
    assert not first.speakers.exists()


def test_a_claim_that_a_colleague_judged_is_left_as_it_is(cast: SimpleNamespace) -> None:
    first, second = _appearances(cast)[:2]
    claim = second.claim
    judging.judge(
        claim=claim.uid,
        by=cast.joris,
        door="web",
        seen_revision=claim.revision,
        accuracy="open",
        attributions={str(second.uid): "confirmed"},
    )
    _adopt(cast, first)
    assert not second.speakers.exists()


def test_without_a_proposal_there_is_nothing_to_take(cast: SimpleNamespace) -> None:
    first, *_ = _appearances(cast)
    _adopt(cast, first)
    first.claim.refresh_from_db()
    with pytest.raises(Refused, match="no proposal"):
        _adopt(cast, first)
