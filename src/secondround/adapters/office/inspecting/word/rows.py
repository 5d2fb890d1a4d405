"""Paragraphs, tables, rows and cells, also inside content controls and what was inserted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.word.names import VAL, w
from secondround.adapters.readers.office.word.styles import value_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WRAPPERS = tuple(map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")))
_MOST_COLUMNS = 63
"""The most that Word makes."""


@dataclass(frozen=True)
class Cell:
    """A cell, the columns it spans, and whether the one above it covers it."""

    node: "Element"
    span: int = 1
    is_covered: bool = False


@dataclass(frozen=True)
class Row:
    """A row, where it stands among them (0 the first), and its cells."""

    node: "Element"
    at: int
    cells: list[Cell]

    @property
    def width(self) -> int:
        """How many columns its cells take up."""
        return sum(cell.span for cell in self.cells)

    @property
    def change(self) -> "Element | None":
        """The tracked change that put the whole row in or takes it out."""
        properties = self.node.find(w("trPr"))
        if properties is None:
            return None
        inserted = properties.find(w("ins"))
        return inserted if inserted is not None else properties.find(w("del"))


def content_of(container: "Element") -> "Iterator[Element]":
    """Paragraphs and tables in order."""
    return _direct(container, w("p"), w("tbl"))


def rows_of(table: "Element") -> "list[Element]":
    """The rows, those that are deleted too."""
    return list(_direct(table, w("tr")))


def cells_of(row: "Element") -> list[Cell]:
    """The cells with their spans."""
    return [_cell(node) for node in _direct(row, w("tc"))]


def _cell(node: "Element") -> Cell:
    properties = node.find(w("tcPr"))
    span = value_of(properties, "gridSpan")
    merged = properties.find(w("vMerge")) if properties is not None else None
    covered = merged is not None and (merged.get(VAL) or "continue") == "continue"
    return Cell(node, min(int(span), _MOST_COLUMNS) if span.isdigit() and int(span) else 1, covered)


def _direct(container: "Element", *names: str) -> "Iterator[Element]":
    stack = list(reversed(container))
    while stack:
        node = stack.pop()
        if node.tag in _WRAPPERS:
            stack.extend(reversed(node))
        elif node.tag in names:
            yield node
