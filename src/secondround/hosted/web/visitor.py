"""Who asks, found anew for each request."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from secondround.foundation.errors import NotFound
from secondround.foundation.owner import Owner
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor, Workspace
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.errors import SignedOut
from secondround.hosted.premises import NOBODY, Premises

SESSION = "secondround_session"
WORKSPACE = "secondround_workspace"
BEGUN = "secondround_sign_in"


def cookie_named(name: str, address: str) -> str:
    """What a cookie of a place at this address is called. Over https so that a browser takes it from this very host
    alone: nobody at a neighbouring name can put one of theirs in its place (RFC 6265bis, section 4.1.3.2)."""
    return f"__Host-{name}" if address.startswith("https://") else name


@dataclass(frozen=True)
class Visitor:
    """`actor` is None where nobody is signed in. `premises` have the moment of the request."""

    premises: Premises
    actor: Actor | None = None

    @property
    def known(self) -> Actor:
        """Raises `SignedOut` where nobody is."""
        if self.actor is None:
            raise SignedOut
        return self.actor

    @property
    def owner(self) -> Owner:
        """Whose data the candidate's pages are about: nobody's without a role as a candidate."""
        if self.actor is None or "candidate" not in self.actor.roles:
            return NOBODY
        return Owner(self.actor.workspace_id, self.actor.person_id)


def visitor_of(premises: Premises, session: str, chosen: str) -> Visitor:
    """By the secret of a session and the workspace that was chosen; where that is none of theirs, the first they have.

    Raises `SignedOut`.
    """
    with premises.db.lasting():
        person = session_steps.whose(premises, session).person_id
        return _where(premises, person, chosen)


def _where(premises: Premises, person: str, chosen: str) -> Visitor:
    if chosen:
        try:
            return Visitor(premises, account_steps.actor(premises, person, chosen))
        except NotFound:
            pass
    outside = account_steps.actor(premises, person)
    mine: Sequence[Workspace] = account_steps.own_workspaces(premises, outside)
    if not mine:
        return Visitor(premises, outside)
    return Visitor(premises, account_steps.actor(premises, person, mine[0].id))


def visitor(request: Request) -> Visitor:
    """Whom the gate let in."""
    found: Visitor = request.state.visitor
    return found
