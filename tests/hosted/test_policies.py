"""What the database itself lets whom see and do in the hosted tables, whatever the code asks."""

from datetime import timedelta
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, inspect, text
from sqlalchemy.exc import DBAPIError

import secondround.hosted
from hosted.conftest import Town
from rows import THEN, declare_all
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.premises import Premises
from secondround.hosted.storage.grants import HOSTED
from secondround.hosted.storage.tables import SCHEMA, metadata
from secondround.hosted.tokens import digest_of
from secondround.hosted.work.turns.store import turns

declare_all(secondround.hosted)


def run(premises: Premises, actor: Actor | None, sql: str, **known: str) -> list[Any]:
    """The rows, or how many were touched, as the database answers this actor; kept where nothing is refused."""
    who = {"workspace": actor.workspace_id, "person": actor.person_id} if actor else {}
    known = {name: value for name, value in (who | known).items() if value}
    with premises.db.within(**known).write() as connection:
        done = connection.execute(text(sql))
        return [tuple(found) for found in done] if done.returns_rows else [done.rowcount]


def refused(premises: Premises, actor: Actor | None, sql: str, **known: str) -> bool:
    """Whether it touched nothing: an error of the database, or no row."""
    try:
        return run(premises, actor, sql, **known) == [0]
    except DBAPIError as error:
        if "row-level security" in str(error) or "permission denied" in str(error):
            return True
        raise


def joining(who: Actor, role: str) -> str:
    return (
        "INSERT INTO hosted.memberships VALUES"
        f" ('{who.workspace_id}', '{who.person_id}', '{role}', now())"
    )


def test_the_tables_are_those_the_stores_declare(keeper: Database) -> None:
    with keeper.read() as connection:
        opts = {"include_schemas": True, "include_name": _hosted, "compare_type": True}
        context = MigrationContext.configure(connection, opts=opts)
        found = compare_metadata(context, metadata)
        tables = set(inspect(connection).get_table_names(SCHEMA))
    assert turns.name in tables
    # Keys, indexes and what the database notes for itself are the migration's alone: no store declares them.
    own = ("remove_fk", "remove_index", "remove_constraint", "remove_table")
    assert [one for one in found if one[0] not in own] == []
    assert (
        tables - {"erasures"} == set(HOSTED) == {table.name for table in metadata.tables.values()}
    )


def _hosted(name: str | None, kind: str, _parents: object) -> bool:
    return name == SCHEMA if kind == "schema" else True


def test_nobody_sees_anything(town: Town) -> None:
    town.open("Centre")
    for table in HOSTED:
        assert run(town.premises, None, f"SELECT * FROM hosted.{table}") == []


def test_nobody_makes_themselves_anything(town: Town) -> None:
    admin = town.open("Centre")
    anna = town.invited(admin, "anna", "candidate")
    stranger = Actor(town.known("stranger"), admin.workspace_id)
    for who in (anna, stranger):
        for role in ("candidate", "coach", "administrator"):
            assert refused(town.premises, who, joining(who, role)), role
        assert refused(
            town.premises, who, f"INSERT INTO hosted.operators VALUES ('{who.person_id}', now())"
        )
        assert refused(
            town.premises, who, "INSERT INTO hosted.workspaces VALUES ('w', 'W', 90, '{}', now())"
        )
        invite = (
            "INSERT INTO hosted.invitations VALUES"
            f" ('{who.workspace_id}', 'i', 'd', 'administrator', '{who.person_id}', now(), now())"
        )
        assert refused(town.premises, who, invite)


def test_a_link_that_was_used_opens_nothing_again(town: Town) -> None:
    admin = town.open("Centre")
    digest = digest_of("secret")
    made = (
        f"INSERT INTO hosted.invitations VALUES ('{admin.workspace_id}', 'i', '{digest}', 'coach',"
        f" '{admin.person_id}', now(), now() + interval '1 day', now(), '{admin.person_id}')"
    )
    assert run(town.premises, admin, made) == [1]
    thief = Actor(town.known("thief"), admin.workspace_id)
    use = f"UPDATE hosted.invitations SET used_by = '{thief.person_id}'"
    assert refused(town.premises, thief, use, digest=digest)
    assert refused(town.premises, thief, joining(thief, "coach"), digest=digest)


def test_another_workspace_is_not_there_for_its_neighbour(town: Town) -> None:
    here, there = town.open("Here"), town.open("There")
    for table, column in (
        ("workspaces", "id"),
        ("memberships", "workspace_id"),
        ("invitations", "workspace_id"),
        ("audit_events", "workspace_id"),
    ):
        seen = run(town.premises, there, f"SELECT {column} FROM hosted.{table}")
        assert seen
        assert here.workspace_id not in {one for (one,) in seen}, table
    persons = {one for (one,) in run(town.premises, there, "SELECT id FROM hosted.persons")}
    assert persons == {there.person_id}
    forged = Actor(there.person_id, here.workspace_id)
    for sql in (
        "UPDATE hosted.workspaces SET name = 'Ours'",
        "DELETE FROM hosted.workspaces",
        f"DELETE FROM hosted.memberships WHERE person_id = '{here.person_id}'",
        "DELETE FROM hosted.invitations",
    ):
        assert refused(town.premises, forged, sql), sql
    assert run(town.premises, forged, "SELECT * FROM hosted.invitations") == []


