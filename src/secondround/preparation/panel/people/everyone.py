"""Everyone the documents name, each person once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.names import Name, read_name, same
from secondround.preparation.panel.people.from_events import people_of_event
from secondround.preparation.panel.people.from_messages import people_of_message
from secondround.preparation.panel.people.from_talk import (
    people_of_notes,
    people_of_posting,
    people_of_transcript,
)
from secondround.preparation.panel.people.mentions import Mention
from secondround.preparation.panel.people.merge import Merged, merge
from secondround.preparation.panel.profiles.pages import (
    people_on_page,
    people_on_rows,
    said_on_page,
)
from secondround.preparation.panel.profiles.profiles import profile_of
from secondround.preparation.panel.rounds.finding import Found


@dataclass(frozen=True)
class Profile:
    """A document about one person."""

    name: Name
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Everyone:
    """The people, with the profiles that are theirs to choose from."""

    merged: Merged
    profiles: tuple[Profile, ...]


def everyone(
    documents: Sequence[Document], by_document: Mapping[str, tuple[Passage, ...]], found: Found,
    candidate: str, company: str,
) -> Everyone:  # fmt: skip
    """Named in invitations, transcripts, notes and the posting; profiles and pages add to those alone.

    The candidate is nobody here, whatever documents say.
    """
    me = read_name(candidate)
    organisation = _organisation(company, me)
    mentions = [*_invited(found, organisation), *_talked(documents, by_document, candidate)]
    mentions = [one for one in mentions if not _is_me(one, me)]
    known = [one.name for one in mentions if one.name.whole]
    added, profiles = _added(documents, by_document, known)
    merged = merge([*mentions, *(one for one in added if not _is_me(one, me))])
    return Everyone(merged, profiles)


def _invited(found: Found, organisation: frozenset[str]) -> list[Mention]:
    mentions = []
    for message, number in found.messages:
        mentions += people_of_message(message, number, organisation)
    for event, number in found.events:
        made = _made(found, event.document.name)
        mentions += people_of_event(event, number, organisation, made)
    return mentions


def _talked(
    documents: Sequence[Document], by_document: Mapping[str, tuple[Passage, ...]], candidate: str
) -> list[Mention]:
    mentions: list[Mention] = []
    for document in documents:
        passages = by_document.get(document.id, ())
        if document.kind == "transcript":
            mentions += people_of_transcript(passages, candidate)
        elif document.kind == "notes":
            mentions += people_of_notes(passages)
        elif document.kind == "posting":
            mentions += people_of_posting(passages)
    return mentions


def _added(
    documents: Sequence[Document],
    by_document: Mapping[str, tuple[Passage, ...]],
    known: Sequence[Name],
) -> tuple[list[Mention], tuple[Profile, ...]]:
    mentions: list[Mention] = []
    profiles = []
    for document in documents:
        passages = by_document.get(document.id, ())
        if document.format == "contacts":
            listed = tuple(people_on_rows(passages, known))
            mentions += [one for one, _ in listed]
            profiles += [Profile(one.name, (passage,)) for one, passage in listed]
        elif document.kind == "profile":
            own = profile_of(document, passages)
            mentions += own
            profiles += [Profile(one.name, passages) for one in own]
        elif document.kind in ("company_page", "report", "posting", "other"):
            mentions += people_on_page(passages, known)
            mentions += [one for one, _ in people_on_rows(passages, known)]
            profiles += [Profile(name, said) for name, said in said_on_page(passages, known)]
    return mentions, tuple(profiles)


def _is_me(mention: Mention, me: Name | None) -> bool:
    if me is None:
        return False
    told = same(mention.name, me)
    in_part = not mention.name.family or not mention.name.given
    return told == "same" or (told == "maybe" and in_part)


def _organisation(company: str, me: Name | None) -> frozenset[str]:
    """Words that are the company's own name; a surname in it ("Weber GmbH") is left to people."""
    words = frozenset(re.findall(r"[^\W\d_]+", plain(company)))
    return words - {plain(me.family)} if me else words


def _made(found: Found, name: str) -> str:
    holder = name.rpartition("/")[0]
    sent = (m.sent for m, _ in found.messages if m.document.name == holder)
    return (
        max(sent).isoformat()
        if holder and any(m.document.name == holder for m, _ in found.messages)
        else ""
    )
