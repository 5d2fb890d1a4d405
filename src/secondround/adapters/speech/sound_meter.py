"""Where somebody speaks, and how loud and how high, measured on the sound itself."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.sound import RATE, Sound, blocks
from secondround.adapters.speech.stretches import parts, speech_in
from secondround.adapters.speech.tone import Levels, levels_of, tone_of
from secondround.foundation.ports.speech import SoundMeter, Tone

if TYPE_CHECKING:
    from faster_whisper.vad import VadOptions
    from swift_f0 import SwiftF0

Span = tuple[float, float]

SHORTEST_SILENCE = 0.2
"""Seconds; the gap of a stop consonant lasts up to some 0.15 s and is no silence."""

SHORTEST_SPEECH = 0.1
"""Seconds; what is shorter is a click or a breath."""

LATE = 0.032
"""Seconds by which the model tells the end of speech too late: one of its windows (median 0.034 s on speech whose ends
were known)."""

VOICE = (60.0, 500.0)
"""Hertz between which speaking voices lie, the liveliest included."""

MOMENT = RATE // 50
"""Samples of which the loudest is drawn: a fiftieth of a second."""

LEAST = 1.0
"""Seconds of speech from which levels say something."""


def available_meter() -> SoundMeter | None:
    """None where what listens to recordings is not installed."""
    return SileroMeter() if find_spec("faster_whisper") and find_spec("av") else None


class SileroMeter:
    """`SoundMeter` by Silero's model (inside faster-whisper), root mean squares, and SwiftF0 where it is installed."""

    name = "silero-6-swift-f0-1"

    def speech(self, recording: Path) -> tuple[Span, ...]:
        found: list[Span] = []
        for offset, part in parts(blocks(recording)):
            for start, late in speech_in(part, _options()):
                begun, end = offset + start, offset + late - LATE
                if found and begun - found[-1][1] < SHORTEST_SILENCE:
                    begun = found.pop()[0]
                found.append((begun, end))
        return tuple((round(start, 3), round(end, 3)) for start, end in found)

    def tone(self, recording: Path, speech: Sequence[Span]) -> Tone | None:
        if sum(end - start for start, end in speech) < LEAST:
            return None
        levels: list[Levels] = []
        pitches: list[NDArray[np.float64]] = []
        for sound in _spoken(recording, speech):
            levels.append(levels_of(sound))
            pitches.append(self._pitches(sound))
        return tone_of(np.concatenate(levels), np.concatenate(pitches)) if levels else None

    def outline(self, recording: Path, count: int) -> tuple[float, ...]:
        peaks = [
            float(np.abs(block[0, at : at + MOMENT]).max())
            for block in blocks(recording)
            for at in range(0, block.shape[1], MOMENT)
        ]
        highest = max(peaks, default=0.0) or 1.0
        parts = np.array_split(np.array(peaks), min(count, len(peaks) or 1))
        return tuple(round(float(part.max()) / highest, 3) for part in parts if part.size)

    def _pitches(self, sound: Sound) -> NDArray[np.float64]:
        """Hertz of every voiced moment (16 ms)."""
        if self._detector is None or not sound.size:
            return np.zeros(0)
        found = self._detector.detect(sound, RATE, *VOICE)
        voiced: NDArray[np.float64] = found.pitch_hz[found.confidence >= 0.5]
        return voiced

    @cached_property
    def _detector(self) -> "SwiftF0 | None":
        if not find_spec("swift_f0"):
            return None
        from swift_f0 import SwiftF0

        return SwiftF0(threads=1, spin=False)


def _spoken(recording: Path, speech: Sequence[Span]) -> Iterator[Sound]:
    """The sound of each stretch; a stretch that two blocks share comes in two pieces."""
    at = 0.0
    for block in blocks(recording):
        until = at + block.shape[1] / RATE
        for start, end in speech:
            if start < until and end > at:
                yield block[0, int(max(start - at, 0.0) * RATE) : int((end - at) * RATE)]
        at = until


def _options() -> "VadOptions":
    from faster_whisper.vad import VadOptions

    return VadOptions(
        min_silence_duration_ms=int(SHORTEST_SILENCE * 1000),
        min_speech_duration_ms=int(SHORTEST_SPEECH * 1000),
        speech_pad_ms=0,
    )
