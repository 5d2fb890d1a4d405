"""Which rating of a take is whose: the rating itself stands with the candidate's own."""

from datetime import datetime

from sqlalchemy import Column, Connection, Table, delete, insert, select

from secondround.foundation.storage.tables import Json, Utc
from secondround.hosted.sharing.model import Share
from secondround.hosted.storage.tables import id_column, metadata

ratings = Table(
    "observer_ratings",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    id_column("id", key=True),
    id_column("share_id"),
    id_column("author_id"),
    Column("body", Json, nullable=False),
    Column("made_at", Utc, nullable=False),
)


def put(db: Connection, share: Share, mark: str, rating: str, now: datetime) -> None:
    """In place of the one before."""
    values = {"workspace_id": share.workspace_id, "person_id": share.person_id}
    values |= {"share_id": share.id, "author_id": share.coach_id}
    old = delete(ratings).where(*(ratings.c[name] == value for name, value in values.items()))
    db.execute(old)
    row = values | {"id": mark, "body": {"rating": rating}, "made_at": now}
    db.execute(insert(ratings).values(row))


def find(db: Connection, share: Share) -> str:
    """The key of the coach's rating of what is shared; empty before there is one."""
    columns = ratings.c
    chosen = select(columns.body).where(
        columns.workspace_id == share.workspace_id,
        columns.person_id == share.person_id,
        columns.share_id == share.id,
        columns.author_id == share.coach_id,
    )
    body = db.execute(chosen).scalar()
    return str(body["rating"]) if body else ""
