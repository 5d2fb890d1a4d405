"""The noun of what is at hand."""

from dataclasses import dataclass
from typing import Literal

from secondround.preparation.evidence.model import Citation


@dataclass(frozen=True)
class Material:
    """Evidence about the candidate or a fact about the company, which a part could stand on. `source` is where the
    candidate has a fact of their own from."""

    key: str
    of: Literal["evidence", "fact"]
    text: str
    citations: tuple[Citation, ...]
    source: str = ""
