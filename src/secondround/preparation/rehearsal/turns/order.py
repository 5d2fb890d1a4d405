"""The weakest first."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.turns.model import Past


def weakest_first(questions: Sequence[Question], past: Mapping[str, Past]) -> tuple[Question, ...]:
    """Never said, by rank; then those whose key points were left out, the most first; then what is due soonest.

    Of what is due at one time, said longest ago; what was never graded is due since it was said. `past` is by key
    of the question.
    """
    fresh = sorted((one for one in questions if one.key not in past), key=lambda one: one.rank)
    said = (one for one in questions if one.key in past)
    return (*fresh, *sorted(said, key=lambda one: _weakness(one, past[one.key])))


def _weakness(question: Question, past: Past) -> tuple[int, datetime, datetime, int]:
    return -past.missed, past.due or past.at, past.at, question.rank
