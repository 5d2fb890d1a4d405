"""What all rows are said to have, and a part that one row alone is said to be of the whole."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    Denied,
    Grid,
    Said,
)
from secondround.preparation.assignment.checked.figures.quantified.words import saying
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.figures.words import listed, pattern

ROUNDED = 1.0
"""Points of a hundred by which the largest row may miss what is said."""

LEAST = 20.0
"""Columns whose numbers all stay below may be numbers of rows, steps or people."""


def lacking_one(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "Every risk has an owner" where a row has none."""
    if saying("wished").search(said.text):
        return
    for match in saying("everyone").finditer(said.text):
        thing, what = stems_of(match["thing"]), stems_of(match["what"])
        fits = [
            (grid, at)
            for grid in grids
            for at, head in enumerate(grid.table.heads)
            if thing and what and kindred(thing, grid.about) and kindred(what, stems_of(head))
        ]
        here = [one for one in fits if one[0].table.page is said.page]
        fits = here if len(here) == 1 else fits
        if len(fits) == 1:
            grid, at = fits[0]
            for row, called in zip(grid.rows, grid.called, strict=True):
                cells = cells_of(row)
                if at >= len(cells) or saying("nobody").fullmatch(cells[at]):
                    yield Denied(said, match[0], grid.table.page, row, exception=called)
                    break


def alone_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "The weekend alone takes more than half of the money" above a table in which no row does, nor rows of a kind."""
    if not saying("alone").search(said.text):
        return
    for match in pattern("fraction").finditer(said.text):
        is_more = saying("over").search(match["hedge"] or "")
        if not is_more or not pattern("of_the_whole").match(said.text[match.end() :]):
            continue
        here = [one for one in grids if one.table.page is said.page and _costs(one)]
        if len(here) != 1:
            continue
        most, at = max((_share(here[0], at), at) for at in range(len(here[0].rows)))
        if most + ROUNDED < 100 * _value(match["half"], match["of"], match["part"]):
            row = here[0].rows[at]
            yield Denied(said, match[0], here[0].table.page, row, made=f"{most:.0f} %")


def _value(half: str | None, of: str | None, part: str | None) -> float:
    if half or not part:
        return 0.5
    counted = listed("in_words").get((of or "").casefold(), 1)
    return float(counted) / float(listed("fractions")[part.casefold()])


def _costs(grid: Grid) -> Sequence[float]:
    """The only column of numbers that may be added up to a whole; small ones may refer to other rows."""
    found = [
        one.values
        for one in grid.columns
        if not one.has_percents and min(one.values) >= 0 and max(one.values) >= LEAST
    ]
    return found[0] if len(found) == 1 else ()


def _share(grid: Grid, at: int) -> float:
    """What a row is of the whole, with those that are called like it in part or begin with the same cell."""
    values = _costs(grid)
    name, first = stems_of(grid.called[at]), cells_of(grid.rows[at])[0]
    like = [
        value
        for value, row, called in zip(values, grid.rows, grid.called, strict=True)
        if cells_of(row)[0] == first or kindred(name, stems_of(called))
    ]
    return 100 * sum(like) / sum(values)
