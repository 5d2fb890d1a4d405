"""What do you know about us? One card at a time."""

from datetime import datetime

from starlette.responses import Response

from secondround.interfaces.web.pages.company.waits import grades
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.company import steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps as plan_steps

MORE = 10
"""New cards beyond a day's, each time they are asked for."""


def ask(visit: Visit) -> Response:
    """The next card: in front the fact without its telling part, behind it the fact with its source."""
    kit, one, more = visit.kit, visit.candidacy.id, _more(visit.asked("more"))
    sitting = steps.sitting_of(kit, one, _interview(visit), more)
    rivals = sitting.card.fact.contradicted_by if sitting.card else ()
    return show(
        visit,
        "company/recall.html",
        sitting=sitting,
        card=sitting.card,
        grades=grades(sitting.dues, kit.now, visit.say),
        rivals=steps.facts_named(kit, one, rivals),
        more=more,
        further=more + MORE,
        at=sitting.next_due.astimezone(kit.now.tzinfo) if sitting.next_due else None,
    )


def grade(visit: Visit) -> Response:
    """Keep how well it was known; then the next card."""
    given, key = visit.given("grade"), visit.given("card")
    kit, one, interview = visit.kit, visit.candidacy.id, _interview(visit)
    steps.recall(kit, one, key, given, interview)
    if steps.sitting_of(kit, one, interview).card is None:
        plan_steps.lay_out(kit, one)
    return _next(visit)


def take_back(visit: Visit) -> Response:
    """The last grade was a slip: its card is asked again."""
    steps.take_back_recall(visit.kit, visit.candidacy.id)
    return _next(visit)


def _next(visit: Visit) -> Response:
    more = _more(visit.given("more"))
    return go(visit, "/company/recall" + (f"?more={more}" if more else ""))


def _interview(visit: Visit) -> datetime | None:
    coming = panel_steps.coming_round_of(visit.kit, visit.candidacy.id)
    return coming.starts_at if coming else None


def _more(words: str) -> int:
    return min(int(words), 1_000) if words.isdecimal() else 0
