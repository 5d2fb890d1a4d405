"""A story of a document (body, header, footer, footnotes) to blocks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from secondround.adapters.readers import fold
from secondround.adapters.readers.office.word.names import w
from secondround.adapters.readers.office.word.runs import Paragraph, paragraph_of
from secondround.adapters.readers.office.word.styles import Style, Styles, list_level
from secondround.adapters.readers.text.bullets import marked
from secondround.adapters.readers.text.capitals import is_in_capitals
from secondround.foundation.ports.readers import Block, Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WRAPPERS = tuple(
    w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)
_LONGEST_HEADING = 60
_LONGEST_CELL = 300
_DEEPEST = 12


class Story:
    """Reads stories one after the other, counting paragraphs and tables through all of them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._paragraphs = 0
        self._tables = 0
        self.seen: Counter[str] = Counter()
        """What was met and not simply read: "deleted", "inserted", "hidden", "comments"."""

    def blocks(self, container: "Element", place: str = "", depth: int = 0) -> list[Block]:
        """The blocks in a container; located in `place` ("header") or by their number."""
        if depth > _DEEPEST:
            return []
        blocks: list[Block] = []
        for node in _content(container):
            if node.tag == w("p"):
                blocks.extend(self._paragraph(node, place, depth))
            elif node.tag == w("tbl"):
                blocks.extend(self._table(node, place, depth))
        return blocks

    def _paragraph(self, node: "Element", place: str, depth: int) -> Iterator[Block]:
        found = paragraph_of(node, self.seen)
        if found.text.strip():
            self._paragraphs += not place
            locator = place or f"paragraph {self._paragraphs}"
            yield self._block(node, found, locator)
        for box in found.boxes:
            yield from self.blocks(box, place, depth + 1)

    def _block(self, node: "Element", found: Paragraph, locator: str) -> Block:
        properties = node.find(w("pPr"))
        style = self._styles.of(properties)
        stated = list_level(properties)
        drawn = marked(found.text)
        text = found.text
        role: Role = "paragraph"
        level = 0
        if style.name == "title":
            role, level = "title", 1
        elif style.heading:
            role, level = "heading", min(style.heading, 6)
        elif stated or style.item:
            role, level = "item", int(stated) + 1 if stated else style.item
        elif drawn and "\n" not in text.strip():
            role, level, text = "item", 1, drawn.text
        elif _looks_like_heading(found, style):
            role, level = "heading", 3
        return Block(text, locator, role, level)

    def _table(self, node: "Element", place: str, depth: int) -> Iterator[Block]:
        self._tables += not place
        number = self._tables
        for row, line in enumerate(_rows(node), 1):
            where = place or f"table {number}, row {row}"
            cells = [self.blocks(cell, where, depth + 1) for cell in _cells(line)]
            told = [cell for cell in cells if cell]
            if len(cells) >= 2 and told and all(_is_plain(cell) for cell in told):
                yield Block(fold.row(cell[0].text if cell else "" for cell in cells), where, "row")
            else:
                yield from (block for cell in told for block in cell)


def _is_plain(cell: list[Block]) -> bool:
    return len(cell) == 1 and len(cell[0].text) <= _LONGEST_CELL and cell[0].role != "row"


def _looks_like_heading(found: Paragraph, style: Style) -> bool:
    """A short line all in bold or capitals that does not end as a sentence does."""
    text = found.text.strip()
    if len(text) > _LONGEST_HEADING or "\n" in text or text[-1] in ".!?,;" or "\t" in text:
        return False
    letters = sum(letter.isalpha() for letter in text)
    return is_in_capitals(text) or (letters > 2 and (found.bold or style.bold))


def _content(container: "Element") -> Iterator["Element"]:
    """Paragraphs and tables, also inside content controls and inserted stretches."""
    stack = list(reversed(container))
    while stack:
        node = stack.pop()
        if node.tag in _WRAPPERS:
            stack.extend(reversed(node))
        elif node.tag in (w("p"), w("tbl")):
            yield node


def _rows(table: "Element") -> Iterable["Element"]:
    return _direct(table, "tr")


def _cells(row: "Element") -> Iterable["Element"]:
    return _direct(row, "tc")


def _direct(parent: "Element", name: str) -> Iterator["Element"]:
    """Rows or cells, also inside content controls; deleted rows are left out."""
    stack = list(reversed(parent))
    while stack:
        node = stack.pop()
        if node.tag in _WRAPPERS:
            stack.extend(reversed(node))
        elif node.tag == w(name) and node.find(f"{w('trPr')}/{w('del')}") is None:
            yield node
