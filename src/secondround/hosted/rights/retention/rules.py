"""When a candidacy is told of, and when it goes."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from secondround.hosted.rights.retention.model import Due, Retention

NOTICE = timedelta(days=14)
"""Between being told and being erased, at least."""


def counted(candidacy_id: str, last_day: date, days: int) -> Retention:
    """`days` after the day, not told yet."""
    return Retention(candidacy_id, last_day, last_day + timedelta(days=days))


def standing(kept: Retention | None, counted_now: Retention, now: datetime) -> Retention:
    """What holds from now on. Whoever was told stays told while the day is near; a day that has moved away is told
    anew, and nobody has less than two weeks from being told."""
    if kept is None or kept.told_at is None or counted_now.erase_on - NOTICE > now.date():
        return counted_now
    earliest = (kept.told_at + NOTICE).date()
    return replace(counted_now, told_at=kept.told_at, erase_on=max(counted_now.erase_on, earliest))


def due(one: Retention, now: datetime) -> Due:
    """What is to be done today."""
    if one.told_at is None:
        return "tell" if one.erase_on - NOTICE <= now.date() else "stays"
    over = now.date() >= one.erase_on and now - one.told_at >= NOTICE
    return "erase" if over else "told"


def told(one: Retention, now: datetime) -> Retention:
    """Told now: it goes on its day, or in two weeks where that is later."""
    return replace(one, told_at=now, erase_on=max(one.erase_on, (now + NOTICE).date()))
