"""What a paragraph's style and numbering make of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.word.names import VAL, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list(?: (?:bullet|number|continue|paragraph))?(?: ([2-9]))?")
_OFF = ("0", "false", "off", "none")
_CHAIN = 12


@dataclass(frozen=True)
class Style:
    """A paragraph style, with what it takes from the styles it is based on."""

    name: str = ""
    outline: int = 0
    listed: int | None = None
    bold: bool = False

    @property
    def heading(self) -> int:
        """1 to 9 for a heading, 0 for anything else."""
        found = _HEADING.fullmatch(self.name)
        return int(found[1]) if found else self.outline

    @property
    def item(self) -> int:
        """The depth of a list item by the style alone, else 0."""
        found = _LIST.fullmatch(self.name) if self.name != "list paragraph" else None
        named = int(found[1] or 1) if found else 0
        return max(named, 0 if self.listed is None else self.listed + 1)


class Styles:
    """The paragraph styles of one document."""

    def __init__(self, root: "Element | None") -> None:
        self._found = {
            one.get(w("styleId")) or "": one
            for one in (root.iter(w("style")) if root is not None else ())
            if one.get(w("type")) == "paragraph"
        }
        self._known: dict[str, Style] = {}

    def of(self, properties: "Element | None") -> Style:
        """The style that a paragraph's properties name."""
        name = value_of(properties, "pStyle")
        if name not in self._known:
            self._known[name] = self._resolve(name)
        return self._known[name]

    def _resolve(self, name: str) -> Style:
        """Walks up the styles this one is based on; the nearest statement counts."""
        chain = list(chain_of(self._found, name))
        names = [value_of(node, "name").lower() for node in chain]
        heading = next((one for one in names if _HEADING.fullmatch(one)), "")
        inner = [node.find(w("pPr")) for node in chain]
        outline = next(filter(None, (value_of(one, "outlineLvl") for one in inner)), "")
        listed = next(filter(None, map(list_level, inner)), "")
        return Style(
            heading or (names[0] if names else name.lower()),
            int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0,
            int(listed) if listed else None,
            any(is_on(node.find(w("rPr")), "b") for node in chain),
        )


def chain_of(styles: "Mapping[str, Element]", name: str) -> "Iterator[Element]":
    """A style and those it is based on, nearest first; `styles` by their ids."""
    for _ in range(_CHAIN):
        node = styles.get(name)
        if node is None:
            return
        yield node
        name = value_of(node, "basedOn")


def list_level(properties: "Element | None") -> str:
    """The zero-based list level that paragraph properties state, as digits; empty: no list."""
    numbering = properties.find(w("numPr")) if properties is not None else None
    if numbering is None or value_of(numbering, "numId") == "0":
        return ""
    level = value_of(numbering, "ilvl") or "0"
    return level if level.isdigit() and value_of(numbering, "numId") else ""


def value_of(parent: "Element | None", name: str) -> str:
    """The `w:val` of a child, or the empty string."""
    node = parent.find(w(name)) if parent is not None else None
    return (node.get(VAL) or "") if node is not None else ""


def is_on(properties: "Element | None", name: str) -> bool:
    """Whether a switch such as bold is set."""
    node = properties.find(w(name)) if properties is not None else None
    return node is not None and (node.get(VAL) or "1") not in _OFF
