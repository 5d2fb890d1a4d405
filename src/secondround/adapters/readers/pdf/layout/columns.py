"""Rows in the order in which a person reads them: column by column."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.adapters.readers.pdf.layout.labels import beside, is_labelled, merged
from secondround.adapters.readers.pdf.layout.rows import Row

_FEWEST = 3
_SHARED_EDGE = 3
_EDGE_STEP = 4.0
_SLACK = 1.5
_GUTTER = 0.7
_DEEPEST = 6
_BASELINE = 0.3
_CLOSE = 2.6
_BRIEF_CELL = 10


@dataclass(frozen=True)
class Split:
    """Rows above, in the left and in the right column, and below."""

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

    A column begins where at least three rows share a left edge and at least three stand to the left
    of it with no row across the gap. Labels (dates, terms) beside their text are no column: they are
    merged with the row they stand beside.
    """
    best = _best_split(rows) if depth < _DEEPEST else None
    if best is None:
        return [_sideways(rows)] if rows else []
    if is_labelled(best.left, best.right):
        middle = [merged(best.left, best.right)]
    else:
        middle = [*streams(best.left, depth + 1), *streams(best.right, depth + 1)]
    return [*streams(best.above, depth + 1), *middle, *streams(best.below, depth + 1)]


def _best_split(rows: Sequence[Row]) -> Split | None:
    splits = [split for edge in _edges(rows) for split in _splits(rows, edge)]
    good = [split for split in splits if split.worth >= _FEWEST]
    return max(good, key=lambda split: split.worth, default=None)


def _edges(rows: Sequence[Row]) -> list[float]:
    """Left edges that several rows share, but for the leftmost of all."""
    counts = Counter(round(row.x0 / _EDGE_STEP) for row in rows)
    leftmost = min((row.x0 for row in rows), default=0.0)
    shared = {step for step in counts if counts[step] + counts[step + 1] >= _SHARED_EDGE}
    lows = (
        min(row.x0 for row in rows if round(row.x0 / _EDGE_STEP) == step) for step in sorted(shared)
    )
    return [edge for edge in lows if edge > leftmost + _EDGE_STEP]


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
    if gutter < _GUTTER * max(row.size for row in inside[:1]):
        return None
    return Split(list(rows[:start]), left, right, list(rows[end:]))


def _side_by_side(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the two share some height, rather than one being above the other."""
    return left[0].y < right[-1].y and right[0].y < left[-1].y


def _sideways(rows: Sequence[Row]) -> list[Row]:
    """Rows on one baseline put together: cells where such lines follow one another, else one line."""
    lines: list[list[Row]] = []
    for row in rows:
        if (
            lines
            and abs(lines[-1][-1].y - row.y) < _BASELINE * row.size
            and lines[-1][-1].x1 <= row.x0
        ):
            lines[-1].append(row)
        else:
            lines.append([row])
    tabular = [len(line) > 1 and _has_like(lines, at) for at, line in enumerate(lines)]
    return [_one_line(line, table) for line, table in zip(lines, tabular, strict=True)]


def _has_like(lines: Sequence[list[Row]], at: int) -> bool:
    """Whether the line above or below has as many parts and stands close: then both are of a table."""
    near = [lines[other] for other in (at - 1, at + 1) if 0 <= other < len(lines)]
    y, size = lines[at][0].y, lines[at][0].size
    return any(
        len(line) == len(lines[at]) and abs(line[0].y - y) < _CLOSE * size and _brief(line)
        for line in near
    )


def _brief(line: Sequence[Row]) -> bool:
    return all(row.words <= _BRIEF_CELL for row in line)


def _one_line(line: Sequence[Row], table: bool) -> Row:
    whole = line[0]
    for row in line[1:]:
        whole = beside(whole, row, table)
    return whole
