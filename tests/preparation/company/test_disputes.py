"""Facts that cannot both be true."""

from dataclasses import replace
from datetime import date

import pytest

from secondround.preparation.company.disputes.comparing import Said, disputed

TODAY = date(2026, 12, 1)
AUTUMN = date(2026, 10, 1)
LONG_AGO = date(2023, 6, 1)


def deny(one: str, other: str, written: date | None = AUTUMN, subject: str = "") -> bool:
    said = [
        Said("a", one, "site", None, is_subject=True, subject=subject),
        Said("b", other, "press", written, is_subject=True),
    ]
    found = disputed(said, TODAY)
    assert found in ({}, {"a": ("b",), "b": ("a",)})
    return bool(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We employ 240 people.", "Brackwater, which employs 310 people, said so."),
        ("Employees: 240", "Brackwater has 310 employees."),
        ("Nous employons 240 personnes.", "Brackwater compte 310 salariés."),
        ("Nous sommes 318 salariés à Lyon, Metz et Nantes.", "Brackwater compte 283 salariés."),
        (
            "Wir beschäftigen 1.240 Mitarbeitende.",
            "Das Unternehmen beschäftigt heute 1.800 Menschen.",
        ),
        ("Around 7,400 people work for us.", "The Trust employed 7,130 people in spring."),
        ("We are 71 people in two workshops.", "Brackwater has 65 employees."),
        ("Wir sind heute 71 Leute.", "Brackwater hat 65 Mitarbeiter."),
        ("Nous sommes désormais 71 personnes.", "Brackwater compte 65 salariés."),
        ("The hospital has 420 beds.", "The hospital has 380 beds."),
        ("Brackwater was founded in 1874.", "Founded in 1881, Brackwater mills flour."),
        ("Brackwater a été fondée en 1874.", "Fondée en 1881, Brackwater moud le blé."),
        ("Brackwater wurde 1874 gegründet.", "Das Unternehmen wurde im Jahr 1881 gegründet."),
        (
            "Revenue rose to €412 million in 2025.",
            "In 2025 the company made a turnover of EUR 398 million.",
        ),
        ("Our CEO Anna Weber leads the mill.", "Marc Diehl, CEO of Brackwater, said so."),
        ("Brackwater is headquartered in Oamaru.", "Brackwater is headquartered in Timaru."),
        (
            "The new Timaru bakery opens in March 2027.",
            "The new bakery in Timaru will open in September 2027, Brackwater said.",
        ),
        (
            "The mill grinds 900 tonnes of wheat a day for bakers.",
            "The mill grinds 400 tonnes of wheat a day for bakers.",
        ),
    ],
)
def test_two_tales_of_one_thing_are_linked_both_ways(one: str, other: str) -> None:
    assert deny(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We employ 240 people.", "Brackwater employed 180 people in 2019."),
        ("We employ 240 people.", "Brackwater employs 120 people in Timaru."),
        ("We employ 240 people.", "Brackwater plans to hire 30 people."),
        ("We are proud that 310 people came.", "Brackwater employs 240 people."),
        ("We employ over 240 people.", "Brackwater employs 260 people."),
        ("We employ 1,200 people.", "Brackwater employs 1,240 people."),
        ("We have 240 employees.", "Eleven colleagues have a disability."),
        ("We have 240 employees.", "We spoke with 49 customers and 63 members of staff."),
        ("Revenue rose to €412 million in 2025.", "Revenue was €398 million in 2024."),
        ("Brackwater was founded in 1874.", "Our Timaru office was founded in 2001."),
        ("Our CEO Anna Weber leads the mill.", "Marc Diehl, former CEO of Brackwater, said so."),
        ("We opened our Oamaru bakery in 2015.", "We opened our Timaru bakery in 2018."),
        ("We have 240 employees.", "A team of 12 engineers works in Timaru."),
    ],
)
def test_another_year_scope_or_rounding_is_no_dispute(one: str, other: str) -> None:
    assert not deny(one, other)


def test_a_figure_of_years_ago_is_a_development() -> None:
    assert not deny("We employ 240 people.", "Brackwater employs 310 people.", LONG_AGO)


def test_the_figure_of_a_part_is_not_that_of_the_whole() -> None:
    whole = "In total the hospital has 912 beds."
    assert deny("The hospital has 548 beds.", whole)
    assert not deny(
        "Timaru General, our largest hospital, has 548 beds.", whole, subject="timaru general"
    )


def test_sentences_that_do_not_name_the_company_are_not_compared() -> None:
    said = [
        Said("a", "We employ 240 people.", "site", None, is_subject=True),
        Said("b", "Rival Mills employs 310 people.", "press", AUTUMN, is_subject=False),
    ]
    assert disputed(said, TODAY) == {}


def test_many_different_values_are_a_list_of_cases() -> None:
    said = [
        Said(str(n), f"The company has {100 + 37 * n} customers.", f"d{n}", None, is_subject=True)
        for n in range(12)
    ]
    assert disputed(said, TODAY) == {}


def test_entries_of_a_chronicle_tell_of_other_times() -> None:
    said = [
        Said("a", "We are 41 people in 7 countries.", "d", None, True, entry="Jun 2021: series B"),
        Said("b", "We are 58 people in 9 countries.", "d", None, True, entry="Sep 2021: growth"),
    ]
    assert not disputed(said, date(2026, 12, 1))
    assert disputed([replace(one, entry="") for one in said], date(2026, 12, 1))


def test_what_is_delivered_to_and_where_they_are_is_not_one_count() -> None:
    assert not deny("We ship pumps to 34 countries.", "We have branches in 9 countries.")
