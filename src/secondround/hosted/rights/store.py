"""Consents, retentions and receipts in the database."""

from sqlalchemy import Column, Date, String, Table, Text

from secondround.foundation.storage.tables import Json, Utc
from secondround.hosted.storage.tables import id_column, metadata

consents = Table(
    "consents",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    id_column("id", key=True),
    Column("kind", String(40), nullable=False),
    Column("language", String(2), nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("given_at", Utc, nullable=False),
    Column("withdrawn_at", Utc),
)
retentions = Table(
    "retentions",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    id_column("candidacy_id", key=True),
    Column("interview_on", Date, nullable=False),
    Column("erase_on", Date, nullable=False),
    Column("told_at", Utc),
)
receipts = Table(
    "erasure_receipts",
    metadata,
    id_column("id", key=True),
    id_column("workspace_id"),
    Column("what", String(16), nullable=False),
    Column("subject_sha256", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("counts", Json, nullable=False),
    Column("erased_at", Utc, nullable=False),
)
