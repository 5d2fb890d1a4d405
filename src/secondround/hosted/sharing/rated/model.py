"""The nouns of rating a shared take."""

from dataclasses import dataclass

from secondround.preparation.rehearsal.observed.model import Side


@dataclass(frozen=True)
class Told:
    """What a coach may see: whether they have rated, and, once the candidate has too, both side by side."""

    rated: bool
    sides: tuple[Side, ...] = ()
