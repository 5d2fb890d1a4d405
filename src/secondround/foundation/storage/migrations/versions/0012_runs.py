"""Runs through the exercise."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0012"
down_revision = "0011"

NAMES = ("runs",)
JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    for name in NAMES:
        op.create_table(
            name,
            sa.Column("workspace_id", sa.String(40), primary_key=True),
            sa.Column("person_id", sa.String(40), primary_key=True),
            sa.Column("candidacy_id", sa.String(40), primary_key=True),
            sa.Column("key", sa.String(80), primary_key=True),
            sa.Column("position", sa.Integer, nullable=False),
            sa.Column("body", JSON, nullable=False),
            sa.PrimaryKeyConstraint(
                "workspace_id", "person_id", "candidacy_id", "key", name=f"pk_{name}"
            ),
            sa.ForeignKeyConstraint(
                ["workspace_id", "person_id", "candidacy_id"],
                ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
                name=f"fk_{name}_workspace_id_person_id_candidacy_id",
                ondelete="CASCADE",
            ),
        )


def downgrade() -> None:
    for name in reversed(NAMES):
        op.drop_table(name)
