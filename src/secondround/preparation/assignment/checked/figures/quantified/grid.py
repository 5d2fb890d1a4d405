"""Tables as a statement about all their rows sees them: without totals, with their columns of numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import ROOT, kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.words import saying
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import numbers_of
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences

FEWEST = 3
"""Rows from which on a table has something to count."""

_HEAD = re.compile(
    r"\s*(?:[,(:]|\s[–-]\s|\s(?:zwischen|within|between|entre|as (?:in|by|counted)|by a)\s).*$",
    re.DOTALL | re.IGNORECASE,
)
"""What follows the name of a row and narrows it."""

_ROLES = ("text", "item", "title", "notes", "caption")


@dataclass(frozen=True)
class Said:
    """One sentence of running text and where it stands; `heading` is what it stands under."""

    page: Page
    piece: Piece
    text: str
    heading: str = ""


@dataclass(frozen=True)
class Column:
    """One column of numbers, a number in every row; `has_percents` where they are shares."""

    at: int
    head: str
    values: tuple[float, ...]
    has_percents: bool


@dataclass(frozen=True)
class Grid:
    """The rows of a table that are no sums, what each is called, and the columns that hold a number in each.

    `rated` are the places of columns of ratings, `roots` the first letters of all names, to tell soon who is not named.
    """

    table: Table
    rows: tuple[Piece, ...]
    called: tuple[str, ...]
    names: tuple[frozenset[str], ...]
    columns: tuple[Column, ...]
    about: frozenset[str]
    rated: tuple[int, ...]
    roots: frozenset[str]

    def named(self, about: frozenset[str]) -> list[int]:
        """The rows whose whole name is among these stems."""
        if self.roots.isdisjoint(one[:ROOT] for one in about):
            return []
        return [at for at, name in enumerate(self.names) if name and kindred(name, about) == name]


@dataclass(frozen=True)
class Denied:
    """What a sentence says, in its own words, and the row that denies it.

    `made` is what the table makes it, `exception` the row for which it is not so; one of them is empty.
    """

    said: Said
    words: str
    page: Page
    row: Piece
    made: str = ""
    exception: str = ""


def grids_of(tables: Sequence[Table], language: str) -> list[Grid]:
    """Those with enough rows that are no totals."""
    return [grid for table in tables if (grid := _grid(table, language))]


def said_on(page: Page) -> Iterator[Said]:
    """The sentences of a page's running text, and of rows of one cell, which a sheet has its text in."""
    heading = page.title
    for piece in page.pieces:
        if piece.role in _ROLES or (piece.role == "cells" and sum(map(bool, piece.cells)) == 1):
            for span in sentences(piece.text):
                yield Said(page, piece, span.text, heading)
        if piece.role == "title" or _is_numbered(piece):
            heading = piece.text


def _is_numbered(piece: Piece) -> bool:
    return piece.role in ("item", "text") and bool(pattern("numbered").match(piece.text))


def _grid(table: Table, language: str) -> Grid | None:
    pieces = [row for row in table.rows if sum(bool(cell.strip()) for cell in cells_of(row)) > 1]
    rows = [row for row in pieces if not _is_total(row)]
    numbers = [numbers_of(row, language) for row in rows]
    while len(rows) > FEWEST and _is_sum(
        [[one.value if one else None for one in each] for each in numbers]
    ):
        rows, numbers = rows[:-1], numbers[:-1]
    if len(rows) < FEWEST:
        return None
    columns = []
    for at in range(min(map(len, numbers))):
        found = [each[at] for each in numbers]
        held = [one for one in found if one]
        if len(held) == len(found) and not any(one.span for one in held):
            values = tuple(one.value for one in held)
            is_index = at == 0 and values == tuple(range(1, len(values) + 1))
            if not is_index and len(set(values)) > 1:
                percents = all(one.unit == "%" for one in held)
                columns.append(Column(at, table.head(at), values, percents))
    called = tuple(_called(row) for row in rows)
    about = stems_of(f"{table.page.title} {table.near} {' '.join(table.heads)}")
    names = tuple(stems_of(_HEAD.sub("", one)) or stems_of(one) for one in called)
    rated = tuple(at for at, head in enumerate(table.heads) if saying("rating_head").search(head))
    roots = frozenset(one[:ROOT] for name in names for one in name)
    return Grid(table, tuple(rows), called, names, tuple(columns), about, rated, roots)


def _called(row: Piece) -> str:
    """The first cell that says something in words."""
    return next((cell for cell in cells_of(row) if stems_of(cell)), cells_of(row)[0])


def _is_total(row: Piece) -> bool:
    label = next((cell for cell in cells_of(row) if cell.strip()), "")
    return bool(pattern("total_like").search(label) or saying("subtotal").match(label))


def _is_sum(grid: Sequence[Sequence[float | None]]) -> bool:
    """Whether the last row adds up the others, in any column."""
    for at in range(1, min(map(len, grid))):
        *above, last = [row[at] for row in grid]
        held = [one for one in above if one is not None]
        if last and len(held) == len(above) and abs(sum(held) - last) < 1e-6:
            return True
    return False
