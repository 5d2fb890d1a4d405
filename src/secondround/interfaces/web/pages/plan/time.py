"""The time the candidate has, as the page of the plan shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from secondround.preparation.plan.free import Free


@dataclass(frozen=True)
class Given:
    """One day's time: when its sitting begins ("18:30") and its minutes, empty where nothing was said of them."""

    start: str
    minutes: str


@dataclass(frozen=True)
class Times:
    """The usual days, and any one."""

    weekday: Given
    weekend: Given
    on: Callable[[date], Given]


def times(free: Free, now: datetime) -> Times:
    """What is known of the candidate's time; usual days as they are from now on."""

    def on(day: date) -> Given:
        sitting = free.on(day, now)
        minutes = "" if sitting.minutes is None else str(sitting.minutes)
        return Given(f"{sitting.start:%H:%M}", minutes)

    def usual(name: str, weekday: int) -> Given:
        bare = Free(
            {name: free.minutes[name]} if name in free.minutes else {},
            {name: free.starts[name]} if name in free.starts else {},
        )
        sitting = bare.on(now.date() + timedelta(days=(weekday - now.weekday()) % 7), now)
        minutes = "" if sitting.minutes is None else str(sitting.minutes)
        return Given(f"{sitting.start:%H:%M}", minutes)

    return Times(usual("weekday", 0), usual("weekend", 6), on)
