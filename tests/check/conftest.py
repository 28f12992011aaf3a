"""The slow tests of the API make their claims and tokens as the quick ones do."""

from tests.api.conftest import as_token, verified_claim

__all__ = ["as_token", "verified_claim"]
