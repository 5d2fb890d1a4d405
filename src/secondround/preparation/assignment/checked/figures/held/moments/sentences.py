"""What a file says outside its tables, sentence by sentence, with the dates in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.held.moments.moments import (
    Moment,
    moments_in,
    pattern,
)
from secondround.preparation.documents.sentences import sentences


@dataclass(frozen=True)
class Said:
    """A sentence, or what a row of two cells says of its label."""

    page: Page
    piece: Piece
    text: str
    moments: tuple[Moment, ...]
    label: str = ""

    @property
    def is_note(self) -> bool:
        return self.piece.role == "notes"

    @property
    def is_whole(self) -> bool:
        """Whether it ends as a sentence does: a line without an end may only name what could happen."""
        return self.text.rstrip().endswith((".", "!"))

    @property
    def spans(self) -> tuple[tuple[Moment, Moment], ...]:
        """The first and last day of each stretch of time: "11 January to 12 April"."""
        pairs = zip(self.moments, self.moments[1:], strict=False)
        return tuple(
            (one, other)
            for one, other in pairs
            if pattern("joins").match(self.text[one.end : other.start])
        )


def said_on(page: Page) -> Iterator[Said]:
    """The sentences of a page; sources and what stands on many pages tell of the file and not of its matter."""
    for piece in page.pieces:
        if piece.role in ("footer", "footnote", "caption"):
            continue
        filled = [cell for cell in piece.cells if cell]
        if piece.role == "cells" and len(filled) != 1:
            if len(filled) == 2:
                yield _said(page, piece, filled[1], filled[0])
            continue
        for span in sentences(piece.text):
            yield _said(page, replace(piece, text=span.text), span.text, "")


def _said(page: Page, piece: Piece, text: str, label: str) -> Said:
    return Said(page, piece, text, tuple(moments_in(page, piece, text)), label)
