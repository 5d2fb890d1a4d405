"""The candidate's own workbook: where it has a table with our headings, the rows go there."""

from copy import copy
from typing import Any

from secondround.adapters.office.writing.sheets.looks import FEWEST, heading_row
from secondround.adapters.office.writing.sheets.tables import known_as, write
from secondround.foundation.ports.office.written import Leaf, Sheet

_LOOKS = ("style", "font", "fill", "border", "alignment", "number_format", "protection")
"""Of a cell; its named style comes first, since it sets the others."""


def fill_theirs(book: Any, leaf: Leaf, sheet: Sheet) -> bool:
    """Whether a sheet had at least three, and most, of the headings; its columns keep their order and their looks.

    A heading of ours that it lacks stands after its last one: nothing is left out. What stood in rows under the heading
    stays where it is beyond what is filled.
    """
    for one in book.worksheets:
        head = heading_row(one)
        columns = _columns(one, head, sheet) if head else {}
        if head and len(columns) >= max(FEWEST, len(sheet.headings) / 2):
            _fill(one, head, columns, sheet)
            known_as(book, f"table_{leaf.key}", one, head)
            return True
    return False


def _columns(sheet: Any, head: int, table: Sheet) -> dict[int, int]:
    """The column of each of our headings that is there, by its number."""
    there = {_plain(cell.value): cell.column for cell in sheet[head] if isinstance(cell.value, str)}
    found = {at: there.get(_plain(name)) for at, name in enumerate(table.headings)}
    return {at: column for at, column in found.items() if column}


def _fill(sheet: Any, head: int, columns: dict[int, int], table: Sheet) -> None:
    number = next((c.column for c in sheet[head] if str(c.value).strip() in ("#", "ID")), None)
    last = max(c.column for c in sheet[head] if c.value is not None)
    missing = [at for at in range(len(table.headings)) if at not in columns]
    for column, at in enumerate(missing, last + 1):
        columns[at] = column
        _like(sheet.cell(head, column), sheet.cell(head, last))
        write(sheet.cell(head, column), table.headings[at])
    for row, (_, cells) in enumerate(table.rows, head + 1):
        if number:
            write(sheet.cell(row, number), f"#{row - head}")
        for at, column in columns.items():
            cell = sheet.cell(row, column)
            _like(cell, sheet.cell(head + 1, min(column, last)))
            write(cell, cells[at], at in table.scored)


def _like(cell: Any, other: Any) -> None:
    if cell.coordinate != other.coordinate and other.has_style:
        for look in _LOOKS:
            setattr(cell, look, copy(getattr(other, look)))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
