"""How the cells of a workbook look."""

import colorsys
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import (
    BLACK,
    UNKNOWN,
    WHITE,
    Ink,
    Paint,
    contrast,
    ink_of,
)
from secondround.adapters.office.inspecting.drawn.colours import Palette
from secondround.adapters.office.inspecting.drawn.names import ON
from secondround.adapters.readers.office.sheets.names import s

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_FIRST = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
"""The first eight numbered colours, which come twice; the others are seldom written and not known here."""
_FOREGROUND, _BACKGROUND = 64, 65

Worn = tuple[float | None, float | None, bool]
"""Points, the contrast to what is behind, and whether it is bold."""


class CellStyles:
    """Size and contrast of each cell style, by its number."""

    def __init__(self, root: "Element | None", palette: Palette) -> None:
        self._palette = palette
        self._fonts = _children(root, "fonts")
        self._fills = _children(root, "fills")
        self._worn = [self._look(node) for node in _children(root, "cellXfs")]

    def of(self, style: str) -> Worn:
        """Of a cell of this style; nothing is known where the file has no such style."""
        place = int(style) if style.isdigit() else 0
        return self._worn[place] if place < len(self._worn) else (None, None, False)

    def _look(self, node: "Element") -> Worn:
        font = _at(self._fonts, node.get("fontId"))
        fill = _at(self._fills, node.get("fillId"))
        size = font.find(s("sz")) if font is not None else None
        ink = self._ink(font.find(s("color")), BLACK) if font is not None else BLACK
        return (
            float(size.get("val") or 0) or None if size is not None else None,
            contrast(ink, self._paint(fill)),
            _is_bold(font),
        )

    def _paint(self, fill: "Element | None") -> Paint:
        pattern = fill.find(s("patternFill")) if fill is not None else None
        if fill is not None and fill.find(s("gradientFill")) is not None:
            return UNKNOWN
        kind = (pattern.get("patternType") or "none") if pattern is not None else "none"
        if pattern is None or kind == "none":
            return Paint((WHITE,))
        ink = self._ink(pattern.find(s("fgColor")), WHITE)
        return Paint((ink,)) if ink and kind == "solid" else UNKNOWN

    def _ink(self, node: "Element | None", usual: Ink) -> Ink | None:
        """A colour by its value, its place in the theme or its number."""
        if node is None or node.get("auto") in ("1", "true"):
            return usual
        ink = ink_of((node.get("rgb") or "")[-6:]) or self._numbered(node)
        tint = float(node.get("tint") or 0)
        return _tinted(ink, tint) if ink and tint else ink

    def _numbered(self, node: "Element") -> Ink | None:
        theme, index = node.get("theme") or "", node.get("indexed") or ""
        if theme.isdigit() and int(theme) < len(_THEME):
            return self._palette.colours.get(_THEME[int(theme)])
        if not index.isdigit():
            return None
        known = {_FOREGROUND: BLACK, _BACKGROUND: WHITE}
        return known.get(int(index)) or (
            ink_of(_FIRST[int(index) % 8]) if int(index) < 16 else None
        )


def _is_bold(font: "Element | None") -> bool:
    node = font.find(s("b")) if font is not None else None
    return node is not None and (node.get("val") or "1") in ON


def _tinted(ink: Ink, tint: float) -> Ink:
    """Made darker below zero, lighter above (ECMA-376, part 1, 18.8.19)."""
    hue, light, full = colorsys.rgb_to_hls(*ink[:3])
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return (*colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), full), ink[3])


def _children(root: "Element | None", name: str) -> "list[Element]":
    node = root.find(s(name)) if root is not None else None
    return list(node) if node is not None else []


def _at(found: "list[Element]", place: str | None) -> "Element | None":
    number = int(place) if place and place.isdigit() else 0
    return found[number] if number < len(found) else None
