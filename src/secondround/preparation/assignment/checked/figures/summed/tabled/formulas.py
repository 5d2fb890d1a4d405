"""Sums of a sheet, worked out again from their formulas."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.tables import cells_of

_SUM = re.compile(r"=\s*SUM\(\$?([A-Z]{1,2})\$?(\d+):\$?([A-Z]{1,2})\$?(\d+)\)", re.IGNORECASE)
_ROW = re.compile(r"row (\d+)$")
HAIR = 0.005
"""What a sum may be off for the way machines keep decimals, and for a cent."""


def stale_sums(page: Page) -> Iterator[tuple[Piece, int, float]]:
    """Rows with the column of a sum that its formula does not make, and what it makes."""
    rows = _by_row(page)
    for piece in rows.values():
        for column, formula in enumerate(piece.formulas):
            match = _SUM.fullmatch(formula)
            told = piece.numbers[column] if column < len(piece.numbers) else None
            if match and told is not None:
                made = sum(_values(rows, match.groups()))
                if abs(made - told) > HAIR:
                    yield piece, column, made


def _by_row(page: Page) -> dict[int, Piece]:
    found = ((piece, _ROW.search(piece.place)) for piece in page.pieces if piece.role == "cells")
    return {int(match[1]): piece for piece, match in found if match and len(cells_of(piece))}


def _values(rows: dict[int, Piece], corners: Sequence[str]) -> Iterator[float]:
    left, top, right, bottom = (
        _number_of(corners[0]),
        int(corners[1]),
        _number_of(corners[2]),
        int(corners[3]),
    )
    for number, piece in rows.items():
        if top <= number <= bottom:
            yield from (one for one in piece.numbers[left : right + 1] if one is not None)


def _number_of(letters: str) -> int:
    """A is 0, AA 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
