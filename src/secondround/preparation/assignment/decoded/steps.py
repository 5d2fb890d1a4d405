"""Taking the brief of an exercise apart, and what the candidate changes in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.decoded.decoding import line_key, taken_apart
from secondround.preparation.assignment.decoded.extent import brief_of
from secondround.preparation.assignment.decoded.listening.inferred import inferred
from secondround.preparation.assignment.decoded.listening.listeners import listeners_of
from secondround.preparation.assignment.decoded.missing.known import Known, known_from
from secondround.preparation.assignment.decoded.missing.letter import Letter, letter, sender_in
from secondround.preparation.assignment.decoded.missing.missing import Missing, missing_from
from secondround.preparation.assignment.decoded.model import (
    Asked,
    Criterion,
    Decoded,
    Limit,
    Unsaid,
)
from secondround.preparation.assignment.decoded.reading.limits import limits_told
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.sources import KINDS, passages_to_read
from secondround.preparation.assignment.stated import languages_in
from secondround.preparation.assignment.trades.practice import trade_for
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer

LISTS: Mapping[str, type] = {
    "asked": Asked,
    "audience": Asked,
    "forms": Asked,
    "deadlines": Asked,
    "limits": Limit,
    "criteria": Criterion,
}
"""The lists of a decoded brief whose lines the candidate may correct, add to and remove from; also edits' parts."""

UNSAID = "unsaid"
"""The part under which it is kept that something need not be asked."""

LONGEST = 2_000
"""Characters of a line of the candidate's own."""


@dataclass(frozen=True)
class _Read:
    """What decoding needs, read once for all exercises of a candidacy."""

    assignments: tuple[Assignment, ...]
    passages: Sequence[Passage]
    documents: Mapping[str, Document]
    people: tuple[Interviewer, ...]
    known: Known
    language: str
    candidate: str
    today: date


@dataclass(frozen=True)
class Brief:
    """A brief taken apart, what nothing says as lines with keys, and the mail that asks it, None where nothing is."""

    decoded: Decoded
    unsaid: tuple[Unsaid, ...]
    letter: Letter | None


def briefs_of(kit: Kit, candidacy_id: str) -> tuple[Brief, ...]:
    """All there is to tell of the briefs, in the order of the exercises; documents and people are read once."""
    read = _read(kit, candidacy_id)
    return tuple(_whole(kit, candidacy_id, read, one) for one in read.assignments)


def decoded_of(kit: Kit, candidacy_id: str, key: str) -> Decoded:
    """The brief of one exercise taken apart, as the candidate left it. Raises `NotFound`."""
    read = _read(kit, candidacy_id)
    return _whole(kit, candidacy_id, read, _one(read, key)).decoded


def all_decoded(kit: Kit, candidacy_id: str) -> tuple[Decoded, ...]:
    """The briefs of all exercises, in the order of the exercises."""
    read = _read(kit, candidacy_id)
    return tuple(_whole(kit, candidacy_id, read, one).decoded for one in read.assignments)


def unsaid_of(kit: Kit, candidacy_id: str) -> tuple[Unsaid, ...]:
    """What nothing says of any exercise, as lines with keys."""
    return tuple(line for one in briefs_of(kit, candidacy_id) for line in one.unsaid)


def lines_of(name: str) -> Callable[[Kit, str], Sequence[Any]]:
    """What gives the lines of one list (see `LISTS`) of all exercises."""

    def lines(kit: Kit, candidacy_id: str) -> Sequence[Any]:
        return [line for one in all_decoded(kit, candidacy_id) for line in getattr(one, name)]

    return lines


def add_line(kit: Kit, candidacy_id: str, key: str, name: str, text: str) -> None:
    """Keep a line of the candidate's own in one list of one exercise. Raises `NotFound`, `Refused`.

    A length is read as in a brief ("at most ten slides"); where no measure is found it is refused.
    """
    one = _one(_read(kit, candidacy_id), key)
    words = " ".join(text.replace("\0", "").split())[:LONGEST]
    if name not in LISTS:
        raise Refused(
            "{name} is no list of a brief",
            "Choose one of: {names}",
            name=name,
            names=", ".join(LISTS),
        )
    if not words:
        raise Refused("there are no words to keep", "Write what they said.")
    for line in _own_lines(one, name, words):
        candidacy_steps.add_own(kit, candidacy_id, name, line)


def letter_of(kit: Kit, candidacy_id: str, key: str, language: str = "") -> Letter | None:
    """The mail that asks for what is missing, in the language of the mail that set it or in `language`.

    It goes to who sent that mail; None where nothing is missing. Raises `NotFound`.
    """
    read = _read(kit, candidacy_id)
    one = _one(read, key)
    left = _unsaid(kit, candidacy_id, read, one, _said(kit, candidacy_id, read, one))
    return _letter(read, one, [each for _, each in left], language)


