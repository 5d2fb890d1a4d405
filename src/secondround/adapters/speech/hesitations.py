"""Sounds of hesitation that the engine wrote down as a short word: "but," where "uh," was said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from secondround.adapters.sound import Sound

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Word

SOUNDS: Mapping[str, tuple[str, ...]] = {
    "en": ("uh", "um", "er"),
    "fr": ("euh",),
    "de": ("äh", "ähm"),
}
"""As the engine writes them."""

LETTERS = 4
"""Of the longest word that is written for such a sound."""

DOUBTED = 0.8
"""Probability by the engine itself below which a word that stands between two marks may have been such a sound."""

NEARLY = 4.5
"""How much less likely (natural logarithm) the whole text may become with the sound in the word's place: the engine was
trained on texts without such sounds and writes them reluctantly. On answers with known sounds, none of them in an eval
of sounds, what was one became less likely by 1.3 to 3.6 and what was a word by 5.5 to 14."""

RAREST = 1e-9
"""Stands for a probability of 0, which has no logarithm."""

_MARK = re.compile(r"[,.?!…]$")


@dataclass(frozen=True)
class Reading:
    """One sound as the engine is to read it: its language, and what it is told before."""

    sound: Sound
    language: str
    told: str


def doubted(words: Sequence["Word"], language: str) -> list[int]:
    """Places of short words between two marks that the engine was not sure of, none beside a sound it wrote."""
    sounds = SOUNDS.get(language, ())
    said = [_letters(word.word).lower() for word in words]
    begins = [True, *(_MARK.search(word.word) is not None for word in words)]
    return [
        place
        for place, word in enumerate(words)
        if sounds
        and word.probability < DOUBTED
        and begins[place]
        and begins[place + 1]
        and 0 < len(said[place]) <= LETTERS
        and not any(near in sounds for near in said[max(place - 1, 0) : place + 2])
    ]


def with_hesitations(
    model: "WhisperModel", reading: Reading, words: Sequence["Word"], doubts: Sequence[int]
) -> list["Word"]:
    """The words, with a sound in each doubted place where the engine finds it nearly as likely.

    It writes nothing anew: it rates the texts, each place by itself.
    """
    said = [word.word for word in words]
    tries = [(place, sound) for place in doubts for sound in SOUNDS[reading.language]]
    texts = [said, *(_with(said, place, sound) for place, sound in tries)]
    own, *others = _likelihoods(model, reading, ["".join(text) for text in texts])
    kept = list(words)
    for likelihood, (place, sound) in sorted(zip(others, tries, strict=True)):
        if likelihood > own - NEARLY:
            kept[place] = replace(words[place], word=_with(said, place, sound)[place])
    return kept


def _with(said: Sequence[str], place: int, sound: str) -> list[str]:
    """A mark stays where the word has one; what begins a sentence is written large."""
    word = said[place]
    new = sound.capitalize() if _letters(word)[:1].isupper() else sound
    return [*said[:place], word.replace(_letters(word), new, 1), *said[place + 1 :]]


def _letters(word: str) -> str:
    return "".join(re.findall(r"[\w'’]+", word)[:1])


def _likelihoods(model: "WhisperModel", reading: Reading, texts: Sequence[str]) -> list[float]:
    """Logarithms of how likely the engine finds each text for the sound."""
    from faster_whisper.audio import pad_or_trim
    from faster_whisper.tokenizer import Tokenizer
    from faster_whisper.transcribe import get_ctranslate2_storage

    tokenizer = Tokenizer(
        model.hf_tokenizer, model.model.is_multilingual, "transcribe", reading.language
    )
    told = tokenizer.encode(" " + reading.told.strip())
    features = model.feature_extractor(reading.sound)
    heard = np.asarray(model.encode(pad_or_trim(features)))
    rated = model.model.align(
        get_ctranslate2_storage(np.repeat(heard, len(texts), 0)),
        [tokenizer.sot_prev, *told, *tokenizer.sot_sequence],
        [tokenizer.encode(text) for text in texts],
        features.shape[-1] - 1,
    )
    return [float(np.log(np.maximum(one.text_token_probs, RAREST)).sum()) for one in rated]
