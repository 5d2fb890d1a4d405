"""The people: who will be there, what each will want to find out, what to ask them."""

from dataclasses import dataclass

from starlette.responses import Response

from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.asking.model import Enquiry
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.panel import steps
from secondround.preparation.panel.model import LENSES, Interviewer
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question

MOST = 8
"""Questions and enquiries on one person's page: it can be read in the lift."""


@dataclass(frozen=True)
class Met:
    """A person with what they asked before, what they will likely ask, and what to ask them."""

    person: Interviewer
    asked: tuple[Exchange, ...]
    questions: tuple[Question, ...]
    enquiries: tuple[Enquiry, ...]


def people(visit: Visit) -> Response:
    """Those who will be there first, then those met before or only named."""
    found = steps.interviewers_of(visit.kit, visit.candidacy.id)
    return show(
        visit,
        "understand/people.html",
        there=[one for one in found if one.attends],
        others=[one for one in found if not one.attends],
    )


def person(visit: Visit) -> Response:
    """One page that could be read in the lift."""
    return show(visit, "understand/person.html", met=_met(visit), lenses=LENSES)


def card(visit: Visit) -> Response:
    """The person as an entry for an address book."""
    key = visit.named("person")
    return _book(steps.address_book_of(visit.kit, visit.candidacy.id, key), key)


def cards(visit: Visit) -> Response:
    """Everyone as entries for an address book."""
    return _book(steps.address_book_of(visit.kit, visit.candidacy.id), "people")


def _book(data: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.vcf"'}
    return Response(data, media_type="text/vcard", headers=headers)


def _met(visit: Visit) -> Met:
    kit, one = visit.kit, visit.candidacy.id
    person = steps.interviewer_of(kit, one, visit.named("person"))
    exchanges = debrief_steps.exchanges_of(kit, one)
    return Met(
        person,
        tuple(each for each in exchanges if each.asked_by == person.name)[:MOST],
        tuple(q for q in question_steps.questions_of(kit, one) if person.name in q.for_whom)[:MOST],
        tuple(e for e in asking_steps.enquiries_of(kit, one) if person.name in e.for_whom)[:MOST],
    )
