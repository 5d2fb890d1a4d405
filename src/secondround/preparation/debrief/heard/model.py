"""The nouns of pairing what was asked with what was said to it."""

from dataclasses import dataclass

from secondround.preparation.debrief.heard.cutting.moves import Move


@dataclass(frozen=True)
class Answered:
    """A question, what was answered to it, and what the interviewers said after the answer."""

    question: Move
    answer: tuple[Move, ...] = ()
    remarks: tuple[Move, ...] = ()


@dataclass(frozen=True)
class Matter:
    """A first question and those that pursue it, each with its own answer; never empty.

    `leaving` is what the next question's asker said up to its end.
    """

    heard: tuple[Answered, ...]
    leaving: Move | None = None


@dataclass(frozen=True)
class Put:
    """What the candidate asked and what was said to it."""

    enquiry: Move
    reply: tuple[Move, ...] = ()
