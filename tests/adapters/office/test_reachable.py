"""Everybody can use what is written: titles, order, language, alternative text, marked headings; read from the XML."""

import io
import re
from dataclasses import replace
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from adapters.office.manuscripts import FORMATS, WHOLE
from secondround.adapters.office.writing.design import INK, LEVEL_FILLS, SOFT, TEAL, WHITE
from secondround.adapters.office.writing.heat import BOUNDS
from secondround.adapters.office.writing.writers import office_writers
from secondround.foundation.ports.office.written import Leaf, Sheet
from secondround.preparation.assignment.trades.scale import levels

WRITERS = office_writers()
DATA = {format_: WRITERS[format_].write(WHOLE) for format_ in FORMATS}
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("format_", FORMATS)
def test_it_says_its_title_language_and_author_and_nothing_of_anybody_else(format_: str) -> None:
    with ZipFile(io.BytesIO(DATA[format_])) as archive:
        core = archive.read("docProps/core.xml").decode()
        app = archive.read("docProps/app.xml").decode()
        names = archive.namelist()
    said = {one.tag.rpartition("}")[2]: one.text for one in etree.fromstring(core.encode())}
    assert said == {
        "title": "Risks of the move",
        "creator": "Léonor Azevedo",
        "lastModifiedBy": "Léonor Azevedo",
        "language": "fr-FR",
    }
    assert "Company" not in app
    assert not [one for one in names if "thumbnail" in one or "printer" in one.lower()]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_words_are_the_same_bytes(format_: str) -> None:
    assert office_writers()[format_].write(WHOLE) == DATA[format_]


def test_every_slide_has_a_title_first_in_its_order_and_everything_drawn_says_what_it_is() -> None:
    made = Presentation(io.BytesIO(DATA["pptx"]))
    assert made.slide_width * 9 == pytest.approx(made.slide_height * 16, rel=0.001)
    titles = []
    for slide in made.slides:
        shapes = list(slide.shapes)
        assert shapes[0] == slide.shapes.title
        titles.append(slide.shapes.title.text)
        for shape in shapes:
            named = shape.element.xpath(".//p:cNvPr")[0]
            decorative = "decorative" in etree.tostring(named).decode()
            if shape.shape_type == MSO_SHAPE_TYPE.TABLE:
                assert named.get("descr")
                assert shape.table.first_row or "levels" in shape.name
            elif shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE:
                assert decorative, shape.name
    assert len(set(titles)) == len(titles)
    assert titles[0] == "Risks of the move"


def test_every_run_on_a_slide_and_in_its_notes_says_its_language_and_is_large_enough() -> None:
    with ZipFile(io.BytesIO(DATA["pptx"])) as archive:
        parts = [n for n in archive.namelist() if re.match(r"ppt/(slides|notesSlides)/\w+\.xml", n)]
        for name in parts:
            tree = etree.fromstring(archive.read(name))
            for run in tree.iter(f"{A}r"):
                properties = run.find(f"{A}rPr")
                assert properties is not None
                assert properties.get("lang") == "fr-FR", name
            assert "<a:t>" not in archive.read(name).decode() or list(tree.iter(f"{A}r"))
    made = Presentation(io.BytesIO(DATA["pptx"]))
    body = made.slide_master.element.xpath(".//p:bodyStyle/a:lvl1pPr/a:defRPr")[0]
    assert int(body.get("sz")) >= 1800
    assert (
        made.slides[1].notes_slide.notes_text_frame.text
        == "Begin with the lease.\nThen the people."
    )


def test_a_document_has_real_headings_a_language_and_tables_with_marked_rows() -> None:
    made = Document(io.BytesIO(DATA["docx"]))
    styles = [one.style.name for one in made.paragraphs if one.text]
    assert styles[:2] == ["Title", "Subtitle"]
    headings = [one.text for one in made.paragraphs if one.style.name == "Heading 1"]
    assert headings == [leaf.title for leaf in WHOLE.leaves]
    language = made.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "fr-FR"
    assert len(made.tables) == 2
    for table in made.tables:
        assert table._tbl.tblPr.find(f"{W}tblDescription") is not None
        assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
        assert all(row._tr.trPr.find(f"{W}cantSplit") is not None for row in table.rows[1:])


