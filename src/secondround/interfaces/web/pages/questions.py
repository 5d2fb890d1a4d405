"""Questions: what they may ask, in the order worth preparing, and the answer to each."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.questions import steps


def every(visit: Visit) -> Response:
    """The questions in their order."""
    found = steps.questions_of(visit.kit, visit.candidacy.id)
    return show(visit, "questions/every.html", questions=found)


def one(visit: Visit) -> Response:
    """A question with what to use and its answer."""
    found = steps.questions_of(visit.kit, visit.candidacy.id)
    question = next((each for each in found if each.key == visit.named("question")), None)
    if question is None:
        raise NotFound("the question", "It may have changed when documents were read anew.")
    return show(visit, "questions/one.html", question=question)
