"""The nouns of taking turns."""

import re
from dataclasses import dataclass

SHORTEST = 3
"""Words of a breath."""


@dataclass(frozen=True)
class Move:
    """What the interviewer says next, and to what: `question` is the key of the listed question, `person` of who asks,
    `of` of the take it follows up (empty for a new question).

    `lead` is said before it, by `lead_by` where that is another person. `reason` says why, to the candidate,
    afterwards; `silence` is how many seconds are let pass first. Without `text` the sitting is through.
    """

    text: str
    question: str = ""
    person: str = ""
    of: str = ""
    reason: str = ""
    silence: float = 0.0
    lead: str = ""
    lead_by: str = ""

    @property
    def is_last(self) -> bool:
        return not self.text


def breaths(text: str) -> tuple[str, ...]:
    """What is said in one go, in order: the first is heard while the next is still being made."""
    found: list[str] = []
    for piece in re.split(r"(?<=[.!?;:…])\s+", text.strip()):
        if found and len(found[-1].split()) < SHORTEST:
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return tuple(filter(None, found))
