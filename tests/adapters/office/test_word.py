"""DOCX: paragraphs, their looks and their pages."""

import docx
import pytest
from docx.enum.dml import MSO_THEME_COLOR
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from adapters.office.looking import look, piece, saved, told
from adapters.office.pictures import dot
from secondround.foundation.ports.office.finished import Finished

LAID_OUT = "w:lastRenderedPageBreak"


def seen(document: "docx.document.Document") -> Finished:
    return look(saved(document), "report.docx")


def shaded(properties, fill: str) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), fill)
    properties.append(shade)


def test_headings_items_captions_and_contents() -> None:
    document = docx.Document()
    document.add_heading("Report", 0)
    document.add_heading("Summary", 1)
    document.add_paragraph("Plain words.")
    document.add_paragraph("An item", style="List Bullet")
    document.add_paragraph("Figure 1: rye", style="Caption")
    document.add_paragraph().add_run("Bold line").bold = True
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("Summary 1", style="TOC 1")
    found = seen(document)
    assert told(found) == [
        ("title", "Report"),
        ("title", "Summary"),
        ("text", "Plain words."),
        ("item", "An item"),
        ("caption", "Figure 1: rye"),
        ("title", "Bold line"),
        ("footer", "Summary 1"),
    ]
    assert found.pages[0].title == "Report"


def test_size_through_styles_based_on_each_other() -> None:
    document = docx.Document()
    first = document.styles.add_style("First", 1)
    first.font.size = Pt(9)
    second = document.styles.add_style("Second", 1)
    second.base_style = first
    document.add_paragraph("From the style below", style="Second")
    own = document.add_paragraph("Own ", style="Second")
    own.add_run("size").font.size = Pt(6.5)
    plain = document.add_paragraph("Document's own")
    word = document.styles.add_style("Sign", 2)
    word.font.size = Pt(20)
    document.add_paragraph().add_run("Character style", style="Sign")
    found = seen(document)
    sizes = [one.size for one in found.pages[0].pieces]
    assert sizes == [9, 6.5, 11, 20]
    assert plain.style.name == "Normal"


@pytest.mark.parametrize(("ink", "ratio"), [("777777", 4.48), ("FFFFFF", 1.0), ("000000", 21.0)])
def test_contrast_on_the_page(ink: str, ratio: float) -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Words").font.color.rgb = RGBColor.from_string(ink)
    assert piece(seen(document), "Words").contrast == pytest.approx(ratio, abs=0.02)


def test_contrast_on_shaded_words_paragraphs_and_cells() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("marked")
    run.font.color.rgb = RGBColor(0x80, 0x80, 0x80)
    shaded(run._element.get_or_add_rPr(), "808080")
    paragraph = document.add_paragraph("black as it comes, on navy")
    shaded(paragraph._element.get_or_add_pPr(), "000066")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "in a cell"
    table.cell(0, 0).paragraphs[0].runs[0].font.color.rgb = RGBColor(0, 0, 0)
    shaded(table.cell(0, 0)._element.get_or_add_tcPr(), "333333")
    found = seen(document)
    assert piece(found, "marked").contrast == 1
    # Words without a colour turn white on what is dark.
    assert (piece(found, "navy").contrast or 0) > 15
    assert piece(found, "in a cell").contrast == pytest.approx(1.66, abs=0.02)


def test_colours_of_the_theme() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("Words")
    run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    colour = run._element.rPr.find(qn("w:color"))
    # 4F81BD on white.
    assert piece(seen(document), "Words").contrast == pytest.approx(4.03, abs=0.02)
    colour.set(qn("w:themeTint"), "33")
    assert piece(seen(document), "Words").contrast == pytest.approx(1.24, abs=0.05)


def test_the_head_of_a_styled_table_has_light_words_on_dark() -> None:
    document = docx.Document()
    table = document.add_table(2, 2, style="Medium Shading 1 Accent 1")
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"{row}{column}"
    head, body = [one for one in seen(document).pages[0].pieces if one.role == "cells"]
    assert head.contrast == pytest.approx(4.03, abs=0.05)
    assert (body.contrast or 0) > 10
    assert (head.cells, head.place) == (("00", "01"), "page about 1, table 1, row 1")


def test_merged_cells_keep_their_columns() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for row in range(2):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).merge(table.cell(1, 2))
    rows = [one.cells for one in seen(document).pages[0].pieces]
    assert rows == [("00 01", "", "02 12"), ("10", "11", "")]


