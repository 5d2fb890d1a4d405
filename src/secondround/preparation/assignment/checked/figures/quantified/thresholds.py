"""How many rows are said to be above or below a bound: "four risks reach the threshold", "no shop is above 15 %"."""

import re
from collections.abc import Callable, Iterator, Sequence

from secondround.foundation.ports.office.finished import Page
from secondround.preparation.assignment.checked.figures.figures import kindred, stems_of
from secondround.preparation.assignment.checked.figures.quantified.grid import (
    Column,
    Denied,
    Grid,
    Said,
)
from secondround.preparation.assignment.checked.figures.quantified.words import saying, valued

Test = Callable[[float, float], bool]

_TESTS: dict[str, Test] = {
    "over": lambda value, bound: value > bound,
    "reach": lambda value, bound: value >= bound,
    "under": lambda value, bound: value < bound,
    "most": lambda value, bound: value <= bound,
}

_NONE = re.compile(r"no|none of the|aucune?|keine?s?", re.IGNORECASE)
_ALL = re.compile(r"all(?: the)?|tou(?:s|tes) les|alle", re.IGNORECASE)
_ONE = re.compile(r"nur ein|only one|un seul", re.IGNORECASE)


def thresholds_apart(said: Said, grids: Sequence[Grid], pages: Sequence[Page]) -> Iterator[Denied]:
    """Counts above or below a bound that no column which may be meant makes."""
    if not saying("bounds").search(said.text) or saying("wished").search(said.text):
        return
    for match in saying("compares").finditer(said.text):
        tests, bound = _tests(match), _bound(match, pages)
        found = _meant(said, match, grids)
        if not tests or bound is None or not found:
            continue
        grid, columns = found
        wanted = _count(match["count"], len(grid.rows))
        made = [
            sum(test(value, bound) for value in column.values)
            for column in columns
            for test in tests
        ]
        in_range = min(columns[0].values) <= bound <= max(columns[0].values)
        if wanted is not None and wanted not in made and (in_range or wanted):
            fits = [at for at, value in enumerate(columns[0].values) if tests[0](value, bound)]
            row = grid.rows[fits[-1] if fits else 0]
            yield Denied(said, match[0].strip(), grid.table.page, row, made=str(made[0]))


def _count(words: str, rows: int) -> int | None:
    if _NONE.fullmatch(words):
        return 0
    if _ALL.fullmatch(words):
        return rows
    return 1 if _ONE.fullmatch(words) else valued(words) or None


def _tests(match: re.Match[str]) -> list[Test]:
    """What a value must be; "above the threshold" may count what reaches it."""
    if match["at"] or match["at_left"]:
        if not match["side"]:
            return []
        return [_TESTS["most" if match["or_less"] else "reach"]]
    if match["over"] or match["over_left"]:
        return [_TESTS["over"], *([_TESTS["reach"]] if match["threshold"] else [])]
    if match["reach"]:
        return [_TESTS["reach"]]
    return [_TESTS["under"], *([_TESTS["most"]] if match["threshold"] else [])]


def _bound(match: re.Match[str], pages: Sequence[Page]) -> float | None:
    """The bound that is said, or the only threshold that the file sets."""
    if match["bound"]:
        return float(match["bound"].replace(",", "."))
    bounds = {
        float(one["bound"])
        for page in pages
        for piece in page.pieces
        if saying("threshold_about").search(piece.text)
        for one in saying("threshold_set").finditer(piece.text)
    }
    return bounds.pop() if len(bounds) == 1 else None


def _meant(
    said: Said, match: re.Match[str], grids: Sequence[Grid]
) -> tuple[Grid, list[Column]] | None:
    """The only table of the counted thing that has a column for the bound, and the columns that may be meant."""
    if saying("vague").search(said.text[: match.start()]):
        return None
    thing = stems_of(match["thing"])
    left = bool(match["over_left"] or match["under_left"] or match["at_left"])
    fits = [
        (grid, columns)
        for grid in grids
        if thing
        and kindred(thing, grid.about)
        and (columns := _columns(grid, said, bool(match["percent"]), left))
    ]
    here = [each for each in fits if each[0].table.page is said.page]
    fits = here if len(here) == 1 else fits
    return fits[0] if len(fits) == 1 else None


def _columns(grid: Grid, said: Said, is_share: bool, is_left: bool) -> list[Column]:
    columns = [one for one in grid.columns if one.has_percents == is_share]
    about = stems_of(said.text)
    scores = [one for one in columns if saying("score_head").search(one.head)]
    first = [one for one in scores if not saying("residual_head").search(one.head)]
    if len(first) == 1 and not is_share:
        others = [one for one in columns if saying("residual_head").search(one.head)]
        return [*first, *(others if is_left else [])]
    named = [one for one in columns if kindred(stems_of(one.head), about)]
    if len(named) == 1:
        return named
    return columns if len(columns) == 1 and is_share else []
