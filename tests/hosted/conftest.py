"""A hosted database of one's own, as the role that owns it and as the role that serves."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from rows import THEN
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.accounts.model import Actor, Identity, Role
from secondround.hosted.accounts.operators.steps import appoint
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.storage.migrate import APP_ROLE, migrate

OWNER_ROLE = "keeper"
TEMPLATE = "hosted_template"


def hosted_settings(server: Path, name: str) -> HostedSettings:
    return HostedSettings.model_validate(
        {
            "database_url": f"postgresql://{APP_ROLE}@/{name}?host={server}",
            "owner_url": f"postgresql://{OWNER_ROLE}@/{name}?host={server}",
        }
    )


def make_owned_database(server: Path, name: str, template: str = "template1") -> None:
    with psycopg.connect(host=str(server), user="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" OWNER {OWNER_ROLE} TEMPLATE "{template}"')


@pytest.fixture(scope="session")
def hosted_server(postgres_server: Path) -> Path:
    """The server with a role that is no superuser, and a migrated database to copy."""
    with psycopg.connect(host=str(postgres_server), user="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {OWNER_ROLE} LOGIN CREATEROLE")
    make_owned_database(postgres_server, TEMPLATE)
    migrate(hosted_settings(postgres_server, TEMPLATE))
    return postgres_server


@pytest.fixture
def settings(hosted_server: Path, tmp_path: Path) -> HostedSettings:
    """Those of a migrated database of one's own."""
    name = f"hosted_{uuid4().hex}"
    make_owned_database(hosted_server, name, TEMPLATE)
    made = hosted_settings(hosted_server, name)
    return made.model_copy(
        update={"scratch_dir": tmp_path, "objects_url": (tmp_path / "objects").as_uri()}
    )


@pytest.fixture
def premises(settings: HostedSettings) -> Iterator[Premises]:
    """As the role that serves, at `THEN`."""
    opened = open_premises(settings).at(THEN)
    yield opened
    opened.close()


@pytest.fixture
def keeper(settings: HostedSettings) -> Iterator[Database]:
    """The same database as the role that owns its tables."""
    db = Database(settings.owner_url.get_secret_value())
    yield db
    db.close()


@dataclass(frozen=True)
class Town:
    """Two workspaces, as the product makes them: by an operator, by links, by people who are known."""

    premises: Premises

    @cached_property
    def operator(self) -> Actor:
        person_id = appoint(self.premises.settings, Identity("https://id.example", "op"), THEN)
        return account_steps.actor(self.premises, person_id)

    def open(self, name: str) -> Actor:
        """A workspace; its first administrator."""
        opened = account_steps.open_workspace(self.premises, self.operator, name)
        return self.invited(self.operator, f"admin of {name}", "administrator", opened.id)

    def invited(self, by: Actor, name: str, role: Role, workspace_id: str = "") -> Actor:
        """Somebody who came by a link."""
        invitation, secret = invitation_steps.invite(self.premises, by, role, workspace_id)
        person_id = self.known(name)
        invitation_steps.accept(self.premises, person_id, secret)
        return account_steps.actor(self.premises, person_id, invitation.workspace_id)

    def known(self, name: str) -> str:
        person = account_steps.know(self.premises, Identity("https://id.example", name), name)
        return person.id


@pytest.fixture
def town(premises: Premises) -> Town:
    return Town(premises)
