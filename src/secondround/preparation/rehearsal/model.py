"""The nouns of rehearsal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from secondround.foundation.ports.speech import SpokenWord
from secondround.foundation.spacing import Grade
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.follow_ups.model import FollowUp, Manner

MANNERS: tuple[Manner, ...] = get_args(Manner)

Way = Literal["spoken", "typed"]
WAYS: tuple[Way, ...] = get_args(Way)


@dataclass(frozen=True)
class Wanted:
    """How the candidate wants to sit down: for how many `minutes`, before whom (`people`, keys of interviewers), in
    which manner and way, for which `questions` (keys; none: what needs it most). `stops` and `allowed` as of a sitting.
    """

    minutes: int = 20
    people: Sequence[str] = ()
    manner: Manner = "neutral"
    way: Way = "spoken"
    questions: Sequence[str] = ()
    stops: bool = False
    allowed: str = ""


PLAIN = Wanted()
"""Twenty minutes aloud before nobody in particular."""


@dataclass(frozen=True)
class Planned:
    """A question of a sitting in the words it is put in. `question` is its key in the list, `person` who puts it."""

    question: str
    text: str
    person: str = ""


@dataclass(frozen=True)
class Sitting:
    """A rehearsal: who asks (`people`, keys of interviewers), for how many `minutes`, what, in which manner.

    `stops` is whether each answer is looked at before the next question; `allowed` the allowance that the candidate
    gave a language model to ask on, or empty. `ended_at` is None while it goes on. `assignment` is the key of the
    exercise that a sitting is about, or empty; `shows_exercise` whether an observer may see what is of the exercise.
    """

    key: str
    begun_at: datetime
    minutes: int
    people: tuple[str, ...]
    manner: Manner
    way: Way
    questions: tuple[Planned, ...]
    stops: bool = False
    allowed: str = ""
    ended_at: datetime | None = None
    assignment: str = ""
    shows_exercise: bool = False


@dataclass(frozen=True)
class Take:
    """One answer, said or typed.

    `asked` is what was put to the candidate, `question` the key of the listed question, empty for one of the moment;
    `of` the key of the take that this one follows up, or empty. `words` are verbatim with their times, without times
    for a typed one; `speech` are the stretches in which there is a voice, `length` all of it, in seconds. `sound` is
    where its sound is kept, or empty; `outline` the loudest moment of each of equal parts of it, 0 to 1. `text` is the
    words as the candidate left them. `ended_at` is None while it is open.

    `delivery` is how it was said, None for a typed one; `content` what it said, of a follow-up together with what it
    follows; `change` the one thing to change next; `follow` what the interviewer says to it, None to go on. `grade` is
    the candidate's own, None before they gave one, `suggested` the one that the facts suggest.
    """

    key: str
    sitting: str
    question: str
    asked: str
    person: str
    begun_at: datetime
    language: str
    way: Way
    of: str = ""
    words: tuple[SpokenWord, ...] = ()
    speech: tuple[tuple[float, float], ...] = ()
    length: float = 0.0
    sound: str = ""
    outline: tuple[float, ...] = ()
    text: str = ""
    ended_at: datetime | None = None
    delivery: Delivery | None = None
    content: Content | None = None
    change: str = ""
    follow: FollowUp | None = None
    grade: Grade | None = None
    suggested: Grade | None = None
