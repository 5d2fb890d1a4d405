"""One document of the candidate's notes, read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Impression, OpenPoint
from secondround.preparation.debrief.noted.entries import Entry, entries_of
from secondround.preparation.debrief.noted.interviewers.people import (
    full_name,
    last_named,
    name_words,
    people_in,
)
from secondround.preparation.debrief.noted.interviewers.reactions import (
    Reaction,
    reactions_in,
    split_answer,
)
from secondround.preparation.debrief.noted.lines import Line, lines_of
from secondround.preparation.debrief.noted.nouns import (
    cited,
    enquiry,
    exchange,
    impression,
    nested,
)
from secondround.preparation.debrief.noted.open_lines import open_points_in
from secondround.preparation.debrief.noted.signs import shows
from secondround.preparation.debrief.said.statements import Source
from secondround.preparation.debrief.said.subjects import subjects
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.talk.cues import plain
from secondround.preparation.evidence.talk.turns import Piece

_LONGEST_TOPIC = 4
_FIGURE = re.compile(r"(?P<head>[^\W\d][^\d:>→⇒]{3,40}?) (?P<figure>[~<>≈]?\d\S*(?: \S+){0,4})")


@dataclass(frozen=True)
class Account:
    """What one document of notes tells of a round. `said` are the candidate's words to them, one tuple an answer."""

    exchanges: tuple[Exchange, ...]
    enquiries: tuple[AskedEnquiry, ...]
    impressions: tuple[Impression, ...]
    open_points: tuple[OpenPoint, ...]
    said: tuple[tuple[Source, ...], ...]
    round: int = 1


@dataclass(frozen=True)
class _Answered:
    entry: Entry
    answers: tuple[Piece, ...]
    reactions: tuple[Reaction, ...]


def account_of(passages: Sequence[Passage], say: Say, people: Sequence[str] = ()) -> Account:
    """Read one document of notes, whatever mixture of languages it is in.

    `people` are the full names of interviewers known from elsewhere.
    """
    lines = lines_of(passages)
    people = tuple(dict.fromkeys((*people, *(full_name(p, people) for p in people_in(lines)))))
    entries, rest = entries_of(lines, name_words(people))
    entries = tuple(replace(one, asker=full_name(one.asker, people)) for one in entries)
    theirs = [_Answered(one, *split_answer(one)) for one in entries if one.side == "theirs"]
    exchanges = [
        (one.entry, exchange(one.entry, one.answers, one.reactions, say)) for one in theirs
    ]
    return Account(
        exchanges=nested(exchanges),
        enquiries=tuple(enquiry(one) for one in entries if one.side == "mine"),
        impressions=tuple(_impressions(theirs, rest, people, say)),
        open_points=open_points_in(rest, [p for one in theirs for p in one.answers], say),
        said=tuple(_said(theirs, rest)),
    )


def _impressions(
    theirs: Sequence[_Answered], rest: Sequence[Line], people: Sequence[str], say: Say
) -> Iterator[Impression]:
    for one in theirs:
        for reaction in one.reactions:
            if not reaction.own:
                before = " ".join(piece.text for piece in one.entry.answers)
                before = before[: before.find(reaction.piece.text)]
                name = full_name(reaction.person, people) if reaction.person else ""
                if shows("reactions", "person", reaction.piece.text):
                    name = name or last_named(before, people) or one.entry.asker
                name = name or _only(people)
                yield impression(reaction, name, say)
    for reaction in reactions_in(rest):
        name = full_name(reaction.person, people) if reaction.person else ""
        yield impression(reaction, name or _only(people), say)


def _said(theirs: Sequence[_Answered], rest: Sequence[Line]) -> Iterator[tuple[Source, ...]]:
    for one in theirs:
        question = one.entry.question.text
        yield tuple(Source(p.text, "notes", question, (cited(p),)) for p in one.answers)
    for line in rest:
        if found := _topic(line.text, line.section):
            question, answer = found
            yield (Source(answer, "notes", question, (cited(line.piece),)),)
        elif line.section == "said" or shows("reported", "i_said", line.text):
            yield (Source(line.text, "notes", "", (cited(line.piece),)),)


def _topic(text: str, section: str) -> tuple[str, str] | None:
    """ "Notice: three months", "notice 3 months": what it is about and what was said, when that is a known subject."""
    head, colon, rest = text.partition(":")
    if found := _FIGURE.fullmatch(text):
        head, colon, rest = found["head"], ":", found["figure"]
    about = plain(head)
    known = colon and len(head.split()) <= _LONGEST_TOPIC
    if colon and section == "said" and len(head.split()) <= _LONGEST_TOPIC:
        return head.strip(), rest.strip()
    if known and any(subject.asked and subject.asked.search(about) for subject in subjects()):
        return head.strip(), rest.strip()
    return None


def _only(people: Sequence[str]) -> str:
    return people[0] if len(people) == 1 else ""
