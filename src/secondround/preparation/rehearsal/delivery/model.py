"""What can be measured of a spoken answer. Times are seconds into the take, places count its words from 0."""

from dataclasses import dataclass

from secondround.foundation.ports.speech import Tone


@dataclass(frozen=True)
class Pause:
    """A silence of more than 0.3 s between two words; `after` and `before` are those words as written down."""

    start: float
    end: float
    after: str
    before: str

    @property
    def length(self) -> float:
        """Seconds."""
        return self.end - self.start


@dataclass(frozen=True)
class Filler:
    """`text` in small letters, words `first` to `last` of the take. `sound` for um, euh, äh and their like."""

    text: str
    start: float
    end: float
    first: int
    last: int
    sound: bool


@dataclass(frozen=True)
class Restart:
    """A word cut off ("resp-") or a beginning said again ("I would, I would"); words `first` to `last`."""

    text: str
    start: float
    first: int
    last: int
    cut_off: bool


@dataclass(frozen=True)
class Hedge:
    """Words that hold back what is said (perhaps, I think); words `first` to `last` of the take."""

    text: str
    start: float
    first: int
    last: int


@dataclass(frozen=True)
class Pace:
    """Words a minute from `start` to `end`, silences included; such a part ends at a pause and lasts 10 s or more."""

    start: float
    end: float
    words_per_minute: float


@dataclass(frozen=True)
class Repeated:
    """A word that says something, and how often it was said."""

    word: str
    times: int


@dataclass(frozen=True)
class Delivery:
    """Facts of one take; what could not be measured (a typed answer, no meter on this machine) is None or empty."""

    language: str
    """ISO 639-1; words are judged by its lists."""
    length: float
    """Seconds of the whole take."""
    answer: float | None
    """Seconds from the first voice to the last."""
    speaking: float | None
    """Seconds of voice, silences of 0.2 s and more left out."""
    words: int
    """Words as spoken, numerals spelt out; sounds (um, euh, äh) are none."""
    words_per_minute: float | None
    """Over `answer`: the speech rate."""
    speaking_words_per_minute: float | None
    """Over `speaking`: the articulation rate."""
    paces: tuple[Pace, ...]
    before: float | None
    """Seconds of silence before answering."""
    pauses: tuple[Pause, ...]
    fillers: tuple[Filler, ...]
    restarts: tuple[Restart, ...]
    hedges: tuple[Hedge, ...]
    i: int
    """Words for the speaker alone."""
    we: int
    """Words for the speaker with others; French "on" among them."""
    repeated: tuple[Repeated, ...]
    """The most frequent first."""
    tone: Tone | None

    @property
    def longest_pause(self) -> float | None:
        """Seconds; 0 without pauses, None where they were not measured."""
        if self.speaking is None:
            return None
        return max((pause.length for pause in self.pauses), default=0.0)

    @property
    def share_of_i(self) -> float | None:
        """Of the words for the speaker, alone or with others, the share of those alone, 0 to 1."""
        return self.i / (self.i + self.we) if self.i + self.we else None

    def per_minute(self, count: int) -> float | None:
        """How often something that was counted came in a minute of the answer."""
        return 60 * count / self.answer if self.answer else None

    def over(self, target: float) -> float | None:
        """Seconds the answer lasted longer than the target, below 0 when shorter."""
        return None if self.answer is None else self.answer - target
