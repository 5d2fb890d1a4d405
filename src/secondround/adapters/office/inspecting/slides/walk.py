"""The shapes of a slide in drawing order, groups opened, each with where it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.names import DECORATIVE, MC, ON, A
from secondround.adapters.office.inspecting.slides.names import P

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS = tuple(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "contentPart"))
_DEEPEST = 30


@dataclass(frozen=True)
class Box:
    """A rectangle on the slide, in English Metric Units."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        return max(self.width, 0.0) * max(self.height, 0.0)

    def share_in(self, other: "Box") -> float:
        """How much of this lies in the other, 0.0 to 1.0."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        if across < 0 or down < 0:
            return 0.0
        wide = across / self.width if self.width else 1.0
        high = down / self.height if self.height else 1.0
        return min(wide, 1.0) * min(high, 1.0)


@dataclass(frozen=True)
class Frame:
    """How places inside a group come out on the slide."""

    across: float = 1.0
    down: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def place(self, box: Box) -> Box:
        return Box(
            box.x * self.across + self.x,
            box.y * self.down + self.y,
            box.width * self.across,
            box.height * self.down,
        )

    def inside(self, group: "Element") -> "Frame":
        """The frame of what is in a group."""
        form = group.find(f"{P}grpSpPr/{A}xfrm")
        outer, inner = box_of(form), box_of(form, "chOff", "chExt")
        if outer is None or inner is None or not inner.width or not inner.height:
            return self
        across, down = outer.width / inner.width, outer.height / inner.height
        placed = Frame(across, down, outer.x - inner.x * across, outer.y - inner.y * down)
        return Frame(
            self.across * placed.across,
            self.down * placed.down,
            placed.x * self.across + self.x,
            placed.y * self.down + self.y,
        )


@dataclass(frozen=True)
class Shape:
    """A shape with its own box (None: as its placeholder has it) and what its groups say of it."""

    node: "Element"
    box: Box | None
    alternative: str = ""
    is_hidden: bool = False
    is_decorative: bool = False
    group: "Element | None" = None

    @property
    def holder(self) -> "Element | None":
        """The placeholder it fills."""
        return next(self.node.iter(f"{P}ph"), None)

    @property
    def kind(self) -> str:
        """The type of its placeholder; "-" for a shape of its own."""
        holder = self.holder
        return "-" if holder is None else (holder.get("type") or "obj")


def shapes_in(tree: "Element | None") -> Iterator[Shape]:
    """Shapes, pictures and frames of a shape tree; alternatives are taken once."""
    if tree is not None:
        yield from _walk(tree, Frame(), Shape(tree, None), 0)


def box_of(form: "Element | None", offset: str = "off", extent: str = "ext") -> Box | None:
    """The box that a transform states."""
    off = form.find(f"{A}{offset}") if form is not None else None
    ext = form.find(f"{A}{extent}") if form is not None else None
    if off is None or ext is None:
        return None
    return Box(
        float(off.get("x") or 0), float(off.get("y") or 0), float(ext.get("cx") or 0), float(ext.get("cy") or 0)
    )  # fmt: skip


def own_box(node: "Element") -> Box | None:
    """Where a shape says that it lies."""
    return box_of(next(node.iter(f"{A}xfrm", f"{P}xfrm"), None))


def named(node: "Element") -> "Element | None":
    """The element that names a shape and describes it."""
    return next(node.iter(f"{P}cNvPr"), None)


def described(node: "Element") -> str:
    """The alternative text that a shape itself has."""
    said = named(node)
    return "" if said is None else (said.get("descr") or said.get("title") or "")


def _walk(tree: "Element", frame: Frame, above: Shape, depth: int) -> Iterator[Shape]:
    for node in tree:
        if node.tag == f"{MC}AlternateContent":
            yield from _walk(node[0], frame, above, depth + 1) if len(node) else ()
        elif node.tag == f"{P}grpSp" and depth < _DEEPEST:
            yield from _walk(node, frame.inside(node), _told(node, None, above, node), depth + 1)
        elif node.tag in _KINDS:
            box = own_box(node)
            yield _told(node, frame.place(box) if box else None, above, above.group)


def _told(node: "Element", box: Box | None, above: Shape, group: "Element | None") -> Shape:
    said = named(node)
    mark = next(said.iter(DECORATIVE), None) if said is not None else None
    return Shape(
        node,
        box,
        described(node) or above.alternative,
        above.is_hidden or (said is not None and said.get("hidden") in ON),
        above.is_decorative or (mark is not None and mark.get("val") in ON),
        group,
    )
