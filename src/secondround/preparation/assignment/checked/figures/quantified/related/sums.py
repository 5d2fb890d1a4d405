"""Sums of rows that are told: "letters and web together come to 19,000", "the two dearest", "in all"."""

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
    alike,
    columns_meant,
    counted,
    is_made,
    rows_meant,
)
from secondround.preparation.assignment.checked.figures.quantified.words import (
    amount,
    saying,
    valued,
)

FARTHEST = 2.0
"""Times by which a sum that is told may differ from the one that is made: further away it is of something else."""

LEAST = 10.0
"""Sums below may count the rows, or be of anything."""

TWO = 2
"""Rows that are together."""


def sums_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """The only figure of a sentence that says what rows are together, where no column makes it."""
    if saying("hoped").search(said.text) or not saying("together").search(said.text):
        return
    match = saying("dearest_of").search(said.text)
    count = valued(match["count"]) if match else 0
    fits = []
    for grid in grids:
        rows = rows_meant(grid, said.text)
        if match:
            made = [(c, sum(sorted(c.values)[-count:])) for c in columns_meant(grid, said.text)]
            thing = match["thing"]
            is_of = alike(stems_of(thing), grid.about) or saying("general_noun").match(thing)
            fits += [(grid, rows or [0], made)] if is_of and made and len(grid.rows) > count else []
        elif len(rows) >= TWO:
            fits.append(
                (grid, rows, [(c, sum(c.values[at] for at in rows)) for c in counted(grid)])
            )
    if len(fits) == 1:
        yield from _denied(said, *fits[0])


def _denied(
    said: Said, grid: Grid, rows: Sequence[int], made: Sequence[tuple[Column, float]]
) -> Iterator[Denied]:
    held = {value for column in grid.columns for value in column.values}
    found = [
        (one, value)
        for one in saying("figures").finditer(said.text)
        if (value := amount(one["figure"])) and value >= LEAST and value not in held
    ]
    wholes = [sum(column.values) for column, _ in made]
    sums = [value for _, value in made]
    if len(found) != 1 or is_made(found[0][1], [*sums, *wholes]):
        return
    match, value = found[0]
    near = [one for one in sums if value / FARTHEST <= one <= value * FARTHEST]
    if len(near) == 1 and not re.match(r"\s?%", said.text[match.end() :]):
        words = match[0].strip()
        yield Denied(said, words, grid.table.page, grid.rows[rows[0]], made=f"{near[0]:,.0f}")


def all_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "Altogether 48,800 loaves", where the only column of loaves makes another sum and no other figure of it."""
    for match in saying("in_all").finditer(said.text):
        value = amount(match["figure"] or match["figure2"])
        noun = stems_of(match["noun"] or match["noun2"])
        fits = [
            (grid, column)
            for grid in grids
            for column in counted(grid)
            if noun and kindred(noun, stems_of(column.head))
        ]
        if len(fits) != 1 or not value or value < LEAST or saying("hoped").search(said.text):
            continue
        grid, column = fits[0]
        made = sum(column.values)
        if (
            is_made(value, [made, *column.values])
            or not made / FARTHEST <= value <= made * FARTHEST
        ):
            continue
        row = grid.rows[-1]
        yield Denied(said, match[0].strip(), grid.table.page, row, made=f"{made:,.0f}")
