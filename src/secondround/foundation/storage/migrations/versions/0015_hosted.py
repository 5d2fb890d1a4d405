"""Accounts, sharing and rights of the hosted edition, in a schema of their own; PostgreSQL only.

A policy of each table says who sees and changes what; `hosted.holds` and `hosted.operates` look it up in the
memberships and operators that the transaction may see, so that no role is taken from what is said of itself.
"""

from collections.abc import Sequence

from alembic import op

revision = "0015"
down_revision = "0014"

WS = "nullif(current_setting('secondround.workspace', true), '')"
ME = "nullif(current_setting('secondround.person', true), '')"
DIGEST = "nullif(current_setting('secondround.digest', true), '')"
UPKEEP = "current_setting('secondround.upkeep', true) = 'on'"
OWNER = f"workspace_id = {WS} AND person_id = {ME}"
HERE = f"workspace_id = {WS}"
ADMINISTERS = f"({HERE} AND hosted.holds('administrator'))"

ID = "varchar(40) NOT NULL"
AT = "timestamptz NOT NULL"
WORKSPACE_ID = f"workspace_id {ID} REFERENCES hosted.workspaces ON DELETE CASCADE"
PERSON_ID = f"person_id {ID} REFERENCES hosted.persons ON DELETE CASCADE"
SHARE = (
    f"share_id {ID}, author_id {ID} REFERENCES hosted.persons ON DELETE CASCADE,"
    " FOREIGN KEY (workspace_id, person_id, share_id)"
    " REFERENCES hosted.shares (workspace_id, person_id, id) ON DELETE CASCADE"
)
ROLES = "role varchar(16) NOT NULL CHECK (role IN ('candidate', 'coach', 'administrator'))"

TABLES = {
    "workspaces": f"id {ID} PRIMARY KEY, name text NOT NULL,"
    " retention_days integer NOT NULL CHECK (retention_days BETWEEN 1 AND 3650),"
    f" limits jsonb NOT NULL, made_at {AT}",
    "persons": f"id {ID} PRIMARY KEY, identity varchar(64) NOT NULL UNIQUE, issuer text NOT NULL,"
    f" subject text NOT NULL, name text NOT NULL, mail text NOT NULL, made_at {AT}",
    "operators": f"{PERSON_ID} PRIMARY KEY, since {AT}",
    "memberships": f"{WORKSPACE_ID}, {PERSON_ID}, {ROLES}, since {AT},"
    " PRIMARY KEY (workspace_id, person_id, role)",
    "invitations": f"{WORKSPACE_ID}, id {ID}, digest varchar(64) NOT NULL UNIQUE, {ROLES},"
    f" made_by {ID}, made_at {AT}, expires_at {AT}, used_at timestamptz, used_by varchar(40),"
    " PRIMARY KEY (workspace_id, id)",
    "sessions": f"digest varchar(64) PRIMARY KEY, {PERSON_ID}, made_at {AT}, seen_at {AT},"
    f" expires_at {AT}, revoked_at timestamptz",
    "consents": f"{WORKSPACE_ID}, {PERSON_ID}, id {ID}, kind varchar(40) NOT NULL,"
    " language varchar(2) NOT NULL, text text NOT NULL, text_sha256 varchar(64) NOT NULL,"
    f" given_at {AT}, withdrawn_at timestamptz, PRIMARY KEY (workspace_id, person_id, id)",
    "shares": f"{WORKSPACE_ID}, {PERSON_ID}, id {ID},"
    f" coach_id {ID} REFERENCES hosted.persons ON DELETE CASCADE CHECK (coach_id <> person_id),"
    f" candidacy_id {ID}, kind varchar(40) NOT NULL, key varchar(80) NOT NULL, shared_at {AT},"
    " revoked_at timestamptz, PRIMARY KEY (workspace_id, person_id, id)",
    "comments": f"{WORKSPACE_ID}, {PERSON_ID}, id {ID}, {SHARE}, text text NOT NULL, made_at {AT},"
    " PRIMARY KEY (workspace_id, person_id, id)",
    "observer_ratings": f"{WORKSPACE_ID}, {PERSON_ID}, id {ID}, {SHARE}, body jsonb NOT NULL,"
    f" made_at {AT}, PRIMARY KEY (workspace_id, person_id, id)",
    "audit_events": f"id {ID} PRIMARY KEY, at {AT}, workspace_id varchar(40),"
    f" who {ID}, kind varchar(40) NOT NULL, about varchar(80) NOT NULL",
    "erasure_receipts": f"id {ID} PRIMARY KEY, workspace_id {ID}, what varchar(16) NOT NULL"
    " CHECK (what IN ('person', 'workspace')), subject_sha256 varchar(64) NOT NULL,"
    f" digest varchar(64) NOT NULL UNIQUE, counts jsonb NOT NULL, erased_at {AT}",
    "retentions": f"{WORKSPACE_ID}, {PERSON_ID}, candidacy_id {ID}, interview_on date NOT NULL,"
    " erase_on date NOT NULL, told_at timestamptz,"
    " PRIMARY KEY (workspace_id, person_id, candidacy_id)",
}
INDEXES = {
    "ix_memberships_person_id": "memberships (person_id)",
    "ix_sessions_person_id": "sessions (person_id)",
    "ix_shares_workspace_id_coach_id": "shares (workspace_id, coach_id)",
    "ix_audit_events_workspace_id_at": "audit_events (workspace_id, at)",
    "ix_audit_events_who": "audit_events (who)",
    "ix_retentions_erase_on": "retentions (erase_on)",
}

