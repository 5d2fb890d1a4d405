"""Exercises with what is unclear about each, and whether it is to be asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.asking.model import Enquiry
from secondround.preparation.asking.steps import own_key
from secondround.preparation.assignment.model import Assignment


@dataclass(frozen=True)
class Unclear:
    """A point to ask them; `enquiry` once it is on the list."""

    point: str
    enquiry: Enquiry | None


@dataclass(frozen=True)
class Set:
    """One exercise that was set."""

    assignment: Assignment
    unclear: tuple[Unclear, ...]


def tasks(assignments: Sequence[Assignment], enquiries: Sequence[Enquiry]) -> tuple[Set, ...]:
    """In their order."""
    asked = {one.key: one for one in enquiries}
    return tuple(
        Set(one, tuple(Unclear(p, asked.get(own_key(own(one.key, p)))) for p in one.unclear))
        for one in assignments
    )


def own(key: str, point: str) -> str:
    """What an enquiry about a point of an exercise is made from."""
    return f"exercise {key} {point}"
