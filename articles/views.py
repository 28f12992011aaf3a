"""The pages about articles: list, upload, progress, facts. The reading view itself stands in `claims.views.reading`."""

from __future__ import annotations

import io
import uuid
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import actions, files, queries
from articles.forms import FactsForm, UploadForm
from articles.models import Article, Publisher, WorkState
from articles.permissions import Act
from articles.web import Request, act, number, page, sentence

DOOR = "web"


def show_state(rows: list[Article]) -> list[Article]:
    """Give each article the code, word and trouble of its reading, for the state pill."""
    words = dict(WorkState.choices)
    for row in rows:
        state = getattr(row, "work_state", "") or WorkState.DUE
        row.state_code, row.state_label = state, words[state]  # type: ignore[attr-defined]
        row.trouble = getattr(row, "work_error", "") if state in (WorkState.FAILED, WorkState.QUARANTINED) else ""  # type: ignore[attr-defined]
        if row.withdrawn_at:
            row.state_code, row.state_label = "withdrawn", _("withdrawn")  # type: ignore[attr-defined]
    return rows


@page(Act.READ)
def article_list(request: Request) -> HttpResponse:
    """Show the articles, newest upload first, narrowed by the URL."""
    filters = {name: request.GET.get(name, "") for name in ("publisher", "state")}
    if filters["state"] not in WorkState.values:
        filters["state"] = ""
    try:
        filters["publisher"] = str(uuid.UUID(filters["publisher"])) if filters["publisher"] else ""
    except ValueError:
        filters["publisher"] = ""
    after = request.GET.get("after", "")
    found = queries.articles(after=after, publisher=filters["publisher"], state=filters["state"])
    kept = request.GET.copy()
    kept["after"] = found.next
    context = {
        "articles": show_state(found.rows),
        "filters": filters,
        "filtered": any(filters.values()) or bool(after),
        "states": WorkState.choices,
        "publishers": Publisher.objects.all(),
        "page": {"next": f"?{kept.urlencode()}" if found.next else "", "previous": "?" if after else ""},
    }
    return render(request, "articles/list.html", context)


@page(Act.UPLOAD, "GET", "HEAD", "POST")
def upload(request: Request) -> HttpResponse:
    """Bring in files or a pasted text; what is refused is named, what is good is kept and read."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "articles/upload.html", {"form": form}, status=400 if form.is_bound else 200)
    data, batch = form.cleaned_data, uuid.uuid4()
    known = {"publisher": data["publisher"], "published": data["published"], "batch": batch}
    refused: list[dict[str, str]] = []
    done: list[actions.Upload] = []
    if data["files"]:
        for each in data["files"]:
            _bring_in(request, done, refused, each.name, content=each.read(), name=each.name, **known)
    else:
        known |= {"title": data["title"], "url": data["url"]}
        _bring_in(request, done, refused, _("The pasted text"), text=data["text"], **known)
    _say_what_was_there(request, [d.article for d in done if not d.created])
    fresh = [d for d in done if d.created]
    if refused and not fresh:
        return render(request, "articles/upload.html", {"form": form, "refused": refused}, status=400)
    for line in refused:
        messages.error(request, f"{line['name']}: {line['reason']}")
    if not fresh:
        return redirect("article", done[0].article.uid) if len(done) == 1 else redirect("articles")
    return redirect("upload-progress", batch)


def _bring_in(
    request: Request, done: list[actions.Upload], refused: list[dict[str, str]], label: str, **given: Any
) -> None:
    try:
        done.append(actions.upload_article(by=request.user, door=DOOR, **given))
    except actions.ArticleRefused as error:
        refused.append({"name": label, "reason": sentence(error)})


def _say_what_was_there(request: Request, known: list[Article]) -> None:
    if known:
        words = ngettext(
            "%(n)d text was here already and is not stored twice: %(titles)s",
            "%(n)d texts were here already and are not stored twice: %(titles)s",
            len(known),
        )
        titles = ", ".join(article.title[:60] for article in known[:5])
        messages.info(request, words % {"n": len(known), "titles": titles})


@page(Act.READ)
def progress(request: Request, batch: uuid.UUID) -> HttpResponse:
    """Show how far the reading of one upload is; the page asks again by itself until all is settled."""
    rows = show_state(queries.batch(batch))
    if not rows:
        raise actions.ArticleNotFound
    states = [getattr(row, "state_code", "") for row in rows]
    stuck = sum(state in (WorkState.FAILED, WorkState.QUARANTINED, "withdrawn") for state in states)
    done = states.count(WorkState.DONE)
    context = {
        "articles": rows,
        "progress": {
            "done": done,
            "total": len(rows),
            "stuck": stuck,
            "settled": done + stuck,
            "finished": done + stuck == len(rows),
        },
    }
    partial = "#progress" if request.htmx else ""
    return render(request, f"articles/progress.html{partial}", context)


@page(Act.READ)
def original(request: Request, uid: uuid.UUID) -> HttpResponseBase:
    """Give the original bytes back, as a download that no browser executes."""
    article = queries.article(uid)
    name = article.original_name or f"{article.uid}.txt"
    content = files.fetch_for_download(article.original_sha256, actions.ORIGINALS)
    answer = FileResponse(
        io.BytesIO(content), as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@act(Act.READ_AGAIN)
def read_again(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Queue the article to be read once more."""
    actions.read_again(article=uid, by=request.user, door=DOOR)
    messages.success(request, _("The article will be read again. What people did stays as it is."))
    return redirect("article", uid)


