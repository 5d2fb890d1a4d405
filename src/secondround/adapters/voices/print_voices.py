"""Telling voices apart by their prints, or by their channels."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from secondround.adapters.sound import RATE, Sound, blocks
from secondround.adapters.voices.channels import channel_turns
from secondround.adapters.voices.grouping import voices_in
from secondround.adapters.voices.prints import Prints
from secondround.adapters.voices.weights_file import tensors_in
from secondround.adapters.weights.shelf import Weights
from secondround.foundation.ports.speech import VoiceTurn

WINDOW = 1.6
"""Seconds a print is made of."""

STEP = 0.4
"""Seconds between the middles of two windows."""

Span = tuple[float, float]


class PrintVoices:
    """`Voices` by Resemblyzer's encoder. The weights are read when they are first needed."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.name = weights.label

    def turns(self, recording: Path, speech: Sequence[Span]) -> tuple[VoiceTurn, ...]:
        if not speech:
            return ()
        apart = channel_turns(recording, speech)
        if apart is not None:
            return apart
        middles = [middle for span in speech for middle in middles_of(span)]
        prints = self._prints.of(_windows(recording, middles))
        return tuple(_joined(middles, voices_in(prints).tolist(), speech))

    @cached_property
    def _prints(self) -> Prints:
        data = self._weights.read(self._weights.edition.files[0].name)
        return Prints(tensors_in(data, "model_state"))


def middles_of(span: Span) -> list[float]:
    """The middles of the windows over one stretch of speech, evenly spread, at least one."""
    start, end = span
    count = max(round((end - start) / STEP), 1)
    return [start + (place + 0.5) * (end - start) / count for place in range(count)]


def _windows(recording: Path, middles: Sequence[float]) -> Iterator[Sound]:
    """The sound around each middle (in order); no more than a few seconds are held."""
    half = int(WINDOW * RATE / 2)
    held = np.zeros(0, np.float32)
    offset = 0
    coming = blocks(recording)
    for middle in middles:
        begin = max(int(middle * RATE) - half, 0)
        while offset + held.size < begin + 2 * half:
            block = next(coming, None)
            if block is None:
                break
            drop = max(min(begin - offset, held.size), 0)
            held, offset = np.concatenate([held[drop:], block[0]]), offset + drop
        yield held[begin - offset : begin - offset + 2 * half].copy()


def _joined(
    middles: Sequence[float], voices: Sequence[int], speech: Sequence[Span]
) -> Iterator[VoiceTurn]:
    """Turns within the stretches: a window's voice holds half way to the next window's middle."""
    place = 0
    for start, end in speech:
        begun = start
        while place < len(middles) and middles[place] < end:
            last = place + 1 == len(middles) or middles[place + 1] >= end
            until = end if last else (middles[place] + middles[place + 1]) / 2
            if last or voices[place + 1] != voices[place]:
                yield VoiceTurn(begun, until, voices[place])
                begun = until
            place += 1
