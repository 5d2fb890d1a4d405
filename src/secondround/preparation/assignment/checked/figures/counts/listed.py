"""A number that announces a list, and the list: "four changes" above three of them."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import stems_of
from secondround.preparation.assignment.checked.figures.summed.wrong import Wrong
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, tables_on
from secondround.preparation.assignment.checked.figures.words import listed, pattern

FARTHEST = 2
"""By how much a list may differ from the number above it: further off it is another list."""

FEWEST = 2


def lists_apart(page: Page, language: str) -> Iterator[Wrong]:
    """Titles, headings and lines that announce so many things, where those that follow are more or fewer."""
    for at, piece in enumerate(page.pieces):
        count = _announced(piece)
        if count and (there := _following(page.pieces, at, piece.role == "title")):
            yield from _wrong(page, piece, count, there)
    for table in tables_on(page, language):
        for piece in page.pieces:
            if piece.role in ("text", "item", "caption", "notes"):
                yield from _of_table(page, piece, table)


def _wrong(page: Page, piece: Piece, count: re.Match[str], there: int) -> Iterator[Wrong]:
    said = _value(count["number"])
    if there >= FEWEST and said != there and abs(said - there) <= FARTHEST:
        yield Wrong(page, piece, count[0].strip(), str(there), "list")


def _announced(piece: Piece) -> re.Match[str] | None:
    """ "Three changes …" as a title, "We propose three changes:" as a line that ends with a colon."""
    if piece.role == "title":
        return pattern("announces").match(piece.text)
    if piece.role in ("text", "item") and piece.text.rstrip().endswith(":"):
        found = list(pattern("announces_within").finditer(piece.text))
        return found[0] if len(found) == 1 else None
    return None


def _following(pieces: Sequence[Piece], at: int, is_title: bool) -> int:
    """How many things follow: under a title its own headings, or what is numbered; after a colon the items."""
    if not is_title:
        count = 0
        for piece in pieces[at + 1 :]:
            if piece.role != "item":
                break
            count += 1
        return count
    rest = pieces[at + 1 :]
    headings = [piece for piece in rest if _is_heading(piece)]
    numbered = [piece for piece in headings or rest if pattern("numbered").match(piece.text)]
    if numbered:
        return len(numbered)
    has_bodies = len(headings) >= FEWEST and _is_heading(rest[0])
    return len(headings) if has_bodies else 0


def _is_heading(piece: Piece) -> bool:
    return piece.role == "title" or (piece.role == "text" and piece.is_bold)


def _of_table(page: Page, piece: Piece, table: Table) -> Iterator[Wrong]:
    """ "The four measures" beside a table of three, where a column is headed by the thing."""
    heads = [stems_of(head) for head in table.heads]
    rows = [row for row in table.rows if not pattern("total_like").search(cells_of(row)[0])]
    for match in pattern("all_listed").finditer(piece.text):
        thing = stems_of(match["thing"])
        if len(thing) == 1 and thing in heads[:FEWEST] and len(rows) >= FEWEST:
            yield from _wrong(page, piece, match, len(rows))


def _value(said: str) -> int:
    return int(said) if said.isdigit() else int(listed("in_words").get(said.casefold(), 0))
