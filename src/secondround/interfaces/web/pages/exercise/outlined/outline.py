"""The page of an outline."""

from starlette.responses import Response

from secondround.interfaces.web.pages.exercise.outlined.laid import Laid, laid
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.at_hand import steps as at_hand_steps
from secondround.preparation.assignment.outline.written.patterns import steps as pattern_steps
from secondround.preparation.assignment.outline.written.returned import steps as returned_steps


def outline(visit: Visit) -> Response:
    """Its parts with minutes, lines, notes and tables, what is at hand beside; then its files."""
    kit, candidacy, key = visit.kit, visit.candidacy.id, visit.named("assignment")
    found = steps.outline_of(kit, candidacy, key)
    return show(
        visit,
        "exercise/outlined/outline.html",
        outline=found,
        parts=_parts(visit),
        sum=steps.minutes_of(kit, candidacy, found),
        patterns={one.key: one for one in pattern_steps.patterns_of(kit, candidacy)},
        returned=returned_steps.brought_of(kit, candidacy, key),
    )


def _parts(visit: Visit) -> tuple[Laid, ...]:
    kit, candidacy = visit.kit, visit.candidacy.id
    found = steps.outline_of(kit, candidacy, visit.named("assignment"))
    trade = steps.trade_of_outline(kit, candidacy, found)
    return laid(found, trade, at_hand_steps.at_hand_of(kit, candidacy, found))
