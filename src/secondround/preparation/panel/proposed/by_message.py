"""What a mail or letter says of an interview."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.panel.messages.messages import Message
from secondround.preparation.panel.messages.signature import text_of
from secondround.preparation.panel.moments.lengths import lengths_in
from secondround.preparation.panel.moments.zones import (
    zone_in,
    zone_of_address,
    zone_of_country,
    zone_of_phone,
    zone_of_place,
    zone_of_postcode,
)
from secondround.preparation.panel.proposed.cues import cue, number_among, number_in
from secondround.preparation.panel.proposed.named import (
    Named,
    best_named,
    done_by,
    last_end,
    named_in,
    rivals,
)
from secondround.preparation.panel.proposed.places import Place, link_in, place_in
from secondround.preparation.panel.proposed.proposal import Proposal
from secondround.preparation.panel.proposed.saying import Tongue


def proposed_by_message(
    message: Message, here: str, agreed: Sequence[tuple[date, object]], tongue: Tongue
) -> Proposal | None:
    """A mail's or letter's word, or None when it names no moment of an interview.

    `agreed` are the moments the candidate named in answers: of several offered, the one agreed counts.
    """
    text = text_of(message)
    subject = (message.header["subject"],) if "subject" in message.header else ()
    named = named_in((*subject, *text), message.sent)
    best = next((one for one in rivals(named) if one.begins in agreed), best_named(named))
    if best is None:
        return None
    place, link = place_in(text), link_in(message.body)
    zone, stated = _zone(message, best, place, here)
    starts_at, ends_at = _span(best, text, message.sent, zone)
    others = () if best.begins in agreed else rivals(named)
    return Proposal(
        source=message.document.name,
        made=(message.sent, 0, -message.depth, ""),
        number=number_in(message.subject) or number_among(text),
        starts_at=starts_at,
        ends_at=ends_at,
        day=best.day.date,
        zone=zone,
        zone_stated=stated,
        place=place,
        link=link,
        from_calendar=False,
        moved=any(cue("moved").search(p.text) for p in (*subject, *text)),
        doubts=_doubts(message, best, others, tongue),
        slips=_slips(best, tongue),
        citations=_citations(best, place, link),
    )


def _span(
    best: Named, text: Sequence[Passage], sent: date, zone: str
) -> tuple[datetime | None, datetime | None]:
    if best.times is None:
        return None, None
    starts_at = datetime.combine(best.day.date, best.times.begins, ZoneInfo(zone))
    end = last_end(best, text, sent)
    if end:
        return starts_at, datetime.combine(best.day.date, end, ZoneInfo(zone))
    if until := done_by(best):
        return starts_at, datetime.combine(best.day.date, until, ZoneInfo(zone))
    minutes = length_in(text, best.time_passage)
    return starts_at, starts_at + timedelta(minutes=minutes) if minutes else None


def length_in(passages: Sequence[Passage], beside: Passage | None = None) -> int | None:
    """How many minutes the interview is said to last; the length of an exercise in it does not count.

    In the passage `beside` the hour a length that ends its clause needs no word that says what lasts so long.
    """
    for passage in passages:
        for length in lengths_in(passage.text):
            before, after = passage.text[: length.start], passage.text[length.end :]
            alone = len(re.split(r"[.!?]\s", f"{before} ")[-1].split()) == 0
            told = (passage is beside or alone) and _ENDS.match(after)
            told = told or cue("lasting").search(f"{before[-60:]} {after[:40]}")
            if cue("exercise").match(after) or not told:
                continue
            if length.minutes >= 20 and not cue("exercise").search(before[-25:]):
                return length.minutes
    return None


_ENDS = re.compile(r"\s*(?:max\w*)?\s*(?:[.,;)]|$)")

_HOMES = {"en": "Europe/London", "fr": "Europe/Paris", "de": "Europe/Berlin", "el": "Europe/Athens"}
_OVERSEAS = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")
"""Where a mail in a language is most often written, for clocks that agree with it; then the others, then overseas."""


def _zone(message: Message, best: Named, place: Place | None, here: str) -> tuple[str, bool]:
    """The zone, and whether the message says it: in words, by its place, by its sender's country, else ours."""
    near = [p for p in (best.time_passage, best.day_passage) if p]
    stated = next((z for p in (*near, *text_of(message)) if (z := zone_in(p.text))), None)
    of_place = zone_of_place(place.text) if place else ""
    of_sender = zone_of_address(message.author.email) if message.author else ""
    of_sender = of_sender or _zone_of_signature(message)
    if stated:
        exact = [z.name for p in text_of(message) if (z := zone_in(p.text)) and not z.general]
        known = (*exact, of_place, of_sender, here) if stated.general else ()
        return _familiar(stated.name, best, known), True
    if of_place:
        return of_place, True
    of_sender = of_sender or _zone_of_clock(message)
    return of_sender or here, bool(of_sender)


