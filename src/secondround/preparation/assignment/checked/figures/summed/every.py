"""All sums of a page that do not hold, each once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import stems_of
from secondround.preparation.assignment.checked.figures.summed.said.beside import wrong_beside
from secondround.preparation.assignment.checked.figures.summed.said.reckoned import wrong_reckoned
from secondround.preparation.assignment.checked.figures.summed.said.told import wrong_when_told
from secondround.preparation.assignment.checked.figures.summed.said.worded import wrong_in_words
from secondround.preparation.assignment.checked.figures.summed.said.worked import (
    wrong_in_text,
    wrong_shares,
)
from secondround.preparation.assignment.checked.figures.summed.tabled.formulas import stale_sums
from secondround.preparation.assignment.checked.figures.summed.tabled.totals import wrong_in_table
from secondround.preparation.assignment.checked.figures.summed.tabled.unnamed import wrong_lists
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong, written
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of

_OF_A_LINE = (wrong_in_text, wrong_when_told, wrong_in_words, wrong_reckoned, wrong_beside)


_FIGURE = re.compile(r"\d[\d.,’\u00a0\u202f]*")


def every_wrong(page: Page, whole: Page, tables: Sequence[Table], language: str) -> Iterator[Wrong]:
    """`whole` is the page with its hidden rows, which the sum of a sheet counts too; `tables` are the page's."""
    told: set[tuple[str, str, str]] = set()
    for one in _all(page, whole, tables, language):
        mark = (one.piece.place, one.piece.text, one.words)
        if mark not in told:
            told.add(mark)
            yield one


def _all(page: Page, whole: Page, tables: Sequence[Table], language: str) -> Iterator[Wrong]:
    for table in tables:
        yield from wrong_in_table(table, language)
    for piece, column, made in stale_sums(whole):
        yield Wrong(page, piece, cells_of(piece)[column].strip(), written(made), "total")
    for piece in page.pieces:
        if piece.role not in ("footer", "footnote"):
            for line in _lines(piece):
                for rule in _OF_A_LINE:
                    yield from rule(page, line, language)
    yield from wrong_lists(page, language)
    yield from wrong_shares(page, language)


def _lines(piece: Piece) -> Iterator[Piece]:
    """A line as it is; of a row the cells that say something in words."""
    if piece.role != "cells":
        yield piece
        return
    for cell in cells_of(piece):
        if len(stems_of(cell)) >= 2 or len(_FIGURE.findall(cell)) >= 2:
            yield replace(piece, text=cell)
