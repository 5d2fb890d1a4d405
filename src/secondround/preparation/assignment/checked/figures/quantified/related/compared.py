"""Two rows that are compared: "twice as much as", "more than", "most of them"."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import clause_of
from secondround.preparation.assignment.checked.figures.quantified.grid import Denied, Grid, Said
from secondround.preparation.assignment.checked.figures.quantified.related.meant import (
    is_made,
    is_whole,
    row_meant,
)
from secondround.preparation.assignment.checked.figures.quantified.words import amount, saying

OFF = 0.15
"""The share by which "twice as much" may be off."""

TIMES = {
    "double": 2.0,
    "doppelt": 2.0,
    "twice": 2.0,
    "half": 0.5,
    "halb": 0.5,
    "moitié moins": 0.5,
    "dreimal": 3.0,
    "viermal": 4.0,
    "fünfmal": 5.0,
    "zehnmal": 10.0,
}


def compared_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """What two named rows of one table are said to be beside each other, and are in no column."""
    if saying("hoped").search(said.text):
        return
    yield from _times(said, grids)
    yield from _more(said, grids)
    yield from _most(said, grids)


def _both(said: Said, start: int, end: int, grids: Sequence[Grid]) -> tuple[Grid, int, int] | None:
    """The only table with one row that is named before, and one that is named behind."""
    first, last = clause_of(said.text, start, end)
    before, behind = said.text[first:start], said.text[end:last]
    found = [
        (grid, one, other)
        for grid in grids
        if (one := row_meant(grid, before)) is not None
        and (other := row_meant(grid, behind)) is not None
        and one != other
    ]
    return found[0] if len(found) == 1 else None


def _times(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    for match in saying("times_as").finditer(said.text):
        pair = _both(said, match.start(), match.end(), grids)
        word = match["times"].casefold()
        times = TIMES.get(word) or amount(word.split()[0])
        if not pair or not times:
            continue
        grid, one, other = pair
        made = [c.values[one] / c.values[other] for c in grid.columns if c.values[other] > 0]
        if made and not any(abs(each - times) <= OFF * times for each in made):
            row = grid.rows[one]
            yield Denied(said, match[0].strip(), grid.table.page, row, made=f"{made[-1]:.1f} ×")


def _more(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    for match in saying("more_than").finditer(said.text):
        pair = _both(said, match.start("than"), match.end(), grids)
        if not pair:
            continue
        grid, one, other = pair
        way = -1 if match["fewer"] else 1
        made = [way * (c.values[one] - c.values[other]) for c in grid.columns]
        count = amount(match["count"]) if match["count"] else None
        is_so = is_made(count, made) if count else any(each > 0 for each in made)
        if made and not is_so:
            words = said.text[match.start() : match.end()].strip()
            row = grid.rows[one]
            yield Denied(said, words, grid.table.page, row, made=f"{way * made[-1]:+g}")


def _most(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    for match in saying("majority").finditer(said.text):
        start, end = clause_of(said.text, match.start(), match.end())
        behind = said.text[match.end() : end]
        fits = [
            (grid, row)
            for grid in grids
            if grid.columns
            and is_whole(grid, match["noun"])
            and (row := row_meant(grid, behind)) is not None
        ]
        if len(fits) != 1:
            continue
        grid, row = fits[0]
        if not any(column.values[row] == max(column.values) for column in grid.columns):
            column = grid.columns[-1]
            at = column.values.index(max(column.values))
            words = said.text[start:end].strip()
            yield Denied(said, words, grid.table.page, grid.rows[at], made=grid.called[at])
