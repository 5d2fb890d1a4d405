"""The frame of a column, and whether a line that ends in it runs on into the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from secondround.adapters.readers.pdf.layout.rows import Row

SAME_SIZE = 0.12
"""How far sizes may differ and be the same."""

ENDS = ".!?:;…"
"""What ends a sentence or introduces what follows."""

_NARROW = 22
_FEWEST = 2
_LOOSE = 1.4
_LISTING = 0.3
_STARTING = 0.65
_WELL_FILLED = 0.6
_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://\S+|www\.\S+|\+?\d[\d ()/.-]{7,}")
_CUT_LINK = re.compile(r"(?:https?://|www\.)\S*/$")
_DANGLING = re.compile(
    r"(?:[,(/&–—-]|\b(?:and|or|of|the|a|an|in|on|for|with|to|by|at|from|et|ou|de|du|des|la|le|les|d|l|en|pour|"
    r"avec|à|au|aux|sur|par|und|oder|der|die|das|den|dem|von|mit|für|zu|zum|zur|im|am|bei|auf))['’]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Column:
    """Where the lines of a column begin and end, how far apart they are, and whether it lists short things."""

    left: float
    right: float
    leading: float
    lists: bool

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left

    def is_full(self, before: Row, row: Row) -> bool:
        """Whether the first word of `row` would not have fitted on the line before it."""
        return before.broken or row.first + 0.6 * row.size > self.right - before.x1

    def runs_on(self, before: Row, row: Row) -> bool:
        """Whether `row` goes on with what `before` says.

        In a narrow column that lists short things a full line says little: there the words must show it.
        """
        if before.broken or row.text[0] in "@)" or _CUT_LINK.search(before.text):
            return True
        if _ADDRESS.fullmatch(before.text) or _ADDRESS.fullmatch(row.text):
            return False
        small = (row.text[0].islower() or row.text[0] == "(") and before.text[-1] not in ENDS
        if small and before.x1 - self.left > _WELL_FILLED * self.width:
            return True
        if not self.is_full(before, row):
            return False
        return (
            not self.lists or small or row.text[0].isdigit() or bool(_DANGLING.search(before.text))
        )


def column_of(rows: Sequence[Row]) -> Column:
    """The frame of the rows of one column; a row in twelve may reach beyond it, such as a wide title."""
    left = min(row.x0 for row in rows)
    right = sorted((row.x1 for row in rows), reverse=True)[min(len(rows) // 12, 3)]
    plain = Column(left, right, _LOOSE * rows[0].size, lists=False)
    narrow = right - left < _NARROW * median(row.size for row in rows)
    ends = sum(not plain.is_full(before, row) for before, row in pairwise(rows))
    starts = sum(not row.text[0].islower() for row in rows)
    lists = narrow and (ends >= _LISTING * (len(rows) - 1) or starts >= _STARTING * len(rows))
    return Column(left, right, _usual_leading(rows, plain), lists)


def _usual_leading(rows: Sequence[Row], column: Column) -> float:
    """The usual distance between the lines of one paragraph: that below lines that are full.

    Where few lines are full, among the smaller of all; 1.4 times the size where rows are few.
    """
    pairs = [(before, row) for before, row in pairwise(rows) if _is_step(before, row)]
    full = sorted(row.y - before.y for before, row in pairs if column.is_full(before, row))
    steps = sorted(row.y - before.y for before, row in pairs)
    if len(full) >= _FEWEST:
        usual = full[(len(full) - 1) // 2]
    else:
        usual = steps[len(steps) // 5] if len(steps) >= _FEWEST else column.leading
    return min(usual, 1.6 * rows[0].size)


def _is_step(before: Row, row: Row) -> bool:
    return 0.9 * row.size < row.y - before.y < 2.2 * row.size
