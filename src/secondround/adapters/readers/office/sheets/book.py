"""A workbook: its sheets, its shared words, how its numbers are shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.sheets.names import R_ID, s
from secondround.adapters.readers.office.sheets.shown import BUILT_IN, GENERAL

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ON = ("1", "true")
_MOST_WORDS = 2_000_000


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook: its name, where it is, whether it is shown."""

    name: str
    path: str
    is_hidden: bool


class Book:
    """The parts of a workbook that all its sheets share. `root` is None where the file has none."""

    def __init__(self, package: OfficePackage) -> None:
        self.package = package
        self.path = package.main_part("xl/workbook.xml")
        self.root = package.xml(self.path)
        self.related = package.related(self.path) if self.root is not None else {}
        properties = self.root.find(s("workbookPr")) if self.root is not None else None
        self.from_1904 = properties is not None and properties.get("date1904") in _ON
        self.styles = package.xml(self.part("styles", "xl/styles.xml"))
        self.formats = _formats(self.styles)
        self.words = list(self._words())

    def part(self, kind: str, usual: str) -> str:
        """The path of the part of a kind."""
        return next((path for one, path in self.related.values() if one == kind), usual)

    def sheets(self) -> Iterator[Sheet]:
        """In the order of their tabs."""
        for node in self.root.iter(s("sheet")) if self.root is not None else ():
            _, path = self.related.get(node.get(R_ID) or "", ("", ""))
            if path:
                hidden = (node.get("state") or "visible") != "visible"
                yield Sheet(node.get("name") or "", path, hidden)

    def format_of(self, style: str) -> str:
        """The format code of a cell's style."""
        place = int(style) if style.isdigit() else 0
        return self.formats[place] if place < len(self.formats) else GENERAL

    def _words(self) -> Iterator[str]:
        path = self.part("sharedStrings", "xl/sharedStrings.xml")
        for number, node in enumerate(self.package.each(path, s("si"))):
            if number >= _MOST_WORDS:
                return
            yield text_in(node)


def text_in(node: "Element") -> str:
    """The words of a string, without how they are spoken."""
    pieces = []
    for one in node.iter(s("t")):
        above = one.getparent()
        if above is None or above.tag != s("rPh"):
            pieces.append(one.text or "")
    return "".join(pieces)


def _formats(styles: "Element | None") -> list[str]:
    """The format code of each cell style, in order."""
    if styles is None:
        return []
    own = {node.get("numFmtId"): node.get("formatCode") or "" for node in styles.iter(s("numFmt"))}
    found = []
    for node in styles.iterfind(f"{s('cellXfs')}/{s('xf')}"):
        number = node.get("numFmtId") or "0"
        usual = BUILT_IN.get(int(number), GENERAL) if number.isdigit() else GENERAL
        found.append(own.get(number, usual))
    return found