def test_whole_sentences_are_paragraphs_and_jotted_lines_are_points() -> None:
    prose = "We lost 41 of 150 juniors last season, most of them at eighteen."
    leaves = (
        Leaf("c0ffee000101", "Findings", (("1", prose, ""), ("2", prose, "Report, 2025"))),
        Leaf("c0ffee000102", "Options", (("3", prose, ""), ("4", "A student price", ""))),
    )
    made = Document(io.BytesIO(WRITERS["docx"].write(replace(WHOLE, leaves=leaves))))
    styles = [one.style.name for one in made.paragraphs if one.text and one.style]
    assert styles[3:5] == ["Normal", "Normal"]
    assert styles[6:8] == ["List Bullet", "List Bullet"]


def test_what_stands_before_a_table_stays_on_its_page() -> None:
    sheet = Sheet(("What", "When"), (("5", ("Lease", "March")),))
    leaf = Leaf(
        "c0ffee000101", "Calendar", (("3", "Two dates", ""), ("4", "One more", "")), "", sheet
    )
    made = Document(io.BytesIO(WRITERS["docx"].write(replace(WHOLE, leaves=(leaf,)))))
    kept = [one.text for one in made.paragraphs if one.paragraph_format.keep_with_next]
    assert kept == ["One more"]


def test_a_heat_map_says_in_words_what_its_grounds_say() -> None:
    made = Presentation(io.BytesIO(DATA["pptx"]))
    shown = {s.name: s.table for slide in made.slides for s in slide.shapes if s.has_table}
    grid = next(table for name, table in shown.items() if re.fullmatch(r"map-\w+", name))
    legend = next(table for name, table in shown.items() if name.endswith("-levels"))
    assert [cell.text for cell in list(grid.rows)[1].cells] == [
        "5",
        "5",
        "10",
        "15",
        "20   #2",
        "25",
    ]
    assert [cell.text for cell in legend.rows[0].cells] == [
        "Low 1–4",
        "Moderate 5–9",
        "High 10–16",
        "Very high 17–25",
    ]
    words = [p.text for p in Document(io.BytesIO(DATA["docx"])).paragraphs]
    assert "Score\u00a0: Low 1–4 · Moderate 5–9 · High 10–16 · Very high 17–25" in words


def test_a_workbook_counts_by_itself_and_lets_only_steps_in() -> None:
    book = load_workbook(io.BytesIO(DATA["xlsx"]))
    risks, grid = book["Risks"], book["Map"]
    assert [cell.value for cell in risks[3]][4:8] == ["Likelihood", "Impact", "Score", "Controls"]
    assert risks["G4"].value == '=IF(AND(ISNUMBER(E4),ISNUMBER(F4)),E4*F4,"")'
    assert (risks["E4"].value, risks["F4"].value) == (3, 4)
    assert (risks["B6"].value, risks["B6"].data_type) == ("=1+1", "s")
    (allowed,) = risks.data_validations.dataValidation
    assert (allowed.type, allowed.formula1) == ("list", '"1,2,3,4,5"')
    assert "E4" in allowed.sqref
    rules = [rule for _, some in risks.conditional_formatting._cf_rules.items() for rule in some]
    assert len(rules) == 4
    assert risks.freeze_panes == "C4"
    assert "TEXTJOIN" in grid["B4"].value.text
    grounds = {grid.cell(row, at).fill.fgColor.rgb[2:] for row in range(4, 9) for at in range(2, 7)}
    assert grounds == set(LEVEL_FILLS)


def test_words_can_be_read_on_every_ground() -> None:
    pairs = [(INK, ground) for ground in (*LEVEL_FILLS, WHITE)]
    pairs += [(SOFT, WHITE), (TEAL, WHITE), (WHITE, TEAL)]
    assert all(contrast(*pair) >= 4.5 for pair in pairs)


def test_the_levels_are_those_of_the_scale_that_is_stated() -> None:
    assert tuple(one.number for one in levels("en"))[1:] == BOUNDS


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: the ratio of relative luminances."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [value / 255 for value in bytes.fromhex(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
