"""Candidacies and edits in the database."""

from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKeyConstraint,
    String,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.sql import ColumnElement

from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Json, Utc, owned_table
from secondround.preparation.candidacy.model import Candidacy, Edit, Seen

candidacies = owned_table(
    "candidacies",
    Column("id", String(40), nullable=False, primary_key=True),
    Column("source", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("candidate", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("opened_at", Utc, nullable=False),
)

edits = owned_table(
    "edits",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("part", String(40), nullable=False, primary_key=True),
    Column("key", Text, nullable=False, primary_key=True),
    Column("field", String(40), nullable=False, primary_key=True),
    Column("value", Json, nullable=False),
    Column("made_at", Utc, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        ondelete="CASCADE",
    ),
)

visits = owned_table(
    "visits",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("which", String(6), nullable=False, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("keys", Json, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        ondelete="CASCADE",
    ),
)


def lock(db: Connection, owner: Owner, candidacy_id: str) -> None:
    """A row that is written is locked by PostgreSQL; SQLite locks everything with the first thing that is written."""
    db.execute(
        update(candidacies)
        .where(
            candidacies.c.workspace_id == owner.workspace_id,
            candidacies.c.person_id == owner.person_id,
            candidacies.c.id == candidacy_id,
        )
        .values(id=candidacies.c.id)
    )


def find(db: Connection, owner: Owner, candidacy_id: str) -> Candidacy | None:
    table = candidacies.c
    row = db.execute(
        select(candidacies).where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.id == candidacy_id,
        )
    )
    found = row.mappings().first()
    return _candidacy(found) if found else None


def list_all(db: Connection, owner: Owner) -> tuple[Candidacy, ...]:
    table = candidacies.c
    rows = db.execute(
        select(candidacies)
        .where(table.workspace_id == owner.workspace_id, table.person_id == owner.person_id)
        .order_by(table.opened_at.desc())
    )
    return tuple(_candidacy(row) for row in rows.mappings())


def add(db: Connection, owner: Owner, candidacy: Candidacy, now: datetime) -> None:
    db.execute(
        insert(candidacies).values(
            **vars(owner),
            **vars(candidacy),
            opened_at=now,
        )
    )


def change(db: Connection, owner: Owner, candidacy_id: str, values: dict[str, str]) -> None:
    table = candidacies.c
    db.execute(
        update(candidacies)
        .where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.id == candidacy_id,
        )
        .values(**values)
    )


def save_edit(db: Connection, owner: Owner, candidacy_id: str, edit: Edit) -> None:
    remove_edit(db, owner, candidacy_id, edit.part, edit.key, edit.field)
    db.execute(insert(edits).values(**vars(owner), candidacy_id=candidacy_id, **vars(edit)))


def remove_edit(
    db: Connection, owner: Owner, candidacy_id: str, part: str, key: str, field: str
) -> None:
    table = edits.c
    db.execute(
        delete(edits).where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.candidacy_id == candidacy_id,
            table.part == part,
            table.key == key,
            table.field == field,
        )
    )


def move_edit(db: Connection, owner: Owner, candidacy_id: str, edit: Edit, key: str) -> None:
    """The same change to the item of another key; its moment stays."""
    remove_edit(db, owner, candidacy_id, edit.part, edit.key, edit.field)
    moved = vars(edit) | {"key": key}
    db.execute(insert(edits).values(**vars(owner), candidacy_id=candidacy_id, **moved))


def list_edits(db: Connection, owner: Owner, candidacy_id: str) -> tuple[Edit, ...]:
    table = edits.c
    rows = db.execute(
        select(table.part, table.key, table.field, table.value, table.made_at)
        .where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.candidacy_id == candidacy_id,
        )
        .order_by(table.made_at, table.part, table.key, table.field)
    )
    return tuple(Edit(*row) for row in rows)


def list_edits_everywhere(db: Connection, owner: Owner, part: str) -> dict[str, list[Edit]]:
    """Those to one part, of every candidacy of the owner, by its id, the oldest first; one query."""
    table = edits.c
    rows = db.execute(
        select(table.candidacy_id, table.part, table.key, table.field, table.value, table.made_at)
        .where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.part == part,
        )
        .order_by(table.made_at, table.key, table.field)
    )
    found: dict[str, list[Edit]] = {}
    for candidacy_id, *edit in rows:
        found.setdefault(candidacy_id, []).append(Edit(*edit))
    return found


def seen(db: Connection, owner: Owner, candidacy_id: str) -> dict[str, Seen]:
    """What was seen "latest", and at the visit "before" it."""
    rows = db.execute(
        select(visits.c.which, visits.c.at, visits.c["keys"]).where(*_visited(owner, candidacy_id))
    )
    return {which: Seen(at, keys) for which, at, keys in rows}


def save_seen(
    db: Connection, owner: Owner, candidacy_id: str, seen_then: dict[str, Seen | None]
) -> None:
    """Keep exactly these."""
    db.execute(delete(visits).where(*_visited(owner, candidacy_id)))
    for which, one in seen_then.items():
        if one:
            values = {"which": which, "at": one.at, "keys": dict(one.keys)}
            db.execute(insert(visits).values(vars(owner) | {"candidacy_id": candidacy_id} | values))


def _visited(owner: Owner, candidacy_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        visits.c.workspace_id == owner.workspace_id,
        visits.c.person_id == owner.person_id,
        visits.c.candidacy_id == candidacy_id,
    )


def _candidacy(row: RowMapping) -> Candidacy:
    return Candidacy(
        **{name: row[name] for name in ("id", "source", "title", "company", "candidate")},
        language=row["language"],
    )
