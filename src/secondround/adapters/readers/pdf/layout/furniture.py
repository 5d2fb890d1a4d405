"""Running heads, feet and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from secondround.adapters.readers.pdf.layout.rows import Row

_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:/|of|de|sur|von|\|)\s*\d{1,4})?[-–—|\s]*",
    re.I,
)
_DIGITS = re.compile(r"\d+")
_EDGE_ROWS = 2
_EDGE = 0.1
_SHARE = 0.4


def without_furniture(pages: Sequence[tuple[float, list[Row]]]) -> list[list[Row]]:
    """The rows of each page (given with its height) without page numbers and repeated heads and feet.

    A head or foot that is on two fifths of the pages, and on two at least, is kept the first time.
    """
    counts = Counter(
        key for height, rows in pages for key in {_key(row, height) for row in _edge(rows, height)}
    )
    needed = max(2, _SHARE * len(pages))
    seen: set[tuple[str, int]] = set()
    kept: list[list[Row]] = []
    for height, rows in pages:
        edge = {id(row) for row in _edge(rows, height)}
        kept.append(
            [
                row
                for row in rows
                if id(row) not in edge or _stays(row, height, counts, needed, seen)
            ]
        )
    return kept


def _stays(
    row: Row,
    height: float,
    counts: Counter[tuple[str, int]],
    needed: float,
    seen: set[tuple[str, int]],
) -> bool:
    if _NUMBER.fullmatch(row.text):
        return False
    key = _key(row, height)
    again = counts[key] >= needed and key in seen
    seen.add(key)
    return not again


def _edge(rows: Sequence[Row], height: float) -> list[Row]:
    """The first and last rows, if they lie near the page's edge."""
    ends = [*rows[:_EDGE_ROWS], *rows[_EDGE_ROWS:][-_EDGE_ROWS:]]
    low, high = _EDGE * height, (1 - _EDGE) * height
    return [row for row in ends if row.y < low or row.y > high]


def _key(row: Row, height: float) -> tuple[str, int]:
    """The text with its numbers left open, and where on the page it stands, roughly."""
    return _DIGITS.sub("#", row.text), round(40 * row.y / height)
