"""Who may do what. The database's policies say the same once more."""

from collections.abc import Collection, Iterable

from secondround.foundation.errors import NotFound, Refused
from secondround.hosted.accounts.model import Actor, Membership, Role


def need(actor: Actor, role: Role) -> None:
    """Raises `NotFound`: whoever may not look is not told whether there is something."""
    if not actor.workspace_id or role not in actor.roles:
        raise NotFound


def need_operator(actor: Actor) -> None:
    """Raises `NotFound` likewise."""
    if not actor.operator:
        raise NotFound


def may_invite(actor: Actor, workspace_id: str, role: Role) -> bool:
    """An administrator anybody into their workspace; an operator administrators into any, and nobody else."""
    administers = actor.workspace_id == workspace_id and "administrator" in actor.roles
    return bool(workspace_id) and (administers or (actor.operator and role == "administrator"))


def refuse_last_administrator(members: Iterable[Membership], person_id: str, role: Role) -> None:
    """Raises `Refused` where nobody would be left to administer the workspace."""
    others = [one for one in members if one.role == "administrator" and one.person_id != person_id]
    if role == "administrator" and not others:
        raise Refused(
            "this is the only administrator here", "Make somebody else an administrator first."
        )


def roles_of(memberships: Collection[Membership], workspace_id: str) -> frozenset[Role]:
    """What these make somebody in the workspace."""
    return frozenset(one.role for one in memberships if one.workspace_id == workspace_id)