def test_candidates_do_not_see_each_other(town: Town) -> None:
    admin = town.open("Centre")
    coach = town.invited(admin, "coach", "coach")
    anna, ben = (town.invited(admin, name, "candidate") for name in ("anna", "ben"))
    seen = {
        who: {one for (one,) in run(town.premises, who, "SELECT id FROM hosted.persons")}
        for who in (admin, coach, anna, ben)
    }
    staff = {admin.person_id, coach.person_id}
    assert seen[anna] == staff | {anna.person_id}
    assert seen[ben] == staff | {ben.person_id}
    assert seen[coach] == staff
    assert seen[admin] == staff | {anna.person_id, ben.person_id}


def share(anna: Actor, coach: Actor, key: str) -> str:
    return (
        f"INSERT INTO hosted.shares VALUES ('{anna.workspace_id}', '{anna.person_id}', '{key}',"
        f" '{coach.person_id}', 'c', 'takes', '{key}', now(), NULL)"
    )


def comment(anna: Actor, by: Actor, key: str, share: str) -> str:
    return (
        f"INSERT INTO hosted.comments VALUES ('{anna.workspace_id}', '{anna.person_id}', '{key}',"
        f" '{share}', '{by.person_id}', 'Well said.', now())"
    )


def test_a_coach_sees_what_is_shared_until_it_is_not(town: Town) -> None:
    admin = town.open("Centre")
    coach, other = (town.invited(admin, name, "coach") for name in ("coach", "other"))
    anna = town.invited(admin, "anna", "candidate")
    assert run(town.premises, anna, share(anna, coach, "one")) == [1]
    assert run(town.premises, coach, "SELECT id FROM hosted.shares") == [("one",)]
    assert run(town.premises, coach, comment(anna, coach, "c1", "one")) == [1]
    assert run(town.premises, coach, "SELECT id FROM hosted.comments") == [("c1",)]
    assert (anna.person_id,) in run(town.premises, coach, "SELECT id FROM hosted.persons")
    for who in (other, admin):
        assert run(town.premises, who, "SELECT id FROM hosted.shares") == []
        assert run(town.premises, who, "SELECT id FROM hosted.comments") == []
        assert refused(town.premises, who, comment(anna, who, "c2", "one"))
    assert run(town.premises, anna, "UPDATE hosted.shares SET revoked_at = now()") == [1]
    for table in ("shares", "comments"):
        assert run(town.premises, coach, f"SELECT * FROM hosted.{table}") == []
    assert (anna.person_id,) not in run(town.premises, coach, "SELECT id FROM hosted.persons")
    assert refused(town.premises, coach, comment(anna, coach, "c3", "one"))
    assert refused(town.premises, coach, "UPDATE hosted.shares SET revoked_at = NULL")
    assert run(town.premises, anna, "SELECT id FROM hosted.comments") == [("c1",)]


def test_a_rating_is_the_coachs_to_give_and_the_candidates_to_delete(town: Town) -> None:
    admin = town.open("Centre")
    coach, other = (town.invited(admin, name, "coach") for name in ("coach", "other"))
    anna = town.invited(admin, "anna", "candidate")
    run(town.premises, anna, share(anna, coach, "one"))

    def rating(by: Actor) -> str:
        return (
            f"INSERT INTO hosted.observer_ratings VALUES ('{anna.workspace_id}',"
            f" '{anna.person_id}', 'r', 'one', '{by.person_id}', '{{}}', now())"
        )

    for who, by in ((anna, anna), (anna, coach), (other, other), (other, coach), (admin, admin)):
        assert refused(town.premises, who, rating(by))
    assert run(town.premises, coach, rating(coach)) == [1]
    for who in (coach, anna):
        assert run(town.premises, who, "SELECT id FROM hosted.observer_ratings") == [("r",)]
        assert refused(town.premises, who, "UPDATE hosted.observer_ratings SET body = '{}'")
    for who in (other, admin):
        assert run(town.premises, who, "SELECT id FROM hosted.observer_ratings") == []
        assert refused(town.premises, who, "DELETE FROM hosted.observer_ratings")
    assert run(town.premises, anna, "DELETE FROM hosted.observer_ratings") == [1]


def test_a_coach_who_is_none_any_more_sees_no_share(town: Town) -> None:
    admin = town.open("Centre")
    coach = town.invited(admin, "coach", "coach")
    anna = town.invited(admin, "anna", "candidate")
    run(town.premises, anna, share(anna, coach, "one"))
    run(
        town.premises,
        admin,
        f"DELETE FROM hosted.memberships WHERE person_id = '{coach.person_id}'",
    )
    assert run(town.premises, coach, "SELECT * FROM hosted.shares") == []


