"""Changing words wherever a candidacy keeps them, whatever table they are in."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import JSON, Connection, Table, select, update

from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import metadata

Change = Callable[[str], str]


def change_texts(db: Connection, owner: Owner, candidacy_id: str, change: Change) -> None:
    """Lay `change` over every text inside the JSON of every table that belongs to a candidacy.

    What is derived, what was changed by hand and what was heard is all kept there. Keys of rows stay.
    """
    for table in metadata.tables.values():
        if "candidacy_id" in table.columns:
            _change_table(db, table, owner, candidacy_id, change)


def _change_table(
    db: Connection, table: Table, owner: Owner, candidacy_id: str, change: Change
) -> None:
    columns = [one for one in table.columns if isinstance(one.type, JSON)]
    keys = list(table.primary_key.columns)
    own = vars(owner) | {"candidacy_id": candidacy_id}
    rows = select(*keys, *columns).where(*(table.c[name] == own[name] for name in own))
    for row in db.execute(rows).mappings().all() if columns else ():
        changed = {one.name: changed_in(row[one.name], change) for one in columns}
        if changed != {one.name: row[one.name] for one in columns}:
            same = (one == row[one.name] for one in keys)
            db.execute(update(table).where(*same).values(**changed))


def changed_in(value: Any, change: Change) -> Any:
    """The value with `change` laid over every text in it, names of fields included."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [changed_in(one, change) for one in value]
    if isinstance(value, dict):
        return {change(name): changed_in(one, change) for name, one in value.items()}
    return value
