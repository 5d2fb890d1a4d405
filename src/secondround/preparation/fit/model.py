"""The nouns of the fit."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.evidence.model import Citation, Evidence


@dataclass(frozen=True)
class Requirement:
    """One demand of the posting and how far the evidence meets it.

    `coverage` is "met", "partly" or "gap". `gap` says in words what is not shown (empty when met) and `gap_plan`
    what to do about it before the day.
    """

    key: str
    text: str
    importance: Literal["must", "nice"]
    nature: Literal["hard", "soft"]
    coverage: Literal["met", "partly", "gap"]
    evidence: tuple[Evidence, ...]
    gap: str
    gap_plan: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class OwnEvidence:
    """What the candidate wrote down for the requirement of this key; no document stands behind it."""

    key: str
    requirement: str
    claim: str
