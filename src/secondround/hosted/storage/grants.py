"""What the role that serves may do, table by table; a policy then says with which rows.

Nobody but the owner may truncate, since no policy is asked there; nothing of the audit log can be changed or taken
away; what may change in a row is named column by column.
"""

from collections.abc import Mapping, Sequence

OWNED = "SELECT, INSERT, UPDATE, DELETE"
"""Of every owned table of the method."""

HOSTED: Mapping[str, Sequence[str]] = {
    "workspaces": ("SELECT", "INSERT", "UPDATE (name, retention_days, limits)", "DELETE"),
    "persons": ("SELECT", "INSERT", "UPDATE (name, mail)", "DELETE"),
    "operators": ("SELECT",),
    "memberships": ("SELECT", "INSERT", "DELETE"),
    "invitations": ("SELECT", "INSERT", "UPDATE (used_at, used_by)", "DELETE"),
    "sessions": ("SELECT", "INSERT", "UPDATE (seen_at, revoked_at)", "DELETE"),
    "consents": ("SELECT", "INSERT", "UPDATE (withdrawn_at)", "DELETE"),
    "shares": ("SELECT", "INSERT", "UPDATE (revoked_at)", "DELETE"),
    "comments": ("SELECT", "INSERT", "DELETE"),
    "observer_ratings": ("SELECT", "INSERT", "DELETE"),
    "audit_events": ("SELECT", "INSERT"),
    "erasure_receipts": ("SELECT", "INSERT"),
    "turns": ("SELECT", "INSERT", "UPDATE (free_at)", "DELETE"),
    "retentions": ("SELECT", "INSERT", "UPDATE (interview_on, erase_on, told_at)", "DELETE"),
}

JOBS: Sequence[str] = (
    "GRANT USAGE ON SCHEMA dbos TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA dbos TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA dbos TO {role}",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA dbos TO {role}",
)
"""The job library's own schema: ids and marks of owners, nothing of a person."""


HERE = "current_database()"


def grants(owned: Sequence[str], role: str) -> list[str]:
    """Everything the role may do in this database; what it may not is taken back first."""
    taken = [
        f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {role}"
        for schema in ("public", "hosted", "dbos")
    ]
    given = [f"GRANT {OWNED} ON public.{table} TO {role}" for table in owned]
    given += [
        f"GRANT {', '.join(may)} ON hosted.{table} TO {role}" for table, may in HOSTED.items()
    ]
    return [
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', {HERE}); END $$",
        *taken,
        f"GRANT USAGE ON SCHEMA public, hosted TO {role}",
        f"GRANT SELECT ON public.alembic_version TO {role}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA hosted TO {role}",
        *given,
        *(one.format(role=role) for one in JOBS),
    ]
