"""When an answer is over: how long a silence has to be, by what was said before it.

Between two people a gap is some 0.2 s, and a second is already long; somebody who thinks while they answer is silent
for up to two. No silence tells the two apart, so the words decide how long is waited, and what began
too early stops.
"""

from dataclasses import dataclass
from typing import Literal

from secondround.foundation.ports.speech import Heard
from secondround.preparation.rehearsal.room.signs import signs_in

CLOSING = 0.7
"""Seconds of silence after words that close an answer."""

COMPLETE = 0.95
"""After a complete sentence, once enough was said: with what it takes to hear and to begin it stays below 1.2."""

THINKING = 2.2
"""While more is to come: pauses of two seconds are common in answers that are thought about."""

LOST = 4.0
"""After words that cannot end an answer, whoever still says nothing will not go on by themselves."""

BEGINNING = 8.0
"""Seconds of an answer in which a complete sentence seldom is the last one, where it is not known what is to come."""

HALF = 0.5
"""Of the target, up to which what was prepared and not said yet is waited for."""

MOST_POINTS = 0.75
"""Share of the key points from which the answer may be over however short it is."""

YIELDS = 2.5
"""Seconds of the interviewer's own words within which they stop when the candidate goes on, and it is one answer."""

State = Literal["waiting", "listening", "pause", "over"]


@dataclass(frozen=True)
class Progress:
    """How far an answer is: `target` is the seconds it should take (0 where there is none), `points` the share of its
    key points that were said (None where none were prepared), `told` whether all that was asked for is a fact, and it
    was said."""

    target: float = 0.0
    points: float | None = None
    told: bool = False


@dataclass(frozen=True)
class Verdict:
    """`needed` seconds of silence end the answer as it stands; `ready` is whether what comes next may be chosen."""

    state: State
    needed: float
    ready: bool = False


def judge(heard: Heard, language: str, progress: Progress) -> Verdict:
    """Of one moment; the same for the same moment.

    "over" is never said before the last words were read. Nothing is over while nothing was said.
    """
    if not heard.speech:
        return Verdict("waiting", 0.0)
    needed = needed_silence(heard.text, heard.voice_end, language, progress)
    if heard.silence < HUSHED:
        return Verdict("listening", needed)
    if not heard.is_read or not heard.text:
        return Verdict("pause", needed)
    return Verdict("over" if heard.silence >= needed else "pause", needed, ready=True)


HUSHED = 0.25
"""Seconds of silence that are a pause: shorter ones are inside of words."""


def needed_silence(text: str, spoken: float, language: str, progress: Progress) -> float:
    """Seconds; `spoken` is how far the answer reaches, in seconds."""
    signs = signs_in(text, language)
    if not signs.complete:
        return LOST
    if signs.closes and not _is_early(spoken, progress):
        return CLOSING
    return THINKING if _is_early(spoken, progress) else COMPLETE


def _is_early(spoken: float, progress: Progress) -> bool:
    """Whether too little was said for an answer: by its key points where some were prepared, else by its time."""
    if progress.told:
        return False
    half = HALF * progress.target
    if progress.points is None:
        return spoken < min(BEGINNING, half)
    return spoken < half and progress.points < MOST_POINTS
