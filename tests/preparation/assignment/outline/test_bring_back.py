"""A file that was changed outside comes home: taken, asked, never lost."""

import io
from pathlib import Path
from typing import IO, Protocol

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from desk import desk
from secondround.foundation.errors import NotFound, Refused, Unreadable
from secondround.foundation.kit import Kit
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.outline.written.returned import steps as returned_steps
from secondround.preparation.assignment.outline.written.returned.steps import (
    bring_back,
    brought_of,
    choose,
)
from secondround.preparation.assignment.outline.written.steps import export
from secondround.preparation.assignment.steps import add_assignment
from secondround.preparation.brief.lines import steps as line_steps

Desk = tuple[Kit, str, Outline]


class Saved(Protocol):
    """A document, a deck or a workbook, as each library opens it."""

    def save(self, stream: IO[bytes], /) -> None: ...


@pytest.fixture
def risks(tmp_path: Path) -> Desk:
    """An outline of a risk analysis with two lines and two risks."""
    kit, candidacy = desk(tmp_path, {"note.md": "# Notes\n\nThe move of two sites.\n"})
    task = add_assignment(kit, candidacy, "Analyse the risks of the move", "risk analysis")
    outline = steps.outline_of(kit, candidacy, task.key)
    context, table = outline.sections[0], _part(outline, "risks")
    for text in ("The move is in March", "Two sites become one"):
        steps.add_point(kit, candidacy, context.key, text)
    for cause in ("The lease ends", "The servers are old"):
        cells = (cause, "Work stops", "Clients wait", "3", "4", "A plan", "6", "Ida")
        steps.add_entry(kit, candidacy, table.key, cells)
    return kit, candidacy, steps.outline_of(kit, candidacy, task.key)


def test_a_file_that_nobody_changed_changes_nothing(risks: Desk) -> None:
    kit, candidacy, outline = risks
    for format_ in ("pptx", "docx", "xlsx"):
        data = export(kit, candidacy, outline.key, format_)
        back = bring_back(kit, candidacy, outline.key, f"risks.{format_}", data)
        assert (back.taken, back.open) == ((), ()), format_
    assert steps.outline_of(kit, candidacy, outline.key) == outline


def test_one_format_does_not_forget_another(risks: Desk) -> None:
    kit, candidacy, outline = risks
    files = {one: export(kit, candidacy, outline.key, one) for one in ("docx", "xlsx", "pptx")}
    for format_, data in files.items():
        back = bring_back(kit, candidacy, outline.key, f"risks.{format_}", data)
        assert (back.taken, back.open) == ((), ()), format_


def test_slides_come_home(risks: Desk) -> None:
    """A title, a line, the notes and a row are changed, a line is added, a slide is added and one is moved."""
    kit, candidacy, outline = risks
    steps_minutes(kit, candidacy, outline.sections[0].key, 2.0)
    made = Presentation(io.BytesIO(export(kit, candidacy, outline.key, "pptx")))
    first = made.slides[1]
    first.shapes.title.text = "Where we stand"
    body = first.placeholders[1].text_frame
    body.paragraphs[1].text = "Two sites become one in March"
    body.add_paragraph().text = "Nobody works elsewhere"
    first.notes_slide.notes_text_frame.text = "Planned: 2.5 min\nBegin with the lease."
    name = f"table-{_part(outline, 'risks').key}"
    rows = next(shape for slide in made.slides for shape in slide.shapes if shape.name == name)
    rows.table.cell(2, 8).text_frame.text = "Jonas"
    added = made.slides.add_slide(made.slide_layouts[1])
    added.shapes.title.text, added.placeholders[1].text = "What it costs", "Nothing yet"
    listed = made.slides._sldIdLst
    listed.insert(1, listed[-2])
    back = _bring(risks, "pptx", made)
    assert back.open == ()
    now = steps.outline_of(kit, candidacy, outline.key)
    context = next(one for one in now.sections if one.key == outline.sections[0].key)
    assert (context.title, context.minutes) == ("Where we stand", 2.5)
    assert context.notes == "Begin with the lease."
    assert [one.text for one in context.points] == [
        "The move is in March",
        "Two sites become one in March",
        "Nobody works elsewhere",
    ]
    assert [one.key for one in context.points][:2] == [
        one.key for one in outline.sections[0].points
    ]
    assert _part(now, "risks").entries[1].cells[7] == "Jonas"
    titles = [one.title for one in now.sections]
    assert titles[0] == outline.sections[-1].title
    assert titles[-1] == "What it costs"
    assert [one.text for one in now.sections[-1].points] == ["Nothing yet"]
    assert bring_back(kit, candidacy, outline.key, "a.pptx", _bytes(made)).taken == ()