SHARED_WITH_ME = (
    f"workspace_id = {WS} AND author_id = {ME} AND EXISTS (SELECT FROM hosted.shares AS shared"
    " WHERE shared.workspace_id = {table}.workspace_id AND shared.person_id = {table}.person_id"
    f" AND shared.id = share_id AND shared.coach_id = {ME})"
)
MEMBER = (
    f"EXISTS (SELECT FROM hosted.memberships AS one WHERE one.person_id = {ME}"
    " AND one.workspace_id = workspaces.id)"
)
INVITED = (
    f"EXISTS (SELECT FROM hosted.invitations AS one WHERE one.digest = {DIGEST}"
    " AND one.workspace_id = {table})"
)
ON_THE_STAFF = (
    f"EXISTS (SELECT FROM hosted.memberships AS one WHERE one.workspace_id = {WS}"
    " AND one.person_id = persons.id AND (one.role <> 'candidate'"
    " OR hosted.holds('administrator')))"
)
SHARES_WITH_ME = (
    f"EXISTS (SELECT FROM hosted.shares AS one WHERE one.workspace_id = {WS}"
    f" AND one.person_id = persons.id AND one.coach_id = {ME})"
)
ACCEPTING = (
    f"person_id = {ME} AND EXISTS (SELECT FROM hosted.invitations AS one WHERE"
    f" one.digest = {DIGEST} AND one.used_by = {ME} AND one.role = memberships.role"
    " AND one.workspace_id = memberships.workspace_id)"
)

