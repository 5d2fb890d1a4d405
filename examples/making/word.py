"""Word files."""

import io
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from making.markup import Block, Run, blocks
from making.text import Head, read, repacked


def docx(source: Path) -> bytes:
    """Headings, nested bullets, tables, a header and a footer, as Word keeps them."""
    head, body = read(source)
    document = Document()
    document.styles["Normal"].font.name = head.get("font", "Calibri")
    document.styles["Normal"].font.size = Pt(head.get("size", 10.5))
    section = document.sections[0]
    section.header.paragraphs[0].text = head.get("header", "")
    section.footer.paragraphs[0].text = head.get("footer", "")
    for block in blocks(body):
        _put(document, block)
    return _kept(document, head)


def _put(document: Docx, block: Block) -> None:
    if block.kind == "table":
        table = document.add_table(len(block.rows), len(block.rows[0]), style="Table Grid")
        for row, cells in enumerate(block.rows):
            for column, runs in enumerate(cells):
                _say(table.cell(row, column).paragraphs[0], runs)
        document.add_paragraph()
        return
    style = f"Heading {block.level}" if block.kind == "heading" else "Normal"
    if block.kind == "item":
        style = "List Bullet" + (f" {block.level}" if block.level > 1 else "")
    _say(document.add_paragraph(style=style), block.runs)


def _say(paragraph: Paragraph, runs: list[Run]) -> None:
    for words, face in runs:
        run = paragraph.add_run(words)
        run.bold, run.italic = face == "strong" or None, face == "em" or None


def _kept(document: Docx, head: Head) -> bytes:
    known = document.core_properties
    known.title, known.author = head["title"], head["author"]
    known.created = known.modified = datetime.fromisoformat(head["date"])
    buffer = io.BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue())
