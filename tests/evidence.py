"""What a failed test leaves behind, so that nobody has to guess: pictures, the pages, what was said, the logs.

The browser's part lands in `var/failed-tests/`, which git ignores; the words go into the report as well.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections import deque
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

FOLDER = Path(__file__).resolve().parents[1] / "var" / "failed-tests"
PATIENCE = 60_000
"""Milliseconds a test waits for a state of a page: a busy machine is no fault of a test."""

_heard: WeakKeyDictionary[Any, deque[str]] = WeakKeyDictionary()


def new_window(browser: Any, site: str, **how: Any) -> Any:
    """Return a fresh browser context on the site, with patience, whose words are remembered."""
    context = browser.new_context(base_url=site, **how)
    context.set_default_timeout(PATIENCE)
    heard = _heard[context] = deque(maxlen=60)
    context.on("console", lambda said: heard.append(f"console {said.type}: {said.text}"))
    context.on("weberror", lambda error: heard.append(f"script error: {error.error}"))
    context.on("response", lambda answer: heard.append(f"{answer.status} {answer.request.method} {answer.url}"))
    context.on("requestfailed", lambda asked: heard.append(f"failed {asked.method} {asked.url}: {asked.failure}"))
    return context


def keep(context: Any) -> str:
    """Keep every page of a context as a picture and as HTML; return where, and what the browser said last."""
    name = re.sub(r"\W+", "-", os.environ.get("PYTEST_CURRENT_TEST", "test").rsplit("/", 1)[-1]).strip("-")
    lines = []
    FOLDER.mkdir(parents=True, exist_ok=True)
    for page in context.pages:
        path = FOLDER / f"{name}-{sum(1 for _ in FOLDER.glob('*.html'))}"
        # A page that is gone or hangs must not hide the failure itself.
        with contextlib.suppress(Exception):
            path.with_suffix(".html").write_text(page.content(), encoding="utf-8")
        with contextlib.suppress(Exception):
            page.screenshot(path=str(path.with_suffix(".png")), timeout=5_000)
        with contextlib.suppress(Exception):
            lines.append(f"{page.url} ({path}.png)")
            lines.append("focus: " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
    return "\n".join([*lines, *_heard.get(context, ())])


def sections(fixtures: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what the fixtures of a failed test can tell: title and words."""
    told = []
    if "page" in fixtures:
        told.append(("the browser", keep(fixtures["page"].context)))
    for name in ("processes", "own_processes"):
        if name in fixtures:
            told += [(f"the log {path.name}", words) for path, words in fixtures[name].last_words()]
    return told
