"""Adding to an outline, and putting it in order."""

from starlette.responses import Response

from secondround.interfaces.web.render import go
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.at_hand import steps as at_hand_steps


def add_part(visit: Visit) -> Response:
    """A part of one's own."""
    key = visit.named("assignment")
    made = steps.add_section(visit.kit, visit.candidacy.id, key, visit.given("title"))
    return _back(visit, made.key)


def add_line(visit: Visit) -> Response:
    """A line at the end of a part."""
    made = steps.add_point(visit.kit, visit.candidacy.id, visit.named("part"), visit.given("text"))
    return _back(visit, made.section)


def add_row(visit: Visit) -> Response:
    """An empty row at the end of a part's table."""
    made = steps.add_entry(visit.kit, visit.candidacy.id, visit.named("part"))
    return _back(visit, made.section)


def take_in(visit: Visit) -> Response:
    """What is at hand, as a line with its citations."""
    part, material = visit.named("part"), visit.given("material")
    made = at_hand_steps.take_in(visit.kit, visit.candidacy.id, part, material)
    return _back(visit, made.section)


def move(visit: Visit) -> Response:
    """A part, line or row up or down; a line into another part."""
    kit, candidacy, key = visit.kit, visit.candidacy.id, visit.named("key")
    if part := visit.given("part"):
        steps.move_point(kit, candidacy, key, part)
    else:
        steps.move(kit, candidacy, key, -1 if visit.given("to") == "up" else 1)
    return _back(visit, key)


def _back(visit: Visit, key: str) -> Response:
    return go(visit, f"/exercise/{visit.named('assignment')}/outline#{key}")
