"""Transcription by Whisper on this machine's processor, verbatim."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from secondround.adapters.sound import RATE, Sound, blocks, length_of
from secondround.adapters.speech.context import FILLERS, context
from secondround.adapters.speech.credible import credible, turns_in_a_circle
from secondround.adapters.speech.filled.kept import Kept
from secondround.adapters.speech.filled.probe import STEP, probe_of, sounds_in
from secondround.adapters.speech.filled.unwritten import with_sounds
from secondround.adapters.speech.hesitations import Reading, doubted, with_hesitations
from secondround.adapters.speech.repeats import without_loops
from secondround.adapters.speech.stretches import Stretch, stretches
from secondround.adapters.weights.shelf import Weights
from secondround.foundation.errors import EngineFailed, EngineMissing
from secondround.foundation.ports.speech import SpokenWord, Utterance

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

THREADS = 2

AT_ONCE = 2
"""Callers the engine serves at the same time, with one copy of its weights: whoever reads along with an answer does not
wait for what is being written down for good."""

LEFT_OUT = 1.0
"""Seconds of speech after the engine's last word from which a sentence may have been left out."""

LISTENED_TO = (0.1, 0.35, 0.6, 0.85)
"""Shares of a recording near which its language is listened for."""


class WhisperTranscriber:
    """`Transcriber` by faster-whisper, int8. The model is loaded when it is first needed."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._kept = Kept()
        self.name = weights.label
        self.languages = frozenset(weights.model.languages)

    def length(self, recording: Path) -> float:
        return length_of(recording)

    def language_of(self, recording: Path) -> str:
        if len(self.languages) == 1:
            return next(iter(self.languages))
        odds = dict.fromkeys(sorted(self.languages & FILLERS.keys()), 0.0)
        for sound in _samples_of(recording):
            for language, share in self._chances(sound):
                if language in odds:
                    odds[language] += math.log(max(share, 1e-6))
        return max(odds, key=lambda language: odds[language])

    def utterances(
        self, recording: Path, language: str, names: Sequence[str] = (), since: float = 0.0
    ) -> Iterator[Utterance]:
        told = context(language, names)
        for stretch in stretches(blocks(recording), since):
            words = self.words(stretch, language, told)
            if words:
                yield Utterance(stretch.start, stretch.end, words)

    def words(self, stretch: Stretch, language: str, told: str) -> tuple[SpokenWord, ...]:
        """What is said in one stretch. Its words lie within it, each beginning no sooner than the last."""
        self._kept.anew()
        heard: list[SpokenWord] = []
        earliest = stretch.start
        for piece in self._heard(stretch.sound, language, told):
            start = min(max(stretch.start + float(piece.start), earliest), stretch.end)
            end = min(max(stretch.start + float(piece.end), start), stretch.end)
            if heard and not piece.word.startswith(" "):  # "62" and ",000" are one word
                heard[-1] = SpokenWord(heard[-1].text + piece.word.strip(), heard[-1].start, end)
            else:
                heard.append(SpokenWord(piece.word.strip(), start, end))
            earliest = start
        written = without_loops([word for word in heard if word.text])
        return with_sounds(written, self._sounds(stretch), language)

    def _sounds(self, stretch: Stretch) -> list[tuple[float, float]]:
        """Where the engine's encoder heard a sound of hesitation, whatever was written."""
        probe = probe_of(self._weights.model.name)
        states = self._kept.states()[: int(stretch.sound.size / RATE / STEP)]
        found = sounds_in(states, probe) if probe and states.size else []
        return [(stretch.start + start, stretch.start + end) for start, end in found]

    def _heard(self, sound: Sound, language: str, told: str) -> list[Any]:
        """The engine's words; without the context where with it the engine turned in a circle.

        Speech after its last word is listened to once more by itself: the engine may stop before the end.
        """
        heard = self._segments(sound, language, told)
        if any(turns_in_a_circle(segment) for segment in heard):
            heard = self._segments(sound, language, None)
        words = [word for segment in heard for word in segment.words or ()]
        words = self._with_hesitations(words, Reading(sound, language, told))
        done = float(words[-1].end) if words else 0.0
        rest = sound[int(done * RATE) :]
        if rest.size < LEFT_OUT * RATE:
            return words
        more = [word for one in self._segments(rest, language, None) for word in one.words or ()]
        return words + [replace(w, start=w.start + done, end=w.end + done) for w in more]

    def _with_hesitations(self, words: list[Any], reading: Reading) -> list[Any]:
        doubts = doubted(words, reading.language)
        if not doubts:
            return words
        try:
            return with_hesitations(self.model, reading, words, doubts)
        except (RuntimeError, ValueError) as error:
            raise EngineFailed("listening ({error})", error=type(error).__name__) from error

    def _segments(self, sound: Sound, language: str, told: str | None) -> list[Any]:
        """The same for the same sound on every call: at a temperature above 0 the engine would throw dice."""
        try:
            segments, _ = self.model.transcribe(
                sound,
                language=language,
                initial_prompt=told,
                condition_on_previous_text=False,
                no_speech_threshold=0.4,
                temperature=0.0,
                word_timestamps=True,
            )
            return [segment for segment in segments if credible(segment)]
        except (RuntimeError, ValueError) as error:
            raise EngineFailed("listening ({error})", error=type(error).__name__) from error

    def _chances(self, sound: Sound) -> list[tuple[str, float]]:
        try:
            chances: list[tuple[str, float]] = self.model.detect_language(sound)[2]
        except (RuntimeError, ValueError) as error:
            raise EngineFailed("listening ({error})", error=type(error).__name__) from error
        return chances

    @cached_property
    def model(self) -> "WhisperModel":
        """The engine itself, loaded when it is first asked for. Raises `EngineMissing`, `EngineFailed`."""
        try:
            from faster_whisper import WhisperModel
        except ImportError as error:
            raise EngineMissing(
                "what listens to recordings is not installed",
                "Install it with: pip install 'secondround[speech]'",
            ) from error
        names = [file.name for file in self._weights.edition.files]
        try:
            engine = WhisperModel(
                self.name,
                device="cpu",
                compute_type="int8",
                cpu_threads=THREADS,
                num_workers=AT_ONCE,
                files={name: self._weights.read(name) for name in names},
            )
        except (RuntimeError, ValueError) as error:
            raise EngineFailed("the model {name} could not be loaded", name=self.name) from error
        engine.encode = self._kept.over(engine.encode)
        return engine


def _samples_of(recording: Path) -> Iterator[Sound]:
    """Speech from several places of a recording, some twenty seconds from each; all of a short one."""
    length = length_of(recording)
    due = [share * length for share in LISTENED_TO] if length > 120 else [0.0]
    for stretch in stretches(blocks(recording)):
        if due and stretch.end >= due[0] and stretch.end - stretch.start >= min(3.0, length / 2):
            due.pop(0)
            yield np.ascontiguousarray(stretch.sound[: 30 * RATE])
        if not due:
            return
