"""Exercises with their briefs taken apart, what is unclear about each, and whether it is to be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.interfaces.web.pages.exercise.decoded import length_said
from secondround.interfaces.web.pages.exercise.onward import Onward, onward
from secondround.preparation.asking.model import Enquiry
from secondround.preparation.asking.steps import own_key
from secondround.preparation.assignment.decoded.missing.letter import Letter
from secondround.preparation.assignment.decoded.model import Decoded, Limit, Unsaid
from secondround.preparation.assignment.decoded.steps import Brief
from secondround.preparation.assignment.model import Assignment, Exercise
from secondround.preparation.assignment.outline.naming import as_told
from secondround.preparation.assignment.so_far.model import SoFar


@dataclass(frozen=True)
class Unclear:
    """A point to ask them; `enquiry` once it is on the list."""

    line: Unsaid
    enquiry: Enquiry | None


@dataclass(frozen=True)
class Set:
    """One exercise that was set. `lengths` are its limits with their words; `letter` is None where nothing is asked."""

    assignment: Assignment
    decoded: Decoded
    lengths: tuple[tuple[Limit, str], ...]
    unclear: tuple[Unclear, ...]
    letter: Letter | None
    onward: tuple[Onward, ...]

    @property
    def kinds(self) -> tuple[Exercise, ...]:
        """As they name them."""
        return as_told(self.decoded.kinds or (self.assignment.kind,), self.assignment.text)

    @property
    def is_told_apart(self) -> bool:
        """Whether the words that set it stand among what they ask."""
        return any(self.assignment.text in each.text for each in self.decoded.asked)


@dataclass(frozen=True)
class Known:
    """What the page knows of the exercises: `briefs` and `so_far` go with `assignments`, `runs` are counted by key."""

    assignments: Sequence[Assignment]
    briefs: Sequence[Brief]
    so_far: Sequence[SoFar]
    runs: Mapping[str, int]
    enquiries: Sequence[Enquiry]


def tasks(known: Known, say: Say) -> tuple[Set, ...]:
    """In their order."""
    asked = {one.key: one for one in known.enquiries}
    together = zip(known.assignments, known.briefs, known.so_far, strict=True)
    return tuple(
        _set(one, brief, asked, onward(far, brief, known.runs.get(one.key, 0), say), say)
        for one, brief, far in together
    )


def own(key: str, point: str) -> str:
    """What an enquiry about a point of an exercise is made from."""
    return f"exercise {key} {point}"


def _set(
    one: Assignment,
    brief: Brief,
    asked: Mapping[str, Enquiry],
    steps: tuple[Onward, ...],
    say: Say,
) -> Set:
    return Set(
        assignment=one,
        decoded=brief.decoded,
        lengths=tuple((limit, length_said(limit, say)) for limit in brief.decoded.limits),
        unclear=tuple(Unclear(u, asked.get(own_key(own(one.key, u.text)))) for u in brief.unsaid),
        letter=brief.letter,
        onward=steps,
    )
