"""Columns of a part's table that are not there, and cells of them that are empty."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.words import column, known_as
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.look import Look, finding, quoted, words_in
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.trades.model import Column, TradePart

FEWEST_COLUMNS = 3
"""Columns of a part's table a file must have before the others are missed: with fewer it is told otherwise."""

LISTED = 3
"""Points from which on those who set an exercise say all that they want to see."""

LONGEST_HEAD = 40

MOSTLY = 0.6
"""The share of rows that fill a column from which on an empty cell of it was forgotten."""


def missing_columns(look: Look, part: TradePart, named: Sequence[str]) -> Iterator[Finding]:
    """Columns that nothing in the file is headed by. A head that nothing explains may be any of them: then as many
    are left unsaid."""
    there = [one for one in part.columns if _is_there(one, named)]
    missing = [one for one in part.columns if one not in there and _is_wanted(one, look)]
    if len(there) >= FEWEST_COLUMNS and len(missing) > _unexplained_heads(look, part):
        for one in missing:
            yield _finding(look, part, None, "", (one,), f"column {part.key} {one.key}")


def empty_cells(look: Look, part: TradePart) -> Iterator[Finding]:
    """Rows of the part's table that leave a column empty which the others fill, one finding a row."""
    for page in look.pages:
        for places, rows in _tables(page, part):
            filled = {at: sum(bool(_cell(row, at)) for row in rows) for at in places}
            for row in rows:
                empty = [
                    places[at]
                    for at in places
                    if not _cell(row, at) and filled[at] >= MOSTLY * len(rows)
                ]
                if empty and len(empty) * 2 <= len(places):
                    words = quoted(row.text)
                    yield _finding(look, part, page, words, empty, f"empty {words}", row.place)


def _tables(page: Page, part: TradePart) -> Iterator[tuple[Mapping[int, Column], list[Piece]]]:
    """The tables of a page whose heads are columns of the part, each with the rows below."""
    for at, piece in enumerate(page.pieces):
        places = _columns(piece, part)
        if len(places) >= FEWEST_COLUMNS:
            below = takewhile(lambda one: one.role == "cells", page.pieces[at + 1 :])
            rows = [
                one for one in below if sum(map(bool, cells_of(one))) > 2 and words_in(one.text)
            ]
            if len(rows) > 1:
                yield places, rows


def _columns(piece: Piece, part: TradePart) -> Mapping[int, Column]:
    if piece.role != "cells" or any(len(cell) > LONGEST_HEAD for cell in cells_of(piece)):
        return {}
    found: dict[int, Column] = {}
    for at, cell in enumerate(cells_of(piece)):
        taken = list(found.values())
        one = next((c for c in part.columns if c not in taken and _is_headed(c, cell)), None)
        if one:
            found[at] = one
    return found


def _is_headed(one: Column, cell: str) -> bool:
    words = column(one.key)
    return words is not None and words.search(cell.replace("’", "'")) is not None


def _cell(row: Piece, at: int) -> str:
    cells = cells_of(row)
    return cells[at].strip() if at < len(cells) else ""


def _unexplained_heads(look: Look, part: TradePart) -> int:
    """How many heads of the part's tables say nothing that is known."""
    counts = [0]
    for page in look.pages:
        for piece in page.pieces:
            places = _columns(piece, part)
            if len(places) >= FEWEST_COLUMNS:
                heads = [cell for at, cell in enumerate(cells_of(piece)) if at not in places]
                counts.append(sum(not known_as("counting").match(head.strip()) for head in heads))
    return max(counts)


def _is_there(one: Column, named: Sequence[str]) -> bool:
    words = column(one.key)
    return words is None or any(words.search(each) for each in named)


def _is_wanted(one: Column, look: Look) -> bool:
    """Whether those who set the exercise ask for it, or leave to the candidate what to tell."""
    words = column(one.key)
    asked = [each.text.replace("’", "'") for each in look.decoded.asked]
    return len(asked) < LISTED or (words is not None and any(map(words.search, asked)))


def _finding(
    look: Look,
    part: TradePart,
    page: Page | None,
    words: str,
    missing: Sequence[Column],
    of: str,
    place: str = "",
) -> Finding:
    text = look.say(
        "“{part}” does not say: {column}. Practice asks for it in each line.",
        part=part.name,
        column=", ".join(one.name for one in missing),
    )
    return finding(look, "part missing", page, words, text, place=place, of=of)
