"""What goes with a share, versions of consents, and what a coach sees of those who agreed; PostgreSQL only."""

from alembic import op

revision = "0017"
down_revision = "0016"

WS = "nullif(current_setting('secondround.workspace', true), '')"
AGREED = "kind = 'readiness' AND withdrawn_at IS NULL"
SHOWS_IT = (
    f"EXISTS (SELECT FROM hosted.consents AS one WHERE one.workspace_id = {WS}"
    " AND one.person_id = persons.id AND one.kind = 'readiness' AND one.withdrawn_at IS NULL)"
)
UPGRADES = (
    (
        "ALTER TABLE hosted.shares ADD COLUMN with_words boolean NOT NULL DEFAULT false,"
        " ADD COLUMN with_sound boolean NOT NULL DEFAULT false"
    ),
    "ALTER TABLE hosted.consents ADD COLUMN version integer NOT NULL DEFAULT 1",
    "CREATE INDEX ix_comments_share_id ON hosted.comments (workspace_id, person_id, share_id)",
    (
        "CREATE INDEX ix_consents_readiness ON hosted.consents (workspace_id, person_id)"
        f" WHERE {AGREED}"
    ),
    (
        "CREATE POLICY coach ON hosted.consents FOR SELECT"
        f" USING (workspace_id = {WS} AND {AGREED} AND hosted.holds('coach'))"
    ),
    f"CREATE POLICY agreed ON hosted.persons FOR SELECT USING (hosted.holds('coach') AND {SHOWS_IT})",
)
DOWNGRADES = (
    "DROP POLICY agreed ON hosted.persons",
    "DROP POLICY coach ON hosted.consents",
    "DROP INDEX hosted.ix_consents_readiness",
    "DROP INDEX hosted.ix_comments_share_id",
    "ALTER TABLE hosted.consents DROP COLUMN version",
    "ALTER TABLE hosted.shares DROP COLUMN with_words, DROP COLUMN with_sound",
)


def upgrade() -> None:
    _each(UPGRADES)


def downgrade() -> None:
    _each(DOWNGRADES)


def _each(statements: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in statements:
            op.execute(statement)
