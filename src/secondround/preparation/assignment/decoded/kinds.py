"""Of which kinds an exercise is: one, or a risk analysis that is also presented."""

from collections.abc import Sequence

from secondround.preparation.assignment.decoded.reading.cues import cues
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.model import Assignment, Exercise
from secondround.preparation.assignment.set_by import kind_set
from secondround.preparation.assignment.words import words_for

JOINED: tuple[Exercise, ...] = (
    "communication plan",
    "risk analysis",
    "audit",
    "report",
    "presentation",
)


def kinds_of(one: Assignment, lines: Sequence[Line]) -> tuple[Exercise, ...]:
    """Its own kind first, then those its setting sentence names and, where the result is to be presented, that."""
    named = [kind for kind in JOINED if words_for(kind).search(one.text)]
    asked = [line.text for line in lines if line.sense != "background"]
    spoken = any(pattern.search(text) for pattern in cues("present") for text in asked)
    spoken = spoken or any(kind_set(text) == "presentation" for text in asked)
    presented: tuple[Exercise, ...] = ("presentation",) if spoken and one.kind in JOINED else ()
    return tuple(dict.fromkeys((one.kind, *named, *presented)))
