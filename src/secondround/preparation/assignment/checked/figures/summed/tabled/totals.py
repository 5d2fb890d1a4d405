"""Sums that do not add up, shares that do not make a hundred, "3 of 10 (40%)", "from 40 to 50, up 20%"."""

from collections.abc import Container, Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import stems_of
from secondround.preparation.assignment.checked.figures.reading.numbers import Number
from secondround.preparation.assignment.checked.figures.summed.tabled.aligned import aligned
from secondround.preparation.assignment.checked.figures.summed.tabled.cells import (
    number_of,
    numbers_of,
)
from secondround.preparation.assignment.checked.figures.summed.tabled.crossed import crossed
from secondround.preparation.assignment.checked.figures.summed.tabled.parts import (
    wrong_differences,
    wrong_parts,
)
from secondround.preparation.assignment.checked.figures.summed.tabled.related import wrong_related
from secondround.preparation.assignment.checked.figures.summed.tabled.unnamed import wrong_unnamed
from secondround.preparation.assignment.checked.figures.summed.wrong import (
    FEWEST,
    NEAR_A_HUNDRED,
    Wrong,
    misses_a_hundred,
    written,
)
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, label_of
from secondround.preparation.assignment.checked.figures.words import pattern


def wrong_in_table(table: Table, language: str) -> Iterator[Wrong]:
    """Total rows, total columns, products and shares of one table; of its rows on the page before nothing is told."""
    told_before = {piece.text for piece in table.above}
    table = aligned(table, language)
    found = list(_all_in(table, language))
    one_slip = crossed(table, [numbers_of(row, language) for row in table.rows])
    if one_slip:
        wrong, words = one_slip
        found = [wrong, *(one for one in found if one.words not in words)]
    for one in found:
        is_put_right = one.kind == "total" and any(
            _puts_right(each, one, language) for each in found
        )
        if one.piece.text not in told_before and not is_put_right:
            yield one


def _puts_right(part: Wrong, total: Wrong, language: str) -> bool:
    """Whether a part that is wrong makes the sum wrong too: it is told once, where the slip is."""
    said = [number_of(one.words, language) for one in (part, total)]
    if part.kind != "result" or part.piece is total.piece or None in said:
        return False
    mine, theirs = (one.value for one in said if one)
    made = _value(total.right) - mine + _value(part.right)
    return abs(made - theirs) <= 1e-6


def _value(written_so: str) -> float:
    return float(written_so.replace("\u202f", "").rstrip("%"))


def _all_in(table: Table, language: str) -> Iterator[Wrong]:
    grid = [numbers_of(row, language) for row in table.rows]
    across = list(_total_column(table, grid))
    yield from across
    parts = dict(wrong_parts(table, grid))
    yield from parts.values()
    yield from wrong_differences(table, grid)
    if not across:
        # A sum across that is wrong makes the sum down wrong too, and so does a part: it is told once.
        yield from _total_rows(table, grid, parts)
        yield from _all_of_a_kind(table, grid)
        yield from wrong_unnamed(table, grid)
    yield from wrong_related(table, grid)
    yield from _products(table, grid)
    yield from _share_columns(table, grid)


def _total_rows(
    table: Table, grid: Sequence[Sequence[Number | None]], told: Container[int]
) -> Iterator[Wrong]:
    width = max((len(row) for row in grid), default=0)
    names = [label_of(piece) for piece in table.rows]
    for column in (one for one in range(1, width) if one not in told):
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


def _all_of_a_kind(table: Table, grid: Sequence[Sequence[Number | None]]) -> Iterator[Wrong]:
    """ "All employees" below "Employees of the five branches" and "Other employees"; what is "of which" is in one."""
    names = [label_of(piece) for piece in table.rows]
    for place, name in enumerate(names):
        thing = stems_of(name) if pattern("all_of_them").match(name) else frozenset()
        parts = [
            row
            for row, other in enumerate(names[:place])
            if thing and thing <= stems_of(other) and not pattern("of_which").match(other)
        ]
        if len(parts) < FEWEST:
            continue
        for column in range(1, len(grid[place])):
            rows = [grid[row][column] if column < len(grid[row]) else None for row in parts]
            wrong = _missed(table, place, column, grid[place][column], [rows])
            if wrong and None not in rows:
                yield wrong


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
            or abs(value - 2 * total.value) <= slack + 1e-6  # the rows hold sums of their own
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
    return Wrong(table.page, piece, cells_of(piece)[column].strip(), written(made[0]), "total")


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
            yield Wrong(table.page, table.rows[place], words, written(value), "total")


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
            and not pattern("total").match(label_of(table.rows[place]))
        ]
        told = [(p, a.value * b.value, c) for p, a, b, c in rows if a and b and c]
        wrong = [(p, value, c) for p, value, c in told if abs(value - c.value) > max(c.slack, 1e-6)]
        if len(wrong) * 2 < len(told):
            for place, value, _ in wrong:
                piece = table.rows[place]
                yield Wrong(
                    table.page, piece, cells_of(piece)[result].strip(), written(value), "result"
                )


def _column(table: Table, name: str) -> int:
    return next((i for i, head in enumerate(table.heads) if pattern(name).search(head)), -1)


def _share_columns(table: Table, grid: Sequence[Sequence[Number | None]]) -> Iterator[Wrong]:
    if any(pattern("total_like").search(label_of(piece)) for piece in table.rows):
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
        if misses_a_hundred(shares):
            words = ", ".join(cells_of(piece)[column].strip() for piece in table.rows)
            yield Wrong(table.page, table.rows[0], words, written(total) + "%", "shares")
