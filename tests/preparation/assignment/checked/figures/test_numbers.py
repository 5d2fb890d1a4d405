"""Numbers as three languages and Switzerland write them, and what is no figure."""

import pytest

from secondround.preparation.assignment.checked.figures.reading.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("CHF 1'250'000 a year", "en", 1_250_000, "CHF"),
        ("CHF 48’000.–", "de", 48_000, "CHF"),
        ("1.250,50 € im Monat", "de", 1250.5, "EUR"),
        ("rund 1.250 Betriebe", "de", 1250, ""),
        ("a ratio of 1.250 to it", "en", 1.25, ""),
        ("Jedes Jahr 34 000 Kinder", "de", 34_000, ""),
        ("163 000 heures louées", "fr", 163_000, ""),
        ("12 500 € par an", "fr", 12_500, "EUR"),
        ("12\u202f500 abonnés", "fr", 12_500, ""),
        ("£4.2 million in sales", "en", 4_200_000, "GBP"),
        ("3,2 Mio. Franken", "de", 3_200_000, "CHF"),
        ("2,5 milliards d’euros", "fr", 2_500_000_000, "EUR"),
        ("$12k of it", "en", 12_000, "USD"),
        ("9,4 % des conducteurs", "fr", 9.4, "%"),
        ("um 3 Prozentpunkte", "de", 3, "pp"),
        ("58 per cent of staff", "en", 58, "%"),
    ],
)
def test_it_is_read(text: str, language: str, value: float, unit: str) -> None:
    found = next(iter(numbers_in(text, language)))
    assert (found.value, found.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On 12 May 2026 at 14:30", "en"),
        ("Le 1er mars 2027 à 9h30", "fr"),
        ("Am 8. Dezember 2026 um 14 Uhr", "de"),
        ("See page 12, figure 3 and section 4.2", "en"),
        ("ISO 27001 and COVID-19 in Q3 2026", "en"),
        ("Ziffer siehe Kapitel 5, Abb. 7, KW 12", "de"),
        ("Tel. +41 79 123 45 67", "de"),
        ("between 2024 and 2026", "en"),
        ("3.", "en"),
        ("4 / 12", "fr"),
        ("Phase 2, étape 3, option 1", "fr"),
    ],
)
def test_it_is_no_figure(text: str, language: str) -> None:
    assert list(numbers_in(text, language)) == []


def test_two_writings_of_one_figure_agree() -> None:
    pairs = (
        ("CHF 48,000", "48'000 CHF", "en"),
        ("1.2 million visitors", "1,230,000 visitors", "en"),
        ("about 12,000 homes", "12,300 homes", "en"),
        ("more than 500 firms", "640 firms", "en"),
        ("5 %", "5,0 %", "de"),
    )
    for one, other, language in pairs:
        (first,), (second,) = (list(numbers_in(each, language)) for each in (one, other))
        assert first.agrees(second), (one, other)
    (first,), (second,) = (list(numbers_in(each, "en")) for each in ("£4.2m", "£4.6m"))
    assert not first.agrees(second)
