"""The workspace, for its administrator: who is in it as what, who is invited, how long things are kept."""

from collections.abc import Sequence

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.hosted.accounts import steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.accounts.model import ROLES, Membership, Person, Role
from secondround.hosted.web.show import on, show, who
from secondround.interfaces.web.visit import Visit


def administration(visit: Visit, link: str = "", saving: bool = False) -> Response:
    """`link` is one just made: it is shown this once. `saving` is whether a candidate's archive was just asked for."""
    premises, actor = who(visit).premises, who(visit).known
    return show(
        visit,
        "administration.html",
        workspace=steps.workspace(premises, actor),
        members=_by_person(steps.members(premises, actor)),
        invitations=[
            one for one in invitation_steps.standing(premises, actor) if one.stands(premises.now)
        ],
        roles=ROLES,
        link=link,
        saving=saving,
    )


def _by_person(
    members: Sequence[tuple[Membership, Person | None]],
) -> Sequence[tuple[str, Person | None, Sequence[Membership]]]:
    """Each person once with all that they are, in the order of the first."""
    found: dict[str, tuple[Person | None, list[Membership]]] = {}
    for held, person in members:
        found.setdefault(held.person_id, (person, []))[1].append(held)
    return [(person_id, *known) for person_id, known in found.items()]


def invite(visit: Visit) -> Response:
    """A link for one person, as something."""
    premises, actor = who(visit).premises, who(visit).known
    _, secret = invitation_steps.invite(premises, actor, _role(visit))
    return administration(visit, invitation_steps.link(premises, secret))


def withdraw(visit: Visit) -> Response:
    """Its link leads nowhere any more."""
    invitation_steps.withdraw(who(visit).premises, who(visit).known, visit.named("invitation"))
    return on("/administration")


def give_role(visit: Visit) -> Response:
    """A member is something more."""
    steps.give_role(who(visit).premises, who(visit).known, visit.named("person"), _role(visit))
    return on("/administration")


def take_role(visit: Visit) -> Response:
    """A member is it no longer."""
    steps.take_role(who(visit).premises, who(visit).known, visit.named("person"), _role(visit))
    return on("/administration")


def change(visit: Visit) -> Response:
    """Its name, and the days after an interview."""
    premises, actor = who(visit).premises, who(visit).known
    days = visit.given("retention_days").strip()
    steps.change_workspace(
        premises,
        actor,
        name=visit.given("name"),
        retention_days=int(days) if days.isdecimal() else 0,
        limits=steps.workspace(premises, actor).limits,
    )
    return on("/administration")


def _role(visit: Visit) -> Role:
    """Raises `Refused`."""
    found = next((one for one in ROLES if one == visit.given("role")), None)
    if found is None:
        raise Refused("that is no role here", "Choose one of those that are offered.")
    return found
