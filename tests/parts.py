"""`python -m tests.parts`: fetch the real parts of the tests that are missing and can be had; say what is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from factdesk.processes import redis_binary

CHROMIUM_ADVICE = "Chromium is missing: `apt-get install chromium libatomic1` or `playwright install chromium` gets it."
OFFICE_ADVICE = "LibreOffice is missing: `apt-get install --no-install-recommends libreoffice-calc-nogui` gets it."
NODE_ADVICE = "Node is missing: `apt-get install --no-install-recommends nodejs` gets it."


def chromium() -> str | None:
    """Return the path of a Chromium that Playwright can drive: Debian's, else its own; None without one."""
    if not driver_runs():
        return None
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def driver_runs() -> bool:
    """Say whether Playwright's driver starts; on a bare Debian it lacks libatomic1."""
    return _run(sys.executable, "-m", "playwright", "--version")


def fetch_chromium() -> str | None:
    """Return a Chromium, fetched if need be: Debian's when root, else Playwright's own."""
    if found := chromium():
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _install("chromium", "fonts-dejavu-core", "libatomic1")
    elif driver_runs():
        _run(sys.executable, "-m", "playwright", "install", "chromium")
    return chromium()


def office() -> str | None:
    """Return a LibreOffice that converts workbooks, None without one."""
    return shutil.which("soffice") or shutil.which("localc")


def fetch_office() -> str | None:
    """Return a LibreOffice, fetched from Debian if need be and root; only the slow tests of the exports use it."""
    if not office() and os.geteuid() == 0 and shutil.which("apt-get"):
        _install("libreoffice-calc-nogui")
    return office()


def _install(*packages: str) -> None:
    """Install Debian packages; a new machine may be busy installing by itself, and its line may falter."""
    patience = ("-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=5")
    _run("apt-get", *patience, "update")
    _run("apt-get", *patience, "install", "--yes", "--no-install-recommends", *packages)


def _run(*command: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, check=False, capture_output=True, env=environment).returncode == 0


def main() -> int:
    """Print each part and where it is; with CI=true a missing one is an error."""
    parts = {"Redis": redis_binary(), "Chromium": fetch_chromium()}
    if "slow" in sys.argv[1:]:
        parts |= {"LibreOffice": fetch_office(), "Node": shutil.which("node")}
    for name, path in parts.items():
        print(f"{name}: {path or 'missing'}")
    if not parts["Chromium"]:
        print(CHROMIUM_ADVICE)
    if not parts.get("LibreOffice", "not asked for"):
        print(OFFICE_ADVICE)
    if not parts.get("Node", "not asked for"):
        print(NODE_ADVICE)
    return 1 if os.environ.get("CI") == "true" and not all(parts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
