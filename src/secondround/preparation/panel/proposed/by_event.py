"""What a calendar entry says of an interview."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.messages.events import Event
from secondround.preparation.panel.moments.zones import zone_of_address, zone_of_place
from secondround.preparation.panel.proposed.cues import cue, number_among, number_in
from secondround.preparation.panel.proposed.places import (
    Place,
    is_online,
    link_in,
    place_in,
    stated_place,
)
from secondround.preparation.panel.proposed.proposal import Proposal
from secondround.preparation.panel.proposed.saying import Tongue


def proposed_by_event(event: Event, sent: date, here: str, tongue: Tongue) -> Proposal:
    """A calendar entry's word. `sent` is the day the mail it came with was sent, or its own."""
    summary = event.field("Summary")
    cited = (event.field("Start"), event.field("End"), summary, event.field("Status"))
    zone, stated = _zone(event, here)
    starts_at = event.starts_at.astimezone(ZoneInfo(zone)) if event.starts_at else None
    doubts = (
        [tongue.say("The calendar entry names no time zone; {zone} is assumed.", zone=zone)]
        if event.floating
        else []
    )
    return Proposal(
        source=event.document.name,
        made=(_written(event) or sent, 1, event.sequence, event.written),
        number=number_in(event.summary) or number_among(event.text),
        starts_at=starts_at,
        ends_at=event.ends_at.astimezone(ZoneInfo(zone)) if event.ends_at and starts_at else None,
        day=event.whole_day,
        zone=zone,
        zone_stated=stated,
        place=_event_place(event),
        link=_event_link(event),
        from_calendar=True,
        cancelled=event.cancelled,
        moved=bool(cue("moved").search(event.summary)),
        uid=event.uid,
        doubts=tuple(doubts),
        citations=tuple(cite(passage) for passage in cited if passage),
    )


def _zone(event: Event, here: str) -> tuple[str, bool]:
    """The zone, and whether the entry says it; UTC says nothing, a zone of Windows fits many countries."""
    if event.starts_at is None or event.floating or not event.zone:
        return here, False
    start = event.field("Start")
    own = start is not None and event.zone in start.locator
    utc = event.zone in ("UTC", "Etc/UTC")
    if own and not utc:
        return event.zone, True
    sender = zone_of_address(event.organizer.email) if event.organizer else ""
    known = [z for z in (zone_of_place(event.location), sender) if z]
    if utc:
        return (known[0], True) if known else (here, False)
    offset = event.starts_at.utcoffset()
    alike = (
        z for z in (*known, here) if event.starts_at.astimezone(ZoneInfo(z)).utcoffset() == offset
    )
    return next(alike, event.zone), True


def _event_place(event: Event) -> Place | None:
    passage = event.field("Location")
    if passage and not is_online(passage.text) and "http" not in passage.text:
        return stated_place(passage)
    return place_in(event.text)


def _event_link(event: Event) -> Place | None:
    found = link_in(event.passages)
    if found or not event.link:
        return found
    holder = next((p for p in event.passages if event.link in p.text), event.field("Start"))
    return Place(event.link, cite(holder)) if holder else None


def _written(event: Event) -> date | None:
    try:
        return datetime.fromisoformat(event.written).date()
    except ValueError:
        return event.document.date
