"""Saving and erasing what is one's own; for an administrator, erasing a person or the workspace, and the log."""

from starlette.responses import RedirectResponse, Response

from secondround.foundation.errors import Refused
from secondround.foundation.ports.objects import Links
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.rights import steps
from secondround.hosted.rights.model import Receipt
from secondround.hosted.web.names import called
from secondround.hosted.web.pages.administration import administration
from secondround.hosted.web.show import drop, on, show, who
from secondround.hosted.web.visitor import WORKSPACE
from secondround.interfaces.web.pages.apart import archive
from secondround.interfaces.web.visit import Visit


def save(visit: Visit) -> Response:
    """Asked for as a job, and fetched from the account."""
    steps.save(who(visit).premises, visit.jobs, who(visit).known)
    return on("/account#rights")


def saved(visit: Visit) -> Response:
    """The file that a job has saved: from the store itself, by a link that works for five minutes, or through here."""
    links: Links | None = visit.request.app.state.links
    if links:
        return RedirectResponse(steps.link_to_saved(visit.kit, links, visit.named("job")), 303)
    return archive.saved(visit)


def save_for(visit: Visit) -> Response:
    """Everything of a candidate who asked for it, put where they alone fetch it."""
    steps.save_for(who(visit).premises, visit.jobs, who(visit).known, visit.named("person"))
    return administration(visit, saving=True)


def erase_mine(visit: Visit) -> Response:
    """Everything of one's own in this workspace, the way in with it; the receipt stays on the page."""
    _sure(visit)
    return _erased(visit, who(visit).known.person_id)


def ask_person(visit: Visit) -> Response:
    """Whether this person is to be erased."""
    premises, actor = who(visit).premises, who(visit).known
    person_id = visit.named("person")
    account_steps.check_leaving(premises, actor, person_id)
    found = [
        one for held, one in account_steps.members(premises, actor) if held.person_id == person_id
    ]
    return show(visit, "erasing.html", person=found[0], person_id=person_id)


def erase_person(visit: Visit) -> Response:
    """By the administrator, once the box is ticked."""
    _sure(visit)
    return _erased(visit, visit.named("person"))


def erase_workspace(visit: Visit) -> Response:
    """By its administrator, who has typed its name."""
    premises, actor = who(visit).premises, who(visit).known
    if visit.given("name").strip() != account_steps.workspace(premises, actor).name:
        raise Refused(
            "nothing was erased", "Type the name of the workspace as it is written above."
        )
    made, secret = steps.erase_workspace(premises, visit.jobs, actor, actor.workspace_id)
    return _shown(visit, made, secret)


def receipt(visit: Visit) -> Response:
    """What was erased, for whoever has the link."""
    made = steps.receipt(who(visit).premises, visit.named("secret"))
    return show(visit, "erased.html", receipt=made, link="")


def log(visit: Visit) -> Response:
    """Who did what kind of thing and when, and the receipts of what was erased."""
    premises, actor = who(visit).premises, who(visit).known
    return show(
        visit,
        "log.html",
        events=audit_steps.newest(premises, actor.workspace_id, actor.person_id),
        names={
            held.person_id: called(one, visit.say)
            for held, one in account_steps.members(premises, actor)
        },
        receipts=steps.receipts(premises, actor),
    )


def _erased(visit: Visit, person_id: str) -> Response:
    made, secret = steps.erase_person(who(visit).premises, visit.jobs, who(visit).known, person_id)
    return _shown(visit, made, secret)


def _shown(visit: Visit, made: Receipt, secret: str) -> Response:
    link = f"{who(visit).premises.settings.address}/receipts/{secret}"
    response = show(visit, "erased.html", receipt=made, link=link)
    return drop(response, visit.request, WORKSPACE)


def _sure(visit: Visit) -> None:
    if visit.given("sure") != "yes":
        raise Refused("nothing was erased", "Tick the box first: it cannot be taken back.")
