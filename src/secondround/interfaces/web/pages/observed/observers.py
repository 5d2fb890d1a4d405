"""The ways in which somebody can watch a sitting, and the switch for the local network."""

import base64

from starlette.responses import Response

from secondround.interfaces.observer.open import Listeners
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.observed import steps as observed_steps
from secondround.preparation.rehearsal.observed.seen import steps as seen_steps
from secondround.preparation.rehearsal.takes import ended


def observers(visit: Visit) -> Response:
    """Beside you, far away, around a table; who has rated so far."""
    kit, one = visit.kit, visit.candidacy.id
    sitting = kept_steps.sitting_named(kit, one, visit.named("sitting"))
    url = listeners(visit).of(sitting.key)
    ratings = observed_steps.ratings_of(kit, one, sitting.key)
    return show(
        visit,
        "observed/observers.html",
        sitting=sitting,
        answers=len(ended(kept_steps.takes_of(kit, one, sitting.key))),
        url=url,
        picture=_picture(visit, url) if url else "",
        holds_exercise=seen_steps.holds_exercise(kit, one, sitting),
        may_not_go=bool(sitting.assignment) and not sitting.shows_exercise,
        raters=sorted({each.who for each in ratings if each.by == "observer"}),
    )


def network(visit: Visit) -> Response:
    """The observer's pages of this sitting are opened to the local network, or closed."""
    sitting = kept_steps.sitting_named(visit.kit, visit.candidacy.id, visit.named("sitting"))
    if visit.given("on") == "1" and not sitting.ended_at:
        clock = visit.request.app.state.clock
        listeners(visit).open(visit.kit, visit.candidacy.id, sitting.key, clock)
    else:
        listeners(visit).close(sitting.key)
    return go(visit, f"/rehearse/{sitting.key}/observers")


def exercise(visit: Visit) -> Response:
    """Whether observers of this sitting see what is of the exercise."""
    sitting, shown = visit.named("sitting"), visit.given("shown") == "yes"
    seen_steps.let_see(visit.kit, visit.candidacy.id, sitting, shown)
    return go(visit, f"/rehearse/{sitting}/observers")


def listeners(visit: Visit) -> Listeners:
    """Those of this application."""
    found: Listeners = visit.request.app.state.observing
    return found


def _picture(visit: Visit, url: str) -> str:
    """The address as a QR code, drawn on this machine."""
    drawn = visit.kit.presses["qr"].print("svg", {"text": url})
    return "data:image/svg+xml;base64," + base64.b64encode(drawn).decode()
