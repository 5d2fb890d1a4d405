"""How long a question takes in a sitting."""

from collections.abc import Mapping

from secondround.preparation.questions.answering.length import target_of
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.follow_ups.model import Manner

FRAME = 30
"""Seconds for the opening and the closing."""

ASKING = 15
"""Seconds to put a question and to think before the first word."""

FOLLOW_UP = 30
"""Seconds of a follow-up with its answer."""

FOLLOW_UPS: Mapping[Manner, int] = {
    "neutral": 1,
    "insistent": 2,
    "silent": 1,
    "interrupting": 1,
    "sceptical": 2,
}
"""How many there are to a question, as a rule."""


def seconds_for(question: Question, manner: Manner) -> int:
    """The question, an answer at its target length, and what follows. All of these are ours, not measured."""
    return ASKING + target_of(question) + FOLLOW_UPS[manner] * FOLLOW_UP
