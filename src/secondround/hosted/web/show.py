"""Pages of accounts and workspaces, set as the candidate's own."""

from functools import cache
from pathlib import Path

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from secondround.hosted.web.names import NAMES
from secondround.hosted.web.visitor import Visitor, cookie_named
from secondround.hosted.web.visitor import visitor as visitor_of_request
from secondround.interfaces.web.render import environment_of, show_from
from secondround.interfaces.web.visit import Visit


@cache
def environment() -> Environment:
    """The candidate's templates, and ours in the folder "hosted" beside them."""
    return environment_of([Path(__file__).parent / "templates"], NAMES)


def show(visit: Visit, template: str, /, status: int = 200, **values: object) -> Response:
    """A page of ours; `actor` is who asks, or None."""
    actor = who(visit).actor
    return show_from(environment(), visit, f"hosted/{template}", status, actor=actor, **values)


def who(visit: Visit) -> Visitor:
    """Whom the gate let in."""
    return visitor_of_request(visit.request)


def on(path: str) -> Response:
    """On to another page of ours, after something was changed."""
    return RedirectResponse(path, 303)


def keep(response: Response, request: Request, name: str, value: str, seconds: int) -> Response:
    """A cookie that no script sees and no other site's form sends; over https alone where this place is."""
    address = who_serves(request)
    response.set_cookie(
        cookie_named(name, address),
        value,
        max_age=seconds,
        httponly=True,
        samesite="lax",
        secure=address.startswith("https://"),
        path="/",
    )
    return response


def drop(response: Response, request: Request, *names: str) -> Response:
    """The browser has these cookies no longer."""
    for name in names:
        keep(response, request, name, "", 0)
    return response


def kept(request: Request, name: str) -> str:
    """What the browser keeps under this name for this place; empty where it keeps nothing."""
    return request.cookies.get(cookie_named(name, who_serves(request)), "")


def who_serves(request: Request) -> str:
    """The address of this place, as set."""
    return visitor_of_request(request).premises.settings.address
