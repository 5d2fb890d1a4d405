"""The page of an outline."""

from starlette.responses import Response

from secondround.interfaces.web.pages.exercise.decoded import length_said
from secondround.interfaces.web.pages.exercise.outlined.laid import laid
from secondround.interfaces.web.pages.exercise.outlined.portions import portions, slides_over
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.at_hand import steps as at_hand_steps
from secondround.preparation.assignment.outline.written import steps as written_steps
from secondround.preparation.assignment.outline.written.patterns import steps as pattern_steps
from secondround.preparation.assignment.outline.written.returned import steps as returned_steps
from secondround.preparation.assignment.trades.practice import trade_for


def outline(visit: Visit) -> Response:
    """Its method, its parts with minutes, lines, notes and tables, what is at hand beside; then its files."""
    kit, candidacy, key = visit.kit, visit.candidacy.id, visit.named("assignment")
    found = steps.outline_of(kit, candidacy, key)
    brief = decoded_steps.decoded_of(kit, candidacy, key)
    written = steps.trade_of_outline(kit, candidacy, found)
    told = trade_for(brief.kinds or (found.kind,), visit.candidacy.language)
    shares = portions(brief.limits, told, visit.say, visit.candidacy.language)
    holds = {one.key: one.holds for one in told.parts}
    return show(
        visit,
        "exercise/outlined/outline.html",
        outline=found,
        trade=told,
        lengths=[length_said(one, visit.say) for one in brief.limits if one.of != "minutes"],
        over=slides_over(brief.limits, found),
        parts=laid(found, written, holds, at_hand_steps.at_hand_of(kit, candidacy, found), shares),
        sum=steps.minutes_of(kit, candidacy, found),
        patterns={one.key: one for one in pattern_steps.patterns_of(kit, candidacy)},
        returned=returned_steps.brought_of(kit, candidacy, key),
        saving=written_steps.would_save(kit, candidacy, key, "pptx"),
    )
