"""Invitations in the database."""

from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, delete, insert, select, update

from secondround.foundation.storage.tables import Utc
from secondround.hosted.accounts.invitations.model import Invitation
from secondround.hosted.storage.tables import id_column, metadata

invitations = Table(
    "invitations",
    metadata,
    id_column("workspace_id", key=True),
    id_column("id", key=True),
    Column("digest", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    id_column("made_by"),
    Column("made_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
    id_column("used_by", needed=False),
)
SHOWN = [column for column in invitations.c if column.name != "digest"]


def add(db: Connection, invitation: Invitation, digest: str) -> None:
    db.execute(insert(invitations).values(vars(invitation) | {"digest": digest}))


def find(db: Connection, digest: str) -> Invitation | None:
    row = db.execute(select(*SHOWN).where(invitations.c.digest == digest)).mappings().first()
    return Invitation(**row) if row else None


def list_of(db: Connection, workspace_id: str) -> tuple[Invitation, ...]:
    """The newest first."""
    chosen = select(*SHOWN).where(invitations.c.workspace_id == workspace_id)
    rows = db.execute(chosen.order_by(invitations.c.made_at.desc(), invitations.c.id)).mappings()
    return tuple(Invitation(**row) for row in rows)


def use(db: Connection, digest: str, person_id: str, now: datetime) -> bool:
    """Whether it was there to be used: of two at once, one is told no."""
    free = update(invitations).where(
        invitations.c.digest == digest,
        invitations.c.used_at.is_(None),
        invitations.c.expires_at > now,
    )
    return db.execute(free.values(used_at=now, used_by=person_id)).rowcount == 1


def remove(db: Connection, workspace_id: str, invitation_id: str) -> int:
    gone = delete(invitations).where(
        invitations.c.workspace_id == workspace_id, invitations.c.id == invitation_id
    )
    return db.execute(gone).rowcount
