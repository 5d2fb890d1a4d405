"""Stretches of time as CVs write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.evidence.reading.cv.periods import day_of, duration_only, periods

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2016-2019", "2016-01", "2019-01"),
        ("2016–19", "2016-01", "2019-01"),
        ("2008-09", "2008-01", "2009-01"),
        ("2016/2019", "2016-01", "2019-01"),
        ("03/2019 - 12/2021", "2019-03", "2021-12"),
        ("03.2019 bis 12.2021", "2019-03", "2021-12"),
        ("2019-03 – 2021-04", "2019-03", "2021-04"),
        ("01.03.2019 – 31.12.2020", "2019-03", "2020-12"),
        ("Sept. 2018 - Aug 2020", "2018-09", "2020-08"),
        ("from June 2016 to June 2019", "2016-06", "2019-06"),
        ("de mai 2016 à juin 2019", "2016-05", "2019-06"),
        ("von Mai 2016 bis Juni 2019", "2016-05", "2019-06"),
        ("mars - septembre 2018", "2018-03", "2018-09"),
        ("Jan '19 – Mar '21", "2019-01", "2021-03"),
        ("Summer 2015 – Spring 2016", "2015-07", "2016-03"),
    ],
)
def test_a_range_has_both_ends(text: str, start: str, end: str) -> None:
    (found,) = periods(f"Nurse, {text}", TODAY)
    assert (month(found.start), month(found.end), found.current) == (start, end, False)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("03/2019 – présent", "2019-03"),
        ("Octobre 2017 – Aujourd’hui", "2017-10"),
        ("03.2019 - heute", "2019-03"),
        ("March 2019 to date", "2019-03"),
        ("since May 2021", "2021-05"),
        ("depuis mars 2019", "2019-03"),
        ("seit 05/2021", "2021-05"),
        ("2019 –", "2019-01"),
    ],
)
def test_what_goes_on_has_no_end(text: str, start: str) -> None:
    (found,) = periods(text, TODAY)
    assert (month(found.start), found.end, found.current) == (start, None, True)


def test_one_moment_is_both_ends() -> None:
    (found,) = periods("BSc Nursing, 2012", TODAY)
    assert found.single
    assert found.start == found.end == date(2012, 1, 1)


@pytest.mark.parametrize("text", ["2030 – 2031", "12 to 14 people", "phone 0352 621 123", "3 of 5"])
def test_numbers_are_no_years(text: str) -> None:
    assert periods(text, TODAY) == ()


def test_a_day_of_its_own() -> None:
    assert day_of("2019-03-01") == day_of("März 2019") == day_of("03/2019") == date(2019, 3, 1)
    assert day_of("soon") is None


def test_lengths_of_time_are_no_titles() -> None:
    assert duration_only("(5 years 2 months)")
    assert duration_only("3 Jahre")
    assert not duration_only("5 years as a nurse")


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for found in periods(text, TODAY):
        assert found.start is None or found.start <= TODAY
        assert found.start is None or found.end is None or found.start <= found.end
        assert 0 <= found.begins < found.stops <= len(text)


def month(day: date | None) -> str:
    return f"{day:%Y-%m}" if day else ""
