"""The people: who will be there, what each will want to find out, what to ask them."""

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.pages.people.met import Around, by_seat, met
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.brief.layout.words import decision_name, lens_name
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.panel import steps
from secondround.preparation.panel.erasing import steps as erasing_steps
from secondround.preparation.panel.model import DECISIONS, LENSES
from secondround.preparation.questions import steps as question_steps

EVERYONE = "people"
"""The name of the file with all of them."""


def people(visit: Visit) -> Response:
    """Those who will be there first, then those met before, then those only named."""
    found = steps.interviewers_of(visit.kit, visit.candidacy.id)
    there, before, named = by_seat(found)
    return show(
        visit,
        "people/people.html",
        there=there,
        before=before,
        named=named,
        doubts=steps.doubts_of(visit.kit, visit.candidacy.id),
        people={one.key: one for one in found},
        superior=steps.superior_of(visit.kit, visit.candidacy.id),
    )


def person(visit: Visit) -> Response:
    """One page that could be read in the lift."""
    kit, one = visit.kit, visit.candidacy.id
    found = steps.interviewer_of(kit, one, visit.named("person"))
    around = Around(
        exchanges=debrief_steps.exchanges_of(kit, one),
        impressions=debrief_steps.impressions_of(kit, one),
        questions=question_steps.questions_of(kit, one),
        enquiries=asking_steps.enquiries_of(kit, one),
    )
    doubts = [each for each in steps.doubts_of(kit, one) if found.key in each.people]
    everyone = {each.key: each for each in steps.interviewers_of(kit, one)}
    return show(
        visit,
        "people/person.html",
        met=met(found, around),
        doubts=doubts,
        people=everyone,
        lenses=[(each, lens_name(each, visit.say)) for each in LENSES],
        decisions=[(each, decision_name(each, visit.say)) for each in DECISIONS],
    )


def add(visit: Visit) -> Response:
    """Somebody the candidate knows of; questions and enquiries for them follow."""
    name, title, email = (visit.given(field) for field in ("name", "title", "email"))
    attends = visit.given("attends") == "true"
    made = steps.add_interviewer(visit.kit, visit.candidacy.id, name, title, email, attends)
    return _prepared(visit, f"/people/{made.key}")


def seat(visit: Visit) -> Response:
    """The candidate knows better whether somebody will be there."""
    key, attends = visit.named("person"), visit.given("attends") == "true"
    line_steps.edit_line(visit.kit, visit.candidacy.id, "interviewers", key, "attends", attends)
    return _prepared(visit, f"/people/{key}")


def rename(visit: Visit) -> Response:
    """Write a name right; what is asked by and of the person follows."""
    key, name = visit.named("person"), " ".join(visit.given("name").split())
    if not name:
        raise Refused("there is no name", "Write the name of the person first.")
    line_steps.edit_line(visit.kit, visit.candidacy.id, "interviewers", key, "name", name)
    return _prepared(visit, f"/people/{key}")


def settle(visit: Visit) -> Response:
    """What the candidate says to a question about who is who."""
    key, answer = visit.named("doubt"), visit.given("answer")
    steps.settle_doubt(visit.kit, visit.candidacy.id, key, answer)
    return _prepared(visit, "/people")


def remove(visit: Visit) -> Response:
    """Nothing of this person is shown any more; until the candidate takes it back."""
    key = visit.named("person")
    line_steps.edit_line(visit.kit, visit.candidacy.id, "interviewers", key, "removed", True)
    return _prepared(visit, "/people")


def erasure(visit: Visit) -> Response:
    """What erasing means, before it is done."""
    kit, one = visit.kit, visit.candidacy.id
    found = steps.interviewer_of(kit, one, visit.named("person"))
    about = erasing_steps.documents_about(kit, one, found.key)
    return show(visit, "people/erasure.html", person=found, about=about)


def erase(visit: Visit) -> Response:
    """Nothing of this person is shown any more, for good."""
    whole = visit.given("documents") == "true"
    erasing_steps.erase(visit.kit, visit.candidacy.id, visit.named("person"), whole)
    return _prepared(visit, "/people")


def address_book(visit: Visit) -> Response:
    """One person, or everyone, as entries for an address book."""
    name = visit.named("file").removesuffix(".vcf")
    key = "" if name == EVERYONE else name
    data = steps.address_book_of(visit.kit, visit.candidacy.id, key)
    headers = {"Content-Disposition": f'attachment; filename="{name}.vcf"'}
    return Response(data, media_type="text/vcard", headers=headers)


def _prepared(visit: Visit, path: str) -> Response:
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    return go(visit, path)
