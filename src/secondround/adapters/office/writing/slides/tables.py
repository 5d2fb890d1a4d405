"""Tables on a slide: the rows of a leaf, and the heat map as a coloured grid with words."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from secondround.adapters.office.writing.design import CELL, INK, LEVEL_FILLS
from secondround.adapters.office.writing.heat import LEVELS, STEPS, bands, level_of, map_rows
from secondround.adapters.office.writing.sealing import sound
from secondround.adapters.office.writing.slides.pages import Page
from secondround.foundation.ports.office.written import Leaf, Manuscript, Sheet

_LEGEND = 0.45
_CORNER = 2.6
"""Inches that the longest word for likelihood needs."""


def add_table(slide: Any, leaf: Leaf, sheet: Sheet, page: Page, box: Sequence[int]) -> None:
    """The rows of this page under their headings, the first row and column marked as such, with alternative text."""
    left, top = box[:2]
    rows, columns = len(page.rows) + 1, len(page.widths)
    across = sum(Inches(one) for one in page.widths)
    frame = slide.shapes.add_table(rows, columns, left, top, across, Inches(0.38) * rows)
    frame.name = f"table-{leaf.key}"
    describe(frame, f"{leaf.title}: {', '.join(sheet.headings)}")
    table = frame.table
    for column, width in zip(table.columns, page.widths, strict=True):
        column.width = Inches(width)
    _fill(table.rows[0], ("#", *sheet.headings))
    for row, (number, cells) in zip(list(table.rows)[1:], page.rows, strict=True):
        _fill(row, (f"#{number}", *cells))


def add_map(
    slide: Any, leaf: Leaf, sheet: Sheet, manuscript: Manuscript, box: Sequence[int]
) -> None:
    """Likelihood up, impact to the right; each cell says its score and whose it is, the ground only adds to that."""
    say = manuscript.words
    left, top, across, high = box
    rows = len(STEPS) + 1
    frame = slide.shapes.add_table(rows, rows, left, top, across, high - Inches(_LEGEND))
    frame.name = f"map-{leaf.key}"
    describe(frame, f"{say['heat map']}: {say['likelihood']} × {say['impact']}")
    table = frame.table
    table.horz_banding, table.first_col = False, True
    table.columns[0].width = Inches(_CORNER)
    for column in list(table.columns)[1:]:
        column.width = (across - Inches(_CORNER)) // len(STEPS)
    corner = f"{say['likelihood']} ↑  {say['impact']} →"
    _fill(table.rows[0], (corner, *map(str, STEPS)))
    for row, (likelihood, cells) in zip(list(table.rows)[1:], map_rows(sheet), strict=True):
        shown = (f"{score}   {who}".strip() for score, who in cells)
        _fill(row, (str(likelihood), *shown))
        for cell, (score, _) in zip(list(row.cells)[1:], cells, strict=True):
            _ground(cell, level_of(score))
    _legend(slide, leaf, manuscript, (left, top + high - Inches(_LEGEND) + Inches(0.1), across))


def describe(shape: Any, text: str) -> None:
    """Its alternative text."""
    shape.element.xpath(".//p:cNvPr")[0].set("descr", sound(text))


def _legend(slide: Any, leaf: Leaf, manuscript: Manuscript, box: Sequence[int]) -> None:
    left, top, across = box
    frame = slide.shapes.add_table(1, len(LEVELS), left, top, across, Inches(0.35))
    frame.name = f"map-{leaf.key}-levels"
    names = [manuscript.words[one] for one in LEVELS]
    describe(frame, f"{manuscript.words['score']}: {', '.join(names)}")
    table = frame.table
    table.first_row, table.horz_banding = False, False
    _fill(table.rows[0], [f"{names[level]} {scores}" for level, scores in bands()])
    for level, cell in enumerate(table.rows[0].cells):
        _ground(cell, level)


def _fill(row: Any, texts: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text_frame.text = sound(text)
        cell.margin_left = cell.margin_right = Inches(0.08)
        for paragraph in cell.text_frame.paragraphs:
            paragraph.font.size = Pt(CELL)
            for run in paragraph.runs:
                run.font.size = Pt(CELL)


def _ground(cell: Any, level: int) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = _colour(LEVEL_FILLS[level])
    for paragraph in cell.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.rgb = _colour(INK)


def _colour(digits: str) -> Any:
    make: Any = RGBColor
    return make(*bytes.fromhex(digits))
