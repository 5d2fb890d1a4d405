"""How long until a card comes again, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from secondround.foundation.spacing import Grade
from secondround.foundation.wording import Say


@dataclass(frozen=True)
class Choice:
    """A grade, its key on the keyboard, what it is called, and when the card then comes again."""

    grade: Grade
    key: int
    name: str
    wait: str


def grades(dues: Mapping[Grade, datetime], now: datetime, say: Say) -> tuple[Choice, ...]:
    """Anki's four, in its order and on its keys."""
    names: dict[Grade, str] = {
        "again": say("Again"),
        "hard": say("Hard"),
        "good": say("Good"),
        "easy": say("Easy"),
    }
    return tuple(
        Choice(grade, key, names[grade], wait(dues[grade] - now, say))
        for key, grade in enumerate(names, 1)
        if grade in dues
    )


def wait(left: timedelta, say: Say) -> str:
    """ "10 min", "3 h", "2 days"; rounded, at least a minute."""
    minutes = max(1, round(left.total_seconds() / 60))
    if minutes < 60:
        return say("{minutes} min", minutes=minutes)
    if minutes < 24 * 60:
        return say("{hours} h", hours=round(minutes / 60))
    days = round(minutes / (24 * 60))
    return say("1 day") if days == 1 else say("{count} days", count=days)
