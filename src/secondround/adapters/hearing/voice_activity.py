"""Whether somebody speaks, 32 milliseconds at a time, as the sound comes in."""

from typing import Any

import numpy as np

from secondround.adapters.sound import RATE, Sound

FRAME = 512
"""Samples the model judges at once."""

BEFORE = 64
"""Samples of the frame before that it is shown with each."""

STARTS, ENDS = 0.5, 0.35
"""Chances of speech from which a voice begins, and below which it has ended (the model's own thresholds)."""

AT_LEAST = 3
"""Frames in a row of a voice: a click or a key pressed is shorter."""


class VoiceActivity:
    """Silero's model with its state, so that parts of any size give what the whole would have given."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._h = np.zeros((1, 1, 128), np.float32)
        self._c = np.zeros((1, 1, 128), np.float32)
        self._before = np.zeros(BEFORE, np.float32)
        self._rest = np.zeros(0, np.float32)

    def chances(self, sound: Sound) -> list[float]:
        """Of every frame that is complete by now, the chance that somebody speaks in it."""
        held = np.concatenate([self._rest, sound])
        count = held.size // FRAME
        self._rest = held[count * FRAME :]
        if not count:
            return []
        frames = held[: count * FRAME].reshape(count, FRAME)
        befores = np.vstack([self._before, frames[:-1, -BEFORE:]])
        self._before = frames[-1, -BEFORE:]
        shown = np.ascontiguousarray(np.hstack([befores, frames]), np.float32)
        found, self._h, self._c = self._session.run(
            None, {"input": shown, "h": self._h, "c": self._c}
        )
        return [float(chance) for chance in np.ravel(found)]


class Stretches:
    """Stretches of voice out of the chances of frames: the last may still go on."""

    def __init__(self) -> None:
        self._frames = 0
        self._run = 0
        self._speaks = False
        self.found: list[tuple[float, float]] = []

    @property
    def speaks(self) -> bool:
        return self._speaks

    def add(self, chances: list[float], joined: float) -> None:
        """Stretches with less than `joined` seconds between them are one."""
        for chance in chances:
            self._frames += 1
            voiced = chance >= (ENDS if self._speaks else STARTS)
            self._run = self._run + 1 if voiced else 0
            self._speaks = voiced and (self._speaks or self._run >= AT_LEAST)
            if self._speaks:
                self._extend(joined)

    def _extend(self, joined: float) -> None:
        end = self._frames * FRAME / RATE
        start = end - self._run * FRAME / RATE
        if self.found and start - self.found[-1][1] < joined:
            self.found[-1] = (self.found[-1][0], end)
        else:
            self.found.append((start, end))


def silero() -> Any:
    """A session of the model that faster-whisper brings; it may be shared."""
    from faster_whisper.vad import get_vad_model

    return get_vad_model().session
