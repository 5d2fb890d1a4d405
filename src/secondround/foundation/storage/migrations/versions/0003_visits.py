"""What was there at the last visit, so that what is new can be told."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "visits",
        sa.Column("workspace_id", sa.String(40), primary_key=True),
        sa.Column("person_id", sa.String(40), primary_key=True),
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        sa.Column("which", sa.String(6), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("keys", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "person_id", "candidacy_id", "which", name="pk_visits"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "person_id", "candidacy_id"],
            ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
            name="fk_visits_workspace_id_person_id_candidacy_id",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("visits")
