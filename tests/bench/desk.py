"""Dealing, reviewing, saving, listing, searching: the pages an editor waits for, through the real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection

from articles.api_base import revision_etag
from articles.models.ledger import Door
from articles.permissions import Scope
from claims.models import Appearance, Claim
from factdesk.actions import make_token
from tests.bench.filling import COMMON, RARE, fill
from tests.bench.house import House, Talk, median, per_second, row, side_by_side, signed_in, statements


def measure(size: int) -> list[dict[str, Any]]:
    """Fill up to `size` claims and measure every page next to its yardstick."""
    fill(size)
    _free_every_claim()
    with House() as house:
        return [*_dealing(house, size), *_saving(house, size), *_pages(house, size)]


def _free_every_claim() -> None:
    Claim.objects.exclude(lease_by=None).update(lease_by=None, lease_until=None, lease_reserved=False)


def _dealing(house: House, size: int) -> list[dict[str, Any]]:
    client, headers = signed_in("editor")
    desk, bare = Talk(house.port, headers), Talk(house.bare_port)
    who = get_user_model().objects.get(username="chief").pk
    took = side_by_side(
        {
            "next_claim": lambda: expect(302, desk.post("/review/next/")),
            "bare_next": lambda: expect(200, bare.post(f"/next?by={who}")),
        }
    )

    def clients(n: int) -> Any:
        own = Talk(house.port, headers)
        return lambda: expect(302, own.post("/review/next/"))

    def bare_clients(n: int) -> Any:
        own = Talk(house.bare_port)
        return lambda: expect(200, own.post(f"/next?by={who}"))

    yardstick = ("bare_next", median(took["bare_next"]))
    count = statements(lambda: client.post("/review/next/"))
    if size >= 10_000:
        rate, bare_rate = per_second(clients), per_second(bare_clients)
    else:
        rate = bare_rate = None  # a small queue would run dry
    _free_every_claim()
    return [
        row("next_claim", size, took["next_claim"], sql=count, per_s=rate, against=yardstick),
        row("bare_next", size, took["bare_next"], sql=1, per_s=bare_rate),
    ]


def _saving(house: House, size: int) -> list[dict[str, Any]]:
    client, headers = signed_in("editor")
    editor = get_user_model().objects.get(username="editor")
    token = make_token(owner=editor, by=editor, door=Door.COMMAND, label="bench", scopes=list(Scope)).secret
    api = {"Authorization": f"Bearer {token}"}
    desk, program, bare = Talk(house.port, headers), Talk(house.port, api), Talk(house.bare_port)
    todo = _to_judge()

    def through_api(client: Any = None) -> None:
        claim, place = next(todo)
        path = f"/api/v1/claims/{claim.uid}/judgements"
        body = json.dumps({"attributions": {str(place.uid): "confirmed"}, "accuracy": "holds", "reason": "Staat er."})
        seen = {"If-Match": revision_etag(claim.revision)}
        if client is not None:
            answer = client.generic("POST", path, body, "application/json", headers={**api, **seen})
            assert answer.status_code < 300, answer.content
            return
        expect(201, program.send(path, body.encode(), Content_Type="application/json", If_Match=revision_etag(claim.revision)), 200)

    def judge_and_next(client: Any = None) -> None:
        claim, place = next(todo)
        path = f"/review/{claim.uid}/judge/"
        fields = {"revision": claim.revision, f"attribution-{place.uid}": "confirmed", "accuracy": "holds"}
        if client is not None:
            assert client.post(path, fields, headers={"HX-Request": "true"}).status_code == 200
            return
        status, page = desk.post(path, fields, **{"HX-Request": "true"})
        assert status == 200, page[:500]
        assert b'id="work"' in page

    def bare_save() -> None:
        claim, place = next(todo)
        said = bare.post(f"/save?claim={claim.pk}&revision={claim.revision}&place={place.uid}&by={editor.pk}")
        assert said == (200, b"1"), said

    def bare_next() -> None:
        expect(200, bare.post(f"/next?by={editor.pk}"))

    rounds = 40 if size < 10_000 else 80
    took = side_by_side(
        {
            "save_judgement": through_api,
            "judge_and_next": judge_and_next,
            "bare_save": bare_save,
            "bare_next": bare_next,
        },
        rounds,
    )
    both = median(took["bare_save"]) + median(took["bare_next"])
    saved = statements(lambda: through_api(client))
    judged = statements(lambda: judge_and_next(client))
    _free_every_claim()
    return [
        row(
            "save_judgement", size, took["save_judgement"], sql=saved, against=("bare_save", median(took["bare_save"]))
        ),
        row("bare_save", size, took["bare_save"], sql=2),
        row("judge_and_next", size, took["judge_and_next"], sql=judged, against=("bare_save + bare_next", both)),
    ]


def _to_judge() -> Iterator[tuple[Claim, Appearance]]:
    """Give queued claims that one person may verify, from the end of the queue, each once."""
    rows = Claim.objects.filter(state="queued", high_stakes=False, lease_by=None).order_by("-queue_key")[:600]
    places = {a.claim_id: a for a in Appearance.objects.filter(claim__in=list(rows))}
    return iter([(c, places[c.pk]) for c in rows])


def _pages(house: House, size: int) -> list[dict[str, Any]]:
    client, headers = signed_in("editor")
    desk, bare = Talk(house.port, headers), Talk(house.bare_port)
    last = list(Claim.objects.filter(state="queued").order_by("-queue_key").values_list("queue_key", flat=True)[:31])[
        -1
    ]
    claims = list(Claim.objects.filter(state="queued").order_by("queue_key").values_list("uid", flat=True)[:200])
    turn = iter(range(10**9))
    paths = {
        "review_page": lambda: f"/review/{claims[next(turn) % len(claims)]}/",
        "queue_page_first": lambda: "/review/",
        "queue_page_last": lambda: f"/review/?after={last}",
        "desk_page": lambda: "/",
        "search_common": lambda: f"/search/?q={COMMON}",
        "search_rare": lambda: f"/search/?q={RARE}",
    }
    took = side_by_side(
        {name: lambda path=path: expect(200, desk.get(path())) for name, path in paths.items()}
        | {
            "bare_page": lambda: expect(200, bare.get("/page")),
            "bare_search": _bare_search,
        }
    )
    counts = {name: statements(lambda path=path: client.get(path())) for name, path in paths.items()}
    page, found = ("bare_page", median(took["bare_page"])), ("bare_search", median(took["bare_search"]))
    against = {"queue_page_first": page, "queue_page_last": page, "search_common": found, "search_rare": found}

    def clients(n: int) -> Any:
        own = Talk(house.port, headers)
        return lambda: expect(200, own.get("/review/"))

    rates = {"queue_page_first": per_second(clients)}
    rows = [
        row(name, size, took[name], sql=counts[name], per_s=rates.get(name), against=against.get(name))
        for name in paths
    ]
    return [
        *rows,
        row("bare_page", size, took["bare_page"], sql=5),
        row("bare_search", size, took["bare_search"], sql=1),
    ]


def _bare_search() -> None:
    """Read one page of what an index holds for the common word, joined with its claims: no server, no template."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT e.id, c.statement, c.state FROM claims_posting p JOIN claims_searchentry e ON e.id = p.entry_id"
            " JOIN claims_claim c ON c.id = e.claim_id WHERE p.term = %s ORDER BY p.entry_id DESC LIMIT 31",
            [COMMON],
        )
        cursor.fetchall()


def expect(status: int, answer: tuple[int, bytes], *others: int) -> None:
    """Fail loudly where the server answers anything else: a fast error page is no result."""
    assert answer[0] in (status, *others), (answer[0], answer[1][:800])
