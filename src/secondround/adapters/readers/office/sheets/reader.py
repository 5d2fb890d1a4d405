"""XLSX: spreadsheets, row by row under the name of their sheet."""

from collections.abc import Iterator

from secondround.adapters.readers.fold import fold, row
from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.limits import MAX_BLOCKS
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.properties import properties
from secondround.adapters.readers.office.sheets.book import Book, Sheet
from secondround.adapters.readers.office.sheets.rows import Rows, SheetRow
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_AGAIN = sentence("Open it in the program it came from and save it again, or save it as PDF.")
_HIDDEN = sentence("Hidden sheets were left out.")


class XlsxReader:
    """Spreadsheets.

    Fields: title, author, created, modified. Locators: "sheet Risks, row 4". The name of a sheet is a heading, its
    first row one below it where it names columns; numbers and dates are as the sheet shows them, formulas are not read.
    """

    format = "xlsx"

    def takes(self, head: bytes, name: str) -> float:
        """A zip with the parts of a spreadsheet."""
        return 1.0 if zip_kind(head) == "xlsx" else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The sheets that are shown, in the order of their tabs."""
        package = OfficePackage(data, name)
        book = Book(package)
        if book.root is None:
            raise Unreadable("{name}: its sheets are missing.", _AGAIN, name=name)
        sheets = list(book.sheets())
        blocks: list[Block] = []
        for sheet in sheets:
            if not sheet.is_hidden and len(blocks) <= MAX_BLOCKS:
                blocks.extend(_told(book, sheet))
        notes = (_HIDDEN,) if any(sheet.is_hidden for sheet in sheets) else ()
        return Reading(tuple(blocks), properties(package.xml("docProps/core.xml")), notes=notes)


def _told(book: Book, sheet: Sheet) -> Iterator[Block]:
    """Nothing of a sheet without words."""
    place = f"sheet {fold(sheet.name)}"
    for at, one in enumerate(Rows(book).read(sheet.path)):
        where = f"{place}, row {one.number}"
        if at == 0:
            yield Block(sheet.name, place, "heading", 1)
            if _names_columns(one):
                names = filter(None, map(fold, one.shown))
                yield Block(" · ".join(names), where, "heading", 2)
                continue
        yield Block(row(one.shown), where, "row")


def _names_columns(first: SheetRow) -> bool:
    """Whether a row holds words alone, at least two cells of them."""
    shown = [cell for cell in first.cells if cell.shown.strip()]
    return len(shown) > 1 and all(
        cell.number is None and not cell.formula and any(map(str.isalpha, cell.shown))
        for cell in shown
    )
