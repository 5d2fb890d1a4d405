"""Rows in the order in which a person reads them: column by column."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondround.adapters.readers.pdf.layout.order.labels import is_labelled, merged
from secondround.adapters.readers.pdf.layout.order.lines import (
    in_columns,
    lines_of,
    one_row,
    with_rest,
)
from secondround.adapters.readers.pdf.layout.order.tables import table_in
from secondround.adapters.readers.pdf.layout.rows import Row
from secondround.adapters.readers.text.bullets import is_lone

_FEWEST = 3
_EDGE_STEP = 4.0
_SLACK = 1.5
_GUTTER = 0.7
_DEEPEST = 12
_CLOSE = 2.6
_BRIEF_CELL = 6
_LONG_CELL = 14
_REST = 1.8


@dataclass(frozen=True)
class Split:
    """Rows above, beside one another with an edge between them, and below."""

    edge: float
    above: list[Row]
    left: list[Row]
    right: list[Row]
    below: list[Row]

    @property
    def worth(self) -> int:
        """How many rows stand side by side."""
        return min(len(self.left), len(self.right))


def streams(rows: Sequence[Row], depth: int = 0) -> list[list[Row]]:
    """Columns one after the other, each from top to bottom.

    A column begins where at least three rows share an edge and at least three stand to the left of
    it with no row across the gap. Tables and labels (dates, terms) beside their text are no columns:
    they are read across.
    """
    best = _best_split(rows) if depth < _DEEPEST else None
    if best is None:
        return [_across(rows)] if rows else []
    beside = sorted([*best.left, *best.right], key=lambda row: (round(row.y), row.x0))
    if table := table_in(beside, best.edge):
        above, below = [*best.above, *table.above], [*table.below, *best.below]
        return [*streams(above, depth + 1), table.rows, *streams(below, depth + 1)]
    if is_labelled(best.left, best.right):
        middle = [merged(best.left, best.right)]
    else:
        middle = [*streams(best.left, depth + 1), *streams(best.right, depth + 1)]
    return [*streams(best.above, depth + 1), *middle, *streams(best.below, depth + 1)]


def _best_split(rows: Sequence[Row]) -> Split | None:
    splits = (split for edge in _edges(rows) for split in _splits(rows, edge))
    good = (split for split in splits if split.worth >= _FEWEST)
    return max(good, key=lambda split: split.worth, default=None)


def _edges(rows: Sequence[Row]) -> list[float]:
    """Where several rows begin on one line, or end on one line, but for the leftmost of all."""
    leftmost = min((row.x0 for row in rows), default=0.0)
    found = {*_shared(rows, [row.x0 for row in rows]), *_shared(rows, [row.x1 for row in rows])}
    return sorted(edge for edge in found if edge > leftmost + _EDGE_STEP)


def _shared(rows: Sequence[Row], places: Sequence[float]) -> Iterable[float]:
    """The leftmost beginning among rows that have a place in common, to about six points."""
    steps = [round(place / _EDGE_STEP) for place in places]
    counts = Counter(steps)
    lows: dict[int, float] = {}
    for step, row in zip(steps, rows, strict=True):
        lows[step] = min(lows.get(step, row.x0), row.x0)
    return [lows[step] for step in counts if counts[step] + counts[step + 1] >= _FEWEST]


def _splits(rows: Sequence[Row], edge: float) -> list[Split]:
    """The stretches of rows of which none crosses the edge, each with what is above and below."""
    found: list[Split] = []
    start = 0
    for place in range(len(rows) + 1):
        if place == len(rows) or rows[place].x0 < edge - _SLACK < rows[place].x1 - _SLACK:
            if place - start >= 2 * _FEWEST:
                split = _split(rows, start, place, edge)
                found.extend([split] if split else [])
            start = place + 1
    return found


def _split(rows: Sequence[Row], start: int, end: int, edge: float) -> Split | None:
    inside = rows[start:end]
    left = [row for row in inside if row.x1 <= edge]
    right = [row for row in inside if row.x1 > edge]
    if not left or not right or not _side_by_side(left, right):
        return None
    gutter = min(row.x0 for row in right) - max(row.x1 for row in left)
    if gutter < _GUTTER * inside[0].size:
        return None
    return Split(edge, list(rows[:start]), left, right, list(rows[end:]))


def _side_by_side(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the two share some height, rather than one being above the other."""
    return left[0].y < right[-1].y and right[0].y < left[-1].y


def _across(rows: Sequence[Row]) -> list[Row]:
    """Rows on one baseline put together: cells where such lines follow one another, else one line."""
    lines = lines_of(rows)
    tabular = [len(line) > 1 and _has_like(lines, at) for at, line in enumerate(lines)]
    _spread(lines, tabular)
    done: list[tuple[list[Row], bool]] = []
    for line, table in zip(lines, tabular, strict=True):
        if table and done and done[-1][1] and _is_rest(line, done[-1][0]):
            done[-1] = (with_rest(done[-1][0], line), True)
        else:
            done.append((line, table))
    return [
        one_row(line, table)
        for table, group in groupby(done, key=lambda one: one[1])
        for line in _placed([line for line, _ in group], table)
    ]


def _placed(lines: list[list[Row]], table: bool) -> list[list[Row]]:
    return in_columns(lines) if table else lines


def _is_rest(line: Sequence[Row], above: Sequence[Row]) -> bool:
    """Whether a line of a table only goes on with cells of the line above: it begins in none of its own rows."""
    return (
        line[0].x0 > above[0].x0 + _EDGE_STEP
        and line[0].y - max(cell.y for cell in above) < _REST * line[0].size
        and all(any(abs(cell.x0 - one.x0) < _EDGE_STEP for cell in above) for one in line)
    )


def _spread(lines: Sequence[list[Row]], tabular: list[bool]) -> None:
    """Marks the lines that go on with a table above or below, though a cell is long or some are empty."""
    for step in (1, -1):
        columns: list[Row] = []
        for at in range(len(lines))[::step]:
            near = columns and abs(lines[at][0].y - columns[0].y) < _CLOSE * lines[at][0].size
            tabular[at] = tabular[at] or bool(near and _goes_on(lines[at], columns[1:]))
            columns = [lines[at][0], *columns[1:], *lines[at][1:]] if tabular[at] else []


def _goes_on(line: Sequence[Row], columns: Sequence[Row]) -> bool:
    """Whether each part but the first begins, or ends, where some cell of the table does."""
    return (
        len(line) > 1
        and all(row.words <= _LONG_CELL for row in line)
        and all(
            any(min(abs(one.x0 - two.x0), abs(one.x1 - two.x1)) < _EDGE_STEP for two in columns)
            for one in line[1:]
        )
    )


def _has_like(lines: Sequence[list[Row]], at: int) -> bool:
    """Whether the line above or below stands close and has as many brief parts, one under the other."""
    here = lines[at]
    near = [lines[other] for other in (at - 1, at + 1) if 0 <= other < len(lines)]
    return _is_brief(here) and any(
        _is_brief(line)
        and _under(line, here)
        and abs(line[0].y - here[0].y) < _CLOSE * here[0].size
        for line in near
    )


def _under(line: Sequence[Row], other: Sequence[Row]) -> bool:
    """Whether all parts but the first begin, or end, at the same places."""
    pairs = list(zip(line[1:], other[1:], strict=False))
    return len(line) == len(other) and all(
        min(abs(one.x0 - two.x0), abs(one.x1 - two.x1)) < _EDGE_STEP for one, two in pairs
    )


def _is_brief(line: Sequence[Row]) -> bool:
    return not is_lone(line[0].text) and all(row.words <= _BRIEF_CELL for row in line)
