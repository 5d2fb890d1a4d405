"""Data of an older release gets its walls, and later migrations still reach all of it."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text

from secondround.bootstrap import make_kit
from secondround.foundation.errors import EngineFailed
from secondround.foundation.owner import LOCAL, Owner
from secondround.foundation.settings import Settings
from secondround.foundation.storage.database import HEAD, Database
from secondround.foundation.storage.engines import engine_for
from secondround.foundation.storage.migrate import upgrade
from secondround.foundation.storage.walls import allow_upkeep, raise_wall, without_wall
from secondround.preparation.candidacy import steps as candidacy_steps

OTHER = Owner("local", "somebody")
ADD = text(
    "INSERT INTO candidacies VALUES (:workspace_id, :person_id, 'c', '', 'Title', '', '', 'en', now())"
)


@pytest.fixture
def url(postgres_server: Path) -> str:
    """An empty database of a role that is no superuser, as an installation has it."""
    name, role = f"owned_{uuid4().hex}", f"role_{uuid4().hex}"
    with psycopg.connect(host=str(postgres_server), user="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE ROLE "{role}" LOGIN')
        connection.execute(f'CREATE DATABASE "{name}" OWNER "{role}"')
    return f"postgresql+psycopg://{role}@/{name}?host={postgres_server}"


@pytest.fixture
def old_url(url: str) -> str:
    """The same at 0009, with rows of two people."""
    engine = engine_for(url, 1)
    upgrade(engine, "0009")
    with engine.begin() as connection:
        for owner in (LOCAL, OTHER):
            connection.execute(ADD, vars(owner))
    engine.dispose()
    return url


def test_rows_that_are_there_are_walled_in(old_url: str) -> None:
    db = Database(old_url)
    with db.read() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        assert without_wall(connection) == ()
        assert connection.execute(text("SELECT count(*) FROM candidacies")).scalar() == 0
    for owner in (LOCAL, OTHER):
        with db.of(owner).read() as connection:
            rows = connection.execute(text("SELECT person_id, title FROM candidacies")).all()
            assert rows == [(owner.person_id, "Title")]
    db.close()


def test_the_local_edition_finds_what_it_had(old_url: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, database_url=old_url, meaning="off")
    kit = make_kit(settings, datetime.now(UTC))
    assert [one.title for one in candidacy_steps.candidacies(kit)] == ["Title"]
    kit.db.close()


def test_a_later_migration_reaches_the_rows_of_everybody(old_url: str) -> None:
    db = Database(old_url)
    change = text("UPDATE candidacies SET title = 'Moved'")
    with db.write() as connection:
        assert connection.execute(change).rowcount == 0
        allow_upkeep(connection)
        assert connection.execute(change).rowcount == 2
    db.close()


def test_a_new_table_is_open_until_its_migration_walls_it_in(old_url: str) -> None:
    db = Database(old_url)
    with db.write() as connection:
        connection.execute(text("CREATE TABLE added (workspace_id text, person_id text)"))
        assert without_wall(connection) == ("added",)
        raise_wall(connection, "added")
        assert without_wall(connection) == ()
        added = text("INSERT INTO added VALUES ('local', 'me')")
        with pytest.raises(Exception, match="row-level security"), connection.begin_nested():
            connection.execute(added)
    with db.of(LOCAL).write() as connection:
        connection.execute(added)
        assert connection.execute(text("SELECT count(*) FROM added")).scalar() == 1
    db.close()


def test_upgrading_again_changes_nothing(url: str) -> None:
    for _ in range(2):
        engine = engine_for(url, 1)
        upgrade(engine)
        engine.dispose()


def test_what_serves_does_not_migrate(old_url: str) -> None:
    with pytest.raises(EngineFailed, match="the database is at 0009, and this release needs"):
        Database(old_url, migrate=False)


def test_a_newer_database_is_served_by_the_release_before(url: str) -> None:
    Database(url).close()
    engine = engine_for(url, 1)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    Database(url, migrate=False).close()
