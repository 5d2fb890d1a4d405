"""Running heads, feet and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.adapters.readers.pdf.layout.rows import Row

_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:/|of|de|sur|von|\|)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 2
_EDGE = 0.1
_SHARE = 0.4
_SAME_LINE = 2.0


@dataclass(frozen=True)
class Cleared:
    """The rows of a page, and apart from them the heads and feet that are said here for the first time."""

    rows: list[Row]
    aside: list[Row]


def without_furniture(pages: Sequence[tuple[float, list[Row]]], large: float) -> list[Cleared]:
    """Each page (given with its height) without page numbers and without repeated heads and feet.

    A head or foot is what stands near the edge of two fifths of the pages, and of two at least, and
    is no heading: smaller than `large`.
    """
    edges = [[row for row in _edge(rows, height) if row.size < large] for height, rows in pages]
    keys = [
        {_key(row, height) for row in edge} for edge, (height, _) in zip(edges, pages, strict=True)
    ]
    counts = Counter(key for page in keys for key in page)
    repeated = {key for key, count in counts.items() if count >= max(2, _SHARE * len(pages))}
    seen: set[tuple[str, int]] = set()
    return [
        _cleared(rows, {id(row): _key(row, height) for row in edge}, repeated, seen)
        for edge, (height, rows) in zip(edges, pages, strict=True)
    ]


def _cleared(
    rows: Sequence[Row],
    edge: dict[int, tuple[str, int]],
    repeated: set[tuple[str, int]],
    seen: set[tuple[str, int]],
) -> Cleared:
    kept: list[Row] = []
    aside: list[Row] = []
    own = [row for row in rows if edge.get(id(row)) not in repeated]
    for row in rows:
        key = edge.get(id(row))
        if key in repeated and key is not None:
            if key not in seen and not _NUMBER.fullmatch(row.text):
                seen.add(key)
                aside.append(row)
        elif key is None or not _is_page_number(row, own):
            kept.append(row)
    return Cleared(kept, aside)


def _is_page_number(row: Row, own: Sequence[Row]) -> bool:
    """A number with nothing on its line but what stands on other pages too."""
    beside = (one for one in own if one is not row and abs(one.y - row.y) < _SAME_LINE)
    return bool(_NUMBER.fullmatch(row.text)) and next(beside, None) is None


def _edge(rows: Sequence[Row], height: float) -> list[Row]:
    """The rows on the first and last two lines, if they lie near the page's edge."""
    heights = sorted({round(row.y / _SAME_LINE) for row in rows})
    ends = {*heights[:_EDGE_LINES], *heights[-_EDGE_LINES:]}
    low, high = _EDGE * height, (1 - _EDGE) * height
    return [row for row in rows if round(row.y / _SAME_LINE) in ends and not low <= row.y <= high]


def _key(row: Row, height: float) -> tuple[str, int]:
    """The text with its numbers left open, and where on the page it stands, roughly."""
    return _DIGITS.sub("#", row.text), round(40 * row.y / height)
