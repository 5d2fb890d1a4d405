"""Tables on slides, row by row."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import (
    CLEAR,
    UNKNOWN,
    Ink,
    Paint,
    from_linear,
    linear,
    lowest,
    over,
)
from secondround.adapters.office.inspecting.drawn.colours import colour_in
from secondround.adapters.office.inspecting.drawn.fills import paint_in
from secondround.adapters.office.inspecting.drawn.names import ON, A
from secondround.adapters.office.inspecting.drawn.text import Line, Look, Voice
from secondround.adapters.office.inspecting.slides.levels import Slide
from secondround.foundation.ports.office.finished import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_USUAL = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
_USUAL_FAMILY = {
    _USUAL: "accent1",
    "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2",
    "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
    "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4",
    "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
    "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
}
"""Medium style 2, which every table gets unless somebody changes it, by the colour it uses. No file spells it out."""
_PLAIN = ("{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}", "")
"""The styles without any fill."""
_BOLD = ("on", *ON)
_ORDER = (
    ("firstRow", "firstRow"),
    ("lastRow", "lastRow"),
    ("firstCol", "firstCol"),
    ("lastCol", "lastCol"),
    ("bandRow", "band1H"),
)


Styled = tuple[Paint, Look]
"""What a table's style makes of a cell: its fill, and what it says of its words."""


class Table:
    """One table: the style it has, and what is behind it."""

    def __init__(
        self,
        node: "Element",
        slide: Slide,
        styles: "Element | None",
        behind: Paint,
        below: "Sequence[Element | Look | None]",
    ) -> None:
        """`styles` is the root of the file's table styles, `below` the styles of text that tables start from."""
        self._node, self._slide, self._behind, self._below = node, slide, behind, below
        properties = node.find(f"{A}tblPr")
        self._on = _switched_on(properties)
        self._own = paint_in(properties, slide.palette) or CLEAR
        self._id = (properties.findtext(f"{A}tableStyleId") or "") if properties is not None else ""
        self._style = _found(styles, self._id)

    def pieces(self, place: str) -> Iterator[Piece]:
        """A piece for each row; cells that another one covers are empty."""
        rows = self._node.findall(f"{A}tr")
        for number, row in enumerate(rows):
            cells = row.findall(f"{A}tc")
            told = [
                self._cell(cell, self._parts((number, column), (len(rows), len(cells))))
                for column, cell in enumerate(cells)
            ]
            texts = tuple(" ".join(line.text for line in lines) for lines in told)
            said = [line for lines in told for line in lines if line.text.strip()]
            sizes = [line.size for line in said if line.size is not None]
            ratio = lowest([line.contrast for line in said])
            yield Piece(
                "\t".join(texts),
                place,
                "cells",
                min(sizes, default=None),
                ratio,
                texts,
                is_bold=bool(said) and all(line.is_bold for line in said),
            )

    def _cell(self, cell: "Element", parts: tuple[str, ...]) -> list[Line]:
        if cell.get("hMerge") in ON or cell.get("vMerge") in ON:
            return []
        palette = self._slide.palette
        paint, look = self._styled(parts)
        stated = paint_in(cell.find(f"{A}tcPr"), palette)
        behind = over(stated if stated is not None else over(paint, self._own), self._behind)
        body = cell.find(f"{A}txBody")
        own = body.find(f"{A}lstStyle") if body is not None else None
        return list(Voice([own, look, *self._below], palette, behind).lines(body))

    def _parts(self, at: tuple[int, int], size: tuple[int, int]) -> tuple[str, ...]:
        """The parts of the table that a cell belongs to, the strongest first, by the names of its style."""
        (row, column), (rows, columns) = at, size
        is_band = (row - ("firstRow" in self._on)) % 2 == 0
        holds = {
            "firstRow": row == 0,
            "lastRow": row == rows - 1,
            "firstCol": column == 0,
            "lastCol": column == columns - 1,
            "bandRow": is_band,
        }
        return tuple(part for flag, part in _ORDER if flag in self._on and holds[flag])

    def _styled(self, parts: tuple[str, ...]) -> Styled:
        if self._style is not None:
            return self._spelled_out(self._style, parts)
        if self._id in _USUAL_FAMILY:
            return self._usual(parts, self._slide.palette.named(_USUAL_FAMILY[self._id]))
        return (CLEAR, Look()) if self._id in _PLAIN else (UNKNOWN, Look())

    def _spelled_out(self, style: "Element", parts: tuple[str, ...]) -> Styled:
        paint: Paint | None = None
        look = Look()
        for part in (*parts, "wholeTbl"):
            node = style.find(f"{A}{part}")
            if node is None:
                continue
            fill = node.find(f"{A}tcStyle/{A}fill")
            paint = paint if paint is not None else paint_in(fill, self._slide.palette)
            words = node.find(f"{A}tcTxStyle")
            bold = words.get("b") if words is not None else None
            ink = colour_in(words, self._slide.palette)
            look = Look(ink=ink, is_bold=None if bold is None else bold in _BOLD).under(look)
        return paint or CLEAR, look

    def _usual(self, parts: tuple[str, ...], accent: Ink | None) -> Styled:
        """Medium style 2: edges in the full colour with light words, bands in 40 and 20 percent of it."""
        if accent is None:
            return UNKNOWN, Look()
        palette = self._slide.palette
        if any(part != "band1H" for part in parts):
            return Paint((accent,)), Look(ink=palette.named("lt1"), is_bold=True)
        share = 0.4 if parts else 0.2
        return Paint((_lightened(accent, share),)), Look(ink=palette.named("dk1"))


def _switched_on(properties: "Element | None") -> frozenset[str]:
    stated = properties.attrib.items() if properties is not None else ()
    return frozenset(str(name) for name, value in stated if value in ON)


def _found(styles: "Element | None", id_: str) -> "Element | None":
    every = styles.iter(f"{A}tblStyle") if styles is not None and id_ else ()
    return next((one for one in every if one.get("styleId") == id_), None)


def _lightened(ink: Ink, share: float) -> Ink:
    lit = [from_linear(linear(part) * share + 1 - share) for part in ink[:3]]
    return lit[0], lit[1], lit[2], ink[3]
