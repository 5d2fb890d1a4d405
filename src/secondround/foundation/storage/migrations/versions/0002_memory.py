"""What the memory of a past round needs: documents added beside the folder, recordings, a guided debrief."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
OF_A_CANDIDACY = ("memories", "asides", "recordings", "consents")


def upgrade() -> None:
    op.add_column(
        "candidacy_documents",
        sa.Column("origin", sa.String(10), nullable=False, server_default="folder"),
    )
    with op.batch_alter_table("edits") as edits:
        edits.alter_column("key", type_=sa.Text)
    for name in OF_A_CANDIDACY:
        op.create_table(
            name,
            *_owner(),
            sa.Column("candidacy_id", sa.String(40), primary_key=True),
            sa.Column("key", sa.String(80), primary_key=True),
            sa.Column("position", sa.Integer, nullable=False),
            sa.Column("body", JSON, nullable=False),
            _key(name, "candidacy_id", "key"),
            _of_candidacy(name),
        )
    op.create_table(
        "utterances",
        *_owner(),
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        sa.Column("recording", sa.String(80), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("start", sa.Float, nullable=False),
        sa.Column("end", sa.Float, nullable=False),
        sa.Column("words", JSON, nullable=False),
        _key("utterances", "candidacy_id", "recording", "position"),
        _of_candidacy("utterances"),
    )


def downgrade() -> None:
    op.drop_table("utterances")
    for name in reversed(OF_A_CANDIDACY):
        op.drop_table(name)
    op.drop_column("candidacy_documents", "origin")


def _owner() -> tuple[sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("workspace_id", sa.String(40), primary_key=True),
        sa.Column("person_id", sa.String(40), primary_key=True),
    )


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("workspace_id", "person_id", *columns, name=f"pk_{table}")


def _of_candidacy(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        name=f"fk_{table}_workspace_id_person_id_candidacy_id",
        ondelete="CASCADE",
    )
