"""The numbers of a row, cell by cell."""

import re

from secondround.foundation.ports.office.finished import Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    exact,
    numbers_in,
)
from secondround.preparation.assignment.checked.figures.tables import cells_of


def numbers_of(row: Piece, language: str) -> list[Number | None]:
    """The numbers of a row, unrounded where the file holds more than it shows."""
    cells = cells_of(row)
    shown = [number_of(cell, language) for cell in cells]
    if len(row.numbers) != len(cells):
        return shown
    return [exact(one, value) for one, value in zip(shown, row.numbers, strict=True)]


def number_of(cell: str, language: str) -> Number | None:
    """The number of a cell that holds nothing else of note; a bare numeral too, which in a line would number it."""
    found = list(numbers_in(f"· {cell}", language))
    return (
        found[0]
        if len(found) == 1 and len(re.findall(r"[^\W\d_]{4,}(?:-[^\W\d_]+)*", cell)) <= 1
        else None
    )
