"""Tables: lines of brief cells that stand under one another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from secondround.adapters.readers.pdf.layout.order.lines import (
    in_columns,
    lines_of,
    one_row,
    with_rest,
)
from secondround.adapters.readers.pdf.layout.rows import Row

_FEWEST = 3
_BRIEF, _LONGEST = 5, 12
_SAME_EDGE = 3.0
_WRAP, _CLOSE = 1.8, 1.4


@dataclass(frozen=True)
class Table:
    """The rows of a table, each one row with its cells, and the rows above and below it."""

    above: list[Row]
    rows: list[Row]
    below: list[Row]


def table_in(rows: Sequence[Row], edge: float) -> Table | None:
    """The table among rows that do not cross `edge`, if most of its lines have cells on both sides.

    Its cells are brief; and half its lines have three cells or more, or hold figures on the right, or
    nearly all have a brief cell on either side.
    """
    lines = lines_of(rows)
    both = [at for at, line in enumerate(lines) if line[0].x1 <= edge < line[-1].x1]
    if len(both) < _FEWEST:
        return None
    start, end = both[0], both[-1] + 1
    inside = lines[start:end]
    if not _is_table(inside, len(both)):
        return None
    while end < len(lines) and _wraps(lines[end - 1], lines[end]):
        end += 1
    return Table(_flat(lines[:start]), _merged(lines[start:end]), _flat(lines[end:]))


def _is_table(lines: Sequence[list[Row]], both: int) -> bool:
    words = sorted(row.words for line in lines for row in line)
    if median(words) > _BRIEF or words[int(0.85 * (len(words) - 1))] > _LONGEST:
        return False
    several = sum(len(line) >= _FEWEST for line in lines)
    figures = sum(len(line) > 1 and _is_figure(line[-1].text) for line in lines)
    if both < 0.6 * _own(lines):
        return False
    return 2 * several >= len(lines) or 2 * figures >= len(lines) or both >= 0.9 * len(lines)


def _own(lines: Sequence[list[Row]]) -> int:
    """How many lines begin a row of their own, and do not only go on with cells of the one above."""
    above, count = lines[0], 1
    for line in lines[1:]:
        if _wraps(above, line):
            above = with_rest(above, line)
        else:
            above, count = line, count + 1
    return count


def _merged(lines: Sequence[list[Row]]) -> list[Row]:
    """One row for each line; a line that goes on with a cell above is added to that cell."""
    done: list[list[Row]] = []
    for line in lines:
        if done and _wraps(done[-1], line):
            done[-1] = with_rest(done[-1], line)
        else:
            done.append(line)
    return [
        one_row(line, table=True) if len(line) > 1 else replace(line[0], gap=True)
        for line in in_columns(done)
    ]


def _wraps(above: Sequence[Row], line: Sequence[Row]) -> bool:
    """Whether a line is only the rest of cells above: of one, where it goes on small or, but in the first column, right
    below, or of several but the first."""
    away = line[0].y - max(cell.y for cell in above)
    is_first = line[0].x0 < above[0].x0 + _SAME_EDGE
    if len(above) < 2 or away > _WRAP * line[0].size:
        return False
    is_close = away < _CLOSE * line[0].size and not is_first
    if len(line) == 1 and not is_close and not line[0].text[0].islower():
        return False
    if len(line) > 1 and is_first:
        return False
    return all(any(abs(cell.x0 - one.x0) < _SAME_EDGE for cell in above) for one in line)


def _is_figure(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    return 0 < 2 * digits >= len(text.replace(" ", ""))


def _flat(lines: Sequence[list[Row]]) -> list[Row]:
    return [row for line in lines for row in line]
