"""The one cell of a table that a row and a column deny together: a slip in the middle breaks both."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, label_of
from secondround.preparation.assignment.checked.figures.words import pattern

Grid = Sequence[Sequence[Number | None]]
Sum = Mapping[tuple[int, int], int]
"""Cells with the sign by which they add up to nothing."""

FEWEST = 2
"""Rows in which a relation of columns must hold, and rows a sum has at least."""

EXACT = 0.01
"""What a whole number may be off as a sheet holds it."""

WIDEST = 7
"""Columns up to which it is looked how they are made of each other."""


def crossed(table: Table, grid: Grid) -> tuple[Wrong, frozenset[str]] | None:
    """The only cell that, put right, puts right all sums that do not hold; and what else stands in those.

    Told only where two sums or more do not hold, and each has that cell.
    """
    sums = [*_down(table, grid), *_across(grid)]
    broken = [one for one in sums if abs(_off(grid, one)) > EXACT]
    if len(broken) < FEWEST:
        return None
    found = []
    for cell in frozenset.intersection(*map(frozenset, broken)):
        away = {round(_off(grid, one) * one[cell], 2) for one in sums if cell in one}
        found += [(cell, away.pop())] if len(away) == 1 else []
    if len(found) != 1:
        return None
    (row, column), off = found[0]
    number, cells = grid[row][column], cells_of(table.rows[row])
    if not number or number.value <= off:
        return None
    words = frozenset(cells_of(table.rows[at])[to].strip() for one in broken for at, to in one)
    right = written(number.value - off)
    return Wrong(table.page, table.rows[row], cells[column].strip(), right, "result"), words


def _down(table: Table, grid: Grid) -> Iterator[Sum]:
    """The columns of whole numbers that a last row adds up."""
    rows = [at for at, row in enumerate(table.rows) if sum(map(bool, cells_of(row))) > 1]
    totals = [at for at in rows if pattern("total_like").search(label_of(table.rows[at]))]
    if len(rows) <= FEWEST or totals != rows[-1:]:
        return
    for column in range(1, min(len(grid[at]) for at in rows)):
        if all(_whole(grid, row, column) for row in rows):
            yield {(row, column): -1 if row == totals[0] else 1 for row in rows}


def _across(grid: Grid) -> Iterator[Sum]:
    """In each row the column that is made of others, where it is so in all rows but one."""
    columns = range(1, min(max(map(len, grid), default=0), WIDEST))
    for result in columns:
        others = [at for at in columns if at != result]
        for parts in (each for n in range(2, len(columns)) for each in combinations(others, n)):
            every = (*parts, result)
            rows = [at for at in range(len(grid)) if all(_whole(grid, at, to) for to in every)]
            sums = [{(at, to): -1 if to == result else 1 for to in every} for at in rows]
            kept = sum(abs(_off(grid, one)) <= EXACT for one in sums)
            if kept >= FEWEST and len(sums) - kept == 1:
                yield from sums


def _whole(grid: Grid, row: int, column: int) -> bool:
    number = grid[row][column] if column < len(grid[row]) else None
    if not number or number.unit == "%" or number.span:
        return False
    return number.slack < EXACT and number.value > 0


def _off(grid: Grid, signs: Sum) -> float:
    """What such cells add up to."""
    values = {cell: grid[cell[0]][cell[1]] for cell in signs}
    return sum(signs[at] * one.value for at, one in values.items() if one)
