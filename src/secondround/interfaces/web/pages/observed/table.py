"""Around a table: a tap says who asks a question of their own."""

from starlette.responses import Response

from secondround.interfaces.web.render import go
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.observed.table import steps


def ask(visit: Visit) -> Response:
    """Somebody asks; what was being answered ends, and the answer to them begins."""
    take = steps.ask_own(
        visit.kit,
        visit.candidacy.id,
        visit.named("sitting"),
        visit.given("person"),
        visit.given("text"),
        visit.given("words"),
    )
    aloud = take.way == "spoken" and not visit.given("writing")
    return go(visit, f"/rehearse/{take.sitting}/room" if aloud else f"/rehearse/takes/{take.key}")


def tell(visit: Visit) -> Response:
    """What was asked, told afterwards."""
    take = steps.tell_asked(visit.kit, visit.candidacy.id, visit.named("take"), visit.given("text"))
    return go(visit, f"/rehearse/takes/{take.key}")