def test_nobody_writes_in_the_name_of_another(town: Town) -> None:
    admin = town.open("Centre")
    coach = town.invited(admin, "coach", "coach")
    anna, ben = (town.invited(admin, name, "candidate") for name in ("anna", "ben"))
    run(town.premises, anna, share(anna, coach, "one"))
    assert refused(town.premises, anna, comment(anna, coach, "c1", "one"))
    assert refused(town.premises, coach, comment(anna, anna, "c1", "one"))
    assert refused(town.premises, ben, comment(anna, ben, "c1", "one"))
    assert refused(town.premises, coach, share(anna, coach, "two"))
    event = (
        f"INSERT INTO hosted.audit_events VALUES ('e', now(), '{anna.workspace_id}',"
        f" '{anna.person_id}', 'erased', '')"
    )
    assert refused(town.premises, ben, event)


def test_a_session_is_its_persons_and_its_secrets(town: Town) -> None:
    anna, ben = Actor(town.known("anna")), Actor(town.known("ben"))
    secret = session_steps.begin(town.premises, anna.person_id)
    sql = "SELECT person_id FROM hosted.sessions"
    assert run(town.premises, anna, sql) == [(anna.person_id,)]
    assert run(town.premises, ben, sql) == []
    assert run(town.premises, None, sql, digest=digest_of(secret)) == [(anna.person_id,)]
    assert run(town.premises, None, sql, digest=digest_of("guessed")) == []
    assert refused(town.premises, ben, "UPDATE hosted.sessions SET revoked_at = NULL")
    assert refused(town.premises, ben, "DELETE FROM hosted.sessions")
    made = f"INSERT INTO hosted.sessions VALUES ('d', '{anna.person_id}', now(), now(), now())"
    assert refused(town.premises, ben, made)
    longer = "UPDATE hosted.sessions SET expires_at = now() + interval '1 year'"
    assert refused(town.premises, anna, longer)


def test_the_audit_log_only_grows(town: Town) -> None:
    admin = town.open("Centre")
    anna = town.invited(admin, "anna", "candidate")
    for who in (admin, anna, town.operator):
        assert refused(town.premises, who, "DELETE FROM hosted.audit_events")
        assert refused(town.premises, who, "UPDATE hosted.audit_events SET who = 'x'")
    seen = run(town.premises, anna, "SELECT who FROM hosted.audit_events")
    assert set(seen) == {(anna.person_id,)}
    kinds = {one for (one,) in run(town.premises, admin, "SELECT kind FROM hosted.audit_events")}
    assert {"workspace opened", "invited", "joined"} <= kinds


def test_what_an_operator_sees_is_workspaces_and_nobody_in_them(town: Town) -> None:
    admin = town.open("Centre")
    anna = town.invited(admin, "anna", "candidate")
    operator = town.operator
    assert len(run(town.premises, operator, "SELECT * FROM hosted.workspaces")) == 1
    assert run(town.premises, operator, "SELECT id FROM hosted.persons") == [(operator.person_id,)]
    for table in ("memberships", "consents", "shares", "comments", "observer_ratings", "sessions"):
        assert run(town.premises, operator, f"SELECT * FROM hosted.{table}") == []
    there = Actor(operator.person_id, anna.workspace_id)
    assert refused(town.premises, there, joining(there, "administrator"))


def test_a_receipt_is_for_who_holds_it_and_the_administrator(town: Town, keeper: Database) -> None:
    admin = town.open("Centre")
    anna = town.invited(admin, "anna", "candidate")
    receipts = metadata.tables["hosted.erasure_receipts"]
    values = {"id": "r", "workspace_id": admin.workspace_id, "what": "person"}
    more = {"subject_sha256": "s", "digest": "d", "counts": {}, "erased_at": THEN + timedelta(1)}
    with keeper.within(upkeep="on").write() as connection:
        connection.execute(insert(receipts).values(values | more))
    sql = "SELECT id FROM hosted.erasure_receipts"
    assert run(town.premises, admin, sql) == run(town.premises, None, sql, digest="d") == [("r",)]
    assert run(town.premises, anna, sql) == []
    assert refused(town.premises, admin, "DELETE FROM hosted.erasure_receipts")


def test_a_person_is_made_by_their_identity_alone(town: Town) -> None:
    anna = Actor(town.known("anna"))
    made = "INSERT INTO hosted.persons VALUES ('p', 'other', 'i', 's', '', '', now())"
    with pytest.raises(DBAPIError, match="row-level security"):
        run(town.premises, anna, made, digest="mine")
    assert refused(town.premises, anna, "UPDATE hosted.persons SET name = 'Eve'", digest="mine")
    assert refused(town.premises, anna, "UPDATE hosted.persons SET identity = 'x'")
