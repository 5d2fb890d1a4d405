"""The page of the plan, and what the candidate does with its errands."""

from datetime import date
from typing import Any, get_args

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.pages.plan.days import days, days_ahead, hand_after, mark_of
from secondround.interfaces.web.pages.plan.places import Lines, places
from secondround.interfaces.web.pages.plan.time import times
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps
from secondround.preparation.plan.model import Todo, Usual
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps


def plan(visit: Visit) -> Response:
    """What is left to do, day by day; what is done is folded."""
    return show(visit, "plan/plan.html", **_laid(visit))


def tick(visit: Visit) -> Response:
    """An errand is done, or not yet after all; its day is shown anew, the next errand in hand."""
    key, done = visit.named("todo"), visit.given("done") == "true"
    ticked = steps.tick(visit.kit, visit.candidacy.id, key, done)
    laid = _laid(visit)
    mark = mark_of(ticked, laid["now"])
    if not visit.partly:
        return go(visit, f"/plan#d{mark}")
    of_day = next(one for one in laid["days"] if one.mark == mark)
    return show(visit, "plan/day.html", of_day=of_day, hand=hand_after(ticked, of_day), **laid)


def add(visit: Visit) -> Response:
    """An errand of the candidate's own."""
    minutes = visit.given("minutes").strip()
    made = steps.add_todo(
        visit.kit,
        visit.candidacy.id,
        visit.given("text"),
        int(minutes) if minutes.isdecimal() else 0,
        _day(visit),
    )
    return go(visit, f"/plan#t{made.key}")


def move(visit: Visit) -> Response:
    """On another day."""
    key = visit.named("todo")
    steps.move(visit.kit, visit.candidacy.id, key, _day(visit))
    return go(visit, f"/plan#t{key}")


def remove(visit: Visit) -> Response:
    """One's own errand is left out."""
    steps.remove_todo(visit.kit, visit.candidacy.id, visit.named("todo"))
    return go(visit, "/plan")


def where(visit: Visit, todos: tuple[Todo, ...]) -> dict[str, str]:
    """By an errand's key the page where it is done; three lists are asked for, however many errands there are."""
    known = Lines(
        question_steps.questions_of(visit.kit, visit.candidacy.id),
        pressure_steps.weak_points_of(visit.kit, visit.candidacy.id),
        fit_steps.requirements_of(visit.kit, visit.candidacy.id),
    )
    return dict(places(todos, known))


def give_time(visit: Visit) -> Response:
    """The time the candidate has on a day, or on every one; the plan is laid out anew."""
    minutes, day = visit.given("minutes").strip(), visit.given("day")
    if minutes and not minutes.isdecimal():
        raise Refused("{words} are no minutes", "Write whole minutes in figures.", words=minutes)
    given = int(minutes) if minutes else None
    steps.give_time(visit.kit, visit.candidacy.id, day, given, visit.given("start").strip())
    return go(visit, "/plan#time" if day in get_args(Usual) else f"/plan#d{day}")


def _laid(visit: Visit) -> dict[str, Any]:
    todos = steps.todos_of(visit.kit, visit.candidacy.id)
    coming = panel_steps.coming_round_of(visit.kit, visit.candidacy.id)
    now = steps.local_now(visit.kit, visit.candidacy.id)
    return {
        "todos": todos,
        "now": now,
        "days": days(todos, now),
        "ahead": days_ahead(now, coming.starts_at if coming else None),
        "where": where(visit, todos),
        "time": times(steps.free_time_of(visit.kit, visit.candidacy.id), now),
    }


def _day(visit: Visit) -> date:
    try:
        return date.fromisoformat(visit.given("day"))
    except ValueError:
        raise Refused("that is no day", "Choose one of the days until the interview.") from None
