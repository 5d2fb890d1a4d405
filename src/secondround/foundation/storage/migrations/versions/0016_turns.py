"""Whose turn it is to ask a site, among all processes of the hosted edition; PostgreSQL only.

Whoever names a site sees its row; what nobody asked for a day may be taken away by anybody.
"""

from alembic import op

revision = "0016"
down_revision = "0015"

DIGEST = "nullif(current_setting('secondround.digest', true), '')"
UPKEEP = "current_setting('secondround.upkeep', true) = 'on'"
POLICIES = {
    "upkeep": f"TO CURRENT_USER USING ({UPKEEP}) WITH CHECK ({UPKEEP})",
    "select": f"FOR SELECT USING (digest = {DIGEST})",
    "insert": f"FOR INSERT WITH CHECK (digest = {DIGEST})",
    "update": f"FOR UPDATE USING (digest = {DIGEST}) WITH CHECK (digest = {DIGEST})",
    "delete": "FOR DELETE USING (free_at < now() - interval '1 day')",
}
STATEMENTS = (
    "CREATE TABLE hosted.turns (digest varchar(64) PRIMARY KEY, free_at timestamptz NOT NULL)",
    "ALTER TABLE hosted.turns ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE hosted.turns FORCE ROW LEVEL SECURITY",
    *(f'CREATE POLICY "{name}" ON hosted.turns {what}' for name, what in POLICIES.items()),
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in STATEMENTS:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TABLE IF EXISTS hosted.turns")
