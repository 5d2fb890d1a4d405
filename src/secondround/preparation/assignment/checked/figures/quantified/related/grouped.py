"""How many rows of a table are said to be of a kind, or somebody's: "two findings are rated high"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import Denied, Grid, Said
from secondround.preparation.assignment.checked.figures.quantified.related.meant import alike
from secondround.preparation.assignment.checked.figures.quantified.words import saying, valued
from secondround.preparation.assignment.checked.figures.tables import cells_of

LONGEST = 3
"""Words of a cell that says of which kind its row is, or whose."""


def grouped_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """Counts of rows with one value, where the only table of such things has another number of them."""
    if saying("hoped").search(said.text):
        return
    for match in saying("of_a_kind").finditer(said.text):
        yield from _denied(said, match, match["rest"], grids)
    for match in saying("owns").finditer(said.text):
        yield from _denied(said, match, match["who"], grids)


def _denied(
    said: Said, match: re.Match[str], words: str, grids: Sequence[Grid]
) -> Iterator[Denied]:
    count, thing = valued(match["count"]), stems_of(match["thing"])
    named = [
        (grid, value, rows)
        for grid in grids
        for value, rows in _kinds(grid)
        if _is_said(value, words)
    ]
    fits = [one for one in named if alike(thing, one[0].about)]
    fits = fits or (named if match.re is saying("owns") else [])
    if len(fits) != 1 or not count or saying("vague").search(said.text[: match.start("count")]):
        return
    grid, _, rows = fits[0]
    if len(rows) != count and count <= len(grid.rows):
        row = grid.rows[rows[0]]
        yield Denied(said, match[0].strip(), grid.table.page, row, made=str(len(rows)))


def _kinds(grid: Grid) -> Iterator[tuple[str, list[int]]]:
    """The values of columns that put the rows in groups, each with its rows; names are known by their last word."""
    width = min(len(cells_of(row)) for row in grid.rows)
    for column in range(1, width):
        cells = [cells_of(row)[column].strip().casefold() for row in grid.rows]
        often = Counter(cells)
        is_kind = max(often.values()) > 1 or column in grid.rated
        if not is_kind or any(len(one.split()) > LONGEST or not one for one in cells):
            continue
        for value in often:
            if re.search(r"[^\W\d_]{3}", value):
                yield value, [at for at, cell in enumerate(cells) if cell == value]


def _is_said(value: str, words: str) -> bool:
    return bool(re.search(rf"\b{re.escape(value.rsplit(maxsplit=1)[-1])}\b", words.casefold()))
