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
from secondround.preparation.assignment.checked.figures.quantified.words import (
    amount,
    placed,
    saying,
)
from secondround.preparation.assignment.checked.figures.tables import cells_of

FARTHEST = 3.0
"""Times by which a figure may differ from the largest of a column to be meant as it."""

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


def tops_apart(said: Said, grids: Sequence[Grid]) -> Iterator[Denied]:
    """ "The worst of them stands at 6" where no column of the only table that may be meant has its largest there."""
    match = saying("tops").search(said.text)
    value = amount(match["figure"]) if match else None
    if value is None or not match or saying("hoped").search(said.text):
        return
    about = stems_of(f"{said.text} {said.heading}")
    is_risk = bool(saying("score_head").search(f"{said.heading} {said.text}"))
    fits = [(grid, columns) for grid in grids if (columns := _spoken_of(grid, about, is_risk))]
    here = [each for each in fits if each[0].table.page is said.page] or fits
    widest = max((len(columns) for _, columns in here), default=0)
    fits = [each for each in here if len(each[1]) == widest]
    if len(fits) != 1 or any(value in (max(c.values), min(c.values)) for c in fits[0][0].columns):
        return
    grid, columns = fits[0]
    is_left = bool(saying("residual_head").search(said.text)) or saying("once").search(said.text)
    left = [one for one in columns if saying("residual_head").search(one.head)]
    column = left[0] if left and is_left else columns[0]
    top = max(column.values)
    if top / FARTHEST <= value <= top * FARTHEST:
        row = grid.rows[column.values.index(top)]
        yield Denied(said, match[0].strip(), grid.table.page, row, made=f"{top:g}")


def _spoken_of(grid: Grid, about: frozenset[str], is_risk: bool) -> list[Column]:
    """The columns that a sentence may speak of: of scores where it speaks of risks, else those whose head it says."""
    scores = [one for one in grid.columns if saying("score_head").search(one.head)]
    if is_risk and scores:
        left = [one for one in grid.columns if saying("residual_head").search(one.head)]
        return [*scores, *(one for one in left if one not in scores)]
    return [one for one in grid.columns if kindred(stems_of(one.head), about)]


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
    is_share = saying("share_noun").match(clause[match.end() :])
    if is_share and not any(column.has_percents for column in grid.columns):
        return
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
