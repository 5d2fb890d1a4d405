"""Tables as their sums need them: total rows that lost their empty cells, first rows that were read as lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondround.foundation.ports.office.finished import Piece
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import (
    number_of,
    numbers_of,
)
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of
from secondround.preparation.assignment.checked.figures.words import pattern

_LABELLED = re.compile(
    r"(?P<label>[^.;:!?]{3,60}?)\s(?P<figure>\S*\d[\d.,’'\u00a0\u202f ]*\S{0,3})"
)

_LOST = re.compile(
    r"(?P<label>[^.;:!?]{3,80}?)\s(?P<figure>[€£$]?-?\d[\d.,’'\u00a0\u202f ]*?\s?[%€£]?)(?P<rest>\s[^\d.;:!?]{2,30})?"
)

MOST_LOST = 4
"""Rows that a printed table may have lost at its end."""


def aligned(table: Table, language: str) -> Table:
    """The table with its rows as wide as most of them are; the words and places of its rows stay."""
    rows = (*table.above, *table.rows)
    width = max((len(cells_of(row)) for row in rows), default=0)
    if width == 2:
        rows = (*_before(table), *rows)
    columns = _columns(rows, width, language)
    if len(columns) == 1:
        rows = (*rows, *_after(table, width, columns[0], language))
    wide = tuple(_widened(row, width, columns, language) for row in rows)
    return replace(table, rows=wide)


def _before(table: Table) -> list[Piece]:
    """Lines right above a table of two columns that are a label and a figure each, and rows above them."""
    pieces = table.page.pieces
    at = next((n for n, each in enumerate(pieces) if each is table.rows[0]), 0)
    if not at or pieces[at - 1].role != "text":
        return []
    found: list[Piece] = []
    for piece in reversed(pieces[:at]):
        match = _LABELLED.fullmatch(piece.text.replace("\t", " "))
        if match is None or piece.role not in ("text", "cells"):
            break
        found.insert(0, replace(piece, cells=(match["label"].strip(), match["figure"].strip())))
    return found


def _after(table: Table, width: int, column: int, language: str) -> Iterator[Piece]:
    """Lines right below a table with one column of figures that are a label and one figure more: a page that was
    printed may have lost that they are rows."""
    pieces = table.page.pieces
    at = next((n for n, each in enumerate(pieces) if each is table.rows[-1]), len(pieces))
    for piece in pieces[at + 1 : at + 1 + MOST_LOST] if table.page.place.startswith("page") else ():
        match = _LOST.fullmatch(piece.text)
        if match is None or piece.role != "text" or not number_of(match["figure"], language):
            return
        cells = [match["label"].strip(), *[""] * (width - 1)]
        cells[column] = match["figure"].strip()
        yield replace(piece, cells=tuple(cells))


def _columns(rows: Sequence[Piece], width: int, language: str) -> list[int]:
    """The columns of which most whole rows hold a number."""
    whole = [numbers_of(row, language) for row in rows if len(cells_of(row)) == width]
    return [
        column
        for column in range(1, width)
        if 2 * sum(row[column] is not None for row in whole) > len(whole)
    ]


def _widened(row: Piece, width: int, columns: Sequence[int], language: str) -> Piece:
    """A total row with fewer cells, or with merged ones: its figures stand under the last columns of figures."""
    cells = cells_of(row)
    places = [at for at, one in enumerate(numbers_of(row, language)) if at and one is not None]
    figures = [cells[at] for at in places]
    is_total = pattern("total").match(cells[0]) or pattern("total_like").search(cells[0])
    is_sheet = bool(row.numbers)
    is_in_place = len(cells) >= width and not set(places).isdisjoint(columns)
    if is_sheet or is_in_place or not is_total:
        return row
    if not figures or len(figures) > len(columns):
        return row
    wide = [cells[0], *[""] * (width - 1)]
    for column, figure in zip(columns[-len(figures) :], figures, strict=True):
        wide[column] = figure
    return replace(row, cells=tuple(wide), numbers=(), formulas=())
