"""Every owned table attacked with statements that filter nothing, as the role that serves and as the one that owns."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

import secondround.hosted
from hosted.conftest import TEMPLATE, hosted_settings, make_owned_database
from rows import declare_all, owned_tables, row
from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Database
from secondround.foundation.storage.walls import without_wall
from secondround.hosted.settings import HostedSettings
from secondround.hosted.storage.tables import metadata as hosted_metadata

declare_all(secondround.hosted)
TABLES = [
    *owned_tables(),
    *(hosted_metadata.tables[f"hosted.{name}"] for name in ("consents", "shares", "retentions")),
]
ANNA, BEN, ANNA_ELSEWHERE = Owner("w1", "anna"), Owner("w1", "ben"), Owner("w2", "anna")
EVERYBODY = (ANNA, BEN, ANNA_ELSEWHERE)
NOT_ENOUGH = ({"workspace": "w1"}, {"person": "anna"}, {"digest": "x1"})
"""None of these says both whose and where."""


@pytest.fixture(scope="module")
def filled(hosted_server: Path) -> HostedSettings:
    """A row of each of three people in every owned table."""
    make_owned_database(hosted_server, "walls", TEMPLATE)
    made = hosted_settings(hosted_server, "walls")
    db = Database(made.owner_url.get_secret_value())
    with db.within(upkeep="on").write() as connection:
        connection.execute(text(GROUND))
        for table in TABLES:
            connection.execute(insert(table), [row(table, owner) for owner in EVERYBODY])
    db.close()
    return made


GROUND = """
INSERT INTO hosted.workspaces SELECT id, id, 90, '{}', now() FROM (VALUES ('w1'), ('w2')) AS w(id);
INSERT INTO hosted.persons SELECT id, id, id, id, id, id, now()
    FROM (VALUES ('anna'), ('ben'), ('x1'), ('x2')) AS p(id)
"""


@pytest.fixture(scope="module", params=["serves", "owns"])
def db(request: pytest.FixtureRequest, filled: HostedSettings) -> Iterator[Database]:
    url = filled.database_url if request.param == "serves" else filled.owner_url
    opened = Database(url.get_secret_value(), migrate=False)
    yield opened
    opened.close()


def breaches(db: Database, table: Table) -> list[str]:
    """What somebody could do to rows of somebody else; each attempt is taken back."""
    return [
        *(f"seen by {known}" for known in NOT_ENOUGH if seen(db.within(**known), table)),
        *(f"seen as nobody: {count}" for count in seen(db, table)),
        *(
            f"{one} sees {who}"
            for one in EVERYBODY
            for who in seen(db.of(one), table)
            if who != one
        ),
        *(f"Ben could {name}" for name, deed in DEEDS.items() if done(db.of(BEN), table, deed)),
        *(f"nobody could {name}" for name, deed in DEEDS.items() if done(db, table, deed)),
    ]


def seen(db: Database, table: Table) -> list[Owner]:
    with db.read() as connection:
        return [Owner(*found) for found in connection.execute(select(*owner_of(table)))]


def done(db: Database, table: Table, deed: Callable[[Connection, Table], int]) -> bool:
    """Whether a wall let it through; what stops at a key of another table had passed the wall."""
    with db.read() as connection:
        try:
            touched = deed(connection, table)
        except IntegrityError:
            return True
        except DBAPIError as error:
            if re.search("row-level security|permission denied", str(error)):
                return False
            raise
        connection.rollback()
        return touched > 0


def change_anothers(connection: Connection, table: Table) -> int:
    others = table.c.person_id != BEN.person_id
    return connection.execute(update(table).where(others).values(person_id="anna")).rowcount


def delete_anothers(connection: Connection, table: Table) -> int:
    return connection.execute(delete(table).where(table.c.person_id == "anna")).rowcount


def add_for_another(connection: Connection, table: Table) -> int:
    return connection.execute(insert(table), [row(table, ANNA, "x2")]).rowcount


def hand_to_another(connection: Connection, table: Table) -> int:
    return connection.execute(update(table).values(person_id="x2")).rowcount


def take_elsewhere(connection: Connection, table: Table) -> int:
    return connection.execute(update(table).values(workspace_id="w2")).rowcount


def owner_of(table: Table) -> tuple:
    return table.c.workspace_id, table.c.person_id


DEEDS = {
    "change rows of others": change_anothers,
    "delete rows of others": delete_anothers,
    "add a row for Anna": add_for_another,
    "hand a row to another": hand_to_another,
    "take a row elsewhere": take_elsewhere,
}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_nothing_of_others_is_seen_or_touched(db: Database, table: Table) -> None:
    assert breaches(db, table) == []
    for owner in EVERYBODY:
        assert seen(db.of(owner), table) == [owner]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_nobody_who_serves_may_empty_a_table(filled: HostedSettings, table: Table) -> None:
    opened = Database(filled.database_url.get_secret_value(), migrate=False)
    with opened.within(upkeep="on").read() as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar() == 0
        with pytest.raises(DBAPIError, match="permission denied"):
            connection.execute(text(f"TRUNCATE {table.fullname} CASCADE"))
    opened.close()


def test_every_table_has_a_wall(keeper: Database) -> None:
    with keeper.read() as connection:
        assert without_wall(connection) == ()
        assert without_wall(connection, "hosted") == ()
        walled = connection.execute(
            text("SELECT tablename FROM pg_policies WHERE policyname = 'owner'")
        ).scalars()
        assert {table.name for table in TABLES} <= set(walled)


def test_the_attack_notices_a_wall_that_is_down(keeper: Database) -> None:
    facts = next(table for table in TABLES if table.name == "facts")
    with keeper.write() as connection:
        connection.execute(text("ALTER TABLE facts DISABLE ROW LEVEL SECURITY"))
        connection.execute(text("ALTER TABLE candidacies DISABLE ROW LEVEL SECURITY"))
        for name in ("candidacies", "facts"):
            table = next(one for one in TABLES if one.name == name)
            connection.execute(insert(table), [row(table, one) for one in EVERYBODY])
    found = breaches(keeper, facts)
    assert any(" sees " in one for one in found)
    assert {f"{who} could {deed}" for who in ("Ben", "nobody") for deed in DEEDS} <= set(found)
    with keeper.read() as connection:
        assert without_wall(connection) == ("candidacies", "facts")
