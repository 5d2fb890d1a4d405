"""How words look in a Word document: size, colour, what they stand on, whether they are hidden."""

import colorsys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import (
    BLACK,
    CLEAR,
    UNKNOWN,
    WHITE,
    Ink,
    Paint,
    ink_of,
    luminance,
)
from secondround.adapters.office.inspecting.drawn.colours import Palette
from secondround.adapters.readers.office.word.names import VAL, w
from secondround.adapters.readers.office.word.styles import chain_of, is_on, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

USUAL_SIZE = 10.0
"""Points, where neither the text nor any style says (ECMA-376, part 1, 17.3.2.38)."""

_AUTO = "auto"
_DARK = 0.18
_MARKED = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "00FF00", "blue": "0000FF", "yellow": "FFFF00",
    "cyan": "00FFFF", "magenta": "FF00FF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_THEME = {
    "text1": "tx1", "text2": "tx2", "background1": "bg1", "background2": "bg2", "dark1": "dk1", "dark2": "dk2",
    "light1": "lt1", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """What is said of words; None where nothing is. `is_auto`: black or white, whichever can be read."""

    size: float | None = None
    ink: Ink | None = None
    is_auto: bool | None = None
    paint: Paint | None = None
    is_hidden: bool | None = None
    is_bold: bool | None = None

    def under(self, near: "Look") -> "Look":
        """This, where what is nearer to the words leaves it open."""
        coloured = near if near.is_auto is not None else self
        return Look(
            self.size if near.size is None else near.size,
            coloured.ink,
            coloured.is_auto,
            self.paint if near.paint is None else near.paint,
            self.is_hidden if near.is_hidden is None else near.is_hidden,
            self.is_bold if near.is_bold is None else near.is_bold,
        )

    def colour(self, behind: Paint) -> Ink | None:
        """The colour of the words on what is behind them; None where it cannot be known."""
        if self.is_auto is False:
            return self.ink
        if behind.is_unknown or not behind.inks:
            return None
        return WHITE if all(luminance(one) < _DARK for one in behind.inks) else BLACK


class Looks:
    """The looks that the styles of one document give."""

    def __init__(self, root: "Element | None", palette: Palette) -> None:
        self.palette = palette
        self._found = {
            one.get(w("styleId")) or "": one
            for one in (root.iter(w("style")) if root is not None else ())
        }
        self._usual = {
            one.get(w("type")) or "": name
            for name, one in self._found.items()
            if one.get(w("default")) in ("1", "true")
        }
        defaults = (
            root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
            if root is not None
            else None
        )
        self.first = Look(USUAL_SIZE, None, True, None, False).under(self.of(defaults))
        self.page = Paint((WHITE,))
        """What the page is painted with."""
        self._known: dict[str, Look] = {}

    def paint_page(self, ground: "Element | None", settings: "Element | None") -> None:
        """The colour of the page, which shows only where the settings say so."""
        if ground is None or not is_on(settings, "displayBackgroundShape"):
            return
        ink = self._themed(ground, "theme") or ink_of(ground.get(w("color")) or "")
        self.page = Paint((ink,)) if ink else self.page

    def of(self, properties: "Element | None") -> Look:
        """What properties of words (`w:rPr`) say themselves."""
        if properties is None or not len(properties):
            return Look()
        size = value_of(properties, "sz")
        ink, is_auto = self._colour(properties.find(w("color")))
        hidden = properties.find(w("vanish"))
        return Look(
            int(size) / 2 if size.isdigit() else None,
            ink,
            is_auto,
            self._marked(properties),
            None if hidden is None else is_on(properties, "vanish"),
            None if properties.find(w("b")) is None else is_on(properties, "b"),
        )

    def style(self, name: str, kind: str) -> Look:
        """What a style says, with those it is based on; the usual style of its kind where `name` is empty."""
        name = name or self._usual.get(kind, "")
        if name not in self._known:
            look = Look()
            for node in self.chain(name):
                look = self.of(node.find(w("rPr"))).under(look)
            self._known[name] = look
        return self._known[name]

    def ground(self, name: str) -> Paint | None:
        """What a paragraph style paints behind its paragraphs."""
        for node in self.chain(name or self._usual.get("paragraph", "")):
            paint = self.shade(node.find(w("pPr")))
            if paint is not None:
                return paint
        return None

    def begins_a_page(self, properties: "Element | None") -> bool:
        """Whether a paragraph with these properties asks for a new page, itself or by its style."""
        name = value_of(properties, "pStyle") if properties is not None else ""
        styles = self.chain(name or self._usual.get("paragraph", ""))
        for one in (properties, *(node.find(w("pPr")) for node in styles)):
            if one is not None and one.find(w("pageBreakBefore")) is not None:
                return is_on(one, "pageBreakBefore")
        return False

    def chain(self, name: str) -> "Iterator[Element]":
        """A style and those it is based on, nearest first."""
        return chain_of(self._found, name)

    def shade(self, properties: "Element | None") -> Paint | None:
        """The shading that properties of words, a paragraph or a cell state."""
        node = properties.find(w("shd")) if properties is not None else None
        if node is None:
            return None
        fill = node.get(w("fill")) or _AUTO
        themed = self._themed(node, "themeFill")
        if themed:
            return Paint((themed,))
        if fill == _AUTO:
            return CLEAR
        ink = ink_of(fill)
        return Paint((ink,)) if ink else UNKNOWN

    def _marked(self, properties: "Element") -> Paint | None:
        marked = ink_of(_MARKED.get(value_of(properties, "highlight"), ""))
        return Paint((marked,)) if marked else self.shade(properties)

    def _colour(self, node: "Element | None") -> tuple[Ink | None, bool | None]:
        if node is None:
            return None, None
        themed = self._themed(node, "theme")
        if themed:
            return themed, False
        value = node.get(VAL) or _AUTO
        return (None, True) if value == _AUTO else (ink_of(value), False)

    def _themed(self, node: "Element", prefix: str) -> Ink | None:
        """A colour of the theme, made lighter or darker as the element says (`themeTint`, `themeShade`)."""
        name = node.get(w("themeColor" if prefix == "theme" else prefix)) or ""
        ink = self.palette.named(_THEME.get(name, name)) if name else None
        if ink is None:
            return None
        hue, light, full = colorsys.rgb_to_hls(*ink[:3])
        tint, shade = node.get(w(f"{prefix}Tint")), node.get(w(f"{prefix}Shade"))
        if tint:
            share = int(tint, 16) / 255
            light = light * share + 1 - share
        if shade:
            light *= int(shade, 16) / 255
        return (*colorsys.hls_to_rgb(hue, light, full), 1.0)
