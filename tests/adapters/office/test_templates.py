"""The candidate's own template is used; what is none, or is dangerous, is refused with a way out."""

import io
from dataclasses import replace
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from adapters.office.manuscripts import FORMATS, WHOLE, as_written, come_home
from secondround.adapters.office.writing.writers import office_writers
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.written import Leaf

WRITERS = office_writers()


def test_slides_stand_in_their_layouts_and_none_of_theirs_stays() -> None:
    theirs = Presentation()
    theirs.core_properties.author, theirs.core_properties.comments = "Somebody", "secret"
    theirs.slides.add_slide(theirs.slide_layouts[1]).shapes.title.text = "An old slide"
    data = WRITERS["pptx"].write(WHOLE, bytes_of(theirs))
    made = Presentation(io.BytesIO(data))
    assert (made.slide_width, made.slide_height) == (theirs.slide_width, theirs.slide_height)
    assert made.slides[1].slide_layout.name == "Title and Content"
    assert "An old slide" not in [slide.shapes.title.text for slide in made.slides]
    assert (made.core_properties.author, made.core_properties.comments) == (WHOLE.author, "")
    assert data == WRITERS["pptx"].write(WHOLE, bytes_of(theirs))
    back = WRITERS["pptx"].read_back(data, "a.pptx")
    assert [one.title for one in come_home(WHOLE, back)] == [o.title for o in as_written(WHOLE)]


@pytest.mark.parametrize("points", [18, 32])
def test_no_slide_of_theirs_is_overfull(points: int) -> None:
    """By the height and the type of their lines, and above the sources."""
    theirs = Presentation()
    theirs.slide_height = Inches(5.63)
    body = next(one for one in theirs.slide_master.placeholders if one.placeholder_format.idx == 1)
    body.top, body.height = Inches(1.4), Inches(3.6)
    style = theirs.slide_master.element.find(f"{qn('p:txStyles')}/{qn('p:bodyStyle')}")
    style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}").set("sz", str(100 * points))
    text = "The lease of both sites ends in March and neither of them has room for all of us"
    lines = tuple((f"c0ffee0005{at:02}", text, "Report, 2025") for at in range(9))
    leaf = Leaf("c0ffee000105", "Context", lines)
    data = WRITERS["pptx"].write(replace(WHOLE, leaves=(leaf,)), bytes_of(theirs))
    filled = [one.placeholders[1].text_frame for one in Presentation(io.BytesIO(data)).slides][1:]
    assert sum(len(one.paragraphs) for one in filled) == len(lines)
    letters = 8.6 * 72 / points * 2.1
    for frame in filled:
        rows = sum(-(-len(one.text) // letters) for one in frame.paragraphs)
        assert rows * points * 1.2 / 72 <= 5.63 - 1.4 - 1.1, (points, rows)


def test_a_document_keeps_their_page_header_and_styles() -> None:
    theirs = Document()
    theirs.sections[0].header.paragraphs[0].text = "Halvenne"
    theirs.styles["Heading 1"].font.name = "Verdana"
    theirs.add_paragraph("An old paragraph")
    made = Document(io.BytesIO(WRITERS["docx"].write(WHOLE, bytes_of(theirs))))
    assert made.sections[0].header.paragraphs[0].text == "Halvenne"
    assert made.styles["Heading 1"].font.name == "Verdana"
    assert "An old paragraph" not in [one.text for one in made.paragraphs]
    assert made.sections[0].orientation == theirs.sections[0].orientation


def test_rows_go_into_their_own_register() -> None:
    theirs = Workbook()
    sheet = theirs.active
    sheet.title = "Register"
    sheet.append(["Our risk register"])
    sheet.append(["ID", "Owner", "Event", "Cause", "Likelihood", "Impact"])
    sheet["B3"].font = Font(name="Verdana")
    data = WRITERS["xlsx"].write(WHOLE, bytes_of(theirs))
    made = load_workbook(io.BytesIO(data))["Register"]
    assert [cell.value for cell in made[3]][:6] == ["#1", "Ida", "It stops", "One supplier", 3, 4]
    assert made["B4"].font.name == "Verdana"
    assert [cell.value for cell in made[2]][6:] == ["Consequence", "Controls", "Residual"]
    back = come_home(WHOLE, WRITERS["xlsx"].read_back(data, "a.xlsx"))
    assert next(o.table for o in back if o.title == "Risks") == WHOLE.leaves[1].table


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_no_such_file_is_refused(format_: str) -> None:
    other = {"pptx": "docx", "docx": "xlsx", "xlsx": "pptx"}[format_]
    for data in (b"", b"PK\3\4 broken", WRITERS[other].write(WHOLE)):
        with pytest.raises(Unreadable) as told:
            WRITERS[format_].read_back(data, "theirs")
        assert "save it as" in told.value.hint
        with pytest.raises(Unreadable):
            WRITERS[format_].write(WHOLE, data)


@pytest.mark.parametrize("format_", FORMATS)
def test_programs_and_entities_are_refused(format_: str) -> None:
    good = WRITERS[format_].write(WHOLE)
    folder = {"pptx": "ppt", "docx": "word", "xlsx": "xl"}[format_]
    with pytest.raises(Unreadable, match="program"):
        WRITERS[format_].read_back(with_part(good, f"{folder}/vbaProject.bin", b"x"), "a")
    hostile = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with pytest.raises(Unreadable):
        WRITERS[format_].read_back(with_part(good, f"{folder}/theme/theme9.xml", hostile), "a")


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO(data)
    with ZipFile(stream, "a") as archive:
        archive.writestr(name, part)
    return stream.getvalue()


def bytes_of(made: object) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
