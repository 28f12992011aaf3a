"""What every test may ask for: the cast of people, the real processes, a browser.

A test that asks for `site`, `worker` or `page` runs the desk's own processes against the test database and is marked
`processes`; one that touches the database is marked `database` and runs on both of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as examples

from tests import evidence, services

CI = os.environ.get("CI") == "true"

# A busy machine is no fault of a test: no deadline, and slow drawing of examples is no failure. CI judges a commit, so
# it draws the same examples every time; whoever works on the desk draws new ones.
examples.register_profile(
    "desk", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=CI, print_blob=True,
    database=None if CI else examples.default.database,
)  # fmt: skip
examples.load_profile("desk")
_PROCESS_FIXTURES = {"own_processes", "site", "worker", "relay", "desk", "page", "browser", "live_services"}
_DATABASE_FIXTURES = {"db", "transactional_db", "cast"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs processes or the database, and leave out what belongs to the other database."""
    other = "postgresql" if services.database() == "sqlite" else "sqlite"
    left_out = []
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & _PROCESS_FIXTURES:
            item.add_marker("processes")
        if "tests/check/" in item.path.as_posix():
            item.add_marker("slow")
        if fixtures & _DATABASE_FIXTURES or item.get_closest_marker("django_db"):
            item.add_marker("database")
        if item.get_closest_marker(other) or (
            item.get_closest_marker("pictures") and not os.environ.get("SCREENSHOTS")
        ):
            left_out.append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """In CI a skipped test is a failed one, unless it needs the texts that live outside the repository."""
    report = yield
    if CI and report.skipped and not hasattr(report, "wasxfail") and "../shared" not in str(report.longrepr):
        report.outcome, report.longrepr = "failed", f"In CI nothing is skipped. {report.longrepr[-1]}"
    if report.failed and call.when == "call":
        report.sections += evidence.sections(getattr(item, "funcargs", {}))
    return report


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real articles and annotations, which are not ours to publish."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("The real articles are not here: put them in ../shared, beside this checkout.")
    return folder


# --- The database --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _flush_past_the_append_only_triggers() -> Iterator[None]:
    """Let the test runner empty the tables between tests, which the desk itself may never do."""
    from tests.database import flushing_append_only_tables

    with flushing_append_only_tables():
        yield


# --- The cast ------------------------------------------------------------------------------------------------------


@pytest.fixture
def cast(db: None) -> SimpleNamespace:
    """The people of every test: who they are decides what they may do.

    marit and joris edit, kees checks, chris is chief, lena only reads, otto is a program. All use PASSWORD.
    """
    from django.contrib.auth import get_user_model
    from django.contrib.auth.hashers import make_password

    password = make_password(PASSWORD)
    roles = {
        "marit": "editor", "joris": "editor", "kees": "checker", "chris": "chief", "lena": "reader", "otto": "client",
    }  # fmt: skip
    people = get_user_model().objects
    return SimpleNamespace(
        **{
            name: people.create(username=name, first_name=name.title(), role=role, language="nl", password=password)
            for name, role in roles.items()
        }
    )


PASSWORD = "een-lang-genoeg-wachtwoord"


@pytest.fixture
def as_user(db: None) -> Callable[[Any], Any]:
    """Return a function that makes a signed-in test client of a person."""
    from django.test import Client

    def sign_in(person: Any) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return sign_in


# --- Real processes ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def processes(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Starts the desk's processes against the test database, with waits short enough for a test."""
    from tests.processes import Processes

    with Processes(tmp_path_factory.mktemp("processes")) as running:
        yield running


@pytest.fixture
def live_services(transactional_db: None, processes: Any) -> Any:
    """The processes of this run, and a database whose rows they can see."""
    yield processes
    processes.settle()


@pytest.fixture
def own_processes(transactional_db: None, processes: Any, tmp_path: Path) -> Iterator[Any]:
    """Processes of this test alone, to be hurt: those of the run are stopped first, so that nobody helps out."""
    from tests.processes import Processes, quiet

    processes.stop_shared()
    with Processes(tmp_path) as own:
        yield own
    quiet()


@pytest.fixture
def site(live_services: Any) -> str:
    """The address of a real web process on the test database."""
    return str(live_services.web().address)


@pytest.fixture
def worker(live_services: Any) -> Any:
    """A real Celery worker and a relay on the test database."""
    live_services.relay()
    return live_services.worker()


@pytest.fixture
def desk(live_services: Any, site: str, worker: Any) -> SimpleNamespace:
    """The whole desk: web, worker and relay. `address` is where it is."""
    return SimpleNamespace(address=site, worker=worker, processes=live_services)


# --- A browser -----------------------------------------------------------------------------------------------------

CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic", "--disable-dev-shm-usage",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real Chromium."""
    from playwright.sync_api import expect, sync_playwright

    from tests.parts import CHROMIUM_ADVICE, chromium

    expect.set_options(timeout=evidence.PATIENCE)

    executable = chromium()
    if executable is None:
        pytest.skip(CHROMIUM_ADVICE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS, timeout=180_000)
        yield running
        running.close()


@pytest.fixture
def page(browser: Any, site: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A fresh browser window on the real site; a script error or a refused resource fails the test."""
    context = evidence.new_window(browser, site, locale="nl-NL", viewport={"width": 1280, "height": 900})
    window = context.new_page()
    complaints: list[str] = []
    window.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    window.on(
        "response", lambda answer: complaints.append(f"{answer.status}: {answer.url}") if answer.status >= 500 else None
    )
    window.on(
        "console",
        lambda said: complaints.append(f"console: {said.text}") if "Content Security Policy" in said.text else None,
    )
    yield window
    context.close()
    assert not complaints, complaints


@pytest.fixture
def screenshot(page: Any, request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return a function that keeps a picture of the page under a name, in `screenshots/`, when SCREENSHOTS is set."""
    folder = Path(__file__).resolve().parent.parent / "screenshots"

    def keep(name: str) -> None:
        if os.environ.get("SCREENSHOTS"):
            folder.mkdir(exist_ok=True)
            page.screenshot(path=str(folder / f"{name}.png"), full_page=True, caret="initial")

    return keep
