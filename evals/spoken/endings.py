"""How often an answer would be cut off, and how long its end takes to be found: through the server's hearing and rule.

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
from secondround.preparation.rehearsal.room.ending import Progress, judge
from spoken.pausing import RATE, Answer, Pause

PART = RATE // 8

AT_ONCE = 1.6
"""Seconds of the processor in one of time: what two threads of the engine reach on two cores."""

PATIENCE = (0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 2.6)


@dataclass(frozen=True)
class Silence:
    """A pause or the end of an answer: its `length` in seconds (infinite for the end), and by patience the seconds of
    silence after which the answer was over (None where it was not); when its words were read, and what they were."""

    length: float
    within: bool
    over: dict[float, float | None]
    read: float | None
    text: str


def silences(ear: WhisperEar, answer: Answer) -> tuple[list[Silence], list[float]]:
    """Every pause and the end; and how far behind the live words were, once for each part in which somebody speaks."""
    ear.later = later = _Later()
    ear.desk = desk = _Desk(later)
    listening = ear.listen("en")
    places = [*answer.pauses, Pause(answer.ends, answer.sound.size / RATE, within=False)]
    found = [_Watch(place, Progress(target=answer.target)) for place in places]
    behind = []
    for begin in range(0, answer.sound.size, PART):
        heard = listening.hear(answer.sound[begin : begin + PART].tobytes())
        seen = desk.at(heard, listening.heard)
        for watch in found:
            watch.look(seen)
        if seen.silence < 0.1 and seen.speech:
            behind.append(seen.length - seen.read_to)
    return [one.silence(answer) for one in found], behind


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
    def __init__(self, place: Pause, progress: Progress) -> None:
        self._place, self._progress = place, progress
        self._over: dict[float, float | None] = dict.fromkeys(PATIENCE)
        self._read: float | None = None
        self._text = ""

    def look(self, heard: Heard) -> None:
        silence = heard.length - self._place.start
        if silence <= 0 or heard.length > self._place.end:
            return
        if self._read is None and heard.is_read and heard.voice_end > self._place.start - 0.5:
            self._read, self._text = silence, heard.text
        for patience, over in self._over.items():
            verdict = judge(heard, "en", self._progress, patience)
            if over is None and verdict.state == "over":
                self._over[patience] = silence

    def silence(self, answer: Answer) -> Silence:
        is_end = self._place.start == answer.ends
        length = float("inf") if is_end else self._place.end - self._place.start
        return Silence(length, self._place.within, self._over, self._read, self._text)


def share(rows: Sequence[Sequence[Silence]], wrong: Callable[[Silence], bool]) -> float:
    """Of the answers, those with at least one pause that went wrong."""
    return sum(any(map(wrong, pauses)) for pauses in rows) / max(len(rows), 1)
