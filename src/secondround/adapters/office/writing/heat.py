"""The heat map of a table of risks: which rows lie at which likelihood and impact."""

import re
from collections.abc import Mapping

from secondround.foundation.ports.office.written import Sheet

STEPS = (1, 2, 3, 4, 5)
"""The scale of likelihood and of impact: 1 is the least."""

LEVELS = ("low", "moderate", "high", "very high")

BOUNDS = (5, 10, 17)
"""From these products of likelihood and impact on a risk is moderate, high, very high; stated beside every map.

Those of the scale that is stated with a risk analysis (`assignment/trades/scale.json`); a test holds them together."""

_NUMBER = re.compile(r"(?<![\d.,])[1-5](?![\d.,]*\d)")


def score_in(cell: str) -> int | None:
    """The step a cell holds, "4" or "4 (likely)"; None where it holds none."""
    found = _NUMBER.search(cell)
    return int(found[0]) if found else None


def level_of(score: int) -> int:
    """0 low, 1 moderate, 2 high, 3 very high."""
    return sum(score >= bound for bound in BOUNDS)


def scored_rows(sheet: Sheet) -> Mapping[tuple[int, int], tuple[int, ...]]:
    """The numbers of the rows (from 1) at each likelihood and impact; rows without both are nowhere."""
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    if len(sheet.scored) != 2:
        return found
    for number, (_, cells) in enumerate(sheet.rows, 1):
        likelihood, impact = (score_in(cells[at]) for at in sheet.scored)
        if likelihood and impact:
            found[likelihood, impact] = (*found.get((likelihood, impact), ()), number)
    return found


def map_rows(sheet: Sheet) -> tuple[tuple[int, tuple[tuple[int, str], ...]], ...]:
    """The map from the highest likelihood down: each with its cells by impact, the score and what stands there."""
    rows = scored_rows(sheet)
    return tuple(
        (
            likelihood,
            tuple(
                (likelihood * impact, _shown(rows.get((likelihood, impact), ())))
                for impact in STEPS
            ),
        )
        for likelihood in reversed(STEPS)
    )


def bands() -> tuple[tuple[int, str], ...]:
    """Each level by its number, and the scores it holds: "1–4"."""
    ends = (*BOUNDS, STEPS[-1] ** 2 + 1)
    starts = (1, *BOUNDS)
    return tuple(
        (level, f"{start}–{end - 1}")
        for level, (start, end) in enumerate(zip(starts, ends, strict=True))
    )


def _shown(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"#{one}" for one in numbers)
