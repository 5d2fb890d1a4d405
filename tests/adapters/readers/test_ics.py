"""ICS: when, where, who, in whatever zone."""

import pytest

from adapters.readers.reading import block_with, read
from adapters.readers.samples import CALENDAR
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Reading

BERLIN = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def event(*lines: str, calendar: str = "") -> Reading:
    body = "\n".join(lines)
    text = (
        f"BEGIN:VCALENDAR\nVERSION:2.0\n{calendar}BEGIN:VEVENT\n{body}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    return read(text.encode(), "x.ics", "ics")


def test_an_outlook_invitation() -> None:
    reading = read(CALENDAR, "invite", "ics")
    assert dict(reading.fields) == {
        "summary": "Second interview, mill",
        "dtstamp": "2026-03-01T08:00:00+00:00",
        "dtstart": "2026-03-12T14:00:00+01:00",
        "dtend": "2026-03-12T15:30:00+01:00",
        "tzid": "Europe/Berlin",
        "location": "Room 4",
        "organizer": "Weiss, Ines <i.weiss@mill.example>",
        "attendees": "Tom Hale <tom@post.example>",
        "description": "Bring your papers. We start on time.",
        "status": "CONFIRMED",
        "sequence": "2",
        "uid": "77@mill.example",
        "method": "REQUEST",
    }
    assert block_with(reading, "20260312T140000").locator == "Start, W. Europe Standard Time"
    assert block_with(reading, "We start on time.").locator == "Description, line 2"
    assert block_with(reading, "Tom Hale").locator == "Attendee 1"


@pytest.mark.parametrize(
    ("start", "iso", "zone"),
    [
        ("DTSTART:20260712T140000Z", "2026-07-12T14:00:00+00:00", "UTC"),
        ("DTSTART;TZID=Europe/Paris:20260712T140000", "2026-07-12T14:00:00+02:00", "Europe/Paris"),
        (
            "DTSTART;TZID=Romance Standard Time:20260712T140000",
            "2026-07-12T14:00:00+02:00",
            "Europe/Paris",
        ),
        (
            'DTSTART;TZID="GMT Standard Time":20260712T140000',
            "2026-07-12T14:00:00+01:00",
            "Europe/London",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260112T140000",
            "2026-01-12T14:00:00+01:00",
            "Europe/Berlin",
        ),
        ("DTSTART;VALUE=DATE:20260712", "2026-07-12", ""),
    ],
)
def test_zones_by_every_name(start: str, iso: str, zone: str) -> None:
    fields = event(start, "SUMMARY:x").fields
    assert fields["dtstart"] == iso
    assert fields.get("tzid", "") == zone


@pytest.mark.parametrize(("day", "offset"), [("20260112", "+01:00"), ("20260712", "+02:00")])
def test_a_zone_that_only_the_file_defines(day: str, offset: str) -> None:
    start = f"DTSTART;TZID=Customized Time Zone:{day}T140000"
    fields = event(start, calendar=BERLIN).fields
    assert fields["dtstart"].endswith(f"T14:00:00{offset}")
    assert fields["tzid"] == "Customized Time Zone"


def test_a_zone_for_the_whole_calendar_and_none_at_all() -> None:
    floating = event("DTSTART:20260712T140000")
    assert floating.fields["dtstart"] == "2026-07-12T14:00:00"
    assert "time zone" in floating.notes[0]
    named = event("DTSTART:20260712T140000", calendar="X-WR-TIMEZONE:Europe/Paris\n")
    assert named.fields["dtstart"] == "2026-07-12T14:00:00+02:00"
    assert named.notes == ()


def test_a_length_instead_of_an_end() -> None:
    assert (
        event("DTSTART:20260712T140000Z", "DURATION:PT1H30M").fields["dtend"]
        == "2026-07-12T15:30:00+00:00"
    )
    assert event("DTSTART;VALUE=DATE:20260712", "DURATION:P1D").fields["dtend"] == "2026-07-13"


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (["SUMMARY:Talk"], "no date"),
        (["SUMMARY:Talk", "DTSTART:20260231T140000Z"], "20260231T140000Z"),
        (["SUMMARY:Talk", "DTSTART:soon"], "soon"),
        (["SUMMARY:Talk", "DTSTART:20260712T140000Z", "STATUS:CANCELLED"], "cancelled"),
    ],
)
def test_doubtful_invitations_are_read_with_a_note(lines: list[str], word: str) -> None:
    reading = event(*lines)
    assert reading.fields["summary"] == "Talk"
    assert word in reading.notes[0]


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("LOCATION:https://meet.google.com/abc-defg", "https://meet.google.com/abc-defg"),
        (
            "DESCRIPTION:Join: https://teams.microsoft.com/l/meetup-join/19 ok",
            "https://teams.microsoft.com/l/meetup-join/19",
        ),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/xyz", "https://meet.google.com/xyz"),
        ("CONFERENCE;VALUE=URI:https://call.example/1", "https://call.example/1"),
        ("DESCRIPTION:See https://mill.example/about us", ""),
    ],
)
def test_the_link_to_join_by(line: str, link: str) -> None:
    assert event("DTSTART:20260712T140000Z", line).fields.get("conference", "") == link


def test_rooms_are_no_people() -> None:
    fields = event(
        "DTSTART:20260712T140000Z",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@mill.example",
        "ATTENDEE;CN=i.weiss@mill.example:mailto:i.weiss@mill.example",
        'ATTENDEE;CN="O\'Neil, Bo":invalid:nomail',
    ).fields
    assert fields["rooms"] == "Room 4 <room4@mill.example>"
    assert fields["attendees"] == "i.weiss@mill.example; O'Neil, Bo"


def test_several_events_say_which_they_are() -> None:
    one = "BEGIN:VEVENT\nSUMMARY:{}\nDTSTART:2026071{}T140000Z\nEND:VEVENT\n"
    text = f"BEGIN:VCALENDAR\n{one.format('First', 2)}{one.format('Second', 3)}END:VCALENDAR"
    reading = read(text.encode(), "x.ics")
    assert (reading.fields["summary"], reading.fields["event 2 summary"]) == ("First", "Second")
    assert block_with(reading, "Second").locator == "event 2, Summary"


def test_an_html_description_is_read_as_text() -> None:
    reading = event(
        "DTSTART:20260712T140000Z",
        "X-ALT-DESC;FMTTYPE=text/html:<html><p>Bring\\, please\\, papers</p>",
    )
    assert block_with(reading, "Bring").text == "Bring, please, papers"


def test_damaged_calendars_are_read_as_far_as_they_go() -> None:
    text = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Talk\nnonsense without colon\nDTSTART:20260712T140000Z\n"
    assert read(text, "x.ics", "ics").fields["summary"] == "Talk"


def test_a_calendar_without_events_is_refused() -> None:
    with pytest.raises(Unreadable, match="no appointment"):
        read(b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "x.ics", "ics")
