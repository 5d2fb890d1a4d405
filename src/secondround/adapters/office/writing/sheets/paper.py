"""How a sheet lies on paper, and how high its rows are."""

from math import ceil
from typing import Any

from openpyxl.utils import get_column_letter

_LINE, _AROUND = 15.0, 3.0
"""Points a line of a cell and the room around it take."""


def lay_out(sheet: Any) -> None:
    """On paper that lies, as wide as the page."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def fit_height(sheet: Any, row: int) -> None:
    """As high as its longest cell needs; not every program finds that by itself."""
    lines = 1
    for cell in sheet[row]:
        if isinstance(cell.value, str) and cell.data_type == "s":
            wide = sheet.column_dimensions[get_column_letter(cell.column)].width
            lines = max(lines, ceil(len(cell.value) * 1.15 / max(wide - 1, 1)))
    if lines > 1:
        sheet.row_dimensions[row].height = lines * _LINE + _AROUND
