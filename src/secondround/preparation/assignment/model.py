"""The nouns of the exercise."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Assignment:
    """An exercise that was set. `minutes` is its stated length or None; `due` a stated moment, aware, or None."""

    key: str
    kind: Literal[
        "presentation", "report", "communication plan", "audit", "risk analysis", "test", "other"
    ]
    text: str
    minutes: int | None
    due: datetime | None
    unclear: tuple[str, ...]
    citations: tuple[Citation, ...]
