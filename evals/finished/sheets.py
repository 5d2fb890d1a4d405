"""A workbook, as different hands make one."""

import io
import re
from collections.abc import Mapping
from typing import Any

import xlsxwriter

from finished.manuscript import Block, Leaf, Manuscript
from finished.pictures import bars

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"^-?\d{1,3}(?:[ ,’'\u202f]\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$")
_SUM = re.compile(r"^(?P<shown>[^=]+)=SUM\((?P<range>[A-Z]\d+:[A-Z]\d+)\)$")


def workbook(text: Manuscript, hand: str, fields: Mapping[str, str]) -> bytes:
    """XLSX, each leaf a sheet, its title the sheet's name; numbers are numbers, and `1,200=SUM(B2:B5)` a formula with
    what it gave. The hand is "plain" or "coloured" (headings white on dark)."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties(dict(fields))
    for leaf in text.leaves:
        _sheet(book, leaf, hand)
    book.close()
    return file.getvalue()


def _sheet(book: Any, leaf: Leaf, hand: str) -> None:
    sheet = book.add_worksheet(leaf.title[:31])
    sheet.set_column(0, 12, 24)
    if "hidden" in leaf.look:
        sheet.hide()
    is_first = True
    row = 0
    for block in leaf.blocks:
        if block.role == "comment":
            sheet.write_comment(max(row - 1, 0), 0, block.text, {"author": block.look["author"]})
        elif block.role in ("picture", "chart"):
            _picture(book, sheet, block, row)
        else:
            is_head = is_first and block.role == "row"
            is_first = block.role != "row"
            _row(book, sheet, block, row, _shape(hand, is_head))
            row += 1


def _shape(hand: str, is_head: bool) -> dict[str, Any]:
    if not is_head:
        return {"text_wrap": True}
    dark = {"font_color": "#FFFFFF", "bg_color": "#1F3864"} if hand == "coloured" else {}
    return {"bold": True, **dark}


def _row(book: Any, sheet: Any, block: Block, row: int, shape: dict[str, Any]) -> None:
    look = {
        **({"font_size": float(block.look["size"])} if "size" in block.look else {}),
        **({"font_color": f"#{block.look['colour']}"} if "colour" in block.look else {}),
        **({"bg_color": f"#{block.look['fill']}"} if "fill" in block.look else {}),
    }
    bold = {"bold": True} if block.role == "heading" else {}
    plain = book.add_format({**shape, **bold, **look})
    figures = book.add_format({**shape, **look, "num_format": "#,##0"})
    for column, cell in enumerate(block.text.split("\t")):
        if found := _SUM.match(cell):
            value = _value(found["shown"])
            sheet.write_formula(row, column, f"=SUM({found['range']})", figures, value)
        elif _NUMBER.match(cell):
            value = _value(cell)
            is_large = abs(value) >= 1_000 and value.is_integer() and not _YEAR.fullmatch(cell)
            sheet.write_number(row, column, value, figures if is_large else plain)
        else:
            sheet.write_string(row, column, cell, plain)
    lines = max(1 + len(cell) // 26 for cell in block.text.split("\t"))
    sheet.set_row(row, 15 * lines, None, {"hidden": "hidden" in block.look})


def _value(cell: str) -> float:
    return float(re.sub(r"[ ,’'\u202f]", "", cell))


def _picture(book: Any, sheet: Any, block: Block, row: int) -> None:
    about = {"description": block.text} if block.text else {}
    about |= {"decorative": True} if "decorative" in block.look else {}
    if block.role == "picture":
        data = io.BytesIO(bars(len(block.text)))
        sheet.insert_image(row + 1, 1, "picture.png", {"image_data": data, **about})
        return
    chart = book.add_chart({"type": "column"})
    values = block.look.get("range", "B2:B5")
    first, _, last = values.partition(":")
    quoted = f"='{sheet.get_name()}'!${first[0]}${first[1:]}:${last[0]}${last[1:]}"
    chart.add_series({"values": quoted})
    sheet.insert_chart(row + 1, 1, chart, about)