@act(Act.WITHDRAW_ARTICLE)
def withdraw(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Withdraw a mistaken upload with a reason."""
    actions.withdraw_article(article=uid, by=request.user, door=DOOR, reason=request.POST.get("reason", ""))
    messages.success(request, _("Withdrawn. The text and its history are kept."))
    return redirect("article", uid)


@page(Act.UPLOAD, "GET", "HEAD", "POST")
def replace(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Bring in a corrected text that replaces this one."""
    old = queries.article(uid)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        chosen = data["files"][0] if data["files"] else None
        try:
            made = actions.upload_article(
                by=request.user,
                door=DOOR,
                content=chosen.read() if chosen else None,
                text=None if chosen else data["text"],
                name=chosen.name if chosen else "",
                publisher=old.publisher,
                published=old.published_set,
                url=old.url_set,
                replaces=old,
            )
        except actions.ArticleRefused as error:
            form.add_error(None, sentence(error))
        else:
            return redirect("article", made.article.uid)
    return render(
        request, "articles/replace.html", {"article": old, "form": form}, status=400 if form.is_bound else 200
    )


def change_facts(request: Request, article: Article, touched: list[Any]) -> HttpResponse:
    """Show or save the facts of an article; `touched` are the claims whose record leans on them."""
    form = FactsForm(request.POST or None, initial=_facts_of(article))
    status = 200
    theirs: dict[str, str] = {}
    if request.method == "POST" and form.is_valid() and article.published_read and not form.cleaned_data["published"]:
        words = _("The text itself gives the date %(read)s. It can be replaced, but not left out.")
        form.add_error("published", words % {"read": article.published_read})
        status = 400
    elif request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            actions.set_article_facts(
                article=article.uid,
                by=request.user,
                door=DOOR,
                seen_revision=number(request.POST.get("revision")) or 0,
                title=_unless_read(data["title"], article.title_read),
                url=_unless_read(data["url"], article.url_read),
                publisher=data["publisher"],
                clear_publisher=data["publisher"] is None,
                credit=_unless_read(data["credit"], article.credit_read),
                published=_unless_read(data["published"], article.published_read),
                reason=data["reason"],
            )
        except actions.ArticleRefused as error:
            form.add_error(error.field if error.field in form.fields else None, sentence(error))
            status = 400
        except actions.StaleArticle as error:
            form, theirs = _beside(request, form, error.article)
            form.add_error(None, sentence(error))
            status = 409
        else:
            messages.success(request, _("The facts are saved. Dates that depended on them were worked out again."))
            return redirect("article", article.uid)
    context = {"article": article, "form": form, "touched": touched, "theirs": theirs}
    return render(request, "articles/facts.html", context, status=status)


def _facts_of(article: Article) -> dict[str, Any]:
    """Return the facts as the form shows them."""
    publisher = article.publisher.uid if article.publisher else None
    return {
        "title": article.title_set or article.title_read,
        "publisher": publisher,
        "credit": article.credit,
        "published": article.published,
        "url": article.url,
    }


def _beside(request: Request, form: FactsForm, article: Article) -> tuple[FactsForm, dict[str, str]]:
    """Return the form on what stands now, and what a colleague set in fields that this person changed too.

    What only the colleague changed stands in the form: saving it again takes nothing back.
    """
    data, theirs = request.POST.copy(), {}
    for name, value in _facts_of(article).items():
        now, first = str(value or ""), form[name].html_initial_name
        if name not in form.changed_data:
            data[name] = now
        elif now not in (data.get(first, ""), data.get(name, "")):
            shown = article.publisher.name if name == "publisher" and article.publisher else now
            theirs[name] = shown or _("unknown")
        data[first] = now
    again = FactsForm(data)
    again.is_valid()
    return again, theirs


def _unless_read(value: str, read: str) -> str:
    """Return what was set by hand: "" where it only repeats what was read."""
    return "" if value == read else value
