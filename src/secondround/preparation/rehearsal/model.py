"""The nouns of rehearsal."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from secondround.foundation.ports.speech import SpokenWord
from secondround.foundation.spacing import Grade

Manner = Literal["neutral", "insistent", "silent", "interrupting", "sceptical"]
MANNERS: tuple[Manner, ...] = get_args(Manner)

Way = Literal["spoken", "typed"]
WAYS: tuple[Way, ...] = get_args(Way)


@dataclass(frozen=True)
class Planned:
    """A question of a sitting in the words it is put in. `question` is its key in the list, `person` who puts it."""

    question: str
    text: str
    person: str = ""


@dataclass(frozen=True)
class Sitting:
    """A rehearsal: who asks (`people`, keys of interviewers), for how many `minutes`, what, in which manner.

    `ended_at` is None while it goes on.
    """

    key: str
    begun_at: datetime
    minutes: int
    people: tuple[str, ...]
    manner: Manner
    way: Way
    questions: tuple[Planned, ...]
    ended_at: datetime | None = None


@dataclass(frozen=True)
class Take:
    """One answer, said or typed.

    `asked` is what was put to the candidate, `question` the key of the listed question, empty for one of the moment;
    `of` the key of the take that this one follows up, or empty. `words` are verbatim with their times, without times
    for a typed one; `speech` are the stretches in which there is a voice, `length` all of it, in seconds. `sound` is
    where its sound is kept, or empty. `text` is the words as the candidate left them. `ended_at` is None while it is
    open. `grade` is the candidate's own, None before they gave one.
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
    text: str = ""
    ended_at: datetime | None = None
    grade: Grade | None = None
