"""Where nothing is written yet the file has room to go on: what is written there comes home, and what stays empty is
nothing."""

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.model import Outline, Section
from secondround.preparation.assignment.outline.written.returned.steps import bring_back
from secondround.preparation.assignment.outline.written.steps import export
from secondround.preparation.assignment.steps import add_assignment

Desk = tuple[Kit, str, Outline]


@pytest.fixture
def bare(tmp_path: Path) -> Desk:
    """An outline that nobody has filled, with an empty row."""
    kit, one = desk(tmp_path, {"note.md": "# Notes\n\nThe move.\n"})
    key = add_assignment(kit, one, "Audit our stocks", "audit").key
    outline = steps.outline_of(kit, one, key)
    steps.add_entry(kit, one, part(outline, "actions").key)
    return kit, one, steps.outline_of(kit, one, key)


@pytest.mark.parametrize("format_", ["pptx", "docx", "xlsx"])
def test_what_stays_empty_is_nothing(bare: Desk, format_: str) -> None:
    kit, one, outline = bare
    data = export(kit, one, outline.key, format_)
    back = bring_back(kit, one, outline.key, f"a.{format_}", data)
    assert (back.taken, back.open) == ((), ())
    assert steps.outline_of(kit, one, outline.key) == outline


def test_slides_have_room_for_lines_and_rows(bare: Desk) -> None:
    kit, one, outline = bare
    made = Presentation(io.BytesIO(export(kit, one, outline.key, "pptx")))
    made.slides[1].placeholders[1].text_frame.text = "Two sites, one year"
    table = next(s.table for slide in made.slides for s in slide.shapes if s.has_table)
    assert len(table.rows) == 4
    table.cell(2, 1).text_frame.text = "Counts differ"
    back = bring_back(kit, one, outline.key, "a.pptx", saved(made))
    assert back.open == ()
    now = steps.outline_of(kit, one, outline.key)
    assert [each.text for each in now.sections[0].points] == ["Two sites, one year"]
    (row,) = part(now, "findings").entries
    assert row.cells[0] == "Counts differ"


def test_a_document_and_a_workbook_have_room_for_rows(bare: Desk) -> None:
    kit, one, outline = bare
    made = Document(io.BytesIO(export(kit, one, outline.key, "docx")))
    made.tables[0].cell(1, 1).text = "Counts differ"
    assert bring_back(kit, one, outline.key, "a.docx", saved(made)).open == ()
    book = load_workbook(io.BytesIO(export(kit, one, outline.key, "xlsx")))
    actions = book.worksheets[1]
    assert actions.cell(4, 1).value == "#1"
    actions.cell(4, 2).value = "Count each month"
    assert bring_back(kit, one, outline.key, "a.xlsx", saved(book)).open == ()
    now = steps.outline_of(kit, one, outline.key)
    assert [each.cells[0] for each in part(now, "findings").entries] == ["Counts differ"]
    assert "Count each month" in [each.cells[0] for each in part(now, "actions").entries]


def part(outline: Outline, name: str) -> Section:
    return next(one for one in outline.sections if one.part == name)


def saved(made: Any) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
