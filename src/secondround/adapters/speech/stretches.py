"""Cutting a recording into stretches of speech, the same ones wherever the listening begins."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from secondround.adapters.sound import RATE, Sound

if TYPE_CHECKING:
    from faster_whisper.vad import VadOptions

LONGEST = 20.0
"""Seconds of speech listened to at once; the engine hears at most 30, and drops words near its end."""

WIDEST_PAUSE = 1.0
"""Seconds of silence that may stand inside a stretch: in longer ones the engine hears what nobody said."""

PART = 120.0
"""Seconds between two places where a recording is cut for finding speech in it."""

NEAR = 10.0
"""Seconds before and after such a place in which the quietest moment is cut at."""

QUIET = 0.2
"""Seconds over which quiet is measured."""


@dataclass(frozen=True)
class Stretch:
    """Speech from `start` to `end` (seconds into the recording), with its sound."""

    start: float
    end: float
    sound: Sound


def stretches(blocks: Iterable[Sound], since: float = 0.0) -> Iterator[Stretch]:
    """Speech in order, in stretches of at most `LONGEST` seconds, those that end after `since`.

    A recording is cut near every multiple of `PART` at its quietest moment, so what is found does not depend on
    where the finding began, and no more than one part is held in memory.
    """
    for offset, part in parts(blocks):
        if offset + part.size / RATE <= since:
            continue
        for start, end in grouped(speech_in(part, _options())):
            if offset + end > since + 1e-6:
                sound = part[int(start * RATE) : int(end * RATE)]
                yield Stretch(offset + start, offset + end, sound)


def speech_in(sound: Sound, options: "VadOptions") -> list[tuple[float, float]]:
    """Seconds from and to which somebody speaks, by Silero's model."""
    from faster_whisper.vad import get_speech_timestamps

    found = get_speech_timestamps(sound, options)
    return [(one["start"] / RATE, one["end"] / RATE) for one in found]


def grouped(spans: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Neighbours joined while they are close and no longer than `LONGEST` together."""
    begun: tuple[float, float] | None = None
    for start, end in spans:
        if begun and start - begun[1] <= WIDEST_PAUSE and end - begun[0] <= LONGEST:
            begun = (begun[0], end)
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun


def _options() -> "VadOptions":
    """With 0.2 s around what is spoken, for the engine that is to hear it."""
    from faster_whisper.vad import VadOptions

    return VadOptions(
        min_silence_duration_ms=300, speech_pad_ms=200, max_speech_duration_s=LONGEST - 1
    )


def parts(blocks: Iterable[Sound]) -> Iterator[tuple[float, Sound]]:
    """Where each part begins, in seconds, and its samples."""
    held: list[Sound] = []
    offset = size = 0
    border = int(PART * RATE)
    for block in blocks:
        held.append(block[0])
        size += block.shape[1]
        while offset + size >= border + int(NEAR * RATE):
            sound = np.concatenate(held)
            cut = _quietest(sound, border - offset)
            yield offset / RATE, sound[:cut]
            held, offset, size = [sound[cut:]], offset + cut, size - cut
            border += int(PART * RATE)
    if size:
        yield offset / RATE, np.concatenate(held)


def _quietest(sound: Sound, around: int) -> int:
    """The middle of the quietest moment near a sample."""
    begin = max(around - int(NEAR * RATE), 0)
    near = sound[begin : around + int(NEAR * RATE)]
    width = int(QUIET * RATE)
    energy = np.convolve(near.astype(np.float64) ** 2, np.ones(width), mode="valid")
    return begin + int(np.argmin(energy)) + width // 2
