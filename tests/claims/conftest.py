"""The state most tests of the desk start from."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from articles.models import Article
from claims.models import Claim
from tests.desk import bring, claim_on


@pytest.fixture(autouse=True)
def _own_witnesses(tmp_path, settings):
    settings.LEDGER_CHECKPOINTS = tmp_path / "checkpoints.txt"


@pytest.fixture
def article(cast: SimpleNamespace) -> Article:
    """An article that marit uploaded."""
    return bring(cast.marit)


@pytest.fixture
def claim(cast: SimpleNamespace, article: Article) -> Claim:
    """A queued claim of marit's that policy does not ask a second check for."""
    return claim_on(cast.marit, article)


@pytest.fixture
def figure(cast: SimpleNamespace, article: Article) -> Claim:
    """A queued claim with high stakes: policy asks for a second check."""
    return claim_on(cast.marit, article, "40 schepen", statement="Er zijn 40 schepen gemeld.", kind="figure")
