"""English voices by hibari-tts: a network of 8 MB, a hundred times quicker than it speaks."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from secondround.adapters.synthesis.reading import readable
from secondround.adapters.synthesis.wav import Samples, as_sound
from secondround.adapters.weights.shelf import Weights
from secondround.foundation.errors import EngineFailed, NotFound, Refused
from secondround.foundation.ports.speech import Sound

if TYPE_CHECKING:
    from hibari import Hibari

THROATS: Mapping[str, tuple[int, int]] = {
    "heart": (1, 1),
    "heart low": (50, 41),
    "heart high": (25, 28),
    "heart mid": (10, 9),
}
"""Its voices: the network's samples stretched by this ratio, its speech quickened by as much before.

Pitch and throat then change together, as between people, and the pace stays. In this order each is as far as may be
from those before it; which words are understood does not change (docs/quality.md).
"""

PACE = 0.8
"""Of its own pace, which is some 200 words a minute: as an interviewer speaks who wants to be understood."""

LONGEST = 120.0
"""Seconds that are said."""

PHONEMES = 400
"""The network's memory grows with what it says at once, so a longer run of phonemes is parted."""


class HibariSpeaker:
    """`Speaker` in four voices. The network is loaded when it first speaks."""

    languages = frozenset({"en"})
    natural = True

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.name = weights.label

    def voices(self, language: str) -> tuple[str, ...]:
        return tuple(THROATS) if language in self.languages else ()

    def speak(self, text: str, language: str, voice: str) -> Sound:
        if voice not in self.voices(language):
            raise NotFound("no voice is called {voice}", voice=voice)
        up, down = THROATS[voice]
        read = readable(text, language)
        try:
            samples = _spoken(self._engine, read, PACE * up / down)
        except Exception as error:  # whatever it does with a text, the page goes on without a voice
            raise EngineFailed("{name} could not say this", name=self.name) from error
        if not samples.size:
            raise Refused("there is nothing to say in this text", "Write a sentence to be said.")
        return as_sound(_stretched(samples, up, down), self._engine.sample_rate)

    @cached_property
    def _engine(self) -> "Hibari":
        """It is handed the file whose hash was found right: its own way of getting one is left out."""
        import onnxruntime
        from hibari import Hibari

        onnxruntime.disable_telemetry_events()
        (path,) = self._weights.places["hibari.onnx"].paths
        return Hibari(model=str(path), threads=1)


def _spoken(engine: "Hibari", text: str, pace: float) -> Samples:
    """As much as is said in `LONGEST` seconds or a little more."""
    said: list[Samples] = []
    left = LONGEST * engine.sample_rate
    for run in engine.phonemize(text):
        for start in range(0, len(run), PHONEMES):
            if left <= 0:
                break
            said.append(engine.from_phonemes(run[start : start + PHONEMES], speed=pace, seed=1))
            left -= said[-1].size
    return np.concatenate(said) if said else np.zeros(0, np.float32)


def _stretched(samples: Samples, up: int, down: int) -> Samples:
    if up == down:
        return samples
    from scipy.signal import resample_poly

    stretched: Samples = resample_poly(samples, up, down).astype(np.float32)
    return stretched
