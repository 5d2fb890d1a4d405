"""What was foreseen for a round: the first questions as they stood before anything of it was brought in."""

from collections.abc import Sequence

from secondround.preparation.questions.model import Forecast, Foreseen, Question
from secondround.preparation.questions.ranking import FIRST

SECOND = 2
"""The round that is prepared where no earlier one is told of."""


def coming_round(told: Sequence[int]) -> int:
    """The number of the round to come, by those that something tells of."""
    return max((*told, SECOND - 1)) + 1


def forecast(number: int, questions: Sequence[Question]) -> Forecast:
    """The first of them, without the candidate's own."""
    first = [one for one in questions if one.rank <= FIRST and one.kind != "own"]
    return Forecast(f"round {number}", number, tuple(Foreseen(one.key, one.text) for one in first))
