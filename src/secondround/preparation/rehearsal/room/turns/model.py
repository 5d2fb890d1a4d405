"""The nouns of taking turns."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Move:
    """What the interviewer says next, and to what: `question` is the key of the listed question, `person` of who asks,
    `of` of the take it follows up (empty for a new question).

    `reason` says why, to the candidate, afterwards; `silence` is how many seconds are let pass first. Without `text`
    the sitting is through.
    """

    text: str
    question: str = ""
    person: str = ""
    of: str = ""
    reason: str = ""
    silence: float = 0.0

    @property
    def is_last(self) -> bool:
        return not self.text
