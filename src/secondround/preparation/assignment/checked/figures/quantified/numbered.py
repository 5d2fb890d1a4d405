"""Rows that are named by their numbers, and how many have a rating: "9 and more: risks 1 and 5", "risk 1 falls to 6",
"one high, two medium"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    Column,
    Denied,
    Grid,
    Said,
)
from secondround.preparation.assignment.checked.figures.quantified.words import saying, valued
from secondround.preparation.assignment.checked.figures.tables import cells_of

KINDS = 5
"""Ratings of one scale; a column with more tells something else."""


def listed_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "9 and more: risks 1 and 5", where other rows have so much."""
    for match in saying("listed_over").finditer(said.text):
        fits = [
            (grid, column)
            for grid in grids
            if kindred(stems_of(match["thing"]), grid.about) and (column := _score(grid))
        ]
        if len(fits) != 1 or saying("wished").search(said.text):
            continue
        grid, column = fits[0]
        numbers, bound = set(re.findall(r"\d+", match["rows"])), float(match["bound"])
        places = [_number(grid, at) for at in range(len(grid.rows))]
        over = [at for at, value in enumerate(column.values) if value >= bound]
        right = {places[at] for at in over}
        if over and numbers <= set(places) and numbers != right:
            missed = [at for at in over if places[at] not in numbers] or over
            made = ", ".join(places[at] for at in over)
            yield Denied(said, match[0], grid.table.page, grid.rows[missed[0]], made=made)


def falls_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "Risk 1 falls from 12 to 6", where what is left of it is 4."""
    for match in saying("falls_to").finditer(said.text):
        fits = [
            (grid, at, column)
            for grid in grids
            for column in grid.columns
            for at in range(len(grid.rows))
            if saying("residual_head").search(column.head) and _number(grid, at) == match["row"]
        ]
        values = [column.values[at] for _, at, column in fits]
        if len(fits) == 1 and float(match["to"]) not in values:
            grid, at, _ = fits[0]
            yield Denied(said, match[0], grid.table.page, grid.rows[at], made=f"{values[0]:g}")


def ratings_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "One high, two medium", where the column of ratings has another number of either."""
    fits = []
    for grid in grids:
        for at in grid.rated:
            kinds = _kinds(grid, at)
            counted = _counted(said.text, kinds)
            if len(counted) > 1:
                fits.append((grid, at, kinds, counted))
    if len(fits) != 1:
        return
    grid, at, kinds, counted = fits[0]
    for words, kind, number in counted:
        if kinds[kind] != number:
            row = next(each for each in grid.rows if cells_of(each)[at].strip().casefold() == kind)
            yield Denied(said, words, grid.table.page, row, made=str(kinds[kind]))
            return


def _score(grid: Grid) -> Column | None:
    found = [
        one
        for one in grid.columns
        if saying("score_head").search(one.head) and not saying("residual_head").search(one.head)
    ]
    return found[0] if len(found) == 1 else None


def _number(grid: Grid, at: int) -> str:
    return cells_of(grid.rows[at])[0].strip(" .")


def _kinds(grid: Grid, at: int) -> Counter[str]:
    """How often each rating stands in a column that has one in every row; empty for any other column."""
    cells = [cells_of(row)[at].strip() if at < len(cells_of(row)) else "" for row in grid.rows]
    found = Counter(cell.casefold() for cell in cells)
    is_scale = all(re.fullmatch(r"[^\W\d_]{3,}", cell) for cell in cells)
    return found if is_scale and 1 < len(found) <= min(KINDS, len(cells) - 1) else Counter()


def _counted(text: str, kinds: Counter[str]) -> list[tuple[str, str, int]]:
    """Ratings right after a number: the words, the rating, the number."""
    found = []
    for kind in kinds:
        pattern = re.compile(rf"\b(\w+)\s{re.escape(kind)}(?:e|es|s|en|er)?\b", re.IGNORECASE)
        for match in pattern.finditer(text):
            number = 1 if saying("just_one").fullmatch(match[1]) else valued(match[1])
            if number:
                found.append((match[0], kind, number))
    return found if len({kind for _, kind, _ in found}) == len(found) else []
