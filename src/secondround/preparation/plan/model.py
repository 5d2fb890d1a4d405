"""The nouns of the plan."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from secondround.foundation.spacing import Grade
from secondround.preparation.evidence.model import Citation

Usual = Literal["weekday", "weekend"]


@dataclass(frozen=True)
class Todo:
    """One errand: what, how long, why, and when it is best done.

    `part` is the part of the method it belongs to ("questions", "fit" …), "own" for one of the candidate's own.
    `at` is when to start, aware. `done` is the candidate's tick.
    """

    key: str
    text: str
    minutes: int
    reason: str
    part: str
    at: datetime | None
    citations: tuple[Citation, ...]
    done: bool = False


@dataclass(frozen=True)
class Said:
    """A question was answered aloud at a moment (aware), and how it went in the candidate's own grade.

    `key` is that of what was said, `question` that of the question.
    """

    key: str
    question: str
    at: datetime
    grade: Grade
