"""Colours as DrawingML states them: named in a theme, changed in lightness, with a share that covers."""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.contrast import Ink, from_linear, ink_of, linear
from secondround.adapters.office.inspecting.drawn.names import A

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PLACE_HOLDER = "phClr"
_ALIASES = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
_PRESET = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF",
    "yellow": "FFFF00", "gray": "808080", "grey": "808080", "orange": "FFA500", "cyan": "00FFFF",
    "magenta": "FF00FF", "purple": "800080", "navy": "000080", "maroon": "800000", "teal": "008080",
    "silver": "C0C0C0", "lime": "00FF00", "olive": "808000", "darkGray": "A9A9A9", "dkGray": "A9A9A9",
    "lightGray": "D3D3D3", "ltGray": "D3D3D3", "darkBlue": "00008B", "dkBlue": "00008B",
}  # fmt: skip
_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}


@dataclass(frozen=True)
class Palette:
    """The colours of a theme by name, and which of them a page means by "tx1" or "bg1"."""

    colours: Mapping[str, Ink] = field(default_factory=dict)
    meant: Mapping[str, str] = field(default_factory=dict)

    def named(self, name: str) -> Ink | None:
        """The colour of that name; None where the theme has none."""
        name = self.meant.get(name) or _ALIASES.get(name, name)
        return self.colours.get(name)


def palette_of(theme: "Element | None", meant: Mapping[str, str]) -> Palette:
    """The palette of a theme's root element."""
    scheme = next(theme.iter(f"{A}clrScheme"), None) if theme is not None else None
    found: dict[str, Ink] = {}
    for node in scheme if scheme is not None else ():
        ink = colour_in(node, Palette())
        if ink:
            found[node.tag.rpartition("}")[2]] = ink
    return Palette(found, meant)


def colour_in(
    parent: "Element | None", palette: Palette, place_holder: Ink | None = None
) -> Ink | None:
    """The first colour among an element's children; None where there is none or it cannot be known."""
    for node in parent if parent is not None else ():
        ink = _plain(node, palette, place_holder)
        if ink:
            for change in node:
                ink = _changed(ink, change)
            return ink
    return None


def _plain(node: "Element", palette: Palette, place_holder: Ink | None) -> Ink | None:
    kind = node.tag.rpartition("}")[2]
    value = node.get("val") or ""
    if kind == "schemeClr":
        return place_holder if value == PLACE_HOLDER else palette.named(value)
    if kind == "srgbClr":
        return ink_of(value)
    if kind == "sysClr":
        return ink_of(node.get("lastClr") or _SYSTEM.get(value, ""))
    if kind == "prstClr":
        return ink_of(_PRESET.get(value, ""))
    if kind == "scrgbClr":
        parts = [from_linear(_share(node.get(name))) for name in ("r", "g", "b")]
        return parts[0], parts[1], parts[2], 1.0
    if kind == "hslClr":
        hue = float(node.get("hue") or 0) / 21_600_000
        rgb = colorsys.hls_to_rgb(hue, _share(node.get("lum")), _share(node.get("sat")))
        return (*rgb, 1.0)
    return None


def _changed(ink: Ink, change: "Element") -> Ink:
    """A colour changed as one child of it says (ECMA-376, part 1, 20.1.2.3)."""
    kind, value = change.tag.rpartition("}")[2], _share(change.get("val"))
    if kind == "alpha":
        return (*ink[:3], min(max(value, 0.0), 1.0))
    if kind in ("tint", "shade"):
        lift = 1 - value if kind == "tint" else 0.0
        lit = [from_linear(min(linear(part) * value + lift, 1.0)) for part in ink[:3]]
        return lit[0], lit[1], lit[2], ink[3]
    if kind[:3] in ("lum", "sat", "hue"):
        return _in_hls(ink, kind, value)
    if kind == "inv":
        return 1 - ink[0], 1 - ink[1], 1 - ink[2], ink[3]
    if kind == "gray":
        grey = 0.299 * ink[0] + 0.587 * ink[1] + 0.114 * ink[2]
        return grey, grey, grey, ink[3]
    return ink


def _in_hls(ink: Ink, kind: str, value: float) -> Ink:
    """Hue, lightness or saturation multiplied ("lumMod"), moved ("lumOff") or set ("lum")."""
    parts = list(colorsys.rgb_to_hls(*ink[:3]))
    place, how = ("hue", "lum", "sat").index(kind[:3]), kind[3:]
    if how == "Mod":
        parts[place] *= value
    elif how == "Off":
        parts[place] += value
    else:
        parts[place] = value
    hue, light, full = parts[0] % 1.0, min(max(parts[1], 0.0), 1.0), min(max(parts[2], 0.0), 1.0)
    return (*colorsys.hls_to_rgb(hue, light, full), ink[3])


def _share(value: str | None) -> float:
    """ "75000" and "75%" as 0.75."""
    if not value:
        return 0.0
    return float(value[:-1]) / 100 if value.endswith("%") else float(value) / 100_000
