"""One pool for everybody: a connection remembers nothing of whom it served before."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Database
from secondround.hosted.settings import HostedSettings

ANNA, BEN = Owner("w1", "anna"), Owner("w1", "ben")
ADD = text(
    "INSERT INTO candidacies VALUES (:workspace_id, :person_id, 'c', '', '', '', '', 'en', now())"
)
COUNT = text("SELECT count(*) FROM candidacies")
SETTINGS = text(
    "SELECT pg_backend_pid(), current_setting('secondround.workspace', true),"
    " current_setting('secondround.person', true)"
)


@pytest.fixture
def db(settings: HostedSettings) -> Iterator[Database]:
    """A pool whose one connection serves one after the other."""
    opened = Database(settings.database_url.get_secret_value(), migrate=False, pool_size=1)
    for owner in (ANNA, BEN):
        with opened.of(owner).write() as connection:
            connection.execute(ADD, vars(owner))
    yield opened
    opened.close()


def found(db: Database) -> int:
    with db.read() as connection:
        return counted(connection)


def said(db: Database) -> tuple[int, str, str]:
    with db.read() as connection:
        pid, workspace, person = connection.execute(SETTINGS).one()
        return pid, workspace or "", person or ""


def test_each_finds_their_own_and_nobody_nothing(db: Database) -> None:
    for _ in range(3):
        assert [found(db.of(ANNA)), found(db), found(db.of(BEN)), found(db)] == [1, 0, 1, 0]


def test_a_connection_is_handed_on_without_what_was_said(db: Database) -> None:
    pid, workspace, person = said(db.of(ANNA))
    assert (workspace, person) == ("w1", "anna")
    assert said(db) == (pid, "", "")
    assert said(db.of(BEN)) == (pid, "w1", "ben")


def test_also_after_an_error(db: Database) -> None:
    pid, *_ = said(db)
    with pytest.raises(DBAPIError), db.of(ANNA).write() as connection:
        connection.execute(text("SELECT nothing"))
    assert said(db) == (pid, "", "")
    with pytest.raises(DBAPIError, match="row-level security"), db.of(BEN).write() as connection:
        connection.execute(ADD, vars(ANNA))
    assert said(db) == (pid, "", "")
    assert [found(db), found(db.of(BEN))] == [0, 1]


def test_also_when_the_code_raises_in_the_middle(db: Database) -> None:
    def write_and_fail() -> None:
        with db.of(ANNA).write() as connection:
            connection.execute(text("DELETE FROM candidacies"))
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    assert [found(db), found(db.of(ANNA)), found(db.of(BEN))] == [0, 1, 1]


def test_after_a_commit_the_next_transaction_says_it_again(db: Database) -> None:
    with db.of(ANNA).read() as connection:
        assert connection.execute(COUNT).scalar() == 1
        connection.commit()
        assert connection.execute(COUNT).scalar() == 1
        connection.rollback()
        assert connection.execute(COUNT).scalar() == 1
        with pytest.raises(DBAPIError), connection.begin_nested():
            connection.execute(text("SELECT nothing"))
        assert connection.execute(COUNT).scalar() == 1
    assert found(db) == 0


def test_what_is_said_is_for_one_transaction_even_in_sql(db: Database) -> None:
    """A statement that sets it for the session would leak: the wall counts on nobody writing one."""
    with db.of(BEN).read() as connection:
        connection.execute(text("SELECT set_config('secondround.person', 'anna', true)"))
    assert found(db) == 0
    assert said(db)[1:] == ("", "")


def test_one_pool_serves_everybody(db: Database) -> None:
    assert db.of(ANNA).engine.pool is db.of(BEN).engine.pool is db.engine.pool


def test_only_known_names_are_said(db: Database) -> None:
    for known in ({"role": "postgres"}, {"person": ""}, {"workspace'": "w1"}):
        with pytest.raises(ValueError, match="cannot be for"):
            db.within(**known)


def test_an_owner_is_no_path() -> None:
    for odd in ("", ".", "..", "a/b", "a\\b", "a\n", "x" * 41, "é/"):
        with pytest.raises(ValueError, match="an owner's ids"):
            Owner("w1", odd)
        with pytest.raises(ValueError, match="an owner's ids"):
            Owner(odd, "anna")


MOMENT = text("SELECT now()")


def test_reads_that_last_are_one_transaction_of_one_owner(db: Database) -> None:
    anna = db.of(ANNA)
    with db.lasting():
        first, again = at(anna), at(anna)
        assert [found(anna), found(db.of(BEN)), found(db), found(anna)] == [1, 1, 0, 1]
    assert first == again
    assert at(anna) != at(anna)


def test_reads_that_last_see_what_is_written_meanwhile(db: Database) -> None:
    anna = db.of(ANNA)
    with db.lasting():
        assert anna.once("count", counted) == 1
        with anna.write() as connection:
            connection.execute(text("DELETE FROM candidacies"))
        assert [anna.once("count", counted), found(anna), found(db.of(BEN))] == [0, 0, 1]


def test_what_was_read_once_is_nobody_elses(db: Database) -> None:
    asked: list[int] = []

    def count(connection: Connection) -> int:
        asked.append(counted(connection))
        return asked[-1]

    with db.lasting():
        assert [db.of(ANNA).once("count", count) for _ in range(3)] == [1, 1, 1]
        assert len(asked) == 1
        assert db.once("count", count) == 0
    assert [db.of(ANNA).once("count", count) for _ in range(2)] == [1, 1]
    assert len(asked) == 4


def test_after_an_error_reads_that_last_go_on(db: Database) -> None:
    anna = db.of(ANNA)
    with db.lasting():
        assert found(anna) == 1
        with pytest.raises(DBAPIError), anna.read() as connection:
            connection.execute(text("SELECT nothing"))
        assert found(anna) == 1


def at(db: Database) -> datetime:
    with db.read() as connection:
        return connection.execute(MOMENT).scalar_one()


def counted(connection: Connection) -> int:
    return int(connection.execute(COUNT).scalar_one())
