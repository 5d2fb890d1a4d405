"""Rows on one baseline."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from secondround.adapters.readers.pdf.layout.rows import Row

_BASELINE = 0.3
_WIDE = 1.8
_BRIEF_VALUE = 5
_SAME_EDGE = 4.0


def lines_of(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows from top to bottom, those on one baseline together, left to right."""
    lines: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.y):
        if lines and row.y - lines[-1][0].y < _BASELINE * row.size:
            lines[-1].append(row)
        else:
            lines.append([row])
    return [sorted(line, key=lambda row: row.x0) for line in lines]


def one_row(line: Sequence[Row], table: bool) -> Row:
    """A line as one row: cells of a table parted by tabs, or words with a gap between them."""
    whole = line[0]
    for row in line[1:]:
        whole = _beside(whole, row, table)
    return whole


def _beside(left: Row, right: Row, table: bool) -> Row:
    """Bold on the left makes the whole bold when what stands on the right is brief: a date."""
    return replace(
        right,
        text=f"{left.text}\t{right.text}" if table else f"{left.text} {right.text}",
        x0=left.x0,
        bold=left.bold and (right.bold or right.words <= _BRIEF_VALUE),
        first=left.first,
        cells=left.cells + right.cells if table else 1,
        gap=table or left.gap or right.x0 - left.x1 > _WIDE * right.size,
    )


def with_rest(above: Sequence[Row], rest: Sequence[Row]) -> list[Row]:
    """The cells of a line with what goes on below each of them."""
    return [_with_rest(cell, rest) for cell in above]


def _with_rest(cell: Row, rest: Sequence[Row]) -> Row:
    below = next((one for one in rest if abs(one.x0 - cell.x0) < _SAME_EDGE), None)
    return replace(cell, text=f"{cell.text} {below.text}", y=below.y) if below else cell


def in_columns(lines: Sequence[list[Row]]) -> list[list[Row]]:
    """The lines of one table, each cell in the column in which it begins or ends; what is empty between is a cell."""
    widest = max(lines, key=len, default=[])
    return [_in_columns(line, widest) for line in lines]


def _in_columns(line: list[Row], columns: Sequence[Row]) -> list[Row]:
    places: list[int] = []
    for cell in line:
        after = places[-1] + 1 if places else 0
        found = (at for at in range(after, len(columns)) if _shares_edge(cell, columns[at]))
        if (at := next(found, None)) is None:
            return line
        places.append(at)
    by_place = dict(zip(places, line, strict=True))
    if not places or places[0]:
        return line
    return [
        by_place.get(at) or replace(line[0], text="", x0=columns[at].x0, x1=columns[at].x0)
        for at in range(places[-1] + 1)
    ]


def _shares_edge(cell: Row, column: Row) -> bool:
    return min(abs(cell.x0 - column.x0), abs(cell.x1 - column.x1)) < _SAME_EDGE
