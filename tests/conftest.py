"""What every test can ask for, and what none may do."""

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

import network
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings
from servers.postgres import make_database, running_postgres
from servers.s3 import running_s3

# The build server tries the same cases each time, so that a change is judged and not the dice; people here roll them.
settings.register_profile(
    "here",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("here")

BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
LEFT_OUT = pytest.StashKey[list[str]]()
LOCAL_SERVERS = {"postgres_server", "postgres_url", "s3_url", "browser", "served", "served_empty"}


def pytest_configure() -> None:
    network.install()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """No test reaches the network; one that uses a server of the tests reaches this machine."""
    asks_for = set(getattr(item, "fixturenames", ()))
    local = bool(LOCAL_SERVERS & asks_for) or item.get_closest_marker("loopback") is not None
    with network.gate(loopback=local):
        return (yield)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out, and says so, what cannot run here because something could not be installed."""
    missing = {item: lack for item in items if (lack := _lack(item))}
    items[:] = [item for item in items if item not in missing]
    config.hook.pytest_deselected(items=list(missing))
    config.stash[LEFT_OUT] = [
        f"left out: {count} tests, {lack}" for lack, count in Counter(missing.values()).items()
    ]


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    return config.stash[LEFT_OUT]


def _lack(item: pytest.Item) -> str:
    if item.get_closest_marker("browser") and "SECONDROUND_TEST_BROWSER" not in os.environ:
        return "no browser was found (install chromium)"
    if item.get_closest_marker("office") and "SECONDROUND_TEST_OFFICE" not in os.environ:
        return "no LibreOffice was found (install libreoffice)"
    for marker in item.iter_markers("weights"):
        if not _shelf().has(marker.args[0]):
            return f"the model {marker.args[0]} is not installed"
    return ""


@cache
def _shelf() -> Shelf:
    return Shelf(Settings())


@pytest.fixture
def tmp_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, where nothing is set and nothing is kept."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SECONDROUND_DATA_DIR", str(home / "data"))
    return home


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Path]:
    """A PostgreSQL for all tests of this process; the folder of its socket."""
    with running_postgres() as socket:
        yield socket


@pytest.fixture
def postgres_url(postgres_server: Path) -> str:
    """An empty database of one's own, as SQLAlchemy writes addresses."""
    return make_database(postgres_server, f"test_{uuid4().hex}")


@pytest.fixture
def s3_url() -> Iterator[str]:
    """An empty bucket of one's own, and an environment that leads to it."""
    with running_s3() as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium that `make test` found. Tests that ask for it are marked `browser`.

    It is closed after each file: while it is open an event loop seems to run, which nothing else can be started beside.
    """
    path = os.environ["SECONDROUND_TEST_BROWSER"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield opened
        opened.close()
