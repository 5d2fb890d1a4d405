"""When an answer is over, and when a listener nods: how long a silence has to be, by what was said before it.

Between two people a gap is some 0.2 s, and a second is already long; somebody who thinks while they answer is silent
for up to two. No silence tells the two apart. So a listener first shows that they listen, which ends nothing, and
takes the word where the silence is longer than thinking, or all that was prepared was said; what began too early stops.
"""

from dataclasses import dataclass
from typing import Literal

from secondround.foundation.ports.speech import Heard
from secondround.preparation.rehearsal.room.signs import is_complete

COMPLETE = 0.95
"""After a complete sentence, once all was said that was to come; else until the nod. With what it takes to hear and to
begin it stays below 1.2."""

THINKING = 2.2
"""After a complete sentence that need not be the last: pauses of two seconds are common in answers that are thought
about."""

NOD = 0.6
"""Seconds a nod takes at most: one that would run into what comes next is left out."""

APART = 2.0
"""Seconds of an answer between two nods: a microphone that heard the first took it for a voice."""

LOST = 4.0
"""After words that cannot end an answer, whoever still says nothing will not go on by themselves."""

BEGINNING = 8.0
"""Seconds of an answer in which a complete sentence seldom is the last one; in a shorter one, half of it."""

YIELDS = 2.5
"""Seconds of the interviewer's own words within which they stop when the candidate goes on, and it is one answer."""

State = Literal["waiting", "listening", "pause", "over"]


@dataclass(frozen=True)
class Progress:
    """How far an answer is: `target` is the seconds it should take (0 where there is none), `points` the share of its
    key points that were said (None where none were prepared). Whoever is `hurried` does not wait through a pause."""

    target: float = 0.0
    points: float | None = None
    hurried: bool = False


@dataclass(frozen=True)
class Verdict:
    """`needed` seconds of silence end the answer as it stands; `ready` is whether what comes next may be chosen, `nod`
    whether this is the moment to show that one listens."""

    state: State
    needed: float
    ready: bool = False
    nod: bool = False


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
    if heard.silence >= needed:
        return Verdict("over", needed, ready=True)
    nod = needed == THINKING and COMPLETE <= heard.silence <= THINKING - NOD
    return Verdict("pause", needed, ready=True, nod=nod)


HUSHED = 0.25
"""Seconds of silence that are a pause: shorter ones are inside of words."""


def needed_silence(text: str, spoken: float, language: str, progress: Progress) -> float:
    """Seconds; `spoken` is how far the answer reaches, in seconds."""
    if not is_complete(text, language):
        return LOST
    return COMPLETE if _is_through(spoken, progress) else THINKING


def _is_through(spoken: float, progress: Progress) -> bool:
    """Whether nothing more is to come: all that was prepared was said, and took its time. No closing phrase and no fact
    that was asked for tells as much: after most of them people go on (docs/quality.md)."""
    if progress.hurried:
        return spoken >= min(BEGINNING, progress.target / 2)
    return progress.points == 1.0 and spoken >= progress.target