def test_where_both_sides_changed_the_candidate_chooses(risks: Desk) -> None:
    kit, candidacy, outline = risks
    made = Document(io.BytesIO(export(kit, candidacy, outline.key, "docx")))
    one, other = outline.sections[0].points
    for paragraph in made.paragraphs:
        if paragraph.text == one.text:
            paragraph.runs[0].text = "The move is in April"
        if paragraph.text == other.text:
            paragraph.runs[0].text = "Two sites become three"
    for key, text in ((one.key, "The move is in May"), (other.key, "Two sites, one team")):
        line_steps.edit_line(kit, candidacy, steps.POINTS, key, "text", text)
    back = _bring(risks, "docx", made)
    assert {(each.mine, each.theirs) for each in back.open} == {
        ("The move is in May", "The move is in April"),
        ("Two sites, one team", "Two sites become three"),
    }
    assert _texts(kit, candidacy, outline) == ["The move is in May", "Two sites, one team"]
    choose(kit, candidacy, outline.key, f"line.{one.key}.", "theirs")
    left = choose(kit, candidacy, outline.key, f"line.{other.key}.", "mine")
    assert left.open == ()
    assert _texts(kit, candidacy, outline) == ["The move is in April", "Two sites, one team"]
    with pytest.raises(NotFound):
        choose(kit, candidacy, outline.key, f"line.{one.key}.", "mine")


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_what_was_removed_outside_is_asked(risks: Desk, side: str) -> None:
    kit, candidacy, outline = risks
    book = load_workbook(io.BytesIO(export(kit, candidacy, outline.key, "xlsx")))
    sheet = book[_part(outline, "risks").title]
    sheet.delete_rows(4)
    back = _bring(risks, "xlsx", book)
    (asked,) = back.open
    assert (asked.what, asked.theirs) == ("Row", None)
    assert asked.mine
    assert asked.mine.startswith("The lease ends")
    assert choose(kit, candidacy, outline.key, asked.key, returned_steps.side_of(side)).open == ()
    kept = [one.cells[0] for one in _part(_now(risks), "risks").entries]
    assert kept == ["The lease ends", "The servers are old"][side == "theirs" :]


def test_a_workbook_is_sorted_and_a_column_added(risks: Desk) -> None:
    kit, candidacy, outline = risks
    book = load_workbook(io.BytesIO(export(kit, candidacy, outline.key, "xlsx")))
    sheet = book[_part(outline, "risks").title]
    upper, lower = ([cell.value for cell in sheet[row]] for row in (4, 5))
    for column, (one, other) in enumerate(zip(upper, lower, strict=True), 1):
        if not str(one).startswith("="):
            sheet.cell(4, column).value, sheet.cell(5, column).value = other, one
    wide = sheet.max_column + 1
    sheet.cell(3, wide).value, sheet.cell(4, wide).value = "Due", "June"
    sheet.cell(6, 2).value = "Nobody was told"
    back = _bring(risks, "xlsx", book)
    assert back.open == ()
    table = _part(_now(risks), "risks")
    assert table.columns[-1] == "Due"
    assert [(one.cells[0], one.cells[-1]) for one in table.entries] == [
        ("The servers are old", "June"),
        ("The lease ends", ""),
        ("Nobody was told", ""),
    ]


def test_a_part_that_is_gone_is_asked_for_once_with_what_stood_in_it(risks: Desk) -> None:
    kit, candidacy, outline = risks
    made = Presentation(io.BytesIO(export(kit, candidacy, outline.key, "pptx")))
    listed = made.slides._sldIdLst
    listed.remove(listed[1])
    (asked,) = _bring(risks, "pptx", made).open
    assert (asked.what, asked.mine, asked.theirs) == ("Part", outline.sections[0].title, None)
    assert len(_now(risks).sections) == len(outline.sections)
    assert choose(kit, candidacy, outline.key, asked.key, "mine").open == ()
    assert _now(risks) == outline


def test_what_cannot_be_brought_back_says_why(risks: Desk) -> None:
    kit, candidacy, outline = risks
    other = add_assignment(kit, candidacy, "Write a report", "report")
    data = export(kit, candidacy, outline.key, "pptx")
    with pytest.raises(Refused, match="never written as PPTX"):
        bring_back(kit, candidacy, other.key, "a.pptx", data)
    with pytest.raises(Unreadable):
        bring_back(kit, candidacy, outline.key, "a.pptx", b"PK no such thing")
    with pytest.raises(Refused, match="no format"):
        bring_back(kit, candidacy, outline.key, "a.odp", b"")
    with pytest.raises(Refused, match="no side"):
        returned_steps.side_of("both")
    assert brought_of(kit, candidacy, outline.key).open == ()


def steps_minutes(kit: Kit, candidacy: str, section: str, minutes: float) -> None:
    line_steps.edit_line(kit, candidacy, steps.SECTIONS, section, "minutes", minutes)


def _bring(risks: Desk, format_: str, made: Saved) -> returned_steps.BroughtBack:
    kit, candidacy, outline = risks
    return bring_back(kit, candidacy, outline.key, f"mine.{format_}", _bytes(made))


def _bytes(made: Saved) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _now(risks: Desk) -> Outline:
    kit, candidacy, outline = risks
    return steps.outline_of(kit, candidacy, outline.key)


def _texts(kit: Kit, candidacy: str, outline: Outline) -> list[str]:
    now = steps.outline_of(kit, candidacy, outline.key)
    return [one.text for one in now.sections[0].points]


def _part(outline: Outline, part: str):
    return next(one for one in outline.sections if one.part == part)
