"""From documents to rounds: every mail, letter and calendar entry read for what it says of an interview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel.messages.events import Event, events_in
from secondround.preparation.panel.messages.messages import Message, messages_in
from secondround.preparation.panel.messages.signature import text_of
from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.names import Name, same
from secondround.preparation.panel.proposed.by_event import proposed_by_event
from secondround.preparation.panel.proposed.by_message import proposed_by_message
from secondround.preparation.panel.proposed.cues import number_in
from secondround.preparation.panel.proposed.named import named_in
from secondround.preparation.panel.proposed.proposal import Proposal
from secondround.preparation.panel.proposed.saying import Tongue
from secondround.preparation.panel.rounds.choose import Gathered, coming, gather_rounds

_INVITING = ("eml", "ics")


@dataclass(frozen=True)
class Found:
    """The rounds, the one to come, and each source with the number of the round it speaks of."""

    rounds: tuple[Gathered, ...]
    to_come: Gathered | None
    messages: tuple[tuple[Message, int], ...]
    events: tuple[tuple[Event, int], ...]


def find_rounds(
    documents: Sequence[Document], by_document: Mapping[str, Sequence[Passage]], candidate: Name | None,
    now: datetime, tongue: Tongue,
) -> Found:  # fmt: skip
    """Every round that invitations speak of; where none does, the one announced in notes or transcript."""
    inviting = [one for one in documents if _invites(one) and one.id in by_document]
    here = zone_of_clock(now)
    events = [
        e
        for d in inviting
        if d.format == "ics"
        for e in events_in(d, by_document[d.id], _zone(now))
    ]
    messages = [
        m
        for d in inviting
        if d.format != "ics"
        for m in messages_in(d, by_document[d.id], now.date())
    ]
    theirs = [m for m in messages if not is_from(m, candidate)]
    agreed = [
        one.begins
        for m in messages
        if is_from(m, candidate)
        for one in named_in(text_of(m), m.sent)
    ]
    sent = {d.name: d.date for d in inviting if d.date}
    said: list[tuple[Message | Event, Proposal | None]] = [
        *((m, proposed_by_message(m, here, agreed, tongue)) for m in theirs),
        *((e, proposed_by_event(e, _sent(e, sent, now), here, tongue)) for e in events),
    ]
    proposals = [p for _, p in said if p and (p.date or p.cancelled)]
    rounds = gather_rounds(proposals)
    to_come = coming(rounds, now)
    if to_come is None:
        rounds, to_come = _announced(rounds, documents, by_document, now, tongue)
    return _numbered(rounds, to_come, said)


def is_from(message: Message, candidate: Name | None) -> bool:
    """Whether the candidate wrote a message."""
    name = message.author.name if message.author else None
    return bool(name and candidate and same(name, candidate) == "same")


def zone_of_clock(now: datetime) -> str:
    """The IANA name of the clock's zone; a fixed one with its offset where it has no name."""
    key = getattr(now.tzinfo, "key", "")
    if key:
        return str(key)
    offset = now.utcoffset()
    hours = round(offset.total_seconds() / 3600) if offset else 0
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def _numbered(
    rounds: tuple[Gathered, ...], to_come: Gathered | None,
    said: Sequence[tuple[Message | Event, Proposal | None]],
) -> Found:  # fmt: skip
    default = (to_come.number if to_come else None) or 2
    messages: list[tuple[Message, int]] = []
    events: list[tuple[Event, int]] = []
    for source, proposal in said:
        own = next((one for one in rounds if proposal in one.proposals), None)
        number = (own.number if own else None) or default
        if isinstance(source, Event):
            events.append((source, number))
        else:
            stated = _stated(source) if own is None else None
            messages.append((source, stated or number))
    return Found(rounds, to_come, tuple(messages), tuple(events))


def _stated(message: Message) -> int | None:
    return number_in(message.subject)


def _announced(
    rounds: tuple[Gathered, ...], documents: Sequence[Document], by_document: Mapping[str, Sequence[Passage]],
    now: datetime, tongue: Tongue,
) -> tuple[tuple[Gathered, ...], Gathered | None]:  # fmt: skip
    """The next round as notes or transcript announce it, with a doubt that says so."""
    here = zone_of_clock(now)
    for document in documents:
        if document.kind not in ("notes", "transcript"):
            continue
        for passage in by_document.get(document.id, ()):
            number = number_in(passage.text)
            if not cue("coming").search(f"{passage.heading} {passage.text}") and (number or 0) < 2:
                continue
            message = Message(
                document, 0, document.date or now.date(), document.date is not None, {}, (passage,)
            )
            proposal = proposed_by_message(message, here, (), tongue)
            if proposal and proposal.starts_at and proposal.starts_at.date() >= message.sent:
                return _with_announced(rounds, proposal, tongue)
    return rounds, None


def _with_announced(
    rounds: tuple[Gathered, ...], proposal: Proposal, tongue: Tongue
) -> tuple[tuple[Gathered, ...], Gathered]:
    doubt = tongue.say(
        "Only {document} names it; no invitation is here. Confirm it.", document=proposal.source
    )
    own = Gathered(
        [replace(proposal, doubts=(*proposal.doubts, doubt))], max(proposal.number or 2, 2)
    )
    return (*rounds, own), own


def _invites(document: Document) -> bool:
    if document.status == "refused":
        return False
    return document.kind == "invitation" or (
        document.format in _INVITING and document.kind == "other"
    )


def _sent(event: Event, sent: Mapping[str, date], now: datetime) -> date:
    """The day of the mail the entry came with; the day it was read where nothing tells."""
    holder = event.document.name.rpartition("/")[0]
    return sent.get(holder) or event.document.date or now.date()


def _zone(now: datetime) -> tzinfo:
    return now.tzinfo or UTC
