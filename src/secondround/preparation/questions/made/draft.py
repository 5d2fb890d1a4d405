"""A question while it is being thought about."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Lens

Origin = Literal[
    "thirteen",
    "bank",
    "trade",
    "weak point",
    "gap",
    "fit",
    "duty",
    "statement",
    "company",
    "panel",
    "exercise",
]


@dataclass(frozen=True)
class Draft:
    """A question with what ranks it. `weight` 0 to 1: how likely it comes and how much it decides.

    `lenses` are the kinds of interviewer who ask it, `asked_by` names of those who already did.
    `wordings` are further ways to put it, for recognising it; they are never shown. `use` is evidence that
    is known to bear on it.
    """

    text: str
    kind: str
    competency: str
    reason: str
    weight: float
    origin: Origin
    lenses: tuple[Lens, ...]
    citations: tuple[Citation, ...]
    asked_by: tuple[str, ...] = ()
    thirteen: int = 0
    wordings: tuple[str, ...] = ()
    use: tuple[Citation, ...] = ()
