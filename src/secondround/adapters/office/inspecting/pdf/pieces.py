"""Paragraphs of a page with the size and the contrast of their words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from secondround.adapters.office.inspecting.contrast import contrast, lowest
from secondround.adapters.office.inspecting.pdf.surfaces import Ground
from secondround.adapters.readers.pdf.layout.laid import Laid
from secondround.adapters.readers.pdf.layout.paragraphs import Draft, block_of
from secondround.adapters.readers.pdf.layout.rows import Row
from secondround.adapters.readers.pdf.words import Word
from secondround.foundation.ports.office.finished import Piece, PieceRole

_SAME_LINE = 0.36
_RAISED = 0.8
_ROLES: Mapping[str, PieceRole] = {
    "heading": "title",
    "title": "title",
    "item": "item",
    "row": "cells",
}
_SIGN = re.compile(r"\[?(?:\d{1,3}|[*†‡]+)\]?[.,;:)]?")
_NOTE = re.compile(_SIGN.pattern + r"(?=\s|[^\W\d])")
_SMALL = 0.92


Seen = tuple[float | None, float | None, bool]


class PageWords:
    """The words of one page, found by the row they stand in."""

    def __init__(self, words: Sequence[Word], ground: Ground) -> None:
        self._words = sorted(words, key=lambda word: word.y)
        self._heights = [word.y for word in self._words]
        self._ground = ground

    def look(self, rows: Sequence[Row]) -> Seen:
        """The smallest type in some rows, the lowest contrast, and whether all of it is bold."""
        sizes: list[float] = []
        ratios: list[float | None] = []
        for row in rows:
            # A bullet may be small and pale: nobody reads it.
            words = [word for word in self._in(row) if any(map(str.isalnum, word.text))]
            sizes += [word.size for word in words if not _is_sign(word, row)]
            ratios += [contrast(word.ink, self._ground.behind(word)) for word in words]
        size = round(min(sizes), 1) if sizes else None
        return size, lowest(ratios), bool(rows) and all(row.bold for row in rows)

    def _in(self, row: Row) -> Iterator[Word]:
        slack = _SAME_LINE * row.size
        first = bisect_left(self._heights, row.y - slack)
        last = bisect_right(self._heights, row.y + slack)
        for word in self._words[first:last]:
            if row.x0 - 0.5 <= word.x0 and word.x1 <= row.x1 + 0.5:
                yield word


def _is_sign(word: Word, row: Row) -> bool:
    """A raised number that points to a note: no small type."""
    return word.size < _RAISED * row.size and bool(_SIGN.fullmatch(word.text))


def pieces_by_page(laid: Laid, pages: Mapping[int, PageWords]) -> dict[int, list[Piece]]:
    """The pieces of each page in reading order, what repeats at its head or foot last."""
    found: dict[int, list[Piece]] = {}
    for draft in laid.drafts:
        found.setdefault(draft.page, []).append(_piece(draft, laid, pages))
    for number, row in laid.aside:
        size, ratio, is_bold = _look(pages, number, [row])
        piece = Piece(row.text, f"page {number}", "footer", size, ratio, is_bold=is_bold)
        found.setdefault(number, []).append(piece)
    return {
        number: _with_captions(_with_notes(pieces, laid.looks.body), laid.looks.body)
        for number, pieces in found.items()
    }


def _piece(draft: Draft, laid: Laid, pages: Mapping[int, PageWords]) -> Piece:
    block = block_of(draft, laid.joiner)
    size, ratio, is_bold = _look(pages, draft.page, draft.rows)
    role = _ROLES.get(block.role, "text")
    cells = tuple(block.text.split("\t")) if role == "cells" else ()
    place = f"page {draft.page}"
    return Piece(block.text, place, role, size, ratio, cells, is_bold=is_bold)


def _look(pages: Mapping[int, PageWords], number: int, rows: Sequence[Row]) -> Seen:
    return pages[number].look(rows) if number in pages else (None, None, False)


def _with_captions(pieces: list[Piece], body: float) -> list[Piece]:
    """Small print right under a table is its caption."""
    done = list(pieces)
    for at in range(1, len(done)):
        one, above = done[at], done[at - 1]
        is_small = one.size is not None and one.size <= _SMALL * body
        if one.role == "text" and is_small and above.role == "cells":
            done[at] = replace(one, role="caption")
    return done


def _with_notes(pieces: list[Piece], body: float) -> list[Piece]:
    """Small print at the end of a page that begins with a number or star is a footnote."""
    done = list(pieces)
    for at in range(len(done) - 1, -1, -1):
        one = done[at]
        if one.role == "footer":
            continue
        is_small = one.size is not None and one.size <= _SMALL * body
        if not is_small or not _NOTE.match(one.text):
            break
        done[at] = replace(one, role="footnote")
    return done
