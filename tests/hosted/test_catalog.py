"""Every table that the database itself lists, asked by the role that serves as somebody whose row it is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import Connection, sql

from hosted.conftest import TEMPLATE, make_owned_database
from secondround.hosted.storage.migrate import APP_ROLE

NAME = "catalog"

COLUMNS = """
SELECT table_schema, table_name, column_name, udt_name, coalesce(character_maximum_length, 40),
    has_column_privilege(%s, format('%%I.%%I', table_schema, table_name), column_name, 'UPDATE')
FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema IN ('public', 'hosted') AND table_type = 'BASE TABLE'
    AND table_name <> 'alembic_version' AND is_generated = 'NEVER'
ORDER BY 1, 2, ordinal_position
"""

VALUES: Mapping[str, object] = {
    "int4": 1,
    "int8": 1,
    "float8": 1.0,
    "bool": True,
    "bytea": b"x",
    "date": "2026-12-01",
    "timestamptz": "2026-12-01T12:00Z",
    "json": "{}",
    "jsonb": "{}",
}
CHOSEN = {"role": "candidate", "what": "person", "kind": "entry"}
"""Where only some words may stand."""

HERE = {"workspace": "w1", "person": "ben"}
ELSEWHERE = {"workspace": "w2", "person": "anna"}
OTHERS: tuple[Mapping[str, str], ...] = (
    {},
    {"workspace": "w2", "person": "ben"},
    {"workspace": "w2", "person": "ben", "digest": "none"},
    HERE,
    ELSEWHERE,
)
KNOWN = {
    "hosted.memberships": (HERE, ELSEWHERE),
    "hosted.workspaces": (HERE, ELSEWHERE),
    "hosted.persons": (ELSEWHERE,),
    "hosted.sessions": (ELSEWHERE,),
    "hosted.audit_events": (ELSEWHERE,),
}
"""What somebody else in the workspace may know of it, and a person of themselves wherever they are."""


@dataclass(frozen=True)
class Listed:
    """A table as the catalog has it: `columns` with type and length, those that the role may change."""

    name: str
    columns: Mapping[str, tuple[str, int]]
    changed: tuple[str, ...]

    def row(self, word: str) -> dict[str, object]:
        """One of Anna's in w1."""
        return {column: self._value(column, *kind, word) for column, kind in self.columns.items()}

    def _value(self, column: str, kind: str, length: int, word: str) -> object:
        if column == "workspace_id" or (self.name, column) == ("hosted.workspaces", "id"):
            return "w1"
        if column in ("person_id", "who") or (self.name, column) == ("hosted.persons", "id"):
            return "operator" if self.name == "hosted.operators" else "anna"
        return VALUES.get(kind, CHOSEN.get(column, word[:length]))

    @property
    def at(self) -> sql.Composable:
        return sql.SQL(".").join(map(sql.Identifier, self.name.split(".")))


def listed(connection: Connection) -> dict[str, Listed]:
    found: dict[str, Listed] = {}
    for schema, table, column, kind, length, changed in connection.execute(COLUMNS, [APP_ROLE]):
        name = f"{schema}.{table}"
        before = found.get(name, Listed(name, {}, ()))
        columns = {**before.columns, column: (kind, length)}
        found[name] = Listed(name, columns, before.changed + ((column,) if changed else ()))
    return found


def insert(table: Listed, word: str) -> tuple[sql.Composable, list[object]]:
    values = table.row(word)
    names = sql.SQL(", ").join(map(sql.Identifier, values))
    marks = sql.SQL(", ").join([sql.Placeholder()] * len(values))
    return sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(table.at, names, marks), [
        *values.values()
    ]


def connect(server: Path, user: str) -> Connection:
    return psycopg.connect(host=str(server), user=user, dbname=NAME, autocommit=True)


@pytest.fixture(scope="module")
def keeper(hosted_server: Path) -> Iterator[Connection]:
    """Whoever sees everything, in a database with a row of Anna's in every table."""
    make_owned_database(hosted_server, NAME, TEMPLATE)
    with connect(hosted_server, "postgres") as connection:
        connection.execute("SET session_replication_role = replica")
        for table in listed(connection).values():
            connection.execute(*insert(table, "x1"))
        yield connection


@pytest.fixture(scope="module")
def serving(hosted_server: Path, keeper: Connection) -> Iterator[Connection]:
    with connect(hosted_server, APP_ROLE) as connection:
        yield connection


def breaches(serving: Connection, table: Listed) -> list[str]:
    """What somebody could read or do; each attempt is taken back."""
    found = []
    for known in OTHERS:
        if known in KNOWN.get(table.name, ()):
            continue
        if touched(serving, known, sql.SQL("SELECT FROM {}").format(table.at)):
            found.append(f"{known} sees {table.name}")
        deeds: list[tuple[sql.Composable, list[object]]] = [
            (sql.SQL("DELETE FROM {}").format(table.at), []),
            insert(table, "x2"),
        ]
        change = sql.SQL("UPDATE {} SET {} = {}")
        deeds += [
            (change.format(table.at, column, column), [])
            for column in map(sql.Identifier, table.changed)
        ]
        for deed, values in deeds:
            if touched(serving, known, deed, values):
                found.append(f"{known} does {deed.as_string(serving)}")
    return found


def touched(
    serving: Connection,
    known: Mapping[str, str],
    deed: sql.Composable,
    values: list[object] | None = None,
) -> bool:
    with serving.transaction(force_rollback=True):
        for name, value in known.items():
            serving.execute("SELECT set_config(%s, %s, true)", [f"secondround.{name}", value])
        try:
            with serving.transaction():
                return serving.execute(deed, values or []).rowcount > 0
        except (psycopg.errors.InsufficientPrivilege, psycopg.errors.RaiseException):
            return False


def test_every_table_holds_a_row_and_shows_it_to_nobody_else(
    keeper: Connection, serving: Connection
) -> None:
    tables = listed(keeper)
    assert {"public.candidacies", "hosted.shares", "hosted.sessions"} < set(tables)
    for table in tables.values():
        assert keeper.execute(sql.SQL("SELECT FROM {}").format(table.at)).rowcount == 1
    found = [one for table in tables.values() for one in breaches(serving, table)]
    assert found == [], "\n".join(found)


def test_a_new_table_without_a_policy_is_noticed(keeper: Connection, serving: Connection) -> None:
    keeper.execute("CREATE TABLE bare (workspace_id text, person_id text, words text)")
    keeper.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON bare TO {APP_ROLE}")
    bare = listed(keeper)["public.bare"]
    keeper.execute(*insert(bare, "x1"))
    assert len(breaches(serving, bare)) == len(OTHERS) * 6
    keeper.execute("ALTER TABLE bare ENABLE ROW LEVEL SECURITY")
    assert breaches(serving, bare) == []
    keeper.execute("DROP TABLE bare")
