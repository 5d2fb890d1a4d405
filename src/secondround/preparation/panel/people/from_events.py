"""People in calendar entries: those invited, the organizer, those the description names."""

from datetime import date

from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.messages.addresses import Address
from secondround.preparation.panel.messages.events import Event
from secondround.preparation.panel.messages.messages import Message
from secondround.preparation.panel.people.from_messages import people_of_message
from secondround.preparation.panel.people.mentions import Mention, Part


def people_of_event(
    event: Event, number: int, organisation: frozenset[str], made: str
) -> list[Mention]:
    """Everyone the entry names; an optional guest may come, who declined will not."""
    organizer = event.organizer
    found = []
    for address in event.invited:
        if organizer and address.email and address.email == organizer.email:
            continue
        declined = any(address.email == one.email for one in event.declined)
        part: Part = "absent" if declined else "invited"
        found += _entered(event, address, part, number, made)
    if organizer:
        found += _entered(event, organizer, "organizer", number, made)
    written = Message(event.document, 0, _day(made), bool(made), {}, event.text, organizer)
    return found + people_of_message(written, number, organisation)


def _day(made: str) -> date:
    return date.fromisoformat(made[:10]) if made else date.min


def _entered(event: Event, address: Address, part: Part, number: int, made: str) -> list[Mention]:
    passage = event.entry_of(address) or event.field(
        "Organizer" if part == "organizer" else "Attendee"
    )
    if address.name is None or passage is None:
        return []
    return [Mention(address.name, part, number, cite(passage), "", address.email, made=made)]
