"""Cells that a table leaves open of what was asked, while its other rows fill them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.answering.points import (
    plainly,
    subject_of,
)
from secondround.preparation.assignment.checked.asked.lacking.unanswered import own_points
from secondround.preparation.assignment.checked.asked.words import (
    held,
    known_as,
    parts_named,
)
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


def broken_off(look: Look, told: Sequence[Finding]) -> Iterator[Finding]:
    """One finding for the only row of a table that says nothing in columns in which every other does; not of rows told
    already. Nobody asked for these columns by name, so words must be left out, and more than one column of them where
    the row names a moment, at which something may happen by itself."""
    known = {one.words for one in told if one.words}
    for page in look.pages:
        for head, below in _tabled(page):
            rows = [row for row in below if not _is_sum(row)]
            open_ = [(row, missed) for row in rows if (missed := _breaking(row, head))]
            if len(open_) == 1 and open_[0][0] is not rows[0]:
                row, missed = open_[0]
                others = [one for one in rows if one is not row]
                if quoted(row.text) not in known and _is_odd(look, page, others, row, missed):
                    yield _unsaid(look, page, row, ", ".join(head[at].strip() for at in missed))


def _breaking(row: Piece, head: Sequence[str]) -> list[int]:
    """The columns behind its last filled cell, where it breaks off before the last of them. With its first cell alone
    it may be a heading, unless all the others say who and when."""
    cells = cells_of(row)
    told = len(list(takewhile(lambda cell: bool(cell.strip()), cells)))
    rest = any(cell.strip() for cell in cells[told:])
    missed = [at for at in range(told, len(head)) if head[at].strip()]
    heads = [head[at].strip() for at in missed]
    is_plan = all(
        known_as("who").fullmatch(one) or known_as("when").fullmatch(one) for one in heads
    )
    is_row = told >= FEWEST_FILLED or (told == 1 and is_plan and len(heads) > 1)
    is_free = any(known_as("remarks").fullmatch(one) for one in heads)
    return missed if is_row and not rest and not is_free else []


def _is_odd(
    look: Look, page: Page, others: Sequence[Piece], row: Piece, missed: Sequence[int]
) -> bool:
    """Whether all other rows fill these columns, one of them with words, and this row names a matter of its own."""
    if any(_is_open(other, at) for other in others for at in missed):
        return False
    worded = any(all(words_in(cells_of(other)[at]) for other in others) for at in missed)
    named = any(words_in(cell) for cell in _filled(row))
    if len(missed) > 1:
        return worded and named and len(others) >= FEWEST_FILLED
    first = _filled(row)[0]
    is_matter = not known_as("dated").match(first) and not known_as("counted").search(first)
    return worded and named and is_matter and len(others) >= FEWEST_ROWS and _is_asked(look, page)


def _is_asked(look: Look, page: Page) -> bool:
    """Whether a point asks by name for what the page is headed by."""
    title = page.title.replace("’", "'")
    heads = (head for one in own_points(look) for head, _ in parts_named(plainly(one.text)))
    return any(head.search(title) for head in heads)


def _unsaid(look: Look, page: Page, row: Piece, heads: str) -> Finding:
    text = look.say("One row leaves open what all others say: {column}", column=heads)
    words = quoted(row.text)
    of = f"broken {heads} {words}"
    return finding(look, "part missing", page, words, text, place=row.place, of=of)


def _tables(page: Page) -> Iterator[tuple[tuple[str, ...], list[Piece]]]:
    """Each head of a table with the rows below it that say more than one thing."""
    for head, below in _tabled(page):
        rows = [one for one in below if len(_filled(one)) > 1]
        if len(rows) >= FEWEST_ROWS:
            yield head, rows


def _tabled(page: Page) -> Iterator[tuple[tuple[str, ...], list[Piece]]]:
    """Each head of a table with all rows below it."""
    before: Piece | None = None
    for at, piece in enumerate(page.pieces):
        begins = piece.role == "cells" and (before is None or before.role != "cells")
        before = piece
        if begins and len(cells_of(piece)) > 2:
            below = takewhile(lambda one: one.role == "cells", page.pieces[at + 1 :])
            yield cells_of(piece), [one for one in below if _filled(one)]


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
    is_sum = _is_sum(row)
    has_words = any(words_in(cell) for at, cell in enumerate(cells) if at not in open_)
    is_full = all(at < len(cells) and cells[at].strip() for at in others)
    return not is_sum and has_words and (is_full or _breaks_off(cells, head))


def _is_sum(row: Piece) -> bool:
    return any(pattern("total").match(one) or known_as("all").match(one) for one in _filled(row))


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
