"""The shapes of one slide to blocks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.readers import fold
from secondround.adapters.readers.text.bullets import marked
from secondround.foundation.ports.readers import Block, Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TITLES = ("title", "ctrTitle")
_FURNITURE = ("sldNum", "dt", "ftr", "hdr")
_BODIES = ("body", "obj", "")


def slide_blocks(root: "Element", place: str) -> list[Block]:
    """The title first, then every shape's paragraphs and every table's rows, in the slide's order."""
    shapes = list(_shapes(root))
    shapes.sort(key=lambda shape: _kind(shape) not in _TITLES)
    return [block for shape in shapes for block in _shape(shape, place)]


def paragraphs_in(body: "Element") -> Iterator["Element"]:
    """The paragraphs of a text body."""
    yield from body.iter(f"{A}p")


def paragraph_text(node: "Element") -> str:
    """Its runs and fields, with line breaks."""
    pieces = node.iter(f"{A}t", f"{A}br", f"{A}tab")
    return "".join((one.text or "") if one.tag == f"{A}t" else "\n" for one in pieces)


def _shapes(root: "Element") -> Iterator["Element"]:
    """Shapes and tables in drawing order, groups opened, alternatives taken once."""
    stack: list[Element] = [root]
    while stack:
        node = stack.pop()
        if node.tag in (f"{P}sp", f"{P}graphicFrame"):
            yield node
        elif node.tag == f"{_MC}AlternateContent":
            stack.extend(list(node)[:1])
        else:
            stack.extend(reversed(node))


def _shape(shape: "Element", place: str) -> Iterator[Block]:
    kind = _kind(shape)
    if kind in _FURNITURE:
        return
    if shape.tag == f"{P}graphicFrame":
        yield from _table(shape, place)
        return
    body = shape.find(f"{P}txBody")
    lines = list(paragraphs_in(body)) if body is not None else []
    if kind in _TITLES:
        yield Block("\n".join(map(paragraph_text, lines)), place, "heading", 1)
        return
    for line in lines:
        yield _paragraph(line, place, listed=kind in _BODIES and len(lines) > 1)


def _kind(shape: "Element") -> str:
    """The type of the placeholder a shape fills; "-" for a shape of its own."""
    found = next(shape.iter(f"{P}ph"), None)
    return "-" if found is None else (found.get("type") or "")


def _paragraph(node: "Element", place: str, listed: bool) -> Block:
    """An item where the body lists, or where a bullet is set; else a paragraph."""
    properties = node.find(f"{A}pPr")
    text = paragraph_text(node)
    bare = properties is not None and properties.find(f"{A}buNone") is not None
    own = properties is not None and any(
        properties.find(f"{A}{name}") is not None for name in ("buChar", "buAutoNum", "buBlip")
    )
    level = (properties.get("lvl") or "0") if properties is not None else "0"
    drawn = marked(text)
    role: Role = "item" if own or drawn or (listed and not bare) else "paragraph"
    depth = int(level) + 1 if level.isdigit() else 1
    return Block(drawn.text if drawn else text, place, role, depth if role == "item" else 0)


def _table(frame: "Element", place: str) -> Iterator[Block]:
    for row in frame.iter(f"{A}tr"):
        cells = (" ".join(map(paragraph_text, paragraphs_in(cell))) for cell in row.iter(f"{A}tc"))
        yield Block(fold.row(cells), place, "row")
