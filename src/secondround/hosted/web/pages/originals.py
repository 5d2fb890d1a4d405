"""Originals that go straight to the store, and come straight from it."""

from starlette.responses import JSONResponse, RedirectResponse, Response

from secondround.foundation.errors import NotFound
from secondround.foundation.ports.objects import Links
from secondround.hosted.work.uploads import steps
from secondround.interfaces.web.pages import documents
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import KINDS

DIGITS = 12
"""Of a size, at most."""


def begin(visit: Visit) -> Response:
    """Where a file of this size is sent to, and what to call it by afterwards."""
    size = visit.given("size")
    made = steps.begin(
        visit.kit, _links(visit), int(size) if size.isdecimal() and len(size) <= DIGITS else 0
    )
    return JSONResponse({"id": made.id, "to": made.to})


def arrived(visit: Visit) -> Response:
    """The browser has sent it: what came is looked at, and is a document then."""
    name = visit.given("name").replace("\\", "/").strip("/") or "document"
    _links(visit)
    added = steps.arrived(visit.kit, visit.candidacy.id, visit.named("upload"), name)
    return show(visit, "documents/arrived.html", documents=[added], kinds=KINDS)


def original(visit: Visit) -> Response:
    """A large one from the store itself, by a link that works for five minutes; any other through here."""
    links: Links | None = visit.request.app.state.links
    document = document_steps.document(visit.kit, visit.candidacy.id, visit.named("document"))
    to = steps.link_to_original(visit.kit, links, document) if links else ""
    return RedirectResponse(to, 303) if to else documents.original(visit)


def _links(visit: Visit) -> Links:
    """Raises `NotFound` where files come through here."""
    links: Links | None = visit.request.app.state.links
    if links is None:
        raise NotFound
    return links
