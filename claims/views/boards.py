"""The board of a topic, and what editors put on it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Actor, Article
from articles.permissions import Act
from articles.web import Request, act, back_to, number, page
from claims import boards as query
from claims.actions import boards as acts
from claims.actions import topics as topic_acts
from claims.actions.base import Refused
from claims.actions.passages import Words, words_in
from claims.models import Issue, NonStatement, Topic
from claims.views.telling import shown_row

DOOR = "web"
_MOST_ARTICLES = 60


@page(Act.READ)
def index(request: Request) -> HttpResponse:
    """Show the topics, each with how much is on its board."""
    living = Q(claims__merged_into=None) & ~Q(claims__state__in=["rejected", "retracted"])
    rows = Topic.objects.annotate(
        n=Count("claims", filter=living, distinct=True), questions=Count("issues", distinct=True)
    ).order_by("-n", "slug")
    return render(request, "claims/boards.html", {"topics": rows})


@page(Act.READ)
def board(request: Request, slug: str) -> HttpResponse:
    """Show who says what on every question of a topic."""
    topic = topic_of(slug)
    found = query.board(topic)
    context: dict[str, Any] = {
        "topic": topic,
        "board": found,
        "rows": [shown_row(row) for row in found.rows],
        "issues": [row.issue for row in found.rows if row.issue],
        "unsorted": any(row.issue is None for row in found.rows),
        "voices": found.voices,
        "actors": [v.actor for v in found.voices if v.actor],
        "articles": articles_about(topic),
        "silence_kinds": NonStatement.Kind.choices,
        "back": request.path,
    }
    return render(request, "claims/board.html", context)


def topic_of(slug: str) -> Topic:
    """Return a topic; 404 where there is none."""
    found = Topic.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def articles_about(topic: Topic) -> list[Article]:
    """Return the newest articles a claim of the topic stands in."""
    rows = Article.objects.filter(appearances__claim__topics=topic, withdrawn_at=None).distinct()
    return list(rows.defer("text").select_related("publisher").order_by("-id")[:_MOST_ARTICLES])


def words_of(request: Request) -> Words:
    """Return the passage a form names: an article and the exact words in it."""
    chosen = uid_or_none(request.POST.get("article"))
    article = Article.objects.filter(uid=chosen).first() if chosen else None
    if article is None:
        raise Refused("Choose the article that says so.", "article-missing")
    return words_in(article, str(request.POST.get("exact", "")))


def uid_or_none(value: str | None) -> uuid.UUID | None:
    """Return the public id a form holds, None for anything else."""
    try:
        return uuid.UUID(value or "")
    except ValueError:
        return None


def issue_of(uid: uuid.UUID) -> Issue:
    """Return a question; 404 where there is none."""
    found = Issue.objects.select_related("topic").filter(uid=uid).first()
    if found is None:
        raise Http404
    return found


@act(Act.EDIT_CLAIM)
def add_issue(request: Request, slug: str) -> HttpResponse:
    """Ask one more question under a topic."""
    topic = topic_of(slug)
    topic_acts.add_issue(by=request.user, door=DOOR, topic=topic, question=str(request.POST.get("question", "")))
    messages.success(request, _("The question is a row of the board now."))
    return redirect("board-topic", slug=slug)


@act(Act.EDIT_CLAIM)
def edit_issue(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Reword a question, move it up, or take it away."""
    issue = issue_of(uid)
    topic = issue.topic
    if request.POST.get("act") == "up":
        order = list(topic.issues.values_list("uid", flat=True))
        at = order.index(issue.uid)
        order[max(0, at - 1) : at + 1] = reversed(order[max(0, at - 1) : at + 1])
        topic_acts.order_issues(by=request.user, door=DOOR, topic=topic, order=order)
    elif request.POST.get("act") == "remove":
        topic_acts.remove_issue(by=request.user, door=DOOR, issue=issue, reason=str(request.POST.get("reason", "")))
        messages.success(request, _("The question is gone; its claims stay on the board."))
    else:
        question = str(request.POST.get("question", ""))
        topic_acts.reword_issue(by=request.user, door=DOOR, issue=issue, question=question)
        messages.success(request, _("The question is reworded."))
    return redirect("board-topic", slug=topic.slug)


