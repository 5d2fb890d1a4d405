"""One event of a calendar: what it states, as fields and as blocks to cite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondround.adapters.readers.calendar.content_lines import Component, ContentLine
from secondround.adapters.readers.calendar.zones import Moment, Zones, iso_after
from secondround.adapters.readers.text.lines import blocks_of, numbered
from secondround.adapters.readers.web.dom.flow import fragment_lines
from secondround.foundation.ports.readers import Block
from secondround.foundation.wording import sentence

_TEXTS = {
    "SUMMARY": "Summary",
    "LOCATION": "Location",
    "URL": "URL",
    "STATUS": "Status",
    "RRULE": "Repeats",
    "CATEGORIES": "Categories",
    "COMMENT": "Comment",
}
_CONFERENCE = (
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-GOOGLE-CONFERENCE",
    "CONFERENCE",
)
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")
_MEETING = re.compile(
    r"https?://[^\s/<>\"]*(?:teams\.(?:microsoft|live)|zoom\.|meet\.google|webex|whereby|jit\.si|gotomeet|"
    r"livestorm|bigbluebutton|bluejeans|starleaf|chime\.aws|skype|meet\.|[^\s<>\"]*/(?:meetup-join|meet|join|j)/)"
    r"[^\s<>\"')\]]*",
    re.IGNORECASE,
)
_MAILTO = re.compile(r"(?i)^\s*mailto:")
_NO_START = sentence(
    "It states no date: ask when the appointment is, or add the date to your notes."
)
_BAD_START = sentence("Its date cannot be understood ({value}): check it in the calendar.")
_FLOATING = sentence("Its time names no time zone ({value}): check which one is meant.")
_CANCELLED = sentence("This appointment was cancelled.")


@dataclass(frozen=True)
class Event:
    """What one VEVENT says."""

    fields: dict[str, str]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]


def event_of(component: Component, zones: Zones) -> Event:
    """Fields as `IcsReader` documents them, one block for each line and each line of the description."""
    times, notes = _times(component, zones)
    fields = {**_said(component), **times, **_people(component)}
    if fields.get("status", "").upper() == "CANCELLED":
        notes.append(_CANCELLED)
    return Event(
        {key: value for key, value in fields.items() if value},
        tuple(_blocks(component)),
        tuple(notes),
    )


def _times(component: Component, zones: Zones) -> tuple[dict[str, str], list[str]]:
    line = component.first("DTSTART") or component.first("DUE")
    if line is None:
        return {}, [_NO_START]
    start = zones.moment(line)
    if start is None:
        return {}, [_BAD_START.format(value=line.value)]
    zone = line.parameters.get("TZID", "")
    fields = {
        "dtstart": start.iso,
        "tzid": start.zone or zone,
        "dtend": _end(component, zones, start),
        "dtstamp": _stamped(component, zones),
    }
    return fields, [_FLOATING.format(value=line.value)] if start.floating else []


def _stamped(component: Component, zones: Zones) -> str:
    """When this version of the event was written."""
    line = component.first("LAST-MODIFIED") or component.first("DTSTAMP")
    made = zones.moment(line) if line else None
    return made.iso if made else ""


def _end(component: Component, zones: Zones, start: Moment) -> str:
    line = component.first("DTEND")
    end = zones.moment(line) if line else None
    duration = component.first("DURATION")
    return end.iso if end else (iso_after(start, duration.value) if duration else "")


def _said(component: Component) -> dict[str, str]:
    names = ("SUMMARY", "LOCATION", "URL", "STATUS", "SEQUENCE", "UID", "RRULE", "DESCRIPTION")
    fields = {name.lower(): line.text if (line := component.first(name)) else "" for name in names}
    fields["conference"] = _conference(component, fields)
    return fields


def _conference(component: Component, fields: dict[str, str]) -> str:
    """The link to join by: as the file states it, else a meeting link in place, address or text."""
    for name in _CONFERENCE:
        line = component.first(name)
        if line and (link := _LINK.search(line.text)):
            return link[0]
    for key in ("location", "url", "description"):
        if link := _MEETING.search(fields[key]):
            return link[0]
    return ""


def _people(component: Component) -> dict[str, str]:
    organizer = component.first("ORGANIZER")
    attendees = component.all("ATTENDEE")
    rooms = [
        one for one in attendees if one.parameters.get("CUTYPE", "").upper() in ("ROOM", "RESOURCE")
    ]
    return {
        "organizer": _person(organizer) if organizer else "",
        "attendees": "; ".join(_person(one) for one in attendees if one not in rooms),
        "rooms": "; ".join(_person(one) for one in rooms),
        "optional": _those(attendees, "ROLE", "OPT-PARTICIPANT"),
        "declined": _those(attendees, "PARTSTAT", "DECLINED"),
    }


def _those(attendees: list[ContentLine], parameter: str, value: str) -> str:
    return "; ".join(
        _person(one) for one in attendees if one.parameters.get(parameter, "").upper() == value
    )


def _person(line: ContentLine) -> str:
    name = " ".join(line.parameters.get("CN", "").split()).strip("'")
    address = _MAILTO.sub("", line.value).strip()
    shown = "@" in address
    if name and shown and name.lower() != address.lower():
        return f"{name} <{address}>"
    return address if shown else name or address


def _blocks(component: Component) -> Iterator[Block]:
    attendees = 0
    for line in component.lines:
        if line.name in _TEXTS:
            yield Block(
                line.text, _TEXTS[line.name], "title" if line.name == "SUMMARY" else "field"
            )
        elif line.name in ("DTSTART", "DTEND", "DUE", "DURATION"):
            yield Block(line.value, _when(line), "field")
        elif line.name in ("ORGANIZER", "ATTENDEE"):
            attendees += line.name == "ATTENDEE"
            place = f"Attendee {attendees}" if line.name == "ATTENDEE" else "Organizer"
            yield Block(line.parameters.get("CN") or _MAILTO.sub("", line.value), place, "field")
        elif line.name == "DESCRIPTION" or (
            line.name == "X-ALT-DESC" and not component.first("DESCRIPTION")
        ):
            yield from _description(line)


def _when(line: ContentLine) -> str:
    place = {"DTSTART": "Start", "DTEND": "End", "DUE": "Due", "DURATION": "Duration"}[line.name]
    zone = line.parameters.get("TZID", "")
    return f"{place}, {zone}" if zone else place


def _description(line: ContentLine) -> list[Block]:
    marked = line.name == "X-ALT-DESC" or line.text.lstrip()[:6].lower() in ("<html>", "<!doct")
    text = "\n".join(fragment_lines(line.text)) if marked else line.text
    return blocks_of(numbered(text, "Description, line"), mailed=True)
