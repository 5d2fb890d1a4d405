"""Words are written into slides that came back; what is not words stays in them."""

import io
from dataclasses import replace
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from adapters.office.manuscripts import RISKS, WHOLE, come_home, manuscripts
from secondround.adapters.office.writing.writers import SlidesWriter
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.written import Leaf, Manuscript

WRITER = SlidesWriter()
CONTEXT, RISKY, _, STEPS = WHOLE.leaves
ROWS = RISKS.rows
NEW = ("c0ffee000909", ("A new row", "It burns", "", "2", "2", "", "", "Ben"))
REWRITTEN = replace(
    WHOLE,
    leaves=(
        STEPS,
        replace(CONTEXT, lines=(("1", "The lease ends in May", ""), CONTEXT.lines[1])),
        Leaf("c0ffee000105", "A new part", (("2", "Nobody said it", ""),), "Say it."),
        replace(RISKY, table=replace(RISKS, rows=(ROWS[0], ROWS[2], NEW))),
    ),
)
"""Changed as an outline may be: another order, a line, a part more and one less, a row more and one less."""

RED = RGBColor(0xC0, 0, 0)


def test_what_is_not_words_stays() -> None:
    first = WHOLE.leaves[0]
    lines = (
        ("1", "The lease ends in May", "Annual report, 2025"),
        *first.lines[1:],
        ("2", "A third", ""),
    )
    changed = replace(
        WHOLE, leaves=(replace(first, title="Ground", lines=lines, notes="New"), *WHOLE.leaves[1:])
    )
    slide = opened(WRITER.write_into(changed, edited(), "x.pptx").data)[1]
    runs = [run for one in bodies(slide)[0].text_frame.paragraphs for run in one.runs]
    assert [one.text for one in runs] == [
        "The lease ends in May",
        "1",
        "Two sites become one",
        "A third",
    ]
    assert runs[0].font.color.rgb == RED
    assert slide.shapes.title.text_frame.text == "Ground"
    assert slide.notes_slide.notes_text_frame.text == "New"
    assert any(one.has_chart for one in slide.shapes)


def test_a_slide_of_ones_own_stays() -> None:
    before = opened(edited())
    after = opened(WRITER.write_into(WHOLE, edited(), "x.pptx").data)
    assert len(after) == len(before)
    assert after[-1].shapes.title.text_frame.text == "My own"


def test_a_line_that_is_gone_is_taken_out() -> None:
    first = replace(WHOLE.leaves[0], lines=WHOLE.leaves[0].lines[:1])
    changed = replace(WHOLE, leaves=(first, *WHOLE.leaves[1:]))
    slide = opened(WRITER.write_into(changed, edited(), "x.pptx").data)[1]
    assert len(bodies(slide)[0].text_frame.paragraphs) == 1


def test_writing_into_it_twice_is_writing_once() -> None:
    once = WRITER.write_into(WHOLE, edited(), "x.pptx").data
    assert WRITER.write_into(WHOLE, once, "x.pptx").data == once


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(Unreadable):
        WRITER.write_into(WHOLE, edited()[:900], "x.pptx")


def test_parts_and_rows_find_their_place_and_what_goes_is_told() -> None:
    into = WRITER.write_into(REWRITTEN, edited(), "x.pptx")
    assert into.removed == ("Map",)
    found = [one for one in WRITER.read_back(into.data, "x.pptx").leaves if one.key]
    assert found == list(WRITER.read_back(WRITER.write(REWRITTEN), "x.pptx").leaves)
    slides = opened(into.data)
    titles = [one.shapes.title.text_frame.text for one in slides]
    assert titles[:2] == ["Risks of the move", "Next steps"]
    assert titles[titles.index("Next steps (2)") + 1] == "My own"
    assert titles[-3:] == ["Context", "A new part", "Risks"]
    context = slides[titles.index("Context")]
    assert any(one.has_chart for one in context.shapes)
    added = slides[titles.index("A new part")]
    assert {one.get("lang") for one in added.shapes.title.element.xpath(".//a:rPr")} == {"fr-FR"}
    assert added.slide_layout.name == context.slide_layout.name


def test_a_row_that_is_new_looks_as_the_one_before() -> None:
    made = Presentation(io.BytesIO(WRITER.write(WHOLE)))
    table = next(one.table for one in made.slides[2].shapes if one.has_table)
    table.cell(3, 1).text_frame.paragraphs[0].runs[0].font.color.rgb = RED
    stream = io.BytesIO()
    made.save(stream)
    more = replace(RISKY, table=replace(RISKS, rows=(*ROWS, NEW)))
    changed = replace(WHOLE, leaves=(CONTEXT, more, *WHOLE.leaves[2:]))
    slide = opened(WRITER.write_into(changed, stream.getvalue(), "x.pptx").data)[2]
    cell = next(one.table for one in slide.shapes if one.has_table).cell(4, 1)
    assert cell.text_frame.text == "A new row"
    assert cell.text_frame.paragraphs[0].runs[0].font.color.rgb == RED


