"""The calendars of a file: tables of which one column says when each row happens."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    ROOT,
    heading_of,
    kindred,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.likely.book import akin
from secondround.preparation.assignment.checked.figures.held.moments.moments import (
    Moment,
    moments_in,
    pattern,
)

FEWEST = 3
"""Dated rows from which on a table is a calendar."""

HALF = 8
"""Months a calendar without years may go through; one of more may go over a turn of the year."""

PART = 4
"""Letters of a part of a compound at least."""

SHORT = 40
"""Characters a cell of a date has at most: "22 March to 12 April, 8 am"."""


@dataclass(frozen=True)
class Event:
    """A row of a calendar: when it begins and ends, and the stems of what or who it names first, and of all of it."""

    begins: Moment
    ends: Moment
    named: frozenset[str]
    about: frozenset[str]


@dataclass(frozen=True)
class Calendar:
    """Events in the order of the file. `headed` is what stands above: its heading and the heads of its columns."""

    page: Page
    headed: str
    events: tuple[Event, ...]

    @property
    def first(self) -> Event:
        """The one that begins before the others; of a calendar over a turn of the year by the years it tells."""
        return min(self.events, key=lambda one: (one.begins.year, one.begins.opens))

    @property
    def last(self) -> Event:
        """The one that ends after the others."""
        return max(self.events, key=lambda one: (one.begins.year, one.ends.closes))

    @cached_property
    def is_ordered(self) -> bool:
        """Whether its dates are told apart without doubt: all with a year, or none, and then within one."""
        years = [bool(one.begins.year) for one in self.events]
        months = [one.begins.month for one in self.events]
        return all(years) or (not any(years) and max(months) - min(months) <= HALF)

    @cached_property
    def is_of_work(self) -> bool:
        """Whether its rows are actions by what stands above them."""
        return bool(pattern("work").search(self.headed))

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(each[:ROOT] for one in self.events for each in one.about)

    def has(self, said: frozenset[str]) -> bool:
        """Whether any row may have one of these stems; quick."""
        return any(each[:ROOT] in self._starts for each in said)

    def only(self, said: frozenset[str]) -> Event | None:
        """The one event that is named by one of these stems, where no other row has any word of it."""
        if not self.has(said):
            return None
        named = [one for one in self.events if kindred(one.named, said)]
        about = [one for one in self.events if kindred(one.about, said)]
        return named[0] if len(named) == 1 and len(about) == 1 else None

    def meant(self, said: frozenset[str]) -> Event | None:
        """The one event of which more words are said than of any other, in whatever cell."""
        counts = [sum(_is_said(each, said) for each in one.about) for one in self.events]
        most = max(counts)
        return self.events[counts.index(most)] if most and counts.count(most) == 1 else None


def _is_said(stem: str, said: frozenset[str]) -> bool:
    """Whether a stem is said, or is the first or last part of a compound: "Meldung" of "Pressemeldung"."""
    return any(
        akin(stem, one)
        or (len(stem) >= PART and len(one) >= 2 * PART and one.startswith(stem))
        or (len(stem) >= PART and len(one) >= 2 * PART and one.endswith(stem))
        for one in said
    )


def calendars_on(page: Page) -> Iterator[Calendar]:
    """Those of a page. A table with two columns of dates (planned and done, two phases) is none."""
    for is_row, run in groupby(page.pieces, key=_is_row):
        rows = list(run)
        heads = rows[0].cells if is_row and not any(_dates_of(page, rows[0])) else ()
        rows = rows[1:] if heads else rows
        column = _column(page, rows) if is_row else None
        if column is not None:
            heading = heading_of(page, rows[0])
            yield Calendar(page, f"{heading} {' '.join(heads)}", tuple(_events(page, rows, column)))


def _is_row(piece: Piece) -> bool:
    return piece.role == "cells" and sum(map(bool, piece.cells)) > 1


def _column(page: Page, rows: Sequence[Piece]) -> int | None:
    """The only column that has dates, in at least three rows and in most."""
    counts = Counter(at for row in rows for at, found in enumerate(_dates_of(page, row)) if found)
    if len(counts) != 1:
        return None
    column, count = counts.most_common(1)[0]
    return column if count >= max(FEWEST, len(rows) / 2) else None


def _dates_of(page: Page, row: Piece) -> list[list[Moment]]:
    """For each cell that says little else its date, or the two of a span."""
    return [_dates_in(page, row, cell) for cell in row.cells]


def _dates_in(page: Page, row: Piece, cell: str) -> list[Moment]:
    found = moments_in(page, row, cell) if len(cell) <= SHORT else []
    rest = cell
    for one in found:
        rest = rest.replace(one.words, " ")
    return found if len(found) in (1, 2) and len(stems_of(rest)) <= 1 else []


def _events(page: Page, rows: Sequence[Piece], column: int) -> Iterator[Event]:
    for row in rows:
        found = _dates_in(page, row, row.cells[column]) if column < len(row.cells) else []
        others = [cell for n, cell in enumerate(row.cells) if n != column]
        named = next((stems_of(cell) for cell in others if stems_of(cell)), frozenset[str]())
        if found:
            yield Event(found[0], found[-1], named, stems_of(" ".join(others)))
