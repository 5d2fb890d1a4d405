"""Figures that running text takes from a row of a table, and the row has otherwise: "Radio takes £6,100" above a row
"Radio, 60 spots" with 5,100."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.office.finished import Piece
from secondround.preparation.assignment.checked.figures.figures import (
    ROOT,
    Figure,
    kindred,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.held.agreeing import is_difference
from secondround.preparation.assignment.checked.figures.held.slips import swapped
from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    counted_in,
    numbers_in,
    years_in,
)
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import numbers_of
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of
from secondround.preparation.assignment.checked.figures.words import pattern

MOSTLY, HALF = 0.6, 0.5
"""The share of what a row is called that a sentence must say to speak of that row; half of it will do before a figure
that is the row's but for a digit."""

FARTHEST, TYPED = 4.0, 2.5
"""Times by which a figure and its row may differ: further apart they tell of two things; less where a digit is all
that makes them one."""

LARGE = 100.0
"""Two figures below may have the same digits by chance."""

_HEAD = re.compile(r"\s*(?:[,(:]|\s[–-]\s).*$", re.DOTALL)


@dataclass(frozen=True)
class Row:
    """One row: what it is called, and its figures, those that its name holds too."""

    called: frozenset[str]
    figures: tuple[Figure, ...]


def rows_apart(
    said: Sequence[Figure], tables: Sequence[Table], language: str
) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a figure of running text, that nothing else in the file has, and the one of its row."""
    times = Counter((one.number.unit, one.number.value) for one in said)
    book = _Book([_rows(table, language) for table in tables])
    for one in said:
        if times[one.number.unit, one.number.value] > 1 or not _may_be_taken(one):
            continue
        tables_meant = book.speaking_of(one)
        if _is_of_then(one, tables_meant):
            continue
        if book.confirms(one) or any(_confirms(one, row) for rows in tables_meant for row in rows):
            continue
        other = next(filter(None, (_denied(one, rows) for rows in tables_meant)), None)
        if other:
            yield one, other


def _is_of_then(one: Figure, tables: Sequence[Sequence[Row]]) -> bool:
    """Whether a sentence tells of a past year that no figure of the tables beside it is of."""
    years = years_in(one.sentence)
    theirs = {
        year for rows in tables for row in rows for each in row.figures for year in each.years
    }
    then = bool(pattern("in_a_year").search(one.sentence))
    return then and years.isdisjoint(theirs)


class _Book:
    """The rows of all tables, by the first letters of what they are called."""

    def __init__(self, tables: Sequence[Sequence[Row]]) -> None:
        self._by_stem: dict[str, list[tuple[int, Row]]] = defaultdict(list)
        self._sure: set[tuple[str, float]] = set()
        for at, rows in enumerate(tables):
            for row in rows:
                for key in {stem[:ROOT] for stem in row.called}:
                    self._by_stem[key].append((at, row))
                for each in row.figures:
                    if not row.called or each.number.value >= LARGE:
                        self._sure.add((each.number.unit, each.number.value))

    def speaking_of(self, one: Figure) -> list[list[Row]]:
        """Of each table the rows of which the sentence has a word."""
        found: dict[int, dict[int, Row]] = defaultdict(dict)
        for key in {stem[:ROOT] for stem in stems_of(one.sentence)}:
            for at, row in self._by_stem.get(key, ()):
                found[at][id(row)] = row
        return [list(found[at].values()) for at in sorted(found)]

    def confirms(self, one: Figure) -> bool:
        """Whether a total has the very figure, or any row has it where it is large enough to tell by."""
        return (one.number.unit, one.number.value) in self._sure


def _rows(table: Table, language: str) -> list[Row]:
    """Those of more than one cell: a sheet has its text in rows of one."""
    pieces = [piece for piece in table.rows if sum(map(bool, cells_of(piece))) > 1]
    return [_row(table, piece, language) for piece in pieces]


def _confirms(one: Figure, row: Row) -> bool:
    """Whether a row that the sentence speaks of has the very figure."""
    has_it = any(one.number.agrees(each.number) for each in row.figures)
    return has_it and bool(kindred(row.called, stems_of(one.sentence)))


def _may_be_taken(one: Figure) -> bool:
    number = one.number
    if one.row or number.span or number.bound or is_difference(one) or number.value <= 1:
        return False
    before, behind = one.sentence[: number.start], one.sentence[number.end :]
    if pattern("makes_together").search(before) or pattern("all_but").search(before):
        return False
    if pattern("saves").search(one.sentence) or pattern("later_year").search(one.sentence):
        return False
    is_made = pattern("derived").search(before) or pattern("compares").match(behind)
    return not is_made and not pattern("each_time").match(behind) and one.piece.role != "title"


def _row(table: Table, piece: Piece, language: str) -> Row:
    """A total, and a row that names nothing, are called nothing, and only confirm."""
    names = [cell for cell in cells_of(piece) if stems_of(cell)]
    figures = tuple(_figures(table, piece, language))
    if not names or pattern("total_like").search(names[0]):
        return Row(frozenset(), figures)
    called = stems_of(_HEAD.sub("", names[0])) or stems_of(names[0])
    return Row(called, figures)


def _figures(table: Table, piece: Piece, language: str) -> Iterator[Figure]:
    cells = cells_of(piece)
    for place, (cell, lone) in enumerate(zip(cells, numbers_of(piece, language), strict=True)):
        head = table.head(place)
        about = stems_of(f"{head} {cell}")
        for number in [counted_in(lone, head)] if lone else numbers_in(cell, language):
            words = cell.strip() if lone else cell[number.start : number.end].strip()
            yield Figure(
                *(number, table.page, piece, cell, words, about, about, years_in(head)),
                *(cells[0], head),
            )


def _denied(one: Figure, rows: Sequence[Row]) -> Figure | None:
    """The only figure of its row that may be meant, where it is another one."""
    row, share = _meant(one, rows)
    near = [each for each in row.figures if _is_near(one, each)] if row else []
    typed = [each for each in near if _is_typed(one, each)]
    alike = [each for each in near if _is_alike(one, each)] if share >= MOSTLY else []
    found = alike if len(alike) == 1 else typed
    return found[0] if len(found) == 1 else None


def _meant(one: Figure, rows: Sequence[Row]) -> tuple[Row | None, float]:
    """The row that the clause speaks of, or else what is said right before it, and how much of its name is said; none
    where several may be."""
    for said, least in ((one.clause, MOSTLY), (_before(one), HALF)):
        about = stems_of(said)
        shares = [len(kindred(row.called, about)) / (len(row.called) or 1) for row in rows]
        best = max(shares, default=0.0)
        if best >= least:
            return (rows[shares.index(best)], best) if shares.count(best) == 1 else (None, 0.0)
    return None, 0.0


def _before(one: Figure) -> str:
    """The words of the sentence between the figure before and this one."""
    return re.split(r"[\d;.!?]", one.sentence[: one.number.start])[-1]


def _is_alike(one: Figure, other: Figure) -> bool:
    """Whether both count the same: a sum in one currency, or what the column of the other names."""
    if one.number.unit in ("", "%", "pp"):
        return bool(kindred(stems_of(other.column), stems_of(one.clause)))
    return True


def _is_typed(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.number.value, other.number.value))
    large = low >= LARGE or swapped(one.number, other.number)
    return large and high <= TYPED * low and by_a_digit(one.number, other.number)


def _is_near(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.number.value, other.number.value))
    same = one.number.unit == other.number.unit and not one.number.agrees(other.number)
    return same and one.piece is not other.piece and low > 0 and high <= FARTHEST * low
