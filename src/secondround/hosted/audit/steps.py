"""Noting what is done, and reading it."""

from uuid import uuid4

from secondround.foundation.errors import Refused
from secondround.foundation.storage.database import Transaction
from secondround.hosted.audit import store
from secondround.hosted.audit.model import Event, Kind
from secondround.hosted.premises import Premises

MOST = 500


def note(
    premises: Premises,
    db: Transaction,
    who: str,
    kind: Kind,
    *,
    workspace_id: str = "",
    about: str = "",
) -> None:
    """Keeps the event in the transaction of the deed, which is for `who`, and for the workspace if there is one."""
    event = Event(uuid4().hex, premises.now, workspace_id, who, kind, about)
    store.add(db, event)


def newest(premises: Premises, workspace_id: str, person_id: str) -> tuple[Event, ...]:
    """The newest 500 of the workspace, for its administrator; anybody else gets their own.

    Which is decided by the database's policy, on the memberships it finds.
    """
    if not workspace_id:
        raise Refused("the audit log is a workspace's", "Choose a workspace.")
    with premises.db.within(workspace=workspace_id, person=person_id).read() as db:
        return store.newest(db, workspace_id, MOST)
