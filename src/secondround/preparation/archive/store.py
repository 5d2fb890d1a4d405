"""Every list of one owner, as lines."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, select, true, union

from secondround.foundation.owner import Owner
from secondround.foundation.storage import whole
from secondround.foundation.storage.tables import Utc
from secondround.preparation.archive.layout import texts_in

DERIVED = frozenset({"vectors"})
"""Worked out again from the words whenever they are needed."""


def lists() -> tuple[str, ...]:
    """Their names, those first that others point to."""
    return tuple(one.name for one in whole.owned_tables() if one.name not in DERIVED)


def lines(db: Connection, owner: Owner, name: str) -> Iterator[Mapping[str, Any]]:
    """Of one list, in the order of their keys."""
    return whole.rows_of(db, owner, _tables()[name])


def keep(db: Connection, owner: Owner, name: str, found: Iterable[Mapping[str, Any]]) -> int:
    """How many were kept. Raises `Refused` for one that the list cannot hold."""
    return whole.keep_rows(db, owner, _tables()[name], found)


def finish(db: Connection, owner: Owner) -> None:
    """Everything was kept: words are found again."""
    whole.index_words(db, owner)


def has_any(db: Connection, owner: Owner) -> bool:
    return whole.has_rows(db, owner)


def delete_all(db: Connection, owner: Owner) -> dict[str, int]:
    return whole.delete_rows(db, owner)


def delete_candidacy(db: Connection, owner: Owner, candidacy_id: str) -> dict[str, int]:
    """How many went, by list: the candidacy with what hangs on it, documents that no other has, every vector."""
    tables, gone = _tables(), dict[str, int]()
    for name, table in reversed(tables.items()):
        if "candidacy_id" in table.c:
            chosen = delete(table).where(*_own(table, owner), table.c.candidacy_id == candidacy_id)
            gone[name] = db.execute(chosen).rowcount
    one, shelf = tables["candidacies"], tables["documents"]
    used = union(
        *(
            select(table.c.document_id).where(*_own(table, owner))
            for table in tables.values()
            if {"candidacy_id", "document_id"} <= set(table.c.keys())
        )
    )
    for table, which in (
        (one, one.c.id == candidacy_id),
        (shelf, shelf.c.id.not_in(select(used.subquery().c.document_id))),
        (tables["vectors"], true()),
    ):
        gone[table.name] = db.execute(delete(table).where(*_own(table, owner), which)).rowcount
    whole.forget_words(db, owner)
    return {name: count for name, count in gone.items() if count}


def words_in(db: Connection, owner: Owner, prefix: str) -> frozenset[str]:
    """Every text of the owner's rows that begins so, however deep it lies in them."""
    found = set[str]()
    for table in whole.owned_tables():
        for row in whole.rows_of(db, owner, table):
            found.update(one for one in texts_in(list(row.values())) if one.startswith(prefix))
    return frozenset(found)


def last_moment(db: Connection, owner: Owner, candidacy_id: str) -> datetime | None:
    """The latest that any row of the candidacy says."""
    moments = [
        db.execute(select(func.max(column)).where(*_own(table, owner), which)).scalar()
        for table in whole.owned_tables()
        for which in [_of_candidacy(table, candidacy_id)]
        if which is not None
        for column in table.columns
        if isinstance(column.type, Utc)
    ]
    return max((one for one in moments if one), default=None)


def _of_candidacy(table: Table, candidacy_id: str) -> Any:
    if table.name == "candidacies":
        return table.c.id == candidacy_id
    return table.c.candidacy_id == candidacy_id if "candidacy_id" in table.c else None


def _own(table: Table, owner: Owner) -> tuple[Any, ...]:
    return tuple(table.c[name] == value for name, value in vars(owner).items())


def _tables() -> dict[str, Table]:
    return {one.name: one for one in whole.owned_tables()}
