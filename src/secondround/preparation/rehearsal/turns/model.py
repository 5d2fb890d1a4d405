"""The nouns of taking turns."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Past:
    """How a question went: when it was said last, how many key points were left out then, when it is due again.

    Moments are aware; `due` is None where it was never graded.
    """

    at: datetime
    missed: int = 0
    due: datetime | None = None
