"""Rows: of tables that hold data, and of lists of terms with their values."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.readers import fold
from secondround.adapters.readers.web.dom.tree import tag, text_in, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STRUCTURE = frozenset(
    "table ul ol dl h1 h2 h3 h4 h5 h6 section article blockquote pre form".split()
)
_LONGEST_CELL = 400
_LONGEST_VALUE = 160
_MOST_PARAGRAPHS = 1


def is_data_row(row: "Element") -> bool:
    """Whether a `tr` is a line of data (short cells without structure) and not a means of layout."""
    cells = [cell for cell in row if tag(cell) in ("td", "th")]
    return len(cells) >= 2 and all(_is_plain(cell) for cell in cells)


def row_text(row: "Element", broken: bool = False) -> str:
    """The cells' text, in order, a tab between two of them; `broken` keeps the lines inside a cell."""
    cells = [text_in(cell, broken=broken) for cell in row if tag(cell) in ("td", "th")]
    if not broken:
        return fold.row(cells)
    return "\t".join("\n".join(map(fold.fold, cell.strip().split("\n"))) for cell in cells).strip()


def is_term_list(element: "Element") -> bool:
    """Whether a `dl` pairs terms with short values, so that each pair reads as one line."""
    groups = list(_pairs(element))
    plain = all(
        len(values) == 1 and _is_plain(values[0]) and len(text_in(values[0])) <= _LONGEST_VALUE
        for _, values in groups
    )
    if not groups or not plain:
        return False
    return words_in(element) == sum(len(row.split()) for row in term_rows(element))


def term_rows(element: "Element") -> list[str]:
    """One line for each pair of a list for which `is_term_list` holds, a tab in between."""
    return [fold.row((text_in(term), text_in(values[0]))) for term, values in _pairs(element)]


def _pairs(element: "Element") -> Iterator[tuple["Element", list["Element"]]]:
    term: Element | None = None
    values: list[Element] = []
    for node in element.iter("dt", "dd"):
        if tag(node) == "dd":
            values.append(node)
            continue
        if term is not None:
            yield term, values
        term, values = node, []
    if term is not None:
        yield term, values


def _is_plain(cell: "Element") -> bool:
    paragraphs = 0
    for node in cell.iter():
        if tag(node) in _STRUCTURE:
            return False
        paragraphs += tag(node) in ("p", "li")
    return paragraphs <= _MOST_PARAGRAPHS and len(text_in(cell)) <= _LONGEST_CELL
