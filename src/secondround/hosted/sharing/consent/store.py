"""Consents in the database: a row is never changed but for the moment it was withdrawn."""

from datetime import datetime

from sqlalchemy import Column, Connection, Integer, String, Table, Text, insert, select, update

from secondround.foundation.storage.tables import Utc
from secondround.hosted.sharing.consent.model import Consent
from secondround.hosted.storage.tables import key_columns, matching, metadata

consents = Table(
    "consents",
    metadata,
    *key_columns("workspace_id", "person_id", "id"),
    Column("kind", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("language", String(2), nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("given_at", Utc, nullable=False),
    Column("withdrawn_at", Utc),
)
_STANDS = consents.c.withdrawn_at.is_(None)


def add(db: Connection, consent: Consent) -> None:
    db.execute(insert(consents).values(vars(consent)))


def list_own(db: Connection, workspace_id: str, person_id: str) -> tuple[Consent, ...]:
    """All that the person ever agreed to in the workspace, the newest first."""
    own = matching(consents, workspace_id=workspace_id, person_id=person_id)
    chosen = select(consents).where(own).order_by(consents.c.given_at.desc(), consents.c.id)
    return tuple(Consent(**row) for row in db.execute(chosen).mappings())


def stands(db: Connection, workspace_id: str, person_id: str, kind: str, version: int) -> bool:
    whose = {"workspace_id": workspace_id, "person_id": person_id}
    given = matching(consents, **whose, kind=kind, version=version)
    return db.execute(select(consents.c.id).where(given, _STANDS).limit(1)).first() is not None


def those_who(db: Connection, workspace_id: str, kind: str, version: int) -> tuple[str, ...]:
    """The ids of those whose consent stands, as far as the asker may see it."""
    given = matching(consents, workspace_id=workspace_id, kind=kind, version=version)
    chosen = select(consents.c.person_id).where(given, _STANDS)
    return tuple(db.execute(chosen.distinct()).scalars())


def withdraw(
    db: Connection, workspace_id: str, person_id: str, kind: str, now: datetime
) -> tuple[str, ...]:
    """The ids of those that stood until now, of whatever version."""
    given = matching(consents, workspace_id=workspace_id, person_id=person_id, kind=kind)
    standing = update(consents).where(given, _STANDS).values(withdrawn_at=now)
    return tuple(db.execute(standing.returning(consents.c.id)).scalars())
