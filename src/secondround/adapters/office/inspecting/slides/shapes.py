"""The shapes of one slide, as pieces and pictures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.charts import chart_pieces
from secondround.adapters.office.inspecting.drawn.colours import colour_in
from secondround.adapters.office.inspecting.drawn.diagrams import diagram_pieces
from secondround.adapters.office.inspecting.drawn.names import DGM, A, C, R
from secondround.adapters.office.inspecting.drawn.text import Look, Voice
from secondround.adapters.office.inspecting.slides.behind import Canvas
from secondround.adapters.office.inspecting.slides.levels import Slide
from secondround.adapters.office.inspecting.slides.names import FURNITURE, TITLES, P
from secondround.adapters.office.inspecting.slides.tables import Table
from secondround.adapters.office.inspecting.slides.walk import Box, Shape
from secondround.adapters.readers.office.package import OfficePackage
from secondround.foundation.ports.office.finished import Picture, Piece, PieceRole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_USUAL_SIZE = 18.0
_CHARTEX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"


class Reading:
    """Reads the shapes of slides of one presentation."""

    def __init__(self, package: OfficePackage, root: "Element", styles: "Element | None") -> None:
        """`root` is the presentation's, `styles` that of its table styles."""
        self._package, self._styles = package, styles
        self._defaults = root.find(f"{P}defaultTextStyle")
        size = root.find(f"{P}sldSz")
        self._area = Box(0, 0, 0, 0)
        if size is not None:
            self._area = Box(0, 0, float(size.get("cx") or 0), float(size.get("cy") or 0))

    def pieces(self, slide: Slide, canvas: Canvas, shape: Shape, place: str) -> Iterator[Piece]:
        """What the shape says; `canvas` holds what lies below it."""
        if shape.node.tag == f"{P}sp":
            yield from self._words(slide, canvas, shape, place)
        elif shape.node.tag == f"{P}graphicFrame":
            yield from self._framed(slide, canvas, shape, place)

    def picture(self, slide: Slide, shape: Shape, place: str) -> Picture | None:
        """The shape where it is one to look at: a picture, chart, diagram or embedded object."""
        if shape.is_hidden or not _is_picture(shape.node):
            return None
        box = slide.box(shape)
        share = 0.0
        if box and self._area.area:
            share = round(box.area * box.share_in(self._area) / self._area.area, 4)
        return Picture(place, shape.alternative, shape.is_decorative, min(share, 1.0))

    def is_outside(self, slide: Slide, shape: Shape) -> bool:
        """Whether the shape lies wholly beside the slide, where nobody sees it."""
        box = slide.box(shape)
        return bool(box and self._area.area and box.area and not box.share_in(self._area))

    def _words(self, slide: Slide, canvas: Canvas, shape: Shape, place: str) -> Iterator[Piece]:
        body = shape.node.find(f"{P}txBody")
        if body is None:
            return
        own, fit = body.find(f"{A}lstStyle"), body.find(f"{A}bodyPr/{A}normAutofit")
        scale = int(fit.get("fontScale") or 100_000) / 100_000 if fit is not None else 1.0
        styles = [own, *self._styles_of(slide, shape)]
        voice = Voice(styles, slide.palette, canvas.behind(shape), scale)
        is_hidden = shape.is_hidden or self.is_outside(slide, shape)
        for line in voice.lines(body):
            role = _role(shape.kind, line.is_item)
            yield Piece(
                line.text,
                place,
                role,
                line.size,
                line.contrast,
                is_hidden=is_hidden,
                is_bold=line.is_bold,
            )

    def _styles_of(self, slide: Slide, shape: Shape) -> "list[Element | Look | None]":
        """The styles that text in the shape takes from, nearest first."""
        reference = shape.node.find(f"{P}style/{A}fontRef")
        font = Look(ink=colour_in(reference, slide.palette))
        if shape.holder is None:
            return [font, *self._below(slide)]
        above = list(slide.above(shape))
        inherited = [one.find(f"{P}txBody/{A}lstStyle") for one in above]
        kind = next(
            (ph.get("type") or "obj" for one in above[:1] for ph in one.iter(f"{P}ph")), shape.kind
        )
        return [font, *inherited, slide.style(kind), *self._below(slide)]

    def _below(self, slide: Slide) -> "list[Element | Look | None]":
        usual = Look(_USUAL_SIZE, slide.palette.named("tx1"))
        return [self._defaults, slide.style("-"), usual]

    def _framed(self, slide: Slide, canvas: Canvas, shape: Shape, place: str) -> Iterator[Piece]:
        node = shape.node
        table = next(node.iter(f"{A}tbl"), None)
        if table is not None:
            # What is behind the frame: it has no fill of its own, and is not laid yet.
            plain = Shape(node.makeelement(f"{P}sp"), slide.box(shape))
            behind = canvas.behind(plain)
            below = self._below(slide)
            yield from Table(table, slide, self._styles, behind, below).pieces(place)
        for chart in node.iter(f"{C}chart", _CHARTEX):
            path = slide.own.related.get(chart.get(f"{R}id") or "", ("", ""))[1]
            yield from chart_pieces(self._package.xml(path), place)
        for diagram in node.iter(f"{DGM}relIds"):
            path = slide.own.related.get(diagram.get(f"{R}dm") or "", ("", ""))[1]
            related = slide.own.related
            yield from diagram_pieces(self._package, related, path, place)


def _is_picture(node: "Element") -> bool:
    if node.tag == f"{P}pic":
        return True
    return node.tag == f"{P}graphicFrame" and next(node.iter(f"{A}tbl"), None) is None


def _role(kind: str, is_item: bool) -> PieceRole:
    if kind in TITLES:
        return "title"
    if kind in FURNITURE:
        return "footer"
    return "item" if is_item else "text"
