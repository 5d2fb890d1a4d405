"""The line a condition is shown as, and what an end ("up to …") agrees with."""

import pytest

from secondround.preparation.conditions.comparing.values import agree, value_in
from secondround.preparation.conditions.finding.terms import terms_in
from secondround.preparation.conditions.sources.told import line

LISTED = (
    "In return: salary up to £52,000 depending on experience, 28 days plus bank holidays, staff discount, "
    "pension at 5%, and we shut between Christmas and New Year after the rush."
)
GERMAN = (
    "Wir bieten Besoldung nach A 13 h mit Aufstieg bis A 15, Verbeamtung auf Probe bei Vorliegen der "
    "Voraussetzungen, 41 Stunden pro Woche, gleitende Arbeitszeit ohne Kernzeit, bis zu 80 % mobiles Arbeiten "
    "nach der Ausbildung, 30 Tage Urlaub."
)
LATE = (
    "L'association Les Passerelles (Loire-Atlantique, 140 salariés) recrute pour son service d'accueil de jour et "
    "d'hébergement d'urgence à Saint-Nazaire un ou une chef(fe) de service éducatif en CDI à temps plein, poste à "
    "pourvoir le 1er février 2027."
)


@pytest.mark.parametrize(
    ("text", "about", "shown"),
    [
        (LISTED, "28 days", "… 28 days plus bank holidays, staff discount …"),
        (
            LISTED,
            "pension",
            "… pension at 5%, and we shut between Christmas and New Year after the rush.",
        ),
        (GERMAN, "mobiles", "… bis zu 80 % mobiles Arbeiten nach der Ausbildung …"),
        (GERMAN, "30 Tage", "… 30 Tage Urlaub."),
    ],
)
def test_of_a_list_the_entry_is_shown(text: str, about: str, shown: str) -> None:
    assert line(text, text.index(about)) == shown


def test_the_end_of_a_long_clause_is_shown() -> None:
    assert "à temps plein" in line(LATE, LATE.index("temps plein"))


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        ("salary up to £52,000", 'salary - "around 48k, depends"', True),
        ("salary up to £52,000", "salary of £58,000", False),
        ("Gehalt ab 52.000 €", "Gehalt 58.000 €", True),
        ("Gehalt ab 52.000 €", "Gehalt 44.000 €", False),
        ("salary up to £52,000", "salary up to £60,000", False),
        ("salaire à partir de 42 000 €", "salaire 45 000 €", True),
    ],
)
def test_a_figure_on_the_open_side_of_an_end_agrees(one: str, other: str, agreed: bool) -> None:
    values = [value_in("salary", text) for text in (one, other)]
    first, second = (one for one in values if one)
    assert agree(first, second) is agreed
    assert agree(second, first) is agreed


def test_the_month_of_a_course_is_no_start_date() -> None:
    found = terms_in("they wanted to know about my French - evening course from January")
    assert "start date" not in {one.topic for one in found}
    assert "start date" in {one.topic for one in terms_in("Eintritt ab Januar")}


def test_from_alone_is_no_start_date() -> None:
    duty = (
        "You'll work with sales to launch new lines and bring our waste down from 9% to under 6%."
    )
    assert "start date" not in {one.topic for one in terms_in(duty)}
