"""The nouns of follow-ups."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.evidence.model import Citation

Manner = Literal["neutral", "insistent", "silent", "interrupting", "sceptical"]
"""How hard an interviewer presses; the candidate chooses."""

Kind = Literal[
    "contradiction",
    "not answered",
    "short",
    "key point",
    "own part",
    "result",
    "figure",
    "doubt",
    "too long",
    "silence",
    "cut in",
    "freer",
]


@dataclass(frozen=True)
class FollowUp:
    """What the interviewer says to an answer, in the language of the candidacy; `text` is empty where they say nothing.

    `reason` says why, to the candidate, afterwards. `citations` are the words of a document it rests on. `silence` is
    how many seconds the interviewer first says nothing. `at` is how many seconds into an answer they cut in, None where
    they wait for its end.
    """

    kind: Kind
    text: str
    reason: str
    citations: tuple[Citation, ...] = ()
    silence: float = 0.0
    at: float | None = None
