"""The hosted application, put together: the candidate's own pages and the JSON interface behind the gate."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Mount

from secondround.bootstrap import links_to_objects
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import Links
from secondround.foundation.wording import Say
from secondround.hosted.premises import Premises
from secondround.hosted.signin.provider import Provider
from secondround.hosted.web.gate import Gate
from secondround.hosted.web.pages.notices import notices
from secondround.hosted.web.routes import own_routes
from secondround.hosted.web.rules import is_served
from secondround.hosted.web.visitor import visitor
from secondround.interfaces.api.app import make_api
from secondround.interfaces.api.desk import Desk
from secondround.interfaces.web.app import make_pages
from secondround.interfaces.web.walls.around import Around


def make_hosted(
    premises: Premises,
    jobs: Jobs,
    provider: Provider,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Gate:
    """What is served. Closing it closes the list of jobs; the premises stay open."""

    def kit_of(request: Request) -> Kit:
        found = visitor(request)
        return found.premises.kit_of(found.owner)

    api = make_api(lambda request: Desk(kit_of(request), jobs))
    links = _links(premises)
    around = Around(further, is_served, notices, straight=links is not None)
    pages = make_pages(kit_of, jobs, {"/api": api}, around)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with pages.router.lifespan_context(pages):
            yield

    app = Starlette(routes=[*own_routes(), Mount("/", app=pages)], lifespan=lifespan)
    app.state.around = around
    app.state.kit_of, app.state.jobs, app.state.provider = kit_of, jobs, provider
    app.state.links = links
    return Gate(app, premises, clock, links.origin if links else "")


def _links(premises: Premises) -> Links | None:
    """To the store, where browsers reach it; None where files come through here."""
    address = premises.settings.objects_address
    return links_to_objects(premises.settings.for_kits(), address) if address else None


def further(say: Say) -> Sequence[tuple[str, str]]:
    """What a candidate finds beside the method."""
    return ((say("Share"), "/sharing{home}"), (say("Account"), "/account"))
