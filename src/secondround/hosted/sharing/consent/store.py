"""Consents in the database: a row is never changed but for the moment it was withdrawn."""

from datetime import datetime

from sqlalchemy import Column, Connection, Integer, String, Table, Text, insert, select, update

from secondround.foundation.storage.tables import Utc
from secondround.hosted.sharing.consent.model import Consent
from secondround.hosted.storage.tables import id_column, metadata

consents = Table(
    "consents",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    id_column("id", key=True),
    Column("kind", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("language", String(2), nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("given_at", Utc, nullable=False),
    Column("withdrawn_at", Utc),
)


def add(db: Connection, consent: Consent) -> None:
    db.execute(insert(consents).values(vars(consent)))


def list_own(db: Connection, workspace_id: str, person_id: str) -> tuple[Consent, ...]:
    """All that the person ever agreed to in the workspace, the newest first."""
    own = (consents.c.workspace_id == workspace_id, consents.c.person_id == person_id)
    chosen = select(consents).where(*own).order_by(consents.c.given_at.desc(), consents.c.id)
    return tuple(Consent(**row) for row in db.execute(chosen).mappings())


def stands(db: Connection, workspace_id: str, person_id: str, kind: str, version: int) -> bool:
    columns = consents.c
    chosen = select(columns.id).where(
        columns.workspace_id == workspace_id,
        columns.person_id == person_id,
        columns.kind == kind,
        columns.version == version,
        columns.withdrawn_at.is_(None),
    )
    return db.execute(chosen.limit(1)).first() is not None


def those_who(db: Connection, workspace_id: str, kind: str, version: int) -> tuple[str, ...]:
    """The ids of those whose consent stands, as far as the asker may see it."""
    columns = consents.c
    chosen = select(columns.person_id).where(
        columns.workspace_id == workspace_id,
        columns.kind == kind,
        columns.version == version,
        columns.withdrawn_at.is_(None),
    )
    return tuple(db.execute(chosen.distinct()).scalars())


def withdraw(
    db: Connection, workspace_id: str, person_id: str, kind: str, now: datetime
) -> tuple[str, ...]:
    """The ids of those that stood until now, of whatever version."""
    columns = consents.c
    standing = update(consents).where(
        columns.workspace_id == workspace_id,
        columns.person_id == person_id,
        columns.kind == kind,
        columns.withdrawn_at.is_(None),
    )
    return tuple(db.execute(standing.values(withdrawn_at=now).returning(columns.id)).scalars())
