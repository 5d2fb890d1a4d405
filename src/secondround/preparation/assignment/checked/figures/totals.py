"""Sums that do not add up, shares that do not make a hundred, "3 of 10 (40%)", "from 40 to 50, up 20%"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.numbers import (
    Number,
    masked_in,
    numbers_in,
    value_of,
)
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of
from secondround.preparation.assignment.checked.figures.words import pattern

FEWEST = 2
"""Rows above a total that make a sum worth checking."""

NEAR_A_HUNDRED = (85.0, 115.0)
"""Shares that sum to something outside are no parts of one whole."""

ROUNDED = 1.0
"""What rounding may take from or add to a sum of shares of a hundred, in points, where they are whole numbers."""


@dataclass(frozen=True)
class Wrong:
    """A figure that the others beside it do not make; `right` is what they make, as it would be written."""

    page: Page
    piece: Piece
    words: str
    right: str
    kind: str


def wrong_in_table(table: Table, language: str) -> Iterator[Wrong]:
    """Total rows, total columns, products and shares of one table."""
    grid = [[_number(cell, language) for cell in cells_of(row)] for row in table.rows]
    yield from _total_rows(table, grid)
    yield from _total_column(table, grid)
    yield from _products(table, grid)
    yield from _share_columns(table, grid)


def wrong_in_text(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """Parts, changes and products that a sentence works out wrongly."""
    text = masked_in(piece.text)
    for name, right in (("part", _part), ("change", _change), ("product", _product), ("sum", _sum)):
        for match in pattern(name).finditer(text):
            wanted = right(match, language)
            if wanted:
                yield Wrong(
                    page, piece, piece.text[match.start() : match.end()].strip(), wanted, "result"
                )


def wrong_shares(page: Page, language: str) -> Iterator[Wrong]:
    """A list of one percentage a line, said to be shares of a whole, that does not make a hundred."""
    items = [piece for piece in page.pieces if piece.role in ("item", "text")]
    found = [(piece, number) for piece in items if (number := _only_share(piece, language))]
    before = [piece.text for piece in page.pieces if piece.role in ("title", "text", "caption")]
    if len(found) >= FEWEST + 1 and any(pattern("shares").search(each) for each in before):
        total = sum(number.value for _, number in found)
        if _misses_a_hundred(total, [number for _, number in found]):
            words = ", ".join(piece.text[n.start : n.end].strip() for piece, n in found)
            yield Wrong(page, found[0][0], words, _written(total) + "%", "shares")


def _total_rows(table: Table, grid: Sequence[Sequence[Number | None]]) -> Iterator[Wrong]:
    width = max((len(row) for row in grid), default=0)
    names = [cells_of(piece)[0] for piece in table.rows]
    for column in range(1, width):
        since: list[Number | None] = []
        parts: list[Number | None] = []
        sums: list[Number | None] = []
        for place, row in enumerate(grid):
            cell = row[column] if column < len(row) else None
            if not pattern("total").match(names[place]):
                since.append(cell)
                continue
            is_part = bool(pattern("subtotal").match(names[place]))
            summed = since if is_part or not sums else [*parts, *since]
            choices = [summed, [*sums, *since]] if sums and not is_part else [summed]
            wrong = _missed(table, place, column, cell, choices)
            if wrong:
                yield wrong
            parts, since = [*parts, *since], []
            sums.append(cell)


def _missed(
    table: Table,
    place: int,
    column: int,
    total: Number | None,
    choices: Sequence[Sequence[Number | None]],
) -> Wrong | None:
    """What the rows make, where no way of adding them makes the total that is written."""
    made = []
    for rows in choices:
        counted = [one for one in rows if one]
        if (
            total is None
            or len(counted) < FEWEST
            or len({n.unit for n in (*counted, total)} - {""}) > 1
        ):
            return None
        value = sum(one.value for one in counted)
        slack = sum(one.slack for one in counted) + total.slack
        if (
            abs(value - total.value) <= slack + 1e-6
            or _is_mean(total, counted)
            or total.bound
            or total.is_rough
        ):
            return None
        made.append(value)
    piece = table.rows[place]
    shares = total is not None and total.unit == "%"
    if not made or (shares and not NEAR_A_HUNDRED[0] <= made[0] <= NEAR_A_HUNDRED[1]):
        return None
    return Wrong(table.page, piece, cells_of(piece)[column].strip(), _written(made[0]), "total")


def _is_mean(total: Number, counted: Sequence[Number]) -> bool:
    mean = sum(one.value for one in counted) / len(counted)
    return abs(mean - total.value) <= max(total.slack, 0.5)


def _total_column(table: Table, grid: Sequence[Sequence[Number | None]]) -> Iterator[Wrong]:
    last = len(table.heads) - 1
    if last < FEWEST + 1 or not pattern("total").match(table.heads[last]):
        return
    wrong = []
    for place, row in enumerate(grid):
        parts = [one for one in row[1:last] if one]
        total = row[last] if last < len(row) else None
        if total is None or len(parts) < FEWEST:
            continue
        value, slack = (
            sum(one.value for one in parts),
            sum(one.slack for one in parts) + total.slack,
        )
        if abs(value - total.value) > slack + 1e-6:
            wrong.append((place, cells_of(table.rows[place])[last].strip(), value))
    if len(wrong) * 2 < len(grid) or len(grid) <= 2:
        # Where most rows "miss" it, the last column is no sum of those before.
        for place, words, value in wrong:
            yield Wrong(table.page, table.rows[place], words, _written(value), "total")


def _products(table: Table, grid: Sequence[Sequence[Number | None]]) -> Iterator[Wrong]:
    """Likelihood times impact, quantity times price: where the heads say so and most rows do."""
    heads = {
        name: _column(table, name)
        for name in ("likelihood", "impact", "score", "quantity", "price", "amount")
    }
    for names in (("likelihood", "impact", "score"), ("quantity", "price", "amount")):
        one, other, result = (heads[name] for name in names)
        if -1 in (one, other, result) or len({one, other, result}) < 3:
            continue
        rows = [
            (place, row[one], row[other], row[result])
            for place, row in enumerate(grid)
            if max(one, other, result) < len(row)
            and not pattern("total").match(cells_of(table.rows[place])[0])
        ]
        told = [(p, a.value * b.value, c) for p, a, b, c in rows if a and b and c]
        wrong = [(p, value, c) for p, value, c in told if abs(value - c.value) > max(c.slack, 1e-6)]
        if len(wrong) * 2 < len(told):
            for place, value, _ in wrong:
                piece = table.rows[place]
                yield Wrong(
                    table.page, piece, cells_of(piece)[result].strip(), _written(value), "result"
                )


def _column(table: Table, name: str) -> int:
    return next((i for i, head in enumerate(table.heads) if pattern(name).search(head)), -1)


def _share_columns(table: Table, grid: Sequence[Sequence[Number | None]]) -> Iterator[Wrong]:
    if any(pattern("total").match(cells_of(piece)[0]) for piece in table.rows):
        return
    for column in range(1, len(table.heads)):
        cells = [row[column] if column < len(row) else None for row in grid]
        shares = [one for one in cells if one and one.unit == "%"]
        if (
            len(shares) <= FEWEST
            or len(shares) < len(grid)
            or not pattern("shares").search(f"{table.head(column)} {table.near}")
        ):
            continue
        total = sum(one.value for one in shares)
        if _misses_a_hundred(total, shares):
            words = ", ".join(cells_of(piece)[column].strip() for piece in table.rows)
            yield Wrong(table.page, table.rows[0], words, _written(total) + "%", "shares")


def _misses_a_hundred(total: float, shares: Sequence[Number]) -> bool:
    slack = (
        max(ROUNDED, sum(one.slack for one in shares))
        if not any(one.slack for one in shares)
        else sum(one.slack for one in shares)
    )
    return NEAR_A_HUNDRED[0] <= total <= NEAR_A_HUNDRED[1] and abs(total - 100) > slack + 1e-6


def _only_share(piece: Piece, language: str) -> Number | None:
    found = [one for one in numbers_in(piece.text, language) if one.unit == "%"]
    return found[0] if len(found) == 1 and not found[0].span and not found[0].bound else None


def _number(cell: str, language: str) -> Number | None:
    """The number of a cell that holds nothing else of note; a bare numeral too, which in a line would number it."""
    found = list(numbers_in(f"· {cell}", language))
    return found[0] if len(found) == 1 and len(re.findall(r"[^\W\d_]{4,}", cell)) <= 1 else None


def _part(match: re.Match[str], language: str) -> str:
    """ "3 of 10 (40%)"."""
    part, whole, share = (value_of(match[name], language) for name in ("part", "whole", "share"))
    if not 0 < part <= whole:
        return ""
    right = 100 * part / whole
    places = len(match["share"].replace(",", ".").partition(".")[2])
    return (
        _written(round(right, places)) + "%"
        if abs(right - share) > max(0.6 * 10**-places, 0.6 if not places else 0)
        else ""
    )


def _change(match: re.Match[str], language: str) -> str:
    """ "from 40 to 50 (+20%)"."""
    old, new, share = (value_of(match[name], language) for name in ("old", "new", "share"))
    if not old or not new:
        return ""
    right = abs(100 * (new - old) / old)
    return "" if abs(right - share) <= 1.0 else _written(round(right)) + "%"


def _product(match: re.Match[str], language: str) -> str:
    one, other, result = (
        value_of(match[name], language, "x") for name in ("one", "other", "result")
    )
    return "" if abs(one * other - result) <= 0.005 * result else _written(one * other)


def _sum(match: re.Match[str], language: str) -> str:
    parts = [
        value_of(each, language, "x")
        for each in re.findall(r"\d[\d.,’'\u00a0\u202f]*", match["parts"])
    ]
    result = value_of(match["result"], language, "x")
    return "" if abs(sum(parts) - result) <= 1e-6 else _written(sum(parts))


def _written(value: float) -> str:
    """Without decimals that are none, thousands parted by a narrow space."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.replace(",", "\u202f")
