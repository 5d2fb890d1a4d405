"""The page of the finished file: what to look at before it is sent, and where each point is answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from secondround.foundation.errors import NotFound, Refused
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps
from secondround.preparation.assignment.checked.form.places import capital, place_in
from secondround.preparation.assignment.checked.model import Finding, Standing
from secondround.preparation.assignment.model import Assignment


@dataclass(frozen=True)
class Leaf:
    """A page of the file with what is to be looked at there; the whole file has no place."""

    place: str
    findings: tuple[Finding, ...]


def file(visit: Visit) -> Response:
    """The newest version beside the one before, page by page; or how to bring the first."""
    task = _task(visit)
    found = steps.standing_of(visit.kit, visit.candidacy.id, task.key)
    return show(
        visit,
        "exercise/file.html",
        task=task,
        found=found,
        leaves=_leaves(visit, found) if found else (),
        place=lambda words: place_in(visit.say, words),
    )


def bring(visit: Visit) -> Response:
    """Look at a file, and keep it."""
    task, files = _task(visit), visit.files("file")
    if not files:
        raise Refused("no file was chosen", "Choose the file you mean to hand in.")
    name = (files[0].filename or "").replace("\\", "/").rpartition("/")[2]
    files[0].file.seek(0)
    steps.check_file(visit.kit, visit.candidacy.id, task.key, name, files[0].file.read())
    return go(visit, f"/exercise/{task.key}/file#found")


def aside(visit: Visit) -> Response:
    """A finding is right so, or is to be looked at again."""
    key, finding = visit.named("assignment"), visit.named("finding")
    is_aside = visit.given("aside") == "true"
    steps.put_aside(visit.kit, visit.candidacy.id, key, finding, is_aside)
    return go(visit, f"/exercise/{key}/file#found")


def forget(visit: Visit) -> Response:
    """Delete one version with what was found in it."""
    key = visit.named("assignment")
    steps.forget(visit.kit, visit.candidacy.id, key, visit.named("version"))
    return go(visit, f"/exercise/{key}/file")


def _task(visit: Visit) -> Assignment:
    every = assignment_steps.assignments_of(visit.kit, visit.candidacy.id)
    found = next((one for one in every if one.key == visit.named("assignment")), None)
    if found is None:
        raise NotFound("the exercise", "Its document may have been read anew.")
    return found


def _leaves(visit: Visit, found: Standing) -> Sequence[Leaf]:
    pages = dict.fromkeys(one.page for one in found.open)
    return [
        Leaf(_name(visit, found.open, page), tuple(f for f in found.open if f.page == page))
        for page in pages
    ]


def _name(visit: Visit, findings: Sequence[Finding], page: int) -> str:
    if not page:
        return visit.say("The whole file")
    first = next(one for one in findings if one.page == page)
    return capital(place_in(visit.say, first.place.split(", ")[0]))
