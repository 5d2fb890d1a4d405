"""What the candidate recalled of the company, card by card, and when each is due again."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "recalled",
        sa.Column("workspace_id", sa.String(40), primary_key=True),
        sa.Column("person_id", sa.String(40), primary_key=True),
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(80), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("body", JSON, nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "person_id", "candidacy_id", "key", name="pk_recalled"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "person_id", "candidacy_id"],
            ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
            name="fk_recalled_workspace_id_person_id_candidacy_id",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("recalled")
