"""A form sent twice makes one row."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from articles.actions import upload_article
from claims.actions.annotating import note
from claims.actions.editing import Passage, make_claim
from claims.models import Claim, Note

TEXT = "De havenmeester Joke Terpstra liet de sluis om zeven uur openen. Daarna voeren veertig schepen uit."

pytestmark = pytest.mark.django_db


def _claim(cast: SimpleNamespace, statement: str = "De sluis ging om zeven uur open.") -> Claim:
    article = upload_article(by=cast.marit, door="web", text=TEXT).article
    return make_claim(by=cast.marit, door="web", statement=statement, kind="event", passage=Passage(article, 3, 40))


def test_the_same_claim_sent_twice_is_one_claim(cast: SimpleNamespace) -> None:
    assert _claim(cast) == _claim(cast)
    assert _claim(cast, "Veertig schepen voeren uit.").pk
    assert Claim.objects.count() == 2


def test_the_same_note_sent_twice_is_one_note_but_a_colleague_may_say_it_too(cast: SimpleNamespace) -> None:
    claim = _claim(cast)
    for by in (cast.marit, cast.marit, cast.joris):
        note(claim=claim.uid, by=by, door="web", text="Nagebeld.")
    assert Note.objects.count() == 2
