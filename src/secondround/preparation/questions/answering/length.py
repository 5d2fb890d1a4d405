"""How long an answer takes aloud, and how long it may take."""

from dataclasses import dataclass

from secondround.preparation.evidence.talk.pace import WORDS_A_MINUTE
from secondround.preparation.questions.model import Question
from secondround.preparation.questions.told.parts import asks_for_case

CASE, OTHER = 120, 90
"""Seconds of a case told in four parts, and of any other answer: what we choose, not what was measured."""


@dataclass(frozen=True)
class Spoken:
    """Seconds an answer takes at `pace` words a minute, and the most it should take."""

    seconds: int
    target: int
    pace: int

    @property
    def over(self) -> bool:
        """Whether it takes longer than it should."""
        return self.seconds > self.target


def spoken(question: Question, words: str, language: str) -> Spoken:
    """Of the words as they stand, white space apart; an unknown language is taken for English."""
    pace = WORDS_A_MINUTE.get(language, WORDS_A_MINUTE["en"])
    return Spoken(round(len(words.split()) * 60 / pace), target_of(question), pace)


def target_of(question: Question) -> int:
    """Seconds: longer where something that happened is asked for."""
    return CASE if wants_case(question) else OTHER


def wants_case(question: Question) -> bool:
    """Whether the answer is a case: situation, task, action, result."""
    return question.kind == "behavioural" or asks_for_case(question.text)
