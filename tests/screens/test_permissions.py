"""Every address of the screens × every role: who may open it, who may act. A new address without an entry fails."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles.permissions import ALLOWED, Act, may

ANYONE = "anyone"
SOMEWHERE = uuid.UUID(int=1)

# name: (what it takes, the values of its address). A page is opened, an act is posted.
PAGES: dict[str, tuple[Any, dict[str, Any]]] = {
    "desk": (Act.READ, {}),
    "rules": (Act.READ, {}),
    "sets": (Act.READ, {}),
    "webhooks": (Act.KEEP_SETS, {}),
    "webhook-change": (Act.KEEP_SETS, {"uid": SOMEWHERE, "what": "test"}),
    "claim-erase": (Act.ERASE, {"uid": SOMEWHERE}),
    "set-new": (Act.KEEP_SETS, {}),
    "set": (Act.READ, {"slug": "nowhere"}),
    "set-edit": (Act.KEEP_SETS, {"slug": "nowhere"}),
    "set-changes": (Act.READ, {"slug": "nowhere", "number": 2}),
    "set-download": (Act.READ, {"slug": "nowhere", "number": 1, "name": "claims.csv"}),
    "mention": (Act.READ, {"key": 1}),
    "search": (Act.READ, {}),
    "search-digests": (Act.READ, {}),
    "search-narrow": (Act.READ, {}),
    "articles": (Act.READ, {}),
    "upload": (Act.UPLOAD, {}),
    "upload-progress": (Act.READ, {"batch": SOMEWHERE}),
    "article": (Act.READ, {"uid": SOMEWHERE}),
    "article-original": (Act.READ, {"uid": SOMEWHERE}),
    "article-replace": (Act.UPLOAD, {"uid": SOMEWHERE}),
    "article-facts": (Act.SET_ARTICLE_FACTS, {"uid": SOMEWHERE}),
    "article-changes": (Act.READ, {"uid": SOMEWHERE}),
    "claim-new": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "appearance-new": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "review": (Act.READ, {}),
    "review-narrow": (Act.READ, {}),
    "review-pane": (Act.REVIEW, {}),
    "review-claim": (Act.REVIEW, {"uid": SOMEWHERE}),
    "claim": (Act.READ, {"uid": SOMEWHERE}),
    "claim-card": (Act.READ, {"uid": SOMEWHERE}),
    "fold": (Act.READ, {"uid": SOMEWHERE, "name": "edit"}),
    "choices": (Act.REVIEW, {"uid": SOMEWHERE}),
    "evidence-file": (Act.READ, {"uid": SOMEWHERE}),
    "suggestions": (Act.READ, {"uid": SOMEWHERE}),
    "link-passages": (Act.LINK, {"uid": SOMEWHERE}),
    "link-rest": (Act.LINK, {"uid": SOMEWHERE}),
    "topics-proposed": (Act.READ, {"uid": SOMEWHERE}),
    "origins": (Act.READ, {"uid": SOMEWHERE}),
    "board": (Act.READ, {}),
    "board-topic": (Act.READ, {"slug": "nowhere"}),
    "commitments": (Act.READ, {}),
    "commitment": (Act.READ, {"uid": SOMEWHERE}),
    "actors": (Act.READ, {}),
    "actor": (Act.READ, {"uid": SOMEWHERE}),
    "timeline": (Act.READ, {}),
    "timeline-topic": (Act.READ, {"slug": "nowhere"}),
    "timeline-actor": (Act.READ, {"uid": SOMEWHERE}),
    "account": (Act.HOLD_TOKEN, {}),
    "colleagues": (Act.KEEP_PEOPLE, {}),
    "tokens": (Act.HOLD_TOKEN, {}),
    "keys": (Act.READ, {}),
    "login": (ANYONE, {}),
    "health": (ANYONE, {}),
}
ACTS: dict[str, tuple[Any, dict[str, Any]]] = {
    "answer-forget": (Act.LINK, {"uid": SOMEWHERE}),
    "topic-confirm": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "ruling-withdraw": (Act.LINK, {"uid": SOMEWHERE}),
    "utterance-set": (Act.LINK, {"uid": SOMEWHERE}),
    "apart-withdraw": (Act.LINK, {"uid": SOMEWHERE}),
    "logout": (ANYONE, {}),
    "desk-seen": (Act.READ, {}),
    "search-save": (Act.READ, {}),
    "search-saved": (Act.READ, {"uid": SOMEWHERE}),
    "upload": (Act.UPLOAD, {}),
    "article-replace": (Act.UPLOAD, {"uid": SOMEWHERE}),
    "article-facts": (Act.SET_ARTICLE_FACTS, {"uid": SOMEWHERE}),
    "article-read-again": (Act.READ_AGAIN, {"uid": SOMEWHERE}),
    "article-withdraw": (Act.WITHDRAW_ARTICLE, {"uid": SOMEWHERE}),
    "article-carry": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "passage": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-new": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "appearance-new": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "review-next": (Act.REVIEW, {}),
    "bulk": (Act.REVIEW, {}),
    "bulk-undo": (Act.REVIEW, {}),
    "undo": (Act.REVIEW, {}),
    "judge": (Act.JUDGE, {"uid": SOMEWHERE}),
    "move": (Act.REVIEW, {"uid": SOMEWHERE, "what": "reject"}),
    "review-ahead": (Act.REVIEW, {"uid": SOMEWHERE}),
    "lease": (Act.REVIEW, {"uid": SOMEWHERE}),
    "takeover": (Act.REVIEW, {"uid": SOMEWHERE}),
    "give-back": (Act.REVIEW, {"uid": SOMEWHERE}),
    "draft": (Act.REVIEW, {"uid": SOMEWHERE}),
    "claim-edit": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-speaker": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-adopt": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-date": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-correct": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-span": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-split": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-merge": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-unmerge": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-assign": (Act.ASSIGN, {"uid": SOMEWHERE}),
    "claim-pin": (Act.ASSIGN, {"uid": SOMEWHERE}),
    "set-new": (Act.KEEP_SETS, {}),
    "set-edit": (Act.KEEP_SETS, {"slug": "nowhere"}),
    "set-pick": (Act.KEEP_SETS, {"slug": "nowhere"}),
    "set-release": (Act.KEEP_SETS, {"slug": "nowhere"}),
    "claim-link": (Act.LINK, {"uid": SOMEWHERE}),
    "claim-note": (Act.ANNOTATE, {"uid": SOMEWHERE}),
    "claim-evidence": (Act.ANNOTATE, {"uid": SOMEWHERE}),
    "suggestion-dismiss": (Act.LINK, {"uid": SOMEWHERE}),
    "origin-rule": (Act.LINK, {"uid": SOMEWHERE}),
    "link-withdraw": (Act.LINK, {"uid": SOMEWHERE}),
    "link-rest": (Act.LINK, {"uid": SOMEWHERE}),
    "claim-issue": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "claim-topics": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "no-contradiction": (Act.LINK, {"uid": SOMEWHERE}),
    "answer-withdraw": (Act.LINK, {"uid": SOMEWHERE}),
    "issue-new": (Act.EDIT_CLAIM, {"slug": "nowhere"}),
    "issue-edit": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "silence-new": (Act.EDIT_CLAIM, {"slug": "nowhere"}),
    "silence-withdraw": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "actor-new": (Act.KEEP_REFERENCE, {}),
    "actor-change": (Act.KEEP_REFERENCE, {"uid": SOMEWHERE, "what": "merge"}),
    "step-new": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "step-withdraw": (Act.EDIT_CLAIM, {"uid": SOMEWHERE}),
    "account": (Act.HOLD_TOKEN, {}),
    "colleagues": (Act.KEEP_PEOPLE, {}),
    "tokens": (Act.HOLD_TOKEN, {}),
    "token-revoke": (Act.HOLD_TOKEN, {"key": SOMEWHERE}),
    "colleague": (Act.KEEP_PEOPLE, {"key": SOMEWHERE, "what": "role"}),
}
ROLES = ["marit", "kees", "chris", "lena", "otto"]


def names_of(patterns: Any = None, prefix: str = "") -> Iterator[str]:
    """Give the name of every address of the screens; the API and the admin have tables of their own."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if route.startswith(("admin/", "api/")):
            continue
        if isinstance(pattern, URLResolver):
            yield from names_of(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield pattern.name or route


def test_every_address_has_an_entry_and_every_entry_an_address() -> None:
    assert set(names_of()) == set(PAGES) | set(ACTS)


@pytest.mark.parametrize("who", ROLES)
def test_each_role_opens_what_its_permissions_say(who: str, cast: SimpleNamespace, as_user: Any) -> None:
    person = getattr(cast, who)
    client: Client = as_user(person)
    client.raise_request_exception = False
    for method, table in (("get", PAGES), ("post", ACTS)):
        for name, (needed, values) in table.items():
            if name in ("logout", "account") and method == "post":
                continue
            answer = getattr(client, method)(reverse(name, kwargs=values))
            allowed = needed == ANYONE or may(person, needed)
            assert (answer.status_code != 403) == allowed, f"{who} {method} {name}: {answer.status_code}"
            assert answer.status_code < 500, f"{who} {method} {name}: {answer.status_code}"


def test_whoever_is_not_logged_in_is_led_to_the_login(db: None) -> None:
    client = Client(raise_request_exception=False)
    for method, table in (("get", PAGES), ("post", ACTS)):
        for name, (needed, values) in table.items():
            answer = getattr(client, method)(reverse(name, kwargs=values))
            if needed == ANYONE:
                assert answer.status_code in (200, 302), name
            else:
                assert answer.status_code == 302, name
                assert answer["Location"].startswith(reverse("login")), name


def test_an_act_is_only_done_by_post(cast: SimpleNamespace, as_user: Any) -> None:
    client: Client = as_user(cast.chris)
    for name, (_needed, values) in ACTS.items():
        if name not in PAGES:
            assert client.get(reverse(name, kwargs=values)).status_code == 405, name


def test_every_role_of_the_table_is_walked(cast: SimpleNamespace) -> None:
    assert {getattr(cast, who).role for who in ROLES} == set().union(*ALLOWED.values())


def test_a_deactivated_colleague_is_out_at_the_next_request(cast: SimpleNamespace, as_user: Any) -> None:
    client: Client = as_user(cast.marit)
    assert client.get("/").status_code == 200
    type(cast.marit).objects.filter(pk=cast.marit.pk).update(is_active=False)
    assert client.get("/").status_code == 302


def test_a_one_time_password_leads_to_choosing_ones_own(cast: SimpleNamespace, as_user: Any) -> None:
    type(cast.marit).objects.filter(pk=cast.marit.pk).update(must_change_password=True)
    client: Client = as_user(cast.marit)
    assert client.get("/")["Location"] == reverse("account")
    assert client.get(reverse("account")).status_code == 200


def test_the_door_shuts_after_five_failures_and_says_so(cast: SimpleNamespace) -> None:
    client = Client(REMOTE_ADDR=f"192.0.2.{uuid.uuid4().int % 250}")
    name = {"username": f"somebody-{uuid.uuid4()}", "password": "wrong"}  # not locking out the cast of other tests
    assert [client.post(reverse("login"), name).status_code for _ in range(5)] == [200] * 5
    shut = client.post(reverse("login"), name)
    assert shut.status_code == 429
    assert "Retry-After" in shut
    other = client.post(reverse("login"), {"username": f"else-{uuid.uuid4()}", "password": "wrong"})
    assert other.status_code == 200
