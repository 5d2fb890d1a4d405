"""The database made ready by the role that owns it, for a role that owns nothing."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from pydantic import SecretStr
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hosted.conftest import hosted_settings, make_owned_database
from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.storage.database import HEAD, Database
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.storage.grants import HOSTED
from secondround.hosted.storage.migrate import APP_ROLE, migrate, role_statement

RIGHTS = text(
    "SELECT table_name, privilege_type FROM information_schema.role_table_grants"
    " WHERE grantee = :role AND table_schema = :schema"
)
MAY = text("SELECT has_table_privilege(:role, :table, :right)")
FOUR = {"SELECT", "INSERT", "UPDATE", "DELETE"}


@pytest.fixture
def empty(hosted_server: Path) -> HostedSettings:
    name = f"empty_{uuid4().hex}"
    make_owned_database(hosted_server, name)
    return hosted_settings(hosted_server, name)


def test_an_empty_database_is_ready_to_serve(empty: HostedSettings) -> None:
    with pytest.raises(EngineFailed, match="the database is at empty"):
        open_premises(empty)
    assert migrate(empty) == migrate(empty) == HEAD
    opened = open_premises(empty)
    with pytest.raises(DBAPIError, match="permission denied"), opened.db.write() as connection:
        connection.execute(text("CREATE TEMPORARY TABLE facts (id int)"))
    opened.close()


def test_the_role_that_serves_owns_nothing_and_is_nothing_special(keeper: Database) -> None:
    special = "rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication"
    for sql in (
        f"SELECT count(*) FROM pg_roles WHERE rolname = :role AND ({special})",
        "SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = :role",
        "SELECT count(*) FROM pg_auth_members WHERE member = CAST(:role AS regrole)",
    ):
        with keeper.read() as connection:
            assert connection.execute(text(sql), {"role": APP_ROLE}).scalar() == 0


def test_it_may_do_what_is_listed_and_no_more(keeper: Database) -> None:
    with keeper.read() as connection:

        def rights(schema: str) -> set[tuple[Any, ...]]:
            found = connection.execute(RIGHTS, {"role": APP_ROLE, "schema": schema})
            return {tuple(each) for each in found}

        listed = {(table, one) for table, may in HOSTED.items() for one in may if "(" not in one}
        assert rights("hosted") == listed
        assert {right for _, right in rights("public")} == FOUR
        assert {right for table, right in rights("public") if table == "alembic_version"} == {
            "SELECT"
        }
        assert {right for _, right in rights("dbos")} == FOUR


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE mine (id int)",
        "CREATE TABLE hosted.mine (id int)",
        "ALTER TABLE facts DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE facts NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY owner ON facts",
        "CREATE POLICY mine ON facts USING (true)",
        "DROP TABLE facts CASCADE",
        "TRUNCATE facts",
        "UPDATE alembic_version SET version_num = '1'",
        "SET ROLE keeper",
        "ALTER ROLE secondround_app BYPASSRLS",
        "CREATE OR REPLACE FUNCTION hosted.holds(wanted text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE EXTENSION dblink",
        "COPY facts TO PROGRAM 'cat'",
    ],
)
def test_it_cannot_take_a_wall_down(premises: Premises, sql: str) -> None:
    refused = "must be|permission denied|no privileges|not allowed"
    with pytest.raises(DBAPIError, match=refused), premises.db.write() as connection:
        connection.execute(text(sql))


def test_what_it_was_given_by_hand_is_taken_back(
    settings: HostedSettings, keeper: Database
) -> None:
    with keeper.write() as connection:
        connection.execute(text(f"GRANT ALL ON facts, hosted.audit_events TO {APP_ROLE}"))
    migrate(settings)
    with keeper.read() as connection:
        for table, right in (("facts", "TRUNCATE"), ("hosted.audit_events", "DELETE")):
            known = {"role": APP_ROLE, "table": table, "right": right}
            assert connection.execute(MAY, known).scalar() is False


def test_a_table_without_a_wall_stops_it(settings: HostedSettings, keeper: Database) -> None:
    with keeper.write() as connection:
        connection.execute(text("CREATE TABLE hosted.forgotten (id text)"))
    with pytest.raises(EngineFailed, match="the table forgotten has no wall"):
        migrate(settings)


def test_a_role_that_sees_past_the_walls_does_not_serve(settings: HostedSettings) -> None:
    address = settings.owner_url.get_secret_value()
    for url in (address, address.replace("keeper@", "postgres@")):
        other = settings.model_copy(update={"database_url": SecretStr(url)})
        with pytest.raises(EngineFailed, match="could see past the walls"):
            open_premises(other)


def test_a_password_goes_over_as_its_verifier(hosted_server: Path) -> None:
    with psycopg.connect(host=str(hosted_server), user="postgres") as driver:
        made = role_statement(driver, "it's 100% hidden")
        assert "hidden" not in made
        assert "SCRAM-SHA-256$4096:" in made
        driver.execute(made.replace(APP_ROLE, "another").encode())
        driver.rollback()
    assert "PASSWORD" not in role_statement(SimpleNamespace(), "")


def test_without_an_owner_nothing_is_migrated() -> None:
    with pytest.raises(Refused, match="no owner"):
        migrate(HostedSettings())
