"""Days, times, lengths and zones as three languages write them."""

from datetime import date, time, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.panel.moments.days import days_in
from secondround.preparation.panel.moments.lengths import lengths_in
from secondround.preparation.panel.moments.times import times_in
from secondround.preparation.panel.moments.zones import zone_in, zone_of_phone, zone_of_place

SENT = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday 8 December at 13:30", "2026-12-08"),
        ("mardi 8 décembre à 13 h 30", "2026-12-08"),
        ("Dienstag, 8. Dezember um 13:30 Uhr", "2026-12-08"),
        ("Dienstag, den 08.12.2026", "2026-12-08"),
        ("Di., 08.12., 13:30 Uhr", "2026-12-08"),
        ("December 8th, 2026", "2026-12-08"),
        ("the 8th of December 2026 (Tuesday)", "2026-12-08"),
        ("le 8/12 à 13h30", "2026-12-08"),
        ("Tuesday 12/8/2026", "2026-12-08"),
        ("Wednesday 12/9, 10am-1pm MT", "2026-12-09"),
        ("2026-12-08T13:30", "2026-12-08"),
        ("Tuesday the 8th at 10am", "2026-12-08"),
        ("mercredi 02/12 à 8h45", "2026-12-02"),
        ("8 janvier", "2027-01-08"),
        ("on 12 November", "2026-11-12"),
        ("Mercredi le 9 décembre 2026", "2026-12-09"),
    ],
)
def test_a_day_is_read(text: str, day: str) -> None:
    (found,) = days_in(text, SENT)
    assert found.date.isoformat() == day
    assert not found.wrong_weekday
    assert not found.guessed


@pytest.mark.parametrize(
    "text", ["version 3.11.2", "you may 2", "at 13.30", "call 24 78 13 30", "10% of 8"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert days_in(text, SENT) == ()


def test_a_weekday_that_does_not_agree_is_marked() -> None:
    (found,) = days_in("Wednesday 8 December 2026", SENT)
    assert found.wrong_weekday


def test_a_weekday_decides_the_year_that_is_left_out() -> None:
    (found,) = days_in("Monday 4 January", date(2026, 12, 20))
    assert found.date == date(2027, 1, 4)
    assert found.year_left_out


def test_only_a_weekday_is_a_guess() -> None:
    (found,) = days_in("next Thursday at 5.30pm", date(2026, 11, 23))
    assert (found.date, found.guessed) == (date(2026, 11, 26), True)


def test_figures_that_may_be_read_both_ways_are_a_guess() -> None:
    (found,) = days_in("on 08/12/2026", SENT)
    assert found.guessed


@given(
    st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    st.sampled_from(
        [
            ("en", "EEEE d MMMM y"),
            ("en", "d MMM y"),
            ("fr", "EEEE d MMMM y"),
            ("fr", "d MMMM y"),
            ("de", "EEEE, d. MMMM y"),
            ("de", "dd.MM.y"),
        ]
    ),
)
def test_every_day_written_out_in_full_is_read_back(day: date, form: tuple[str, str]) -> None:
    language, pattern = form
    written = format_date(day, pattern, locale=language)
    assert [found.date for found in days_in(f"x {written} y", SENT)] == [day]


@given(st.dates(SENT + timedelta(days=1), SENT + timedelta(days=200)))
def test_a_year_left_out_is_the_coming_one(day: date) -> None:
    written = format_date(day, "EEEE d MMMM", locale="fr")
    assert [found.date for found in days_in(written, SENT)] == [day]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    days = days_in(text, SENT)
    assert all(text[day.start : day.end].strip() for day in days)
    times_in(text, tuple((day.start, day.end) for day in days))
    lengths_in(text)
    zone_in(text)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("at 13:30", "13:30", None),
        ("à 13 h 30", "13:30", None),
        ("um 13:30 Uhr", "13:30", None),
        ("14h", "14:00", None),
        ("1.30pm - 3pm", "13:30", "15:00"),
        ("from 2 to 3:30 pm", "14:00", "15:30"),
        ("11-12:30 pm", "11:00", "12:30"),
        ("de 14h à 15h30", "14:00", "15:30"),
        ("von 13.30 bis 15 Uhr", "13:30", "15:00"),
        ("between 2pm and 3pm", "14:00", "15:00"),
        ("um 9 Uhr 30", "09:30", None),
        ("at noon", "12:00", None),
        ("15.00-16.00", "15:00", "16:00"),
        ("at 2", "14:00", None),
        ("10:00 – 11:30", "10:00", "11:30"),
        ("at half past nine on Tuesday", "09:30", None),
        ("at two in the afternoon", "14:00", None),
        ("at a quarter to three pm", "14:45", None),
        ("à dix heures et quart", "10:15", None),
        ("à neuf heures trente", "09:30", None),
        ("de midi et quart à 13h", "12:15", "13:00"),
        ("um halb zehn", "09:30", None),
        ("um fünf nach halb zehn", "09:35", None),
        ("um Viertel vor elf", "10:45", None),
        ("14.15 bis ca. 15.00 Uhr", "14:15", "15:00"),
        ("16 Uhr s.t. bis 17.30 Uhr", "16:00", "17:30"),
    ],
)
def test_a_time_is_read(text: str, begins: str, ends: str | None) -> None:
    (found,) = times_in(text)
    assert found.begins == time.fromisoformat(begins)
    assert found.ends == (time.fromisoformat(ends) if ends else None)


@pytest.mark.parametrize(
    "text",
    [
        "une heure et demie",
        "deux heures",
        "half of it; ten past pupils",
        "12:31:05",
        "1h30 d'échange",
        "+352 24 78 13 30",
        "€10.50",
        "at 10 Downing Street",
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert times_in(text) == ()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90 minutes", 90),
        ("about 1h30", 90),
        ("an hour and a half", 90),
        ("eine Stunde", 60),
        ("1,5 Stunden", 90),
        ("30 to 45 minutes", 45),
        ("une heure et demie", 90),
        ("a 45-minute talk", 45),
        ("ten-minute presentation", 10),
        ("half an hour", 30),
    ],
)
def test_a_length_is_read(text: str, minutes: int) -> None:
    assert [one.minutes for one in lengths_in(text)] == [minutes]


@pytest.mark.parametrize(
    "text", ["a 10 minute walk", "10 minutes early", "dix minutes à pied", "5 Minuten zu Fuß"]
)
def test_a_way_or_a_margin_is_no_length(text: str) -> None:
    assert lengths_in(text) == ()


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2pm UK time", "Europe/London"),
        ("14h, heure de Paris", "Europe/Paris"),
        ("9 Uhr MEZ", "Europe/Berlin"),
        ("3pm (UTC+01:00)", "Etc/GMT-1"),
        ("2 PM Eastern Time", "America/New_York"),
        ("Europe/Luxembourg", "Europe/Luxembourg"),
    ],
)
def test_a_zone_is_read(text: str, zone: str) -> None:
    found = zone_in(text)
    assert found is not None
    assert found.name == zone


def test_small_words_are_no_zones() -> None:
    assert zone_in("Paul et Anne, est-ce que cela convient ?") is None


def test_a_place_or_a_telephone_tells_the_zone() -> None:
    assert zone_of_place("12 rue X, L-1234 Luxembourg") == "Europe/Luxembourg"
    assert zone_of_place("Truro TR1 9QZ") == "Europe/London"
    assert zone_of_place("Spokane, WA 99201") == "America/Los_Angeles"
    assert zone_of_place("") == ""
    assert zone_of_phone("T: +352 20 00 41") == "Europe/Luxembourg"
