"""The first tables; every row carries its owner."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
DERIVED = (
    "evidence",
    "employments",
    "rounds",
    "interviewers",
    "facts",
    "missing_themes",
    "exchanges",
    "asked_enquiries",
    "statements",
    "contradictions",
    "impressions",
    "open_points",
    "requirements",
    "terms",
    "weak_points",
    "questions",
    "stories",
    "enquiries",
    "settled_enquiries",
    "assignments",
    "todos",
)


def upgrade() -> None:
    _candidacies()
    _edits()
    _documents()
    _passages()
    _search()
    _vectors()
    for name in DERIVED:
        _owned(
            name,
            sa.Column("candidacy_id", sa.String(40), primary_key=True),
            sa.Column("key", sa.String(80), primary_key=True),
            sa.Column("position", sa.Integer, nullable=False),
            sa.Column("body", JSON, nullable=False),
            _of_candidacy(name),
        )
    _owned(
        "preparations",
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("written", JSON, nullable=False),
        sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=False),
        _of_candidacy("preparations"),
    )


def downgrade() -> None:
    for name in (
        "preparations",
        *reversed(DERIVED),
        "vectors",
        "passages_words",
        "passages",
        "candidacy_documents",
        "document_parts",
        "documents",
        "edits",
        "candidacies",
    ):
        op.execute(f"DROP TABLE IF EXISTS {name}")


def _owned(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("workspace_id", sa.String(40), primary_key=True),
        sa.Column("person_id", sa.String(40), primary_key=True),
        *columns,
        sa.PrimaryKeyConstraint(
            "workspace_id",
            "person_id",
            *(c.name for c in columns if isinstance(c, sa.Column) and c.primary_key),
            name=f"pk_{name}",
        ),
    )


def _of(table: str, parent: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "person_id", column],
        [f"{parent}.workspace_id", f"{parent}.person_id", f"{parent}.id"],
        name=f"fk_{table}_workspace_id_person_id_{column}",
        ondelete="CASCADE",
    )


def _of_candidacy(table: str) -> sa.ForeignKeyConstraint:
    return _of(table, "candidacies", "candidacy_id")


def _candidacies() -> None:
    _owned(
        "candidacies",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=False),
        sa.Column("candidate", sa.Text, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
    )


def _edits() -> None:
    _owned(
        "edits",
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        sa.Column("part", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(80), primary_key=True),
        sa.Column("field", sa.String(40), primary_key=True),
        sa.Column("value", JSON, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        _of_candidacy("edits"),
    )


def _documents() -> None:
    _owned(
        "documents",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", JSON, nullable=False),
    )
    _owned(
        "document_parts",
        sa.Column("document_id", sa.String(40), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("part_id", sa.String(40), nullable=False),
        _of("document_parts", "documents", "document_id"),
    )
    _owned(
        "candidacy_documents",
        sa.Column("candidacy_id", sa.String(40), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("document_id", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("kind_reason", sa.Text, nullable=False),
        _of_candidacy("candidacy_documents"),
        _of("candidacy_documents", "documents", "document_id"),
    )


def _passages() -> None:
    _owned(
        "passages",
        sa.Column("document_id", sa.String(40), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("locator", sa.Text, nullable=False),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("heading", sa.Text, nullable=False),
        sa.Column("speaker", sa.Text, nullable=False),
        sa.Column("start", sa.Float),
        sa.Column("end", sa.Float),
        sa.Column("text", sa.Text, nullable=False),
        _of("passages", "documents", "document_id"),
    )


def _search() -> None:
    """Words can be searched on either database: FTS5 here, a text-search index there."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE INDEX ix_passages_words ON passages USING gin (to_tsvector('simple', text))"
        )
        return
    op.execute(
        "CREATE VIRTUAL TABLE passages_words USING fts5("
        "text, workspace_id UNINDEXED, person_id UNINDEXED, document_id UNINDEXED,"
        " position UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')"
    )


def _vectors() -> None:
    _owned(
        "vectors",
        sa.Column("embedder", sa.String(80), primary_key=True),
        sa.Column("text_sha256", sa.String(64), primary_key=True),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
