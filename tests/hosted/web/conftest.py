"""The hosted application for tests: a real PostgreSQL with its walls up, a real provider, browsers without scripts."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
import requests
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.testclient import TestClient

from secondround.foundation.errors import NotFound
from secondround.foundation.jobs.desk import Jobs
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.accounts.model import Actor, Identity, Role
from secondround.hosted.accounts.operators.steps import appoint
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.signin.provider import Provider
from secondround.hosted.storage.migrate import migrate
from secondround.hosted.web.app import make_hosted
from secondround.hosted.web.gate import Gate
from secondround.hosted.work.kinds import jobs_of
from servers.postgres import copy_database, make_database
from servers.provider import running_provider

ADDRESS = "http://desk.test"
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@dataclass
class Clock:
    """The moment, moved by hand."""

    now: datetime = NOON

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass(frozen=True)
class Place:
    """The hosted edition, with an operator and one workspace open."""

    premises: Premises
    app: Gate
    jobs: Jobs
    operator: Actor
    workspace_id: str
    clock: Clock
    clients: list[TestClient] = field(default_factory=list)

    @property
    def gate(self) -> Gate:
        return self.app

    @property
    def behind(self) -> Starlette:
        """What the gate lets through to."""
        assert isinstance(self.gate._app, Starlette)
        return self.gate._app

    def browser(self, **headers: str) -> TestClient:
        """Of somebody who is not signed in."""
        ours = {"sec-fetch-site": "same-origin", "accept-language": "en", **headers}
        address = self.premises.settings.address
        made = TestClient(self.app, address, headers=ours, follow_redirects=False)
        self.clients.append(made)
        return made

    def signed_in(self, name: str) -> TestClient:
        """Through the provider, as somebody."""
        client = self.browser()
        sign_in(client, name)
        return client

    def member(self, name: str, role: Role, workspace_id: str = "") -> TestClient:
        """Signed in, in the workspace by an invitation, and as a candidate agreed to what is kept."""
        client = self.newcomer(name, role, workspace_id)
        if role == "candidate":
            assert agree(client) == 303
        return client

    def newcomer(self, name: str, role: Role, workspace_id: str = "") -> TestClient:
        """The same before they have agreed to anything."""
        client = self.signed_in(name)
        link = self.invitation(role, workspace_id)
        assert client.get(link).status_code == 200
        assert client.post(f"{link}/accepted").status_code == 303
        return client

    def invitation(self, role: Role, workspace_id: str = "") -> str:
        """The path of its link, as an administrator of the workspace makes it."""
        at = self.premises.at(self.clock.now)
        _, secret = invitation_steps.invite(at, self.head(workspace_id), role)
        return urlsplit(invitation_steps.link(at, secret)).path

    def head(self, workspace_id: str = "") -> Actor:
        """An administrator of the workspace whom nobody meets."""
        where, at = workspace_id or self.workspace_id, self.premises.at(self.clock.now)
        known = account_steps.know(at, Identity("tests", f"head of {where}"))
        try:
            return account_steps.actor(at, known.id, where)
        except NotFound:
            _, secret = invitation_steps.invite(at, self.operator, "administrator", where)
            invitation_steps.accept(at, known.id, secret)
            return account_steps.actor(at, known.id, where)


def agree(client: TestClient) -> int:
    """To what the page /welcome says is kept; the status of the answer."""
    found = re.search(r'name="text" value="(\w+)"', client.get("/welcome").text)
    assert found
    return client.post("/welcome", data={"text": found[1], "language": "en"}).status_code


def sign_in(client: TestClient, name: str, to: str = "/") -> str:
    """Where the browser is sent in the end."""
    begun = client.get(f"/sign-in/begin?to={to}")
    assert begun.status_code == 303, begun.text
    answer = requests.post(
        begun.headers["location"], data={"sub": name}, allow_redirects=False, timeout=10
    )
    back = urlsplit(answer.headers["location"])
    done = client.get(f"{back.path}?{back.query}")
    assert done.status_code == 303, done.text
    return done.headers["location"]


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    with running_provider() as found:
        yield found


@pytest.fixture(scope="session")
def migrated(postgres_server: Path) -> str:
    """The name of a database that is ready, and that the tests copy."""
    url = make_database(postgres_server, "migrated")
    migrate(HostedSettings(owner_url=SecretStr(url), database_url=SecretStr(as_app(url))))
    return "migrated"


def as_app(url: str) -> str:
    """The same database as the role that serves."""
    return url.replace("postgres@", "secondround_app@")


def settings_at(server: Path, migrated: str, issuer: str, folder: Path) -> HostedSettings:
    """As an operator would set it, over a database and a folder of one's own."""
    url = copy_database(server, f"test_{uuid4().hex}", migrated)
    return HostedSettings(
        owner_url=SecretStr(url),
        database_url=SecretStr(as_app(url)),
        objects_url=(folder / "objects").as_uri(),
        scratch_dir=folder / "scratch",
        address=ADDRESS,
        issuer=issuer,
        client_id="secondround",
        client_secret=SecretStr("known to both"),
        seal_key=SecretStr("k" * 32),
        entries_a_minute=10_000,
    )


@contextmanager
def running_place(settings: HostedSettings) -> Iterator[Place]:
    """The place with an operator and a workspace; everything of it is closed afterwards."""
    person = appoint(settings, Identity(settings.issuer, "operator"), NOON)
    clock = Clock()
    premises, jobs = open_premises(settings), jobs_of(settings)
    operator = Actor(person, operator=True)
    workspace = account_steps.open_workspace(premises.at(NOON), operator, "Career centre")
    app = make_hosted(premises, jobs, Provider(settings), lambda: clock.now)
    place = Place(premises, app, jobs, operator, workspace.id, clock)
    try:
        yield place
    finally:
        for client in place.clients:
            client.close()
        jobs.close()
        premises.close()


@pytest.fixture
def settings(postgres_server: Path, migrated: str, issuer: str, tmp_path: Path) -> HostedSettings:
    """Those of a place of one's own."""
    return settings_at(postgres_server, migrated, issuer, tmp_path)


@pytest.fixture
def open_place(settings: HostedSettings) -> Iterator[Callable[..., Place]]:
    """Opens the place; values given are set in place of the usual ones."""
    with ExitStack() as stack:
        yield lambda **changed: stack.enter_context(
            running_place(settings.model_copy(update=changed))
        )


@pytest.fixture
def place(open_place: Callable[..., Place]) -> Place:
    return open_place()
