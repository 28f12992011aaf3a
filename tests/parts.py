"""`python -m tests.parts`: fetch the real parts of the tests that are missing and can be had; say what is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from factdesk.processes import redis_binary

CHROMIUM_ADVICE = "Chromium is missing: `apt-get install chromium`, or `.venv/bin/playwright install chromium`."


def chromium() -> str | None:
    """Return the path of a Chromium that starts: Debian's, else Playwright's own; None if there is neither."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def fetch_chromium() -> str | None:
    """Return a Chromium, fetched if need be: Debian's when root, else Playwright's own."""
    if found := chromium():
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        for command in (["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]):
            subprocess.run(["apt-get", "-q", *command], check=False, **quiet)
        if found := chromium():
            return found
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return chromium()


def main() -> int:
    """Print each part and where it is; with CI=true a missing one is an error."""
    parts = {"Redis": redis_binary(), "Chromium": fetch_chromium()}
    for name, path in parts.items():
        print(f"{name}: {path or 'missing'}")
    if not parts["Chromium"]:
        print(CHROMIUM_ADVICE)
    return 1 if os.environ.get("CI") == "true" and not all(parts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
