"""The socket for what hears an answer while it is spoken."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

from secondround.foundation.ports.speech import SpokenWord

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

    Samples are counted from the beginning of the answer: `since` is where `listening` began (later than 0 where a crash
    lies between), `length` how far it heard, `kept` how far the sound lies in the store, in so many `pieces`; `rest` is
    the sound after that. `target` is the seconds it should take, `points` the share of its key points that were said
    (None where none were prepared, or it was not looked at yet), `misses_result` whether a case has none yet. `used` is
    when it was last asked for, by the machine's clock. Whoever changes it holds `lock`.
    """

    take: str
    listening: Listening | None
    language: str
    target: float
    since: int
    length: int
    kept: int
    pieces: int
    used: float
    rest: bytes = b""
    points: float | None = None
    misses_result: bool = False
    lock: Lock = field(default_factory=Lock)
