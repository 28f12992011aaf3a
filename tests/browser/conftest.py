"""The pages that several tests of the browser walk over."""

from tests.browser.pages import places

__all__ = ["places"]
