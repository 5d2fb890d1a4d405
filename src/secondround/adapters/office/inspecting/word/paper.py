"""The pages of a document: as it was last laid out, else reckoned."""

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.word.names import w
from secondround.foundation.ports.office.finished import Page, Picture, Piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TWIPS = 20.0
_LETTER = 0.5
"""The width of a letter on average, as a part of its size."""
_LINE = 1.17
"""The height of a line set solid, as a part of its size."""
_WHOLE_LINE = 240.0


@dataclass(frozen=True)
class Area:
    """The part of a page that text fills and the whole page, in points."""

    width: float = 453.6
    height: float = 697.9
    whole: float = 595.3 * 841.9


@dataclass(frozen=True)
class Spacing:
    """How far lines are apart, 1.0 set solid, and the points after a paragraph, where the document's defaults say."""

    lines: float = 1.0
    after: float = 0.0


class Paper:
    """Gathers pieces and pictures page by page."""

    def __init__(self, body: "Element", spacing: Spacing) -> None:
        self._spacing = spacing
        self._is_laid_out = next(body.iter(w("lastRenderedPageBreak")), None) is not None
        self.area = _area(next(reversed(list(body.iter(w("sectPr")))), None))
        self._number, self._used = 1, 0.0
        self._is_fresh = True
        self._pieces: dict[int, list[Piece]] = defaultdict(list)
        self._last: dict[int, list[Piece]] = defaultdict(list)
        self._pictures: dict[int, list[Picture]] = defaultdict(list)

    @property
    def place(self) -> str:
        """Where the next piece stands."""
        return self.place_of(self._number)

    def place_of(self, number: int) -> str:
        return f"page {number}" if self._is_laid_out else f"page about {number}"

    @property
    def number(self) -> int:
        return self._number

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self._is_fresh

    def touch(self, text: str) -> None:
        """Words stand on this page now."""
        self._is_fresh = self._is_fresh and not text.strip()

    def turn(self, is_laid_out: bool) -> None:
        """A page ends: as the document says, or as the program that laid it out noted.

        Where both stand together, as programs write them, it is one page that ends.
        """
        if is_laid_out and self._is_fresh and self._number > 1:
            return
        self._next()

    def add(self, piece: Piece, number: int) -> None:
        """A piece that began on page `number`."""
        self._pieces[number].append(piece)

    def add_at_foot(self, piece: Piece, number: int) -> None:
        """A piece at the foot of the page of that number."""
        self._last[number].append(piece)

    def add_picture(self, picture: Picture) -> None:
        self._is_fresh = False
        self._pictures[self._number].append(picture)

    def write(self, text: str, size: float | None, share: float = 1.0) -> None:
        """Take up the room of a paragraph, in a column of this share of the width: a part of it is a cell's."""
        self.touch(text)
        points = size or 11.0
        width = max(self.area.width * share, points)
        lines = sum(
            max(1, math.ceil(len(one) * points * _LETTER / width)) for one in text.split("\n")
        )
        spacing = self._spacing if share == 1.0 else Spacing()
        self.fill(lines * points * _LINE * spacing.lines + spacing.after)

    def fill(self, height: float) -> None:
        """Take up this much of the page's height, in points."""
        self._used += height
        if not self._is_laid_out and self._used > self.area.height:
            left = self._used - self.area.height
            self._next()
            self._used = min(left, self.area.height)
            self._is_fresh = False

    def pages(self) -> tuple[Page, ...]:
        """All pages in order, also those without anything on them."""
        last = max(self._number, *self._pieces, *self._last, *self._pictures, 1)
        return tuple(self._page(number) for number in range(1, last + 1))

    def _page(self, number: int) -> Page:
        pieces = self._pieces.get(number, [])
        title = next((one.text for one in pieces if one.role == "title" and not one.is_hidden), "")
        every = (*pieces, *self._last.get(number, ()))
        pictures = tuple(self._pictures.get(number, ()))
        return Page(number, self.place_of(number), title, every, pictures)

    def _next(self) -> None:
        self._number += 1
        self._used = 0.0
        self._is_fresh = True


def spacing_of(styles: "Element | None") -> Spacing:
    """As the defaults of a document's styles say."""
    path = f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}/{w('spacing')}"
    node = styles.find(path) if styles is not None else None
    if node is None:
        return Spacing()
    line, after = node.get(w("line")) or "", node.get(w("after")) or ""
    is_share = (node.get(w("lineRule")) or "auto") == "auto"
    return Spacing(
        int(line) / _WHOLE_LINE if line.isdigit() and is_share else 1.0,
        int(after) / _TWIPS if after.isdigit() else 0.0,
    )


def _area(section: "Element | None") -> Area:
    if section is None:
        return Area()
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    width, height = _points(size, "w", 595.3), _points(size, "h", 841.9)
    sides = _points(margins, "left", 72) + _points(margins, "right", 72)
    ends = _points(margins, "top", 72) + _points(margins, "bottom", 72)
    return Area(max(width - sides, 72.0), max(height - ends, 72.0), max(width * height, 1.0))


def _points(node: "Element | None", name: str, usual: float) -> float:
    value = (node.get(w(name)) or "") if node is not None else ""
    try:
        return abs(float(value)) / _TWIPS if value else usual
    except ValueError:
        return usual
