"""Questions under a topic, people who would not say, and pairs that are no contradiction."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Actor, Decision
from articles.permissions import NotAllowed
from claims.actions import boards, editing, linking, topics
from claims.actions.base import Refused, StaleClaim
from claims.actions.passages import words_in
from claims.models import Issue, NoContradiction, NonStatement, Topic
from tests.desk import again, at_once, claim_on, faults


@pytest.fixture
def topic(cast):
    return topics.add_topic(
        by=cast.marit,
        door="web",
        slug="haven",
        name_nl="De haven",
        name_en="The harbour",
        questions=["Wie?", "Wanneer?"],
    )


@pytest.fixture
def daan(db):
    return Actor.objects.create(name="Daan Roos")


def test_a_question_is_asked_reworded_ordered_and_taken_away(cast, topic):
    who, when = topic.issues.all()
    new = topics.add_issue(by=cast.joris, door="web", topic=topic, question=" Hoe  lang? ")
    assert (new.question, new.order) == ("Hoe lang?", 2)
    topics.reword_issue(by=cast.joris, door="web", issue=who, question="Wie zegt dat?")
    topics.order_issues(by=cast.joris, door="web", topic=topic, order=[new.uid, when.uid])
    assert [i.question for i in topic.issues.all()] == ["Hoe lang?", "Wanneer?", "Wie zegt dat?"]
    topics.remove_issue(by=cast.marit, door="web", issue=when, reason="Dubbel.")
    assert topic.issues.count() == 2
    assert [d.action for d in Decision.objects.order_by("seq")] == [
        "add_topic", "add_issue", "reword_issue", "order_issues", "remove_issue",
    ]  # fmt: skip
    assert not faults()


@pytest.mark.parametrize("question", ["", "Wie?", "x" * 201, "a\x00"], ids=["empty", "asked", "long", "nul"])
def test_a_question_that_is_none_is_refused(cast, topic, question):
    with pytest.raises(Refused):
        topics.add_issue(by=cast.joris, door="web", topic=topic, question=question)
    assert topic.issues.count() == 2


def test_topics_are_confirmed_in_review_together_with_the_question(cast, claim, topic):
    issue = topic.issues.first()
    topics.confirm_topics(claim=claim.uid, by=cast.joris, door="web", seen_revision=1, topics=[topic], issue=issue)
    row = again(claim)
    assert (list(row.topics.all()), row.issue, row.version, row.revision) == ([topic], issue, 2, 3)
    topics.set_issue(claim=claim.uid, by=cast.joris, door="web", seen_revision=3, issue=None)
    assert (again(claim).issue, again(claim).version) == (None, 2)


def test_a_question_of_another_topic_is_refused_and_goes_with_its_topic(cast, claim, topic):
    issue = topic.issues.first()
    with pytest.raises(Refused, match="does not have"):
        topics.set_issue(claim=claim.uid, by=cast.joris, door="web", seen_revision=1, issue=issue)
    with pytest.raises(Refused):
        topics.confirm_topics(claim=claim.uid, by=cast.joris, door="web", seen_revision=1, topics=[], issue=issue)
    assert again(claim).revision == 1
    topics.confirm_topics(claim=claim.uid, by=cast.joris, door="web", seen_revision=1, topics=[topic], issue=issue)
    editing.edit_claim(claim=claim.uid, by=cast.joris, door="web", seen_revision=3, topics=[])
    assert again(claim).issue is None
    with pytest.raises(StaleClaim):
        topics.set_issue(claim=claim.uid, by=cast.joris, door="web", seen_revision=1, issue=None)


def test_who_would_not_say_is_recorded_with_the_passage(cast, article, topic, daan):
    words = words_in(article, "Havenmeester Daan Roos telde er 35")
    given = {"issue": topic.issues.first(), "actor": daan, "words": words, "by": cast.joris, "door": "web"}
    row = boards.record_non_statement(**given)
    assert (row.exact, row.kind) == (words.exact, "declines")
    with pytest.raises(Refused, match="already"):
        boards.record_non_statement(**given)
    with pytest.raises(Refused, match="stays"):
        topics.remove_issue(by=cast.marit, door="web", issue=topic.issues.first(), reason="Dubbel.")
    boards.withdraw_non_statement(row=row.uid, by=cast.joris, door="web", reason="Hij reageerde toch.")
    assert boards.record_non_statement(**given).pk != row.pk
    assert not faults()


def test_a_withdrawn_article_or_an_unknown_kind_carries_no_non_statement(cast, article, topic, daan):
    words = words_in(article, "telde er 35")
    given = {"issue": topic.issues.first(), "actor": daan, "words": words, "by": cast.joris, "door": "web"}
    with pytest.raises(Refused):
        boards.record_non_statement(**given, kind="sulks")
    with pytest.raises(NotAllowed):
        boards.record_non_statement(**given | {"by": cast.lena})
    article.withdrawn_at, article.withdrawn_reason = timezone.now(), "Fout."
    with pytest.raises(Refused, match="withdrawn"):
        boards.record_non_statement(**given)


@pytest.fixture
def pair(cast, article):
    return claim_on(cast.marit, article), claim_on(cast.marit, article, "40 schepen", statement="Er zijn 40 schepen.")


def answer(pair, by, **more):
    return boards.answer_no_contradiction(
        **{"a": pair[0].uid, "b": pair[1].uid, "by": by, "door": "web", "reason": "Iets anders geteld."} | more
    )


def test_no_contradiction_is_an_answer_that_is_kept(cast, pair):
    row = answer(pair[::-1], cast.joris)
    assert (row.a, row.b) == pair
    with pytest.raises(Refused, match="already"):
        answer(pair, cast.marit)
    with pytest.raises(Refused, match="no contradiction"):
        linking.link(a=pair[0].uid, b=pair[1].uid, type="contradicts", by=cast.marit, door="web", reason="Toch.")
    linking.link(a=pair[0].uid, b=pair[1].uid, type="supports", by=cast.marit, door="web", reason="Past erbij.")
    boards.withdraw_answer(row=row.uid, by=cast.marit, door="web", reason="Bij nader inzien.")
    linking.link(a=pair[0].uid, b=pair[1].uid, type="contradicts", by=cast.marit, door="web", reason="Toch.")
    with pytest.raises(Refused, match="withdraw it first"):
        answer(pair, cast.joris)
    assert not faults()


@pytest.mark.parametrize("more", [{"reason": " "}, {"b": "same"}, {"b": "00000000-0000-0000-0000-000000000000"}])
def test_an_answer_needs_two_claims_and_a_reason(cast, pair, more):
    if more.get("b") == "same":
        more = {"b": pair[0].uid}
    with pytest.raises(Exception, match=r"reason|itself|no such"):
        answer(pair, cast.joris, **more)
    assert not NoContradiction.objects.exists()


def test_the_database_itself_refuses_broken_rows(cast, pair, article, topic, daan):
    now = {"by": cast.marit, "at": timezone.now()}
    versions = {"a_version": 1, "b_version": 1}
    place = {"article": article, "start": 3, "end": 8, "exact": "haven"}
    NoContradiction.objects.create(a=pair[0], b=pair[1], reason="x", **versions, **now)
    NonStatement.objects.create(issue=topic.issues.first(), actor=daan, **place, **now)
    for broken in (
        lambda: NoContradiction.objects.create(a=pair[0], b=pair[1], reason="x", **versions, **now),
        lambda: NoContradiction.objects.create(a=pair[1], b=pair[0], reason="x", **versions, **now),
        lambda: NoContradiction.objects.create(a=pair[0], b=pair[0], reason="x", **versions, **now),
        lambda: NoContradiction.objects.update(reason=""),
        lambda: NonStatement.objects.create(issue=topic.issues.first(), actor=daan, **place, **now),
        lambda: NonStatement.objects.update(end=3),
        lambda: NonStatement.objects.update(exact=""),
        lambda: Issue.objects.create(topic=topic, question="Wie?"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()


@pytest.mark.django_db(transaction=True)
def test_answer_and_contradiction_at_the_same_moment_leave_one(cast, pair):
    results = at_once(
        lambda: answer(pair, cast.marit),
        lambda: linking.link(
            a=pair[0].uid, b=pair[1].uid, type="contradicts", by=cast.joris, door="web", reason="Zegt iets anders."
        ),
    )
    assert sum(isinstance(r, Refused) for r in results) == 1


def test_a_topic_and_its_questions_are_there_once(cast, topic):
    def add(slug, *questions):
        return topics.add_topic(by=cast.marit, door="web", slug=slug, name_nl="X", name_en="X", questions=questions)

    for slug, questions, code in ((topic.slug, (), "slug-taken"), ("nieuw", ("Wie?", "Wie?"), "asked-already")):
        with pytest.raises(Refused) as refused:
            add(slug, *questions)
        assert refused.value.code == code
    assert list(Topic.objects.all()) == [topic]
    for broken in (
        lambda: Topic.objects.create(slug=topic.slug, name_nl="X", name_en="X"),
        lambda: topic.issues.update(question="Wie?"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()


@pytest.mark.django_db(transaction=True)
def test_topics_and_questions_asked_at_the_same_moment_are_there_once(cast, topic):
    def one_of(results):
        assert sum(isinstance(r, Refused) for r in results) == len(results) - 1, results

    one_of(
        at_once(
            *(
                lambda who=who: topics.add_topic(by=who, door="web", slug="nieuw", name_nl="N", name_en="N")
                for who in (cast.marit, cast.joris, cast.chris)
            )
        )
    )
    people = (cast.marit, cast.joris, cast.kees)
    one_of(at_once(*(lambda w=w: topics.add_issue(by=w, door="web", topic=topic, question="Waarom?") for w in people)))
    issues = list(topic.issues.all()[:2])
    one_of(
        at_once(
            *(lambda i=i: topics.reword_issue(by=cast.marit, door="web", issue=i, question="Welke?") for i in issues)
        )
    )
    gone = at_once(
        *(
            lambda w=w: topics.remove_issue(by=w, door="web", issue=issues[0], reason="Dubbel.")
            for w in (cast.marit, cast.chris)
        )
    )
    one_of(gone)
    assert not faults()
