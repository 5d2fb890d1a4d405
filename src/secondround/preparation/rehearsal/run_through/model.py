"""The nouns of a run-through."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

RunWay = Literal["spoken", "clock"]
RUN_WAYS: tuple[RunWay, ...] = get_args(RunWay)
"""With sound, or with the clock alone."""


@dataclass(frozen=True)
class Slide:
    """One slide that is to be shown. `number` counts from 1; `title` is empty where only their number is known.

    `seconds` are planned, 0.0 where nothing was. `points` are lines of the outline to be said on it, `section` the key
    of the outline's part, or empty. `lines` are what stands on it, for whoever has nothing else to look at.
    """

    number: int
    title: str = ""
    seconds: float = 0.0
    notes: str = ""
    points: tuple[str, ...] = ()
    section: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mark:
    """From second `at` on the slide of this number is shown."""

    slide: int
    at: float


@dataclass(frozen=True)
class Filler:
    """What was said to fill, and how often."""

    text: str
    times: int


@dataclass(frozen=True)
class PointSaid:
    """A point of the outline: on which slide it was said (its number, 0 where nowhere near) and in which words."""

    point: str
    on: int = 0
    words: str = ""


@dataclass(frozen=True)
class OnSlide:
    """What was heard while a slide was shown, over all the times it was.

    `words` are counted as spoken, `text` is verbatim. `words_per_minute` is over the time it was shown, None where that
    was under ten seconds; `longest_pause` is in seconds, 0.0 without any.
    """

    number: int
    words: int
    words_per_minute: float | None
    pauses: int
    longest_pause: float
    fillers: tuple[Filler, ...]
    text: str
    points: tuple[PointSaid, ...] = ()


@dataclass(frozen=True)
class Whole:
    """What was heard of the whole run. Rates are words a minute, from the first voice to the last, and over the voice
    alone; None where this machine cannot measure it. Pauses are in seconds."""

    words: int
    words_per_minute: float | None
    speaking_words_per_minute: float | None
    pauses: int
    longest_pause: float | None
    fillers: int
    fillers_per_minute: float | None


@dataclass(frozen=True)
class Run:
    """One run through the exercise of the key `assignment`. `limit` is in seconds, 0.0 where there is none.

    `length` is how long it took, in seconds. `sound` is where its sound is kept, or empty. `whole` is None and `heard`
    empty until it was listened to; `change` the one thing to change next. `ended_at` is None while it goes on. `job` is
    the work that listens to it, or empty.
    """

    key: str
    assignment: str
    begun_at: datetime
    language: str
    way: RunWay
    slides: tuple[Slide, ...]
    limit: float
    marks: tuple[Mark, ...] = ()
    length: float = 0.0
    ended_at: datetime | None = None
    sound: str = ""
    whole: Whole | None = None
    heard: tuple[OnSlide, ...] = ()
    change: str = ""
    job: str = ""

    @property
    def awaits_words(self) -> bool:
        """Whether there is sound that was not listened to yet."""
        return bool(self.ended_at and self.sound and self.whole is None)


@dataclass(frozen=True)
class Showing:
    """A slide (by its number) shown from one second to another."""

    slide: int
    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class Shown:
    """A slide and how it went: `seconds` over all the `times` it was shown; 0 times for one that was not."""

    slide: Slide
    seconds: float
    times: int

    @property
    def over(self) -> float | None:
        """Seconds more than planned, below 0 for less; None where nothing was planned or it was not shown."""
        return self.seconds - self.slide.seconds if self.slide.seconds and self.times else None


@dataclass(frozen=True)
class Back:
    """From slide `left` to an earlier one, at second `at`."""

    left: int
    to: int
    at: float


@dataclass(frozen=True)
class Course:
    """How a run went by the clock. `skipped` were passed over, `not_reached` come after the last that was shown; both
    by number. `over` is how many seconds it took more than the limit, None without one."""

    showings: tuple[Showing, ...]
    shown: tuple[Shown, ...]
    skipped: tuple[int, ...]
    not_reached: tuple[int, ...]
    back: tuple[Back, ...]
    over: float | None
