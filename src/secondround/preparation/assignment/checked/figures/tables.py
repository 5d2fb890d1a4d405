"""The tables of a page, from its rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    figure_in_cell,
    figures_of,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    exact,
    numbers_in,
    unit_in,
)
from secondround.preparation.assignment.checked.figures.words import pattern

_BRACKETS = re.compile(r"\([^()]*\)")
"""What a head says of its scale or unit: "Likelihood (1-5)"."""

_BARE = re.compile(r"\d[\d.,'’\u00a0\u202f ]*%?")
_WORD = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True)
class Table:
    """Rows of one table as they follow each other; `heads` is its first row where that holds no figures, else empty.

    `near` are the words of the piece right before it: what it is called. `above` are its rows on the page before.
    """

    page: Page
    heads: tuple[str, ...]
    rows: tuple[Piece, ...]
    near: str
    above: tuple[Piece, ...] = ()

    def head(self, column: int) -> str:
        return self.heads[column] if column < len(self.heads) else ""


def tables_on(page: Page, language: str) -> Iterator[Table]:
    """Runs of rows of a page. A row of heads in between begins another."""
    before = ""
    for is_row, run in groupby(page.pieces, key=lambda piece: piece.role == "cells"):
        pieces = list(run)
        if is_row:
            yield from _parted(page, pieces, before, language)
        before = pieces[-1].text


def tables_through(pages: Sequence[Page], language: str) -> Iterator[Table]:
    """Those of all pages; a table that goes on at the top of the next page keeps its heads."""
    last: Table | None = None
    for page in pages:
        found = list(tables_on(page, language))
        first = next((piece for piece in page.pieces if piece.role != "footer"), None)
        goes_on = bool(found) and not found[0].heads and found[0].rows[0] is first
        if last and goes_on and page.place.startswith("page"):
            found[0] = replace(found[0], heads=last.heads, above=(*last.above, *last.rows))
        yield from found
        end = [piece for piece in page.pieces if piece.role not in ("footer", "footnote", "notes")]
        last = found[-1] if found and end and found[-1].rows[-1] is end[-1] else None


def cells_of(piece: Piece) -> tuple[str, ...]:
    """A row's cells as they are shown."""
    return piece.cells or tuple(piece.text.split("\t"))


def label_of(piece: Piece) -> str:
    """What a row is called: its first cell that is not empty."""
    return next((cell for cell in cells_of(piece) if cell.strip()), "")


def figures_in(table: Table, language: str) -> Iterator[Figure]:
    """The figures of a table's cells, total rows too."""
    for piece in table.rows:
        cells = cells_of(piece)
        if len(cells) > 1 and len(stems_of(cells[0])) >= 1 and not _bare(cells[0]):
            yield from figures_of(table.page, replace(piece, text=cells[0]), language)
        for place, cell in enumerate(cells[1:], 1):
            found = figure_in_cell(table.page, piece, cell, cells[0], table.head(place), language)
            if found:
                yield _exactly(found, piece, place)
            elif len(stems_of(cell)) >= 1:
                yield from figures_of(table.page, replace(piece, text=cell), language)


def _exactly(one: Figure, piece: Piece, place: int) -> Figure:
    """With the value that a sheet holds: it shows "1,600" whatever the language of its words."""
    value = piece.numbers[place] if place < len(piece.numbers) else None
    return replace(one, number=exact(one.number, value) or one.number)


def _parted(page: Page, pieces: list[Piece], near: str, language: str) -> Iterator[Table]:
    heads: tuple[str, ...] = ()
    rows: list[Piece] = []
    for piece, below in zip(pieces, [*pieces[1:], None], strict=True):
        if rows and _is_nameless(piece):
            yield Table(page, heads, tuple(rows), near)
            heads, rows = (), []
        lone = "" if rows else _unit_alone(piece)
        is_first = below is not None and piece is pieces[0]
        if lone or _heads_others(piece, below, is_first, language):
            if rows:
                yield Table(page, heads, tuple(rows), near)
            heads, rows = _below(lone, piece) if lone else cells_of(piece), []
        else:
            rows.append(piece)
    if rows:
        yield Table(page, heads, tuple(rows), near)


def _is_nameless(piece: Piece) -> bool:
    """Whether a row has figures alone and no name: those of a chart that has none."""
    first, *rest = cells_of(piece)
    return not first.strip() and len(rest) > 1 and all(_BARE.fullmatch(one.strip()) for one in rest)


def _heads_others(piece: Piece, below: Piece | None, is_first: bool, language: str) -> bool:
    """The first row as soon as it names columns; one in between only above figures, since rows of a table of words
    name nothing but themselves."""
    if is_first:
        return _is_head(piece, language) or _heads(piece, below)
    return below is not None and _is_head(piece, language) and not _is_head(below, language)


def _is_head(piece: Piece, language: str) -> bool:
    """Whether a row names columns: several cells, all of words or years."""
    cells = [cell for cell in cells_of(piece) if cell.strip()]
    return (
        len(cells) >= 2
        and not any(_measures(cell, language) for cell in cells)
        and not _is_total(cells[0])
    )


def _heads(piece: Piece, below: Piece | None) -> bool:
    """Whether a first row names columns though it has figures ("Over 4 h"): words in each, over bare figures."""
    if below is None:
        return False
    heads, cells = cells_of(piece), cells_of(below)
    bare = [at for at, cell in enumerate(cells[1:], 1) if _BARE.fullmatch(cell.strip())]
    words = all(_WORD.search(cell) for cell in heads if cell.strip())
    return words and len(heads) == len(cells) > 2 and 2 * len(bare) >= len(cells) - 1


def _unit_alone(piece: Piece) -> str:
    """The only cell of a row that says what the others below are counted in: "Euro" above a column of sums."""
    said = [cell for cell in cells_of(piece) if cell.strip()]
    return said[0] if len(said) == 1 and len(cells_of(piece)) > 1 and unit_in(said[0]) else ""


def _below(unit: str, piece: Piece) -> tuple[str, ...]:
    """A head of that unit over every column but the first: a lone cell may have lost its place."""
    return ("", *[unit] * (len(cells_of(piece)) - 1))


def _measures(cell: str, language: str) -> bool:
    bare = _BRACKETS.sub("", cell)
    return (
        any(True for _ in numbers_in(bare, language))
        or cell.strip() in ("-", "–", "—")
        or _bare(cell)
    )


def _bare(cell: str) -> bool:
    return cell.strip().isdigit() and not (
        len(cell.strip()) == 4 and cell.strip()[:2] in ("19", "20")
    )


def _is_total(cell: str) -> bool:
    return bool(pattern("total").match(cell))
