"""How cells of a workbook look: ours, or as in the candidate's template."""

from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from secondround.adapters.office.writing.design import (
    HEADINGS,
    HUSH,
    INK,
    RULE,
    SOFT,
    TEAL,
    WHITE,
    WORDS,
)

FEWEST = 3
"""Cells with words from which a row of a template is taken for the heading of a table."""

_WRAPPED = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True)
class Look:
    """Letters, ground, edges and place of a cell."""

    font: Any
    fill: Any
    border: Any
    alignment: Any

    def put_on(self, cell: Any) -> None:
        """Make the cell look so."""
        cell.font, cell.fill = copy(self.font), copy(self.fill)
        cell.border, cell.alignment = copy(self.border), copy(self.alignment)


_THIN = Side(style="thin", color=RULE)
_NONE = PatternFill()

TITLE = Look(Font(HEADINGS, 18, color=TEAL), _NONE, Border(), Alignment(vertical="center"))
UNDER = Look(Font(WORDS, 11, color=SOFT), _NONE, Border(), Alignment(vertical="top"))
PART = Look(
    Font(WORDS, 11, bold=True, color=INK),
    PatternFill("solid", HUSH),
    Border(bottom=_THIN),
    _WRAPPED,
)


@dataclass(frozen=True)
class Looks:
    """Of the heading of a table and of its rows."""

    head: Look
    row: Look


OURS = Looks(
    Look(Font(WORDS, 11, bold=True, color=WHITE), PatternFill("solid", TEAL), Border(), _WRAPPED),
    Look(Font(WORDS, 11, color=INK), _NONE, Border(bottom=_THIN), _WRAPPED),
)


def looks_of(book: Any) -> Looks:
    """Those of the first table of a workbook; ours where it has none."""
    for sheet in book.worksheets:
        found = heading_row(sheet)
        if found:
            first = next(one for one in sheet[found] if one.value is not None)
            below = sheet.cell(found + 1, first.column)
            return Looks(_look_of(first), _look_of(below))
    return OURS


def heading_row(sheet: Any) -> int | None:
    """The number of the first row that looks like the heading of a table."""
    for row in sheet.iter_rows(max_row=min(sheet.max_row, 40)):
        words = [one for one in row if isinstance(one.value, str) and one.value.strip()]
        if len(words) >= FEWEST:
            return int(row[0].row)
    return None


def _look_of(cell: Any) -> Look:
    placed = copy(cell.alignment)
    placed.wrap_text, placed.vertical = True, placed.vertical or "top"
    return Look(copy(cell.font), copy(cell.fill), copy(cell.border), placed)
