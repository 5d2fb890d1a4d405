"""Inviting by a link, seeing what a link leads to, accepting it once."""

from datetime import timedelta
from uuid import uuid4

from secondround.foundation.errors import NotFound, Refused
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.acting import note, seen_by
from secondround.hosted.accounts.invitations import store
from secondround.hosted.accounts.invitations.model import Invitation
from secondround.hosted.accounts.model import Actor, Membership, Role
from secondround.hosted.accounts.roles import may_invite, need
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.premises import Premises
from secondround.hosted.tokens import digest_of, new_secret


def invite(
    premises: Premises, actor: Actor, role: Role, workspace_id: str = ""
) -> tuple[Invitation, str]:
    """The invitation and the secret of its link, which nothing here can give again.

    Into the actor's workspace by its administrator; by an operator into any, as administrator. Raises `NotFound`
    for anybody else.
    """
    workspace_id = workspace_id or actor.workspace_id
    if not may_invite(actor, workspace_id, role):
        raise NotFound
    secret, now = new_secret(), premises.now
    ends = now + timedelta(days=premises.settings.invitation_days)
    made = Invitation(uuid4().hex, workspace_id, role, actor.person_id, now, ends)
    with premises.db.within(workspace=workspace_id, person=actor.person_id).write() as db:
        store.add(db, made, digest_of(secret))
        audit_steps.note(
            premises, db, actor.person_id, "invited", workspace_id=workspace_id, about=made.id
        )
    return made, secret


def link(premises: Premises, secret: str) -> str:
    """The address to give to whoever is invited. Its last part is the secret."""
    return f"{premises.settings.address}/invitations/{secret}"


def offered(premises: Premises, secret: str) -> tuple[Invitation, str]:
    """What the link leads to: the invitation and the workspace's name. Raises `Refused` once it is used or over."""
    digest = digest_of(secret)
    with premises.db.within(digest=digest).read() as db:
        found = store.find(db, digest)
    if not found or not found.stands(premises.now):
        raise Refused("this invitation was used, or is over", "Ask for a new one.")
    return found, account_steps.invited_to(premises, found.workspace_id, digest)


def accept(premises: Premises, person_id: str, secret: str) -> Membership:
    """The person is in the workspace. Once: raises `Refused` for whoever comes second, or too late."""
    invitation, _ = offered(premises, secret)
    digest = digest_of(secret)
    known = {"workspace": invitation.workspace_id, "person": person_id, "digest": digest}
    with premises.db.within(**known).write() as db:
        if not store.use(db, digest, person_id, premises.now):
            raise Refused("this invitation was used, or is over", "Ask for a new one.")
        joined = Membership(invitation.workspace_id, person_id, invitation.role, premises.now)
        account_steps.join(db, joined)
        audit_steps.note(
            premises,
            db,
            person_id,
            "joined",
            workspace_id=invitation.workspace_id,
            about=invitation.id,
        )
    return joined


def standing(premises: Premises, actor: Actor) -> tuple[Invitation, ...]:
    """Those into the actor's workspace, used ones too, the newest first; for its administrator."""
    need(actor, "administrator")
    with seen_by(premises, actor).read() as db:
        return store.list_of(db, actor.workspace_id)


def withdraw(premises: Premises, actor: Actor, invitation_id: str) -> None:
    """By an administrator: its link leads nowhere any more. Raises `NotFound`."""
    need(actor, "administrator")
    with seen_by(premises, actor).write() as db:
        if not store.remove(db, actor.workspace_id, invitation_id):
            raise NotFound
        note(premises, db, actor, "invitation withdrawn", invitation_id)
