"""Policies ask once a statement what somebody is, not once a row; who is on the staff has an index. PostgreSQL only.

Who sees and changes what is as before. With thousands of candidates in a workspace, the question was asked thousands of
times for one page.
"""

from alembic import op

revision = "0019"
down_revision = "0018"

WS = "nullif(current_setting('secondround.workspace', true), '')"
ME = "nullif(current_setting('secondround.person', true), '')"
DIGEST = "nullif(current_setting('secondround.digest', true), '')"
HERE = f"workspace_id = {WS}"
A_COACH, NOW_A_COACH = "hosted.holds('coach')", "(SELECT hosted.holds('coach'))"
RUNS_IT, NOW_RUNS_IT = "hosted.holds('administrator')", "(SELECT hosted.holds('administrator'))"
OPERATES, NOW_OPERATES = "hosted.operates()", "(SELECT hosted.operates())"

MEMBERSHIP = (
    f"EXISTS (SELECT FROM hosted.memberships AS one WHERE one.workspace_id = {WS}"
    " AND one.person_id = persons.id"
)
SHARES_WITH_ME = (
    f"EXISTS (SELECT FROM hosted.shares AS one WHERE one.workspace_id = {WS}"
    f" AND one.person_id = persons.id AND one.coach_id = {ME})"
)
SHOWS_IT = (
    f"EXISTS (SELECT FROM hosted.consents AS one WHERE one.workspace_id = {WS}"
    " AND one.person_id = persons.id AND one.kind = 'readiness' AND one.withdrawn_at IS NULL)"
)
KNOWN = f"id = {ME} OR identity = {DIGEST}"

AFTER = {
    '"select" ON hosted.persons': f"{KNOWN} OR {MEMBERSHIP} AND one.role <> 'candidate')"
    f" OR ({NOW_RUNS_IT} AND {MEMBERSHIP})) OR {SHARES_WITH_ME}",
    "agreed ON hosted.persons": f"{NOW_A_COACH} AND {SHOWS_IT}",
    "coach ON hosted.consents": f"{HERE} AND kind = 'readiness' AND withdrawn_at IS NULL"
    f" AND {NOW_A_COACH}",
    "coach ON hosted.shares": f"{HERE} AND coach_id = {ME} AND revoked_at IS NULL AND {NOW_A_COACH}",
    '"select" ON hosted.audit_events': f"({HERE} AND {NOW_RUNS_IT}) OR who = {ME}"
    f" OR (workspace_id IS NULL AND {NOW_OPERATES})",
}
BEFORE = AFTER | {
    '"select" ON hosted.persons': f"{KNOWN} OR {MEMBERSHIP} AND (one.role <> 'candidate' OR {RUNS_IT}))"
    f" OR {SHARES_WITH_ME}",
}
INDEX = (
    "ix_memberships_staff ON hosted.memberships (workspace_id, person_id) WHERE role <> 'candidate'"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SET LOCAL lock_timeout = '5s'")
        op.execute(f"CREATE INDEX {INDEX}")
        for policy, condition in AFTER.items():
            op.execute(f"ALTER POLICY {policy} USING ({condition})")


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for policy, condition in BEFORE.items():
            op.execute(f"ALTER POLICY {policy} USING ({_a_row(condition)})")
        op.execute("DROP INDEX hosted.ix_memberships_staff")


def _a_row(condition: str) -> str:
    """As it was: asked for each row."""
    for before, now in (
        (A_COACH, NOW_A_COACH),
        (RUNS_IT, NOW_RUNS_IT),
        (OPERATES, NOW_OPERATES),
    ):
        condition = condition.replace(now, before)
    return condition
