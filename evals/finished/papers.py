"""A text document, as different hands make one."""

import io
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from finished.manuscript import Block, Leaf, Manuscript, Run
from finished.pictures import bars
from finished.properties import saved
from finished.slides import DECORATIVE
from secondround.adapters.office.writing.elements import element_of

_LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "de": "de-DE"}
_STYLES = {"heading": "Heading 2", "text": "Normal", "item": "List Bullet", "caption": "Caption"}


def paper(text: Manuscript, hand: str, fields: Mapping[str, str], language: str) -> bytes:
    """DOCX, each leaf on a page of its own: the hand says how, "run" (a break typed in), "style" (the headings' style)
    or "rendered" (typed in, and noted by the program that laid it out last)."""
    made = Document()
    made.styles.element.xpath(".//w:docDefaults//w:lang")[0].set(qn("w:val"), _LANGUAGES[language])
    for name in ("Heading 1", "Heading 2", "Caption"):
        made.styles[name].font.color.rgb = RGBColor.from_string("1F3864")
    made.styles["Caption"].font.size = Pt(9)
    made.styles["Normal"].font.size = Pt(11)
    if hand == "style":
        made.styles["Heading 1"].paragraph_format.page_break_before = True
    for number, leaf in enumerate(text.leaves):
        if number and hand != "style":
            made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _page(made, leaf, hand if number else "")
    return saved(made, fields)


def _page(made: Any, leaf: Leaf, hand: str) -> None:
    head = made.add_heading(level=1)
    run = head.add_run()
    if hand == "rendered":
        element_of(run).append(OxmlElement("w:lastRenderedPageBreak"))
    run.add_text(leaf.title)
    last: Any = head
    for role, group in groupby(leaf.blocks, lambda block: block.role):
        last = _placed(made, role, list(group), last)


def _placed(made: Any, role: str, blocks: Sequence[Block], last: Any) -> Any:
    if role == "row":
        _table(made, blocks)
        return last
    for block in blocks:
        if role == "comment":
            made.add_comment(last.runs or [last.add_run(" ")], block.text, block.look["author"])
        elif role in ("picture", "chart"):
            _picture(made, block)
        else:
            last = made.add_paragraph(style=_STYLES[role])
            _write(last, block.runs, block.look)
    return last


def _table(made: Any, blocks: Sequence[Block]) -> None:
    columns = max(len(block.cells) for block in blocks)
    table = made.add_table(rows=0, cols=columns, style="Table Grid")
    for block in blocks:
        row = table.add_row()
        for cell, runs in zip(row.cells, block.cells, strict=False):
            _write(cell.paragraphs[0], runs, block.look)


def _picture(made: Any, block: Block) -> None:
    made.add_picture(io.BytesIO(bars(len(block.text))), width=Cm(9))
    about = element_of(made.paragraphs[-1]).xpath(".//wp:docPr")[0]
    about.set("descr", block.text)
    if "decorative" in block.look:
        about.append(parse_xml(DECORATIVE))


def _write(paragraph: Any, runs: Sequence[Run], look: Mapping[str, str]) -> None:
    for number, run in enumerate(runs):
        made = paragraph.add_run(run.text)
        if "size" in look:
            made.font.size = Pt(float(look["size"]))
        if "colour" in look:
            made.font.color.rgb = RGBColor.from_string(look["colour"])
        if "fill" in look:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), look["fill"])
            element_of(made).get_or_add_rPr().append(shade)
        if run.kind == "vanish":
            made.font.hidden = True
        elif run.kind:
            _track(made, run.kind, number)


def _track(made: Any, kind: str, number: int) -> None:
    """The run as Word keeps a change that nobody has accepted yet."""
    element = element_of(made)
    change = OxmlElement("w:ins" if kind == "insert" else "w:del")
    change.set(qn("w:id"), f"{900 + number}")
    change.set(qn("w:author"), "Reviewer")
    change.set(qn("w:date"), "2026-11-20T10:00:00Z")
    element.addprevious(change)
    change.append(element)
    if kind == "delete":
        for text in element.findall(qn("w:t")):
            text.tag = qn("w:delText")
