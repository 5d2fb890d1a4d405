"""What is painted on a slide, layer by layer, and so what stands behind a text."""

from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import CLEAR, UNKNOWN, WHITE, Paint, over
from secondround.adapters.office.inspecting.drawn.fills import paint_in, referred
from secondround.adapters.office.inspecting.drawn.names import A
from secondround.adapters.office.inspecting.slides.levels import Slide
from secondround.adapters.office.inspecting.slides.names import P
from secondround.adapters.office.inspecting.slides.walk import Box, Shape

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_COVERS = 0.9
_TOUCHES = 0.15
_LINES = f"{P}cxnSp"


class Canvas:
    """The layers of a slide as they are laid on, the lowest first."""

    def __init__(self, slide: Slide) -> None:
        self._slide = slide
        self._ground = background(slide)
        self._layers: list[tuple[Box, Paint]] = []
        layout, master = slide.layout, slide.master
        if master and slide.own.shows_above() and (layout is None or layout.shows_above()):
            self._lay_all(master.drawn)
        if layout and slide.own.shows_above():
            self._lay_all(layout.drawn)

    def lay(self, shape: Shape) -> None:
        """Add a shape on top of what is there."""
        box, paint = self._slide.box(shape), self.paint(shape)
        if box and (paint.inks or paint.is_unknown) and not shape.is_hidden:
            self._layers.append((box, paint))

    def behind(self, shape: Shape) -> Paint:
        """What stands behind a text in the shape, which is not laid yet: its own fill over all that is below."""
        box = self._slide.box(shape)
        seen = self._ground
        for below, paint in self._layers if box else ():
            share = box.share_in(below) if box else 0.0
            if share >= _COVERS:
                seen = over(paint, seen)
            elif share >= _TOUCHES:
                seen = UNKNOWN
        return over(self.paint(shape), seen)

    def paint(self, shape: Shape) -> Paint:
        """The shape's own fill, or that of its placeholder, group or style."""
        node, slide = shape.node, self._slide
        if node.tag in (f"{P}pic", f"{P}graphicFrame", f"{P}contentPart"):
            return UNKNOWN
        if node.tag == _LINES:
            return CLEAR
        if shape.group is not None and node.find(f"{P}spPr/{A}grpFill") is not None:
            return paint_in(shape.group.find(f"{P}grpSpPr"), slide.palette) or CLEAR
        for one in (node, *slide.above(shape)):
            stated = paint_in(one.find(f"{P}spPr"), slide.palette)
            if stated is not None:
                return stated
        styled = referred(node.find(f"{P}style/{A}fillRef"), slide.theme, slide.palette)
        return styled or CLEAR

    def _lay_all(self, shapes: list[Shape]) -> None:
        for shape in shapes:
            self.lay(shape)


def background(slide: Slide) -> Paint:
    """The slide's background, its layout's or its master's; white where none states one."""
    for sheet in slide.sheets:
        ground: Element | None = sheet.root.find(f"{P}cSld/{P}bg")
        if ground is None:
            continue
        stated = paint_in(ground.find(f"{P}bgPr"), slide.palette)
        reference = ground.find(f"{P}bgRef")
        stated = stated or referred(reference, slide.theme, slide.palette)
        if stated is not None and stated != CLEAR:
            return over(stated, Paint((WHITE,)))
    return Paint((WHITE,))
