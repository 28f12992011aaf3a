"""Origins and scopes on the five real articles, which live outside the repository."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from articles import intake
from articles.models import Article, TextReuse
from claims import origins
from claims.actions.editing import add_appearance
from claims.matching import ClaimFacts, compare, relate
from claims.models import Claim
from claims.suggesting import suggestions_for
from tests.desk import bring, claim_on, passage

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))

pytestmark = pytest.mark.skipif(not SEEDS, reason="The five real articles are not here: put them in ../shared/seeds.")


@pytest.fixture
def five(cast: SimpleNamespace) -> list[Article]:
    """The five articles, uploaded and read."""
    articles = [bring(cast.marit, path.read_text(encoding="utf-8"), name=path.name) for path in SEEDS]
    for article in articles:
        intake.read_article(article.extractions.get().pk)
    return articles


def sentence(article: Article, *words: str) -> str:
    """Return the first sentence that holds all these words."""
    lines = [s.strip() for s in article.text.replace("\n", ". ").split(". ")]
    return next(s for s in lines if all(word in s for word in words))


def test_the_three_articles_of_one_agency_count_as_one(cast: SimpleNamespace, five: list[Article]) -> None:
    of_agency = [five[0], five[2], five[4]]
    claim: Claim | None = None
    for article in of_agency:
        place = passage(article, sentence(article, "Zelensky").rstrip("."))
        if claim is None:
            claim = claim_on(cast.marit, article, place.article.text[place.start : place.end], statement="Eén claim.")
        else:
            add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
    assert claim is not None
    found = origins.of_claim(claim)
    assert (found.articles, found.agencies, found.independent) == (3, 1, 1)


def test_no_two_of_the_five_are_taken_for_copies(five: list[Article]) -> None:
    assert not TextReuse.objects.exists()


def test_the_counts_of_one_night_are_different_objects_and_no_conflict(five: list[Article]) -> None:
    live = five[3]
    counts = [sentence(live, n, "drones") for n in ("145", "72", "57")]
    attacks, downed, destroyed = (ClaimFacts(str(n), text, kind="figure") for n, text in enumerate(counts))
    for a, b in ((attacks, downed), (attacks, destroyed), (downed, destroyed)):
        assert compare(a, b).overlap == "different"
        assert relate(a, b).relation != "contradicts"
    assert "different-object" in [r.code for r in compare(downed, destroyed).reasons]


def test_every_claim_of_the_five_has_reasons_with_its_suggestions(five: list[Article]) -> None:
    for claim in Claim.objects.order_by("pk")[:25]:
        for found in suggestions_for(claim):
            assert all(reason.said("nl") and reason.said("en") for reason in found.suggestion.reasons)


def test_a_sentence_that_stands_twice_in_the_live_blog_is_one_claim(five: list[Article]) -> None:
    twice = [
        claim
        for claim in Claim.objects.filter(appearances__article=five[3]).distinct()
        if claim.appearances.count() == 2
    ]
    assert twice, "the sentence the live blog repeats is one claim with two appearances"
