"""The page of what to ask, and what the candidate does on it."""

from urllib.parse import quote

from starlette.responses import Response

from secondround.interfaces.web.pages.asking.naming import good_for
from secondround.interfaces.web.pages.asking.order import lines
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps
from secondround.preparation.asking.model import MOST_TAKEN
from secondround.preparation.debrief.asked import steps as asked_steps
from secondround.preparation.debrief.model import AlreadyAsked
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps as plan_steps


def asking(visit: Visit) -> Response:
    """The list in the order to ask; for one person where the address names them."""
    return _page(visit, visit.asked("person"))


def before(visit: Visit) -> Response:
    """While a question is typed: the words with which it was asked or answered before."""
    already = _already(visit, visit.asked("text"))
    return show(visit, "asking/before.html", already=already)


def add(visit: Visit) -> Response:
    """An enquiry of one's own; where it was asked or answered before, its words are shown first."""
    text, person = visit.given("text"), visit.given("person")
    already = None if visit.given("anyway") else _already(visit, text)
    if already:
        return _page(visit, person, text, already, status=409)
    people = [person] if person else []
    made = steps.add_enquiry(visit.kit, visit.candidacy.id, text, for_whom=people)
    return go(visit, f"/asking#{made.key}")


def place(visit: Visit) -> Response:
    """Before or after another, by a button or by hand."""
    key, after = visit.named("enquiry"), visit.given("after")
    beside = after or visit.given("before")
    steps.place_enquiry(visit.kit, visit.candidacy.id, key, beside, after=bool(after))
    if visit.partly:
        return Response(status_code=204)
    return _back(visit, key)


def take(visit: Visit) -> Response:
    """One of the five to take, or not."""
    key, taken = visit.named("enquiry"), visit.given("taken") == "true"
    steps.take_enquiry(visit.kit, visit.candidacy.id, key, taken)
    plan_steps.lay_out(visit.kit, visit.candidacy.id)
    return _back(visit, key)


def ask_anyway(visit: Visit) -> Response:
    """One's own that was settled is asked all the same."""
    key = visit.named("enquiry")
    steps.ask_anyway(visit.kit, visit.candidacy.id, key)
    return go(visit, f"/asking#{key}")


def _page(
    visit: Visit,
    person: str,
    draft: str = "",
    already: AlreadyAsked | None = None,
    status: int = 200,
) -> Response:
    kit, one = visit.kit, visit.candidacy.id
    enquiries = steps.enquiries_of(kit, one)
    people = [each.name for each in panel_steps.interviewers_of(kit, one) if each.attends]
    return show(
        visit,
        "asking/asking.html",
        status=status,
        lines=lines(enquiries, person),
        taken=[each for each in enquiries if each.taken],
        most=MOST_TAKEN,
        settled=steps.settled_enquiries_of(kit, one),
        people=people,
        person=person,
        draft=draft,
        already=already,
        good_for=good_for,
    )


def _already(visit: Visit, text: str) -> AlreadyAsked | None:
    if not text.strip():
        return None
    return asked_steps.already_asked(visit.kit, visit.candidacy.id, text)


def _back(visit: Visit, key: str) -> Response:
    """To where the list was looked at: of one person, or whole."""
    person = visit.given("person")
    return go(visit, f"/asking?person={quote(person)}#{key}" if person else f"/asking#{key}")
