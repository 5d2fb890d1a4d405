"""Reading a stretch quickly: its words without times, in a quarter of the time the engine usually takes."""

from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from secondround.adapters.sound import RATE, Sound
from secondround.adapters.speech.credible import AT_LEAST, SURE
from secondround.adapters.speech.repeats import TOO_OFTEN
from secondround.foundation.errors import EngineFailed

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

FRAMES = 100
"""Of the engine, a second."""

AFTER = 1.5
"""Seconds of silence the engine is shown after the sound. It was taught with 30 seconds, and most of its time goes into
silence; with less than a second it begins to turn in circles."""

GRID = FRAMES // 2
"""Sounds are filled up to multiples of it: the engine keeps what it made ready for each length that it was ever given,
some 0.7 MB, and a length it knows is read sooner."""

MOST = 30 * FRAMES

PIECES_A_SECOND = 6
"""Pieces of words that can be said in a second; more are a circle."""

WORDS_A_SECOND = 4
"""Said over some seconds; people say five in a short burst."""


def quick_words(engine: "WhisperModel", sound: Sound, language: str, told: str) -> str:
    """What is said, on one line, empty where nothing is believable. Raises `EngineFailed`."""
    from faster_whisper.audio import pad_or_trim
    from faster_whisper.tokenizer import Tokenizer

    multilingual = engine.model.is_multilingual
    tokenizer = Tokenizer(engine.hf_tokenizer, multilingual, task="transcribe", language=language)
    prompt = engine.get_prompt(tokenizer, tokenizer.encode(f" {told}"), without_timestamps=True)
    length = frames(sound.size)
    try:
        features = pad_or_trim(engine.feature_extractor(np.ascontiguousarray(sound)), length)
        found = engine.model.generate(
            engine.encode(features),
            [prompt],
            beam_size=1,
            max_length=len(prompt) + int(PIECES_A_SECOND * sound.size / RATE) + 12,
            return_scores=True,
            suppress_blank=True,
            suppress_tokens=[-1],
        )[0]
    except (RuntimeError, ValueError) as error:
        raise EngineFailed("listening ({error})", error=type(error).__name__) from error
    if found.scores[0] < SURE:
        return ""
    return straight(str(tokenizer.decode(found.sequences_ids[0])), sound.size / RATE)


def frames(samples: int) -> int:
    """How many the engine is shown of so many samples: silence after them, and up to the next of few lengths."""
    return min(ceil((samples / RATE + AFTER) * FRAMES / GRID) * GRID, MOST)


def straight(text: str, seconds: float) -> str:
    """Without the circle at the end that the engine fills what is cut off with: what is said again and again there.

    Twice is enough where more words are there than can be said in that time.
    """
    words = text.split()
    plain = [word.strip(".,!?…-").lower() for word in words]
    too_many = len(words) > AT_LEAST + WORDS_A_SECOND * seconds
    for length in range(1, len(words) // 2 + 1):
        again = _repeated(plain, length)
        if again >= max(TOO_OFTEN - 1, 2 * length) or (too_many and again >= length):
            return " ".join(words[: len(words) - again])
    return " ".join(words)


def _repeated(words: list[str], length: int) -> int:
    """How many words at the end say again what stands `length` words before them."""
    count = 0
    while count < len(words) - length and words[-1 - count] == words[-1 - count - length]:
        count += 1
    return count
