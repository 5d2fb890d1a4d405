"""Pictures, charts and drawn diagrams in a document."""

from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import CLEAR, Paint
from secondround.adapters.office.inspecting.drawn.colours import Palette
from secondround.adapters.office.inspecting.drawn.fills import paint_in, referred
from secondround.adapters.office.inspecting.drawn.names import DECORATIVE, DGM, ON, A, C
from secondround.foundation.ports.office.finished import Picture

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
_V = "{urn:schemas-microsoft-com:vml}"
_EMU = 12_700.0
_SEEN = (f"{_PIC}pic", f"{C}chart", f"{DGM}relIds", f"{_WPC}wpc")


def picture_of(node: "Element", place: str, page: float) -> Picture | None:
    """The picture in a drawing, an older one or an embedded object; None for a mere text box.

    `page` is the area of the page in square points.
    """
    holder = next(node.iter(f"{_WP}inline", f"{_WP}anchor"), None)
    if holder is None:
        return _older(node, place)
    if next(holder.iter(*_SEEN), None) is None:
        return None
    said = holder.find(f"{_WP}docPr")
    mark = next(holder.iter(DECORATIVE), None)
    alternative = (said.get("descr") or said.get("title") or "") if said is not None else ""
    width, height = _extent(holder)
    share = min(round(width * height / page, 4), 1.0)
    return Picture(place, alternative, mark is not None and mark.get("val") in ON, share)


def height_of(node: "Element") -> float:
    """How high a drawing in the line of text is, in points; 0.0 for one that floats."""
    holder = next(node.iter(f"{_WP}inline"), None)
    return _extent(holder)[1] if holder is not None else 0.0


def ground_of(box: "Element", palette: Palette, theme: "Element | None") -> Paint:
    """What a text box is filled with; see-through where nothing says so."""
    shape = next(box.iterancestors(f"{_WPS}wsp"), None)
    if shape is None:
        return CLEAR
    stated = paint_in(shape.find(f"{_WPS}spPr"), palette)
    styled = shape.find(f"{_WPS}style/{A}fillRef")
    return stated if stated is not None else referred(styled, theme, palette) or CLEAR


def _older(node: "Element", place: str) -> Picture | None:
    for shape in node.iter(f"{_V}shape", f"{_V}rect"):
        if shape.find(f"{_V}imagedata") is not None:
            return Picture(place, shape.get("alt") or "")
    return None


def _extent(holder: "Element") -> tuple[float, float]:
    node = holder.find(f"{_WP}extent")
    if node is None:
        return 0.0, 0.0
    return float(node.get("cx") or 0) / _EMU, float(node.get("cy") or 0) / _EMU
