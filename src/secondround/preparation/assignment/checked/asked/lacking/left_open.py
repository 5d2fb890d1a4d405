"""Cells that a table leaves open of what was asked, while its other rows fill them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.answering.points import subject_of
from secondround.preparation.assignment.checked.asked.lacking.unanswered import own_points
from secondround.preparation.assignment.checked.asked.words import held, known_as
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.assignment.checked.look import Look, finding, quoted, words_in
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.decoded.model import Asked
from secondround.preparation.evidence.concepts.found import concepts_of

MOSTLY = 0.6
"""The share of rows that fill a column from which on a cell of it was left open."""

FEWEST_ROWS = 3

FEWEST_FILLED = 2
"""Cells besides that a row fills: what it is about and what else is known of it."""


def left_open(look: Look, told: Sequence[Finding]) -> Iterator[Finding]:
    """One finding for each row in which a column that a point asks for has nothing to say; not of rows told already."""
    known = {one.words for one in told if one.words}
    for page in look.pages:
        for head, rows in _tables(page):
            asked = {at: point for at, cell in enumerate(head) if (point := _asking(look, cell))}
            filled = {at: sum(not _is_open(row, at) for row in rows) for at in asked}
            for row in rows:
                open_ = [at for at in asked if _is_open(row, at)]
                missed = [at for at in open_ if filled[at] >= MOSTLY * len(rows)]
                if missed and _is_row(row, head, open_) and quoted(row.text) not in known:
                    heads = ", ".join(head[at].strip() for at in missed)
                    yield _finding(look, page, row, heads, asked[missed[0]])


def _tables(page: Page) -> Iterator[tuple[tuple[str, ...], list[Piece]]]:
    """Each head of a table with the rows below it."""
    before: Piece | None = None
    for at, piece in enumerate(page.pieces):
        begins = piece.role == "cells" and (before is None or before.role != "cells")
        before = piece
        if begins and len(cells_of(piece)) > 2:
            below = takewhile(lambda one: one.role == "cells", page.pieces[at + 1 :])
            rows = [one for one in below if len(_filled(one)) > 1]
            if len(rows) >= FEWEST_ROWS:
                yield cells_of(piece), rows


def _asking(look: Look, cell: str) -> Asked | None:
    """The point that asks for what a column holds, by its words or its kind: "Frist" for "by when"."""
    about = concepts_of(cell).keys()
    plain = cell.replace("’", "'")
    for one in own_points(look):
        said = one.text.replace("’", "'")
        if about and about <= subject_of(one.text).keys():
            return one
        if any(ask.search(said) and there.fullmatch(plain.strip()) for ask, there in held()):
            return one
    return None


def _is_open(row: Piece, at: int) -> bool:
    cells = cells_of(row)
    cell = cells[at].strip() if at < len(cells) else ""
    return not cell or known_as("open").fullmatch(cell) is not None


def _is_row(row: Piece, head: Sequence[str], open_: Sequence[int]) -> bool:
    """Whether all else of the row is filled, something in words, or the row breaks off: it is no sum and no heading
    within the table."""
    cells = cells_of(row)
    others = [at for at, cell in enumerate(head) if cell.strip() and at not in open_]
    is_sum = any(pattern("total").match(one) or known_as("all").match(one) for one in _filled(row))
    has_words = any(words_in(cell) for at, cell in enumerate(cells) if at not in open_)
    is_full = all(at < len(cells) and cells[at].strip() for at in others)
    return not is_sum and has_words and (is_full or _breaks_off(cells, head))


def _breaks_off(cells: Sequence[str], head: Sequence[str]) -> bool:
    """Whether its first cells are filled, half of the head's at least, and none behind them."""
    told = len(list(takewhile(lambda cell: bool(cell.strip()), cells)))
    rest = any(cell.strip() for cell in cells[told:])
    return told >= FEWEST_FILLED and 2 * told >= len(head) and not rest


def _filled(row: Piece) -> list[str]:
    return [cell for cell in cells_of(row) if cell.strip()]


def _finding(look: Look, page: Page, row: Piece, heads: str, asked: Asked) -> Finding:
    text = look.say(
        "Asked for, and left open in one row: {column}. What was asked: {asked}",
        column=heads,
        asked=quoted(asked.text),
    )
    words = quoted(row.text)
    return finding(
        *(look, "not answered", page, words, text),
        place=row.place,
        of=f"open {heads} {words}",
        citations=asked.citations,
    )
