"""Which rating of a take is whose: the rating itself stands with the candidate's own."""

from datetime import datetime

from sqlalchemy import Column, Connection, Table, delete, insert, select

from secondround.foundation.storage.tables import Json, Utc
from secondround.hosted.sharing.model import Share
from secondround.hosted.storage.tables import id_column, key_columns, matching, metadata

ratings = Table(
    "observer_ratings",
    metadata,
    *key_columns("workspace_id", "person_id", "id"),
    id_column("share_id"),
    id_column("author_id"),
    Column("body", Json, nullable=False),
    Column("made_at", Utc, nullable=False),
)


def put(db: Connection, share: Share, mark: str, rating: str, now: datetime) -> None:
    """In place of the one before."""
    db.execute(delete(ratings).where(matching(ratings, **_whose(share))))
    row = {"id": mark, "body": {"rating": rating}, "made_at": now}
    db.execute(insert(ratings).values(row | _whose(share)))


def find(db: Connection, share: Share) -> str:
    """The key of the coach's rating of what is shared; empty before there is one."""
    body = db.execute(select(ratings.c.body).where(matching(ratings, **_whose(share)))).scalar()
    return str(body["rating"]) if body else ""


def _whose(share: Share) -> dict[str, str]:
    return {
        "workspace_id": share.workspace_id,
        "person_id": share.person_id,
        "share_id": share.id,
        "author_id": share.coach_id,
    }
