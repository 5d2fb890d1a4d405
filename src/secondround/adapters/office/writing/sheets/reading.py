"""A workbook that came back: its parts and tables with the keys they were written under."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from openpyxl import load_workbook

from secondround.adapters.office.writing.opening import as_stream
from secondround.adapters.office.writing.sealing import mark_in
from secondround.foundation.ports.office.written import COVER, Leaf, Returned, Sheet

_NAME = re.compile(r"(part|table|map)_([0-9a-z]+)")
_WHERE = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?(\d+)")
MOST_ROWS, MOST_COLUMNS = 5000, 100

Place = tuple[str, int]


def read_book(parts: Mapping[str, bytes]) -> Returned:
    """The parts of the outline in its order, each with its table; sheets that were added follow, as parts of their own.

    A number in a cell is its digits; what a formula gives is nobody's words and is left out. Raises what parsers raise.
    """
    book = load_workbook(as_stream(parts))
    named = _named(book)
    tables = {key: place for (kind, key), place in named.items() if kind == "table"}
    found = {key: _table(book[sheet], row) for key, (sheet, row) in tables.items()}
    outline = named.get(("part", COVER), ("", 0))[0]
    leaves = _leaves(book[outline], named) if outline else []
    known = {one.key for one in leaves}
    placed = [replace(one, table=found.get(one.key)) for one in leaves]
    placed += [Leaf(key, "", table=table) for key, table in found.items() if key not in known]
    ours = {outline, *(sheet for sheet, _ in named.values())}
    placed += [_added(book[name]) for name in book.sheetnames if name not in ours]
    kept = tuple(one for one in placed if one.key or one.title or one.table or one.lines)
    return Returned(kept, mark_in(parts))


def _named(book: Any) -> dict[tuple[str, str], Place]:
    """Where everything of ours is now, by its kind and key; what was deleted has no place."""
    found: dict[tuple[str, str], Place] = {}
    for name, defined in book.defined_names.items():
        ours, where = _NAME.fullmatch(name), _WHERE.match(defined.attr_text or "")
        sheet = (where[1] or where[2]).replace("''", "'").lstrip("$") if where else ""
        if ours and where and sheet in book.sheetnames:
            found[ours[1], ours[2]] = (sheet, int(where[3]))
    return found


def _leaves(sheet: Any, named: Mapping[tuple[str, str], Place]) -> list[Leaf]:
    rows = {row: key for (kind, key), (_, row) in named.items() if kind == "part"}
    first = min((row for row, key in rows.items() if key != COVER), default=sheet.max_row + 1)
    top = [_text(sheet.cell(row, 1)) for row in range(1, min(first, 4))]
    cover = Leaf(COVER, top[0] if top else "", tuple(("", one, "") for one in top[1:2] if one))
    leaves = [cover]
    for row in range(first, min(sheet.max_row, MOST_ROWS) + 1):
        title, line, source = (_text(sheet.cell(row, column)) for column in (1, 2, 3))
        if title or row in rows:
            leaves.append(Leaf(rows.get(row, ""), title))
        if line and len(leaves) > 1:
            last = leaves[-1]
            leaves[-1] = replace(last, lines=(*last.lines, ("", line, source)))
    return leaves


def _table(sheet: Any, head: int) -> Sheet:
    """The rows under a heading; a column of formulas is ours and no part of it."""
    last = min(sheet.max_row, MOST_ROWS)
    columns = [
        at
        for at in range(1, min(sheet.max_column, MOST_COLUMNS) + 1)
        if _text(sheet.cell(head, at)) and not _is_counted(sheet, at, head + 1, last)
    ]
    number = next((at for at in columns if _text(sheet.cell(head, at)) in ("#", "ID")), None)
    kept = [at for at in columns if at != number]
    rows = []
    for row in range(head + 1, last + 1):
        cells = tuple(_text(sheet.cell(row, at)) for at in kept)
        key = _text(sheet.cell(row, number)) if number else ""
        if any(cells):
            rows.append((key, cells))
    return Sheet(tuple(_text(sheet.cell(head, at)) for at in kept), tuple(rows))


def _is_counted(sheet: Any, column: int, first: int, last: int) -> bool:
    return any(sheet.cell(row, column).data_type == "f" for row in range(first, last + 1))


def _added(sheet: Any) -> Leaf:
    """A sheet of somebody else's: its words, a line each row."""
    last = min(sheet.max_row, MOST_ROWS)
    wide = min(sheet.max_column, MOST_COLUMNS)
    texts = (
        " · ".join(filter(None, (_text(sheet.cell(row, at)) for at in range(1, wide + 1))))
        for row in range(1, last + 1)
    )
    return Leaf("", sheet.title, tuple(("", text, "") for text in texts if text))


def _text(cell: Any) -> str:
    value = cell.value
    if value is None or cell.data_type == "f":
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())