def _zone_of_clock(message: Message) -> str:
    """By the offset of the clock that dated the mail; servers that write universal time tell nothing."""
    try:
        sent = datetime.fromisoformat(message.document.fields.get("date", ""))
    except ValueError:
        return ""
    offset = sent.utcoffset()
    home = _HOMES.get(message.document.language, "")
    if message.depth or offset is None or (not offset and home != "Europe/London"):
        return ""
    alike = (name for name in (home, *_HOMES.values(), *_OVERSEAS) if name)
    return next((n for n in alike if sent.astimezone(ZoneInfo(n)).utcoffset() == offset), "")


def _zone_of_signature(message: Message) -> str:
    """By the telephone number or the town below the text, or a postcode in it."""
    below = message.body[len(text_of(message)) :]
    below_says = (z for p in below if (z := zone_of_phone(p.text) or zone_of_place(p.text)))
    anywhere = (z for p in message.body if (z := zone_of_phone(p.text) or zone_of_postcode(p.text)))
    by_language = (zone_of_country(p.text, message.document.language) for p in message.body)
    found = next(below_says, "") or next(anywhere, "")
    return found or next((zone for zone in by_language if zone), "")


def _familiar(name: str, best: Named, known: Sequence[str]) -> str:
    """Of the zones with the stated offset on that day the one that is known here: "CET" in Luxembourg."""
    if best.times is None:
        return name
    moment = datetime.combine(best.day.date, best.times.begins)
    offset = moment.replace(tzinfo=ZoneInfo(name)).utcoffset()
    alike = (z for z in known if z and moment.replace(tzinfo=ZoneInfo(z)).utcoffset() == offset)
    return next(alike, name)


def _citations(best: Named, place: Place | None, link: Place | None) -> tuple[Citation, ...]:
    day = cite(best.day_passage, best.day.start, best.day.end)
    if best.times and best.time_passage:
        if best.time_passage is best.day_passage:
            start, end = min(best.day.start, best.times.start), max(best.day.end, best.times.end)
            return (cite(best.day_passage, start, end), *_of(place), *_of(link))
        return (
            day,
            cite(best.time_passage, best.times.start, best.times.end),
            *_of(place),
            *_of(link),
        )
    return (day, *_of(place), *_of(link))


def _of(place: Place | None) -> tuple[Citation, ...]:
    return (place.citation,) if place else ()


def _doubts(
    message: Message, best: Named, others: Sequence[Named], tongue: Tongue
) -> tuple[str, ...]:
    say = tongue.say
    words = best.day_passage.text[best.day.start : best.day.end]
    doubts = []
    if best.day.guessed and not best.day.wrong_weekday:
        doubts.append(
            say(
                "It says only “{words}”; {day} is assumed.",
                words=words,
                day=tongue.day(best.day.date),
            )
        )
    elif best.day.year_left_out and not message.sent_stated:
        doubts.append(
            say(
                "“{words}” names no year; {day} is assumed.",
                words=words,
                day=tongue.day(best.day.date),
            )
        )
    if best.times and best.times.guessed:
        doubts.append(
            say(
                "Morning or afternoon is not said; {time} is assumed.",
                time=f"{best.times.begins:%H:%M}",
            )
        )
    if others:
        listed = ", ".join(tongue.moment(*one.begins) for one in others)
        doubts.append(
            say(
                "Another moment is offered too: {moments}. Confirm which one it is.", moments=listed
            )
        )
    return tuple(doubts)


def _slips(best: Named, tongue: Tongue) -> tuple[str, ...]:
    if not best.day.wrong_weekday:
        return ()
    words = best.day_passage.text[best.day.start : best.day.end]
    say = tongue.say
    right = tongue.day(best.day.date)
    return (say("It says “{words}”, but the day is {day}.", words=words, day=right),)
