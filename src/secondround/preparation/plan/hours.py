"""When each errand is best done, in the time that is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from secondround.preparation.panel.model import Round
from secondround.preparation.plan.free import Free
from secondround.preparation.plan.model import Todo

SITTING_MINUTES = 60
"""One sitting of which the candidate said nothing; longer ones tire."""

LAST_LOOK = timedelta(hours=2)
"""Before the interview: time to read the sheet and to travel."""

WITHOUT_DATE = 7
"""Days over which errands are laid where the day is not known."""

MOST_DAYS = 60

ALWAYS_FREE = Free()


@dataclass
class _Room:
    """A sitting being filled: `minutes` are those left beside what is `kept` for what is due on that day.

    `said` is whether the candidate gave it those minutes; one of which nothing was said can become longer.
    """

    start: datetime
    minutes: float
    said: bool
    kept: list[Todo] = field(default_factory=list)
    used: float = 0.0

    def takes(self, todo: Todo) -> bool:
        """Whether it fits; a sitting in which nothing is yet takes even what is longer than it."""
        return todo.minutes <= self.minutes or (not self.used and self.minutes > 0)

    def place(self, todo: Todo) -> Todo:
        placed = replace(todo, at=self.start + timedelta(minutes=self.used))
        self.used += todo.minutes
        self.minutes -= todo.minutes
        return placed


def lay_in_time(
    todos: Sequence[Todo], now: datetime, day: datetime | None, free: Free = ALWAYS_FREE
) -> tuple[Todo, ...]:
    """The errands by their hours; moments in the time zone of the interview, `now` aware.

    An errand with a moment (`at`) is one that is due then: it is done in that day's sitting, after the others. The
    rest fill the sittings in their order, and where the candidate's time does not hold them they have no hour. The
    last errand is done two hours before the interview. After the interview nothing has a time.
    """
    local = now.astimezone(day.tzinfo) if day else now
    if day and day <= now:
        return tuple(replace(one, at=None) for one in todos)
    if not todos:
        return ()
    *before, last = todos
    rooms = _rooms(before, local, day, free)
    due = [one for one in before if one.at]
    late = _keep_room(due, rooms, day)
    placed = list(_fill([one for one in before if not one.at], rooms))
    placed += [room.place(one) for room in rooms for one in room.kept]
    *with_due, end = (*in_order(placed), *_last(last, late, local, day))
    timed = in_order([one for one in with_due if one.at])
    return (*timed, end, *(one for one in with_due if not one.at))


def in_order(todos: Sequence[Todo]) -> tuple[Todo, ...]:
    """By their hours, those without one last; of one hour as they came."""
    timed = [(one.at, place) for place, one in enumerate(todos) if one.at]
    return (*(todos[place] for _, place in sorted(timed)), *(one for one in todos if not one.at))


def free_hour(
    todos: Sequence[Todo], date: date, now: datetime, free: Free = ALWAYS_FREE
) -> datetime:
    """When one more errand begins on that day: after what is there, or as its sitting begins; never before now."""
    ends = [
        one.at + timedelta(minutes=one.minutes)
        for one in todos
        if one.at and one.at.astimezone(now.tzinfo).date() == date
    ]
    hour = max(ends, default=free.on(date, now).start)
    return _next_quarter(now) if hour < now else hour


def first_sitting(now: datetime, day: datetime | None, free: Free) -> datetime:
    """When the next sitting begins; `now` where there is none before the interview."""
    return next((start for start, _ in _sittings(now, day, free)), now)


def _last(last: Todo, late: Sequence[Todo], now: datetime, day: datetime | None) -> Iterator[Todo]:
    """The last look, and before it what is due on the day itself."""
    if day is None:
        yield replace(last, at=None)
        return
    at = max(day - LAST_LOOK, now)
    begin = at - timedelta(minutes=sum(one.minutes for one in late))
    for one in late:
        yield replace(one, at=max(begin, now))
        begin += timedelta(minutes=one.minutes)
    yield replace(last, at=at)


def _keep_room(due: Sequence[Todo], rooms: Sequence[_Room], day: datetime | None) -> list[Todo]:
    """Keep room for what is due in the sitting of its day, else the one before, else the first.

    Given back is what is due on the interview's own day, where that has no sitting.
    """
    late = []
    for one in due:
        on = one.at.date() if one.at else date.max
        before = [room for room in rooms if room.start.date() <= on]
        of_the_day = day is not None and on >= day.date()
        if not rooms or (of_the_day and not any(room.start.date() == on for room in rooms)):
            late.append(one)
            continue
        room = before[-1] if before else rooms[0]
        room.kept.append(one)
        room.minutes -= one.minutes
    return late


def _fill(todos: Sequence[Todo], rooms: Sequence[_Room]) -> Iterator[Todo]:
    left = list(rooms)
    spare = next((room for room in reversed(rooms) if not room.said), None)
    for todo in todos:
        while left and not left[0].takes(todo):
            left.pop(0)
        room = left[0] if left else spare
        yield room.place(todo) if room else todo


def _rooms(todos: Sequence[Todo], now: datetime, day: datetime | None, free: Free) -> list[_Room]:
    """The sittings until then; those the candidate said nothing of become longer so that all errands fit."""
    sittings = list(_sittings(now, day, free))
    said = sum(minutes for _, minutes in sittings if minutes is not None)
    unsaid = sum(minutes is None for _, minutes in sittings)
    whole = sum(todo.minutes for todo in todos)
    room = max(SITTING_MINUTES, -(-(whole - said) // max(unsaid, 1)))
    return [
        _Room(start, room if minutes is None else minutes, said=minutes is not None)
        for start, minutes in sittings
    ]


def _sittings(
    now: datetime, day: datetime | None, free: Free
) -> Iterator[tuple[datetime, int | None]]:
    last = day - LAST_LOOK if day else now + timedelta(days=WITHOUT_DATE)
    found = said = False
    for days in range(min(int((last - now) / timedelta(days=1)) + 2, MOST_DAYS)):
        one = free.on((now + timedelta(days=days)).date(), now)
        said = said or one.minutes is not None
        length = timedelta(minutes=SITTING_MINUTES if one.minutes is None else one.minutes)
        if now <= one.start and one.start + length <= last and length:
            found = True
            yield one.start, one.minutes
    if not found and not said:
        yield _next_quarter(now), None


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