def test_pages_as_the_file_was_last_laid_out() -> None:
    document = docx.Document()
    document.add_heading("One", 1)
    for text in ("Two", "Three"):
        paragraph = document.add_heading(text, 1)
        paragraph.runs[0]._element.insert(0, OxmlElement(LAID_OUT))
    found = seen(document)
    assert [(one.number, one.place, one.title) for one in found.pages] == [
        (1, "page 1", "One"),
        (2, "page 2", "Two"),
        (3, "page 3", "Three"),
    ]


def test_a_break_that_is_set_and_noted_is_one_page() -> None:
    document = docx.Document()
    document.add_paragraph("One")
    document.add_page_break()
    after = document.add_paragraph("Two")
    after.runs[0]._element.insert(0, OxmlElement(LAID_OUT))
    assert [one.title or one.pieces[0].text for one in seen(document).pages] == ["One", "Two"]


def test_a_style_that_begins_a_page_does_and_a_paragraph_may_say_no() -> None:
    document = docx.Document()
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    chapter = document.styles.add_style("Chapter", 1)
    chapter.base_style = document.styles["Heading 1"]
    document.add_heading("One", 1)
    document.add_paragraph("Words")
    document.add_paragraph("Two", style="Chapter")
    document.add_heading("Still two", 1).paragraph_format.page_break_before = False
    found = seen(document)
    assert [[one.text for one in page.pieces] for page in found.pages] == [
        ["One", "Words"],
        ["Two", "Still two"],
    ]


def test_a_paragraph_stands_on_the_page_on_which_it_begins() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Begins here ")
    run = paragraph.add_run("and goes on there")
    run._element.insert(0, OxmlElement(LAID_OUT))
    document.add_paragraph("Next")
    found = seen(document)
    assert [[one.text for one in page.pieces] for page in found.pages] == [
        ["Begins here and goes on there"],
        ["Next"],
    ]


def test_pages_are_reckoned_where_the_file_does_not_tell() -> None:
    document = docx.Document()
    for _ in range(60):
        document.add_paragraph("Words that fill a line and some more of it again. " * 6)
    document.add_page_break()
    document.add_heading("Last", 1)
    found = seen(document)
    # LibreOffice lays it out on eight pages.
    assert len(found.pages) == 8
    assert found.pages[-1].title == "Last"
    assert found.pages[0].place == "page about 1"


def test_bold_by_run_and_style() -> None:
    document = docx.Document()
    document.add_heading("By its style", 1)
    document.add_paragraph("Half ").add_run("bold").bold = True
    table = document.add_table(1, 2)
    for cell in table.row_cells(0):
        cell.paragraphs[0].add_run("Cell").bold = True
    assert [one.is_bold for one in seen(document).pages[0].pieces] == [True, False, True]


def test_hidden_words_in_a_cell_stand_apart_too() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Rye", "12"
    table.cell(0, 1).paragraphs[0].add_run("draft").font.hidden = True
    pieces = seen(document).pages[0].pieces
    assert [(one.text, one.is_hidden) for one in pieces] == [("Rye\t12", False), ("draft", True)]


def test_hidden_words_stand_apart() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Seen. ")
    paragraph.add_run("Not seen.").font.hidden = True
    assert [(one.text, one.is_hidden) for one in seen(document).pages[0].pieces] == [
        ("Seen.", False),
        ("Not seen.", True),
    ]


def test_pictures_with_their_words_and_share() -> None:
    document = docx.Document()
    document.add_picture(dot(), Inches(4.25), Inches(5.5))
    document.inline_shapes[0]._inline.docPr.set("descr", "A mill")
    document.add_picture(dot(9), Inches(1), Inches(1))
    first, second = seen(document).pages[0].pictures
    assert (first.alternative, first.share) == ("A mill", pytest.approx(0.25, abs=0.001))
    assert second.alternative == ""


def test_language_and_who_wrote_it() -> None:
    document = docx.Document()
    document.core_properties.author = "Zoë"
    run = document.add_paragraph().add_run("Des mots")
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "fr-FR")
    run._element.get_or_add_rPr().append(language)
    fields = seen(document).fields
    assert (fields["author"], fields["language"]) == ("Zoë", "fr-FR")
