"""Columns of which one is made of two others in every row but one: products, differences, shares of the whole."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from secondround.preparation.assignment.checked.figures.held.slips import swapped
from secondround.preparation.assignment.checked.figures.reading.digits import mistyped
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, label_of
from secondround.preparation.assignment.checked.figures.words import pattern

Grid = Sequence[Sequence[Number | None]]

_DECIMALS = re.compile(r"\d+[.,](\d{1,2})")

FEWEST_HOLD = 3
"""Rows in which a relation must hold before the one in which it does not is told of."""

LARGE = 20.0
"""Results below are too often made by chance of two other small numbers."""

WIDEST = 10
"""Columns of a table in which relations are looked for."""

SHARE_OFF = 0.6
"""What a share may be off by rounding, in units of its last place."""

RELATIONS: Mapping[str, Callable[[float, float], float]] = {
    "product": lambda one, other: one * other,
    "difference": lambda one, other: one - other,
    "sum": lambda one, other: one + other,
}


def wrong_related(table: Table, grid: Grid) -> Iterator[Wrong]:
    """The one row in which a column is not what it is in all others; a row that is the total has its own rule."""
    rows = [
        place
        for place in range(len(grid))
        if not pattern("total_like").search(label_of(table.rows[place]))
    ]
    width = min(max((len(row) for row in grid), default=0), WIDEST)
    odd: dict[int, list[tuple[tuple[bool, bool, int], Wrong]]] = {}
    rates = bool(pattern("impact").search(" ".join(table.heads)))
    for one, other, result in permutations(range(1, width), 3):
        for name, make in RELATIONS.items():
            is_score = name == "product" and (rates or _scores(grid, rows, (one, other, result)))
            least = 1.0 if is_score else LARGE
            wrong = _odd_one(grid, rows, (one, other, result), make, least)
            if wrong:
                told = _wrong(table, wrong[0], result, wrong[1])
                odd.setdefault(wrong[0], []).append((_sure(grid, result, wrong), told))
    # Of a row that does not work out any of its cells may be the slip: it is told once.
    for each in odd.values():
        yield max(each, key=lambda one: one[0])[1]
    yield from _shares(table, grid, rows)
    yield from _ratios(table, grid)
    yield from _quotients(table, grid)


def _scores(grid: Grid, rows: Sequence[int], columns: tuple[int, int, int]) -> bool:
    """Whether a column is the product of two others in so many ways that it is no chance, however they are headed."""
    found = set()
    for place in rows:
        one, other, result = (_at(grid, place, at) for at in columns)
        if not one or not other or not result or min(one.value, other.value) <= 1:
            continue
        if one.value * other.value == result.value:
            found.add((one.value, other.value))
    return len(found) >= FEWEST_HOLD


def _sure(grid: Grid, column: int, wrong: tuple[int, float]) -> tuple[bool, bool, int]:
    """How likely a cell is the slip: two digits changed places, one is another, else it stands last."""
    place, right = wrong
    said = _at(grid, place, column)
    value = said.value if said else 0.0
    made = replace(said, value=right) if said else None
    is_swapped = bool(said and made and swapped(said, made))
    return is_swapped, mistyped(value, right), column


def _odd_one(
    grid: Grid,
    rows: Sequence[int],
    columns: tuple[int, int, int],
    make: Callable[[float, float], float],
    least: float,
) -> tuple[int, float] | None:
    """The only row, with what it should be, in which the relation does not hold."""
    held, odd = 0, list[tuple[int, float]]()
    for place in rows:
        numbers = [grid[place][at] if at < len(grid[place]) else None for at in columns]
        one, other, result = numbers
        if not one or not other or not result:
            continue
        value = make(one.value, other.value)
        if abs(value - result.value) <= max(result.slack, 1e-6):
            held += abs(value) >= least
        else:
            odd.append((place, value))
    return odd[0] if len(odd) == 1 and held >= FEWEST_HOLD and odd[0][1] > 0 else None


def _shares(table: Table, grid: Grid, rows: Sequence[int]) -> Iterator[Wrong]:
    """A column of per cents that are each row's share of another column."""
    width = max((len(row) for row in grid), default=0)
    for share in range(1, width):
        for amount in range(1, width):
            cells = [
                (place, a, p)
                for place in rows
                if (a := _at(grid, place, amount)) and (p := _at(grid, place, share))
            ]
            if len(cells) <= FEWEST_HOLD - 1 or any(p.unit != "%" for _, _, p in cells):
                continue
            whole = sum(a.value for _, a, _ in cells)
            if whole <= 0 or any(a.unit == "%" for _, a, _ in cells):
                continue
            odd = [
                (place, 100 * a.value / whole)
                for place, a, p in cells
                if _is_off(100 * a.value / whole, p)
            ]
            if len(odd) == 1 and len(cells) - 1 >= FEWEST_HOLD - 1:
                yield _wrong(table, odd[0][0], share, round(odd[0][1], 1), "%")


def _ratios(table: Table, grid: Grid) -> Iterator[Wrong]:
    """A column of per cents that say how much one column is of another, in the total row too."""
    width = min(max((len(row) for row in grid), default=0), WIDEST)
    for whole, part, share in permutations(range(1, width), 3):
        cells = [
            (place, 100 * b.value / a.value, p)
            for place in range(len(grid))
            if (a := _at(grid, place, whole))
            and (b := _at(grid, place, part))
            and (p := _at(grid, place, share))
            and p.unit == "%"
            and 0 < b.value < a.value
            and "%" not in (a.unit, b.unit)
        ]
        odd = [(place, right) for place, right, p in cells if _is_off(right, p)]
        if len(odd) == 1 and len(cells) >= FEWEST_HOLD:
            yield _wrong(table, odd[0][0], share, round(odd[0][1], 1), "%")


def _quotients(table: Table, grid: Grid) -> Iterator[Wrong]:
    """A column with decimals that says how often one column goes into another ("payback, years"), totals too."""
    width = min(max((len(row) for row in grid), default=0), WIDEST)
    for whole, part, times in permutations(range(1, width), 3):
        cells = [
            (place, a.value / b.value, c.value, places)
            for place in range(len(grid))
            if (a := _at(grid, place, whole))
            and (b := _at(grid, place, part))
            and (c := _at(grid, place, times))
            and (places := _decimals(cells_of(table.rows[place])[times]))
            and c.unit != "%"
            and min(a.value, b.value) >= LARGE
        ]
        odd = [
            (place, right)
            for place, right, told, places in cells
            if abs(right - told) > SHARE_OFF * 10**-places
        ]
        if len(odd) == 1 and len(cells) >= FEWEST_HOLD:
            yield _wrong(table, odd[0][0], times, round(odd[0][1], 1))


def _decimals(cell: str) -> int:
    found = _DECIMALS.fullmatch(cell.strip())
    return len(found[1]) if found else 0


def _is_off(right: float, share: Number) -> bool:
    return abs(right - share.value) > SHARE_OFF * (2 * share.slack or 1.0)


def _at(grid: Grid, place: int, column: int) -> Number | None:
    return grid[place][column] if column < len(grid[place]) else None


def _wrong(table: Table, place: int, column: int, value: float, unit: str = "") -> Wrong:
    piece = table.rows[place]
    words = cells_of(piece)[column].strip()
    return Wrong(table.page, piece, words, written(round(value, 2)) + unit, "result")
