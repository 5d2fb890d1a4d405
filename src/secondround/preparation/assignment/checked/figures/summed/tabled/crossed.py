"""The one cell of a table that a row and a column deny together: a slip in the middle breaks both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, label_of
from secondround.preparation.assignment.checked.figures.words import pattern

Grid = Sequence[Sequence[Number | None]]
Cell = tuple[int, int]

FEWEST = 2
"""Rows in which a relation of columns must hold, and rows a sum has at least."""

EXACT = 0.01
"""What a whole number may be off as a sheet holds it."""

WIDEST = 7
"""Columns up to which it is looked how they are made of each other."""


@dataclass(frozen=True)
class Sum:
    """Cells with the sign by which they add up to nothing, and by how much they do not."""

    signs: Mapping[Cell, int]
    off: float

    @property
    def is_kept(self) -> bool:
        return abs(self.off) <= EXACT


def crossed(table: Table, grid: Grid) -> tuple[Wrong, frozenset[str]] | None:
    """The only cell that, put right, puts right all sums that do not hold; and what else stands in those.

    Told only where two sums or more do not hold, and each has that cell.
    """
    sums = [*_down(table, grid), *_across(grid)]
    broken = [one for one in sums if not one.is_kept]
    if len(broken) < FEWEST:
        return None
    found = []
    for cell in frozenset.intersection(*(frozenset(one.signs) for one in broken)):
        away = {round(one.off / one.signs[cell], 2) for one in sums if cell in one.signs}
        if len(away) == 1:
            found.append((cell, away.pop()))
    if len(found) != 1:
        return None
    (row, column), off = found[0]
    number = grid[row][column]
    right = number.value - off if number else 0.0
    if right <= 0:
        return None
    cells = cells_of(table.rows[row])
    words = frozenset(
        cells_of(table.rows[at])[to].strip() for one in broken for at, to in one.signs
    )
    wrong = Wrong(table.page, table.rows[row], cells[column].strip(), written(right), "result")
    return wrong, words


def _down(table: Table, grid: Grid) -> Iterator[Sum]:
    """The columns of whole numbers that a last row adds up."""
    rows = [at for at, row in enumerate(table.rows) if sum(map(bool, cells_of(row))) > 1]
    totals = [at for at in rows if pattern("total_like").search(label_of(table.rows[at]))]
    if len(rows) <= FEWEST or totals != rows[-1:]:
        return
    for column in range(1, min(len(grid[at]) for at in rows)):
        cells = [(row, column) for row in rows]
        if all(_whole(grid, cell) for cell in cells):
            yield _sum(grid, {cell: -1 if cell[0] == totals[0] else 1 for cell in cells})


def _across(grid: Grid) -> Iterator[Sum]:
    """In each row the column that is made of others, where it is so in all rows but one."""
    width = min(max(map(len, grid), default=0), WIDEST)
    for result in range(1, width):
        others = [at for at in range(1, width) if at != result]
        for count in range(2, len(others) + 1):
            for parts in combinations(others, count):
                rows = [
                    row
                    for row in range(len(grid))
                    if all(_whole(grid, (row, at)) for at in (*parts, result))
                ]
                sums = [
                    _sum(grid, {(row, at): -1 if at == result else 1 for at in (*parts, result)})
                    for row in rows
                ]
                kept = sum(one.is_kept for one in sums)
                if kept >= FEWEST and len(sums) - kept == 1:
                    yield from sums


def _whole(grid: Grid, cell: Cell) -> bool:
    row, column = cell
    number = grid[row][column] if column < len(grid[row]) else None
    return bool(
        number
        and number.unit != "%"
        and number.slack < EXACT
        and number.value > 0
        and not number.span
    )


def _sum(grid: Grid, signs: Mapping[Cell, int]) -> Sum:
    values = {cell: grid[cell[0]][cell[1]] for cell in signs}
    return Sum(signs, sum(signs[at] * one.value for at, one in values.items() if one))
