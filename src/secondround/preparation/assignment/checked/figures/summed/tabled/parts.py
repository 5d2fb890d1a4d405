"""Parts that their total denies: a row whose share shows that it is the slip, a row that is the difference of two."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, label_of
from secondround.preparation.assignment.checked.figures.words import pattern

Grid = Sequence[Sequence[Number | None]]

FEWEST = 3
"""Rows of which all but one must keep their share."""

SHARE_OFF = 0.6
"""What a share may be off by rounding, in units of its last place."""


def wrong_parts(table: Table, grid: Grid) -> Iterator[tuple[int, Wrong]]:
    """Columns with the one row that keeps neither its share nor the total, where all others keep theirs."""
    names = [label_of(piece) for piece in table.rows]
    place = next((at for at, name in enumerate(names) if pattern("total").match(name)), 0)
    for amount, share in permutations(range(1, len(grid[place]) if place else 0), 2):
        total, whole = grid[place][amount], grid[place][share]
        if not total or not whole or whole.unit != "%" or total.unit == "%":
            continue
        rows = [at for at in range(place) if _both(grid[at], amount, share)]
        odd = [at for at in rows if not _keeps(grid[at], amount, share, total.value)]
        if len(rows) < FEWEST or len(rows) < place or len(odd) != 1:
            continue
        rest = sum(one.value for at in rows if at != odd[0] and (one := grid[at][amount]))
        share_of = grid[odd[0]][share]
        right = total.value - rest
        if share_of and _is_share(right, total.value, share_of):
            piece = table.rows[odd[0]]
            words = cells_of(piece)[amount].strip()
            yield amount, Wrong(table.page, piece, words, written(right), "result")


def wrong_differences(table: Table, grid: Grid) -> Iterator[Wrong]:
    """A row that is the difference of the two above it in one column, and but for a digit in another."""
    for at in range(2, len(grid)):
        width = min(len(row) for row in grid[at - 2 : at + 1])
        triples = [
            (column, first.value - second.value, told)
            for column in range(1, width)
            if (first := grid[at - 2][column])
            and (second := grid[at - 1][column])
            and (told := grid[at][column])
            and first.unit == second.unit == told.unit
        ]
        kept = [one for one in triples if abs(one[1] - one[2].value) <= one[2].slack + 1e-6]
        typed = [one for one in triples if by_a_digit(_of(one[2].value), _of(one[1]))]
        if kept and len(kept) + len(typed) == len(triples):
            for column, right, _told in typed:
                piece = table.rows[at]
                words = cells_of(piece)[column].strip()
                yield Wrong(table.page, piece, words, written(right), "total")


def _both(row: Sequence[Number | None], amount: int, share: int) -> bool:
    return len(row) > max(amount, share) and bool(row[amount] and row[share])


def _keeps(row: Sequence[Number | None], amount: int, share: int, total: float) -> bool:
    part, told = row[amount], row[share]
    return bool(part and told and _is_share(part.value, total, told))


def _is_share(part: float, total: float, share: Number) -> bool:
    return abs(100 * part / total - share.value) <= SHARE_OFF * (2 * share.slack or 1.0)


def _of(value: float) -> Number:
    return Number(value, "", 0, 0, 0.0)
