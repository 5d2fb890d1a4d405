"""When the candidate has time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, get_args

from secondround.foundation.errors import Refused
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.plan.model import Usual

EVENING = time(18, 30)
MORNING = time(10, 0)
SATURDAY = 5

LONGEST_MINUTES = 600
"""Of one day."""

MINUTES, START = "minutes", "start"


@dataclass(frozen=True)
class Sitting:
    """One stretch of work: `start` is aware; `minutes` is what the candidate gave it, None for as long as it takes."""

    start: datetime
    minutes: int | None


@dataclass(frozen=True)
class Free:
    """What the candidate said of their time, by day ("2026-12-05") or usual day; an hour an evening else.

    At weekends it is an hour in the morning. Nothing that was said is thrown away when another day is said.
    """

    minutes: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, time] = field(default_factory=dict)

    def on(self, day: date, now: datetime) -> Sitting:
        """The day's sitting on the clock of `now`; its minutes may be 0."""
        usual = usual_day(day)
        early = MORNING if usual == "weekend" else EVENING
        start = self.starts.get(day.isoformat(), self.starts.get(usual, early))
        minutes = self.minutes.get(day.isoformat(), self.minutes.get(usual))
        return Sitting(datetime.combine(day, start, now.tzinfo), minutes)


def usual_day(day: date) -> Usual:
    """Which of the two kinds of days it is."""
    return "weekend" if day.weekday() >= SATURDAY else "weekday"


def free_from(edits: Sequence[Edit]) -> Free:
    """What was kept by `time_given`, laid out by day."""
    minutes: dict[str, int] = {}
    starts: dict[str, time] = {}
    for one in edits:
        if one.field == MINUTES and isinstance(one.value, int):
            minutes[one.key] = one.value
        elif one.field == START and isinstance(one.value, str):
            starts[one.key] = time.fromisoformat(one.value)
    return Free(minutes, starts)


def time_given(day: str, minutes: int | None, start: str) -> dict[str, Any]:
    """What to keep for a day or a usual day: fields and values. Raises `Refused` for what is no time."""
    if day not in get_args(Usual):
        _day(day)
    kept: dict[str, Any] = {}
    if minutes is not None:
        if not 0 <= minutes <= LONGEST_MINUTES:
            raise Refused(
                "{minutes} minutes are no time of a day",
                "Give whole minutes, 0 where there are none, {most} at most.",
                minutes=minutes,
                most=LONGEST_MINUTES,
            )
        kept[MINUTES] = minutes
    if start:
        kept[START] = _start(start)
    return kept


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Refused(
            "{day} is no day", "Give it as 2026-12-05, or weekday, or weekend.", day=written
        ) from None


def _start(written: str) -> str:
    try:
        return (
            time.fromisoformat(written)
            .replace(second=0, microsecond=0, tzinfo=None)
            .isoformat("minutes")
        )
    except ValueError:
        raise Refused("{hour} is no hour", "Give it as 18:30.", hour=written) from None
