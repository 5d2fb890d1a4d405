"""The nouns of what an answer said."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.questions.answering.against import Clash

Answered = Literal["yes", "short", "elsewhere"]
"""Whether the answer answers: "short" is a few words or a refusal, "elsewhere" speaks of something else."""


@dataclass(frozen=True)
class SaidPoint:
    """A key point and the stretch of the answer that says it, or comes nearest: `text[start:end] == words`.

    `likelihood` is from 0 to 1; `said` whether it is enough, or what the candidate says where it is `settled`.
    """

    point: str
    said: bool
    likelihood: float
    start: int
    end: int
    words: str
    settled: bool = False


@dataclass(frozen=True)
class SaidFigure:
    """A figure of the answer, `text[start:end] == words`, beside what was prepared.

    `how` is "as prepared", "otherwise" (another figure was prepared for the same thing: `prepared`, in its words), or
    "not prepared".
    """

    words: str
    start: int
    end: int
    how: Literal["as prepared", "otherwise", "not prepared"]
    prepared: str = ""


@dataclass(frozen=True)
class Content:
    """What an answer said. `words` counts them, `target` is the most seconds it should take.

    `points` are the prepared key points in their order. `case` is whether something that happened was asked for;
    `situation`, `task`, `action` and `result` are the sentences that tell them, without hesitation, empty where none
    does. `figures_left_out` are prepared figures, in the words they stand in. `clashes` are what does not agree with
    the first interview, the notes, the mails, the CV or the posting. `shared` is a sentence that says "we" where one's
    own part is not told, or empty; `no_result` is only true of a case.
    """

    words: int
    target: int
    answered: Answered
    points: tuple[SaidPoint, ...] = ()
    case: bool = False
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    figures: tuple[SaidFigure, ...] = ()
    figures_left_out: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    shared: str = ""
    no_result: bool = False

    @property
    def left_out(self) -> tuple[str, ...]:
        """The key points that were not said."""
        return tuple(one.point for one in self.points if not one.said)
