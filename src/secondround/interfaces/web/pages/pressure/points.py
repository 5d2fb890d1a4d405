"""Weak points as they are worked on: those left first, each with the place where its reply is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Question


@dataclass(frozen=True)
class Point:
    """A weak point. `question` is the predicted question of the same words: its answer is the reply then."""

    weak: WeakPoint
    question: Question | None

    @property
    def replied(self) -> bool:
        """Whether there is a reply in writing."""
        return bool(self.question.answer if self.question else self.weak.reply)


@dataclass(frozen=True)
class Points:
    """Those left, and those closed by what was measured or held for settled, each in the order of their weight."""

    left: tuple[Point, ...]
    settled: tuple[Point, ...]
    replied: int


def points(weak: Sequence[WeakPoint], questions: Sequence[Question]) -> Points:
    """A reply written before its question was predicted stays where it was written."""
    asked = {one.text: one for one in questions}
    made = [Point(one, None if one.reply else asked.get(one.probe)) for one in weak]
    return Points(
        left=tuple(one for one in made if not one.weak.settled),
        settled=tuple(one for one in made if one.weak.settled),
        replied=sum(one.replied for one in made),
    )
