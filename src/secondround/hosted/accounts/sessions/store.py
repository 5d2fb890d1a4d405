"""Sessions in the database."""

from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, delete, insert, or_, select, update

from secondround.foundation.storage.tables import Utc
from secondround.hosted.accounts.sessions.model import Session
from secondround.hosted.storage.tables import id_column, metadata

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    id_column("person_id"),
    Column("made_at", Utc, nullable=False),
    Column("seen_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("revoked_at", Utc),
)


def add(db: Connection, session: Session) -> None:
    db.execute(insert(sessions).values(vars(session)))


def find(db: Connection, digest: str) -> Session | None:
    row = db.execute(select(sessions).where(sessions.c.digest == digest)).mappings().first()
    return Session(**row) if row else None


def list_of(db: Connection, person_id: str) -> tuple[Session, ...]:
    """The one seen last first."""
    chosen = select(sessions).where(sessions.c.person_id == person_id)
    rows = db.execute(chosen.order_by(sessions.c.seen_at.desc(), sessions.c.digest)).mappings()
    return tuple(Session(**row) for row in rows)


def note_seen(db: Connection, digest: str, now: datetime) -> None:
    db.execute(update(sessions).where(sessions.c.digest == digest).values(seen_at=now))


def revoke(db: Connection, person_id: str, digest: str | None, now: datetime) -> int:
    """One of the person's that is open, or with None all of them; how many that were."""
    one = [sessions.c.digest == digest] if digest is not None else []
    ended = update(sessions).where(
        sessions.c.person_id == person_id, sessions.c.revoked_at.is_(None), *one
    )
    return db.execute(ended.values(revoked_at=now)).rowcount


def forget_over(db: Connection, person_id: str, before: datetime) -> None:
    """Those of the person that had ended by then."""
    over = or_(sessions.c.expires_at < before, sessions.c.revoked_at < before)
    db.execute(delete(sessions).where(sessions.c.person_id == person_id, over))
