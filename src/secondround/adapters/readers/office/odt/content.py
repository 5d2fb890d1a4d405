"""The content of an OpenDocument text to blocks."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.readers import fold
from secondround.adapters.readers.text.bullets import marked
from secondround.foundation.ports.readers import Block, Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, OFFICE, DRAW, STYLE, FO = (
    _NS % name for name in ("text", "table", "office", "drawing", "style", "xsl-fo-compatible")
)
_LINES = (f"{TEXT}p", f"{TEXT}h")
_APART = (f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{TEXT}tracked-changes", f"{TEXT}note")
_LONGEST_CELL = 300
_MOST_SPACES = 100
_LONGEST_HEADING = 60


@dataclass(frozen=True)
class _Place:
    """Where the walk is: how deep in lists, in which table row, under which name."""

    depth: int = 0
    locator: str = ""


class Content:
    """Walks one document."""

    def __init__(self, titles: frozenset[str], bold: frozenset[str]) -> None:
        """The names of the styles that make a title, and of those that are bold."""
        self._titles, self._bold = titles, bold
        self._paragraphs = self._tables = 0
        self._notes: list[Block] = []
        self.seen: Counter[str] = Counter()
        """What was met and not read: "deleted", "comments"."""

    def blocks(self, root: "Element", locator: str = "") -> list[Block]:
        """All blocks under `root`, footnotes last."""
        blocks = self._inside(root, _Place(0, locator))
        notes, self._notes = self._notes, []
        return [*blocks, *notes]

    def _inside(self, node: "Element", place: _Place) -> list[Block]:
        blocks: list[Block] = []
        for child in node:
            blocks.extend(self._child(child, place))
        return blocks

    def _child(self, node: "Element", place: _Place) -> list[Block]:
        if node.tag in _LINES:
            return self._line(node, place)
        if node.tag == f"{TABLE}table":
            return self._table(node, place)
        if node.tag == f"{TEXT}list":
            return self._listed(node, place)
        if node.tag in _APART:
            self._count(node)
            return []
        return self._inside(node, place)

    def _count(self, node: "Element") -> None:
        self.seen["deleted"] += sum(1 for _ in node.iter(f"{TEXT}deletion"))
        self.seen["comments"] += node.tag == f"{OFFICE}annotation"

    def _listed(self, node: "Element", place: _Place) -> list[Block]:
        inner = _Place(place.depth + 1, place.locator)
        return [block for item in node for block in self._item(item, inner)]

    def _item(self, node: "Element", place: _Place) -> list[Block]:
        """The first line of an item is the item; what follows in it are paragraphs."""
        blocks = self._inside(node, place)
        first = next((at for at, one in enumerate(blocks) if one.role == "paragraph"), None)
        if first == 0:
            one = blocks[0]
            blocks[0] = Block(one.text, one.locator, "item", place.depth)
        return blocks

    def _table(self, node: "Element", place: _Place) -> list[Block]:
        self._tables += not place.locator
        number = self._tables
        blocks: list[Block] = []
        for row, line in enumerate(_rows(node), 1):
            where = _Place(0, place.locator or f"table {number}, row {row}")
            cells = [self._inside(cell, where) for cell in line if cell.tag == f"{TABLE}table-cell"]
            blocks.extend(_row(cells, where.locator))
        return blocks

    def _line(self, node: "Element", place: _Place) -> list[Block]:
        text, boxes = self._text(node)
        blocks: list[Block] = []
        if text.strip():
            self._paragraphs += not place.locator
            locator = place.locator or f"paragraph {self._paragraphs}"
            blocks.append(self._block(node, text, locator, place.depth))
        for box in boxes:
            blocks.extend(self._inside(box, place))
        return blocks

    def _block(self, node: "Element", text: str, locator: str, depth: int) -> Block:
        style = node.get(f"{TEXT}style-name") or ""
        role: Role = "paragraph"
        level = 0
        drawn = marked(text) if not depth else None
        if style in self._titles:
            role, level = "title", 1
        elif node.tag == f"{TEXT}h":
            stated = node.get(f"{TEXT}outline-level") or "1"
            role, level = "heading", int(stated) if stated.isdigit() else 1
        elif drawn and "\n" not in text.strip():
            role, level, text = "item", 1, drawn.text
        elif style in self._bold and _is_short(text) and not depth:
            role, level = "heading", 3
        return Block(text, locator, role, level)

    def _text(self, node: "Element") -> "tuple[str, list[Element]]":
        """A line's text, and the text boxes anchored in it; footnotes are put aside."""
        run: list[str] = [node.text or ""]
        boxes: list[Element] = []
        stack: list[tuple[Element, bool]] = [(child, True) for child in reversed(node)]
        while stack:
            one, enters = stack.pop()
            if not enters:
                run.append(one.tail or "")
                continue
            stack.append((one, False))
            if one.tag == f"{DRAW}text-box":
                boxes.append(one)
            elif one.tag in _APART:
                self._aside(one)
            else:
                run.append(_sign(one))
                stack.extend((child, True) for child in reversed(one))
        return "".join(run), boxes

    def _aside(self, node: "Element") -> None:
        self._count(node)
        body = node.find(f"{TEXT}note-body")
        if body is not None:
            number = len(self._notes) + 1
            self._notes.extend(self._inside(body, _Place(0, f"footnote {number}")))


def _sign(one: "Element") -> str:
    """What an element inside a line stands for, and the text it begins with."""
    if one.tag == f"{TEXT}s":
        count = one.get(f"{TEXT}c") or "1"
        return " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
    if one.tag == f"{TEXT}tab":
        return "\t"
    return "\n" if one.tag == f"{TEXT}line-break" else (one.text or "")


def _rows(table: "Element") -> "list[Element]":
    """The rows of a table itself, also those grouped as header rows."""
    rows: list[Element] = []
    for child in table:
        if child.tag == f"{TABLE}table-row":
            rows.append(child)
        elif child.tag in (
            f"{TABLE}table-header-rows",
            f"{TABLE}table-rows",
            f"{TABLE}table-row-group",
        ):
            rows.extend(one for one in child if one.tag == f"{TABLE}table-row")
    return rows


def _row(cells: list[list[Block]], locator: str) -> list[Block]:
    """One row as one block when its cells are plain, else the cells' blocks."""
    told = [cell for cell in cells if cell]
    plain = all(len(cell) == 1 and len(cell[0].text) <= _LONGEST_CELL for cell in told)
    if len(cells) >= 2 and told and plain:
        return [Block(fold.row(cell[0].text if cell else "" for cell in cells), locator, "row")]
    return [block for cell in told for block in cell]


def _is_short(text: str) -> bool:
    text = text.strip()
    return len(text) <= _LONGEST_HEADING and "\n" not in text and text[-1] not in ".!?,;"
