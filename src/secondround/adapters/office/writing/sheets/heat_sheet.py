"""The heat map as a sheet: a grid that counts itself anew when likelihood or impact is changed."""

from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.formula import ArrayFormula

from secondround.adapters.office.writing.design import INK, LEVEL_FILLS, WHITE, WORDS
from secondround.adapters.office.writing.heat import LEVELS, STEPS, bands, level_of
from secondround.adapters.office.writing.sheets.looks import OURS, TITLE, UNDER
from secondround.adapters.office.writing.sheets.paper import lay_out
from secondround.adapters.office.writing.sheets.tables import HEAD, SPARE, known_as, placed, write
from secondround.foundation.ports.office.written import Leaf, Manuscript, Sheet

_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_EDGE = Side(style="thin", color=WHITE)


def add_map(
    book: Any, name: str, leaf: Leaf, sheet: Sheet, on: Any, manuscript: Manuscript
) -> None:
    """Likelihood up, impact to the right; in each cell its score and the numbers of the rows that lie there."""
    say = manuscript.words
    made = book.create_sheet(name)
    made.sheet_view.showGridLines = False
    write(made.cell(1, 1), leaf.title or say["heat map"])
    TITLE.put_on(made.cell(1, 1))
    write(made.cell(HEAD, 1), f"{say['likelihood']} ↑  {say['impact']} →")
    for at, step in enumerate((None, *STEPS), 1):
        cell = made.cell(HEAD, at)
        OURS.head.put_on(cell)
        if step:
            cell.value, cell.alignment = step, _MIDDLE
        made.column_dimensions[get_column_letter(at)].width = 26 if step is None else 16
    made.row_dimensions[HEAD].height = 32
    ranges = _ranges(sheet, on)
    for row, likelihood in enumerate(reversed(STEPS), HEAD + 1):
        OURS.head.put_on(made.cell(row, 1))
        made.cell(row, 1).value, made.cell(row, 1).alignment = likelihood, _MIDDLE
        made.row_dimensions[row].height = 40
        for impact in STEPS:
            _cell(made.cell(row, impact + 1), likelihood * impact, row, ranges)
    _levels(made, HEAD + len(STEPS) + 2, manuscript)
    lay_out(made)
    known_as(book, f"map_{leaf.key}", made, HEAD)


def _cell(cell: Any, score: int, row: int, ranges: tuple[str, str, str]) -> None:
    numbers, likelihood, impact = ranges
    column = get_column_letter(cell.column)
    here = f'IF(({likelihood}=$A{row})*({impact}={column}${HEAD}),{numbers},"")'
    joined = f'{score}&"   "&_xlfn.TEXTJOIN(", ",TRUE,{here})'
    cell.value = ArrayFormula(cell.coordinate, f"={joined}")
    cell.fill = PatternFill("solid", LEVEL_FILLS[level_of(score)])
    cell.font = Font(WORDS, 11, color=INK)
    cell.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
    cell.alignment = _MIDDLE


def _ranges(sheet: Sheet, on: Any) -> tuple[str, str, str]:
    """Where the numbers, likelihoods and impacts stand, with room for more rows."""
    at = placed(sheet)
    last = HEAD + len(sheet.rows) + SPARE
    where = quote_sheetname(on.title)
    columns = (1, *(at[one] for one in sheet.scored))
    numbers, likelihood, impact = (
        f"{where}!${get_column_letter(one)}${HEAD + 1}:${get_column_letter(one)}${last}"
        for one in columns
    )
    return numbers, likelihood, impact


def _levels(made: Any, row: int, manuscript: Manuscript) -> None:
    write(made.cell(row, 1), manuscript.words["score"])
    UNDER.put_on(made.cell(row, 1))
    for level, scores in bands():
        cell = made.cell(row, level + 2)
        write(cell, f"{manuscript.words[LEVELS[level]]} {scores}")
        cell.fill = PatternFill("solid", LEVEL_FILLS[level])
        cell.font = Font(WORDS, 11, color=INK)
        cell.alignment = _MIDDLE
