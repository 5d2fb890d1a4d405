"""Which rows and columns of a table a sentence speaks of."""

from collections.abc import Sequence

from secondround.preparation.assignment.checked.figures.figures import ROOT, kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import Column, Grid
from secondround.preparation.assignment.checked.figures.quantified.words import saying
from secondround.preparation.assignment.checked.figures.reading.numbers import years_in

MOSTLY = 0.6
"""The share of what a row is called that is said where it is spoken of."""

SHORTEST = 4
"""Letters from which on a stem that begins another is of the same noun."""

ROUNDED = 0.006
"""The share by which what is worked out may be off by rounding."""


def rows_meant(grid: Grid, text: str) -> list[int]:
    """The rows that are named, by their year or by most of their name; of two the one whose name is said more fully.

    None where several are called the same.
    """
    years = years_in(text)
    named = [years_in(one) for one in grid.called]
    if all(len(one) == 1 for one in named) and len(set(named)) == len(named):
        return [at for at, one in enumerate(named) if one <= years]
    about = stems_of(text)
    if grid.roots.isdisjoint(one[:ROOT] for one in about):
        return []
    said = {at: kindred(name, about) for at, name in enumerate(grid.names) if name}
    found = {at: one for at, one in said.items() if len(one) >= MOSTLY * len(grid.names[at])}
    rows = [at for at, one in found.items() if not any(one < more for more in found.values())]
    return rows if len({grid.names[at] for at in rows}) == len(rows) else []


def row_meant(grid: Grid, text: str) -> int | None:
    """The only row that is named."""
    found = rows_meant(grid, text)
    return found[0] if len(found) == 1 else None


def counted(grid: Grid) -> list[Column]:
    """The columns of amounts and counts: no shares, nothing below nought."""
    return [one for one in grid.columns if not one.has_percents and min(one.values) >= 0]


def columns_meant(grid: Grid, text: str) -> list[Column]:
    """The columns of amounts whose head is said, else the only one there is."""
    columns, about = counted(grid), stems_of(text)
    named = [one for one in columns if kindred(stems_of(one.head), about)]
    return named or (columns if len(columns) == 1 else [])


def alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether any stem of the one begins one of the other: "finding" and "findings"."""
    return bool(kindred(some, others)) or any(
        min(len(one), len(each)) >= SHORTEST and (one.startswith(each) or each.startswith(one))
        for one in some
        for each in others
    )


def is_whole(grid: Grid, noun: str) -> bool:
    """Whether a noun names all that a table tells of: its heading, a head of it, or a word for any whole."""
    return bool(saying("any_whole").fullmatch(noun)) or alike(stems_of(noun), grid.about)


def is_made(value: float, made: Sequence[float], slack: float = 0.0) -> bool:
    """Whether any of what a table makes is the value, but for rounding."""
    return any(abs(one - value) <= max(slack, ROUNDED * abs(one), 0.5) for one in made)
