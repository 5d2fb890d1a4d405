"""The way through an exercise, from the brief to the panel's questions: what comes next, and how far each step is."""

from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.preparation.assignment.decoded.steps import Brief
from secondround.preparation.assignment.so_far.model import SoFar


@dataclass(frozen=True)
class Onward:
    """A step: its name, a fact about it, where it leads behind the exercise's address; one of them is next."""

    name: str
    fact: str
    end: str
    is_next: bool


def onward(far: SoFar, brief: Brief, runs: int, say: Say) -> tuple[Onward, ...]:
    """Outline, file, run-through and questions, in the order in which they help."""
    looked_at = far.standing is not None and not far.standing.open
    steps = (
        (
            say("Outline it"),
            _outlined(far, brief, say),
            "outline",
            far.is_outlined or far.standing is not None,
        ),
        (say("Look at the finished file before they do"), _file(far, say), "file", looked_at),
        (say("Run through it"), _run(runs, say), "run", runs > 0),
        (
            say("What they may ask about it"),
            say("by person, the weakest parts first"),
            "questions",
            False,
        ),
    )
    first = next(end for _, _, end, done in steps if not done)
    return tuple(Onward(name, fact, end, end == first) for name, fact, end, _ in steps)


def _outlined(far: SoFar, brief: Brief, say: Say) -> str:
    if far.is_written:
        return say("written to a file")
    if far.is_outlined:
        return say("changed by you, not yet written to a file")
    return say(
        "{count} points to answer, in the order of the trade", count=len(brief.decoded.asked)
    )


def _file(far: SoFar, say: Say) -> str:
    if far.standing is None:
        return say("none brought yet")
    left = len(far.standing.open)
    return say("{count} to look at", count=left) if left else say("nothing left to look at")


def _run(runs: int, say: Say) -> str:
    return say("{count} times so far", count=runs) if runs else say("against the clock, not yet")
