"""Parts of a whole in words that a table denies: "The helpers are a quarter of the whole" above a row of two fifths."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    kindred,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, years_in
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import numbers_of
from secondround.preparation.assignment.checked.figures.tables import Table, label_of
from secondround.preparation.assignment.checked.figures.words import listed, pattern
from secondround.preparation.documents.sentences import sentences

FEWEST = 3
"""Rows whose sum is a whole."""

MOSTLY = 0.6
"""The share of what a row is called that a sentence must say to speak of that row."""

ABOUT, EXACT, NEARLY = 7.0, 5.0, 10.0
"""Points of a hundred by which a part may be off that is said as "about", without a word, and as "more than" or
"nearly" on the side that is said."""

_HEAD = re.compile(r"\s*(?:[,(:]|\s[–-]\s).*$", re.DOTALL)

_ROLES = ("text", "item", "title", "notes", "caption")


def fractions_apart(
    pages: Sequence[Page], tables: Sequence[Table], language: str
) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of what a line says of a row's part in the whole, and the row, where no column of it makes that part."""
    rows = [(table, shares) for table in tables if (shares := _shares(table, language))]
    for page in pages:
        for piece in page.pieces:
            if piece.role in _ROLES or sum(map(bool, piece.cells)) == 1:
                for span in sentences(piece.text):
                    for match in pattern("fraction").finditer(span.text):
                        found = _denied(page, piece, span.text, match, rows)
                        if found:
                            yield found


def _shares(table: Table, language: str) -> list[tuple[Piece, tuple[float, ...]]]:
    """The rows with what each is of the whole, column by column, in points of a hundred."""
    rows = [row for row in table.rows if not pattern("total_like").search(label_of(row))]
    grid = [numbers_of(row, language) for row in rows]
    found: dict[int, list[float]] = {}
    for column in range(1, min(map(len, grid), default=0)):
        counted = [one.value for numbers in grid if (one := numbers[column]) and one.unit != "%"]
        if len(counted) == len(grid) >= FEWEST and sum(counted) > 0:
            for at, value in enumerate(counted):
                found.setdefault(at, []).append(100 * value / sum(counted))
    return [(rows[at], tuple(shares)) for at, shares in found.items()]


def _denied(
    page: Page,
    piece: Piece,
    sentence: str,
    match: re.Match[str],
    tables: Sequence[tuple[Table, Sequence[tuple[Piece, tuple[float, ...]]]]],
) -> tuple[Figure, Figure] | None:
    if not pattern("of_the_whole").match(sentence[match.end() :]):
        return None
    least, most = _bounds(match)
    about = stems_of(sentence)
    named = [
        (named, table, row, shares)
        for table, rows in tables
        for row, shares in rows
        if (named := _named(row, about))
    ]
    made = [share for _, _, _, shares in named for share in shares]
    if len(named) > 1 and len({id(table) for _, table, _, _ in named}) == 1:
        made += [sum(each) for each in zip(*(shares for *_, shares in named), strict=False)]
    best = max((named for named, *_ in named), default=0)
    is_of_several = len(named) == 1 and pattern("put_together").search(sentence)
    named = [one for one in named if one[0] == best]
    if is_of_several or len(named) != 1 or any(least <= share <= most for share in made):
        return None
    _, table, row, shares = named[0]
    one = _figure(page, piece, sentence, match[0], 100 * _value(match))
    return one, _figure(table.page, row, row.text, f"{shares[-1]:.0f} %", shares[-1])


def _named(row: Piece, about: frozenset[str]) -> int:
    """How many words of what a row is called are said, where most of them are."""
    called = stems_of(_HEAD.sub("", label_of(row)))
    said = len(kindred(called, about))
    return said if said >= MOSTLY * len(called) else 0


def _value(match: re.Match[str]) -> float:
    if match["half"]:
        return 0.5
    counted = listed("in_words").get(match["of"].casefold(), 1)
    part = match["part"].casefold()
    return float(counted) / float(listed("fractions")[part])


def _bounds(match: re.Match[str]) -> tuple[float, float]:
    value, hedge = 100 * _value(match), match["hedge"] or ""
    if pattern("a_little_over").search(hedge):
        return value - 1, value + NEARLY
    if pattern("a_little_under").search(hedge):
        return value - NEARLY, value + 1
    off = ABOUT if hedge else EXACT
    return value - off, value + off


def _figure(page: Page, piece: Piece, sentence: str, words: str, value: float) -> Figure:
    about = stems_of(sentence)
    number = Number(value, "%", 0, 0, 0.0)
    return Figure(number, page, piece, sentence, words, about, about, years_in(sentence))
