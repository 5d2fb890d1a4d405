"""PowerPoint decks."""

import io
from datetime import datetime
from pathlib import Path

from pptx import Presentation
from pptx.slide import Slide
from pptx.util import Inches, Pt

from making.markup import Block, Run, blocks, plain
from making.text import read, repacked

TITLE, BULLETS, TITLE_ONLY = 0, 1, 5


def pptx(source: Path) -> bytes:
    """One slide for each `#`; a `##` below it holds the speaker's note; tables fill a slide."""
    head, body = read(source)
    deck = Presentation()
    known = deck.core_properties
    known.title, known.author = head["title"], head["author"]
    known.last_modified_by = head.get("saved_by", known.last_modified_by)
    known.created = known.modified = datetime.fromisoformat(head["date"])
    for number, (title, content) in enumerate(_slides(body)):
        tables = [block for block in content if block.kind == "table"]
        layout = TITLE if number == 0 else TITLE_ONLY if tables else BULLETS
        slide = deck.slides.add_slide(deck.slide_layouts[layout])
        if slide.shapes.title:
            slide.shapes.title.text_frame.text = title
        _fill(slide, content)
    buffer = io.BytesIO()
    deck.save(buffer)
    return repacked(buffer.getvalue())


def _slides(body: str) -> list[tuple[str, list[Block]]]:
    slides: list[tuple[str, list[Block]]] = []
    for block in blocks(body):
        if block.kind == "heading" and block.level == 1:
            slides.append((plain(block.runs), []))
        else:
            slides[-1][1].append(block)
    return slides


def _fill(slide: Slide, content: list[Block]) -> None:
    told = [block for block in content if block.kind in ("item", "paragraph")]
    for block in content:
        if block.kind == "table":
            _table(slide, block.rows)
        elif block.kind == "heading" and (note := slide.notes_slide.notes_text_frame):
            note.text = plain(block.runs)
    if told and len(slide.placeholders) > 1:
        _bullets(slide, told)


def _bullets(slide: Slide, told: list[Block]) -> None:
    frame = slide.placeholders[1].text_frame
    for number, block in enumerate(told):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.level = max(block.level - 1, 0)
        paragraph.text = plain(block.runs)
        paragraph.font.size = Pt(20 if block.level < 2 else 16)


def _table(slide: Slide, rows: list[list[list[Run]]]) -> None:
    place = (Inches(0.6), Inches(1.7), Inches(8.8), Inches(0.5 * len(rows)))
    table = slide.shapes.add_table(len(rows), len(rows[0]), *place).table
    for row, cells in enumerate(rows):
        for column, runs in enumerate(cells):
            cell = table.cell(row, column)
            cell.text = plain(runs)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(14)