def test_headings_in_another_language_are_written_over() -> None:
    heads = ("Ursache", *RISKS.headings[1:-1], "Wer")
    changed = replace(WHOLE, leaves=(replace(RISKY, table=replace(RISKS, headings=heads)),))
    into = WRITER.write_into(changed, edited(), "x.pptx")
    table = WRITER.read_back(into.data, "x.pptx").leaves[1].table
    assert table is not None
    assert table.headings == heads
    assert [cells for _, cells in table.rows] == [cells for _, cells in ROWS]


def test_the_map_shows_the_risks_of_now() -> None:
    rows = (*ROWS[:2], (ROWS[2][0], ("=1+1", "", "", "1", "1", "", "", "")))
    risks = replace(RISKS, rows=rows)
    leaves = (CONTEXT, replace(RISKY, table=risks), replace(WHOLE.leaves[2], drawn=risks), STEPS)
    slide = opened(WRITER.write_into(replace(WHOLE, leaves=leaves), edited(), "x.pptx").data)[3]
    table = next(one.table for one in slide.shapes if one.name.startswith("map-") and one.has_table)
    assert "#3" in table.cell(5, 1).text_frame.text


def test_a_table_of_ones_own_beside_ours_stays() -> None:
    made = Presentation(io.BytesIO(WRITER.write(WHOLE)))
    own = made.slides[2].shapes.add_table(2, 2, 0, 0, Inches(2), Inches(1)).table
    own.cell(1, 1).text_frame.text = "Mine"
    stream = io.BytesIO()
    made.save(stream)
    assert come_home(WHOLE, WRITER.read_back(stream.getvalue(), "x.pptx"))[2].table == RISKS
    slide = opened(WRITER.write_into(REWRITTEN, stream.getvalue(), "x.pptx").data)[-1]
    tables = [one.table for one in slide.shapes if one.has_table]
    assert [len(one.columns) for one in tables] == [9, 2]
    assert tables[1].cell(1, 1).text_frame.text == "Mine"


def test_comments_are_counted_and_stay() -> None:
    made = Presentation(io.BytesIO(edited()))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    form = "application/vnd.openxmlformats-officedocument.presentationml.comments+xml"
    words = (
        f'<p:cmLst {nsdecls("p")}><p:cm authorId="0" idx="1"><p:text>Why?</p:text></p:cm></p:cmLst>'
    )
    part = Part(PackURI("/ppt/comments/comment1.xml"), form, made.part.package, words.encode())
    made.slides[1].part.relate_to(part, kind)
    stream = io.BytesIO()
    made.save(stream)
    into = WRITER.write_into(REWRITTEN, stream.getvalue(), "x.pptx")
    assert into.comments == 1
    with ZipFile(io.BytesIO(into.data)) as archive:
        assert b"Why?" in archive.read("ppt/comments/comment1.xml")


def test_a_slide_that_goes_leaves_nothing_of_itself() -> None:
    made = Presentation(io.BytesIO(edited()))
    made.slides[1].shapes[0].click_action.target_slide = made.slides[3]
    stream = io.BytesIO()
    made.save(stream)
    into = WRITER.write_into(REWRITTEN, stream.getvalue(), "x.pptx").data
    with ZipFile(io.BytesIO(into)) as archive:
        names = [one for one in archive.namelist() if one.startswith("ppt/slides/slide")]
        assert len(names) == len(opened(into))
        assert not any(b"map-c0ffee000103" in archive.read(one) for one in names)


@settings(max_examples=10)
@given(manuscripts())
def test_the_same_words_change_nothing(manuscript: Manuscript) -> None:
    data = WRITER.write(manuscript)
    again = WRITER.write_into(manuscript, data, "x.pptx").data
    assert WRITER.read_back(again, "x.pptx") == WRITER.read_back(data, "x.pptx")
    assert come_home(manuscript, WRITER.read_back(again, "x.pptx"))


@settings(max_examples=10)
@given(manuscripts(), manuscripts())
def test_whatever_words_there_are_now_they_are_all_there(was: Manuscript, now: Manuscript) -> None:
    """In the slides of another manuscript with which it shares parts, the last of those first."""
    keys = {one.key for one in now.leaves}
    shared = [
        replace(one, lines=other.lines, notes=other.notes, title=other.title)
        for one, other in zip(was.leaves, now.leaves, strict=False)
        if one.key not in keys
    ]
    changed = replace(now, leaves=(*reversed(shared), *now.leaves))
    data = WRITER.write(
        replace(was, leaves=tuple(one for one in was.leaves if one.key not in keys))
    )
    found = WRITER.read_back(WRITER.write_into(changed, data, "x.pptx").data, "x.pptx")
    assert found == WRITER.read_back(WRITER.write(changed), "x.pptx")


def edited() -> bytes:
    made = Presentation(io.BytesIO(WRITER.write(WHOLE)))
    slide = made.slides[1]
    bodies(slide)[0].text_frame.paragraphs[0].runs[0].font.color.rgb = RED
    chart = CategoryChartData()
    chart.categories = ["a", "b"]
    chart.add_series("s", (1, 2))
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, Inches(8), Inches(3), Inches(2), Inches(2), chart)
    own = made.slides.add_slide(made.slide_layouts[1])
    own.shapes.title.text_frame.text = "My own"
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def opened(data: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(data)).slides)


def bodies(slide: Any) -> list[Any]:
    return [one for one in slide.placeholders if one.placeholder_format.idx == 1]
