"""How a run went by the clock alone: which slide was shown when, what was skipped, what was gone back to."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from secondround.preparation.rehearsal.run_through.model import (
    Back,
    Course,
    Mark,
    Run,
    Showing,
    Shown,
)

GLANCE = 1.0
"""Seconds under which a slide was passed over, not shown: nobody reads one, and keys are pressed twice. Ours."""


def course(run: Run) -> Course:
    """Of the marks as they stand; the same marks give the same. Nothing is shown before second 0 or after the end."""
    showings = showings_of(run.marks, run.length)
    shown = tuple(
        Shown(
            one,
            round(sum(each.seconds for each in showings if each.slide == one.number), 3),
            sum(each.slide == one.number for each in showings),
        )
        for one in run.slides
    )
    furthest = max((each.slide for each in showings), default=0)
    missing = [one.slide.number for one in shown if not one.times]
    return Course(
        showings,
        shown,
        tuple(one for one in missing if one < furthest),
        tuple(one for one in missing if one > furthest),
        tuple(Back(a.slide, b.slide, b.start) for a, b in pairwise(showings) if b.slide < a.slide),
        run.length - run.limit if run.limit else None,
    )


def showings_of(marks: Sequence[Mark], length: float) -> tuple[Showing, ...]:
    """In order and without gaps, from second 0 on. What was only passed over belongs to the slide before it."""
    ordered = sorted((one for one in marks if one.at < length), key=lambda one: one.at)
    if not ordered or length <= 0:
        return ()
    ends = [*(one.at for one in ordered[1:]), length]
    found: list[Showing] = []
    for one, end in zip(ordered, ends, strict=True):
        glanced = end - one.at < GLANCE
        if found and (glanced or found[-1].slide == one.slide):
            found[-1] = Showing(found[-1].slide, found[-1].start, end)
        elif not glanced:
            found.append(Showing(one.slide, found[-1].end if found else 0.0, end))
    return tuple(found)


def slide_at(showings: Sequence[Showing], second: float) -> int:
    """The number of the slide that was shown then; of the first or last before and after all, 0 where there is none."""
    if not showings:
        return 0
    place = bisect_right([one.start for one in showings], second) - 1
    return showings[max(place, 0)].slide
