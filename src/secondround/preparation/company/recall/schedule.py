"""When a card is due again: by fsrs, and never after the morning of the interview."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from fsrs import Card, Rating, Scheduler

from secondround.preparation.company.model import GRADES, Grade, Recalled

_RATINGS: Mapping[Grade, Rating] = {
    "again": Rating.Again,
    "hard": Rating.Hard,
    "good": Rating.Good,
    "easy": Rating.Easy,
}


def dues_after(
    past: Sequence[Recalled], now: datetime, interview: datetime | None
) -> dict[Grade, datetime]:
    """When a card with this past would be due again after each grade given `now`; moments aware."""
    card = _card(past, now)
    latest = latest_due(now, interview)
    return {grade: _due(card, grade, now, latest) for grade in GRADES}


def latest_due(now: datetime, interview: datetime | None) -> datetime | None:
    """The morning of the interview, on its own clock; on the day its beginning; None once it has begun."""
    if interview is None or interview <= now:
        return None
    morning = interview.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(hours=6)
    return morning if morning > now else interview


def _due(card: Card, grade: Grade, now: datetime, latest: datetime | None) -> datetime:
    after, _ = _scheduler().review_card(card, _RATINGS[grade], now.astimezone(UTC))
    due = after.due.astimezone(now.tzinfo)
    return min(due, latest) if latest else due


def _card(past: Sequence[Recalled], now: datetime) -> Card:
    card = Card(card_id=1, due=now.astimezone(UTC))
    for one in past:
        card, _ = _scheduler().review_card(card, _RATINGS[one.grade], one.at.astimezone(UTC))
    return card


@cache
def _scheduler() -> Scheduler:
    """Without its dice: the same past gives the same plan."""
    return Scheduler(enable_fuzzing=False)
