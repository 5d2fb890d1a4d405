"""Tables of a posting: columns of essential and desirable criteria, marks, labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.demands.sections import Section, section_of
from secondround.preparation.evidence.reading.plain import plain

LONGEST_HEAD = 60
"""Characters of a cell that names a column."""

_MARK = re.compile(r"[x✓✔☑●•√]|yes|oui|ja")
_CODES: dict[str, Section] = {
    "e": "person",
    "essential": "person",
    "d": "nice",
    "desirable": "nice",
}
_TESTED = re.compile(
    r"(?:[aitcrp]|af|cv|ap|ref|int|app)(?:\s*[/,&+]\s*(?:[aitcrp]|af|cv|int|ref|app))*"
)


@dataclass(frozen=True)
class Table:
    """What the rows so far say of the columns: for each its part, None for what is no criterion."""

    columns: tuple[Section | None, ...] = ()
    heads: bool = False

    def after(self, row: Passage) -> "Table":
        """The table when this row has been seen; `heads` tells whether this row names the columns."""
        cells = row.text.split("\t")
        sections = tuple(section_of(cell) for cell in cells)
        known = sum(one in ("person", "nice") for one in sections)
        if "nice" in sections and known > 1 and max(map(len, cells)) < LONGEST_HEAD:
            label = "person" in sections[1:]
            named = (s if s in ("person", "nice") else None for s in sections)
            return Table(tuple(None if label and not n else s for n, s in enumerate(named)), True)
        return Table(self.columns)


def cells_of(row: Passage, table: Table, section: Section) -> Iterator[tuple[int, int, Section]]:
    """The cells that may demand something, with the part each belongs to, as spans of the row's text."""
    cells = list(_spans(row.text))
    if table.heads or not cells:
        return
    if table.columns:
        yield from _by_columns(row.text, cells, table)
    elif len(cells) == 1:
        yield *cells[0], section
    else:
        yield from _by_labels(row.text, cells, section)


def _by_columns(
    text: str, cells: list[tuple[int, int]], table: Table
) -> Iterator[tuple[int, int, Section]]:
    first = table.columns.index(next(c for c in table.columns if c))
    for (start, end), section in zip(cells, table.columns, strict=False):
        said = plain(text[start:end]).strip()
        if section is None or not said:
            continue
        if _MARK.fullmatch(said):
            label = cells[max(first - 1, 0)]
            yield *label, section
        else:
            yield start, end, section


def _by_labels(
    text: str, cells: list[tuple[int, int]], section: Section
) -> Iterator[tuple[int, int, Section]]:
    """ "Essential | a degree", "Registered nurse | E", "Languages | English and French"."""
    texts = [plain(text[start:end]).strip() for start, end in cells]
    code = next((_CODES[said] for said in texts[1:] if said in _CODES), None)
    if code:
        yield *cells[0], code
        return
    labelled = section_of(texts[0]) if section in ("", "person", "nice", "duties") else None
    rest = [
        (cell, said)
        for cell, said in zip(cells[1:], texts[1:], strict=True)
        if said and not _TESTED.fullmatch(said)
    ]
    if not rest:
        yield *cells[0], section
    for (start, end), _ in rest:
        yield start, end, section if labelled is None else labelled


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cell in text.split("\t"):
        yield start, start + len(cell)
        start += len(cell) + 1
