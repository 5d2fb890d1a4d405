"""A receipt of erasure is taken by the database in the transaction that erased what it is of, and in no other;
PostgreSQL only.

`hosted.forget` notes under the transaction's own number what it has erased, as the digest that the receipt bears.
Nobody who serves reads or writes that note, and the next erasure takes it away.
"""

from alembic import op

revision = "0020"
down_revision = "0019"

HERE = "workspace_id = nullif(current_setting('secondround.workspace', true), '')"
END = "RETURN counts;"
NOTED = """DELETE FROM hosted.erasures WHERE transaction <> pg_current_xact_id()::text::bigint;
    INSERT INTO hosted.erasures VALUES (pg_current_xact_id()::text::bigint, encode(sha256(convert_to(
        CASE WHEN subject = '' THEN place ELSE place || '/' || subject END, 'UTF8')), 'hex'))
        ON CONFLICT DO NOTHING;
    RETURN counts;"""
FORGET = "SELECT pg_get_functiondef('hosted.forget(text, text)'::regprocedure)"

TABLE = """
CREATE TABLE hosted.erasures (
    transaction bigint NOT NULL, subject_sha256 varchar(64) NOT NULL,
    PRIMARY KEY (transaction, subject_sha256)
)
"""
HAS_ERASED = """
CREATE FUNCTION hosted.has_erased(digest text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM hosted.erasures
        WHERE transaction = pg_current_xact_id()::text::bigint AND subject_sha256 = digest)
$$
"""
INSERTED = 'ALTER POLICY "insert" ON hosted.erasure_receipts WITH CHECK '
STATEMENTS = (
    TABLE,
    "ALTER TABLE hosted.erasures ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE hosted.erasures FORCE ROW LEVEL SECURITY",
    "CREATE POLICY keeper ON hosted.erasures TO CURRENT_USER USING (true) WITH CHECK (true)",
    HAS_ERASED,
    "REVOKE ALL ON FUNCTION hosted.has_erased(text) FROM PUBLIC",
    f"{INSERTED} ({HERE} AND hosted.has_erased(subject_sha256))",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in STATEMENTS:
            op.execute(statement)
        _replace_forget(END, NOTED)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _replace_forget(NOTED, END)
        op.execute(f"{INSERTED} ({HERE})")
        op.execute("DROP FUNCTION hosted.has_erased(text)")
        op.execute("DROP TABLE hosted.erasures")


def _replace_forget(part: str, by: str) -> None:
    """The function as it is, but for one part of it."""
    before = op.get_bind().exec_driver_sql(FORGET).scalar_one()
    if before.count(part) != 1:
        raise ValueError("hosted.forget is not as the migration before left it")
    op.execute(before.replace(part, by))
