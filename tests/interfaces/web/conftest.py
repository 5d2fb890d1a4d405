"""The application for tests: a prepared example, a client that holds the key, a real server for a real browser."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page
from starlette.testclient import TestClient

from secondround.bootstrap import jobs_here, make_kit
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.interfaces.web.app import make_app
from secondround.interfaces.web.local.safety import COOKIE, key_in
from secondround.interfaces.web.local.serve import free_port
from secondround.preparation.brief.steps import DERIVE, prepare
from secondround.preparation.candidacy import steps as candidacy_steps

EXAMPLES = Path(__file__).parents[3] / "examples"
AS_OF = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))
OURS = "http://127.0.0.1"


@dataclass(frozen=True)
class Desk:
    """A candidate's application. `client` is a browser without scripts that holds the key."""

    kit: Kit
    jobs: Jobs
    key: str
    client: TestClient
    candidacy_id: str

    @property
    def home(self) -> str:
        return f"/candidacies/{self.candidacy_id}"

    def get(self, path: str, status: int = 200) -> str:
        """The page below the candidacy's home."""
        answer = self.client.get(self.home + path)
        assert answer.status_code == status, answer.text
        return answer.text

    def post(self, path: str, status: int = 200, **fields: str) -> str:
        """What a page answers to a form, redirects followed."""
        answer = self.client.post(self.home + path, data=fields)
        assert answer.status_code == status, answer.text
        return answer.text

    def settle(self) -> None:
        """Do the preparing that a job would do."""
        for step in DERIVE:
            step(self.kit, self.candidacy_id)


@pytest.fixture(scope="session")
def prepared_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an example, prepared once, on words alone."""
    return _prepared("risk-analyst", tmp_path_factory.mktemp("prepared"))


@pytest.fixture(scope="session")
def french_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the French example."""
    return _prepared("developpeuse-backend", tmp_path_factory.mktemp("french"))


def _prepared(example: str, folder: Path) -> Path:
    kit = make_kit(Settings(data_dir=folder / "data", meaning="off"), AS_OF)
    prepare(kit, EXAMPLES / example, folder / "out")
    kit.db.close()
    return folder / "data"


@pytest.fixture
def desk(prepared_data: Path, tmp_path: Path) -> Iterator[Desk]:
    """The application with the prepared example, a copy of one's own."""
    data = tmp_path / "data"
    shutil.copytree(prepared_data, data)
    yield from _desk(data)


@pytest.fixture
def french_desk(french_data: Path, tmp_path: Path) -> Iterator[Desk]:
    """The same with the French example."""
    data = tmp_path / "data"
    shutil.copytree(french_data, data)
    yield from _desk(data)


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Desk]:
    """The application as it is first opened: no candidacy yet."""
    yield from _desk(tmp_path / "data")


def _desk(data: Path) -> Iterator[Desk]:
    settings = Settings(data_dir=data, meaning="off")
    kit, jobs, key = make_kit(settings, AS_OF), jobs_here(settings), key_in(data)
    found = candidacy_steps.candidacies(kit)
    app = make_app(kit, jobs, key, clock=lambda: AS_OF)
    headers = {"sec-fetch-site": "same-origin", "accept-language": "en"}
    client = TestClient(app, OURS, cookies={COOKIE: key}, headers=headers)
    yield Desk(kit, jobs, key, client, found[0].id if found else "")
    client.close()
    jobs.close()
    kit.db.close()


@dataclass(frozen=True)
class Served:
    """The desk behind a real address; `address` hands out the key."""

    desk: Desk
    port: int

    @property
    def base(self) -> str:
        return f"{OURS}:{self.port}"

    @property
    def home(self) -> str:
        return self.base + self.desk.home

    def open(self, context: BrowserContext, path: str = "") -> Page:
        """A page of the candidacy in the browser, the key handed over."""
        page = context.new_page()
        page.goto(f"{self.base}/open?key={self.desk.key}")
        page.goto(self.home + path)
        return page


@pytest.fixture
def served(desk: Desk) -> Iterator[Served]:
    yield from serve(desk)


@pytest.fixture
def served_empty(empty_desk: Desk) -> Iterator[Served]:
    yield from serve(empty_desk)


def serve(desk: Desk) -> Iterator[Served]:
    """The desk behind an address, as long as the test lasts."""
    port = free_port(20_000 + os.getpid() % 20_000)
    app = make_app(desk.kit, desk.jobs, desk.key, clock=lambda: AS_OF)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Served(desk, port)
    server.should_exit = True
    thread.join(5)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """With a microphone that pages may use."""
    made = browser.new_context(locale="en-GB", permissions=["microphone"])
    yield made
    made.close()
