"""The walls between owners in PostgreSQL: what a transaction says of itself, and the policies that hold it to that.

Every transaction begins by setting `secondround.workspace` and `secondround.person`, for its own length: what a pooled
connection did before is over with the transaction that did it. A table with a wall shows and takes rows of exactly
these two, also to the role that owns it (FORCE). Where nothing is set, nothing is there.

One way around stands in the policies themselves: the role that owns the tables sees all rows in a transaction that says
`secondround.upkeep`, for migrations that move rows and for backups. No other role can use it, whatever it sets.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, text

from secondround.foundation.errors import EngineFailed

SETTINGS = frozenset({"workspace", "person", "digest", "upkeep"})
"""What a transaction may say of itself: ids, the SHA-256 of a secret it was handed, and "on" for upkeep."""

SCOPE = "secondround_scope"
"""The option of a connection that holds these, as pairs."""

WORKSPACE = "workspace_id = nullif(current_setting('secondround.workspace', true), '')"
PERSON = "person_id = nullif(current_setting('secondround.person', true), '')"
UPKEEP = "current_setting('secondround.upkeep', true) = 'on'"

Scope = tuple[tuple[str, str], ...]


def scope_of(known: Mapping[str, str]) -> Scope:
    """Raises `ValueError` for a name that no policy knows, and for an empty value."""
    for name, value in known.items():
        if name not in SETTINGS or not value:
            raise ValueError(f"a transaction cannot be for {name} {value!r}")
    return tuple(sorted(known.items()))


def say_for_whom(connection: Connection) -> None:
    """Listens for the beginning of each transaction; one statement, local to it."""
    scope: Scope = connection.get_execution_options().get(SCOPE, ())
    if scope:
        calls = ", ".join("set_config(%s, %s, true)" for _ in scope)
        values = [part for name, value in scope for part in (f"secondround.{name}", value)]
        connection.exec_driver_sql(f"SELECT {calls}", tuple(values))


def allow_upkeep(connection: Connection) -> None:
    """The transaction that is open sees every row, where its role owns the tables. SQLite has no walls."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT set_config('secondround.upkeep', 'on', true)"))


def raise_wall(
    connection: Connection, table: str, visible: str = f"{WORKSPACE} AND {PERSON}"
) -> None:
    """Around an owned table, for a migration that has made it: rows of the owner alone, for reading and writing.

    Nothing on SQLite. `visible` is another condition in SQL, for tables that are not owned by one person.
    """
    if connection.dialect.name != "postgresql":
        return
    close_table(connection, table)
    connection.execute(
        text(f"CREATE POLICY owner ON {table} USING ({visible}) WITH CHECK ({visible})")
    )


def close_table(connection: Connection, table: str) -> None:
    """Nothing of it is visible or writable but in upkeep, until a policy opens it."""
    connection.execute(text(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"))
    connection.execute(text(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"))
    connection.execute(
        text(
            f"CREATE POLICY upkeep ON {table} TO CURRENT_USER"
            f" USING ({UPKEEP}) WITH CHECK ({UPKEEP})"
        )
    )


def without_wall(connection: Connection, schema: str = "public") -> tuple[str, ...]:
    """The tables of the schema that anybody could look into, by name; Alembic's own apart."""
    rows = connection.execute(
        text(
            "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(:schema)"
            " AND relkind IN ('r', 'p') AND relname <> 'alembic_version'"
            " AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname"
        ),
        {"schema": schema},
    )
    return tuple(rows.scalars())


def check_role(connection: Connection) -> None:
    """Raises `EngineFailed` where this role could look over the walls: a superuser, one that bypasses or owns them."""
    found = connection.execute(
        text(
            "SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT FROM pg_class"
            " WHERE relrowsecurity AND pg_has_role(rolname, relowner, 'MEMBER'))"
            " FROM pg_roles WHERE rolname = current_user"
        )
    ).scalar()
    if found:
        raise EngineFailed(
            "this role of the database could see past the walls between workspaces",
            "Use the role that `secondround-hosted migrate` makes, not the one that owns the tables.",
        )
