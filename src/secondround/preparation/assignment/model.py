"""The nouns of the exercise."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from secondround.preparation.evidence.model import Citation

Exercise = Literal[
    "presentation", "report", "communication plan", "audit", "risk analysis", "test", "other"
]
EXERCISES: tuple[Exercise, ...] = get_args(Exercise)


@dataclass(frozen=True)
class Assignment:
    """An exercise that was set. `minutes` is its stated length or None; `due` a stated moment, aware, or None."""

    key: str
    kind: Exercise
    text: str
    minutes: int | None
    due: datetime | None
    unclear: tuple[str, ...]
    citations: tuple[Citation, ...]
