"""The pages across sources: what an editor sees and does on board, register, timeline and actors."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Actor, RefusedSpelling
from articles.reference import add_actor
from claims.actions.topics import add_topic
from claims.models import Claim, ClaimDate, CommitmentStep, NoContradiction, NonStatement, Recheck
from tests.desk import again, bring, claim_on, verdict

OVERDUE = "2020-03-20"


@pytest.fixture
def set_up(cast: SimpleNamespace) -> SimpleNamespace:
    """A topic with two questions, two actors and a claim of each."""
    article = bring(cast.marit, published="2020-03-18")
    topic = add_topic(
        by=cast.chris, door="web", slug="haven", name_nl="De haven", name_en="The harbour", questions=["Wie?", "Wat?"]
    )
    tessa, daan = (add_actor(by=cast.marit, door="web", name=n, kind="person") for n in ("Tessa Molen", "Daan Roos"))
    promise = claim_on(cast.marit, article, kind="commitment", speakers=[tessa], topics=[topic])
    count = claim_on(
        cast.marit, article, "telde er 35", statement="Er zijn 35 schepen.", speakers=[daan], topics=[topic]
    )
    ClaimDate.objects.create(claim=promise, role="due", edtf=OVERDUE, earliest=OVERDUE, latest=OVERDUE)
    return SimpleNamespace(
        article=article, topic=topic, tessa=tessa, daan=daan, promise=promise, count=count, **vars(cast)
    )


def get(client: Any, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return str(answer.content.decode())


def post(client: Any, path: str, **fields: Any) -> int:
    return int(client.post(path, fields).status_code)


def test_an_empty_desk_says_what_to_do_next(cast: SimpleNamespace, as_user: Any) -> None:
    lena = as_user(cast.lena)
    for path in ("/board/", "/commitments/", "/timeline/", "/actors/"):
        assert 'class="empty"' in get(lena, path) or 'class="unknown"' in get(lena, path)


def test_a_claim_is_put_under_a_question_and_stands_in_its_row(set_up: SimpleNamespace, as_user: Any) -> None:
    marit, issue = as_user(set_up.marit), set_up.topic.issues.first()
    assert "Nog onder geen kwestie" in get(marit, "/board/haven/")
    for claim in (set_up.promise, set_up.count):
        fields = {"issue": issue.uid, "topics": [set_up.topic.uid], "revision": again(claim).revision}
        assert post(marit, f"/claims/{claim.uid}/filing/", **fields) == 302
    page = get(marit, "/board/haven/")
    assert "Nog onder geen kwestie" not in page
    assert f'id="issue-{issue.uid}"' in page
    assert post(marit, f"/claims/{set_up.count.uid}/issue/", issue="", revision=again(set_up.count).revision) == 302
    assert again(set_up.count).issue is None


def test_silence_answers_and_questions_are_kept_and_taken_back(set_up: SimpleNamespace, as_user: Any) -> None:
    marit, issue = as_user(set_up.marit), set_up.topic.issues.first()
    words = {"article": set_up.article.uid, "exact": "Havenmeester Daan Roos telde er 35."}
    fields = {"issue": issue.uid, "name": "daan roos", "kind": "not_yet"} | words
    assert post(marit, "/board/haven/silence/", **fields) == 302
    assert "heeft nog niet gereageerd" in get(marit, "/board/haven/")
    row = NonStatement.objects.get()
    assert post(marit, f"/silences/{row.uid}/withdraw/", reason="Toch wel.") == 302
    assert (
        post(marit, f"/claims/{set_up.promise.uid}/no-contradiction/", other=set_up.count.uid, reason="Ander.") == 302
    )
    answer = NoContradiction.objects.get()
    assert post(marit, f"/answers/{answer.uid}/withdraw/", reason="Toch.") == 302
    assert post(marit, "/board/haven/issues/", question="Waarom?") == 302
    last = set_up.topic.issues.last()
    for act, more in (("up", {}), ("reword", {"question": "Hoezo?"}), ("remove", {"reason": "Dubbel."})):
        assert post(marit, f"/issues/{last.uid}/", act=act, **more) == 302
    assert [i.question for i in set_up.topic.issues.all()] == ["Wie?", "Wat?"]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/board/haven/silence/", {}),
        ("/board/haven/issues/", {"question": ""}),
        ("/claims/{count}/no-contradiction/", {"reason": "x"}),
        ("/commitments/{promise}/step/", {"step": "kept", "revision": "1"}),
        ("/commitments/{promise}/step/", {"step": "kept", "revision": "1", "article": "{article}", "exact": "nergens"}),
        ("/actors/{tessa}/merge/", {"other": "{tessa}", "reason": "x"}),
        ("/actors/{tessa}/name/", {"text": ""}),
        ("/actors/new/", {"name": "", "kind": "person"}),
    ],
)
def test_what_cannot_be_is_answered_with_a_sentence(
    set_up: SimpleNamespace, as_user: Any, path: str, fields: dict[str, str]
) -> None:
    uids = {name: str(getattr(set_up, name).uid) for name in ("count", "promise", "article", "tessa")}
    given = {name: value.format(**uids) for name, value in fields.items()}
    answer = as_user(set_up.marit).post(path.format(**uids), given)
    assert answer.status_code == 400
    assert not CommitmentStep.objects.exists()


def test_a_promise_over_its_day_stands_on_the_desk_until_a_passage_tells(set_up: SimpleNamespace, as_user: Any) -> None:
    marit = as_user(set_up.marit)
    assert "over tijd, en geen bericht" in get(marit, "/")
    assert set_up.promise.statement in get(marit, "/commitments/?course=overdue")
    page = get(marit, f"/commitments/{set_up.promise.uid}/")
    assert "gehouden" in page
    fields = {
        "step": "kept", "article": set_up.article.uid, "exact": "de haven open blijft",
        "revision": again(set_up.promise).revision, "day": "2020-03-20",
    }  # fmt: skip
    assert post(marit, f"/commitments/{set_up.promise.uid}/step/", **fields) == 302
    assert "over tijd, en geen bericht" not in get(marit, "/")
    step = CommitmentStep.objects.get()
    assert post(marit, f"/commitments/{set_up.promise.uid}/step/", **fields) == 409
    assert post(marit, f"/steps/{step.uid}/withdraw/", reason="Vergissing.") == 302
    assert "over tijd, en geen bericht" in get(marit, "/")


@pytest.mark.parametrize("query", ["?course=lost", "?after=x", "?after=2031-01-01_x", "?after=2031-99-01_1"])
def test_an_impossible_address_of_the_register_is_nowhere(set_up: SimpleNamespace, as_user: Any, query: str) -> None:
    assert as_user(set_up.lena).get(f"/commitments/{query}").status_code == 404


def test_the_timeline_is_a_picture_with_a_title_and_the_same_as_a_table(set_up: SimpleNamespace, as_user: Any) -> None:
    lena = as_user(set_up.lena)
    for path in ("/timeline/topic/haven/", f"/timeline/actor/{set_up.tessa.uid}/"):
        page = get(lena, path)
        assert '<title id="timeline-title-wide">' in page
        assert '<desc id="timeline-desc-wide">' in page
        assert page.count("<svg viewBox") >= 2, "one for a wide screen, one for a telephone"
        assert "style=" not in page
        assert page.count('class="entry ') + page.count("datum onbekend") >= 2
    assert "form" not in get(lena, "/timeline/topic/haven/").split("<main", 1)[1].split("</main>")[0]


def test_an_actor_is_kept_through_forms(set_up: SimpleNamespace, as_user: Any) -> None:
    marit, uid = as_user(set_up.marit), set_up.tessa.uid
    assert post(marit, f"/actors/{uid}/rename/", name="Tessa van der Molen", reason="Getrouwd.") == 302
    assert post(marit, f"/actors/{uid}/name/", text="Тесса Молен") == 302
    assert post(marit, f"/actors/{uid}/unname/", text="Тесса Молен", reason="Niet.") == 302
    assert post(marit, f"/actors/{uid}/facts/", kind="person", gender="f", wikidata="Q42") == 302
    assert post(marit, f"/actors/{uid}/office/", office="burgemeester", since="2019", until="") == 302
    tenure = set_up.tessa.tenures.get()
    assert post(marit, f"/actors/{uid}/end-office/", tenure=tenure.pk, until="2021") == 302
    assert post(marit, f"/actors/{uid}/refuse/", text="Tess Mol", reason="Een ander.") == 302
    assert RefusedSpelling.objects.get().folded == "tess mol"
    page = get(marit, f"/actors/{uid}/")
    for words in ("Tessa van der Molen", "burgemeester", "Q42", "hernoemde de actor"):
        assert words in page
    assert post(marit, f"/actors/{uid}/merge/", other=set_up.daan.uid, reason="Zelfde mens.") == 302
    assert Actor.objects.get(pk=set_up.daan.pk).merged_into == set_up.tessa
    assert "Maak er weer twee actoren van" in get(marit, f"/actors/{set_up.daan.uid}/")
    assert post(marit, f"/actors/{set_up.daan.uid}/split/", reason="Toch niet.") == 302
    assert post(marit, f"/actors/{uid}/end-office/", tenure=tenure.pk, act="remove", reason="Nooit.") == 302
    fields = {"name": "Tess Mol", "names": ["Tessa Molen"], "reason": "Twee mensen."}
    assert post(marit, f"/actors/{uid}/part/", **fields) == 302
    assert as_user(set_up.marit).post(f"/actors/{uid}/explode/").status_code == 404
    assert "Daan Roos" in get(marit, "/actors/?q=roos&kind=person")


def test_an_actors_page_tells_which_records_a_change_asks_about(set_up: SimpleNamespace, as_user: Any) -> None:
    marit, uid = as_user(set_up.marit), set_up.daan.uid

    def touched() -> str:
        return get(marit, f"/actors/{uid}/").split('id="touched"', 1)[1].split("</section>")[0]

    assert set_up.count.statement not in touched()
    assert "Geen record van kracht" in touched()
    verdict(set_up.count, set_up.joris)
    assert set_up.count.statement in touched()
    assert set_up.promise.statement not in touched()
    assert post(marit, f"/actors/{uid}/rename/", name="Daan de Roos", reason="Zo heet hij.") == 302
    assert [r.claim for r in Recheck.objects.filter(cause="actor", closed_at=None)] == [set_up.count]


def test_a_reader_sees_no_form_that_changes_anything(set_up: SimpleNamespace, as_user: Any) -> None:
    lena = as_user(set_up.lena)
    for path in (
        "/board/haven/", f"/commitments/{set_up.promise.uid}/", f"/actors/{set_up.tessa.uid}/", "/actors/",
    ):  # fmt: skip
        inside = get(lena, path).split("<main", 1)[1].split("</main>")[0]
        assert 'method="post"' not in inside, path


def test_pages_ask_as_many_questions_of_many_rows_as_of_few(set_up: SimpleNamespace, as_user: Any) -> None:
    client = as_user(set_up.marit)
    paths = (
        "/board/", "/board/haven/", "/commitments/", f"/commitments/{set_up.promise.uid}/", "/timeline/",
        "/timeline/topic/haven/", "/actors/", f"/actors/{set_up.tessa.uid}/",
    )  # fmt: skip

    def count(path: str) -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            get(client, path)
        return len(asked)

    Claim.objects.filter(pk=set_up.promise.pk).update(issue=set_up.topic.issues.first())
    before = {path: count(path) for path in paths}
    for n in range(9):
        actor = add_actor(by=set_up.marit, door="web", name=f"Kapitein Nummer{n}", kind="person")
        claim = claim_on(
            set_up.marit, set_up.article, statement=f"Belofte {n}.", kind="commitment", speakers=[actor],
            topics=[set_up.topic],
        )  # fmt: skip
        Claim.objects.filter(pk=claim.pk).update(issue=set_up.topic.issues.first())
        CommitmentStep.objects.create(
            claim=claim, number=1, step="partly", article=set_up.article, start=0, end=2, exact="De", by=set_up.marit,
            at=timezone.now(),
        )  # fmt: skip
    after = {path: count(path) for path in paths}
    assert {p: n for p, n in after.items() if n > before[p]} == {}, (before, after)
