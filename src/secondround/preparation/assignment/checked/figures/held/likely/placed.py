"""The figures of a file, of its tables and of what is known, each with the words that say what it is of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    figures_in_words,
    figures_on,
    heading_of,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    counted_in,
    years_in,
)
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import numbers_of
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.assignment.checked.look import NOWHERE, Told
from secondround.preparation.documents.language import language_of

Kind = Literal["said", "cell", "made", "told"]
Made = Literal["", "sum", "share", "difference", "rows"]

FEWEST = 2
"""Rows that make a sum."""

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Placed:
    """A figure and its words. `near` are the stems of its clause, or of its row and column; `far` those of its
    sentence, or of all its row and what the table is called; `around` those of the heading it stands under.

    `called` and `headed` are the stems of the row and the column of a cell; of running text inside a cell those of
    what stands beside it. "made" is what a table makes and need not say, `of` how. `is_total` where its row is a total,
    `is_summed` where its column adds up.
    """

    figure: Figure
    kind: Kind
    near: frozenset[str]
    far: frozenset[str]
    around: frozenset[str] = NONE
    called: frozenset[str] = NONE
    headed: frozenset[str] = NONE
    is_total: bool = False
    is_summed: bool = False
    is_in_words: bool = False
    of: Made = ""
    told: Told | None = None
    table: Table | None = None

    @property
    def number(self) -> Number:
        return self.figure.number

    @property
    def piece(self) -> Piece:
        return self.figure.piece


def placed_on(
    pages: Sequence[Page], tables: Sequence[Table], language: str, names: frozenset[str]
) -> Iterator[Placed]:
    """Those of running text, in digits and in words, and of the cells of tables."""
    for page in pages:
        for one in _read(page, language, names):
            yield replace(one, around=stems_of(heading_of(page, one.piece)))
    for table in tables:
        around = stems_of(heading_of(table.page, table.rows[0]))
        for one in _cells(table, language, names):
            yield replace(one, around=around)


def placed_told(told: Sequence[Told], language: str, names: frozenset[str]) -> Iterator[Placed]:
    """Those of what is known."""
    for each in told:
        page = replace(NOWHERE, pieces=(Piece(each.text, ""),))
        for one in _read(page, language_of(each.text) or language, names):
            yield replace(one, kind="told", told=each)


def _read(page: Page, language: str, names: frozenset[str]) -> Iterator[Placed]:
    for one in figures_on(page, language, names):
        yield Placed(one, "said", one.about, stems_of(one.sentence))
    for one in figures_in_words(page, names):
        yield Placed(one, "said", one.about, stems_of(one.sentence), is_in_words=True)


def _cells(table: Table, language: str, names: frozenset[str]) -> Iterator[Placed]:
    grid = [numbers_of(piece, language) for piece in table.rows]
    summed = _summed(grid)
    for piece, numbers in zip(table.rows, grid, strict=True):
        cells = cells_of(piece)
        if sum(map(bool, cells)) <= 1:
            continue
        for at, (cell, number) in enumerate(zip(cells, numbers, strict=True)):
            if at and number is not None:
                yield _cell(table, piece, at, number, at in summed)
            elif stems_of(cell):
                yield from _said_in(table, piece, at, language, names)


def _said_in(
    table: Table, piece: Piece, at: int, language: str, names: frozenset[str]
) -> Iterator[Placed]:
    """The figures of a cell that says something: "Twelve films at £650"."""
    cells = cells_of(piece)
    beside = stems_of(f"{table.head(at)} {cells[0] if at else ''}")
    alone = Piece(cells[at], piece.place)
    for one in _read(replace(table.page, pieces=(alone,)), language, names):
        figure = replace(one.figure, page=table.page, piece=piece)
        yield replace(one, figure=figure, far=one.far | beside, called=beside)


def _cell(table: Table, piece: Piece, at: int, number: Number, is_summed: bool) -> Placed:
    cells, head = cells_of(piece), table.head(at)
    called, headed = stems_of(name_of(piece)), stems_of(head)
    near = called | headed
    figure = Figure(
        *(counted_in(number, head), table.page, piece, cells[at], cells[at].strip(), near, near),
        *(years_in(f"{cells[0]} {head}"), cells[0], head),
    )
    return Placed(
        figure=figure,
        kind="cell",
        near=near,
        far=near | stems_of(" ".join(cells)) | stems_of(table.near),
        called=called,
        headed=headed,
        is_total=is_total(piece),
        is_summed=is_summed,
        table=table,
    )


def name_of(piece: Piece) -> str:
    """What a row is called: its first cell that says something."""
    cells = cells_of(piece)
    return next((cell for cell in cells if stems_of(cell)), cells[0])


def is_total(piece: Piece) -> bool:
    return bool(pattern("total_like").search(cells_of(piece)[0]))


def _summed(grid: Sequence[Sequence[Number | None]]) -> frozenset[int]:
    """The columns whose last row is the sum of all others."""
    if len(grid) <= FEWEST:
        return frozenset()
    found = set()
    for at in range(1, min(map(len, grid))):
        column = [one for row in grid if (one := row[at]) is not None]
        if len(column) < len(grid):
            continue
        *parts, total = column
        slack = sum(one.slack for one in column)
        if abs(sum(one.value for one in parts) - total.value) <= slack + 1e-6:
            found.add(at)
    return frozenset(found)
