"""Which row is said to be the largest or smallest, or to stand at a place, and is not."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.figures import kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    FEWEST,
    Column,
    Denied,
    Grid,
    Said,
)
from secondround.preparation.assignment.checked.figures.quantified.words import placed, saying
from secondround.preparation.assignment.checked.figures.tables import cells_of

_CLAUSE = re.compile(r"[,;:.()!?]\s?|\s(?:and|und|et|but|aber|mais|because|weil|while|so)\s")
_WITH = re.compile(r"\s(?:mit|with|avec)\s\d[^,;.]*?(?=\s(?:die|der|das|den|the|le|la|les)\s)")
_PLACE = re.compile(r"[\d.,’'\u00a0\u202f ]+")


def ranks_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """Superlatives of a row that is in no column what is said, and places whose figure another row has."""
    text = _WITH.sub(" ", said.text)
    for clause in _CLAUSE.split(text):
        for name, best in (("most", max), ("least", min)):
            found = list(saying(name).finditer(clause))
            if len(found) == 1 and not saying("not_ranked").search(clause.replace(found[0][0], "")):
                yield from _other_best(said, clause, found[0], grids, best is max)
    yield from _elsewhere(said, grids)


def _other_best(
    said: Said, clause: str, match: re.Match[str], grids: Sequence[Grid], is_most: bool
) -> Iterator[Denied]:
    if saying("wished").search(clause):
        return
    about = stems_of(clause)
    named = [(grid, rows) for grid in grids if grid.columns and (rows := grid.named(about))]
    if len(named) != 1 or len(named[0][1]) != 1:
        return
    grid, (row,) = named[0]
    if not _is_of(grid, clause[match.end() :], bool(match["alone"])):
        return
    tops = [(max if is_most else min)(column.values) for column in grid.columns]
    if any(column.values[row] == top for column, top in zip(grid.columns, tops, strict=True)):
        return
    column = _column(grid, about)
    at = column.values.index(tops[grid.columns.index(column)])
    yield Denied(said, clause.strip(), grid.table.page, grid.rows[at], made=grid.called[at])


def _is_of(grid: Grid, behind: str, is_alone: bool) -> bool:
    """Whether what follows the superlative is what the table lists or counts."""
    words = re.findall(r"[^\W\d_]+", behind)
    if is_alone:
        return True
    if not words:
        return False
    noun = stems_of(words[0])
    return bool(saying("general_noun").match(words[0]) or (noun and kindred(noun, grid.about)))


def _column(grid: Grid, about: frozenset[str]) -> Column:
    named = [one for one in grid.columns if kindred(stems_of(one.head), about)]
    return named[0] if named else grid.columns[-1]


def _elsewhere(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "The worst week was the fourth, with 13,800 loaves", where the row of that figure is another."""
    for match in saying("ordinal_with").finditer(said.text):
        place, about = placed(match["ordinal"]), stems_of(said.text)
        figure = _digits(match["figure"])
        fits = [
            grid
            for grid in grids
            if [cells_of(row)[0].strip(" .") for row in grid.rows]
            == [str(at) for at in range(1, len(grid.rows) + 1)]
            and kindred(stems_of(grid.table.head(0)), about)
        ]
        if len(fits) != 1 or place > len(fits[0].rows) or len(figure) < FEWEST:
            continue
        rows = fits[0].rows
        having = [at for at, row in enumerate(rows) if figure in map(_digits, cells_of(row)[1:])]
        if len(having) == 1 and having[0] + 1 != place:
            row = rows[having[0]]
            made = cells_of(row)[0].strip()
            yield Denied(said, match[0].strip(), fits[0].table.page, row, made=made)


def _digits(cell: str) -> str:
    return re.sub(r"\D", "", cell) if _PLACE.fullmatch(cell.strip()) else ""
