"""How a column of years is said to have changed: "complaints doubled between 2023 and 2025"."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    Column,
    Denied,
    Grid,
    Said,
)
from secondround.preparation.assignment.checked.figures.quantified.related.meant import (
    counted,
    is_made,
)
from secondround.preparation.assignment.checked.figures.quantified.words import amount, saying
from secondround.preparation.assignment.checked.figures.reading.numbers import years_in
from secondround.preparation.assignment.checked.figures.words import listed

OFF, ROUNDED = 0.15, 1.5
"""The share by which a change in words may be off, and the points by which one in per cent may."""

IN_WORDS = 8.0
"""Points by which "by a third" may be off."""

FOLD = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "half": 0.5}


def changes_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """Changes between two years, of the only table that has both and such a column, which it denies."""
    if saying("hoped").search(said.text):
        return
    for match in saying("changed").finditer(said.text):
        found = _meant(said, grids)
        if not found:
            continue
        grid, column, first, last = found
        old, new = column.values[first], column.values[last]
        if old > 0 and not _is_so(match, old, new):
            made = f"{old:g} → {new:g}"
            yield Denied(said, match[0].strip(), grid.table.page, grid.rows[last], made=made)
    yield from _more_than_before(said, grids)


def _meant(said: Said, grids: Sequence[Grid]) -> tuple[Grid, Column, int, int] | None:
    """The column that is spoken of, and the rows between which it changed: of two years, or since one."""
    years = sorted(years_in(said.text))
    is_since = bool(saying("since").search(said.text))
    found = []
    for grid in grids:
        rows = _years(grid)
        ends = [rows.get(one) for one in years]
        if len(years) == 1 and is_since and rows:
            ends.append(rows[max(rows)])
        first, last = (ends[0], ends[-1]) if len(ends) > 1 else (None, None)
        if first is None or last is None or first == last:
            continue
        about = stems_of(said.text)
        columns = [one for one in counted(grid) if kindred(stems_of(one.head), about)]
        found += [(grid, one, first, last) for one in columns]
    return found[0] if len(found) == 1 else None


def _years(grid: Grid) -> dict[int, int]:
    """The row of each year, where each row is one."""
    named = [years_in(one) for one in grid.called]
    if all(len(one) == 1 for one in named) and len(set(named)) == len(named):
        return {next(iter(one)): at for at, one in enumerate(named)}
    return {}


def _is_so(match: re.Match[str], old: float, new: float) -> bool:
    for name, fold in FOLD.items():
        if match[name]:
            return abs(new / old - fold) <= OFF * fold
    is_up = bool(match["up"] or match["up2"])
    if (new > old) != is_up:
        return False
    away = 100 * abs(new - old) / old
    if said := match["percent"] or match["percent2"]:
        return abs((amount(said) or 0.0) - away) <= max(
            ROUNDED, OFF * away if match["hedge"] else 0
        )
    if part := match["part"] or match["part2"]:
        whole = float(listed("fractions").get(part.casefold(), 2))
        return abs(100 / whole - away) <= IN_WORDS
    return True


def _more_than_before(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "In 2024 there were 30 more complaints than the year before"."""
    match, years = saying("than_before").search(said.text), years_in(said.text)
    if not match or len(years) != 1:
        return
    year, count = next(iter(years)), amount(match["count"] or match["count2"])
    noun = stems_of(match["noun"] or match["noun2"])
    for grid in grids:
        rows = _years(grid)
        columns = [one for one in counted(grid) if kindred(stems_of(one.head), noun)]
        if not {year, year - 1} <= rows.keys() or len(columns) != 1 or not count:
            continue
        away = columns[0].values[rows[year]] - columns[0].values[rows[year - 1]]
        if not is_made(count, [-away if match["fewer"] else away]):
            row = grid.rows[rows[year]]
            yield Denied(said, match[0].strip(), grid.table.page, row, made=f"{away:+g}")
