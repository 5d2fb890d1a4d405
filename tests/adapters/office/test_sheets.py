"""XLSX: rows with the numbers and formulas behind them, and what is hidden, drawn and remarked."""

from datetime import date

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from adapters.office.looking import look, piece, saved
from adapters.office.pictures import dot
from adapters.readers.making import replaced
from secondround.foundation.ports.office.finished import Finished

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def book() -> tuple[openpyxl.Workbook, "openpyxl.worksheet.worksheet.Worksheet"]:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "Risks"
    return made, sheet


def seen(made: openpyxl.Workbook) -> Finished:
    return look(saved(made), "risks.xlsx")


def with_rows(rows: str) -> Finished:
    """A sheet of these rows, as a program that works its formulas out writes them."""
    made, _ = book()
    xml = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>'
    return look(replaced(saved(made), {"xl/worksheets/sheet1.xml": xml}), "x.xlsx")


def test_cells_as_they_are_shown_with_the_numbers_behind_them() -> None:
    made, sheet = book()
    sheet.append(["Risk", "Share", "Cost", "When", None, "Sure"])
    sheet.append(["Fire", 0.1234, 1234567.891, date(2026, 3, 4), None, True])
    sheet["B2"].number_format = "0.0%"
    sheet["C2"].number_format = '#,##0.00 "€"'
    sheet["D2"].number_format = "dd.mm.yyyy"
    row = piece(seen(made), "Fire")
    assert row.cells == ("Fire", "12.3%", "1,234,567.89 €", "04.03.2026", "", "TRUE")
    assert row.numbers == (None, 0.1234, 1234567.891, None, None, None)
    assert row.place == "sheet Risks, row 2"


def test_columns_keep_their_places() -> None:
    made, sheet = book()
    sheet["C4"] = "far"
    row = piece(seen(made), "far")
    assert (row.cells, row.place) == (("", "", "far"), "sheet Risks, row 4")


def test_formulas_are_kept_beside_what_they_gave() -> None:
    found = with_rows(
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>'
        '<row r="2"><c r="A2"><f>SUM(A1:B1)</f><v>6</v></c><c r="B2" t="str"><f>"x"&amp;"y"</f><v>xy</v></c>'
        '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    row = found.pages[0].pieces[1]
    assert row.cells == ("6", "xy", "#DIV/0!")
    assert row.numbers == (6.0, None, None)
    assert row.formulas == ("=SUM(A1:B1)", '="x"&"y"', "=1/0")


def test_a_formula_written_once_for_many_cells_is_moved_to_each() -> None:
    found = with_rows(
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>4</v></c></row>'
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>'
    )
    assert [one.formulas[1] for one in found.pages[0].pieces] == ["=A1*$A$1", "=A2*$A$1"]


def test_a_formula_that_was_never_worked_out_is_shown_empty() -> None:
    made, sheet = book()
    sheet.append(["Total", "=SUM(B2:B9)"])
    row = piece(seen(made), "Total")
    assert (row.cells, row.numbers, row.formulas) == (
        ("Total", ""),
        (None, None),
        ("", "=SUM(B2:B9)"),
    )


def test_hidden_sheets_rows_and_columns() -> None:
    made, sheet = book()
    sheet.append(["Risk", "Margin"])
    sheet.append(["Fire", 0.4])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    made.create_sheet("Salaries").sheet_state = "veryHidden"
    found = seen(made)
    assert [(one.title, one.is_hidden) for one in found.pages] == [
        ("Risks", False),
        ("Salaries", True),
    ]
    hidden = [(one.place, one.text) for one in found.pages[0].pieces if one.is_hidden]
    assert hidden == [("sheet Risks, row 2", "Fire\t0.4"), ("sheet Risks, column B", "Margin\t0.4")]


@pytest.mark.parametrize(
    ("ink", "fill", "ratio"),
    [
        ("FF777777", None, 4.48),
        ("FFFFFFFF", "FF000066", 17.6),
        (Color(theme=1), Color(theme=0, tint=-0.5), 5.3),
        (Color(indexed=9), "FFEEEEEE", 1.16),
    ],
)
def test_size_and_contrast_of_cells(
    ink: str | Color, fill: str | Color | None, ratio: float
) -> None:
    made, sheet = book()
    sheet["A1"] = "Words"
    sheet["A1"].font = Font(size=8, color=ink)
    if fill:
        sheet["A1"].fill = PatternFill("solid", fgColor=fill)
    found = piece(seen(made), "Words")
    assert (found.size, found.contrast) == (8, pytest.approx(ratio, abs=0.06))


def test_what_a_rule_or_a_tables_style_colours_is_not_known() -> None:
    made, sheet = book()
    for text in ("ruled", "plain"):
        sheet.append([text])
    rule = ColorScaleRule(
        start_type="min", start_color="FF0000", end_type="max", end_color="00FF00"
    )
    sheet.conditional_formatting.add("A1:C1", rule)
    found = seen(made)
    assert piece(found, "ruled").contrast is None
    assert piece(found, "plain").contrast == 21


def test_pictures_and_charts_in_a_sheet() -> None:
    made, sheet = book()
    sheet.append(["Risk", 3])
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=1))
    sheet.add_chart(chart, "D2")
    sheet.add_image(Image(dot()), "D20")
    pictures = seen(made).pages[0].pictures
    assert [(one.alternative, one.place) for one in pictures] == [
        ("", "sheet Risks"),
        ("Picture", "sheet Risks"),
    ]


