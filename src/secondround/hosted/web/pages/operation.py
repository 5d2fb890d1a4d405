"""Opening workspaces, for an operator, who sees nothing that is in them; and whether the place is there at all."""

from starlette.responses import JSONResponse, Response

from secondround.hosted.accounts import steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.web.show import show, who
from secondround.interfaces.web.visit import Visit


def alive(_visit: Visit) -> Response:
    """The process answers; nothing else is asked. Whether it is ready is told aside, where no stranger asks."""
    return JSONResponse({"alive": True})


def operation(visit: Visit) -> Response:
    """One form, and which workspaces there are: their ids are what the commands of the machine take."""
    return _shown(visit)


def open_workspace(visit: Visit) -> Response:
    """A new one, and the link for its first administrator, shown this once."""
    premises, actor = who(visit).premises, who(visit).known
    opened = steps.open_workspace(premises, actor, visit.given("name"))
    _, secret = invitation_steps.invite(premises, actor, "administrator", opened.id)
    link = invitation_steps.link(premises, secret)
    return _shown(visit, link, opened.name)


def _shown(visit: Visit, link: str = "", name: str = "") -> Response:
    there = steps.every_workspace(who(visit).premises, who(visit).known)
    return show(visit, "operation.html", link=link, name=name, workspaces=there)
