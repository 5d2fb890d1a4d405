"""The brief taken apart on the page of the exercise, and the mail that asks what is missing."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.foundation.wording import Say
from secondround.interfaces.web.render import go
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.decoded import steps
from secondround.preparation.assignment.decoded.model import Limit


def add_line(visit: Visit) -> Response:
    """A line of the candidate's own in one list of the brief."""
    key, name, text = visit.named("assignment"), visit.given("list"), visit.given("text")
    steps.add_line(visit.kit, visit.candidacy.id, key, name, text)
    return go(visit, f"/exercise#a{key}")


def mail(visit: Visit) -> Response:
    """The mail as a draft that a mail program opens."""
    made = steps.letter_of(visit.kit, visit.candidacy.id, visit.named("assignment"))
    if made is None:
        raise NotFound("the mail", "Nothing is left to ask about this exercise.")
    headers = {"Content-Disposition": 'attachment; filename="question.eml"'}
    return Response(made.file(), media_type="message/rfc822", headers=headers)


def length_said(limit: Limit, say: Say) -> str:
    """ "at most 10 minutes", "3 to 5 pages"."""
    least, most = limit.least, limit.most
    if least and most:
        return _between(limit.of, least, most, say)
    if least:
        return say("at least {length}", length=_counted(limit.of, least, say))
    return say("at most {length}", length=_counted(limit.of, most or 0, say))


def _between(of: str, least: int, most: int, say: Say) -> str:
    if least == most:
        return _counted(of, most, say)
    return say("{least} to {length}", least=least, length=_counted(of, most, say))


def _counted(of: str, number: int, say: Say) -> str:
    return {
        "minutes": say("{number} min", number=number),
        "slides": say("{number} slides", number=number),
        "pages": say("{number} pages", number=number),
        "sheets": say("{number} sheets", number=number),
        "words": say("{number} words", number=number),
    }[of]
