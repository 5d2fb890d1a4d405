"""XLSX: every sheet, row by row, with the formulas behind what is shown."""

from collections.abc import Iterator

from secondround.adapters.office.inspecting.contrast import lowest
from secondround.adapters.office.inspecting.drawn.colours import palette_of
from secondround.adapters.office.inspecting.fields import fields_of
from secondround.adapters.office.inspecting.refusals import opened
from secondround.adapters.office.inspecting.sheets.around import (
    Set,
    drawings_on,
    people_of,
    remarks_on,
    set_of,
)
from secondround.adapters.office.inspecting.sheets.styles import CellStyles
from secondround.adapters.readers.fold import fold
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.sheets.book import Book, Sheet
from secondround.adapters.readers.office.sheets.names import letters_of
from secondround.adapters.readers.office.sheets.rows import Rows, SheetRow
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.finished import Finished, Page, Piece, Remark
from secondround.foundation.wording import sentence

_AGAIN = sentence("Open it in the program it came from and save it again, or save it as PDF.")


def look_at_sheets(data: bytes, name: str) -> Finished:
    """Its sheets, hidden ones too, in the order of their tabs; nothing is worked out anew.

    Places: "sheet Risks", "sheet Risks, row 4", "sheet Risks, column C".
    """
    package = opened(data, name, "xlsx")
    book = Book(package)
    if book.root is None:
        raise Unreadable("{name}: its sheets are missing.", _AGAIN, name=name)
    look = _Look(package, book)
    sheets = list(book.sheets())
    pages = tuple(look.page(sheet, number) for number, sheet in enumerate(sheets, 1))
    parts = [book.path, *(sheet.path for sheet in sheets), *_linked(package)]
    return Finished("xlsx", pages, fields_of(package, parts), tuple(look.remarks))


class _Look:
    """Goes through the sheets, gathering what is said of all of them."""

    def __init__(self, package: OfficePackage, book: Book) -> None:
        self._package, self._book = package, book
        theme = package.xml(book.part("theme", "xl/theme/theme1.xml"))
        self._styles = CellStyles(book.styles, palette_of(theme, {}))
        self._people = people_of(package, book.related)
        self.remarks: list[Remark] = []

    def page(self, sheet: Sheet, number: int) -> Page:
        related = self._package.related(sheet.path)
        place = f"sheet {fold(sheet.name)}"
        around = set_of(self._package, sheet.path, related)
        rows = list(Rows(self._book).read(sheet.path))
        drawn, pictures = drawings_on(self._package, related, place)
        self.remarks += remarks_on(self._package, related, self._people, place)
        pieces = (
            *(self._row(row, around, f"{place}, row {row.number}") for row in rows),
            *_hidden_columns(rows, around, place),
            *drawn,
            *(Piece(text, place, "footer") for text in around.furniture),
        )
        return Page(number, place, sheet.name, pieces, tuple(pictures), sheet.is_hidden)

    def _row(self, row: SheetRow, around: Set, place: str) -> Piece:
        size = max(cell.column for cell in row.cells) + 1
        by_column = {cell.column: cell for cell in row.cells}
        every = [by_column.get(at) for at in range(size)]
        worn = [self._styles.of(cell.style) for cell in row.cells if cell.shown.strip()]
        sizes = [one for one, _, _ in worn if one is not None]
        is_told = not around.is_painted(row.number)
        shown = tuple(cell.shown if cell else "" for cell in every)
        return Piece(
            "\t".join(shown),
            place,
            "cells",
            min(sizes, default=None),
            lowest([ratio for _, ratio, _ in worn]) if is_told else None,
            shown,
            row.is_hidden,
            tuple(cell.number if cell else None for cell in every),
            tuple(cell.formula if cell else "" for cell in every),
            bool(worn) and all(is_bold for _, _, is_bold in worn),
        )


def _hidden_columns(rows: list[SheetRow], around: Set, place: str) -> Iterator[Piece]:
    """What stands in each hidden column, told once more as that."""
    for column in sorted(around.hidden_columns):
        cells = tuple(
            cell.shown for row in rows for cell in row.cells if cell.column == column and cell.shown
        )
        where = f"{place}, column {letters_of(column)}"
        yield Piece("\t".join(cells), where, "cells", cells=cells, is_hidden=True)


def _linked(package: OfficePackage) -> list[str]:
    return [name for name in package.names("xl/externalLinks/") if name.endswith(".xml")]
