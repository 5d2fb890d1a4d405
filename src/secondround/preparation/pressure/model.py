"""The nouns of pressure."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class WeakPoint:
    """Where doubt may be, the words it rests on, and the challenge it will draw in two strengths.

    `probe` is the question a sceptical interviewer would put; `hard_probe` the blunt form; `drill` what to do.
    `reply` is what the candidate would say, `closed` whether they hold the point for settled; "own" is a point
    they brought up themselves.
    """

    key: str
    text: str
    origin: Literal["first interview", "cv", "posting", "own"]
    probe: str
    hard_probe: str
    drill: str
    citations: tuple[Citation, ...]
    reply: str = ""
    closed: bool = False
