"""What was asked of the web, sites and their pages, feeds that are followed and what they gave."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
ITEMS = ("sites", "feeds", "feed_entries")
TEXTS = ("words", "subject", "message", "name", "document_id", "etag", "modified", "digest")


def upgrade() -> None:
    for name in ITEMS:
        _create(
            name,
            sa.Column("key", sa.String(80), primary_key=True),
            sa.Column("position", sa.Integer, nullable=False),
            sa.Column("body", JSON, nullable=False),
        )
    _create(
        "site_pages",
        sa.Column("site", sa.String(80), primary_key=True),
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in TEXTS),
    )
    _create(
        "asked",
        sa.Column("at", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("address", sa.Text, primary_key=True),
    )
    # What was asked stood among the edits, where a hundred pages would slow down every other.
    op.execute(
        "INSERT INTO asked (workspace_id, person_id, candidacy_id, at, address)"
        " SELECT workspace_id, person_id, candidacy_id, made_at, key FROM edits WHERE part = 'fetched'"
    )
    op.execute("DELETE FROM edits WHERE part = 'fetched'")


def downgrade() -> None:
    for name in ("asked", "site_pages", *reversed(ITEMS)):
        op.drop_table(name)


def _create(name: str, *columns: sa.Column[Any]) -> None:
    own = [one.name for one in columns if one.primary_key]
    op.create_table(
        name,
        sa.Column("workspace_id", sa.String(40), primary_key=True),
        sa.Column("person_id", sa.String(40), primary_key=True),
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        *columns,
        sa.PrimaryKeyConstraint(
            "workspace_id", "person_id", "candidacy_id", *own, name=f"pk_{name}"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "person_id", "candidacy_id"],
            ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
            name=f"fk_{name}_workspace_id_person_id_candidacy_id",
            ondelete="CASCADE",
        ),
    )
