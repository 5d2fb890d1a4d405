"""The nouns of preparation for questions."""

from dataclasses import dataclass

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Question:
    """What they may ask. `rank` starts at 1. `thirteen` is 1 to 13 for those always prepared, else 0.

    `for_whom` are the interviewers likely to ask it. `reason` says why it is there; `citations` are the words
    that reason rests on (empty only for a question that is always prepared). `use` is evidence for the answer.
    `answer` is the candidate's own words, never filled in by the product; `key_points` is what it must not leave
    out, `story` the key of the story it tells, or empty. The kind "own" is a question the candidate added.
    """

    key: str
    rank: int
    text: str
    kind: str
    competency: str
    reason: str
    for_whom: tuple[str, ...]
    thirteen: int
    use: tuple[Citation, ...]
    citations: tuple[Citation, ...]
    answer: str = ""
    key_points: tuple[str, ...] = ()
    story: str = ""


@dataclass(frozen=True)
class Story:
    """Situation, task, action, result of something the candidate did; a part that nothing states is empty.

    `missing` names what to add (a figure, one's own part, the outcome).
    """

    key: str
    title: str
    situation: str
    task: str
    action: str
    result: str
    missing: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Foreseen:
    """One of the first questions of a forecast, by the key it has in the list."""

    key: str
    text: str


@dataclass(frozen=True)
class Forecast:
    """What was foreseen for a round, the first questions in their order; it stays when the list goes on."""

    key: str
    round: int
    questions: tuple[Foreseen, ...]


@dataclass(frozen=True)
class Came:
    """A question that was asked in a round, as the candidate marked it.

    `question` is the key of the listed question it is, empty where it is none of them; `heard` the key of the
    exchange it was heard in, or empty.
    """

    key: str
    round: int
    text: str
    question: str = ""
    heard: str = ""


@dataclass(frozen=True)
class HitRate:
    """Of the `asked` questions of a round, how many were `foreseen`.

    `share` and the ends of its interval (95 in 100) are from 0 to 1, None below five questions.
    """

    round: int
    asked: int
    foreseen: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Proposal:
    """A question heard in a round and the foreseen one it may be; None where none is near."""

    exchange: Exchange
    nearest: Foreseen | None