def test_comments_with_their_cell_and_author() -> None:
    made, sheet = book()
    sheet["B3"] = 4
    sheet["B3"].comment = Comment("Is this right?", "Tom Hale")
    (remark,) = seen(made).remarks
    assert (remark.place, remark.text, remark.author) == (
        "sheet Risks, row 3",
        "Is this right?",
        "Tom Hale",
    )


def test_a_conversation_is_told_instead_of_its_note_for_older_programs() -> None:
    made, sheet = book()
    sheet["B3"] = 4
    sheet["B3"].comment = Comment("[Threaded comment] Is this right?", "tc={1}")
    thread = (
        f'<ThreadedComments xmlns="{THREADED}"><threadedComment ref="B3" personId="{{P}}" id="{{1}}">'
        "<text>Is this right?</text></threadedComment></ThreadedComments>"
    )
    people = (
        f'<personList xmlns="{THREADED}"><person displayName="Tom Hale" id="{{P}}"/></personList>'
    )
    kind = "http://schemas.microsoft.com/office/2017/10/relationships"
    data = saved(made)
    rels = read(data, "xl/worksheets/_rels/sheet1.xml.rels")
    books = read(data, "xl/_rels/workbook.xml.rels")
    made_parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": more(rels, f"{kind}/threadedComment", "/xl/t.xml"),
        "xl/_rels/workbook.xml.rels": more(books, f"{kind}/person", "persons/p.xml"),
        "xl/t.xml": thread,
        "xl/persons/p.xml": people,
    }
    (remark,) = look(replaced(data, made_parts), "x.xlsx").remarks
    assert (remark.author, remark.text) == ("Tom Hale", "Is this right?")


def test_links_to_other_workbooks_are_named() -> None:
    made, sheet = book()
    sheet["A1"] = "Words"
    relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    parts = {
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{S}"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": more(
            relation,
            f"{RELATION}/externalLinkPath",
            "file:///C:/old/pay.xlsx",
            ' TargetMode="External"',
        ),
    }
    assert look(replaced(saved(made), parts), "x.xlsx").fields["links"].endswith("pay.xlsx")


def read(data: bytes, path: str) -> str:
    import io
    import zipfile

    return zipfile.ZipFile(io.BytesIO(data)).read(path).decode()


def more(relations: str, kind: str, target: str, mode: str = "") -> str:
    one = f'<Relationship Id="rId99" Type="{kind}" Target="{target}"{mode}/>'
    return relations.replace("</Relationships>", f"{one}</Relationships>")
