"""What an area is painted with."""

from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import CLEAR, UNKNOWN, Ink, Paint
from secondround.adapters.office.inspecting.drawn.colours import Palette, colour_in
from secondround.adapters.office.inspecting.drawn.names import A

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BACKGROUNDS = 1001


def paint_in(properties: "Element | None", palette: Palette) -> Paint | None:
    """The fill that properties state; None where they state none."""
    for node in properties if properties is not None else ():
        paint = _paint(node, palette, None)
        if paint is not None:
            return paint
    return None


def referred(
    reference: "Element | None", theme: "Element | None", palette: Palette
) -> Paint | None:
    """The fill that a reference into a theme means (`fillRef`, `bgRef`); None where it means none."""
    index = int(reference.get("idx") or 0) if reference is not None else 0
    if reference is None or theme is None or index == 0:
        return None
    name, place = "fillStyleLst", index - 1
    if index >= _BACKGROUNDS:
        name, place = "bgFillStyleLst", index - _BACKGROUNDS
    fills = next(theme.iter(f"{A}{name}"), None)
    if fills is None or not 0 <= place < len(fills):
        return UNKNOWN
    return _paint(fills[place], palette, colour_in(reference, palette))


def _paint(node: "Element", palette: Palette, place_holder: Ink | None) -> Paint | None:
    kind = node.tag.rpartition("}")[2]
    if kind == "noFill":
        return CLEAR
    if kind == "solidFill":
        return _of(colour_in(node, palette, place_holder))
    if kind == "gradFill":
        stops = [colour_in(stop, palette, place_holder) for stop in node.iter(f"{A}gs")]
        return _of(*stops) if stops else None
    if kind == "pattFill":
        both = (node.find(f"{A}fgClr"), node.find(f"{A}bgClr"))
        return _of(*(colour_in(one, palette, place_holder) for one in both))
    return UNKNOWN if kind == "blipFill" else None


def _of(*inks: Ink | None) -> Paint:
    known = tuple(ink for ink in inks if ink)
    return Paint(known) if known and len(known) == len(inks) else UNKNOWN
