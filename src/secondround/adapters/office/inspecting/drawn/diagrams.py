"""Drawn diagrams (SmartArt): their texts, with the size they are drawn in where the file keeps it."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import UNKNOWN
from secondround.adapters.office.inspecting.drawn.colours import Palette
from secondround.adapters.office.inspecting.drawn.names import A
from secondround.adapters.office.inspecting.drawn.text import Voice, text_of
from secondround.adapters.readers.office.package import OfficePackage
from secondround.foundation.ports.office.finished import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def diagram_pieces(
    package: OfficePackage, related: Mapping[str, tuple[str, str]], path: str, place: str
) -> Iterator[Piece]:
    """One item for each text of the diagram whose data lies at `path`, in the order of its outline."""
    root = package.xml(path) if path else None
    sizes = _sizes(package, related, path)
    for line in root.iter(f"{A}p") if root is not None else ():
        text = text_of(line)
        yield Piece(text, place, "item", sizes.get(" ".join(text.split())))


def _sizes(
    package: OfficePackage, related: Mapping[str, tuple[str, str]], path: str
) -> dict[str, float]:
    """The smallest size of each text, from the drawing that belongs to the data."""
    number = "".join(letter for letter in path.rpartition("/")[2] if letter.isdigit())
    drawings = [target for kind, target in related.values() if kind == "diagramDrawing"]
    mine = [one for one in drawings if one.endswith(f"drawing{number}.xml")] or drawings[:1]
    found: dict[str, float] = {}
    for drawing in mine:
        root: Element | None = package.xml(drawing)
        for line in Voice((), Palette(), UNKNOWN).lines(root):
            text = " ".join(line.text.split())
            if line.size is not None:
                found[text] = min(line.size, found.get(text, line.size))
    return found
