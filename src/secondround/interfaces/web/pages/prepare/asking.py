"""What to ask, in order, by person; what was asked or answered already, struck through with the words."""

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.panel import steps as panel_steps


def asking(visit: Visit) -> Response:
    """The list in the order to ask; for one person where the address names them."""
    kit, one, person = visit.kit, visit.candidacy.id, visit.asked("person")
    enquiries = sorted(steps.enquiries_of(kit, one), key=lambda each: each.rank)
    people = [each.name for each in panel_steps.interviewers_of(kit, one) if each.attends]
    return show(
        visit,
        "prepare/asking.html",
        enquiries=[e for e in enquiries if not person or person in e.for_whom],
        settled=steps.settled_enquiries_of(kit, one),
        people=people,
        person=person,
        draft="",
        already=None,
    )


def add(visit: Visit) -> Response:
    """An enquiry of one's own; a warning with the words first where it was asked or answered already."""
    kit, one, text = visit.kit, visit.candidacy.id, visit.given("text").strip()
    if not text:
        raise Refused("there is no question", "Write what you would like to know.")
    already = debrief_steps.already_asked(kit, one, text)
    if already and not visit.given("anyway"):
        return show(
            visit,
            "prepare/asking.html",
            status=409,
            enquiries=sorted(steps.enquiries_of(kit, one), key=lambda each: each.rank),
            settled=steps.settled_enquiries_of(kit, one),
            people=[],
            person="",
            draft=text,
            already=already,
        )
    for_whom = tuple(name for name in [visit.given("person")] if name)
    steps.add_enquiry(kit, one, text, for_whom=for_whom)
    return go(visit, "/asking")


def move(visit: Visit) -> Response:
    """One place up or down in the order."""
    steps.move_enquiry(
        visit.kit, visit.candidacy.id, visit.named("enquiry"), up=visit.given("way") == "up"
    )
    return go(visit, f"/asking#{visit.named('enquiry')}")
