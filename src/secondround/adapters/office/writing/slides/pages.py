"""How a leaf is divided into slides, so that nothing runs over the edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from secondround.adapters.office.writing.columns import PER_INCH, column_widths
from secondround.foundation.ports.office.written import Leaf, Sheet

Line = tuple[str, str, str]
Row = tuple[int, tuple[str, ...]]

ROOM = 4.4
"""Inches for the lines of a slide, and for the rows of a table in their place, in our own looks."""


@dataclass(frozen=True)
class Room:
    """What fits below the title: inches for lines and for the rows of a table, letters in a line, and the inches that a
    line and the space before one take."""

    lines: float = ROOM
    rows: float = ROOM
    letters: int = 72
    line: float = 0.37
    between: float = 0.14


OURS = Room()
"""In our own looks, of which it is known to the letter what fits."""

_APART = 0.15
"""Inches between lines and the table below them."""

_CELL_LINE, _CELL_ROOM = 0.24, 0.14
"""Inches a line of a cell and the room around it take."""


@dataclass(frozen=True)
class Page:
    """One slide of a leaf: lines, rows of its table with their numbers `under` so many inches of lines, or neither."""

    number: int
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    widths: tuple[float, ...] = ()
    is_map: bool = False
    under: float = 0.0

    @property
    def has_table(self) -> bool:
        """Whether it shows a table; that may be an empty one."""
        return bool(self.widths)


def pages(leaf: Leaf, across: float, room: Room = OURS) -> tuple[Page, ...]:
    """At least one. Lines come first, then the table, `across` inches wide, then its map.

    In our own looks a few lines and a small table share a slide; in others what fits is only reckoned.
    """
    made = [Page(0, lines=tuple(some)) for some in _filled(leaf.lines, room)]
    if leaf.table is not None:
        widths = column_widths(leaf.table, across)
        rows = [
            Page(0, rows=tuple(some), widths=widths) for some in _rows(leaf.table, widths, room)
        ]
        one = _both(leaf, made, rows) if room is OURS else None
        made = [one] if one else [*made, *rows]
    if leaf.drawn is not None:
        made.append(Page(0, is_map=True))
    return tuple(replace(one, number=number) for number, one in enumerate(made or [Page(0)], 1))


def _both(leaf: Leaf, lines: Sequence[Page], rows: Sequence[Page]) -> Page | None:
    """The lines and the table below them, where one slide holds both."""
    if len(lines) != 1 or len(rows) != 1 or leaf.table is None:
        return None
    above = sum(_takes(one, OURS) for one in lines[0].lines) + _APART
    widths = rows[0].widths[1:]
    cells = (leaf.table.headings, *(cells for _, cells in rows[0].rows))
    if above + sum(_height(each, widths) for each in cells) > ROOM:
        return None
    return replace(rows[0], lines=lines[0].lines, under=above)


def _takes(line: Line, room: Room) -> float:
    return max(ceil(len(line[1]) / room.letters), 1) * room.line + room.between


def _filled(lines: Sequence[Line], room: Room) -> Iterator[list[Line]]:
    some: list[Line] = []
    left = room.lines
    for line in lines:
        takes = _takes(line, room)
        if some and takes > left:
            yield some
            some, left = [], room.lines
        some.append(line)
        left -= takes
    if some:
        yield some


def _rows(sheet: Sheet, widths: Sequence[float], room: Room) -> Iterator[list[Row]]:
    head = _height(sheet.headings, widths[1:])
    some: list[Row] = []
    left = room.rows - head
    for number, (_, cells) in enumerate(sheet.rows, 1):
        takes = _height(cells, widths[1:])
        if some and takes > left:
            yield some
            some, left = [], room.rows - head
        some.append((number, cells))
        left -= takes
    yield some


def _height(cells: Sequence[str], widths: Sequence[float]) -> float:
    lines = (
        ceil(len(cell) / max((width - 0.2) * PER_INCH, 1))
        for cell, width in zip(cells, widths, strict=True)
    )
    return max((max(one, 1) for one in lines), default=1) * _CELL_LINE + _CELL_ROOM
