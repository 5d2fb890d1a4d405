"""A table on a sheet of its own, with what a table of risks needs: its scores, their colours, and what may be typed."""

from collections.abc import Sequence
from typing import Any

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from secondround.adapters.office.writing.columns import column_widths
from secondround.adapters.office.writing.design import INK, LEVEL_FILLS
from secondround.adapters.office.writing.heat import BOUNDS, STEPS, score_in
from secondround.adapters.office.writing.sealing import sound
from secondround.adapters.office.writing.sheets.looks import TITLE, Looks
from secondround.adapters.office.writing.sheets.paper import fit_height, lay_out
from secondround.foundation.ports.office.written import Leaf, Manuscript, Sheet

HEAD = 3
"""The row of the headings, under the title and an empty one."""

SPARE = 40
"""Rows under the last that the rules of a table hold for already."""

_ACROSS = 13.5
_LETTERS_PER_INCH = 11


def add_table(book: Any, name: str, leaf: Leaf, sheet: Sheet, looks: Looks, say: Manuscript) -> Any:
    """A sheet of this name with the leaf's table; `scored` columns get their product beside them, as a formula."""
    made = book.create_sheet(name)
    made.sheet_view.showGridLines = False
    write(made.cell(1, 1), leaf.title)
    TITLE.put_on(made.cell(1, 1))
    at = placed(sheet)
    texts = ["#", *sheet.headings]
    for heading, column in zip(texts, (1, *at), strict=True):
        _put(made.cell(HEAD, column), heading, looks.head)
    for number, (_, cells) in enumerate(sheet.rows, 1):
        _put(made.cell(HEAD + number, 1), f"#{number}", looks.row)
        for at_cell, (text, column) in enumerate(zip(cells, at, strict=True)):
            _put(made.cell(HEAD + number, column), text, looks.row, at_cell in sheet.scored)
    _widths(made, sheet, at)
    made.freeze_panes = made.cell(HEAD + 1, 3)
    made.print_title_rows = f"{HEAD}:{HEAD}"
    if sheet.scored:
        _scores(made, sheet, at, looks, say.words["score"])
    for row in range(HEAD, HEAD + len(sheet.rows) + 1):
        fit_height(made, row)
    lay_out(made)
    known_as(book, f"table_{leaf.key}", made, HEAD)
    return made


def placed(sheet: Sheet) -> tuple[int, ...]:
    """The column of each heading, 1 the first: after the number; the score's own stands after impact."""
    after = max(sheet.scored, default=len(sheet.headings))
    return tuple(at + (2 if at <= after else 3) for at in range(len(sheet.headings)))


def known_as(book: Any, name: str, sheet: Any, row: int) -> None:
    """A name for the row, which every program keeps, also where the sheet is called otherwise or the row moves."""
    where = f"{quote_sheetname(sheet.title)}!$A${row}"
    book.defined_names[name] = DefinedName(name, attr_text=where)


def write(cell: Any, text: str, as_number: bool = False) -> None:
    """The words as words: nothing that begins with an equals sign is ever a formula."""
    step = score_in(text) if as_number else None
    if step is not None and text.strip() == str(step):
        cell.value = step
        return
    cell.value = sound(text)
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in ("=", "+", "-", "@")


def _put(cell: Any, text: str, look: Any, as_number: bool = False) -> None:
    look.put_on(cell)
    if text:
        write(cell, text, as_number)


def _scores(made: Any, sheet: Sheet, at: Sequence[int], looks: Looks, name: str) -> None:
    first, last = HEAD + 1, HEAD + len(sheet.rows) + SPARE
    likelihood, impact = (get_column_letter(at[one]) for one in sheet.scored)
    column = at[max(sheet.scored)] + 1
    _put(made.cell(HEAD, column), name, looks.head)
    for row in range(first, first + len(sheet.rows)):
        cell = made.cell(row, column)
        looks.row.put_on(cell)
        cell.alignment = Alignment(horizontal="center", vertical="top")
        both = f"AND(ISNUMBER({likelihood}{row}),ISNUMBER({impact}{row}))"
        cell.value = f'=IF({both},{likelihood}{row}*{impact}{row},"")'
    coloured(made, f"{get_column_letter(column)}{first}:{get_column_letter(column)}{last}")
    steps = ",".join(map(str, STEPS))
    allowed = DataValidation(type="list", formula1=f'"{steps}"', allow_blank=True)
    allowed.error, allowed.showErrorMessage = steps, True
    for one in (likelihood, impact):
        allowed.add(f"{one}{first}:{one}{last}")
    made.add_data_validation(allowed)
    made.column_dimensions[get_column_letter(column)].width = 10


def coloured(made: Any, where: str) -> None:
    """Grounds by the number in the cell, which stays what says it."""
    first = where.partition(":")[0]
    for level, bound in reversed(list(enumerate((1, *BOUNDS)))):
        ground = PatternFill("solid", LEVEL_FILLS[level], LEVEL_FILLS[level])
        rule = Rule(
            type="expression",
            dxf=DifferentialStyle(font=Font(color=INK), fill=ground),
            formula=[f"AND(ISNUMBER({first}),{first}>={bound})"],
            stopIfTrue=True,
        )
        made.conditional_formatting.add(where, rule)


def _widths(made: Any, sheet: Sheet, at: Sequence[int]) -> None:
    for column, inches in zip((1, *at), column_widths(sheet, _ACROSS), strict=True):
        wide = min(max(inches * _LETTERS_PER_INCH, 7), 48)
        made.column_dimensions[get_column_letter(column)].width = round(wide, 1)
