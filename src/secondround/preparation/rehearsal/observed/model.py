"""The nouns of rehearsing in front of someone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from secondround.preparation.rehearsal.model import Planned, Sitting, Take

Verdict = Literal["yes", "partly", "no"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

Item = Literal["answered", "own", "concrete", "again"]
ITEMS: tuple[Item, ...] = get_args(Item)
"""What is rated: answered what was asked; own part clear; something to hold on to; would they ask again."""

Rater = Literal["candidate", "observer"]


@dataclass(frozen=True)
class Rating:
    """What somebody says of one answer: a verdict on each item and a line of words; of the answer, not of the person.

    `who` is the observer's name as given, empty for the candidate.
    """

    key: str
    sitting: str
    take: str
    by: Rater
    who: str
    answered: Verdict
    own: Verdict
    concrete: Verdict
    again: Verdict
    words: str
    at: datetime

    def on(self, item: Item) -> Verdict:
        """The verdict on an item."""
        return {
            "answered": self.answered,
            "own": self.own,
            "concrete": self.concrete,
            "again": self.again,
        }[item]


@dataclass(frozen=True)
class Heard:
    """An answer as the observer's sheet has it: the take, and the names of those who have rated it."""

    take: Take
    rated_by: tuple[str, ...]


@dataclass(frozen=True)
class Put:
    """A question of the sheet and what to watch: `points` not to be left out, `weak` where doubt may be, the most
    `seconds`. `name` and `title` are of who puts it, empty for nobody in particular."""

    planned: Planned
    name: str
    title: str
    points: tuple[str, ...]
    weak: tuple[str, ...]
    seconds: int
    heard: tuple[Heard, ...]


@dataclass(frozen=True)
class Sheet:
    """What an observer is given of one sitting: its questions in their order, those of the moment last."""

    sitting: Sitting
    puts: tuple[Put, ...]


@dataclass(frozen=True)
class Side:
    """One line of what is said of an answer, side by side: the candidate, the observers, what was measured."""

    name: str
    own: str
    observers: tuple[str, ...]
    measured: str
