"""An answer to the challenge of a weak point, as an attempt at it: what was measured, and whether it was met."""

from collections.abc import Iterator, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.pressure.model import Attempt, Measured, WeakPoint
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.reviewed.grade import OVER


def attempt(
    take: Take, question: Question, points: Sequence[WeakPoint], say: Say
) -> Attempt | None:
    """None where the question presses on none of the points, or the take was not looked at."""
    asked = question.text or take.asked
    point = next((one for one in points if asked in (one.probe, one.hard_probe)), None)
    if point is None or take.content is None or take.ended_at is None:
        return None
    facts = tuple(_facts(take, take.content, say))
    return Attempt(take.key, point.key, take.ended_at, facts)


def _facts(take: Take, content: Content, say: Say) -> Iterator[Measured]:
    yield Measured(say("answers what was asked"), content.answered == "yes")
    clash = next((one.words for one in content.clashes), "")
    yield Measured(say("agrees with what was said before"), not content.clashes, clash)
    if content.points:
        left = content.left_out
        yield Measured(say("says every key point"), not left, left[0] if left else "")
    if content.case:
        yield Measured(say("says what came of it"), not content.no_result, content.result)
    yield Measured(say("tells your own part"), not content.shared, content.shared)
    if take.delivery and take.delivery.answer:
        within = take.delivery.answer <= content.target * OVER
        yield Measured(say("is not too long"), within)