POLICIES: Sequence[tuple[str, str, str]] = (
    (
        "workspaces",
        "SELECT",
        f"id = {WS} OR hosted.operates() OR {MEMBER} OR {INVITED.format(table='workspaces.id')}",
    ),
    ("workspaces", "INSERT", "hosted.operates()"),
    ("workspaces", "UPDATE", f"id = {WS} AND hosted.holds('administrator')"),
    (
        "workspaces",
        "DELETE",
        f"id = {WS} AND (hosted.operates() OR hosted.holds('administrator'))",
    ),
    (
        "persons",
        "SELECT",
        f"id = {ME} OR identity = {DIGEST} OR {ON_THE_STAFF} OR {SHARES_WITH_ME}",
    ),
    ("persons", "INSERT", f"identity = {DIGEST}"),
    ("persons", "UPDATE", f"identity = {DIGEST}"),
    ("persons", "DELETE", f"id = {ME}"),
    ("operators", "SELECT", f"person_id = {ME}"),
    ("memberships", "SELECT", f"{HERE} OR person_id = {ME}"),
    ("memberships", "INSERT", f"{ADMINISTERS} OR ({ACCEPTING})"),
    ("memberships", "DELETE", f"{ADMINISTERS} OR ({OWNER})"),
    ("invitations", "SELECT", f"{ADMINISTERS} OR digest = {DIGEST} OR hosted.operates()"),
    (
        "invitations",
        "INSERT",
        f"made_by = {ME} AND ({ADMINISTERS} OR (role = 'administrator' AND hosted.operates()))",
    ),
    ("invitations", "DELETE", f"{ADMINISTERS} OR hosted.operates()"),
    ("sessions", "SELECT", f"digest = {DIGEST} OR person_id = {ME}"),
    ("sessions", "INSERT", f"person_id = {ME}"),
    ("sessions", "UPDATE", f"digest = {DIGEST} OR person_id = {ME}"),
    ("sessions", "DELETE", f"person_id = {ME}"),
    ("consents", "ALL", OWNER),
    ("shares", "ALL", OWNER),
    ("comments", "SELECT", f"({OWNER}) OR ({SHARED_WITH_ME.format(table='comments')})"),
    (
        "comments",
        "INSERT",
        f"({OWNER} AND author_id = {ME}) OR ({SHARED_WITH_ME.format(table='comments')})",
    ),
    ("comments", "DELETE", f"({OWNER}) OR ({SHARED_WITH_ME.format(table='comments')})"),
    (
        "observer_ratings",
        "SELECT",
        f"({OWNER}) OR ({SHARED_WITH_ME.format(table='observer_ratings')})",
    ),
    ("observer_ratings", "INSERT", SHARED_WITH_ME.format(table="observer_ratings")),
    (
        "observer_ratings",
        "DELETE",
        f"({OWNER}) OR ({SHARED_WITH_ME.format(table='observer_ratings')})",
    ),
    (
        "audit_events",
        "SELECT",
        f"{ADMINISTERS} OR who = {ME} OR (workspace_id IS NULL AND hosted.operates())",
    ),
    ("audit_events", "INSERT", f"who = {ME} AND (workspace_id IS NULL OR {HERE})"),
    ("erasure_receipts", "SELECT", f"{ADMINISTERS} OR digest = {DIGEST} OR hosted.operates()"),
    ("erasure_receipts", "INSERT", HERE),
    ("retentions", "ALL", OWNER),
)
"""Table, command, condition: for the rows that are seen or taken away as well as for those that are written."""

USE_ONCE = (
    "CREATE POLICY accept ON hosted.invitations FOR UPDATE"
    f" USING (digest = {DIGEST} AND used_by IS NULL)"
    f" WITH CHECK (digest = {DIGEST} AND used_by = {ME})"
)
SHARED = (
    "CREATE POLICY coach ON hosted.shares FOR SELECT"
    f" USING ({HERE} AND coach_id = {ME} AND revoked_at IS NULL AND hosted.holds('coach'))"
)
DUE = "CREATE POLICY due ON hosted.retentions FOR SELECT USING (hosted.operates())"
FUNCTIONS = """
CREATE FUNCTION hosted.holds(wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM hosted.memberships AS held
        WHERE held.workspace_id = nullif(current_setting('secondround.workspace', true), '')
        AND held.person_id = nullif(current_setting('secondround.person', true), '')
        AND held.role = wanted
    )
$$;
CREATE FUNCTION hosted.operates() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM hosted.operators AS one
        WHERE one.person_id = nullif(current_setting('secondround.person', true), '')
    )
$$;
REVOKE ALL ON FUNCTION hosted.holds(text), hosted.operates() FROM PUBLIC
"""


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute("CREATE SCHEMA hosted")
    for name, columns in TABLES.items():
        op.execute(f"CREATE TABLE hosted.{name} ({columns})")
        op.execute(f"ALTER TABLE hosted.{name} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE hosted.{name} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY upkeep ON hosted.{name} TO CURRENT_USER"
            f" USING ({UPKEEP}) WITH CHECK ({UPKEEP})"
        )
    for name, columns in INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON hosted.{columns}")
    op.execute(
        "CREATE UNIQUE INDEX uq_shares_once ON hosted.shares"
        " (workspace_id, person_id, coach_id, candidacy_id, kind, key) WHERE revoked_at IS NULL"
    )
    for statement in FUNCTIONS.split(";\n"):
        op.execute(statement)
    for table, command, condition in POLICIES:
        op.execute(_policy(table, command, condition))
    for statement in (USE_ONCE, SHARED, DUE):
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SCHEMA IF EXISTS hosted CASCADE")


def _policy(table: str, command: str, condition: str) -> str:
    seen = "" if command == "INSERT" else f" USING ({condition})"
    written = "" if command in ("SELECT", "DELETE") else f" WITH CHECK ({condition})"
    name = "owner" if command == "ALL" else command.lower()
    return f'CREATE POLICY "{name}" ON hosted.{table} FOR {command}{seen}{written}'
