"""When a fact was so, and when it is stale."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.company.facts.dating import (
    Written,
    is_stale,
    moments,
    report_day,
    when,
)
from secondround.preparation.company.model import Theme

TODAY = date(2026, 12, 1)
NOWHERE = Written("", None, about=False)


@pytest.mark.parametrize(
    ("text", "day", "about"),
    [
        ("At 30 June 2026 we managed 40 funds.", date(2026, 6, 30), False),
        ("Le 8 décembre 2024, le site a fermé.", date(2024, 12, 8), False),
        ("Am 8. Dezember 2024 wurde das Werk verkauft.", date(2024, 12, 8), False),
        ("On March 5, 2025 the plant was sold.", date(2025, 3, 5), False),
        ("In May 2025 we moved.", date(2025, 5, 1), True),
        ("At the end of September 2026 there were 63.", date(2026, 9, 30), True),
        ("At the end of 2025 there were 63.", date(2025, 12, 31), True),
        ("Ende 2025 waren es 63.", date(2025, 12, 31), True),
        ("In FY25 we will do less.", date(2025, 1, 1), True),
        ("In Q3 2025 sales fell.", date(2025, 7, 1), True),
    ],
)
def test_dates_are_read(text: str, day: date, about: bool) -> None:
    assert when(text, "figures", NOWHERE, TODAY) == (day, about)


@pytest.mark.parametrize(
    "text",
    [
        "Since 1998 we have made pumps.",
        "Founded in Riga in 1998, the firm employs 40 people.",
        "Das Werk wurde 1951 in Verden gegründet und beschäftigt 640 Menschen.",
        "Fondée en 1962, la société emploie 184 personnes.",
    ],
)
def test_the_year_something_began_dates_only_history(text: str) -> None:
    page = Written("", date(2026, 5, 2), about=True)
    assert when(text, "figures", page, TODAY) == (date(2026, 5, 2), True)
    day, about = when(text, "history", page, TODAY)
    assert day is not None
    assert day.year < 2000
    assert about


def test_a_date_to_come_is_not_when_it_was_said() -> None:
    page = Written("", date(2026, 9, 1), about=False)
    assert when("By 2030 we want to be neutral.", "csr", page, TODAY)[0] == date(2026, 9, 1)


def test_the_heading_dates_what_does_not_date_itself() -> None:
    page = Written("Last year in numbers (March 2026)", date(2026, 11, 1), about=False)
    assert when("We baked 40,000 loaves.", "figures", page, TODAY) == (date(2026, 3, 1), True)


def test_a_sum_is_no_year() -> None:
    assert moments("They paid € 2020 for 1,980 loaves.") == ()


def test_a_report_is_of_the_year_in_its_title() -> None:
    assert report_day("Annual report 2025", TODAY) == date(2025, 12, 31)
    assert report_day("Our plan for 2030", TODAY) is None


@pytest.mark.parametrize(
    ("theme", "day", "stale"),
    [
        ("figures", date(2024, 10, 1), True),
        ("figures", date(2025, 10, 1), False),
        ("news", date(2025, 10, 1), True),
        ("history", date(1874, 1, 1), False),
        ("values", date(2009, 1, 1), False),
        ("figures", None, False),
    ],
)
def test_themes_age_differently(theme: Theme, day: date | None, stale: bool) -> None:
    assert is_stale(theme, day, TODAY) is stale


@given(st.text(max_size=150))
def test_any_text_can_be_dated(text: str) -> None:
    for moment in moments(text):
        assert 0 <= moment.start < moment.end <= len(text)


def test_a_page_whose_day_is_guessed_is_no_older_than_what_it_tells_of() -> None:
    page = Written("", date(2025, 12, 31), about=True)
    text = "The new search has been tried in three departments since March 2026."
    assert when(text, "organisation", page, TODAY) == (date(2026, 3, 1), True)
    stated = Written("", date(2025, 12, 31), about=False)
    assert when(text, "organisation", stated, TODAY) == (date(2025, 12, 31), False)
