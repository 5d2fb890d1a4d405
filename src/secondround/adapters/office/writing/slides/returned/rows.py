"""Rows of an outline written into the tables of slides that came back, and into their heat map."""

import copy
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn

from secondround.adapters.office.writing.design import LEVEL_FILLS
from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.heat import level_of, map_rows
from secondround.adapters.office.writing.sealing import sound
from secondround.adapters.office.writing.slides.returned.reading import cells_of, is_numbered
from secondround.adapters.office.writing.slides.returned.wording import matched
from secondround.foundation.ports.office.written import Sheet


def rows_into(tables: Sequence[Any], sheet: Sheet) -> None:
    """Cells that changed, column by column as the tables have them now; rows that are new look as the one before.

    A column that the tables lack stays out, and one of theirs alone stays as it is.
    """
    heads = _columns(cells_of(tables[0]), sheet)
    wanted = [tuple(" ".join(sound(one).split()) for one in cells) for _, cells in sheet.rows]
    wanted = [one for one in wanted if any(one)]
    for table in tables:
        _Row(table, table.rows[0], heads).tell(sheet.headings)
    rows = [_Row(table, row, heads) for table in tables for row in list(table.rows)[1:]]
    filled = [one for one in rows if any(one.words)] or rows
    if not filled:
        return
    have = [one.words for one in filled]
    for _, first, last, begin, end in SequenceMatcher(None, have, wanted, False).get_opcodes():
        for row, cells in zip(filled[first:last], wanted[begin:end], strict=False):
            row.tell(cells)
        for row in filled[first + end - begin : last]:
            row.take_away()
        if end - begin > last - first:
            filled[max(last - 1, 0)].add(wanted[begin + last - first : end], last > 0)
    _number(tables)


def map_into(table: Any, sheet: Sheet) -> None:
    """Who stands where now, on its ground; a map that was rebuilt is left as it is."""
    rows = [list(one.cells) for one in table.rows][1:]
    drawn = map_rows(sheet)
    if [len(one) - 1 for one in rows] != [len(cells) for _, cells in drawn]:
        return
    for row, (_, cells) in zip(rows, drawn, strict=True):
        for cell, (score, who) in zip(row[1:], cells, strict=True):
            shown = f"{score}   {who}".strip()
            if " ".join(cell.text_frame.text.split()) != " ".join(shown.split()):
                matched(cell.text_frame.paragraphs, [shown], _look(row))
                cell.fill.solid()
                colour: Any = RGBColor
                cell.fill.fore_color.rgb = colour(*bytes.fromhex(LEVEL_FILLS[level_of(score)]))


class _Row:
    """A row of a table, its words by the columns of the outline."""

    def __init__(self, table: Any, row: Any, heads: Mapping[int, int]) -> None:
        self._table, self._row, self._heads = table, row, heads
        cells = [" ".join(one.text_frame.text.split()) for one in row.cells]
        self.words = tuple(cells[heads[at]] for at in sorted(heads))

    def tell(self, cells: Sequence[str]) -> None:
        places = list(self._row.cells)
        look = _look([*places, *(one for row in self._table.rows for one in row.cells)])
        for at, place in self._heads.items():
            text = cells[at] if at < len(cells) else ""
            matched(places[place].text_frame.paragraphs, [text] if text else [], look)

    def add(self, rows: Sequence[Sequence[str]], is_after: bool) -> None:
        """Rows like this one; what else it holds than words of the outline is not said twice."""
        element = _element(self._row)
        known = {*self._heads.values(), *([0] if is_numbered(cells_of(self._table)) else [])}
        for cells in reversed(rows) if is_after else rows:
            one = copy.deepcopy(element)
            for held in one.findall(qn("a:extLst")):
                one.remove(held)
            (element.addnext if is_after else element.addprevious)(one)
            made = next(each for each in self._table.rows if _element(each) is one)
            for at, cell in enumerate(made.cells):
                if at not in known:
                    matched(cell.text_frame.paragraphs, [])
            _Row(self._table, made, self._heads).tell(cells)

    def take_away(self) -> None:
        """A table keeps a row, empty, to go on writing in."""
        element = _element(self._row)
        if len(self._table.rows) > 2:
            element.getparent().remove(element)
            return
        for cell in self._row.cells:
            matched(cell.text_frame.paragraphs, [])


def _columns(rows: list[list[str]], sheet: Sheet) -> dict[int, int]:
    """Where each column of the outline stands; those that are called otherwise now keep their places."""
    plain = [" ".join(one.casefold().split()) for one in (rows[0] if rows else [])]
    wanted = [" ".join(sound(one).casefold().split()) for one in sheet.headings]
    found = {at: plain.index(one) for at, one in enumerate(wanted) if one in plain}
    cut = 1 if is_numbered(rows) else 0
    free = [at for at in range(cut, len(plain)) if at not in found.values()]
    left = [at for at in range(len(wanted)) if at not in found]
    return {**found, **dict(zip(left, free, strict=True))} if len(left) == len(free) else found


def _number(tables: Sequence[Any]) -> None:
    number = 0
    for table in tables:
        if not is_numbered(cells_of(table)):
            continue
        for row in list(table.rows)[1:]:
            first, *others = row.cells
            is_row = any(one.text_frame.text.strip() for one in others)
            number += is_row
            shown = f"#{number}" if is_row else ""
            if first.text_frame.text.strip() not in (shown, str(number)) and is_row:
                matched(first.text_frame.paragraphs, [shown], _look(others))


def _look(cells: Sequence[Any]) -> Any | None:
    """How the words of the first cell look that has some."""
    for cell in cells:
        for paragraph in cell.text_frame.paragraphs:
            run = element_of(paragraph).find(qn("a:r"))
            if run is not None:
                return run.find(qn("a:rPr"))
    return None


def _element(row: Any) -> Any:
    return next(element_of(row.cells[0].text_frame.paragraphs[0]).iterancestors(qn("a:tr")))
