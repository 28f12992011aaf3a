"""Short ways to bring the desk into a state, through its own acts only."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection, transaction

from articles import intake, ledger, work
from articles.actions import upload_article
from articles.extraction import read_heading
from articles.extraction import spans as found
from articles.models import Actor, Article, Extraction
from articles.models.ledger import Door
from articles.signals import article_extracted
from claims.actions.editing import Passage, make_claim
from claims.actions.judging import judge
from claims.models import Claim, Topic

TEXT = """De haven van Elverstad gaat weer open

ELVERSTAD - Burgemeester Tessa Molen zei maandag dat de haven open blijft. \
“Wij sluiten geen enkele kade”, beloofde zij.

Volgens het ministerie zijn 40 schepen gemeld. Havenmeester Daan Roos telde er 35.
"""
OTHER_TEXT = """Visserij klaagt over de sluis

Voorzitter Ilse Haring van de vissersbond noemde de sluis te smal. \
“Onze kotters passen er niet door”, zei zij dinsdag.
"""


def bring(by: Any, text: str = TEXT, **facts: Any) -> Article:
    """Upload a text and return its article."""
    return upload_article(by=by, door=Door.WEB, text=text, **facts).article


def passage(article: Article, words: str, speakers: Sequence[Actor] = ()) -> Passage:
    """Return the passage of an article that holds exactly these words."""
    start = article.text.index(words)
    return Passage(article, start, start + len(words), speakers=speakers)


def claim_on(
    by: Any,
    article: Article,
    words: str = "de haven open blijft",
    *,
    statement: str = "De haven van Elverstad blijft open.",
    kind: str = "statement",
    speakers: Sequence[Actor] = (),
    topics: Sequence[Topic] = (),
) -> Claim:
    """Make a claim on the passage that holds these words."""
    place = passage(article, words, speakers)
    return make_claim(by=by, door=Door.WEB, statement=statement, kind=kind, passage=place, topics=topics)


def verdict(
    claim: Claim, by: Any, accuracy: str = "holds", attribution: str = "confirmed", reason: str = "", **more: Any
) -> Claim:
    """Give one person's verdicts, the same on every passage, on the claim as it stands now."""
    row = Claim.objects.get(pk=claim.pk)
    places = {str(uid): attribution for uid in row.appearances.values_list("uid", flat=True)}
    seen = more.pop("seen_revision", row.revision)
    return judge(
        claim=row.uid, by=by, door=Door.WEB, seen_revision=seen, accuracy=accuracy, attributions=places, reason=reason
    )


def again(claim: Claim) -> Claim:
    """Return the claim as it is stored."""
    return Claim.objects.select_related("record", "lease_by", "assigned_to").get(pk=claim.pk)


def machine_reads(
    article: Article, quotes: Sequence[found.Quote] = (), times: Sequence[found.TimeExpression] = ()
) -> Extraction:
    """Store a reading of the article with these findings, as a worker stores its own."""
    run = article.extractions.filter(state="due").first()
    assert run is not None, "the article is not due to be read"
    lease = work.take(Extraction, run.pk)
    assert lease is not None
    result = found.Extraction(article.language, read_heading(article.text), (), tuple(quotes), tuple(times))
    run = Extraction.objects.select_related("article").get(pk=run.pk)
    with transaction.atomic():
        intake._store(run, result)
        work.finish(Extraction, run.pk, lease)
        run.refresh_from_db()
        article_extracted.send(sender=Extraction, extraction=run)
    return run


def quote(article: Article, words: str, **more: Any) -> found.Quote:
    """Return a quote found at the first place these words stand."""
    start = article.text.index(words)
    values: dict[str, Any] = {"kind": "direct", "rule": "test", "confidence": 0.9} | more
    return found.Quote(start, start + len(words), words, **values)


def faults() -> list[str]:
    """Return what `verify_ledger` finds."""
    return [f"{fault.seq}: {fault.why}" for fault in ledger.verify()]


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do all acts at the same moment, each in a thread of its own; return each result or the error it raised."""
    barrier = threading.Barrier(len(acts))
    results: list[Any] = [None] * len(acts)

    def run(n: int, act: Callable[[], Any]) -> None:
        try:
            barrier.wait(timeout=120)
            results[n] = act()
        except Exception as error:  # noqa: BLE001  # the test looks at what was raised
            results[n] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(n, act)) for n, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=600)
        assert not thread.is_alive(), "an act hangs"
    return results
