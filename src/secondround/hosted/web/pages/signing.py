"""In by the provider, and out."""

from starlette.responses import RedirectResponse, Response

from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.signin import steps
from secondround.hosted.signin.provider import Provider
from secondround.hosted.signin.sealing import LASTS
from secondround.hosted.web.show import drop, keep, kept, on, show, who
from secondround.hosted.web.visitor import BEGUN, SESSION, WORKSPACE
from secondround.interfaces.web.visit import Visit


def sign_in(visit: Visit) -> Response:
    """What this is, and one button."""
    return show(visit, "sign_in.html", to=steps.inside(visit.asked("to", "/")))


def begin(visit: Visit) -> Response:
    """Off to the provider."""
    address, sealed = steps.leave(who(visit).premises, _provider(visit), visit.asked("to", "/"))
    seconds = int(LASTS.total_seconds())
    return keep(RedirectResponse(address, 303), visit.request, BEGUN, sealed, seconds)


def come_back(visit: Visit) -> Response:
    """Signed in, under a new secret; what the browser had before is over."""
    premises = who(visit).premises
    sealed = kept(visit.request, BEGUN)
    answer = dict(visit.request.query_params)
    person, to = steps.come_back(premises, _provider(visit), sealed, answer)
    session_steps.end(premises, kept(visit.request, SESSION))
    secret = session_steps.begin(premises, person.id)
    seconds = premises.settings.session_hours * 3600
    response = keep(on(to), visit.request, SESSION, secret, seconds)
    return drop(response, visit.request, BEGUN)


def sign_out(visit: Visit) -> Response:
    """Here, at once; the cookie is worth nothing from then on."""
    session_steps.end(who(visit).premises, kept(visit.request, SESSION))
    return drop(on("/sign-in"), visit.request, SESSION, WORKSPACE)


def sign_out_everywhere(visit: Visit) -> Response:
    """In every browser."""
    session_steps.end_everywhere(who(visit).premises, who(visit).known)
    return drop(on("/sign-in"), visit.request, SESSION, WORKSPACE)


def _provider(visit: Visit) -> Provider:
    found: Provider = visit.request.app.state.provider
    return found
