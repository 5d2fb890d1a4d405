"""Comments in the database. A coach's are seen by the candidate and by that coach."""

from sqlalchemy import Column, Connection, Table, Text, delete, insert, select

from secondround.foundation.storage.tables import Utc
from secondround.hosted.sharing.comments.model import Comment
from secondround.hosted.storage.tables import id_column, key_columns, matching, metadata

comments = Table(
    "comments",
    metadata,
    *key_columns("workspace_id", "person_id", "id"),
    id_column("share_id"),
    id_column("author_id"),
    Column("text", Text, nullable=False),
    Column("made_at", Utc, nullable=False),
)


def add(db: Connection, comment: Comment) -> None:
    db.execute(insert(comments).values(vars(comment)))


def list_of(
    db: Connection, workspace_id: str, person_id: str, share_id: str = ""
) -> tuple[Comment, ...]:
    """On what this person shares, or on one share; the first first."""
    whose = {"workspace_id": workspace_id, "person_id": person_id}
    chosen = select(comments).where(matching(comments, **whose))
    if share_id:
        chosen = chosen.where(comments.c.share_id == share_id)
    rows = db.execute(chosen.order_by(comments.c.made_at, comments.c.id)).mappings()
    return tuple(Comment(**row) for row in rows)


def remove(
    db: Connection, workspace_id: str, person_id: str, author_id: str, comment_id: str
) -> int:
    """How many that were: none for another author's."""
    whose = {"workspace_id": workspace_id, "person_id": person_id, "author_id": author_id}
    return db.execute(delete(comments).where(matching(comments, **whose, id=comment_id))).rowcount
