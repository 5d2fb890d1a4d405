"""When something learnt is due again: by fsrs, and never after the morning of the interview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Literal, Protocol, get_args

from fsrs import Card, Rating, Scheduler

Grade = Literal["again", "hard", "good", "easy"]
GRADES: tuple[Grade, ...] = get_args(Grade)

MORNING = timedelta(hours=6)
"""From midnight of the interview's day: the last time something is due."""

WITHOUT_DATE = timedelta(days=7)
"""How far is foreseen where no interview ends it."""

MOST_AHEAD = 30
"""Times that are foreseen; intervals grow, so that a year has fewer."""

_RATINGS: Mapping[Grade, Rating] = {
    "again": Rating.Again,
    "hard": Rating.Hard,
    "good": Rating.Good,
    "easy": Rating.Easy,
}


class Once(Protocol):
    """One time it was recalled: how well, and when (aware)."""

    @property
    def grade(self) -> Grade: ...
    @property
    def at(self) -> datetime: ...


def dues_after(
    past: Sequence[Once], now: datetime, interview: datetime | None
) -> dict[Grade, datetime]:
    """When what has this past would be due again after each grade given `now`; moments aware."""
    card = _card(past, now)
    latest = latest_due(now, interview)
    return {grade: _due(card, grade, now, latest) for grade in GRADES}


@dataclass(frozen=True)
class Known:
    """A time at which it was known, well unless said otherwise."""

    at: datetime
    grade: Grade = "good"


def dues_ahead(
    past: Sequence[Once], now: datetime, interview: datetime | None
) -> tuple[datetime, ...]:
    """When what has this past is due from `now` on if it goes well each time, the last on the day itself.

    A time that has passed is due now. Empty once the interview has begun; without one, those of the next week.
    """
    latest = latest_due(now, interview)
    if interview and latest is None:
        return ()
    card = _card(past, now)
    found: list[datetime] = []
    while len(found) < MOST_AHEAD:
        at = max(card.due.astimezone(now.tzinfo), now)
        if at >= (latest or now + WITHOUT_DATE):
            return (*found, latest) if latest else tuple(found)
        found.append(at)
        card, _ = _scheduler().review_card(card, Rating.Good, at.astimezone(UTC))
    return tuple(found)


def latest_due(now: datetime, interview: datetime | None) -> datetime | None:
    """The morning of the interview, on its own clock; on the day its beginning; None once it has begun."""
    if interview is None or interview <= now:
        return None
    morning = interview.replace(hour=0, minute=0, second=0, microsecond=0) + MORNING
    return morning if morning > now else interview


def _due(card: Card, grade: Grade, now: datetime, latest: datetime | None) -> datetime:
    after, _ = _scheduler().review_card(card, _RATINGS[grade], now.astimezone(UTC))
    due = after.due.astimezone(now.tzinfo)
    return min(due, latest) if latest else due


def _card(past: Sequence[Once], now: datetime) -> Card:
    card = Card(card_id=1, due=now.astimezone(UTC))
    for one in past:
        card, _ = _scheduler().review_card(card, _RATINGS[one.grade], one.at.astimezone(UTC))
    return card


@cache
def _scheduler() -> Scheduler:
    """Without its dice: the same past gives the same plan."""
    return Scheduler(enable_fuzzing=False)
