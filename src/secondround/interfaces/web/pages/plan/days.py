"""The errands by day, as they are worked through."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from secondround.preparation.plan.model import Todo

MOST_DAYS = 14
"""Days an errand can be moved to where no interview ends them."""


@dataclass(frozen=True)
class Day:
    """One day of the plan. `date` is None for errands left over from before or without an hour; `mark` names
    it in an address. `minutes` are those of the errands left."""

    mark: str
    date: date | None
    left: tuple[Todo, ...]
    done: tuple[Todo, ...]
    minutes: int


def days(todos: Sequence[Todo], now: datetime) -> tuple[Day, ...]:
    """From today on, what is left over from before first, what has no hour last; on the clock of `now`."""
    marks: dict[str, list[Todo]] = {}
    for one in todos:
        marks.setdefault(mark_of(one, now), []).append(one)
    order = sorted(marks, key=lambda mark: {"before": "", "whenever": "9999"}.get(mark, mark))
    return tuple(_day(mark, marks[mark]) for mark in order)


def mark_of(todo: Todo, now: datetime) -> str:
    """The day an errand belongs to: "2026-12-05", "before" or "whenever"."""
    if todo.at is None:
        return "whenever"
    day = todo.at.astimezone(now.tzinfo).date()
    return "before" if day < now.date() else day.isoformat()


def days_ahead(now: datetime, until: datetime | None) -> tuple[date, ...]:
    """The days an errand can be put on: today until the interview."""
    first = now.date()
    last = until.astimezone(now.tzinfo).date() if until else first + timedelta(days=MOST_DAYS)
    count = min(max((last - first).days, 0), MOST_DAYS) + 1
    return tuple(first + timedelta(days=ahead) for ahead in range(count))


def hand_after(ticked: Todo, of_day: Day) -> str:
    """What to take in hand after a tick: the key of the day's next errand, or "done", the fold of what is done."""
    if not ticked.done:
        return ticked.key
    later = [
        one.key for one in of_day.left if (one.at, ticked.at) == (None, None) or _after(one, ticked)
    ]
    return later[0] if later else "done"


def _after(one: Todo, other: Todo) -> bool:
    return one.at is not None and other.at is not None and one.at >= other.at


def _day(mark: str, todos: Sequence[Todo]) -> Day:
    left = tuple(one for one in todos if not one.done)
    return Day(
        mark=mark,
        date=None if mark in ("before", "whenever") else date.fromisoformat(mark),
        left=left,
        done=tuple(one for one in todos if one.done),
        minutes=sum(one.minutes for one in left),
    )
