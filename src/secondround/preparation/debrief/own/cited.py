"""Own lines with the places where they were written down."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Findings, OpenPoint
from secondround.preparation.debrief.own.lines import OwnLine
from secondround.preparation.debrief.own.notes import flat, written_name
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite


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
        answers = (left.answer, *left.follow_up_answers)
        asked = zip_longest((left.question, *left.follow_ups), answers, fillvalue="")
        places = [_pair(question, answer, passages) for question, answer in asked]
        return replace(
            added,
            citations=tuple(question for question, _ in places if question),
            answer_citations=tuple(answer for _, answer in places if answer),
        )
    if isinstance(left, AskedEnquiry):
        pair = _pair(left.text, left.answer, passages)
        return replace(added, citations=tuple(each for each in pair if each))
    found, _ = _pair(left.text, "", passages)
    places_of = (found,) if found else ()
    if isinstance(left, OpenPoint):
        return replace(added, citations=places_of, reason=added.reason or say("You added it."))
    return replace(added, citations=places_of)


def _pair(
    question: str, answer: str, passages: Sequence[Passage]
) -> tuple[Citation | None, Citation | None]:
    """Where a question and its answer stand together."""
    first, last = flat(question), flat(answer)
    for one in passages:
        start, end = one.text.find(first), one.text.rfind(last)
        if start >= 0 and start + len(first) <= end:
            return (
                cite(one, start, start + len(first)) if first else None,
                cite(one, end, end + len(last)) if last else None,
            )
    return None, None
