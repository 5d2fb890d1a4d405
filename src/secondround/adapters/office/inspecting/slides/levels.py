"""What a slide takes from its layout and master: places, styles of text, colours, background."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.colours import Palette, palette_of
from secondround.adapters.office.inspecting.drawn.names import A
from secondround.adapters.office.inspecting.slides.names import TITLES, P
from secondround.adapters.office.inspecting.slides.walk import Box, Shape, own_box, shapes_in
from secondround.adapters.readers.office.package import OfficePackage

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_AS_BODY = ("body", "obj", "subTitle", "tbl", "chart", "dgm", "media", "clipArt", "pic")


@dataclass
class Sheet:
    """A slide, layout or master: its root and where its parts are."""

    path: str
    root: "Element"
    related: dict[str, tuple[str, str]]

    @property
    def tree(self) -> "Element | None":
        return self.root.find(f"{P}cSld/{P}spTree")

    def target(self, kind: str) -> str:
        """The path of the first part of a kind that it refers to; empty without one."""
        return next((path for found, path in self.related.values() if found == kind), "")

    @cached_property
    def holders(self) -> list["Element"]:
        """The placeholders it sets up."""
        return [shape.node for shape in shapes_in(self.tree) if shape.holder is not None]

    @cached_property
    def drawn(self) -> list[Shape]:
        """What it draws itself, on every slide made from it."""
        return [shape for shape in shapes_in(self.tree) if shape.holder is None]

    def shows_above(self) -> bool:
        """Whether what the sheet above it draws is seen."""
        return self.root.get("showMasterSp") not in ("0", "false")


@dataclass
class Slide:
    """A slide with the layout and master it is made from, where the file has them."""

    own: Sheet
    layout: Sheet | None
    master: Sheet | None
    palette: Palette
    theme: "Element | None"

    @property
    def sheets(self) -> list[Sheet]:
        """From the slide upwards."""
        return [one for one in (self.own, self.layout, self.master) if one is not None]

    def above(self, shape: Shape) -> Iterator["Element"]:
        """The placeholders that a shape's placeholder takes from, nearest first."""
        holder = shape.holder
        if holder is None:
            return
        layout = _of_layout(self.layout, holder)
        if layout is not None:
            yield layout
            holder = next(layout.iter(f"{P}ph"), holder)
        master = _of_master(self.master, holder.get("type") or "obj")
        if master is not None:
            yield master

    def box(self, shape: Shape) -> Box | None:
        """Where the shape lies, as itself or its placeholder says."""
        return shape.box or next(filter(None, map(own_box, self.above(shape))), None)

    def style(self, kind: str) -> "Element | None":
        """The master's style of text for a kind of placeholder."""
        name = "otherStyle"
        if kind in TITLES:
            name = "titleStyle"
        elif kind in _AS_BODY:
            name = "bodyStyle"
        return self.master.root.find(f"{P}txStyles/{P}{name}") if self.master else None


class Deck:
    """The presentation's slides, with layouts and masters read once."""

    def __init__(self, package: OfficePackage) -> None:
        self.package = package
        self._sheets: dict[str, Sheet | None] = {}
        self._themes: dict[str, Element | None] = {}

    def slide(self, path: str) -> Slide | None:
        """The slide at a path; None where the part is missing."""
        own = self._read(path)
        if own is None:
            return None
        layout = self._kept(own.target("slideLayout"))
        master = self._kept(layout.target("slideMaster")) if layout else None
        theme = self._theme(master.target("theme")) if master else None
        sheets = [one for one in (own, layout, master) if one]
        return Slide(own, layout, master, palette_of(theme, _meant(sheets)), theme)

    def _read(self, path: str) -> Sheet | None:
        root = self.package.xml(path) if path else None
        return None if root is None else Sheet(path, root, self.package.related(path))

    def _kept(self, path: str) -> Sheet | None:
        if path not in self._sheets:
            self._sheets[path] = self._read(path)
        return self._sheets[path]

    def _theme(self, path: str) -> "Element | None":
        if path not in self._themes:
            self._themes[path] = self.package.xml(path) if path else None
        return self._themes[path]


def _meant(sheets: list[Sheet]) -> dict[str, str]:
    """Which colour of the theme "tx1" and the like mean, as the nearest sheet says."""
    for sheet in sheets:
        for name in (f"{P}clrMapOvr/{A}overrideClrMapping", f"{P}clrMap"):
            found = sheet.root.find(name)
            if found is not None:
                return {str(key): str(value) for key, value in found.attrib.items()}
    return {}


def _of_layout(layout: Sheet | None, holder: "Element") -> "Element | None":
    """By its number, else by its type."""
    kind, number = holder.get("type") or "obj", holder.get("idx") or "0"
    found = [(next(one.iter(f"{P}ph")), one) for one in (layout.holders if layout else ())]
    if kind in TITLES:
        return next((one for ph, one in found if ph.get("type") in TITLES), None)
    by_number = [one for ph, one in found if (ph.get("idx") or "0") == number]
    by_type = [one for ph, one in found if (ph.get("type") or "obj") == kind]
    return next(iter((*by_number, *by_type)), None)


def _of_master(master: Sheet | None, kind: str) -> "Element | None":
    wanted = {"ctrTitle": "title"}.get(kind, "body" if kind in _AS_BODY else kind)
    for one in master.holders if master else ():
        if next(one.iter(f"{P}ph")).get("type") == wanted:
            return one
    return None
