"""The application, put together."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.types import ASGIApp

from secondround.foundation.errors import NotFound, SecondRoundError
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.wording import sentence
from secondround.interfaces.observer.open import Listeners
from secondround.interfaces.web.door import answer, show_error
from secondround.interfaces.web.local.safety import Walls
from secondround.interfaces.web.routes import routes
from secondround.interfaces.web.visit import Visit
from secondround.interfaces.web.walls.around import Around

SQUEEZED_FROM = 1_000
"""Bytes."""

SQUEEZED = 4
"""How hard, of 9: more costs half as much time again and saves a tenth."""


KitOf = Callable[[Request], Kit]
"""From a request to the tools of whoever asks, by the clock of the moment."""


def make_app(
    kit: Kit,
    jobs: Jobs,
    key: str,
    clock: Callable[[], datetime] | None = None,
    beside: Mapping[str, ASGIApp] = MappingProxyType({}),
) -> ASGIApp:
    """For one person on this machine: `kit` is made anew for each request with the clock's moment (the machine's by
    default).

    `beside` are other applications inside the same walls, by where their addresses begin.
    """

    def kit_of(_request: Request) -> Kit:
        return replace(kit, now=clock() if clock else datetime.now(UTC).astimezone())

    pages = make_pages(kit_of, jobs, beside)
    pages.state.clock = clock
    return Walls(pages, key)


def make_pages(
    kit_of: KitOf,
    jobs: Jobs,
    beside: Mapping[str, ASGIApp] = MappingProxyType({}),
    around: Around | None = None,
) -> Starlette:
    """Every page, without walls: who may ask at all is decided before it."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        app.state.observing.close_all()
        jobs.close()

    app = Starlette(
        routes=[*(Mount(start, app=one) for start, one in beside.items()), *routes()],
        middleware=[Middleware(GZipMiddleware, minimum_size=SQUEEZED_FROM, compresslevel=SQUEEZED)],
        exception_handlers={404: _nowhere, 405: _nowhere, 500: _broken, ClientDisconnect: _gone},
        lifespan=lifespan,
    )
    app.state.kit_of, app.state.jobs, app.state.clock = kit_of, jobs, None
    app.state.observing, app.state.around = Listeners(), around or Around()
    return app


async def _nowhere(request: Request, _error: Exception) -> Response:
    return await run_in_threadpool(answer, _no_page, request, FormData())


async def _gone(_request: Request, _error: Exception) -> Response:
    """Who left while sending gets no answer and nothing was kept: no fault of ours, so none is logged."""
    return Response(status_code=400)


async def _broken(request: Request, _error: Exception) -> Response:
    return await run_in_threadpool(answer, _not_ours, request, FormData())


def _no_page(visit: Visit) -> Response:
    return show_error(visit, NotFound("the page {path}", path=visit.request.url.path))


def _not_ours(visit: Visit) -> Response:
    error = SecondRoundError(hint=sentence("What you had saved is safe. Load the page again."))
    return show_error(visit, error)
