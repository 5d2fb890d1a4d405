"""The appointments in a calendar file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel.messages.addresses import Address, addresses_in


@dataclass(frozen=True)
class Event:
    """One appointment. `starts_at` is aware, or None where the file states none; `floating` when it named no zone.

    `written` is when it was made or changed, as ISO text, empty where not stated.
    """

    document: Document
    summary: str
    starts_at: datetime | None
    ends_at: datetime | None
    whole_day: date | None
    floating: bool
    zone: str
    location: str
    link: str
    organizer: Address | None
    invited: tuple[Address, ...]
    optional: tuple[Address, ...]
    declined: tuple[Address, ...]
    cancelled: bool
    sequence: int
    uid: str
    written: str
    passages: tuple[Passage, ...]

    @property
    def text(self) -> tuple[Passage, ...]:
        """The lines of its description."""
        return tuple(p for p in self.passages if _place(p).startswith("Description"))

    def field(self, *names: str) -> Passage | None:
        """The first passage that holds one of the fields ("Start", "Location", "Attendee 2" …)."""
        wanted = (p for name in names for p in self.passages if _place(p).startswith(name))
        return next(wanted, None)

    def entry_of(self, address: Address) -> Passage | None:
        """The passage that names an invited person or the organizer."""
        shown = address.shown.split("<")[0].strip()
        rows = (p for p in self.passages if _place(p).startswith(("Attendee", "Organizer")))
        return next(
            (p for p in rows if shown and p.text in (shown, address.email, address.shown)), None
        )


def events_in(document: Document, passages: Sequence[Passage], here: tzinfo) -> tuple[Event, ...]:
    """The appointments of a calendar file in its order; `here` is taken where a time names no zone."""
    found = []
    number = 1
    while number == 1 or any(key.startswith(f"event {number} ") for key in document.fields):
        mark = f"event {number}" if number > 1 else ""
        own = tuple(p for p in passages if _mark(p) == mark)
        found.append(_event(document, _fields(document.fields, mark), own, here))
        number += 1
    return tuple(found)


def _event(
    document: Document, fields: Mapping[str, str], passages: tuple[Passage, ...], here: tzinfo
) -> Event:
    starts_at, floating = _moment(fields.get("dtstart", ""), here)
    organizer = addresses_in(fields.get("organizer", ""))
    cancelled = "CANCELLED" in fields.get("status", "").upper()
    return Event(
        document=document,
        summary=fields.get("summary", ""),
        starts_at=starts_at,
        ends_at=_moment(fields.get("dtend", ""), here)[0],
        whole_day=_day(fields.get("dtstart", "")),
        floating=floating,
        zone=fields.get("tzid", ""),
        location=fields.get("location", ""),
        link=fields.get("conference", ""),
        organizer=organizer[0] if organizer else None,
        invited=addresses_in(fields.get("attendees", "")),
        optional=addresses_in(fields.get("optional", "")),
        declined=addresses_in(fields.get("declined", "")),
        cancelled=cancelled or document.fields.get("method", "").upper() == "CANCEL",
        sequence=_number(fields.get("sequence", "")),
        uid=fields.get("uid", ""),
        written=fields.get("dtstamp", ""),
        passages=passages,
    )


def _fields(fields: Mapping[str, str], mark: str) -> dict[str, str]:
    if mark:
        return {
            k.removeprefix(f"{mark} "): v for k, v in fields.items() if k.startswith(f"{mark} ")
        }
    return {key: value for key, value in fields.items() if not key.startswith("event ")}


def _moment(text: str, here: tzinfo) -> tuple[datetime | None, bool]:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None, False
    if len(text) <= len("2026-12-08"):
        return None, False
    return (moment, False) if moment.tzinfo else (moment.replace(tzinfo=here), True)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _mark(passage: Passage) -> str:
    head = passage.locator.split(", ")[0]
    return head if head.startswith("event ") else ""


def _place(passage: Passage) -> str:
    return (
        passage.locator.removeprefix(f"{_mark(passage)}, ") if _mark(passage) else passage.locator
    )
