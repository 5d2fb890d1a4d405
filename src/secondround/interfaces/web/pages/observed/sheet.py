"""The observer's sheet on a second screen and on paper."""

from urllib.parse import urlencode

from starlette.responses import Response

from secondround.interfaces.web.render import go, seen, show, show_if_new
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.observed.model import Sheet


def sheet(visit: Visit) -> Response:
    """What to put, what to watch, and a form for each answer; nothing of the candidate's own rating."""
    found = steps.sheet_of(visit.kit, visit.candidacy.id, visit.named("sitting"))
    return show(
        visit,
        "observed/sheet.html",
        sheet=found,
        who=visit.asked("who"),
        mark=seen(_answers(found)),
    )


def news(visit: Visit) -> Response:
    """A line once there is another answer; what is being typed on the sheet stays."""
    found = steps.sheet_of(visit.kit, visit.candidacy.id, visit.named("sitting"))
    return show_if_new(visit, "observed/news.html", _answers(found), sheet=found)


def paper(visit: Visit) -> Response:
    """The sheet to print, with boxes and lines."""
    data = steps.paper_of(visit.kit, visit.candidacy.id, visit.named("sitting"))
    headers = {"Content-Disposition": 'inline; filename="observer.pdf"'}
    return Response(data, media_type="application/pdf", headers=headers)


def rate(visit: Visit) -> Response:
    """What an observer says of an answer."""
    given = {name: visit.given(name) for name in visit.form}
    sitting, take = visit.named("sitting"), visit.named("take")
    steps.rate(visit.kit, visit.candidacy.id, sitting, take, "observer", given)
    who = urlencode({"who": visit.given("who")})
    return go(visit, f"/rehearse/{sitting}/observer?{who}#t{take}")


def _answers(found: Sheet) -> list[str]:
    return [one.take.key for put in found.puts for one in put.heard]
