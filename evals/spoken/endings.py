"""How often an answer would be begun into or nodded to, and when at its end: through the server's hearing and rule.

Sound is heard in parts of an eighth of a second, in its own time. Reading takes as long as it takes the processor, on
two cores that do nothing else: what is read is seen only after that. What is written down for good meanwhile takes half
of them.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from secondround.adapters.hearing.whisper_ear import WhisperEar
from secondround.foundation.ports.speech import Heard
from secondround.preparation.rehearsal.room.ending import (
    APART,
    COMPLETE,
    THINKING,
    Progress,
    Verdict,
    judge,
)
from spoken.pausing import RATE, Answer, Pause

PART = RATE // 8

AT_ONCE = 1.6
"""Seconds of the processor in one of time: what two threads of the engine reach on two cores."""

WAITS = (COMPLETE, 1.2, 1.5, 1.8, 2.0, THINKING, 2.6)
"""Seconds of silence after a complete sentence that need not be the last: as shipped, and others."""


@dataclass(frozen=True)
class Silence:
    """A pause or the end of an answer, from `start` on: its `length` in seconds (infinite for the end), the seconds of
    silence after which there was a nod (None without one) and, by how long is waited, after which the answer was over
    (None where it was not); `text` is what was read by then."""

    start: float
    length: float
    nod: float | None
    over: dict[float, float | None]
    text: str


def silences(ear: WhisperEar, answer: Answer) -> tuple[list[Silence], list[float]]:
    """Every pause and the end, with their nods; and how far behind the live words were, once for each part in
    which somebody speaks."""
    ear.later = later = _Later()
    ear.desk = desk = _Desk(later)
    listening = ear.listen("en")
    places = [*answer.pauses, Pause(answer.ends, answer.sound.size / RATE, within=False)]
    found = [_Watch(place, answer) for place in places]
    behind = []
    for begin in range(0, answer.sound.size, PART):
        heard = listening.hear(answer.sound[begin : begin + PART].tobytes())
        seen = desk.at(heard, listening.heard)
        for watch in found:
            watch.look(seen)
        if seen.silence < 0.1 and seen.speech:
            behind.append(seen.length - seen.read_to)
    return _apart([one.silence() for one in found]), behind


class _Later(Executor):
    """Writes down for good, beside what is read along: each is slower by the other, as on cores they share."""

    def __init__(self) -> None:
        super().__init__()
        self._work: list[Callable[[], object]] = []
        self._until = 0.0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._work.append(partial(fn, *args, **kwargs))
        return Future()

    def write(self, now: float) -> None:
        """All that waits, one after the other."""
        while self._work:
            self._until = max(now, self._until) + _took(self._work.pop(0))

    def beside(self, now: float, took: float) -> float:
        """Seconds that a reading takes which begins now and would take so many alone."""
        rest = max(self._until - now, 0.0)
        self._until += took if rest else 0.0
        return took + min(took, rest)


class _Desk(Executor):
    """Does the work at once, and lets what came of it be seen when it would have been done."""

    def __init__(self, later: _Later) -> None:
        super().__init__()
        self._work: list[Callable[[], object]] = []
        self._later = later
        self._done = 0.0
        self._seen = Heard(0.0)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._work.append(partial(fn, *args, **kwargs))
        return Future()

    def at(self, heard: Heard, after: Callable[[], Heard]) -> Heard:
        """What is seen at this moment of the sound."""
        self._later.write(heard.length)
        if heard.length < self._done:
            return replace(self._seen, length=heard.length, speech=heard.speech)
        if not self._work:
            return heard
        self._seen, took = heard, 0.0
        while self._work:
            took += _took(self._work.pop(0))
        self._done = heard.length + self._later.beside(heard.length, took)
        return self.at(heard, after) if heard.length < self._done else after()


def _took(work: Callable[[], object]) -> float:
    """Seconds on two cores that do nothing else."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) / AT_ONCE


class _Watch:
    def __init__(self, place: Pause, answer: Answer) -> None:
        self._place, self._answer = place, answer
        self._over: dict[float, float | None] = dict.fromkeys(WAITS)
        self._nod: float | None = None
        self._text = ""

    def look(self, heard: Heard) -> None:
        silence = heard.length - self._place.start
        if silence <= 0 or heard.length > self._place.end:
            return
        verdict = judge(heard, "en", Progress(target=self._answer.target))
        if not verdict.ready:
            return
        self._text = heard.text
        if verdict.nod and self._nod is None:
            self._nod = silence
        for waits, over in self._over.items():
            if over is None and heard.silence >= _needed(verdict, waits):
                self._over[waits] = silence

    def silence(self) -> Silence:
        is_end = self._place.start == self._answer.ends
        length = float("inf") if is_end else self._place.end - self._place.start
        start = self._place.start
        return Silence(start, length, self._nod, self._over, self._text)


def _needed(verdict: Verdict, waits: float) -> float:
    return waits if verdict.needed == THINKING else verdict.needed


def _apart(row: Sequence[Silence]) -> list[Silence]:
    """As the page nods: not sooner again."""
    found: list[Silence] = []
    last = float("-inf")
    for one in row:
        nods = one.nod is not None and one.start - last >= APART
        last = one.start if nods else last
        found.append(one if nods else replace(one, nod=None))
    return found


def share(rows: Sequence[Sequence[Silence]], wrong: Callable[[Silence], bool]) -> float:
    """Of the answers, those with at least one pause that went wrong."""
    return sum(any(map(wrong, pauses)) for pauses in rows) / max(len(rows), 1)
