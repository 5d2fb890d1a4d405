"""When each errand is best done, in the time that is left."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from secondround.preparation.panel.model import Round
from secondround.preparation.plan.model import Todo

SITTING_MINUTES = 60
"""One sitting; longer ones tire."""

EVENING = time(18, 30)
MORNING = time(10, 0)
SATURDAY = 5
LAST_LOOK = timedelta(hours=2)
"""Before the interview: time to read the sheet and to travel."""

WITHOUT_DATE = 7
"""Days over which errands are laid where the day is not known."""


def lay_in_time(todos: Sequence[Todo], now: datetime, day: datetime | None) -> tuple[Todo, ...]:
    """The errands in order, each with a start; moments in the time zone of the interview.

    One sitting an evening (a morning at weekends) while days are left; all at once, from now, when none are.
    The last errand is done two hours before the interview. After the interview nothing has a time.
    """
    local = now.astimezone(day.tzinfo) if day else now
    if day and day <= now:
        return tuple(todos)
    if not todos:
        return ()
    *before, last = todos
    placed = _place(before, local, day)
    at = day - LAST_LOOK if day and day - LAST_LOOK > local else local
    return (*placed, replace(last, at=at if day else None))


def in_order(todos: Sequence[Todo]) -> tuple[Todo, ...]:
    """By their hours, those without one last; of one hour as they came."""
    timed = [(one.at, place) for place, one in enumerate(todos) if one.at]
    return (*(todos[place] for _, place in sorted(timed)), *(one for one in todos if not one.at))


def free_hour(todos: Sequence[Todo], date: date, now: datetime) -> datetime:
    """When one more errand begins on that day: after what is there, or as its sitting begins; never before now."""
    hour = MORNING if date.weekday() >= SATURDAY else EVENING
    start = datetime.combine(date, hour, now.tzinfo)
    ends = [
        one.at + timedelta(minutes=one.minutes)
        for one in todos
        if one.at and one.at.astimezone(now.tzinfo).date() == date
    ]
    free = max(ends, default=start)
    return _next_quarter(now) if free < now else free


def _place(todos: Sequence[Todo], now: datetime, day: datetime | None) -> tuple[Todo, ...]:
    sittings = list(_sittings(now, day))
    # Errands that do not fit one sitting a day make the sittings longer rather than fall away.
    whole = sum(todo.minutes for todo in todos)
    room = max(SITTING_MINUTES, -(-whole // max(len(sittings), 1)))
    placed = []
    used = 0.0
    for todo in todos:
        if used and used + todo.minutes > room and len(sittings) > 1:
            sittings.pop(0)
            used = 0.0
        placed.append(replace(todo, at=sittings[0] + timedelta(minutes=used)))
        used += todo.minutes
    return tuple(placed)


def _sittings(now: datetime, day: datetime | None) -> Iterator[datetime]:
    last = day - LAST_LOOK if day else now + timedelta(days=WITHOUT_DATE)
    found = False
    for days in range(min(int((last - now) / timedelta(days=1)) + 2, 60)):
        date = (now + timedelta(days=days)).date()
        start = datetime.combine(
            date, MORNING if date.weekday() >= SATURDAY else EVENING, now.tzinfo
        )
        if now <= start and start + timedelta(minutes=SITTING_MINUTES) <= last:
            found = True
            yield start
    if not found:
        yield _next_quarter(now)


def _next_quarter(now: datetime) -> datetime:
    past = now.minute % 15 or (15 if not now.second and not now.microsecond else 0)
    return (now + timedelta(minutes=15 - past)).replace(second=0, microsecond=0)


def local_start(one: Round) -> datetime | None:
    """When the interview begins, on the clock of the place where it is held."""
    if one.starts_at is None or not one.time_zone:
        return one.starts_at
    try:
        return one.starts_at.astimezone(ZoneInfo(one.time_zone))
    except (ZoneInfoNotFoundError, ValueError):
        return one.starts_at
