"""How far a preparation is, counted."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from secondround.hosted.sharing.cohort.model import Readiness
from secondround.preparation.panel.model import Round
from secondround.preparation.questions.model import Question

NOTHING = Readiness(0, 0, 0, None)


def readiness(
    questions: Sequence[Question],
    said: Mapping[str, int],
    coming: Round | None,
    now: datetime,
) -> Readiness:
    """Of the questions that are always asked; days by the calendar of the interview's place."""
    always = [one for one in questions if one.thirteen]
    return Readiness(
        count=len(always),
        written=sum(bool(one.answer.strip()) for one in always),
        said=sum(bool(said.get(one.key)) for one in always),
        days_left=days_left(coming, now),
    )


def days_left(coming: Round | None, now: datetime) -> int | None:
    """0 on the day itself; None where no day is known, and after it."""
    if coming is None or coming.starts_at is None:
        return None
    days = (coming.starts_at.date() - now.astimezone(coming.starts_at.tzinfo).date()).days
    return days if days >= 0 else None
