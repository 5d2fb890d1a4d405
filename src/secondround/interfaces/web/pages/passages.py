"""The words around a citation."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.understand.recordings import sound_of
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.documents import steps


def around(visit: Visit) -> Response:
    """The passage with the cited words marked, its document's name and date, and the way there."""
    named = visit.named("passage")
    document = steps.document(visit.kit, visit.candidacy.id, named.partition(":")[0])
    passages = steps.passages_in(visit.kit, visit.candidacy.id, document)
    passage = next((one for one in passages if one.id == named), None)
    if passage is None:
        raise NotFound("the passage", "Its document may have been read anew.")
    start, end = marked_span(visit, len(passage.text))
    return show(
        visit,
        "passages/around.html",
        passage=passage,
        document=document,
        sound=sound_of(visit, document.name),
        start=start,
        end=end,
    )


def marked_span(visit: Visit, length: int) -> tuple[int, int]:
    """The cited part of a passage, by the address; nothing where it says nothing sensible."""
    first, _, last = visit.asked("at").partition("-")
    if not (first.isdigit() and last.isdigit()):
        return (0, 0)
    start, end = int(first), int(last)
    return (start, end) if start < end <= length else (0, 0)
