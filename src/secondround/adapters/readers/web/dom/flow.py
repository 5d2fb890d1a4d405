"""An element tree to blocks, in the order of the page."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.readers.text.bullets import marked
from secondround.adapters.readers.web.dom.rows import is_data_row, is_term_list, row_text, term_rows
from secondround.adapters.readers.web.dom.tree import BREAKS, UNSEEN, parse, tag, text_in
from secondround.foundation.ports.readers import Block, Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"h([1-6])")
_HEADING_LIKE = {"summary": 4, "dt": 5}
_LISTS = ("ul", "ol", "menu", "dir")
_ROLE_LEVEL = re.compile(r"[1-6]")


@dataclass(frozen=True)
class Placed:
    """A block, the element that holds it, and whether all of it is a link."""

    block: Block
    holder: "Element"
    linked: bool = False


def blocks_in(root: "Element", broken_rows: bool = False) -> list[Block]:
    """Headings with their level, items with their depth, rows of tables, paragraphs.

    Text keeps its line breaks (`<br>`, `<pre>`), that of rows only with `broken_rows`.
    Locators: "paragraph 12", "table 2, row 3".
    """
    return [placed.block for placed in Flow(broken_rows).walk(root)]


def fragment_lines(html: str) -> list[str]:
    """The visible lines of a piece of HTML."""
    root = parse(html)
    text = text_in(root, broken=True) if root is not None else ""
    return [line for line in text.split("\n") if line.strip()]


class Flow:
    """One walk over one tree; not recursive, so depth does no harm."""

    def __init__(self, broken_rows: bool = False) -> None:
        self._broken_rows = broken_rows
        self._done: list[Placed] = []
        self._run: list[str] = []
        self._links = 0
        self._plain = False
        self._holders: list[Element] = []
        self._depth = 0
        self._fresh_item = False
        self._pre = 0
        self._count = self._tables = self._rows = 0

    def walk(self, root: "Element") -> list[Placed]:
        """All blocks under `root`, each with its holder."""
        stack: list[tuple[Element, bool]] = [(root, True)]
        while stack:
            node, enters = stack.pop()
            if enters:
                stack.append((node, False))
                if self._enter(node):
                    stack.extend((child, True) for child in reversed(node))
            else:
                self._leave(node, node is root)
        self._flush(root)
        return self._done

    def _enter(self, node: "Element") -> bool:
        """Whether to go on into the children."""
        name = tag(node)
        if not name or name in UNSEEN:
            return False
        if name in BREAKS and name != "br":
            self._flush(node.getparent())
        if self._took_rows(node, name):
            return False
        self._count_lists(name, 1)
        if name == "br":
            self._run.append("\n")
        self._apart(node, name)
        self._say(node.text)
        return True

    def _leave(self, node: "Element", last: bool) -> None:
        name = tag(node)
        if name in BREAKS and name != "br":
            self._flush(node)
        if name not in UNSEEN:
            self._count_lists(name, -1)
        if not last:
            self._say(node.tail)

    def _count_lists(self, name: str, step: int) -> None:
        if name in _LISTS:
            self._depth += step
        elif name == "pre":
            self._pre += step
        elif name == "a":
            self._links += step
        elif name == "li" and step > 0:
            self._fresh_item = True
        elif name == "table" and step > 0:
            self._tables, self._rows = self._tables + 1, 0

    def _took_rows(self, node: "Element", name: str) -> bool:
        """Whether the element was one row of a table, or a list of terms, and is done with."""
        if name == "tr" and is_data_row(node):
            self._rows += 1
            place = f"table {max(self._tables, 1)}, row {self._rows}"
            self._place(row_text(node, self._broken_rows), node, "row", 0, place)
            return True
        if name == "dl" and is_term_list(node):
            for text in term_rows(node):
                self._place(text, node, "row", 0, self._next())
            return True
        return False

    def _apart(self, node: "Element", name: str) -> None:
        """A space between two classed spans that touch: the style sheet sets them apart."""
        before = node.getprevious()
        touching = before is not None and not (before.tail or "") and tag(before) == name == "span"
        if touching and before is not None and node.get("class") and before.get("class"):
            told = len(text_in(before).strip()) > 1 and len(text_in(node).strip()) > 1
            self._run.append(" " if told else "")

    def _say(self, text: str | None) -> None:
        if text:
            self._run.append(text if self._pre else re.sub(r"\s", " ", text))
            self._plain = self._plain or (not self._links and not text.isspace())

    def _flush(self, holder: "Element | None") -> None:
        text = "".join(self._run)
        self._run = []
        if holder is not None:
            for piece in _pieces(text):
                self._piece(piece, holder)
        self._plain = False

    def _piece(self, text: str, holder: "Element") -> None:
        role, level = self._role(holder)
        bullet = marked(text) if role == "paragraph" else None
        if bullet and not bullet.number:
            role, level, text = "item", 1, bullet.text
        self._place(text, holder, role, level, self._next())

    def _role(self, holder: "Element") -> tuple[Role, int]:
        if level := heading_level(holder):
            return "heading", level
        if self._depth and self._fresh_item:
            self._fresh_item = False
            return "item", self._depth
        return "paragraph", 0

    def _next(self) -> str:
        self._count += 1
        return f"paragraph {self._count}"

    def _place(self, text: str, holder: "Element", role: Role, level: int, locator: str) -> None:
        if text.strip():
            block = Block(text.strip("\n "), locator, role, level)
            self._done.append(Placed(block, holder, linked=not self._plain))


def _pieces(text: str) -> list[str]:
    """Text parted at blank lines, and at every line where lines begin with bullets."""
    lines = [line.strip(" ") for line in text.strip().split("\n")]
    drawn = sum(bool((item := marked(line)) and not item.number) for line in lines)
    between = "\n" if drawn > 1 else "\n\n"
    pieces = re.split(f"{between}+", "\n".join(lines))
    return [piece for piece in pieces if piece.strip()]


def heading_level(holder: "Element") -> int:
    """1 to 6 when the text stands in a heading, or opens or names what follows, else 0."""
    node: Element | None = holder
    for _ in range(4):
        if node is None:
            return 0
        if found := _HEADING.fullmatch(tag(node)):
            return int(found[1])
        if tag(node) in _HEADING_LIKE:
            return _HEADING_LIKE[tag(node)]
        if tag(node) == "button" and node.get("aria-expanded") is not None:
            return 4
        if node.get("role") == "heading":
            said = node.get("aria-level") or ""
            return int(said) if _ROLE_LEVEL.fullmatch(said) else 2
        node = node.getparent()
    return 0
