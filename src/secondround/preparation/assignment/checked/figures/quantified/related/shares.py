"""The part of a whole that a named row is said to be: "half of the visitors come by car"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from secondround.preparation.assignment.checked.figures.figures import (
    clause_of,
    kindred,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.quantified.grid import Denied, Grid, Said
from secondround.preparation.assignment.checked.figures.quantified.related.meant import (
    alike,
    counted,
    is_whole,
    rows_meant,
)
from secondround.preparation.assignment.checked.figures.quantified.words import (
    amount,
    placed,
    saying,
)
from secondround.preparation.assignment.checked.figures.words import listed, pattern

ABOUT, EXACT, NEARLY = 7.0, 5.0, 20.0
"""Points of a hundred by which a part in words may be off: said as "about", without a word, and as "more than" or
"nearly" on the side that is said."""

ROUNDED = 1.0
"""Points by which a share in digits may be off."""


@dataclass(frozen=True)
class Part:
    """A part in words or digits at `text[start:end]`, of what the noun names: between `least` and `most` hundredths."""

    start: int
    end: int
    noun: str
    least: float
    most: float


def shares_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """Parts that the only table with that row and that whole makes in no column."""
    if saying("hoped").search(said.text) or pattern("outward").search(said.text):
        return
    for part in _parts(said.text):
        start, end = clause_of(said.text, part.start, part.end)
        clause = said.text[start:end]
        fits = [
            (grid, rows)
            for grid in grids
            if (rows := rows_meant(grid, clause)) and _is_of(grid, rows, part.noun, clause)
        ]
        of = saying("of_phrase").match(said.text, part.end)
        phrase = of[0] if of else ""
        made = [
            each
            for grid, rows in fits
            for these in (rows, rows_meant(grid, said.text))
            for each in _in_column(grid, these, phrase) or _made(grid, these)
        ]
        if saying("the_others").search(said.text):
            made += [100 - one for one in made]
        if len(fits) != 1 or not made or any(part.least <= one <= part.most for one in made):
            continue
        grid, rows = fits[0]
        row = grid.rows[rows[0]]
        words = said.text[part.start : part.end].strip()
        yield Denied(said, words, grid.table.page, row, made=f"{made[0]:.0f} %")


def _parts(text: str) -> Iterator[Part]:
    for match in pattern("fraction").finditer(text):
        if noun := saying("of_noun").match(text, match.end()):
            value = _fraction(match)
            yield Part(match.start(), match.end(), noun["noun"], *_bounds(value, match["hedge"]))
    for match in saying("percent_of").finditer(text):
        value = amount(match["value"]) or 0.0
        yield Part(match.start(), match.end(), match["noun"], *_about(value, match["hedge"]))
    for match in saying("one_in").finditer(text):
        found = {name: said for name, said in match.groupdict().items() if said}
        thing = next((said for name, said in found.items() if name.startswith("noun")), "")
        whole = found.get("whole") or found.get("whole2")
        ordinal = found.get("ordinal") or found.get("ordinal2")
        value = (amount(whole) or 0.0) if whole else float(placed(ordinal)) if ordinal else 0.0
        if value > 1:
            yield Part(match.start(), match.end(), thing, *_bounds(100 / value, match["hedge"]))


def _fraction(match: re.Match[str]) -> float:
    if match["half"]:
        return 50.0
    count = float(listed("in_words").get(match["of"].casefold(), 1))
    return 100 * count / float(listed("fractions")[match["part"].casefold()])


def _bounds(value: float, hedge: str | None) -> tuple[float, float]:
    """Between what a part in words may lie; of a small one a third of it at most."""
    if hedge and saying("over").search(hedge):
        return value - 1, value + min(NEARLY, value / 2)
    if hedge and saying("under_it").search(hedge):
        return value - min(NEARLY, value / 2), value + 1
    off = min(ABOUT if hedge else EXACT, value / 3)
    return value - off, value + off


def _about(value: float, hedge: str | None) -> tuple[float, float]:
    if not hedge:
        return value - ROUNDED, value + ROUNDED
    return value - EXACT, value + EXACT


def _is_of(grid: Grid, rows: Sequence[int], noun: str, clause: str) -> bool:
    """Whether the noun names the whole: what the table tells of, or anything but its rows where it has a total and the
    rows are named in full."""
    if not stems_of(noun) and not saying("any_whole").fullmatch(noun):
        return False
    if is_whole(grid, noun):
        return True
    names, said = [grid.names[at] for at in rows], stems_of(clause)
    is_row = any(alike(stems_of(noun), name) for name in names)
    is_full = all(kindred(name, said) == name for name in names)
    return not is_row and is_full and len(grid.table.rows) > len(grid.rows)


def _in_column(grid: Grid, rows: Sequence[int], phrase: str) -> list[float]:
    """What these rows are of the column that the whole is narrowed to: "of the grave defects" below "Defects"."""
    first, _, last = phrase.rpartition(" ")
    if not alike(stems_of(last), grid.about):
        return []
    return [
        100 * sum(one.values[at] for at in rows) / sum(one.values)
        for one in counted(grid)
        if alike(stems_of(first), stems_of(one.head)) and sum(one.values) > 0
    ]


def _made(grid: Grid, rows: Sequence[int]) -> list[float]:
    """What these rows are of each column, and what one column is of another in them."""
    found = []
    for column in grid.columns:
        value = sum(column.values[at] for at in rows)
        if column.has_percents:
            found.append(value)
        elif min(column.values) >= 0 and sum(column.values) > 0:
            found.append(100 * value / sum(column.values))
    for one, other in permutations(counted(grid), 2):
        whole, part = (sum(each.values[at] for at in rows) for each in (one, other))
        if whole > part > 0:
            found.append(100 * part / whole)
    return found
