"""The sockets for what listens and what speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
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


RATE = 16_000
"""Samples a second of the sound that is heard live: mono, signed, 16 bits, little endian."""

BYTES = 2
"""Of a sample."""


@dataclass(frozen=True)
class Heard:
    """What is known of an answer at one moment. Times are seconds into it.

    `speech` are the stretches of voice, the last of them perhaps still going on; `words` are final, each stretch
    between two longer silences by itself; `tail` is what was read since, and may still change. `read_to` is how far
    `words` and `tail` reach: up to `voice_end` (the end of the last voice) everything that was said is in them.
    """

    length: float
    speech: tuple[tuple[float, float], ...] = ()
    words: tuple[SpokenWord, ...] = ()
    tail: str = ""
    read_to: float = 0.0

    @property
    def voice_end(self) -> float:
        """0.0 where nobody spoke."""
        return self.speech[-1][1] if self.speech else 0.0

    @property
    def silence(self) -> float:
        """Seconds since somebody spoke, or since the beginning."""
        return self.length - self.voice_end

    @property
    def text(self) -> str:
        """Everything that was read, verbatim."""
        return " ".join(filter(None, (" ".join(word.text for word in self.words), self.tail)))

    @property
    def is_read(self) -> bool:
        """Whether what was said last is in the text."""
        return self.read_to >= self.voice_end


class Listening(Protocol):
    """One answer as it comes. Its memory does not grow with its length, but for the words."""

    def hear(self, sound: bytes) -> Heard:
        """The next part. Returns at once: what takes time is read beside, and late readings are left out."""

    def heard(self) -> Heard:
        """As it stands, without anything new."""

    def finish(self) -> Heard:
        """Waits until every word is final. Nothing may be heard afterwards. Raises `EngineFailed`."""


class Ear(Protocol):
    """Hears answers as they are spoken, one reading at a time. Nothing runs while nobody speaks."""

    name: str
    languages: frozenset[str]
    """ISO 639-1 codes it is good for."""

    def listen(self, language: str, names: Sequence[str] = ()) -> Listening:
        """A new answer; `names` are spellings to expect. Loads what it needs beside."""


@dataclass
class OpenAnswer:
    """An answer that is being heard in this process. What is in it is lost with the process, but for what was `kept`.

    `home` is where its sound lies in the store. `whole` is whether `listening` heard all of it (not where another
    process heard its beginning). Samples are counted from the beginning of the answer: `length` is how far it heard,
    `kept` how far its sound is in the store; `rest` is the sound after that. `target` is the seconds it should take,
    `points` the share of its key points that were said (None where none were prepared, or it was not looked at yet),
    `home` is where its sound lies in the store. `whole` is whether `listening` heard all of it (not where another
    process heard its beginning). Samples are counted from the beginning of the answer: `length` is how far it heard,
    `kept` how far its sound is in the store; `rest` is the sound after that. `target` is the seconds it should take,
    `points` the share of its key points that were said (None where none were prepared, or it was not looked at yet),
    `hurried` whether who asked does not wait through pauses. `used` is when it was last asked for, by the machine's
    clock. Whoever changes it holds `lock`.
    """

    home: str
    listening: Listening | None
    language: str
    target: float
    whole: bool
    length: int
    kept: int
    used: float
    rest: bytes = b""
    points: float | None = None
    hurried: bool = False
    lock: Lock = field(default_factory=Lock)
