"""Workspaces, persons and memberships in the database."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    String,
    Table,
    Text,
    any_,
    delete,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.engine import RowMapping

from secondround.foundation.storage.tables import Json, Utc
from secondround.hosted.accounts.model import Identity, Membership, Person, Role, Workspace
from secondround.hosted.storage.tables import id_column, metadata

workspaces = Table(
    "workspaces",
    metadata,
    id_column("id", key=True),
    Column("name", Text, nullable=False),
    Column("retention_days", Integer, nullable=False),
    Column("limits", Json, nullable=False),
    Column("made_at", Utc, nullable=False),
)
persons = Table(
    "persons",
    metadata,
    id_column("id", key=True),
    Column("identity", String(64), nullable=False),
    Column("issuer", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("mail", Text, nullable=False),
    Column("made_at", Utc, nullable=False),
)
operators = Table(
    "operators", metadata, id_column("person_id", key=True), Column("since", Utc, nullable=False)
)
memberships = Table(
    "memberships",
    metadata,
    id_column("workspace_id", key=True),
    id_column("person_id", key=True),
    Column("role", String(16), primary_key=True),
    Column("since", Utc, nullable=False),
)


def add_workspace(db: Connection, workspace: Workspace) -> None:
    db.execute(insert(workspaces).values(vars(workspace) | {"limits": dict(workspace.limits)}))


def change_workspace(db: Connection, workspace_id: str, values: Mapping[str, object]) -> int:
    """How many rows that were: none where it is not there for whoever asks."""
    changed = update(workspaces).where(workspaces.c.id == workspace_id).values(dict(values))
    return db.execute(changed).rowcount


def find_workspace(db: Connection, workspace_id: str) -> Workspace | None:
    row = db.execute(select(workspaces).where(workspaces.c.id == workspace_id)).mappings().first()
    return Workspace(**row) if row else None


def workspaces_of(db: Connection, person_id: str) -> tuple[Workspace, ...]:
    own = select(memberships.c.workspace_id).where(memberships.c.person_id == person_id)
    chosen = select(workspaces).where(workspaces.c.id.in_(own))
    rows = db.execute(chosen.order_by(workspaces.c.name, workspaces.c.id)).mappings()
    return tuple(Workspace(**row) for row in rows)


def every_workspace(db: Connection) -> tuple[Workspace, ...]:
    """Those whoever asks may see, by name."""
    rows = db.execute(select(workspaces).order_by(workspaces.c.name, workspaces.c.id)).mappings()
    return tuple(Workspace(**row) for row in rows)


def keep_person(db: Connection, person: Person, identity: str, now: datetime) -> str:
    """The id: the one that is there for this identity, with name and mail as they are now, or the new one."""
    known = {"issuer": person.identity.issuer, "subject": person.identity.subject}
    values = {"id": person.id, "identity": identity, "name": person.name, "mail": person.mail}
    kept = insert_or(persons).values(values | known | {"made_at": now})
    said = {"name": kept.excluded.name, "mail": kept.excluded.mail}
    stands = kept.on_conflict_do_update(index_elements=["identity"], set_=said)
    return str(db.execute(stands.returning(persons.c.id)).scalar_one())


def find_identity(db: Connection, identity: str) -> str | None:
    """The id of the person of this digest."""
    return db.execute(select(persons.c.id).where(persons.c.identity == identity)).scalar()


def list_persons(db: Connection, workspace_id: str) -> dict[str, Person]:
    """Those of the members whom the asker may see, by id."""
    members = select(memberships.c.person_id).where(memberships.c.workspace_id == workspace_id)
    rows = db.execute(select(persons).where(persons.c.id.in_(members))).mappings()
    return {row["id"]: _person(row) for row in rows}


def is_operator(db: Connection, person_id: str) -> bool:
    found = select(func.count()).where(operators.c.person_id == person_id)
    return bool(db.execute(found).scalar())


def set_operator(db: Connection, person_id: str, now: datetime) -> None:
    added = insert_or(operators).values(person_id=person_id, since=now)
    db.execute(added.on_conflict_do_nothing())


def unset_operator(db: Connection, person_id: str) -> int:
    return db.execute(delete(operators).where(operators.c.person_id == person_id)).rowcount


def list_operators(db: Connection) -> tuple[Person, ...]:
    joined = select(persons).join(operators, operators.c.person_id == persons.c.id)
    rows = db.execute(joined.order_by(operators.c.since, persons.c.id)).mappings()
    return tuple(_person(row) for row in rows)


def memberships_of(db: Connection, person_id: str) -> tuple[Membership, ...]:
    rows = db.execute(select(memberships).where(memberships.c.person_id == person_id)).mappings()
    return tuple(Membership(**row) for row in rows)


def members(db: Connection, workspace_id: str) -> tuple[Membership, ...]:
    """The longest there first."""
    columns = memberships.c
    rows = db.execute(
        select(memberships)
        .where(columns.workspace_id == workspace_id)
        .order_by(columns.since, columns.person_id, columns.role)
    ).mappings()
    return tuple(Membership(**row) for row in rows)


def holders(
    db: Connection, workspace_id: str, role: Role, among: Collection[str] | None
) -> tuple[str, ...]:
    """The ids of those who are this in the workspace; of `among` alone where it is given."""
    chosen = select(memberships.c.person_id).where(
        memberships.c.workspace_id == workspace_id, memberships.c.role == role
    )
    if among is not None:
        chosen = chosen.where(memberships.c.person_id == _any_of(among))
    return tuple(db.execute(chosen).scalars())


def persons_named(db: Connection, ids: Collection[str]) -> dict[str, Person]:
    """Those of these whom the asker may see, by id."""
    rows = db.execute(select(persons).where(persons.c.id == _any_of(ids))).mappings()
    return {row["id"]: _person(row) for row in rows}


def _any_of(ids: Collection[str]) -> Any:
    """One value for thousands of ids, where a list of them would be thousands of values."""
    return any_(literal(sorted(ids), ARRAY(String)))


def add_membership(db: Connection, membership: Membership) -> None:
    """Nothing where they are that already."""
    db.execute(insert_or(memberships).values(vars(membership)).on_conflict_do_nothing())


def remove_membership(db: Connection, workspace_id: str, person_id: str, role: Role) -> int:
    columns = memberships.c
    removed = delete(memberships).where(
        columns.workspace_id == workspace_id, columns.person_id == person_id, columns.role == role
    )
    return db.execute(removed).rowcount


def _person(row: RowMapping) -> Person:
    identity = Identity(row["issuer"], row["subject"])
    return Person(row["id"], identity, row["name"], row["mail"])