@act(Act.EDIT_CLAIM)
def set_issue(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Put a claim under a question of its topic, or under none."""
    chosen = uid_or_none(request.POST.get("issue"))
    issue = Issue.objects.filter(uid=chosen).first() if chosen else None
    seen = number(request.POST.get("revision"))
    topic_acts.set_issue(claim=uid, by=request.user, door=DOOR, seen_revision=seen, issue=issue)
    messages.success(request, _("Put in its row.") if issue else _("Taken out of its row."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.EDIT_CLAIM)
def confirm_topics(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Say what a claim is about, and under which question it answers."""
    chosen = uid_or_none(request.POST.get("issue"))
    issue = Issue.objects.filter(uid=chosen).first() if chosen else None
    topics = list(Topic.objects.filter(uid__in=[u for t in request.POST.getlist("topics") if (u := uid_or_none(t))]))
    if issue is not None and issue.topic not in topics:
        topics.append(issue.topic)
    topic_acts.confirm_topics(
        claim=uid,
        by=request.user,
        door=DOOR,
        seen_revision=number(request.POST.get("revision")) or 0,
        topics=topics,
        issue=issue,
    )
    messages.success(request, _("The topics are confirmed."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.EDIT_CLAIM)
def silence(request: Request, slug: str) -> HttpResponse:
    """Record that an actor was asked and would not say."""
    topic = topic_of(slug)
    chosen = uid_or_none(request.POST.get("issue"))
    issue = Issue.objects.filter(topic=topic, uid=chosen).first() if chosen else None
    actor = _actor(request)
    if issue is None:
        raise Refused("Choose the question that was not answered.", "issue-missing")
    acts.record_non_statement(
        issue=issue,
        actor=actor,
        words=words_of(request),
        by=request.user,
        door=DOOR,
        kind=str(request.POST.get("kind", NonStatement.Kind.DECLINES)),
    )
    messages.success(request, _("Recorded: silence is on the board, too."))
    return redirect("board-topic", slug=slug)


@act(Act.EDIT_CLAIM)
def withdraw_silence(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take a recorded non-statement off the board."""
    row = acts.withdraw_non_statement(row=uid, by=request.user, door=DOOR, reason=str(request.POST.get("reason", "")))
    messages.success(request, _("Taken off the board; the record of it stays."))
    return redirect(back_to(request, reverse("board-topic", args=[row.issue.topic.slug])))


@act(Act.LINK)
def no_contradiction(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Keep the answer that two claims do not contradict each other."""
    other = uid_or_none(request.POST.get("other"))
    if other is None:
        raise Refused("Choose the other claim first.", "other-missing")
    reason = str(request.POST.get("reason", ""))
    acts.answer_no_contradiction(a=uid, b=other, by=request.user, door=DOOR, reason=reason)
    messages.success(request, _("Kept: no contradiction. It is not asked again."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.LINK)
def withdraw_answer(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take back the answer that two claims do not contradict each other."""
    row = acts.withdraw_answer(row=uid, by=request.user, door=DOOR, reason=str(request.POST.get("reason", "")))
    messages.success(request, _("The answer is taken back."))
    return redirect(back_to(request, reverse("claim", args=[row.a.uid])))


def _actor(request: Request) -> Actor:
    chosen = uid_or_none(request.POST.get("actor"))
    found = Actor.objects.filter(uid=chosen).first() if chosen else None
    name = " ".join(str(request.POST.get("name", "")).split())
    if found is None and name:
        by_name = list(Actor.objects.filter(names__folded=name.casefold(), merged_into=None).distinct()[:2])
        found = by_name[0] if len(by_name) == 1 else None
    if found is None:
        raise Refused("Choose who would not say.", "actor-missing")
    return found
