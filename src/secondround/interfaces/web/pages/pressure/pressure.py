"""The page of pressure, and what the candidate does on it."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.pressure.points import Points, points
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps
from secondround.preparation.questions import steps as question_steps


def pressure(visit: Visit) -> Response:
    """Each weak point with the words it rests on, the challenge in two strengths, the drill and the reply."""
    rights = condition_steps.rights_of(visit.kit, visit.candidacy.id)
    return show(visit, "pressure/points.html", points=_points(visit), rights=rights)


def add(visit: Visit) -> Response:
    """A point the candidate knows of themselves."""
    text, probe = visit.given("text"), visit.given("probe")
    made = steps.add_weak_point(visit.kit, visit.candidacy.id, text, probe)
    return go(visit, f"/pressure#w{made.key}")


def hold(visit: Visit) -> Response:
    """The candidate holds a point for settled, or takes that back."""
    key, held = visit.named("point"), visit.given("held") == "true"
    line_steps.edit_line(visit.kit, visit.candidacy.id, "weak_points", key, "held", held)
    plan_steps.lay_out(visit.kit, visit.candidacy.id)
    if not visit.partly:
        return go(visit, f"/pressure#w{key}")
    found = _points(visit)
    point = next((one for one in (*found.left, *found.settled) if one.weak.key == key), None)
    if point is None:
        raise NotFound("the point", "Its documents may have been read anew.")
    return show(visit, "pressure/point.html", point=point)


def _points(visit: Visit) -> Points:
    weak = steps.weak_points_of(visit.kit, visit.candidacy.id)
    return points(weak, question_steps.questions_of(visit.kit, visit.candidacy.id))
