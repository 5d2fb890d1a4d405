"""The stretches of a file that may answer, and what heads each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.words import agenda
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.look import Look, words_in

COVER = 20
"""Words under the first title below which it is a cover: it names the matter and answers nothing."""

LONGEST_LABEL = 60
"""Characters of what stands before a colon and heads its line."""

_LABEL = re.compile(r"^\W*([^:.\t;]{3,60}?)\s?:(?=\s|$)")
_FIGURE = re.compile(r"[^\w]*[\d][\d.,’'\s]*[^\w]*(?:%|€|£|CHF|Fr)?")


@dataclass(frozen=True)
class Block:
    """A stretch that is read together: a slide, or what stands under one heading."""

    page: Page
    title: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "\n".join((self.title, *(piece.text for piece in self.pieces)))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What stands before a colon at the beginning of a line."""
        found = (_LABEL.match(one) for one in self.lines)
        return tuple(one[1] for one in found if one)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """Its title, labels and the heads of its tables, each by itself."""
        heads = (cells for cells in map(cells_of, self._tabled) if not any(map(_is_figure, cells)))
        return (self.title, *self.labels, *(cell for cells in heads for cell in cells))

    @property
    def _tabled(self) -> list[Piece]:
        return [one for one in self.pieces if one.role == "cells" and one.text not in self.lines]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """What is said in lines, cells that stand alone with them."""
        return tuple(
            piece.text
            for piece in self.pieces
            if piece.role != "cells" or len([one for one in cells_of(piece) if one.strip()]) == 1
        )

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The rows of tables without figures, which head others or say something in words."""
        told = (cells_of(piece) for piece in self._tabled)
        return tuple(" ".join(cells) for cells in told if not any(map(_is_figure, cells)))


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell.strip()))


def blocks_of(look: Look) -> Iterator[Block]:
    """What may answer: not the contents, not the page that repeats the task, not the thanks."""
    for page in look.pages:
        first = _first_line(page)
        title, pieces = first.text if first else page.title, list[Piece]()
        for piece in page.pieces:
            if piece is first:
                continue
            if piece.role == "title" and piece.text != page.title:
                yield from _block(page, title, pieces)
                title, pieces = piece.text, []
            elif piece.role not in ("footer", "title"):
                pieces.append(piece)
        yield from _block(page, title, pieces)


def _first_line(page: Page) -> Piece | None:
    """What heads a page that has no title: its first short line of the largest type, which ends as no sentence does."""
    if page.title.strip():
        return None
    lines = [one for one in page.pieces if one.role in ("text", "item")]
    largest = max((one.size or 0.0 for one in page.pieces if one.role != "notes"), default=0.0)
    return next(
        (one for one in lines if (one.size or 0.0) == largest and _may_head(one.text)), None
    )


def _may_head(line: str) -> bool:
    return len(line.strip()) <= LONGEST_LABEL and not line.rstrip().endswith((".", ";", ","))


def _block(page: Page, title: str, pieces: list[Piece]) -> Iterator[Block]:
    words = sum(words_in(piece.text) for piece in pieces if piece.role != "notes")
    is_cover = page.number == 1 and title == page.title and words < COVER
    if (title or pieces) and not is_cover and not agenda().match(title):
        yield Block(page, title, tuple(pieces))


def compared(look: Look) -> list[str]:
    """The lines of the file that a model of meaning may compare with what was asked, each once."""
    return list(
        dict.fromkeys(
            line
            for block in blocks_of(look)
            for line in (block.title, *(piece.text for piece in block.pieces))
            if line.strip()
        )
    )
