"""Totals that no word marks as one: a last row, a first row, or a line of a list that is the sum of the others."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.digits import mistyped
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, numbers_in
from secondround.preparation.assignment.checked.figures.summed.wrong import (
    FEWEST,
    NEAR_A_HUNDRED,
    ROUNDED,
    Wrong,
    written,
)
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, label_of
from secondround.preparation.assignment.checked.figures.words import pattern

Grid = Sequence[Sequence[Number | None]]

NEARLY, CALLED = 0.2, 0.4
"""By how much of the sum a row may be off that is one in another column, or is called the whole: a mean is further."""

SURELY = 3
"""Rows of which a sum is no chance."""


def wrong_unnamed(table: Table, grid: Grid) -> Iterator[Wrong]:
    """Rows below others that are called the whole of them, that are their sum in another column, or are mistyped by a
    digit; a first row in the same way above them."""
    names = [label_of(piece) for piece in table.rows]
    if any(pattern("total").match(name) for name in names[1:]):
        return
    for place in range(FEWEST, len(grid)):
        since = _since(names, place)
        yield from _wrong(table, grid, place, range(since, place))
    if len(grid) > FEWEST and pattern("total").match(names[0]):
        yield from _wrong(table, grid, 0, range(1, len(grid)))


def _since(names: Sequence[str], place: int) -> int:
    """Where the rows begin that a row may sum up: after the one before that is called the whole."""
    before = [at for at in range(place) if pattern("total_like").search(names[at])]
    return before[-1] + 1 if before and before[-1] + 1 < place else 0


def _wrong(table: Table, grid: Grid, place: int, rows: range) -> Iterator[Wrong]:
    piece = table.rows[place]
    told = cells_of(piece)
    called = (
        bool(pattern("total_like").search(label_of(piece)))
        and len(label_of(piece).split()) <= SURELY + 1
    )
    sums = {
        column: made
        for column in range(1, len(grid[place]))
        if (made := _made(grid, place, column, rows))
    }
    holds = [column for column, (value, slack, total) in sums.items() if _is(value, total, slack)]
    for column, (value, slack, total) in sums.items():
        if _is(value, total, slack) or total.bound or total.is_rough:
            continue
        off = abs(value - total.value) / value
        if total.unit == "%":
            is_wrong = called and _misses_a_hundred(value, total)
        else:
            near = off <= CALLED if called else bool(holds) and off <= NEARLY
            is_wrong = near or mistyped(value, total.value)
        if is_wrong:
            yield Wrong(table.page, piece, told[column].strip(), written(value), "total")


def _made(grid: Grid, place: int, column: int, rows: range) -> tuple[float, float, Number] | None:
    """The sum of a column with what rounding allows, and the number that may be it."""
    total = grid[place][column]
    parts = [row[column] for row in (grid[at] for at in rows) if column < len(row)]
    parts = list(dropwhile(lambda one: one is None, parts))
    counted = [one for one in parts if one]
    if total is None or len(counted) < SURELY or len(counted) < len(parts):
        return None
    if len({one.unit for one in (*counted, total)} - {""}) > 1:
        return None
    value = sum(one.value for one in counted)
    largest = max(one.value for one in counted)
    if value <= 0 or total.value <= largest:
        return None
    return value, sum(one.slack for one in counted) + total.slack, total


def _misses_a_hundred(value: float, total: Number) -> bool:
    return (
        total.value == 100.0
        and NEAR_A_HUNDRED[0] <= value <= NEAR_A_HUNDRED[1]
        and abs(value - 100.0) > ROUNDED
    )


def _is(value: float, total: Number, slack: float) -> bool:
    return abs(value - total.value) <= slack + 1e-6


def wrong_lists(page: Page, language: str) -> Iterator[Wrong]:
    """A list of one figure a line whose last line is called the total of the others."""
    run: list[Number] = []
    for piece in page.pieces:
        if piece.role not in ("item", "text"):
            run = []
            continue
        found = _lone(piece, language)
        label = piece.text[: found.start] if found else ""
        if found and pattern("total_label").search(label):
            value = sum(one.value for one in run)
            slack = sum(one.slack for one in run) + found.slack
            alike = {one.unit for one in run} == {found.unit}
            near = abs(value - found.value) <= NEARLY * value
            if len(run) >= FEWEST and alike and near and not _is(value, found, slack):
                words = piece.text[found.start : found.end].strip()
                yield Wrong(page, piece, words, written(value), "total")
            run = []
        elif found and not found.bound:
            run.append(found)
        else:
            run = []


def _lone(piece: Piece, language: str) -> Number | None:
    """The only number of a line, wherever it stands in it."""
    found = list(numbers_in(piece.text, language))
    return found[0] if len(found) == 1 else None
