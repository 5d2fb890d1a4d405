"""Everything that one owner has, whatever table it is in: taken out, put back, deleted."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Float,
    Integer,
    LargeBinary,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    text,
)

from secondround.foundation.errors import Refused
from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Utc, metadata

Row = Mapping[str, Any]
"""Plain JSON: bytes as base64, moments as ISO 8601."""

OWN = ("workspace_id", "person_id")

AT_ONCE = 500
"""Rows written together."""


def owned_tables() -> tuple[Table, ...]:
    """Every table whose rows have an owner, those before others that point to them."""
    return tuple(one for one in metadata.sorted_tables if set(OWN) <= set(one.columns.keys()))


def rows_of(db: Connection, owner: Owner, table: Table) -> Iterator[Row]:
    """The owner's rows of a table without the owner, in the order of their keys."""
    columns = [one for one in table.columns if one.name not in OWN]
    found = select(*columns).where(*_own(table, owner)).order_by(*table.primary_key.columns)
    for row in db.execute(found.execution_options(yield_per=AT_ONCE)):
        yield {one.name: _plain(value) for one, value in zip(columns, row, strict=True)}


def has_rows(db: Connection, owner: Owner) -> bool:
    """Whether the owner has anything at all."""
    return any(
        db.execute(select(func.count()).select_from(table).where(*_own(table, owner))).scalar()
        for table in owned_tables()
    )


def keep_rows(db: Connection, owner: Owner, table: Table, rows: Iterable[Row]) -> int:
    """Keep rows as the owner's; how many. Raises `Refused` for one that no such table holds."""
    columns = {one.name: one for one in table.columns if one.name not in OWN}
    own, waiting, kept = vars(owner), list[dict[str, Any]](), 0
    for row in rows:
        if row.keys() != columns.keys():
            raise _unfit(table)
        waiting.append(own | {name: _stored(columns[name], row[name]) for name in columns})
        if len(waiting) == AT_ONCE:
            db.execute(insert(table), waiting)
            kept, waiting = kept + len(waiting), []
    if waiting:
        db.execute(insert(table), waiting)
    return kept + len(waiting)


def delete_rows(db: Connection, owner: Owner) -> dict[str, int]:
    """Nothing of the owner is left; how many rows went, by table."""
    gone = {}
    for table in reversed(owned_tables()):
        gone[table.name] = db.execute(delete(table).where(*_own(table, owner))).rowcount
    _each_word(db, owner, "DELETE FROM passages_words WHERE {own}")
    return {name: count for name, count in gone.items() if count}


def forget_words(db: Connection, owner: Owner) -> None:
    """Words of the owner's passages that are gone are found no more."""
    _each_word(
        db,
        owner,
        "DELETE FROM passages_words WHERE {own} AND NOT EXISTS (SELECT 1 FROM passages AS one"
        " WHERE one.workspace_id = passages_words.workspace_id"
        " AND one.person_id = passages_words.person_id"
        " AND one.document_id = passages_words.document_id"
        " AND one.position = passages_words.position)",
    )


def index_words(db: Connection, owner: Owner) -> None:
    """The words of the owner's passages are found again, after their rows were kept."""
    _each_word(
        db,
        owner,
        "INSERT INTO passages_words (text, workspace_id, person_id, document_id, position)"
        " SELECT text, workspace_id, person_id, document_id, position FROM passages WHERE {own}",
    )


def _each_word(db: Connection, owner: Owner, statement: str) -> None:
    """SQLite indexes words in a table of its own kind, which follows no other; PostgreSQL needs none."""
    if db.dialect.name == "sqlite":
        own = "workspace_id = :workspace_id AND person_id = :person_id"
        db.execute(text(statement.format(own=own)), vars(owner))


def _own(table: Table, owner: Owner) -> tuple[Any, ...]:
    return tuple(table.c[name] == value for name, value in vars(owner).items())


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(value, datetime) else value


def _stored(column: Column[Any], value: Any) -> Any:
    """As the column holds it. Raises `Refused`."""
    if value is None and column.nullable:
        return None
    try:
        if isinstance(column.type, Utc):
            return datetime.fromisoformat(value)
        if isinstance(column.type, LargeBinary):
            return b64decode(value, validate=True)
    except (TypeError, ValueError) as error:
        raise _unfit(column.table) from error
    if isinstance(column.type, JSON) or isinstance(value, _python_type(column)):
        return value
    raise _unfit(column.table)


def _python_type(column: Column[Any]) -> type | tuple[type, ...]:
    if isinstance(column.type, String):
        return str
    if isinstance(column.type, Float):
        return (int, float)
    return int if isinstance(column.type, Integer) else column.type.python_type


def _unfit(table: Table) -> Refused:
    return Refused(
        "the list {name} of this archive is not as it was written",
        "Take the archive as it was saved, unchanged.",
        name=table.name,
    )
