"""The nouns of pressure."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Measured:
    """One thing that was measured of an attempt, named in a sentence: whether it was met, and the words that say so."""

    name: str
    met: bool
    words: str = ""


@dataclass(frozen=True)
class Attempt:
    """An answer to the challenge of a weak point (`point` is its key), and what was measured of it.

    `key` is that of the take, so that what was said can be found and an attempt goes with its take.
    """

    key: str
    point: str
    at: datetime
    facts: tuple[Measured, ...]

    @property
    def passed(self) -> bool:
        """Whether something was measured and all of it was met."""
        return bool(self.facts) and all(one.met for one in self.facts)


@dataclass(frozen=True)
class WeakPoint:
    """Where doubt may be, the words it rests on, and the challenge it will draw in two strengths.

    `probe` is the question a sceptical interviewer would put; `hard_probe` the blunt form; `drill` what to do.
    `reply` is what the candidate would say, `held` whether they hold the point for settled; "own" is a point they
    brought up themselves. `closed` is derived from the `attempts` alone (the oldest first): whether what was measured
    of the last one leaves nothing open.
    """

    key: str
    text: str
    origin: Literal["first interview", "cv", "posting", "own"]
    probe: str
    hard_probe: str
    drill: str
    citations: tuple[Citation, ...]
    reply: str = ""
    held: bool = False
    closed: bool = False
    attempts: tuple[Attempt, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing is to be done about it any more, by what was measured or by the candidate's own word."""
        return self.closed or self.held
