"""What is understood of a sound that was made."""

import io
import re
import wave
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.weights.listeners import available_transcribers
from secondround.foundation.ports.speech import Sound, Transcriber
from secondround.foundation.settings import Settings


def heard(sound: Sound, folder: Path, language: str = "en") -> list[str]:
    """Its words as Whisper writes them down, plain."""
    path = folder / "said.wav"
    path.write_bytes(sound.wav)
    told = " ".join(
        word.text for one in listener(language).utterances(path, language) for word in one.words
    )
    return plain(told)


def plain(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.casefold())


def samples(sound: Sound) -> NDArray[np.int16]:
    with wave.open(io.BytesIO(sound.wav)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() == sound.rate
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def words_wrong(said: list[str], understood: list[str]) -> int:
    """Words to change, add or leave out."""
    costs = list(range(len(understood) + 1))
    for row, word in enumerate(said, 1):
        before, costs[0] = costs[0], row
        for place, other in enumerate(understood, 1):
            kept = before + (word != other)
            before = costs[place]
            costs[place] = min(kept, costs[place] + 1, costs[place - 1] + 1)
    return costs[-1]


@cache
def listener(language: str) -> Transcriber:
    return next(one for one in available_transcribers(Settings()) if language in one.languages)
