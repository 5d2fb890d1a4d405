"""The database made ready, as the role that owns it: tables, walls, and a role that owns nothing."""

from typing import Any

from sqlalchemy import URL, Connection, make_url, text
from sqlalchemy.exc import ProgrammingError

from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.jobs.library import make_tables
from secondround.foundation.storage.database import HEAD, Database
from secondround.foundation.storage.walls import without_wall
from secondround.hosted.settings import HostedSettings
from secondround.hosted.storage.grants import grants
from secondround.hosted.storage.tables import SCHEMA

APP_ROLE = "secondround_app"


def migrate(settings: HostedSettings) -> str:
    """The migration it is at afterwards. Run again, it changes nothing; the release before this one goes on serving.

    Makes the role `secondround_app` where there is none, with the password of the database's address, and gives it
    what `grants` says and nothing else. Raises `Refused` where no owner is set, and `EngineFailed` where a table has
    no wall or the role cannot be made.
    """
    url = settings.owner_url.get_secret_value()
    if not url:
        raise Refused(
            "no owner of the database is set",
            "Set SECONDROUND_HOSTED_OWNER_URL to the role that owns the tables.",
        )
    db = Database(url)
    try:
        make_tables(url)
        with db.write() as connection:
            _refuse_gaps(connection)
            _make_role(connection, make_url(settings.database_url.get_secret_value() or url))
            for statement in grants(_owned(connection), APP_ROLE):
                connection.execute(text(statement))
    finally:
        db.close()
    return HEAD


def _refuse_gaps(connection: Connection) -> None:
    for table in (*without_wall(connection), *without_wall(connection, SCHEMA)):
        raise EngineFailed(
            "the table {table} has no wall between workspaces",
            "Give it one in a migration (`raise_wall`), and migrate again.",
            table=table,
        )


def _owned(connection: Connection) -> list[str]:
    found = connection.execute(
        text(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND rowsecurity ORDER BY 1"
        )
    )
    return list(found.scalars())


def _make_role(connection: Connection, address: URL) -> None:
    known = connection.execute(
        text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = :name"),
        {"name": APP_ROLE},
    ).scalar()
    if known:
        raise EngineFailed(
            "the role {role} could see past the walls between workspaces",
            "As a superuser: ALTER ROLE secondround_app NOSUPERUSER NOBYPASSRLS",
            role=APP_ROLE,
        )
    if known is not None:
        return
    password = str(address.password or "") if address.username == APP_ROLE else ""
    try:
        driver = connection.connection.driver_connection
        connection.exec_driver_sql(role_statement(driver, password))
    except ProgrammingError as error:
        raise EngineFailed(
            "the role {role} cannot be made",
            "Have it made by whoever runs the database: CREATE ROLE secondround_app LOGIN PASSWORD …",
            role=APP_ROLE,
        ) from error


def role_statement(driver: Any, password: str) -> str:
    """What makes the role. The password goes over as its SCRAM verifier, so that no log of statements holds it.

    `driver` is the driver's own connection.
    """
    made = f"CREATE ROLE {APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
    if not password:
        return made
    verifier = driver.pgconn.encrypt_password(
        password.encode(), APP_ROLE.encode(), b"scram-sha-256"
    )
    return f"{made} PASSWORD '{verifier.decode()}'"
