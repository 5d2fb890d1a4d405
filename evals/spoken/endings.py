"""How often an answer would be cut off, and how long its end takes to be found: through the server's hearing and rule.

Sound is heard in parts of an eighth of a second, no faster than it is spoken: what is read late is late here, too.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.speech import Ear, Heard
from secondround.preparation.rehearsal.room.ending import Progress, judge
from spoken.pausing import RATE, Answer, Pause

PART = RATE // 8

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


def silences(ear: Ear, answer: Answer) -> tuple[list[Silence], list[float]]:
    """Every pause and the end; and how far behind the live words were, each time a part came while somebody spoke."""
    listening = ear.listen("en")
    places = [*answer.pauses, Pause(answer.ends, answer.sound.size / RATE, within=False)]
    found = [_Watch(place, Progress(target=answer.target)) for place in places]
    behind = []
    begun = time.perf_counter()
    for begin in range(0, answer.sound.size, PART):
        time.sleep(max(begun + (begin + PART) / RATE - time.perf_counter(), 0))
        heard = listening.hear(answer.sound[begin : begin + PART].tobytes())
        for watch in found:
            watch.look(heard)
        if heard.silence < 0.1 and heard.speech:
            behind.append(heard.length - heard.read_to)
    listening.finish()
    return [one.silence(answer) for one in found], behind


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
