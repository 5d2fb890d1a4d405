"""The audit log in the database: it grows, and nothing in it changes."""

from sqlalchemy import Column, Connection, String, Table, insert, select

from secondround.foundation.storage.tables import Utc
from secondround.hosted.audit.model import Event
from secondround.hosted.storage.tables import id_column, metadata

events = Table(
    "audit_events",
    metadata,
    id_column("id", key=True),
    Column("at", Utc, nullable=False),
    id_column("workspace_id", needed=False),
    id_column("who"),
    Column("kind", String(40), nullable=False),
    Column("about", String(80), nullable=False),
)


def add(db: Connection, event: Event) -> None:
    row = vars(event) | {"workspace_id": event.workspace_id or None}
    db.execute(insert(events).values(row))


def newest(db: Connection, workspace_id: str, most: int) -> tuple[Event, ...]:
    rows = db.execute(
        select(events)
        .where(events.c.workspace_id == workspace_id)
        .order_by(events.c.at.desc(), events.c.id)
        .limit(most)
    )
    return tuple(
        Event(row.id, row.at, row.workspace_id, row.who, row.kind, row.about) for row in rows
    )
