"""Exercises with their briefs taken apart, what is unclear about each, and whether it is to be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.interfaces.web.pages.exercise.decoded import length_said
from secondround.preparation.asking.model import Enquiry
from secondround.preparation.asking.steps import own_key
from secondround.preparation.assignment.decoded.missing.letter import Letter
from secondround.preparation.assignment.decoded.model import Decoded, Limit, Unsaid
from secondround.preparation.assignment.model import Assignment


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


@dataclass(frozen=True)
class Known:
    """What the page knows of the exercises, by their keys where they are several."""

    assignments: Sequence[Assignment]
    decoded: Sequence[Decoded]
    unsaid: Sequence[Unsaid]
    letters: Mapping[str, Letter | None]
    enquiries: Sequence[Enquiry]


def tasks(known: Known, say: Say) -> tuple[Set, ...]:
    """In their order."""
    asked = {one.key: one for one in known.enquiries}
    by_key = {one.key: one for one in known.decoded}
    return tuple(_set(one, by_key[one.key], known, asked, say) for one in known.assignments)


def own(key: str, point: str) -> str:
    """What an enquiry about a point of an exercise is made from."""
    return f"exercise {key} {point}"


def _set(
    one: Assignment, decoded: Decoded, known: Known, asked: Mapping[str, Enquiry], say: Say
) -> Set:
    unclear = [each for each in known.unsaid if each.key.startswith(f"{one.key}-")]
    return Set(
        assignment=one,
        decoded=decoded,
        lengths=tuple((limit, length_said(limit, say)) for limit in decoded.limits),
        unclear=tuple(Unclear(u, asked.get(own_key(own(one.key, u.text)))) for u in unclear),
        letter=known.letters.get(one.key),
    )
