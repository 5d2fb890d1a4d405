"""Room to go on writing in the file, where nothing is written yet."""

from dataclasses import replace

from secondround.foundation.ports.office.written import Leaf, Sheet

ROWS = 3
"""Empty rows of a table that has none: they are there to be filled, and are no rows while they are empty."""


def with_room(leaf: Leaf) -> Leaf:
    """The leaf, its empty table with some rows."""
    if leaf.table is None or leaf.table.rows:
        return leaf
    return replace(leaf, table=_roomy(leaf.table))


def _roomy(sheet: Sheet) -> Sheet:
    cells = ("",) * len(sheet.headings)
    return replace(sheet, rows=tuple(("", cells) for _ in range(ROWS)))
