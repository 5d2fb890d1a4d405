"""What is read together: the voice between two longer silences, cut where it goes on for too long."""

from collections import deque
from dataclasses import dataclass, field

import numpy as np

from secondround.adapters.hearing.voice_activity import Stretches
from secondround.adapters.sound import RATE, Sound
from secondround.adapters.speech.stretches import LONGEST, QUIET, WIDEST_PAUSE, Stretch

AROUND = 0.2
"""Seconds of silence read with a stretch on each side."""

LOOKED_THROUGH = 5.0
"""Seconds, the last of too long a stretch, in which the quietest moment is cut at."""


@dataclass
class Group:
    """Voice from `start` to `end`, seconds; `text` as it was read quickly, `read_to` how far.

    `before` and `after` are the seconds around it that are read with it: none where a word may go on.
    """

    start: float
    end: float
    text: str = ""
    read_to: float = 0.0
    before: float = AROUND
    after: float = AROUND


@dataclass
class Groups:
    """The group that is open, those that wait for their final words, and the sound of both, no more."""

    open: Group | None = None
    closed: deque[Group] = field(default_factory=deque)
    _held: list[Sound] = field(default_factory=list)
    _base: int = 0
    _size: int = 0

    def add(self, sound: Sound, stretches: Stretches) -> None:
        """`sound` is the next part; `stretches` already know of it."""
        self._held.append(sound)
        self._size += sound.size
        if stretches.speaks:
            start, end = stretches.found[-1]
            begin = max(start, self._ended())
            self.open = self.open or Group(begin, end, read_to=begin)
            self.open.end = end
        if self.open and self._now() - self.open.end >= WIDEST_PAUSE:
            self._close(self.open.end)
        elif self.open and self.open.end - self.open.start > LONGEST:
            self._close(self._quietest(self.open))
        self._forget()

    def close_all(self) -> None:
        """Nothing comes any more."""
        if self.open:
            self._close(self.open.end)

    def stretch_of(self, group: Group) -> Stretch:
        """Its sound, with a little around it, as a stretch of the answer."""
        start = max(int((group.start - group.before) * RATE), self._base)
        end = min(int((group.end + group.after) * RATE), self._base + self._size)
        sound = self._joined()[start - self._base : end - self._base]
        return Stretch(start / RATE, end / RATE, sound)

    def _now(self) -> float:
        return (self._base + self._size) / RATE

    def _ended(self) -> float:
        return self.closed[-1].end if self.closed else 0.0

    def _close(self, at: float) -> None:
        if self.open is None:
            return
        rest = self.open.end
        self.open.end = at
        self.closed.append(self.open)
        self.open = None
        if rest > at:
            self.closed[-1].after = 0.0
            self.open = Group(at, rest, read_to=at, before=0.0)

    def _quietest(self, group: Group) -> float:
        width = int(QUIET * RATE)
        begin = int((group.end - LOOKED_THROUGH) * RATE) - self._base
        near = self._joined()[begin : int(group.end * RATE) - self._base]
        energy = np.convolve(near.astype(np.float64) ** 2, np.ones(width), mode="valid")
        return (self._base + begin + int(np.argmin(energy)) + width // 2) / RATE

    def _forget(self) -> None:
        """Sound that nothing will read again."""
        first = self.closed[0] if self.closed else self.open
        keep = first.start if first else self._now()
        spare = int((keep - 2 * AROUND) * RATE) - self._base
        if spare > RATE:
            held = self._joined()[spare:].copy()
            self._held, self._base, self._size = [held], self._base + spare, held.size

    def _joined(self) -> Sound:
        if len(self._held) > 1:
            self._held = [np.concatenate(self._held)]
        return self._held[0] if self._held else np.zeros(0, np.float32)
