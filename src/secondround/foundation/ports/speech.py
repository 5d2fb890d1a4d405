"""The sockets for what listens and what speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class SpokenWord:
    """`text` as said, fillers and restarts included, with its punctuation and no white space; times in seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Utterance:
    """Speech between two silences, at most some 20 seconds of it. Times are seconds into the recording."""

    start: float
    end: float
    words: tuple[SpokenWord, ...]


@dataclass(frozen=True)
class VoiceTurn:
    """From `start` to `end` (seconds) the voice with this number speaks; numbered from 0 by first appearance."""

    start: float
    end: float
    voice: int


@dataclass(frozen=True)
class Tone:
    """How loud and how high a voice is, over its speech alone; None where no pitch was found (a whisper)."""

    loudness_range: float
    """Decibels between the quieter and the louder moments of speech."""
    pitch_range: float | None
    """Semitones between the lower and the higher moments of speech."""
    median_pitch: float | None
    """Hertz."""


class SoundMeter(Protocol):
    """Measures the sound itself, whatever is said in it."""

    name: str
    """Identifies weights and settings."""

    def speech(self, recording: Path) -> tuple[tuple[float, float], ...]:
        """Seconds from and to which somebody speaks, in order, without margins around them.

        Silences shorter than 0.2 s are left inside a stretch. Raises `Unreadable`, `EngineMissing`.
        """

    def tone(self, recording: Path, speech: Sequence[tuple[float, float]]) -> Tone | None:
        """Of the given stretches; None where they hold less than a second. Raises as `speech` does."""

    def outline(self, recording: Path, count: int) -> tuple[float, ...]:
        """The loudest moment of each of `count` equal parts, 0 to 1 of the loudest of all. Raises as `speech` does."""


class Transcriber(Protocol):
    """Writes down what is said, verbatim. Its memory does not grow with the length of the recording."""

    name: str
    """Identifies weights and settings."""

    languages: frozenset[str]
    """ISO 639-1 codes it is good for."""

    def length(self, recording: Path) -> float:
        """Seconds. Raises `Unreadable` for a file without sound."""

    def language_of(self, recording: Path) -> str:
        """ISO 639-1 code of the language that is spoken, one of `languages`. Raises `Unreadable`."""

    def utterances(
        self, recording: Path, language: str, names: Sequence[str] = (), since: float = 0.0
    ) -> Iterator[Utterance]:
        """What is said from `since` seconds on, in order, each as soon as it is known.

        `names` are spellings to expect (people, company, products). Begun again with the `end` of any
        utterance it gives the same as it would have given after it. Raises `Unreadable`, `EngineFailed`.
        """


class Voices(Protocol):
    """Tells voices apart. Prints of voices stay in memory and are never kept."""

    name: str

    def turns(
        self, recording: Path, speech: Sequence[tuple[float, float]]
    ) -> tuple[VoiceTurn, ...]:
        """Who speaks when within the stretches of `speech`, in order.

        A recording with each speaker on a channel of its own is told by channel. Raises `Unreadable`,
        `EngineFailed`.
        """


@dataclass(frozen=True)
class Sound:
    """Something said: a whole WAV file, 16 bits, one channel, `rate` samples a second, `length` in seconds."""

    wav: bytes
    rate: int
    length: float


class Speaker(Protocol):
    """Says a text aloud, on this machine. The same words in the same voice give the same sound."""

    name: str

    languages: frozenset[str]
    """ISO 639-1 codes of what it speaks."""

    natural: bool
    """Whether it is easy to listen to; if not, a voice that the browser has by itself is to be preferred."""

    def voices(self, language: str) -> tuple[str, ...]:
        """The voices of a language, ordered so that the first few are the easiest to tell apart."""

    def speak(self, text: str, language: str, voice: str) -> Sound:
        """The text spoken, figures, dates and abbreviations as one reads them out.

        What no one would listen to is cut: at most 1,200 characters and two minutes are said. Raises
        `Refused` where the text holds nothing that can be said, `NotFound` for a voice it does not have,
        `EngineFailed`.
        """
