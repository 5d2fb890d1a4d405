"""The template of our own: sixteen to nine, one accent, room around the words."""

import re
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Inches

from secondround.adapters.office.writing.design import (
    BODY,
    HEADINGS,
    HUSH,
    INK,
    RULE,
    SMALL,
    SOFT,
    TEAL,
    WHITE,
    WORDS,
)

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
LEFT, TOP, ACROSS = Inches(0.75), Inches(1.95), Inches(11.833)

_KEPT = ("Title Slide", "Title and Content", "Title Only")
_COLOURS = {
    "dk1": INK, "lt1": WHITE, "dk2": TEAL, "lt2": HUSH, "accent1": TEAL, "accent2": SOFT, "accent3": "2C6444",
    "accent4": "7A5310", "accent5": "95352B", "accent6": "8D8678", "hlink": TEAL, "folHlink": SOFT,
}  # fmt: skip
_BOXES = {
    "title": (LEFT, Inches(0.72), ACROSS, Inches(1.0)),
    "body": (LEFT, TOP, ACROSS, Inches(4.4)),
    "sldNum": (Inches(11.6), Inches(6.85), Inches(0.983), Inches(0.4)),
}
_COVER = {
    "ctrTitle": (LEFT, Inches(1.9), ACROSS, Inches(2.2)),
    "subTitle": (LEFT, Inches(4.25), ACROSS, Inches(1.4)),
}


def blank_slides() -> Any:
    """A presentation without slides, with a cover, a slide of lines and one of a title alone."""
    made = Presentation()
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    for layout in list(made.slide_layouts):
        if layout.name not in _KEPT:
            made.slide_layouts.remove(layout)
    master = made.slide_master
    _colour(master)
    for shape in list(master.placeholders):
        if _kind(shape) in _BOXES:
            _place(shape, _BOXES[_kind(shape)])
        else:
            shape.element.getparent().remove(shape.element)
    _style(master)
    for layout in made.slide_layouts:
        _lay_out(layout)
    _without_printers(made)
    return made


def _colour(master: Any) -> None:
    """The theme is a part of its own that the library leaves alone."""
    part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    text = part.blob.decode()
    for name, colour in _COLOURS.items():
        text = re.sub(
            rf"(<a:{name}>).*?(</a:{name}>)",
            rf'\g<1><a:srgbClr val="{colour}"/>\2',
            text,
            flags=re.S,
        )
    for kind, face in (("major", HEADINGS), ("minor", WORDS)):
        text = re.sub(
            rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{face}", text, flags=re.S
        )
    text = re.sub(r'(<a:theme [^>]*name=")[^"]*', r"\g<1>SecondRound", text)
    part.blob = text.encode()


def _style(master: Any) -> None:
    styles = master.element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    _run(title, 3000, "tx1")
    body = styles.find(qn("p:bodyStyle"))
    for level, size in enumerate((BODY, 20, 18, 18, 18), 1):
        one = body.find(qn(f"a:lvl{level}pPr"))
        one.set("marL", str(Inches(0.3 * level)))
        one.set("indent", str(-Inches(0.3)))
        _run(one, size * 100, "tx1")
        _bullet(one)
    frame = _frame(next(p for p in master.placeholders if _kind(p) == "title"))
    frame.set("anchor", "b")
    for shape in master.placeholders:
        if _kind(shape) == "sldNum":
            level = shape.element.txBody.find(qn("a:lstStyle")).find(qn("a:lvl1pPr"))
            level.set("algn", "r")
            _run(level, SMALL * 100, "accent2")


def _bullet(level: Any) -> None:
    for name in ("a:buFont", "a:buChar", "a:buClr", "a:lnSpc", "a:spcBef"):
        for old in level.findall(qn(name)):
            level.remove(old)
    made = etree.fromstring(
        '<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:lnSpc><a:spcPct val="105000"/></a:lnSpc><a:spcBef><a:spcPts val="1000"/></a:spcBef>'
        '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/></x>'
    )
    for at, one in enumerate(list(made)):
        level.insert(at, one)


def _run(level: Any, size: int, colour: str) -> None:
    run = level.find(qn("a:defRPr"))
    run.set("sz", str(size))
    for fill in run.findall(qn("a:solidFill")):
        run.remove(fill)
    fill = etree.SubElement(run, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:schemeClr")).set("val", colour)
    run.insert(0, fill)


def _lay_out(layout: Any) -> None:
    cover = layout.name == "Title Slide"
    for shape in list(layout.placeholders):
        kind = _kind(shape)
        if kind in ("dt", "ftr") or (cover and kind == "sldNum"):
            shape.element.getparent().remove(shape.element)
        elif kind in _COVER:
            _place(shape, _COVER[kind])
            _frame(shape).set("anchor", "b" if kind == "ctrTitle" else "t")
            _white(shape, 4400 if kind == "ctrTitle" else 2400)
        else:
            _inherit(shape)
    if cover:
        _ground(layout)
        return
    layout.element.cSld.spTree.append(_thin_rule())


def _thin_rule() -> Any:
    """A line above the number, part of the layout: nothing that a reader of the slide meets."""
    return etree.fromstring(
        '<p:cxnSp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvCxnSpPr>'
        '<p:cNvPr id="99" name="Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{LEFT}" y="{Inches(6.85)}"/><a:ext cx="{ACROSS}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{RULE}"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
    )


def _white(shape: Any, size: int) -> None:
    style = shape.element.txBody.find(qn("a:lstStyle"))
    for old in list(style):
        style.remove(old)
    style.append(
        etree.fromstring(
            '<a:lvl1pPr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" algn="l" marL="0" '
            f'indent="0"><a:buNone/><a:defRPr sz="{size}"><a:solidFill><a:srgbClr val="{WHITE}"/>'
            "</a:solidFill></a:defRPr></a:lvl1pPr>"
        )
    )


def _ground(layout: Any) -> None:
    layout.background.fill.solid()
    layout.background.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1


def _inherit(shape: Any) -> None:
    """Where a placeholder stands is the master's word."""
    where = shape.element.spPr.find(qn("a:xfrm"))
    if where is not None:
        shape.element.spPr.remove(where)


def _place(shape: Any, box: tuple[int, int, int, int]) -> None:
    shape.left, shape.top, shape.width, shape.height = box


def _kind(shape: Any) -> str:
    return str(shape.element.ph.get("type", "body"))


def _frame(shape: Any) -> Any:
    return shape.element.txBody.find(qn("a:bodyPr"))


def _without_printers(made: Any) -> None:
    for key, relation in list(made.part.rels.items()):
        if relation.reltype.endswith("/printerSettings"):
            made.part.drop_rel(key)
