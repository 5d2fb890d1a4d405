"""ICS: invitations and appointments."""

from dataclasses import replace

from secondround.adapters.readers.calendar.content_lines import Component, components, every
from secondround.adapters.readers.calendar.event import Event, event_of
from secondround.adapters.readers.calendar.zones import Zones
from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.limits import MAX_MEMBERS
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_NO_EVENT = sentence(
    "Save the invitation again from the calendar or the mail, or bring the mail itself."
)
_CANCELLED = sentence("The sender cancelled this appointment.")


class IcsReader:
    """A calendar file.

    Fields of the first event: summary, dtstart and dtend (ISO 8601 with offset where a zone is known,
    a bare day for an all-day event), tzid (IANA name), location, url, conference (the link to join
    by), organizer, attendees ("Name <address>; …"), of these again those that are optional and those
    that declined; rooms, description, status, sequence, uid, rrule, dtstamp (when it was written);
    of further events the same with "event 2 " before; of the calendar: method. Locators: "Summary",
    "Start, <zone as written>", "Attendee 2", "Description, line 3".
    """

    format = "ics"

    def takes(self, head: bytes, name: str) -> float:
        """Whatever begins a calendar."""
        start = decode(head[:400]).text.lstrip().upper() if is_text(head) else ""
        return 0.99 if start.startswith("BEGIN:VCALENDAR") else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Every event (or task) in the file's order."""
        decoded = decode(data)
        roots = components(decoded.text)
        found = [*every(roots, "VEVENT"), *every(roots, "VTODO")][:MAX_MEMBERS]
        if not found:
            raise Unreadable(
                "{name}: there is no appointment in this calendar.", _NO_EVENT, name=name
            )
        zones = Zones(roots, _default_zone(roots))
        events = [event_of(one, zones) for one in found]
        method = next((line.value for root in roots if (line := root.first("METHOD"))), "")
        notes = (_CANCELLED,) if method.strip().upper() == "CANCEL" else ()
        reading = _joined(events)
        fields = {**reading.fields, "method": method}
        return replace(reading, fields=fields, notes=(*decoded.notes, *notes, *reading.notes))


def _default_zone(roots: list[Component]) -> str:
    line = next((line for root in roots if (line := root.first("X-WR-TIMEZONE"))), None)
    return line.value.strip() if line else ""


def _joined(events: list[Event]) -> Reading:
    """All events as one reading; those after the first say which they are."""
    blocks: list[Block] = []
    fields: dict[str, str] = {}
    for place, event in enumerate(events, 1):
        mark = f"event {place}" if place > 1 else ""
        fields.update({f"{mark} {key}".strip(): value for key, value in event.fields.items()})
        blocks.extend(_marked(block, mark) for block in event.blocks)
    return Reading(
        tuple(blocks), fields, notes=tuple(note for event in events for note in event.notes)
    )


def _marked(block: Block, mark: str) -> Block:
    return replace(block, locator=f"{mark}, {block.locator}") if mark else block
