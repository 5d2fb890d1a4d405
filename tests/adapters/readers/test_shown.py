"""Numbers and dates as a spreadsheet shows them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.adapters.readers.office.sheets.shown import BUILT_IN, is_date, moment, shown_number

SHOWN = [
    (1234.5, "#,##0.00", "1,234.50"),
    (0.5, "0%", "50%"),
    (-3, "#,##0;(#,##0)", "(3)"),
    (0, '0;-0;"none"', "none"),
    (1234567, '#,##0,"k"', "1,235k"),
    (1234567, '0.0,,"M"', "1.2M"),
    (46085.5, "dd/mm/yyyy hh:mm", "04/03/2026 12:00"),
    (46085.0, "ddd d mmm yy", "Wed 4 Mar 26"),
    (0.75, "h:mm AM/PM", "6:00 PM"),
    (1.5, "[h]:mm", "36:00"),
    (0.5 + 61 / 86400, "mm:ss", "01:01"),
    (1234.5, "[$€-407] #,##0.00", "€ 1,234.50"),
    (-5, "[Red]-0.0;[Blue]0.0", "5.0"),
    (12, "0000", "0012"),
    (1e12, "", "1E+12"),
    (0.1 + 0.2, "", "0.3"),
    (3.0, "General", "3"),
    (5, "0.0#", "5.0"),
    (2.675, "0.00", "2.68"),
    (1234.5, '_-* #,##0.00\\ "€"_-', "1,234.50 €"),
    (12345.6, "0.00E+00", "1.23E+04"),
    (0.25, "# ?/?", "0.25"),
    (7, "@", "7"),
    (7, '"Team "0', "Team 7"),
]


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN)
def test_a_number_is_shown_as_its_format_says(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("yyyy-mm-dd", True),
        ("h:mm", True),
        ('0 "days"', False),
        ("[Red]0", False),
        ("General", False),
        ("", False),
    ],
)
def test_dates_are_told_from_numbers(code: str, expected: bool) -> None:
    assert is_date(code) is expected


def test_days_are_counted_as_sheets_do() -> None:
    days = {1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 46085: "2026-03-04"}
    for number, day in days.items():
        at = moment(number)
        assert at is not None
        assert at.date().isoformat() == day
    assert moment(-1) is None
    assert moment(1e9) is None


@given(
    value=st.floats(), code=st.sampled_from([*BUILT_IN.values(), *(code for _, code, _ in SHOWN)])
)
def test_every_number_is_shown_somehow(value: float, code: str) -> None:
    assert shown_number(value, code)


@given(value=st.floats(-1e12, 1e12), code=st.text('0#?.,;%"\\[]$€-_* ymdhsAP/E+@', max_size=12))
def test_no_format_does_harm(value: float, code: str) -> None:
    assert isinstance(shown_number(value, code), str)


@given(value=st.integers(-(10**9), 10**9))
def test_whole_numbers_come_back(value: int) -> None:
    assert int(shown_number(value, "#,##0").replace(",", "")) == value
    assert math.isclose(float(shown_number(value, "")), value)
