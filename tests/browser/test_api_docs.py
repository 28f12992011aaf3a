"""The browsable documentation works under the desk's own content policy."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect


def test_the_documentation_shows_every_operation_without_breaking_the_content_policy(page: Any) -> None:
    page.goto("/api/v1/docs")
    paths = page.evaluate("async () => (await (await fetch('/api/v1/openapi.json')).json()).paths")
    expect(page.locator(".opblock")).to_have_count(sum(len(operations) for operations in paths.values()))
    page.get_by_text("List or export claims").first.click()
    page.wait_for_selector(".opblock.is-open .parameters")
