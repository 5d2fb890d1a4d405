"""PPTX: presentations, with the notes under the slides."""

from typing import TYPE_CHECKING

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.limits import MAX_PAGES
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.office.properties import properties
from secondround.adapters.readers.office.slides.shapes import (
    A,
    P,
    paragraph_text,
    paragraphs_in,
    slide_blocks,
)
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_AGAIN = sentence("Open it in the program it came from and save it again, or save it as PDF.")
_LONG = sentence("Only the first {count} slides were read.")
_PICTURES = sentence("Slides {which} hold pictures and no text; what they show was not read.")


class PptxReader:
    """Presentations.

    Fields: title, author, created, modified. Locators: "slide 3", "slide 3, notes".
    """

    format = "pptx"

    def takes(self, head: bytes, name: str) -> float:
        """A zip with the parts of a presentation."""
        return 1.0 if zip_kind(head) == "pptx" else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The slides in the order in which they are shown."""
        package = OfficePackage(data, name)
        path = package.main_part("ppt/presentation.xml")
        root = package.xml(path)
        if root is None:
            raise Unreadable("{name}: the presentation's slides are missing.", _AGAIN, name=name)
        paths = _slides(package, path, root)
        blocks: list[Block] = []
        silent: list[int] = []
        for place, slide in enumerate(paths[:MAX_PAGES], 1):
            found = _slide(package, slide, f"slide {place}")
            blocks.extend(found)
            if not any(block.text.strip() for block in found):
                silent.append(place)
        fields = properties(package.xml("docProps/core.xml"))
        return Reading(tuple(blocks), fields, notes=_notes(silent, len(paths)))


def _slides(package: OfficePackage, path: str, root: "Element") -> list[str]:
    related = package.related(path)
    ids = [one.get(_R_ID) or "" for one in root.iter(f"{P}sldId")]
    return [related[one][1] for one in ids if one in related]


def _slide(package: OfficePackage, path: str, place: str) -> list[Block]:
    root = package.xml(path)
    blocks = slide_blocks(root, place) if root is not None else []
    for kind, target in package.related(path).values():
        if kind == "notesSlide":
            blocks.extend(_spoken_notes(package.xml(target), f"{place}, notes"))
        elif kind == "diagramData":
            blocks.extend(_diagram(package.xml(target), place))
    return blocks


def _spoken_notes(root: "Element | None", place: str) -> list[Block]:
    """The notes proper: the body placeholder of the notes page."""
    blocks: list[Block] = []
    for shape in root.iter(f"{P}sp") if root is not None else ():
        holder = next(shape.iter(f"{P}ph"), None)
        if holder is not None and holder.get("type") == "body":
            blocks.extend(Block(paragraph_text(line), place) for line in paragraphs_in(shape))
    return blocks


def _diagram(root: "Element | None", place: str) -> list[Block]:
    """The texts in a drawn diagram, one item each."""
    lines = root.iter(f"{A}p") if root is not None else ()
    return [Block(paragraph_text(line), place, "item", 1) for line in lines]


def _notes(silent: list[int], count: int) -> tuple[str, ...]:
    notes = []
    if silent:
        notes.append(_PICTURES.format(which=", ".join(map(str, silent[:20]))))
    if count > MAX_PAGES:
        notes.append(_LONG.format(count=MAX_PAGES))
    return tuple(notes)
