"""A deck, as different hands make one."""

import io
from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from finished.manuscript import Block, Leaf, Manuscript
from finished.pictures import bars
from finished.properties import saved

DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
_SIZES = {"heading": 20, "text": 18, "item": 18, "caption": 12, "row": 14}
_TITLE, _BLANK_TITLE = 1, 5


def deck(text: Manuscript, hand: str, fields: Mapping[str, str]) -> bytes:
    """PPTX. The hand is "placeholder" (text where the layout wants it), "box" (text boxes of its own), "dark" (the
    theme's colours turned round) or "band" (titles white on a dark band)."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    if hand == "dark":
        _turn_round(made)
    for leaf in text.leaves:
        _slide(made, leaf, hand)
    _comments(made, text.leaves)
    return saved(made, fields)


def _turn_round(made: Any) -> None:
    colours = made.slide_master.element.find(qn("p:clrMap"))
    for name, value in {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}.items():
        colours.set(name, value)


def _slide(made: Any, leaf: Leaf, hand: str) -> None:
    layout = _TITLE if hand == "placeholder" else _BLANK_TITLE
    slide = made.slides.add_slide(made.slide_layouts[layout])
    _title(slide, leaf.title, hand)
    if "hidden" in leaf.look:
        slide.element.set("show", "0")
    top = 1.5
    for kind, group in groupby(leaf.blocks, _kind):
        top = _PLACING[kind](slide, list(group), top, hand)
    if hand == "placeholder" and (body := slide.placeholders[1]) and not body.text_frame.text:
        body.element.getparent().remove(body.element)


def _title(slide: Any, title: str, hand: str) -> None:
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = map(Inches, (0.6, 0.3, 12.1, 1.0))
    shape.text_frame.text = title
    for run in shape.text_frame.paragraphs[0].runs:
        run.font.size = Pt(30)
        if hand == "band":
            run.font.color.rgb = RGBColor.from_string("FFFFFF")
    if hand == "band":
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string("1F3864")


def _kind(block: Block) -> str:
    if block.role in ("heading", "text", "item"):
        return "filled" if "fill" in block.look else "words"
    return block.role


def _words(slide: Any, blocks: Sequence[Block], top: float, hand: str) -> float:
    height = 0.28 * sum(1 + len(block.text) // 90 for block in blocks) + 0.2
    is_first = hand == "placeholder" and not slide.placeholders[1].text_frame.text
    box = slide.placeholders[1] if is_first else slide.shapes.add_textbox(0, 0, 0, 0)
    box.left, box.top, box.width, box.height = map(Inches, (0.6, top, 9.2, height))
    box.text_frame.word_wrap = True
    for index, block in enumerate(blocks):
        here = box.text_frame
        paragraph = here.paragraphs[0] if index == 0 else here.add_paragraph()
        _write(paragraph, block, "" if is_first else hand)
    return top + height


def _filled(slide: Any, blocks: Sequence[Block], top: float, hand: str) -> float:
    for block in blocks:
        box = slide.shapes.add_shape(1, *map(Inches, (0.6, top, 9.2, 0.6)))
        box.fill.solid()
        box.fill.fore_color.rgb = RGBColor.from_string(block.look["fill"])
        box.text_frame.word_wrap = True
        _write(box.text_frame.paragraphs[0], block, hand)
        top += 0.7
    return top


def _write(paragraph: Any, block: Block, hand: str) -> None:
    """Sizes are left to the layout where the hand is empty and the line asks for none."""
    run = paragraph.add_run()
    run.text = f"• {block.text}" if block.role == "item" and hand else block.text
    run.font.bold = True if block.role == "heading" else None
    if hand or "size" in block.look or block.role == "heading":
        run.font.size = Pt(float(block.look.get("size", _SIZES[block.role])))
    if "colour" in block.look:
        run.font.color.rgb = RGBColor.from_string(block.look["colour"])


def _table(slide: Any, blocks: Sequence[Block], top: float, hand: str) -> float:
    columns = max(len(block.cells) for block in blocks)
    place = map(Inches, (0.6, top, 11.5, 0.35 * len(blocks)))
    table = slide.shapes.add_table(len(blocks), columns, *place).table
    for row, block in enumerate(blocks):
        for column, cell in enumerate(block.text.split("\t")):
            paragraph = table.cell(row, column).text_frame.paragraphs[0]
            run = paragraph.add_run()
            run.text = cell
            run.font.size = Pt(float(block.look.get("size", _SIZES["row"])))
            if row and hand == "dark":
                run.font.color.rgb = RGBColor.from_string("1A1A1A")
            if "colour" in block.look:
                run.font.color.rgb = RGBColor.from_string(block.look["colour"])
    return top + 0.4 * len(blocks)


def _notes(slide: Any, blocks: Sequence[Block], top: float, _hand: str) -> float:
    slide.notes_slide.notes_text_frame.text = "\n".join(block.text for block in blocks)
    return top


def _captions(slide: Any, blocks: Sequence[Block], top: float, hand: str) -> float:
    box = slide.shapes.add_textbox(*map(Inches, (0.6, 6.75, 12, 0.3 * len(blocks))))
    for index, block in enumerate(blocks):
        here = box.text_frame
        _write(here.paragraphs[0] if index == 0 else here.add_paragraph(), block, hand or "box")
    return top


def _pictures(slide: Any, blocks: Sequence[Block], top: float, _hand: str) -> float:
    for index, block in enumerate(blocks):
        file = io.BytesIO(bars(len(block.text) + index))
        place = map(Inches, (10.0, 1.6 + 2.2 * index, 3.0, 1.9))
        _described(slide.shapes.add_picture(file, *place), block)
    return top


def _charts(slide: Any, blocks: Sequence[Block], top: float, _hand: str) -> float:
    for block in blocks:
        pairs = [part.split(":") for part in block.look.get("data", "1:3,2:4").split(",")]
        data = CategoryChartData()
        data.categories = [name for name, _ in pairs]
        data.add_series(block.look.get("series", "n"), [float(value) for _, value in pairs])
        place = list(map(Inches, (7.2, 2.4, 5.5, 3.6)))
        chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *place, data)
        _described(chart, block)
    return top


def _described(shape: Any, block: Block) -> None:
    about = shape.element.xpath(".//p:cNvPr")[0]
    about.set("descr", block.text)
    if "decorative" in block.look:
        about.append(parse_xml(DECORATIVE))


def _skip(_slide: Any, _blocks: Sequence[Block], top: float, _hand: str) -> float:
    return top


_PLACING = {
    "words": _words,
    "filled": _filled,
    "row": _table,
    "notes": _notes,
    "caption": _captions,
    "picture": _pictures,
    "chart": _charts,
    "comment": _skip,
}


def _comments(made: Any, leaves: Sequence[Leaf]) -> None:
    """Comments as PowerPoint kept them until 2021, which it still reads."""
    said = [
        (index, block)
        for index, leaf in enumerate(leaves)
        for block in leaf.blocks
        if block.role == "comment"
    ]
    if not said:
        return
    authors = list(dict.fromkeys(block.look["author"] for _, block in said))
    rows = "".join(
        f'<p:cmAuthor id="{number}" name="{escape(name)}" initials="{escape(name[0])}" lastIdx="9" clrIdx="0"/>'
        for number, name in enumerate(authors)
    )
    _part(made.part, "commentAuthors", "/ppt/commentAuthors.xml", f"cmAuthorLst:{rows}")
    for index, group in groupby(said, lambda pair: pair[0]):
        rows = "".join(
            f'<p:cm authorId="{authors.index(block.look["author"])}" dt="2026-11-20T10:00:00.000" idx="{number + 1}">'
            f'<p:pos x="10" y="10"/><p:text>{escape(block.text)}</p:text></p:cm>'
            for number, (_, block) in enumerate(group)
        )
        where = f"/ppt/comments/comment{index + 1}.xml"
        _part(made.slides[index].part, "comments", where, f"cmLst:{rows}")


def _part(owner: Any, kind: str, where: str, tree: str) -> None:
    tag, _, rows = tree.partition(":")
    xml = f'<?xml version="1.0" encoding="UTF-8"?><p:{tag} xmlns:p="{_P}">{rows}</p:{tag}>'
    part = Part(PackURI(where), f"{_TYPE}{kind}+xml", owner.package, xml.encode())
    owner.relate_to(part, f"{_RELATED}{kind}")
