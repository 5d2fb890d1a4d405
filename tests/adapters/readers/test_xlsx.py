"""XLSX: the rows of the sheets that are shown, as they are shown."""

from datetime import UTC, date, datetime

import openpyxl
import pytest

from adapters.readers.making import packed, replaced, sheets
from adapters.readers.reading import read, roles
from secondround.foundation.errors import Unreadable

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RICH = (
    f'<sst xmlns="{S}"><si><r><t>Rye </t></r><r><t>and oat</t></r><rPh><t>RYE</t></rPh></si></sst>'
)


def book(*rows: tuple[object, ...], title: str = "Harvest") -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    return made


def sheet_of(rows: str, parts: dict[str, str] | None = None) -> bytes:
    xml = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>'
    return replaced(sheets(book()), {"xl/worksheets/sheet1.xml": xml, **(parts or {})})


def test_rows_under_the_name_of_their_sheet_and_their_columns() -> None:
    made = book(("Grain", "Tons"), ("Rye", 1200.5), (None, None), ("Wheat", 900))
    reading = read(sheets(made), "x.xlsx", "xlsx")
    assert roles(reading) == [
        ("heading", 1, "Harvest"),
        ("heading", 2, "Grain · Tons"),
        ("row", 0, "Rye\t1200.5"),
        ("row", 0, "Wheat\t900"),
    ]
    assert [one.locator for one in reading.blocks] == [
        "sheet Harvest",
        "sheet Harvest, row 1",
        "sheet Harvest, row 2",
        "sheet Harvest, row 4",
    ]


def test_a_first_row_with_a_figure_names_no_columns() -> None:
    reading = read(sheets(book(("Rye", 1200), ("Wheat", 900))), "x.xlsx")
    assert [role for role, _, _ in roles(reading)] == ["heading", "row", "row"]


def test_dates_numbers_and_truth_as_shown() -> None:
    made = book(("When", "Share", "Pay", "Sure"), (date(2026, 3, 4), 0.125, 61000, True))
    sheet = made.active
    sheet["A2"].number_format, sheet["B2"].number_format = "d mmmm yyyy", "0.0%"
    sheet["C2"].number_format = '#,##0 "EUR"'
    reading = read(sheets(made), "x.xlsx")
    assert reading.blocks[-1].text == "4 March 2026\t12.5%\t61,000 EUR\tTRUE"


def test_a_moment_without_a_format_of_its_own() -> None:
    half_past_two = datetime(2026, 12, 7, 14, 30, tzinfo=UTC).replace(tzinfo=None)
    reading = read(sheets(book(("Talk", half_past_two))), "x.xlsx")
    assert reading.blocks[-1].text == "Talk\t2026-12-07 14:30:00"


def test_days_counted_from_1904() -> None:
    made = book(("Day", date(2026, 3, 4)))
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    assert read(sheets(made), "x.xlsx").blocks[-1].text == "Day\t2026-03-04"


def test_words_shared_in_place_and_in_several_types() -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in place</t></is></c>'
        '<c r="C1" t="s"><v>99</v></c><c r="D1" t="e"><v>#REF!</v></c></row>'
    )
    reading = read(sheet_of(rows, {"xl/sharedStrings.xml": RICH}), "x.xlsx")
    assert reading.blocks[-1].text == "Rye and oat · in place · #REF!"


def test_cells_and_rows_that_do_not_say_where_they_are() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    reading = read(sheet_of(rows), "x.xlsx")
    assert [(one.text, one.locator) for one in reading.blocks[1:]] == [
        ("1\t2", "sheet Harvest, row 1"),
        ("3", "sheet Harvest, row 2"),
    ]


def test_hidden_sheets_are_left_out_and_said() -> None:
    made = book(("Grain", "Tons"))
    made.create_sheet("Salaries").append(["secret"])
    made["Salaries"].sheet_state = "hidden"
    reading = read(sheets(made), "x.xlsx")
    assert "secret" not in str(reading.blocks)
    assert "Hidden" in reading.notes[0]


def test_formulas_are_not_read_but_what_they_gave() -> None:
    rows = '<row r="1"><c r="A1"><f>WEBSERVICE("https://x.example")</f><v>7</v></c></row>'
    assert read(sheet_of(rows), "x.xlsx").blocks[-1].text == "7"


def test_what_stands_far_to_the_right_is_left_out() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    assert read(sheet_of(rows), "x.xlsx").blocks[-1].text == "1"


@pytest.mark.parametrize(
    ("part", "xml", "word"),
    [
        ("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "entities"),
        ("xl/worksheets/sheet1.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "entities"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", "damaged"),
        ("xl/sharedStrings.xml", f"<x>{' ' * 40_000_000}</x>", "far more"),
    ],
)
def test_hostile_and_broken_parts_are_refused(part: str, xml: str, word: str) -> None:
    with pytest.raises(Unreadable, match=word):
        read(replaced(sheets(book(("Rye", 1))), {part: xml}), "x.xlsx")


def test_a_workbook_without_its_parts_is_refused() -> None:
    with pytest.raises(Unreadable, match="sheets are missing"):
        read(packed({"xl/other.xml": "<x/>"}), "x.xlsx")


def test_an_empty_workbook_is_refused() -> None:
    with pytest.raises(Unreadable, match="no text"):
        read(sheets(book()), "x.xlsx")


def test_title_and_author() -> None:
    made = book(("Rye", 1))
    made.properties.title, made.properties.creator = "Harvest of 2026", "Ines Weiss"
    fields = read(sheets(made), "x.xlsx").fields
    assert (fields["title"], fields["author"]) == ("Harvest of 2026", "Ines Weiss")
