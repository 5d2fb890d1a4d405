"""Somebody at work in their workspace: what of the database they reach, and what is kept of their deeds."""

from secondround.foundation.storage.database import Database, Transaction
from secondround.hosted.accounts.model import Actor
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.audit.model import Kind
from secondround.hosted.premises import Premises


def seen_by(premises: Premises, actor: Actor) -> Database:
    """The database as far as the policies let this actor see it, in the workspace they are in."""
    return premises.db.within(workspace=actor.workspace_id, person=actor.person_id)


def note(premises: Premises, db: Transaction, actor: Actor, kind: Kind, about: str = "") -> None:
    """The deed stands in the audit log of their workspace, kept in the transaction of the deed."""
    audit_steps.note(
        premises, db, actor.person_id, kind, workspace_id=actor.workspace_id, about=about
    )
