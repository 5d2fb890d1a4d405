"""One's own account: where one is signed in, which workspaces one is in, being invited."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.tokens import digest_of
from secondround.hosted.web.show import keep, kept, on, show, who
from secondround.hosted.web.visitor import SESSION, WORKSPACE
from secondround.interfaces.web.visit import Visit
from secondround.preparation.archive.kept import steps as kept_steps


def account(visit: Visit) -> Response:
    """Every place one is signed in, this one marked."""
    premises, actor = who(visit).premises, who(visit).known
    return show(
        visit,
        "account.html",
        sessions=session_steps.open_ones(premises, actor),
        here=digest_of(kept(visit.request, SESSION)),
        workspaces=account_steps.own_workspaces(premises, actor),
        place=account_steps.workspace(premises, actor) if actor.workspace_id else None,
        archives=kept_steps.asked_for(visit.kit, visit.jobs) if "candidate" in actor.roles else (),
    )


def end_session(visit: Visit) -> Response:
    """One of one's own is over."""
    session_steps.end_one(who(visit).premises, who(visit).known, visit.named("session"))
    return on("/account")


def workspaces(visit: Visit) -> Response:
    """Those one is in; the way in for whoever is in none."""
    premises, actor = who(visit).premises, who(visit).known
    mine = account_steps.own_workspaces(premises, actor)
    return show(visit, "workspaces.html", workspaces=mine)


def choose(visit: Visit) -> Response:
    """From now on this browser is in that one."""
    premises, actor = who(visit).premises, who(visit).known
    chosen = visit.given("workspace")
    if chosen not in {one.id for one in account_steps.own_workspaces(premises, actor)}:
        raise NotFound
    there = account_steps.actor(premises, actor.person_id, chosen)
    to = "/" if "candidate" in there.roles else _first_page(there.roles)
    seconds = premises.settings.session_hours * 3600
    return keep(on(to), visit.request, WORKSPACE, chosen, seconds)


def invitation(visit: Visit) -> Response:
    """What the link leads to, and as what."""
    found, name = invitation_steps.offered(who(visit).premises, visit.named("secret"))
    return show(visit, "invitation.html", invitation=found, name=name, secret=visit.named("secret"))


def accept(visit: Visit) -> Response:
    """In the workspace."""
    premises, actor = who(visit).premises, who(visit).known
    joined = invitation_steps.accept(premises, actor.person_id, visit.named("secret"))
    seconds = premises.settings.session_hours * 3600
    to = "/" if joined.role == "candidate" else _first_page(frozenset({joined.role}))
    return keep(on(to), visit.request, WORKSPACE, joined.workspace_id, seconds)


def _first_page(roles: frozenset[str]) -> str:
    return "/administration" if "administrator" in roles else "/coaching"
