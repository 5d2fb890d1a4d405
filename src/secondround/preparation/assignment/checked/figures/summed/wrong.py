"""A figure that the others beside it do not make."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import Number

FEWEST = 2
"""Rows above a total that make a sum worth checking."""

NEAR_A_HUNDRED = (85.0, 115.0)
"""Shares that sum to something outside are no parts of one whole."""

ROUNDED = 1.0
"""What rounding may take from or add to a sum of shares of a hundred, in points, where they are whole numbers."""


@dataclass(frozen=True)
class Wrong:
    """A figure that the others beside it do not make; `right` is what they make, as it would be written. Of a "list"
    `words` are the number that announces it, `right` how many it has."""

    page: Page
    piece: Piece
    words: str
    right: str
    kind: Literal["total", "result", "shares", "list"]


def misses_a_hundred(shares: Sequence[Number]) -> bool:
    """Whether shares of one whole make more or less than it, rounding allowed."""
    total = sum(one.value for one in shares)
    slack = sum(one.slack for one in shares) or ROUNDED
    near = NEAR_A_HUNDRED[0] <= total <= NEAR_A_HUNDRED[1]
    return near and abs(total - 100) > slack + 1e-6


def written(value: float) -> str:
    """Without decimals that are none, thousands parted by a narrow space."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.replace(",", "\u202f")
