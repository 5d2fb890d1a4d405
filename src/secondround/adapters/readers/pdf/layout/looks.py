"""What rows look like: the size of running text, headings and their ranks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from secondround.adapters.readers.pdf.layout.rows import Row
from secondround.adapters.readers.text.capitals import is_in_capitals

_LARGER = 1.12
_LONGEST_HEADING = 90
_MOST_BOLD = 0.4
_LONGEST_BOLD = 75
_RANKS = 4


@dataclass(frozen=True)
class Looks:
    """The size of running text, the sizes above it from the largest, and whether bold tells anything."""

    body: float
    larger: tuple[float, ...]
    bold_tells: bool

    @property
    def large(self) -> float:
        """From which size on a row is a heading by its size alone."""
        return _LARGER * self.body

    def heading(self, row: Row) -> int:
        """The rank of a heading, 1 the highest, by size, weight or capitals; 0 for running text."""
        if row.size >= self.large and len(row.text) <= 2 * _LONGEST_HEADING:
            return min(1 + sum(size > 1.05 * row.size for size in self.larger), _RANKS)
        below = min(len(self.larger), _RANKS) + 1
        if len(row.text) > _LONGEST_BOLD or row.text[-1] in ".,;:!?" or row.cells > 1:
            return 0
        if is_in_capitals(row.text):
            return below
        letters = sum(letter.isalpha() for letter in row.text)
        return below + 1 if self.bold_tells and row.bold and letters > 2 else 0


def looks_of(rows: Iterable[Row]) -> Looks:
    """Measured on all rows, each weighing as much as it has letters."""
    sizes: Counter[float] = Counter()
    bold = total = 0
    for row in rows:
        letters = len(row.text)
        sizes[round(row.size * 2) / 2] += letters
        total += letters
        bold += letters * row.bold
    body = max(sizes, key=lambda size: (sizes[size], -size), default=1.0)
    larger = sorted((size for size in sizes if size >= _LARGER * body), reverse=True)
    return Looks(body, _apart(larger), bold <= _MOST_BOLD * max(total, 1))


def _apart(sizes: list[float]) -> tuple[float, ...]:
    """Sizes that differ by more than a twentieth."""
    kept: list[float] = []
    for size in sizes:
        if not kept or size < 0.95 * kept[-1]:
            kept.append(size)
    return tuple(kept)
