"""The observer's pages: the sheet, a rating that is given, the look; each below the token of its sitting."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from secondround.foundation.errors import NotFound, SecondRoundError
from secondround.foundation.kit import Kit
from secondround.interfaces.observer.render import look, over, page
from secondround.interfaces.observer.walls import Walls
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.observed import steps

LOOK = "look.css"
FIELDS = 12


AFTERWARDS = timedelta(minutes=10)
"""After a sitting has ended, in which its last answers can still be rated."""


@dataclass(frozen=True)
class Watched:
    """The one sitting that is watched, and until when at most. `clock` gives the moment, aware."""

    kit: Kit
    candidacy_id: str
    sitting: str
    until: datetime
    clock: Callable[[], datetime]

    @property
    def now_kit(self) -> Kit:
        """By the clock of this moment."""
        return replace(self.kit, now=self.clock())

    @property
    def over(self) -> bool:
        """Whether the sitting was forgotten, ended long enough ago, or it is too late."""
        if self.clock() > self.until:
            return True
        try:
            one = kept_steps.sitting_named(self.kit, self.candidacy_id, self.sitting)
        except NotFound:
            return True
        return one.ended_at is not None and self.clock() > one.ended_at + AFTERWARDS


def make_app(watched: Watched, host: str, token: str) -> ASGIApp:
    """`host` is the address with its port; every address begins with the token."""
    routes = [
        Route(f"/{token}", partial(_answer, watched, token, _sheet), methods=["GET"]),
        Route(f"/{token}/{LOOK}", _look, methods=["GET"]),
        Route(
            f"/{token}/ratings/{{take}}", partial(_answer, watched, token, _rate), methods=["POST"]
        ),
    ]
    refuse = {404: _nothing, 405: _nothing, 500: _nothing}
    return Walls(Starlette(routes=routes, exception_handlers=refuse), host, token)


Handler = Callable[[Watched, str, str, dict[str, str]], Response]


async def _answer(watched: Watched, token: str, handler: Handler, request: Request) -> Response:
    form = await _form(request) if request.method == "POST" else dict(request.query_params)
    take = str(request.path_params.get("take", ""))
    return await run_in_threadpool(_handled, watched, token, handler, take, form)


def _handled(
    watched: Watched, token: str, handler: Handler, take: str, form: dict[str, str]
) -> Response:
    if watched.over:
        return over(watched.kit, watched.candidacy_id, f"/{token}")
    try:
        return handler(watched, token, take, form)
    except SecondRoundError as error:
        return _sheet(watched, token, take, form, error)


def _sheet(
    watched: Watched,
    token: str,
    _take: str,
    form: dict[str, str],
    error: SecondRoundError | None = None,
) -> Response:
    found = steps.sheet_of(watched.now_kit, watched.candidacy_id, watched.sitting)
    return page(watched.kit, watched.candidacy_id, found, f"/{token}", form.get("who", ""), error)


def _rate(watched: Watched, token: str, take: str, form: dict[str, str]) -> Response:
    kit = watched.now_kit
    steps.rate(kit, watched.candidacy_id, watched.sitting, take, "observer", form)
    return RedirectResponse(f"/{token}?{urlencode({'who': form.get('who', '')})}", 303)


async def _look(_request: Request) -> Response:
    return Response(look(), media_type="text/css")


async def _nothing(_request: Request, _error: Exception) -> Response:
    return Response("\n", 404, media_type="text/plain")


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form, as the walls let it through: small."""
    body = (await request.body()).decode("utf-8", "replace")
    try:
        return dict(parse_qsl(body, keep_blank_values=True, max_num_fields=FIELDS))
    except ValueError:
        return {}
