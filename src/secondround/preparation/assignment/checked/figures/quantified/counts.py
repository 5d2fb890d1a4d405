"""Counts of one row that a line tells otherwise: "26 of 40" paid in time, beside a row of 28."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    Denied,
    Grid,
    Said,
)
from secondround.preparation.assignment.checked.figures.quantified.words import saying, valued
from secondround.preparation.assignment.checked.figures.tables import cells_of

FARTHEST = 0.25
"""The share of a whole by which a part may be off: further away it is of something else."""


SENTENCE = 5
"""Words from which on a cell tells something."""


def sampled_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "26 of 40" where the row that the sentence names has 40 and other parts of it."""
    for match in saying("sampled").finditer(said.text):
        part, whole = valued(match["part"]), valued(match["whole"])
        if saying("vague").search(said.text[: match.start()]) or part >= whole:
            continue
        yield from _of_row(said, match[0], part, grids, stems_of(said.text), whole)


def headed_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "Four trips, always after nine" under a heading that names a row with three."""
    match = saying("begins").match(said.text)
    if match and said.piece.text.lstrip().startswith(said.text.strip()):
        thing = stems_of(match["thing"])
        fits = [
            one for one in grids if thing and kindred(thing, stems_of(" ".join(one.table.heads)))
        ]
        yield from _of_row(said, match[0], valued(match["part"]), fits, stems_of(said.heading), 0)


def _of_row(
    said: Said, words: str, part: int, grids: Sequence[Grid], about: frozenset[str], whole: int
) -> Iterator[Denied]:
    """The row that is named, where it has no such number, nor any row of a table with that whole."""
    named = [(grid, at) for grid in grids for at in grid.named(about) if len(grid.columns) > 1]
    if len(named) != 1:
        return
    grid, at = named[0]
    others = _digits(said.text) - _digits(words)
    if whole and others and not _digits(grid.called[at]) <= others:
        return
    row = _numbers(grid, at)
    rows = [_numbers(each, place) for each in grids for place in range(len(each.rows))]
    if whole and (whole not in row or any({part, whole} <= set(one) for one in rows)):
        return
    near = [one for one in row if 0 < abs(one - part) <= max(1.0, FARTHEST * max(row))]
    if part in row or not near or _is_in_cells(grid, part):
        return
    made = min(near, key=lambda one: abs(one - part))
    yield Denied(said, words, grid.table.page, grid.rows[at], made=f"{made:g}")


def _numbers(grid: Grid, at: int) -> list[float]:
    """The numbers of a row, in columns where all rows have the same too."""
    found = [cell.strip() for cell in cells_of(grid.rows[at])]
    return [float(cell) for cell in found if cell.isdigit()]


def _digits(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _is_in_cells(grid: Grid, part: int) -> bool:
    return str(part) in {each for name in grid.called for each in name.split()}


def rest_apart(page: Page, pieces: Sequence[Said]) -> Iterator[Denied]:
    """ "60 of 420 were looked at. 48 were in order, fourteen were not": two parts that do not make their whole."""
    for before, said in pairwise(pieces):
        if before.piece is not said.piece or not saying("denies").search(said.text):
            continue
        whole = saying("sampled").search(before.text)
        match = saying("the_rest").search(said.text)
        if not whole or not match or saying("vague").search(said.text[: match.start()]):
            continue
        part, rest, all_of = (valued(one) for one in (match["part"], match["rest"], whole["part"]))
        off = part + rest - all_of
        if off and part and rest and part < all_of and abs(off) <= FARTHEST * all_of:
            yield Denied(said, match[0].strip(), page, before.piece, made=str(all_of - part))


def told_rows(page: Page) -> Iterator[Said]:
    """What rows of tables tell: a question and its answer as one sentence, else each cell that is one."""
    for piece in page.pieces:
        if piece.role == "cells" and _is_answer(piece):
            yield Said(page, piece, " ".join(cells_of(piece)))
        elif piece.role == "cells" and sum(map(bool, piece.cells)) > 1:
            told = (cell for cell in piece.cells if len(cell.split()) >= SENTENCE)
            yield from (Said(page, piece, cell) for cell in told)


def _is_answer(piece: Piece) -> bool:
    cells = [cell for cell in cells_of(piece) if cell.strip()]
    return len(cells) == 2 and cells[0].rstrip().endswith("?")
