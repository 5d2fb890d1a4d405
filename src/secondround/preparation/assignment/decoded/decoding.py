"""A brief taken apart: the lines it says, each with its citation."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from secondround.foundation.keys import key_of
from secondround.preparation.assignment.decoded.kinds import kinds_of
from secondround.preparation.assignment.decoded.model import Asked, Criterion, Decoded, Limit
from secondround.preparation.assignment.decoded.reading.asked import asked_in
from secondround.preparation.assignment.decoded.reading.audience import audience_in
from secondround.preparation.assignment.decoded.reading.criteria import criteria_in
from secondround.preparation.assignment.decoded.reading.limits import limits_in
from secondround.preparation.assignment.decoded.reading.lines import lines_of
from secondround.preparation.assignment.decoded.reading.points.point import Point
from secondround.preparation.assignment.decoded.reading.said import (
    deadlines_in,
    forms_in,
)
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, cite


def line_key(assignment: str, words: str) -> str:
    """The key of a line of one exercise: it begins with the exercise's, and is the same for the same words."""
    return f"{assignment}-{key_of('brief line', words)}"


def taken_apart(one: Assignment, brief: Sequence[Passage], sent: date) -> Decoded:
    """What the brief says; without listeners, inferred criteria and what is missing. `sent` is its day."""
    lines = lines_of(brief)
    setting = next((span.text for span in sentences(one.text)), "")
    return Decoded(
        assignment=one.key,
        kinds=kinds_of(one, lines),
        asked=_all(one, asked_in(lines, setting)),
        audience=_all(one, audience_in(lines)),
        forms=_all(one, forms_in(lines)),
        limits=tuple(_limit(one, limit) for limit in limits_in(lines, setting)),
        criteria=tuple(_criterion(one, point) for point in criteria_in(lines)),
        listeners=(),
        missing=(),
        deadlines=_all(one, deadlines_in(lines, sent)),
    )


def _all(one: Assignment, points: Sequence[Point]) -> tuple[Asked, ...]:
    return tuple(
        Asked(line_key(one.key, point.text), point.text, _cited(point)) for point in points
    )


def _criterion(one: Assignment, point: Point) -> Criterion:
    key = line_key(one.key, point.text)
    return Criterion(key, point.text, is_said=True, citations=_cited(point))


def _limit(one: Assignment, limit: Limit) -> Limit:
    return replace(limit, key=line_key(one.key, limit.of))


def _cited(point: Point) -> tuple[Citation, ...]:
    line = point.line
    if not line.passage.document_id:
        return ()
    return (cite(line.passage, line.start + point.start, line.start + point.end),)
