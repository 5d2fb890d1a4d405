"""The nouns of retention."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Due = Literal["stays", "tell", "told", "erase"]


@dataclass(frozen=True)
class Retention:
    """When a candidacy goes: so many days after `interview_on`, or where no interview is known, after the day on which
    something was last done. `told_at` is when its candidate was told, who then has two weeks.
    """

    candidacy_id: str
    interview_on: date
    erase_on: date
    told_at: datetime | None = None


@dataclass(frozen=True)
class Swept:
    """How many candidacies were told of and erased, people erased who had left, owners that something failed for."""

    told: int = 0
    erased: int = 0
    left: int = 0
    failed: int = 0

    def __add__(self, other: "Swept") -> "Swept":
        return Swept(
            self.told + other.told,
            self.erased + other.erased,
            self.left + other.left,
            self.failed + other.failed,
        )
