"""Tables of a document: the rows of a leaf, and the heat map as a grid of words on coloured grounds."""

from collections.abc import Sequence
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from secondround.adapters.office.writing.columns import column_widths
from secondround.adapters.office.writing.design import INK, LEVEL_FILLS, TEAL, WHITE, colon
from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.heat import LEVELS, STEPS, bands, level_of, map_rows
from secondround.adapters.office.writing.sealing import sound
from secondround.adapters.office.writing.word.looks import ruled
from secondround.foundation.ports.office.written import Leaf, Manuscript, Sheet

_CELL = 9.5
_CORNER = 1.9
"""Inches that the longest word for likelihood needs."""


MOST_UPRIGHT = 6
"""Columns that fit on a page that stands upright; a wider table is on one that lies."""


def add_table(made: Any, leaf: Leaf, sheet: Sheet, own_looks: bool) -> None:
    """The rows under their headings, which are repeated on each page and marked as such; with alternative text."""
    widths = column_widths(sheet, _across(made))
    table = made.add_table(len(sheet.rows) + 1, len(widths))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Inches(width)
    _describe(table, f"{leaf.title}: {', '.join(sheet.headings)}")
    _look(table, made, own_looks)
    _fill(table.rows[0], ("#", *sheet.headings), widths)
    _head(table.rows[0], own_looks)
    for number, (row, (_, cells)) in enumerate(
        zip(list(table.rows)[1:], sheet.rows, strict=True), 1
    ):
        _fill(row, (f"#{number}", *cells), widths)
        _whole(row)
    made.add_paragraph()


def add_map(made: Any, sheet: Sheet, manuscript: Manuscript) -> None:
    """Likelihood up, impact to the right; each cell says its score and whose it is, the ground only adds to that."""
    say = manuscript.words
    across = _across(made)
    widths = (_CORNER, *[(across - _CORNER) / len(STEPS)] * len(STEPS))
    table = made.add_table(len(STEPS) + 1, len(widths))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Inches(width)
    _describe(table, f"{say['heat map']}: {say['likelihood']} × {say['impact']}")
    _look(table, made, own_looks=True)
    _fill(table.rows[0], (f"{say['likelihood']} ↑ {say['impact']} →", *map(str, STEPS)), widths)
    _head(table.rows[0], own_looks=True)
    for row, (likelihood, cells) in zip(list(table.rows)[1:], map_rows(sheet), strict=True):
        _fill(row, (str(likelihood), *(f"{s}  {who}".strip() for s, who in cells)), widths)
        _whole(row)
        for cell, (score, _) in zip(row.cells[1:], cells, strict=True):
            _ground(cell, LEVEL_FILLS[level_of(score)])


def levels_said(manuscript: Manuscript) -> str:
    """What the grounds of a map mean, in words."""
    say = manuscript.words
    names = " · ".join(f"{say[LEVELS[level]]} {scores}" for level, scores in bands())
    return f"{say['score']}{colon(manuscript.language)}{names}"


def lay_down(made: Any) -> None:
    """From here on the page lies; or stands again where it lay."""
    section = made.add_section(WD_SECTION.NEW_PAGE)
    section.page_width, section.page_height = section.page_height, section.page_width
    lies = section.page_width > section.page_height
    section.orientation = WD_ORIENT.LANDSCAPE if lies else WD_ORIENT.PORTRAIT


def _across(made: Any) -> float:
    section = made.sections[-1]
    return float((section.page_width - section.left_margin - section.right_margin) / Inches(1))


def _look(table: Any, made: Any, own_looks: bool) -> None:
    table.autofit = False
    if not own_looks and "Table Grid" in made.styles:
        table.style = "Table Grid"
    else:
        ruled(table)


def _fill(row: Any, texts: Sequence[str], widths: Sequence[float]) -> None:
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Inches(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.space_before = Pt(2)
        paragraph.paragraph_format.line_spacing = 1.0
        paragraph.add_run(sound(text)).font.size = Pt(_CELL)


def _head(row: Any, own_looks: bool) -> None:
    mark = OxmlElement("w:tblHeader")
    element_of(row).get_or_add_trPr().append(mark)
    for cell in row.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
            if own_looks:
                run.font.color.rgb = RGBColor.from_string(WHITE)
        if own_looks:
            _ground(cell, TEAL)


def _whole(row: Any) -> None:
    """A row is not divided between two pages."""
    element_of(row).get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _ground(cell: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{key}"), value)
    element_of(cell).get_or_add_tcPr().append(shade)
    if colour != TEAL:
        for run in cell.paragraphs[0].runs:
            run.font.color.rgb = RGBColor.from_string(INK)


def _describe(table: Any, text: str) -> None:
    described = OxmlElement("w:tblDescription")
    described.set(qn("w:val"), sound(text))
    element_of(table).tblPr.append(described)
