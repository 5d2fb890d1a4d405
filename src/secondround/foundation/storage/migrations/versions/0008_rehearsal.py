"""Sittings, their answers, when each was said; which questions came goes to the edits."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0008"
down_revision = "0007"

NAMES = ("sittings", "takes", "said")
JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    for name in NAMES:
        _create(name)
    # Which questions came is the candidate's own word: it stands among the edits, as any other line of theirs.
    op.execute(
        "INSERT INTO edits (workspace_id, person_id, candidacy_id, part, key, field, value, made_at)"
        " SELECT workspace_id, person_id, candidacy_id, 'came', key, 'added', body, CURRENT_TIMESTAMP FROM came"
    )
    op.drop_table("came")


def downgrade() -> None:
    _create("came")
    for name in reversed(NAMES):
        op.drop_table(name)


def _create(name: str) -> None:
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
