"""Words to rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from secondround.adapters.readers.pdf.words import Word

_LEADERS = re.compile(r"(?:\s?[.·_…]){5,}\s?")
_SAME_LINE = 0.35
_GAP = 0.6
_NARROW, _SAME_START, _NEXT_LINE = 0.42, 1.5, 3.0
"""The gap of two columns whose one cell fills its own, in heights of letters; points by which two words begin at one
place; and how far the next line of a table may be."""

_MANY = 3
"""Parts of a line from which on it is surely of a table: there words that fill a column touch the next."""

_SPACED_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """Words on one line without a wide gap, left to right.

    `first` is the width of its first word; `cells` is above 1 where it is a row of a table; `gap`
    says that there is a wide gap in it after all (a date on the right).
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    broken: bool = False
    first: float = 0.0
    cells: int = 1
    gap: bool = False

    @property
    def words(self) -> int:
        """How many words are on it."""
        return len(self.text.split())


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Rows from top to bottom, then left to right; a gap of about a letter's height begins a new row."""
    lines = [list(_runs(sorted(line, key=lambda word: word.x0))) for line in _lines(words)]
    rows = (row_of(run) for line in _parted(lines) for run in line)
    return sorted(rows, key=lambda row: (round(row.y), row.x0))


def row_of(run: Sequence[Word]) -> Row:
    """One row from words in order; dots that lead the eye across count as a gap."""
    letters = sum(len(word.text) for word in run)
    bold = sum(len(word.text) for word in run if word.bold)
    text = _text(run)
    plain = _LEADERS.sub(" ", text).strip() or text
    return Row(
        plain,
        run[0].x0,
        max(word.x1 for word in run),
        median(word.y for word in run),
        max(word.size for word in run),
        bold=bold > 0.8 * letters,
        broken=run[-1].broken,
        first=run[0].x1 - run[0].x0,
        gap=plain != text,
    )


def _lines(words: Iterable[Word]) -> Iterable[list[Word]]:
    """Words whose baselines are the same but for raised and lowered ones."""
    line: list[Word] = []
    for word in sorted(words, key=lambda word: word.y):
        if line and word.y - line[0].y > _SAME_LINE * max(word.size, line[-1].size):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _runs(line: Sequence[Word]) -> Iterable[list[Word]]:
    run = [line[0]]
    for before, word in pairwise(line):
        if word.x0 - before.x1 > _GAP * max(word.size, before.size):
            yield run
            run = []
        run.append(word)
    yield run


def _parted(lines: list[list[list[Word]]]) -> list[list[list[Word]]]:
    """The same, with runs parted where a narrow gap is that between two columns of the line above or below."""
    down = [(at, at - 1) for at in range(1, len(lines))]
    up = [(at - 1, at) for at in range(len(lines) - 1, 0, -1)]
    for at, other in (*down, *up):
        table = lines[other]
        is_of_it = len(table) > len(lines[at]) or min(len(table), len(lines[at])) >= _MANY
        if is_of_it and _is_close(lines[at][0][0], table[0][0]):
            gap = _NARROW if len(lines[at]) < _MANY else 0.0
            lines[at] = [part for run in lines[at] for part in _at_columns(run, table, gap)]
    return lines


def _is_close(word: Word, other: Word) -> bool:
    return abs(word.y - other.y) < _NEXT_LINE * word.size


def _at_columns(run: list[Word], table: Sequence[list[Word]], gap: float) -> Iterable[list[Word]]:
    starts = [one[0].x0 for one in table[1:]]
    part = run[:1]
    for before, word in pairwise(run):
        is_wide = word.x0 - before.x1 > gap * max(word.size, before.size)
        if is_wide and any(abs(word.x0 - start) < _SAME_START for start in starts):
            yield part
            part = []
        part.append(word)
    yield part


def _text(run: Sequence[Word]) -> str:
    """Words with spaces between; letters set apart for looks are put together again."""
    if len(run) >= _SPACED_LETTERS and all(
        len(word.text) == 1 and word.text.isalpha() for word in run
    ):
        gaps = [after.x0 - before.x1 for before, after in pairwise(run)]
        wide = 1.8 * max(median(gaps), 0.1)
        spaces = ["", *(" " if gap > wide else "" for gap in gaps)]
        return "".join(space + word.text for space, word in zip(spaces, run, strict=True))
    return " ".join(word.text for word in run)
