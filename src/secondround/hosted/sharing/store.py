"""Shares, comments and ratings in the database: the candidate's rows, which a coach sees while the share stands."""

from sqlalchemy import Column, String, Table, Text

from secondround.foundation.storage.tables import Json, Utc
from secondround.hosted.storage.tables import id_column, metadata

shares = Table(
    "shares",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    id_column("id", key=True),
    id_column("coach_id"),
    id_column("candidacy_id"),
    Column("kind", String(40), nullable=False),
    Column("key", String(80), nullable=False),
    Column("shared_at", Utc, nullable=False),
    Column("revoked_at", Utc),
)
comments = Table(
    "comments",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    id_column("id", key=True),
    id_column("share_id"),
    id_column("author_id"),
    Column("text", Text, nullable=False),
    Column("made_at", Utc, nullable=False),
)
observer_ratings = Table(
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
