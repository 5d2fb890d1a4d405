"""The rows of a sheet: each cell as it is shown, the number behind it, the formula it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.sheets.book import Book, text_in
from secondround.adapters.readers.office.sheets.names import (
    MOST_COLUMNS,
    column_of,
    letters_of,
    row_of,
    s,
)
from secondround.adapters.readers.office.sheets.shown import is_date, shown_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_CELLS = 1_000_000
"""Cells of one sheet that are looked at."""

_DAYS_TO_1904 = 1462
_ON = ("1", "true")


@dataclass(frozen=True)
class Cell:
    """A cell that holds something. `number` is None for words and dates; `formula` begins with "="."""

    column: int
    shown: str
    number: float | None = None
    formula: str = ""
    style: str = ""


@dataclass(frozen=True)
class SheetRow:
    """A row by its number, 1 the first, with the cells that hold something."""

    number: int
    cells: list[Cell] = field(default_factory=list)
    is_hidden: bool = False

    @property
    def shown(self) -> tuple[str, ...]:
        """Every cell from column A to the last, empty ones too."""
        by_column = {cell.column: cell.shown for cell in self.cells}
        return tuple(by_column.get(at, "") for at in range(max(by_column, default=-1) + 1))


class Rows:
    """Reads the rows of one sheet."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._shared: dict[str, tuple[str, str]] = {}

    def read(self, path: str) -> Iterator[SheetRow]:
        """The rows that hold something, in order, up to `MOST_CELLS` cells."""
        cells = last = 0
        for node in self._book.package.each(path, s("row")):
            said = node.get("r") or ""
            number = int(said) if said.isdigit() else last + 1
            last = number
            row = SheetRow(number, list(self._cells(node, number)), node.get("hidden") in _ON)
            cells += len(row.cells)
            if cells > MOST_CELLS:
                return
            if row.cells:
                yield row

    def _cells(self, row: "Element", number: int) -> Iterator[Cell]:
        column = -1
        for node in row.iterfind(s("c")):
            stated = column_of(node.get("r") or "")
            column = stated if stated >= 0 else column + 1
            if column >= MOST_COLUMNS:
                continue
            style = node.get("s") or "0"
            shown, value = self._value(node, style)
            formula = self._formula(node, f"{letters_of(column)}{number}")
            if shown.strip() or formula:
                yield Cell(column, shown, value, formula, style)

    def _value(self, node: "Element", style: str) -> tuple[str, float | None]:
        kind, said = node.get("t") or "n", node.findtext(s("v")) or ""
        if kind == "s":
            place = int(said) if said.isdigit() else -1
            return (self._book.words[place] if 0 <= place < len(self._book.words) else ""), None
        if kind == "inlineStr":
            inline = node.find(s("is"))
            return (text_in(inline) if inline is not None else ""), None
        if kind == "b":
            return ("TRUE" if said == "1" else "FALSE") if said else "", None
        if kind != "n" or not said:
            return said, None
        return self._number(said, self._book.format_of(style))

    def _number(self, said: str, code: str) -> tuple[str, float | None]:
        try:
            value = float(said)
        except ValueError:
            return said, None
        if is_date(code):
            days = value + _DAYS_TO_1904 if self._book.from_1904 else value
            return shown_number(days, code), None
        return shown_number(value, code), value

    def _formula(self, node: "Element", place: str) -> str:
        """As the cell has it; one that is written once for many cells is moved to this one."""
        formula = node.find(s("f"))
        if formula is None:
            return ""
        text, group = formula.text or "", formula.get("si") or ""
        if formula.get("t") == "shared" and group:
            if text:
                self._shared[group] = (text, place)
            elif group in self._shared:
                text = _moved(*self._shared[group], place)
        return f"={text}" if text else ""


def _moved(text: str, origin: str, place: str) -> str:
    from openpyxl.formula.translate import Translator

    if not row_of(origin):
        return text
    return str(Translator(f"={text}", origin).translate_formula(place)).removeprefix("=")
