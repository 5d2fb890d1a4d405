"""In which form it comes and by when, in their words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.points.point import Point
from secondround.preparation.assignment.words import words_for
from secondround.preparation.panel.moments.days import days_in

BESIDE_A_DAY = 12
"""Characters beside a day in a jotted or spoken line that says nothing else: "By 4 December."."""


def forms_in(lines: Sequence[Line]) -> tuple[Point, ...]:
    """Sentences that say in which form it comes, with what, in which language."""
    return _once(_all(line) for line in lines if _is_form(line))


def deadlines_in(lines: Sequence[Line], sent: date) -> tuple[Point, ...]:
    """Sentences that say by when; `sent` is when the brief was written."""
    return _once(_all(line) for line in lines if _is_deadline(line, sent))


def _is_deadline(line: Line, sent: date) -> bool:
    """A day, or the day before the interview, with words for a deadline or nothing beside it."""
    if line.sense == "background":
        return False
    days = days_in(line.text, sent)
    if not days and not cue("day_before").search(line.text):
        return False
    jotted = line.passage.kind in ("notes", "transcript")
    if jotted and days and len(line.text) - (days[0].end - days[0].start) <= BESIDE_A_DAY:
        return True
    told = words_for("by").search(line.text) or cue("deadline").search(line.text)
    handed = cue("errand").search(line.text) or cue("handed").search(line.text)
    return bool(told) and bool(jotted or handed or line.sense == "form" or _names_it(line.text))


def _is_form(line: Line) -> bool:
    if line.sense in ("background", "criteria"):
        return False
    asked = line.sense == "asked" and line.is_item
    return not asked and bool(
        cue("form").search(line.text) or words_for("language").search(line.text)
    )


def _names_it(text: str) -> bool:
    return any(
        words_for(kind).search(text) for kind in ("presentation", "report", "limit")
    ) or bool(
        re.search(
            r"\b(?:it|your \w+|exercise|task|exercice|document|aufgabe|ergebnis\w*)\b", text, re.I
        )
    )


def _all(line: Line) -> Point:
    return Point(line, 0, len(line.text))


def _once(points: Iterator[Point]) -> tuple[Point, ...]:
    found: dict[str, Point] = {}
    for one in points:
        found.setdefault(one.text.casefold(), one)
    return tuple(one for words, one in found.items() if words)
