"""The page of the exercise."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.pages.exercise.named import task_of
from secondround.interfaces.web.pages.exercise.tasks import Known, own, tasks
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.model import EXERCISES, Exercise
from secondround.preparation.assignment.so_far import steps as far_steps
from secondround.preparation.assignment.trades.practice import FRAMES
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.rehearsal.run_through.kept import steps as run_steps


def exercise(visit: Visit) -> Response:
    """What was set, the step that comes next, the brief taken apart, and what to ask about it."""
    return show(
        visit,
        "exercise/exercise.html",
        tasks=tasks(_known(visit), visit.say),
        kinds=EXERCISES,
        dismissed=steps.said_to_be_none(visit.kit, visit.candidacy.id),
    )


def add(visit: Visit) -> Response:
    """An exercise that was set by word of mouth."""
    chosen = [one for one in EXERCISES if one == visit.given("kind")] or EXERCISES[-1:]
    steps.add_assignment(visit.kit, visit.candidacy.id, visit.given("text"), *chosen)
    plan_steps.lay_out(visit.kit, visit.candidacy.id)
    return go(visit, "/exercise")


def agree(visit: Visit) -> Response:
    """Its length and when it is due, as agreed with them."""
    key, minutes = visit.named("assignment"), visit.given("minutes").strip()
    length = int(minutes) if minutes.isdecimal() else None
    steps.agree(visit.kit, visit.candidacy.id, key, length, _moment(visit))
    plan_steps.lay_out(visit.kit, visit.candidacy.id)
    return go(visit, f"/exercise#a{key}")


def kinds(visit: Visit) -> Response:
    """Of which kinds it really is: its outline, its rubric and what is asked about it follow. Raises `Refused`."""
    task = task_of(visit)
    ticked = {str(each) for each in visit.form.getlist("kind")}
    every = main_first([one for one in EXERCISES if one in ticked], task.kind)
    if not every:
        raise Refused("no kind was chosen", "Tick at least one.")
    kit, one = visit.kit, visit.candidacy.id
    line_steps.edit_line(kit, one, "assignments", task.key, "kind", every[0])
    line_steps.edit_line(kit, one, "decoded", task.key, "kinds", list(every))
    return go(visit, f"/exercise#a{task.key}")


def main_first(chosen: Sequence[Exercise], before: Exercise) -> tuple[Exercise, ...]:
    """What was the main kind stays so; else what is made comes before the way in which it is told."""
    return tuple(sorted(chosen, key=lambda one: (one != before, one in FRAMES)))


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
