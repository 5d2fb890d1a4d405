"""Parts of the trade's structure, and columns of its tables, that the file does not have."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Piece
from secondround.preparation.assignment.checked.asked.columns import (
    LISTED,
    empty_cells,
    missing_columns,
)
from secondround.preparation.assignment.checked.asked.shown import dated_heads, is_asked, is_shown
from secondround.preparation.assignment.checked.asked.words import body, heads
from secondround.preparation.assignment.checked.figures.sources.sourced import is_source
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.look import Look, finding
from secondround.preparation.assignment.checked.model import Answered, Finding
from secondround.preparation.assignment.trades.model import TradePart
from secondround.preparation.assignment.trades.practice import FRAMES, trade_for
from secondround.preparation.evidence.concepts.found import concepts_of

SEEN_AS = frozenset(("evidence",))
"""Parts that a picture or a chart may be."""

TO_BE_DONE = frozenset(("next_steps", "actions", "calendar"))
"""Parts that a column "Action" alone does not make: it takes who or when beside it."""

EVER = frozenset(("summary", "recommendation", "next_steps", "scope", "scale"))
"""Parts that a reader looks for though nobody asked for them; all others are one way of several to tell it."""

LONGEST_HEAD = 60
"""Characters of what a part may be headed by: a title, the name before a colon, a head of a column."""

OPENING, SAYS_IT = 3, 0.5
"""Pages that open the file, and the share of a title's words that are the brief's where it says the question."""

WITH_COLUMNS = frozenset(("findings", "risks"))
"""Parts whose columns each say something that the practice asks for; the others' may be told in any form."""

_FIGURE = re.compile(r"[^\w]*\d[\d.,’'\s]*[^\w]*")

_LABEL = re.compile(r"^\W*([^:.\t]{2,40}?)\s?:(?:\s|$)")


def missing_parts(look: Look, missing: Sequence[TradePart]) -> Iterator[Finding]:
    """One finding for each part."""
    for part in missing:
        yield finding(look, "part missing", None, "", _part_text(look, part), of=f"part {part.key}")


def missing_in_tables(look: Look, missing: Sequence[TradePart]) -> Iterator[Finding]:
    """One finding for each column that the table of a part lacks, and for each row that leaves one empty."""
    named = [_plain(one) for one in _heads(look)]
    for part in look.trade.parts if look.trade else ():
        if part.key in WITH_COLUMNS and part not in missing:
            yield from missing_columns(look, part, named)
            yield from empty_cells(look, part)


def missing_of(look: Look, answered: Sequence[Answered] = ()) -> tuple[TradePart, ...]:
    """The parts nothing in the file is headed by, or shows by its words or by what it holds to be."""
    if look.trade is None or not look.pages:
        return ()
    named = [_plain(one) for one in _heads(look)]
    lines = [_plain(one) for one in _heads(look, False)]
    lines += [_plain(one) for one in dated_heads(look)]
    text = _plain("\n".join(piece.text for page in look.pages for piece in page.pieces))
    return tuple(
        part
        for part in _expected(look)
        if _is_missing(part, lines if part.key in TO_BE_DONE else named, text)
        and not is_shown(part.key, look, answered)
        and not (part.key == "question" and _opens_with_it(look))
        and not (part.key in SEEN_AS and any(page.pictures for page in look.pages))
        and not (part.key == "evidence" and any(map(is_source, _lines(look))))
    )


def _expected(look: Look) -> Iterator[TradePart]:
    """The parts of the exercise's own kind: an audit that is told as a report need not weigh options as reports do.

    Where those who set it list what they want, that is the structure, and beside it only `EVER` are looked for.
    """
    own = [kind for kind in look.decoded.kinds if kind not in FRAMES]
    keys = {part.key for part in trade_for(own, "en").parts} if own else set()
    is_listed = len(look.decoded.asked) >= LISTED
    for part in look.trade.parts if look.trade else ():
        if own and part.key not in keys:
            continue
        if not is_listed or part.key in EVER or is_asked(part.key, look):
            yield part


def _lines(look: Look) -> Iterator[Piece]:
    return (piece for page in look.pages for piece in page.pieces)


def _is_missing(part: TradePart, named: list[str], text: str) -> bool:
    words, cues = heads(part.key), body(part.key)
    if words is None:
        return False
    if (
        any(words.search(one) for one in named)
        or part.name.casefold() in "\n".join(named).casefold()
    ):
        return False
    return cues is None or cues.search(text) is None


def _opens_with_it(look: Look) -> bool:
    """Whether one of the first titles says what was asked: the question is there then, whatever it is called."""
    asked = concepts_of(look.known.brief).keys()
    titles = [concepts_of(page.title) for page in look.pages[:OPENING]]
    return any(one and len(one.keys() & asked) / len(one) >= SAYS_IT for one in titles)


def _heads(look: Look, with_rows: bool = True) -> Iterator[str]:
    """Everything that can head a part: titles, names of sheets, what stands before a colon, cells of heads."""
    for page in look.pages:
        yield page.title
        for piece in page.pieces:
            if piece.role == "cells":
                yield from _of_row(cells_of(piece)) if with_rows else ()
            elif piece.role in ("title", "text", "item", "caption"):
                yield from _of_line(piece.text, piece.role == "title")


def _of_row(cells: tuple[str, ...]) -> Iterator[str]:
    """All cells of a row that holds no bare figure, which may be heads; of any other the first."""
    if len(cells) == 1:
        yield from _of_line(cells[0], False)
    elif any(_FIGURE.fullmatch(cell.strip()) for cell in cells):
        yield cells[0][:LONGEST_HEAD]
    else:
        yield from (cell for cell in cells if len(cell) <= LONGEST_HEAD)


def _of_line(text: str, is_title: bool) -> Iterator[str]:
    label = _LABEL.match(text)
    if is_title:
        yield text
    elif label:
        yield label[1]
    elif len(text) <= LONGEST_HEAD // 2 and not text.rstrip().endswith((".", ";", ",")):
        yield text


def _part_text(look: Look, part: TradePart) -> str:
    return look.say(
        "The file has no part “{part}”, which this kind of exercise is expected to have: add it.",
        part=part.name,
    )


def _plain(text: str) -> str:
    return text.replace("’", "'")
