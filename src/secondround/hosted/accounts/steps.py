"""Knowing people, opening workspaces, giving and taking roles. Each step checks the role of who acts."""

from collections.abc import Collection, Mapping
from uuid import uuid4

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.storage.database import Transaction
from secondround.hosted.accounts import store
from secondround.hosted.accounts.acting import note, seen_by
from secondround.hosted.accounts.model import Actor, Identity, Membership, Person, Role, Workspace
from secondround.hosted.accounts.roles import (
    need,
    need_operator,
    refuse_last_administrator,
    roles_of,
)
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.premises import Premises
from secondround.hosted.tokens import digest_of

LONGEST_NAME = 200


def know(premises: Premises, identity: Identity, name: str = "", mail: str = "") -> Person:
    """The person of this identity, with name and mail as the provider says them now; new at the first sign-in.

    Called with what a provider has proven and nothing else. Knowing somebody lets them into no workspace.
    """
    if not identity.issuer or not identity.subject:
        raise Refused("the provider did not say who this is")
    person = Person(uuid4().hex, identity, name[:LONGEST_NAME], mail[:LONGEST_NAME])
    digest = identity_digest(identity)
    with premises.db.within(digest=digest).write() as db:
        person_id = store.keep_person(db, person, digest, premises.now)
    return Person(person_id, identity, person.name, person.mail)


def identity_digest(identity: Identity) -> str:
    """By which an identity is looked up before anybody is known. An issuer is an address, and has no line ends."""
    return digest_of(f"{identity.issuer}\n{identity.subject}")


def actor(premises: Premises, person_id: str, workspace_id: str = "") -> Actor:
    """Who acts, as the database has it now.

    Raises `NotFound` for a workspace they are no member of, `Refused` where nobody is named.
    """
    if not person_id:
        raise Refused(
            "it is not said in whose name",
            "Give the id that `secondround-hosted operators add` has printed.",
        )
    with premises.db.within(person=person_id).read() as db:
        held = store.memberships_of(db, person_id)
        operator = store.is_operator(db, person_id)
    roles = roles_of(held, workspace_id)
    if workspace_id and not roles:
        raise NotFound
    return Actor(person_id, workspace_id, roles, operator)


def own_workspaces(premises: Premises, actor: Actor) -> tuple[Workspace, ...]:
    """Those the actor is a member of, by name."""
    with premises.db.within(person=actor.person_id).read() as db:
        return store.workspaces_of(db, actor.person_id)


def every_workspace(premises: Premises, actor: Actor) -> tuple[Workspace, ...]:
    """For an operator, by name. Raises `NotFound` for anybody else."""
    need_operator(actor)
    with premises.db.within(person=actor.person_id).read() as db:
        return store.every_workspace(db)


def open_workspace(premises: Premises, actor: Actor, name: str) -> Workspace:
    """By an operator; nobody is in it until somebody is invited. Raises `NotFound` for anybody else."""
    need_operator(actor)
    days = premises.settings.retention_days
    opened = Workspace(uuid4().hex, _name(name), days, premises.now)
    with premises.db.within(workspace=opened.id, person=actor.person_id).write() as db:
        store.add_workspace(db, opened)
        audit_steps.note(premises, db, actor.person_id, "workspace opened", workspace_id=opened.id)
    return opened


def workspace(premises: Premises, actor: Actor) -> Workspace:
    """The one the actor is in. Raises `NotFound`."""
    with seen_by(premises, actor).read() as db:
        found = store.find_workspace(db, actor.workspace_id)
    if not found:
        raise NotFound
    return found


def change_workspace(
    premises: Premises,
    actor: Actor,
    *,
    name: str,
    retention_days: int,
    limits: Mapping[str, int],
) -> None:
    """By its administrator. Raises `Refused` for days outside 1 to 3650 and for limits below 0."""
    need(actor, "administrator")
    if not 1 <= retention_days <= 3650 or any(each < 0 for each in limits.values()):
        raise Refused("days are 1 to 3650, and no limit is below 0")
    values = {"name": _name(name), "retention_days": retention_days, "limits": dict(limits)}
    with seen_by(premises, actor).write() as db:
        store.change_workspace(db, actor.workspace_id, values)
        note(premises, db, actor, "workspace changed")


def members(premises: Premises, actor: Actor) -> tuple[tuple[Membership, Person | None], ...]:
    """Everybody in the workspace, for its administrator; who is still unknown has no person."""
    need(actor, "administrator")
    with seen_by(premises, actor).read() as db:
        people = store.list_persons(db, actor.workspace_id)
        held = store.members(db, actor.workspace_id)
    return tuple((one, people.get(one.person_id)) for one in held)


def who_are(
    premises: Premises, actor: Actor, role: Role, among: Collection[str] | None = None
) -> dict[str, Person | None]:
    """The members of the actor's workspace who are this, by id; of `among` alone where it is given.

    Whose name the actor may not see has no person. Raises `NotFound` outside a workspace.
    """
    if not actor.roles:
        raise NotFound
    with seen_by(premises, actor).read() as db:
        found = store.holders(db, actor.workspace_id, role, among)
        people = store.persons_named(db, found)
    return {one: people.get(one) for one in found}


def give_role(premises: Premises, actor: Actor, person_id: str, role: Role) -> None:
    """To somebody who is a member; whoever is not has to be invited. By an administrator."""
    need(actor, "administrator")
    with seen_by(premises, actor).write() as db:
        if person_id not in {one.person_id for one in store.members(db, actor.workspace_id)}:
            raise NotFound("member {person_id}", person_id=person_id)
        given = Membership(actor.workspace_id, person_id, role, premises.now)
        store.add_membership(db, given)
        note(premises, db, actor, "role given", person_id)


def check_leaving(premises: Premises, actor: Actor, person_id: str) -> None:
    """Raises `NotFound` where the actor may not remove this person from their workspace, or nobody of this id was
    ever there, and `Refused` for the only administrator."""
    if person_id != actor.person_id:
        need(actor, "administrator")
    if not actor.workspace_id:
        raise NotFound
    with seen_by(premises, actor).read() as db:
        held = store.members(db, actor.workspace_id)
    own = [one for one in held if one.person_id == person_id]
    if not own:
        raise NotFound("member {person_id}", person_id=person_id)
    for one in own:
        refuse_last_administrator(held, person_id, one.role)


def take_role(premises: Premises, actor: Actor, person_id: str, role: Role) -> None:
    """By an administrator, or one's own. From then on every request of theirs finds it gone.

    Raises `NotFound` where they are not that, and `Refused` for the last administrator.
    """
    if person_id != actor.person_id:
        need(actor, "administrator")
    with seen_by(premises, actor).write() as db:
        refuse_last_administrator(store.members(db, actor.workspace_id), person_id, role)
        if not store.remove_membership(db, actor.workspace_id, person_id, role):
            raise NotFound("member {person_id}", person_id=person_id)
        note(premises, db, actor, "role taken", person_id)


def invited_to(premises: Premises, workspace_id: str, digest: str) -> str:
    """The name of the workspace that the invitation of this digest leads to. Raises `NotFound`."""
    with premises.db.within(digest=digest).read() as db:
        found = store.find_workspace(db, workspace_id)
    if not found:
        raise NotFound
    return found.name


def join(db: Transaction, membership: Membership) -> None:
    """In the transaction that has used the invitation for it; the database takes no other."""
    store.add_membership(db, membership)


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise Refused("a workspace's name has 1 to 200 characters")
    return name