def _read(kit: Kit, candidacy_id: str) -> _Read:
    candidacy = candidacy_steps.find(kit, candidacy_id)
    documents = {one.id: one for one in document_steps.documents_of(kit, candidacy_id)}
    passages = passages_to_read(kit, candidacy_id)
    people = panel_steps.interviewers_of(kit, candidacy_id)
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    return _Read(
        assignments=assignment_steps.assignments_of(kit, candidacy_id),
        passages=passages,
        documents=documents,
        people=people,
        known=known_from(passages, people, coming, len(languages_in(documents.values()))),
        language=candidacy.language,
        candidate=candidacy.candidate,
        today=kit.now.date(),
    )


def _one(read: _Read, key: str) -> Assignment:
    found = next((one for one in read.assignments if one.key == key), None)
    if found is None:
        raise NotFound("the exercise", "Its document may have been read anew.")
    return found


def _whole(kit: Kit, candidacy_id: str, read: _Read, one: Assignment) -> Brief:
    said = _said(kit, candidacy_id, read, one)
    trade = trade_for(said.kinds, read.language)
    supposed = inferred(one.key, said.kinds, trade, read.people, read.language)
    left = candidacy_steps.with_edits(kit, candidacy_id, "criteria", Criterion, supposed)
    own = {each.key for each in supposed}
    lines = _unsaid(kit, candidacy_id, read, one, said)
    decoded = replace(
        said,
        criteria=(*said.criteria, *(each for each in left if each.key in own)),
        listeners=listeners_of(read.people, said.kinds, read.language),
        missing=tuple(line.text for line, _ in lines),
    )
    asks = [each for _, each in lines]
    return Brief(decoded, tuple(line for line, _ in lines), _letter(read, one, asks))


def _letter(
    read: _Read, one: Assignment, asks: Sequence[Missing], language: str = ""
) -> Letter | None:
    invitations = [each for each in read.documents.values() if each.kind in KINDS]
    set_by = read.documents.get(one.citations[0].document_id) if one.citations else None
    sender = sender_in(set_by, invitations)
    chosen = language or sender.language or read.language
    questions = [each.asked(say_in(chosen)) for each in asks]
    return letter(questions, sender, read.candidate, chosen)


def _said(kit: Kit, candidacy_id: str, read: _Read, one: Assignment) -> Decoded:
    """What they say, with the candidate's changes: nothing inferred, nothing missing yet."""
    apart = taken_apart(one, _brief(read, one), _sent(read, one))
    (whole,) = candidacy_steps.with_edits(kit, candidacy_id, "decoded", Decoded, (apart,)) or (
        apart,
    )
    lists: dict[str, Any] = {
        name: _left(kit, candidacy_id, name, one.key, getattr(apart, name)) for name in LISTS
    }
    # A length of one's own stands in the place of the one that was read.
    lists["limits"] = tuple({each.of: each for each in lists["limits"]}.values())
    return replace(whole, **lists)


def _left(
    kit: Kit, candidacy_id: str, name: str, key: str, lines: Sequence[Any]
) -> tuple[Any, ...]:
    """The lines of one list with the candidate's changes; what was added to another exercise is left out.

    So is a criterion that was inferred: it has no place among what is said.
    """
    left = candidacy_steps.with_edits(kit, candidacy_id, name, LISTS[name], lines)
    return tuple(one for one in left if one.key.startswith(f"{key}-"))


def _unsaid(
    kit: Kit, candidacy_id: str, read: _Read, one: Assignment, said: Decoded
) -> list[tuple[Unsaid, Missing]]:
    """What nothing says, but for what the candidate took away."""
    found = missing_from(one, said, _brief(read, one), read.known)
    say = say_in(read.language)
    asks = {f"{one.key}-{each.point}": each for each in found}
    lines = [Unsaid(key, each.said(say)) for key, each in asks.items()]
    kept = candidacy_steps.with_edits(kit, candidacy_id, UNSAID, Unsaid, lines)
    return [(line, asks[line.key]) for line in kept if line.key in asks]


def _brief(read: _Read, one: Assignment) -> tuple[Passage, ...]:
    return brief_of(one, read.assignments, read.passages)


def _sent(read: _Read, one: Assignment) -> date:
    document = read.documents.get(one.citations[0].document_id) if one.citations else None
    return document.date if document and document.date else read.today


def _own_lines(one: Assignment, name: str, words: str) -> Sequence[Any]:
    key = line_key(one.key, f"own {name} {words}")
    if name == "criteria":
        return [Criterion(key, words, is_said=True)]
    if name != "limits":
        return [Asked(key, words, ())]
    found = limits_told(words)
    if not found:
        raise Refused(
            "no length is said in “{words}”",
            "Write a number of minutes, slides, pages or words.",
            words=words,
        )
    return [replace(each, key=line_key(one.key, f"own {each.of}")) for each in found]
