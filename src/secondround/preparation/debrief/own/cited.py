"""Own lines with the places where they were written down."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Findings, OpenPoint
from secondround.preparation.debrief.own.lines import OwnLine
from secondround.preparation.debrief.own.notes import flat, written_name
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite_words


def cited(lines: Sequence[OwnLine], passages: Sequence[Passage], say: Say) -> Findings:
    """As they were added (what was changed since lies over them), each with its place; without one where it is not
    written down yet."""
    by_round: Mapping[str, list[Passage]] = {
        written_name(one.round): [p for p in passages if p.document == written_name(one.round)]
        for one in lines
    }
    found: dict[str, list[Any]] = {}
    for one in lines:
        made = _with_places(one, by_round[written_name(one.round)], say)
        found.setdefault(one.part, []).append(made)
    return Findings(**{part: tuple(made) for part, made in found.items()})


def _with_places(line: OwnLine, passages: Sequence[Passage], say: Say) -> Any:
    added, left = line.added, line.left
    if isinstance(left, Exchange):
        return replace(
            added,
            citations=tuple(_places((left.question, *left.follow_ups), passages)),
            answer_citations=tuple(_places((left.answer, *left.follow_up_answers), passages)),
        )
    if isinstance(left, AskedEnquiry):
        return replace(added, citations=tuple(_places((left.text, left.answer), passages)))
    places = tuple(_places((left.text,), passages))
    if isinstance(left, OpenPoint):
        return replace(added, citations=places, reason=added.reason or say("You added it."))
    return replace(added, citations=places)


def _places(words: Sequence[str], passages: Sequence[Passage]) -> Iterator[Citation]:
    for text in filter(None, map(flat, words)):
        place = next((one for one in passages if text in one.text), None)
        if place:
            yield cite_words(place, text)
