"""Points that ask for so many of a thing, where the table of them numbers fewer."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import count, takewhile

from secondround.foundation.ports.office.finished import Page
from secondround.preparation.assignment.checked.asked.answering.points import plainly
from secondround.preparation.assignment.checked.asked.lacking.unanswered import own_points
from secondround.preparation.assignment.checked.asked.words import Words, known_as, parts_named
from secondround.preparation.assignment.checked.figures.tables import cells_of
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.decoded.reading.measured.measures import number_of

FEWEST_ROWS = 2


def too_few(look: Look) -> Iterator[Finding]:
    """ "At least eight risks" where the rows below that name are numbered from one to seven.

    Only what is numbered is counted: a list without numbers may go on in another form.
    """
    for one in own_points(look):
        match = _least().search(plainly(one.text))
        least = number_of(match["number"]) if match else None
        named = [head for head, _ in parts_named(match["thing"])] if match else []
        there = max((_numbered(look, head) for head in named), default=0)
        if least and FEWEST_ROWS <= there < least:
            text = look.say(
                "Asked for: {asked}. The rows are numbered up to {number}.",
                asked=quoted(one.text),
                number=there,
            )
            yield finding(
                *(look, "not answered", None, "", text),
                of=f"few {one.key}",
                citations=one.citations,
            )


def _numbered(look: Look, head: Words) -> int:
    """How far the rows of the pages under that name are numbered; 0 where a number is left out."""
    numbers = {
        number
        for page in look.pages
        if _is_headed(page, head)
        for piece in page.pieces
        if piece.role == "cells" and (number := _number(cells_of(piece)[0]))
    }
    run = list(takewhile(lambda number: number in numbers, count(1)))
    return len(run) if len(run) == len(numbers) else 0


def _is_headed(page: Page, head: Words) -> bool:
    titles = (page.title, *(piece.text for piece in page.pieces if piece.role == "title"))
    return any(head.search(plainly(one)) for one in titles)


def _number(cell: str) -> int:
    plain = cell.strip().rstrip(".")
    return int(plain) if plain.isdecimal() and len(plain) < FEWEST_ROWS + 1 else 0


@cache
def _least() -> Words:
    return re.compile(
        rf"(?:{known_as('least').pattern})\s(?P<number>\w+)\s(?P<thing>\w+(?:\s\w+)?)",
        re.IGNORECASE,
    )
