"""Calendar entries, in UTC, that update rather than repeat."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from secondround.foundation.errors import EngineFailed

if TYPE_CHECKING:
    from icalendar import Event

UNKNOWN_LENGTH = timedelta(hours=1)
"""Shown in the calendar where nothing says how long the interview lasts."""

FIRST_MINUTE = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) // 60
"""Keeps sequence numbers small."""


class IcsCalendar:
    """A `Press` for iCalendar (RFC 5545). Needs uid, start, end (or None), summary, location, url,
    description and stamp, moments aware; or "entries", a list of such."""

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        from icalendar import Calendar

        calendar = Calendar()
        calendar.add("prodid", "-//SecondRound//secondround//EN")
        calendar.add("version", "2.0")
        entries = data.get("entries", [data])
        for entry in entries if isinstance(entries, Sequence) else ():
            calendar.add_component(_event(form, entry))
        return bytes(calendar.to_ical())


def _event(form: str, data: Mapping[str, object]) -> "Event":
    from icalendar import Event

    start, stamp = data["start"], data["stamp"]
    if not isinstance(start, datetime) or not isinstance(stamp, datetime):
        raise EngineFailed("the {form} has no start", form=form)
    end = data["end"] if isinstance(data["end"], datetime) else start + UNKNOWN_LENGTH
    event = Event()
    event.add("uid", data["uid"])
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", start.astimezone(UTC))
    event.add("dtend", end.astimezone(UTC))
    # Calendars replace an entry only by one with a higher number: the clock gives one that grows.
    event.add("sequence", int(stamp.timestamp()) // 60 - FIRST_MINUTE)
    for name in ("summary", "location", "url", "description"):
        if data[name]:
            event.add(name, data[name])
    return event
