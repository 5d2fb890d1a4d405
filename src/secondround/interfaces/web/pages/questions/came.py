"""Which questions came: marked after the interview, and how many of them were foreseen."""

from starlette.responses import Response

from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.questions.came import steps


def came(visit: Visit) -> Response:
    """What was heard, to be confirmed; the first forty to mark; what came that was not among them."""
    kit, candidacy, number = visit.kit, visit.candidacy.id, _round(visit, visit.asked("round"))
    forecast = steps.forecast_of(kit, candidacy, number)
    marks = steps.came_of(kit, candidacy, number)
    foreseen = {one.key for one in forecast.questions}
    return show(
        visit,
        "questions/came.html",
        number=number,
        forecast=forecast,
        proposals=steps.proposals_of(kit, candidacy, number),
        marked={one.question: one for one in marks if one.question in foreseen},
        others=[one for one in marks if one.question not in foreseen],
        rate=steps.rate_of(kit, candidacy, number),
        exchange_of=steps.exchange_of,
    )


def mark(visit: Visit) -> Response:
    """This question came, or one in these words that was not foreseen."""
    number = _round(visit, visit.given("round"))
    kit, candidacy, heard = visit.kit, visit.candidacy.id, visit.given("heard")
    if visit.given("question"):
        steps.mark_foreseen(kit, candidacy, number, visit.given("question"), heard)
    else:
        steps.mark_other(kit, candidacy, number, visit.given("text"), heard)
    return _back(visit, number)


def take_back(visit: Visit) -> Response:
    """It was not asked after all."""
    steps.take_back(visit.kit, visit.candidacy.id, visit.given("mark"))
    return _back(visit, _round(visit, visit.given("round")))


def _back(visit: Visit, number: int) -> Response:
    question = visit.given("question")
    place = f"#{question}" if question.isalnum() else ""
    return go(visit, f"/questions/came?round={number}{place}")


def _round(visit: Visit, words: str) -> int:
    if words.isdecimal() and 0 < int(words[:3]) < 100:
        return int(words[:3])
    return steps.round_to_mark(visit.kit, visit.candidacy.id)
