"""Dealing, reviewing, saving, listing, searching: the pages an editor waits for, through the real server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model

from claims.models import Appearance, Claim
from tests.bench.filling import COMMON, RARE, fill
from tests.bench.house import (
    ROUNDS,
    UNSIGNED,
    House,
    Talk,
    median,
    per_second,
    row,
    side_by_side,
    signed_in,
    statements,
)


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
    desk, bare = Talk(house.port, headers), Talk(house.bare_port, UNSIGNED)
    who = get_user_model().objects.get(username="chief").pk
    took = side_by_side(
        house,
        {
            "next_claim": lambda: expect(302, desk.post("/review/next/")),
            "bare_next": lambda: expect(302, bare.post(f"/next?by={who}")),
        },
    )

    def clients(n: int) -> Any:
        own = Talk(house.port, headers)
        return lambda: expect(302, own.post("/review/next/"))

    def bare_clients(n: int) -> Any:
        own = Talk(house.bare_port, UNSIGNED)
        return lambda: expect(302, own.post(f"/next?by={who}"))

    yardstick = ("bare_next", median(took["bare_next"]))
    count = statements(lambda: client.post("/review/next/"))
    if size >= 10_000:
        rate, bare_rate = per_second(clients), per_second(bare_clients)
    else:
        rate = bare_rate = None  # a small queue would run dry
    _free_every_claim()
    return [
        row("next_claim", size, took["next_claim"], sql=count, per_s=rate, against=yardstick),
        row("bare_next", size, took["bare_next"], sql=2, per_s=bare_rate),
    ]


def _saving(house: House, size: int) -> list[dict[str, Any]]:
    client, headers = signed_in("editor")
    editor = get_user_model().objects.get(username="editor")
    desk, bare = Talk(house.port, headers), Talk(house.bare_port, UNSIGNED)
    todo = _to_judge()

    def form(**more: str) -> tuple[str, dict[str, Any]]:
        claim, place = next(todo)
        fields = {"revision": claim.revision, f"attribution-{place.uid}": "confirmed", "accuracy": "holds"}
        return f"/review/{claim.uid}/judge/", {"claim": claim.uid, "reason": "Staat er zo."} | fields | more

    def save() -> None:
        expect(302, desk.post(*form(back="/claims/")))

    def judge_and_next() -> None:
        status, page = desk.post(*form(), **{"HX-Request": "true"})
        assert status == 200, page[:500]
        assert b'id="work"' in page

    def bare_save() -> None:
        expect(302, bare.post(f"/save?by={editor.pk}", form()[1]))

    def bare_next() -> None:
        expect(302, bare.post(f"/next?by={editor.pk}"))

    def here(path: str, fields: dict[str, Any], **headers: str) -> None:
        assert client.post(path, fields, headers=headers).status_code < 400

    took = side_by_side(
        house,
        {"save_judgement": save, "judge_and_next": judge_and_next, "bare_save": bare_save, "bare_next": bare_next},
        40 if size < 10_000 else ROUNDS,
    )
    both = median(took["bare_save"]) + median(took["bare_next"])
    saved = statements(lambda: here(*form(back="/claims/")))
    judged = statements(lambda: here(*form(), **{"HX-Request": "true"}))
    _free_every_claim()
    return [
        row(
            "save_judgement", size, took["save_judgement"], sql=saved, against=("bare_save", median(took["bare_save"]))
        ),
        row("bare_save", size, took["bare_save"], sql=8),
        row("judge_and_next", size, took["judge_and_next"], sql=judged, against=("bare_save + bare_next", both)),
    ]


def _to_judge() -> Iterator[tuple[Claim, Appearance]]:
    """Give queued claims that one person may verify, from the end of the queue, each once."""
    rows = Claim.objects.filter(state="queued", high_stakes=False, lease_by=None).order_by("-queue_key")[:600]
    places = {a.claim_id: a for a in Appearance.objects.filter(claim__in=list(rows))}
    return iter([(c, places[c.pk]) for c in rows])


def _pages(house: House, size: int) -> list[dict[str, Any]]:
    client, headers = signed_in("editor")
    desk, bare = Talk(house.port, headers), Talk(house.bare_port, UNSIGNED)
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
        house,
        {name: lambda path=path: expect(200, desk.get(path())) for name, path in paths.items()}
        | {
            "bare_page": lambda: expect(200, bare.get("/page")),
            "bare_search": lambda: expect(200, bare.get(f"/search?q={COMMON}")),
        },
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
        row("bare_page", size, took["bare_page"], sql=3),
        row("bare_search", size, took["bare_search"], sql=2),
    ]


def expect(status: int, answer: tuple[int, bytes], *others: int) -> None:
    """Fail loudly where the server answers anything else: a fast error page is no result."""
    assert answer[0] in (status, *others), (answer[0], answer[1][:800])
