"""Every page of the desk on the sample desk: what the pictures, the zoom and the accessibility matrix walk over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Actor, Article
from claims import publishing
from claims.actions import judging
from claims.actions.sets import make_set, pick_claims, release_set
from claims.actions.webhooks import make_webhook, try_webhook
from claims.models import Claim, Link, Topic
from claims.workflow import State
from factdesk.actions import make_token
from tests import evidence


@dataclass(frozen=True)
class Place:
    """A page: its name, its address, who looks at it ("" nobody), and the answer it gives."""

    name: str
    path: str
    who: str = "marit"
    status: int = 200


def furnish(cast: SimpleNamespace) -> list[Place]:
    """Load the sample desk in the name of the cast and return every page of it."""
    call_command("load_sample", editor="marit", checker="kees", verbosity=0)
    second = Claim.objects.filter(state=State.SECOND_CHECK).order_by("pk").first()
    assert second is not None
    queued = Claim.objects.filter(state=State.QUEUED).order_by("queue_key").first()
    assert queued is not None
    verified = max(Claim.objects.filter(state=State.VERIFIED), key=lambda c: c.appearances.count())
    disputed = _disagree(cast)
    long = max(Article.objects.all(), key=lambda a: a.extractions.get().quotes.count())
    replacing = Article.objects.exclude(replaces=None).get()
    passage = "?" + urlencode({"start": 0, "end": len(long.text.split("\n")[0])})
    places = [
        Place("login", reverse("login"), ""),
        Place("desk", reverse("desk")),
        Place("desk-of-a-reader", reverse("desk"), "lena"),
        Place("articles", reverse("articles")),
        Place("articles-none", reverse("articles") + "?state=quarantined"),
        Place("upload", reverse("upload")),
        Place("progress", reverse("upload-progress", args=[_batch(long)])),
        Place("article", reverse("article", args=[long.uid])),
        Place("article-facts", reverse("article-facts", args=[long.uid])),
        Place("article-replace", reverse("article-replace", args=[long.uid])),
        Place("article-changes", reverse("article-changes", args=[replacing.uid])),
        Place("claim-new", reverse("claim-new", args=[long.uid]) + passage),
        Place("appearance-new", reverse("appearance-new", args=[long.uid]) + passage),
        Place("queue", reverse("review")),
        Place("queue-second-check", reverse("review") + "?state=second_check"),
        Place("queue-look-again", reverse("review") + "?recheck=1"),
        Place("queue-narrowed", reverse("review") + "?narrow=1"),
        Place("review", reverse("review-claim", args=[queued.uid])),
        Place("review-second-check", reverse("review-claim", args=[second.uid]), "joris"),
        Place("review-third-person", reverse("review-claim", args=[disputed.uid]), "chris"),
        Place("claim", reverse("claim", args=[verified.uid])),
        Place("claim-of-a-reader", reverse("claim", args=[queued.uid]), "lena"),
        Place("card", reverse("claim-card", args=[verified.uid])),
        Place("search", reverse("search") + "?q=havens"),
        Place("search-narrowed", reverse("search") + "?q=havens&narrow=1"),
        Place("search-empty", reverse("search") + "?q=zebra"),
        Place("saved-searches", reverse("search-digests")),
        Place("rules", reverse("rules")),
        Place("keys", reverse("keys")),
        Place("account", reverse("account")),
        Place("tokens", reverse("tokens")),
        Place("colleagues", reverse("colleagues"), "chris"),
        Place("trouble-400", reverse("review") + "?state=nonsense", status=400),
        Place("trouble-403", reverse("colleagues"), "lena", status=403),
        Place("trouble-404", "/nowhere/", status=404),
    ]
    places += _across(cast, verified)
    folds = ("edit", "speaker", "date", "span", "split", "merge", "assign", "link", "note", "evidence")
    places += [Place(f"form-{name}", reverse("fold", args=[queued.uid, name]) + "?page=1") for name in folds]
    return places


def _across(cast: SimpleNamespace, verified: Claim) -> list[Place]:
    """Return the pages across sources, of actors and of sets."""
    topic = max(Topic.objects.all(), key=lambda t: t.claims.count())
    promise = Claim.objects.filter(kind=Claim.Kind.COMMITMENT).order_by("pk").first()
    other = Claim.objects.filter(merged_into=None).exclude(pk=verified.pk).order_by("-pk").first()
    speaker = max(Actor.objects.filter(kind=Actor.Kind.PERSON), key=lambda a: a.appearances.count())
    assert promise is not None
    assert other is not None
    tied = Link.objects.filter(withdrawn_at=None).order_by("pk").first()
    assert tied is not None
    linking = "?" + urlencode({"other": other.uid, "type": "contradicts"})
    picked = make_set(by=cast.marit, door="web", title="Wat vaststaat over de haven")
    by_hand = make_set(by=cast.marit, door="web", title="Voor de rechter", by_hand=True)
    pick_claims(claim_set=by_hand.uid, by=cast.marit, door="web", add=[str(verified.uid)])
    publishing.make_snapshot(release_set(claim_set=by_hand.uid, by=cast.marit, door="web", reason="Eerste.").pk)
    pick_claims(claim_set=by_hand.uid, by=cast.marit, door="web", remove=[str(verified.uid)])
    publishing.make_snapshot(release_set(claim_set=by_hand.uid, by=cast.marit, door="web", reason="Eruit.").pk)
    make_token(owner=cast.marit, by=cast.marit, door="web", label="Voor de datajournalist", scopes=["claims:read"])
    found = "?" + urlencode({"q": verified.statement.split()[0]})
    told = {"url": "https://krant.example/een-lange-weg/naar/het-programma", "events": ["verified", "retracted"]}
    try_webhook(webhook=make_webhook(by=cast.marit, door="web", **told).uid, by=cast.marit, door="web")
    return [
        Place("board", reverse("board")),
        Place("board-topic", reverse("board-topic", args=[topic.slug])),
        Place("commitments", reverse("commitments")),
        Place("commitment", reverse("commitment", args=[promise.uid])),
        Place("timeline", reverse("timeline")),
        Place("timeline-topic", reverse("timeline-topic", args=[topic.slug])),
        Place("timeline-actor", reverse("timeline-actor", args=[speaker.uid])),
        Place("actors", reverse("actors")),
        Place("actor", reverse("actor", args=[speaker.uid])),
        Place("sets", reverse("sets")),
        Place("set-new", reverse("set-new")),
        Place("set", reverse("set", args=[picked.slug])),
        Place("set-edit", reverse("set-edit", args=[picked.slug])),
        Place("set-by-hand", reverse("set", args=[by_hand.slug]) + found),
        Place("set-changes", reverse("set-changes", args=[by_hand.slug, 2])),
        Place("webhooks", reverse("webhooks")),
        Place("claim-erase", reverse("claim-erase", args=[verified.uid]), "chris"),
        Place("origins", reverse("origins", args=[verified.uid])),
        Place("suggestions", reverse("suggestions", args=[verified.uid])),
        Place("link-rest", reverse("link-rest", args=[tied.uid])),
        Place("link-passages", reverse("link-passages", args=[verified.uid]) + linking),
        Place("topics-proposed", reverse("topics-proposed", args=[verified.uid])),
    ]


def _disagree(cast: SimpleNamespace) -> Claim:
    """Let two colleagues judge one claim differently, so that a third has to decide."""
    claim = Claim.objects.filter(state=State.QUEUED, high_stakes=True).order_by("-queue_key").first()
    assert claim is not None
    for who, verdict in ((cast.marit, "holds"), (cast.joris, "disputed")):
        claim.refresh_from_db()
        judging.judge(
            claim=claim.uid,
            by=who,
            door="web",
            seen_revision=claim.revision,
            accuracy=verdict,
            attributions={str(a.uid): "confirmed" for a in claim.appearances.all()},
            reason="Zo lees ik het.",
        )
    return claim


def _batch(article: Article) -> Any:
    if article.batch is None:
        import uuid

        article.batch = uuid.uuid4()
        article.save(update_fields=["batch"])
    return article.batch


def signed_in(who: Any) -> list[dict[str, str]]:
    """Return the cookies of a person who is logged in, for a browser."""
    client = Client()
    client.force_login(who)
    return [{"name": name, "value": morsel.value} for name, morsel in client.cookies.items()]


@contextmanager
def looking(browser: Any, site: str, person: Any, **how: Any) -> Iterator[Any]:
    """Open a window as a person (None: nobody), with a scheme, a size, a language."""
    context = evidence.new_window(browser, site, **how)
    if person is not None:
        context.add_cookies([cookie | {"url": site} for cookie in signed_in(person)])
    try:
        yield context.new_page()
    except BaseException:
        print(evidence.keep(context))
        raise
    finally:
        context.close()


def at_rest(page: Any) -> None:
    """Return once the page is there with its fonts and every part that it fetches by itself, and has saved its acts.

    A wait for a quiet network would be none: that moment has come once for each page, before what one does on it.
    """
    page.wait_for_function(
        "() => document.readyState === 'complete' && document.fonts.status === 'loaded'"
        " && !document.querySelector('.htmx-request, [aria-busy=true]')"
    )


@pytest.fixture
def places(live_services: Any, site: str, cast: SimpleNamespace) -> list[Place]:
    """Every page, on the sample desk, behind a real web process."""
    return furnish(cast)
