"""Sittings as entries for a calendar."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from secondround.foundation.wording import Say
from secondround.preparation.candidacy.model import Candidacy
from secondround.preparation.plan.model import Todo

APART = timedelta(minutes=30)
"""A longer gap between two errands makes two sittings of them."""


def blocks(
    todos: Sequence[Todo], candidacy: Candidacy, now: datetime, say: Say
) -> tuple[Mapping[str, object], ...]:
    """Plain values for the calendar press, one for each sitting: its errands left, each with its hour.

    The identifier is that of the candidacy, the day and the place of the sitting in it.
    """
    return tuple(
        {
            "uid": f"{candidacy.id}-plan-{sitting[0][0]:%Y-%m-%d}-{number}@secondround",
            "start": sitting[0][0],
            "end": sitting[-1][0] + timedelta(minutes=sitting[-1][1].minutes),
            "summary": say("Prepare: {what}", what=candidacy.company or candidacy.title).rstrip(
                ": "
            ),
            "location": "",
            "url": "",
            "description": "\n".join(f"{at:%H:%M} {todo.text}" for at, todo in sitting),
            "stamp": now,
        }
        for number, sitting in _numbered(_sittings(todos))
    )


_Timed = tuple[datetime, Todo]


def _sittings(todos: Sequence[Todo]) -> Iterator[list[_Timed]]:
    sitting: list[_Timed] = []
    for at, todo in ((one.at, one) for one in todos if one.at and not one.done):
        if sitting and at > sitting[-1][0] + timedelta(minutes=sitting[-1][1].minutes) + APART:
            yield sitting
            sitting = []
        sitting.append((at, todo))
    if sitting:
        yield sitting


def _numbered(sittings: Iterator[list[_Timed]]) -> Iterator[tuple[int, list[_Timed]]]:
    """Each with its place among those of its day."""
    count: dict[object, int] = {}
    for sitting in sittings:
        day = sitting[0][0].date()
        count[day] = count.get(day, 0) + 1
        yield count[day], sitting
