"""Rows of other owners are out of sight in PostgreSQL, whatever a statement says. SQLite has one owner.

The index of words goes: behind a policy it is never used, since its operator might tell of rows that are out of sight.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0012"

WORKSPACE = "workspace_id = nullif(current_setting('secondround.workspace', true), '')"
PERSON = "person_id = nullif(current_setting('secondround.person', true), '')"
OWNER = f"{WORKSPACE} AND {PERSON}"
UPKEEP = "current_setting('secondround.upkeep', true) = 'on'"


def upgrade() -> None:
    tables = _owned_tables()
    if tables:
        op.execute("DROP INDEX IF EXISTS ix_passages_words")
    for table in tables:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY owner ON {table} USING ({OWNER}) WITH CHECK ({OWNER})")
        op.execute(
            f"CREATE POLICY upkeep ON {table} TO CURRENT_USER USING ({UPKEEP}) WITH CHECK ({UPKEEP})"
        )


def downgrade() -> None:
    tables = _owned_tables()
    if tables:
        op.execute(
            "CREATE INDEX ix_passages_words ON passages USING gin (to_tsvector('simple', text))"
        )
    for table in tables:
        op.execute(f"DROP POLICY IF EXISTS owner ON {table}")
        op.execute(f"DROP POLICY IF EXISTS upkeep ON {table}")
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")


def _owned_tables() -> list[str]:
    """Those that are there and carry both ids; none on SQLite, and none while the SQL is only printed."""
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return []
    found = sa.inspect(connection)
    owner = {"workspace_id", "person_id"}
    tables = sorted(found.get_table_names())
    return [one for one in tables if owner <= {each["name"] for each in found.get_columns(one)}]
