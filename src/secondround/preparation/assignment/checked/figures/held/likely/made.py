"""What a table makes and need not say: the sum of a column, the difference of two cells, a share of the whole."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from secondround.foundation.ports.office.finished import Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    heading_of,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.likely.placed import (
    FEWEST,
    Made,
    Placed,
    is_total,
    name_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    counted_in,
    years_in,
)
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import numbers_of
from secondround.preparation.assignment.checked.figures.summed.wrong import written
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of

WIDEST, LONGEST = 7, 25
"""Columns and rows up to which it is worked out what a table makes: a larger one makes anything by chance."""

SHARE_OFF = 0.6
"""What a share may be off by rounding."""


def made_by(table: Table, language: str) -> Iterator[Placed]:
    """Sums of columns, shares in them, differences in rows, and how many rows there are."""
    rows = [piece for piece in table.rows if sum(map(bool, cells_of(piece))) > 1]
    width = max((len(cells_of(piece)) for piece in rows), default=0)
    if len(rows) < FEWEST or len(rows) > LONGEST or width > WIDEST:
        return
    grid = [_numbers(table, piece, language) for piece in rows]
    parts = [at for at, piece in enumerate(rows) if not is_total(piece)]
    for column in range(1, width):
        cells = [
            (rows[at], one)
            for at in parts
            if column < len(grid[at]) and (one := grid[at][column]) is not None
        ]
        if len(cells) >= FEWEST and len({one.unit for _, one in cells}) == 1:
            yield from _of_column(table, column, cells)
    for piece, numbers in zip(rows, grid, strict=True):
        yield from _differences(table, piece, numbers)
    yield _made(
        table, rows[-1], Number(float(len(parts)), "", 0, 0, 0.0), "rows", "", table.head(0)
    )


def _numbers(table: Table, piece: Piece, language: str) -> list[Number | None]:
    found = enumerate(numbers_of(piece, language))
    return [counted_in(one, table.head(at)) if one and at else None for at, one in found]


def _of_column(
    table: Table, column: int, cells: Sequence[tuple[Piece, Number]]
) -> Iterator[Placed]:
    head, unit = table.head(column), cells[0][1].unit
    value = sum(one.value for _, one in cells)
    slack = sum(one.slack for _, one in cells)
    yield _made(table, cells[-1][0], Number(value, unit, 0, 0, slack), "sum", "", head)
    for piece, one in cells if unit not in ("%", "pp") else ():
        if 0 < one.value < value:
            share = Number(100 * one.value / value, "%", 0, 0, SHARE_OFF)
            yield _made(table, piece, share, "share", name_of(piece), head)


def _differences(table: Table, piece: Piece, numbers: Sequence[Number | None]) -> Iterator[Placed]:
    for one, other in permutations(range(1, len(numbers)), 2):
        first, second = numbers[one], numbers[other]
        if first and second and first.unit == second.unit and first.value > second.value:
            value, slack = first.value - second.value, first.slack + second.slack
            heads = f"{table.head(one)} {table.head(other)}"
            number = Number(value, first.unit, 0, 0, slack)
            yield _made(table, piece, number, "difference", name_of(piece), heads)


def _made(table: Table, piece: Piece, number: Number, of: Made, row: str, head: str) -> Placed:
    called, headed = stems_of(row), stems_of(head)
    near = called | headed
    figure = Figure(
        *(number, table.page, piece, "", written(round(number.value, 1)), near, near),
        *(years_in(f"{row} {head}"), row, head),
    )
    return Placed(
        figure=figure,
        kind="made",
        near=near,
        far=near | stems_of(table.near),
        around=stems_of(heading_of(table.page, table.rows[0])),
        called=called,
        headed=headed,
        is_total=of == "sum",
        of=of,
        table=table,
    )
