"""What PostgreSQL does not keep is refused with its true cause; a fault of our own is not put on them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DataError

from secondround.foundation.errors import Refused
from secondround.foundation.storage.database import Database


@pytest.fixture
def db(postgres_url: str) -> Iterator[Database]:
    opened = Database(postgres_url)
    yield opened
    opened.close()


def kept(db: Database, kind: str, value: str) -> None:
    with db.write() as connection:
        connection.execute(text(f"CREATE TEMPORARY TABLE given (value {kind})"))
        connection.execute(
            text("INSERT INTO given SELECT CAST(:value AS " + kind.partition("(")[0] + ")"),
            {"value": value},
        )


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("varchar(3)", "four", "too long"),
        ("text", "a\0b", "a character that no database keeps"),
        ("jsonb", r'{"a": "\u0000"}', "a character that no database keeps"),
        ("integer", "99999999999", "larger than can be kept"),
        ("date", "5874898-01-01", "larger than can be kept"),
    ],
)
def test_whoever_sent_it_is_told_the_cause(db: Database, kind: str, value: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        kept(db, kind, value)


def test_any_other_fault_of_data_is_ours(db: Database) -> None:
    with pytest.raises(DataError), db.read() as connection:
        connection.execute(text("SELECT 1 / 0"))
