"""The facts of a source however large: page by page, and never more in memory than a limit."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from secondround.preparation.company.facts.dossier import told
from secondround.preparation.company.facts.merging import merged
from secondround.preparation.company.facts.weighing import Need, Weighed, weighed
from secondround.preparation.company.names import Names
from secondround.preparation.company.sifting import Finding

AT_ONCE = 1_200
"""Findings that are gathered before the lighter ones are let go: more than a handbook of a hundred pages gives."""

OF_A_THEME, SOURCES = 70, 5
"""Facts of a theme, and sources of each, that are kept then; a page shows 34 of a theme at most."""


def weightiest(
    pages: Iterable[Sequence[Finding]], need: Need, known: Names, today: date
) -> tuple[Weighed, ...]:
    """All facts of a source of up to `AT_ONCE` findings; of a larger one the weightiest of each theme.

    A fact that contradicts one that is kept is kept too. The pages are gone through once.
    """
    kept: list[Finding] = []
    before = 0
    for page in pages:
        kept.extend(page)
        if len(kept) - before >= AT_ONCE:
            kept = _heaviest(kept, need, known, today)
            before = len(kept)
    return told(merged(_heaviest(kept, need, known, today) if before else kept), known, today)


def _heaviest(found: Sequence[Finding], need: Need, known: Names, today: date) -> list[Finding]:
    groups = merged(found)
    parts = told(groups, known, today)
    of_theme: dict[str, int] = defaultdict(int)
    chosen: set[str] = set()
    for fact in weighed(parts, need, today):
        of_theme[fact.theme] += 1
        if of_theme[fact.theme] <= OF_A_THEME:
            chosen.update((fact.key, *fact.contradicted_by))
    return [
        finding
        for group, part in zip(groups, parts, strict=True)
        if part.fact.key in chosen
        for finding in group.findings[:SOURCES]
    ]
