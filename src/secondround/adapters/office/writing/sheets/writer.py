"""XLSX: a manuscript as a workbook, a sheet for the outline and one for each table."""

import io
import re
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from secondround.adapters.office.writing.opening import as_stream, damaged, opened
from secondround.adapters.office.writing.room import with_room
from secondround.adapters.office.writing.sealing import sealed
from secondround.adapters.office.writing.sheets.heat_sheet import add_map
from secondround.adapters.office.writing.sheets.looks import (
    OURS,
    PART,
    TITLE,
    UNDER,
    Look,
    Looks,
    looks_of,
)
from secondround.adapters.office.writing.sheets.paper import fit_height, lay_out
from secondround.adapters.office.writing.sheets.tables import HEAD, add_table, known_as, write
from secondround.adapters.office.writing.sheets.theirs import fill_theirs
from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.office.written import COVER, Manuscript

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def write_book(manuscript: Manuscript, template: bytes | None = None) -> bytes:
    """The same bytes for the same manuscript and template. Raises `Unreadable` for what is no template."""
    book = _empty() if template is None else _theirs(template)
    looks = OURS if template is None else looks_of(book)
    scored = None
    for leaf in manuscript.leaves:
        if leaf.table and not (template and fill_theirs(book, leaf, leaf.table)):
            name = free_name(book, leaf.title or manuscript.words["table"])
            roomy = with_room(leaf).table or leaf.table
            made = add_table(book, name, leaf, roomy, looks, manuscript)
            scored = made if leaf.table.scored else scored
        if leaf.drawn and scored:
            name = free_name(book, leaf.title or manuscript.words["heat map"])
            add_map(book, name, leaf, leaf.drawn, scored, manuscript)
    _outline(book, manuscript, looks)
    stream = io.BytesIO()
    book.save(stream)
    return sealed(stream.getvalue(), manuscript)


def free_name(book: Any, title: str) -> str:
    """What a sheet may be called: at most 31 letters, none of seven signs, and no name twice."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:27].strip() or "1"
    taken = {one.casefold() for one in book.sheetnames}
    names = (plain, *(f"{plain} {number}" for number in range(2, 1000)))
    return next(one for one in names if one.casefold() not in taken)


def _empty() -> Any:
    book = Workbook()
    del book[book.sheetnames[0]]
    return book


def _theirs(template: bytes) -> Any:
    try:
        book = load_workbook(as_stream(opened(template, "template", "xlsx")))
        for name in [one for one in book.defined_names if re.match("(part|table|map)_", one)]:
            del book.defined_names[name]
        book.template = False
    except SecondRoundError:
        raise
    except Exception as cause:  # whatever a parser throws at damaged bytes
        raise damaged("template", "xlsx") from cause
    return book


def _outline(book: Any, manuscript: Manuscript, looks: Looks) -> None:
    """Every part with its lines: its title in the first column, a line in the second, the source in the third."""
    say = manuscript.words
    made = book.create_sheet(free_name(book, say["outline"]))
    made.sheet_view.showGridLines = False
    for row, (text, look) in enumerate(
        ((manuscript.title, TITLE), (manuscript.subtitle, UNDER)), 1
    ):
        _put(made.cell(row, 1), text, look)
    known_as(book, f"part_{COVER}", made, 1)
    for column, (name, wide) in enumerate((("part", 30), ("point", 90), ("sources", 40)), 1):
        _put(made.cell(HEAD + 1, column), say[name], looks.head)
        made.column_dimensions[get_column_letter(column)].width = wide
    row = HEAD + 2
    for leaf in manuscript.leaves:
        for column, text in enumerate((leaf.title, "", ""), 1):
            _put(made.cell(row, column), text, PART)
        known_as(book, f"part_{leaf.key}", made, row)
        for _, text, source in leaf.lines:
            row += 1
            for column, words in enumerate(("", text, source), 1):
                _put(made.cell(row, column), words, looks.row)
            fit_height(made, row)
        row += 1
    made.freeze_panes = made.cell(HEAD + 2, 1)
    lay_out(made)


def _put(cell: Any, text: str, look: Look) -> None:
    look.put_on(cell)
    if text:
        write(cell, text)
