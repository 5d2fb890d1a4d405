"""Retentions in the database."""

from datetime import datetime

from sqlalchemy import Column, Connection, Date, Table, delete, select, text
from sqlalchemy.dialects.postgresql import insert

from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Utc
from secondround.hosted.rights.retention.model import Retention
from secondround.hosted.storage.tables import key_columns, matching, metadata

retentions = Table(
    "retentions",
    metadata,
    *key_columns("workspace_id", "person_id", "candidacy_id"),
    Column("interview_on", Date, nullable=False),
    Column("erase_on", Date, nullable=False),
    Column("told_at", Utc),
)
OWN = ("workspace_id", "person_id")
SHOWN = [column for column in retentions.c if column.name not in OWN]


def list_of(db: Connection, owner: Owner) -> dict[str, Retention]:
    """The owner's, by candidacy."""
    rows = db.execute(select(*SHOWN).where(matching(retentions, **vars(owner)))).mappings()
    return {row["candidacy_id"]: Retention(**row) for row in rows}


def keep(db: Connection, owner: Owner, one: Retention) -> None:
    """In place of what stood for the candidacy."""
    added = insert(retentions).values(vars(owner) | vars(one))
    values = {name: added.excluded[name] for name in ("interview_on", "erase_on", "told_at")}
    key = [*OWN, "candidacy_id"]
    db.execute(added.on_conflict_do_update(index_elements=key, set_=values))


def remove(db: Connection, owner: Owner, candidacy_id: str) -> None:
    """With what was shared of the candidacy, and what coaches said to it."""
    gone = matching(retentions, **vars(owner), candidacy_id=candidacy_id)
    db.execute(delete(retentions).where(gone))
    db.execute(
        text(
            "DELETE FROM hosted.shares WHERE workspace_id = :workspace_id"
            " AND person_id = :person_id AND candidacy_id = :candidacy_id"
        ),
        vars(owner) | {"candidacy_id": candidacy_id},
    )


def last_sign_in(db: Connection, person_id: str) -> datetime | None:
    """Asked for the person: the newest in the audit log."""
    statement = text(
        "SELECT max(at) FROM hosted.audit_events WHERE who = :person AND kind = 'signed in'"
    ).columns(at=Utc)
    return db.execute(statement, {"person": person_id}).scalar()
