"""The page of the exercise."""

from collections import Counter
from datetime import datetime

from starlette.responses import Response

from secondround.interfaces.web.pages.exercise.named import task_of
from secondround.interfaces.web.pages.exercise.tasks import Known, own, tasks
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.model import EXERCISES
from secondround.preparation.assignment.so_far import steps as far_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.rehearsal.run_through.kept import steps as run_steps


def exercise(visit: Visit) -> Response:
    """What was set, the step that comes next, the brief taken apart, and what to ask about it."""
    found = tasks(_known(visit), visit.say)
    return show(visit, "exercise/exercise.html", tasks=found, kinds=EXERCISES)


def add(visit: Visit) -> Response:
    """An exercise that was set by word of mouth."""
    chosen = [one for one in EXERCISES if one == visit.given("kind")] or EXERCISES[-1:]
    steps.add_assignment(visit.kit, visit.candidacy.id, visit.given("text"), *chosen)
    return go(visit, "/exercise")


def agree(visit: Visit) -> Response:
    """Its length and when it is due, as agreed with them."""
    key, minutes = visit.named("assignment"), visit.given("minutes").strip()
    length = int(minutes) if minutes.isdecimal() else None
    steps.agree(visit.kit, visit.candidacy.id, key, length, _moment(visit))
    return go(visit, f"/exercise#a{key}")


def ask(visit: Visit) -> Response:
    """Put what is unclear on the list of what to ask."""
    key, point = task_of(visit).key, visit.given("point")
    words, of = visit.given("text"), own(key, point)
    asking_steps.add_enquiry(visit.kit, visit.candidacy.id, words, (), "assignment", of)
    return go(visit, f"/exercise#a{key}")


def _known(visit: Visit) -> Known:
    kit, one = visit.kit, visit.candidacy.id
    return Known(
        assignments=steps.assignments_of(kit, one),
        briefs=decoded_steps.briefs_of(kit, one),
        so_far=far_steps.so_far(kit, one),
        runs=Counter(each.assignment for each in run_steps.runs_of(kit, one)),
        enquiries=asking_steps.enquiries_of(kit, one),
    )


def _moment(visit: Visit) -> datetime | None:
    """What was typed, on the clock of the place of the interview."""
    try:
        typed = datetime.fromisoformat(visit.given("due"))
    except ValueError:
        return None
    return typed.replace(tzinfo=plan_steps.local_now(visit.kit, visit.candidacy.id).tzinfo)
