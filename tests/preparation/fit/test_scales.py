"""Levels of languages and degrees, and numbers of years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.evidence.lexicon.kinds import kinds_of, tools_in
from secondround.preparation.evidence.lexicon.scales import (
    degree_in,
    languages_in,
    lowest_degree_in,
    name_of,
)
from secondround.preparation.evidence.lexicon.words import coverage, features
from secondround.preparation.fit.proof.teams import people_in
from secondround.preparation.fit.proof.years import years_stated


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Fluent English", {"en": 5}),
        ("Portuguese: native", {"pt": 6}),
        ("Good French, spoken and written", {"fr": 4}),
        ("Anglais, C1", {"en": 5}),
        ("anglais (courant), allemand (notions), espagnol", {"en": 5, "de": 2, "es": 0}),
        ("Sehr gute Deutschkenntnisse in Wort und Schrift", {"de": 5}),
        ("Englisch sprechen Sie verhandlungssicher", {"en": 5}),
        ("Twi and some French", {"fr": 3}),
        ("English law and the French market", {}),
    ],
)
def test_languages(text: str, levels: dict[str, int]) -> None:
    assert languages_in(text) == levels


def test_a_language_is_named_as_it_is_written() -> None:
    assert name_of("de", "Vous parlez couramment allemand") == "allemand"


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("Bachelor's or Master's degree in X", 6, 7),
        ("A master's degree in finance", 7, 7),
        ("Titulaire d'un BTS Comptabilité", 5, 5),
        ("De formation Bac+5 en informatique", 7, 7),
        ("Abgeschlossene Ausbildung als Pflegefachfrau", 3, 3),
        ("A law degree or CILEX Level 3", 4, 6),
        ("Permis B", 0, 0),
    ],
)
def test_degrees(text: str, lowest: int, highest: int) -> None:
    assert (lowest_degree_in(text), degree_in(text)) == (lowest, highest)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("At least four years of experience", 4),
        ("3-5 years", 3),
        ("5+ years", 5),
        ("Au moins cinq ans d'expérience", 5),
        ("Mindestens zwei Jahre Berufserfahrung", 2),
        ("Mehrjährige Erfahrung", 3),
        ("Experience in audit", None),
    ],
)
def test_years(text: str, years: float | None) -> None:
    assert years_stated(text) == years


def test_people() -> None:
    assert people_in("Lead a shift of 25") == 25
    assert people_in("Led 9 people on the late shift") == 9
    assert people_in("Encadrement de six personnes") == 6
    assert people_in("Grew sales by 9 % in 2 years") == 0


def test_names_that_are_common_words_need_their_capital() -> None:
    assert names("Experience with Go and Excel") == ["Go", "Excel"]
    assert names("You go the extra mile and excel at it") == []
    assert names("C++, C# and .NET") == ["C++", "C#", ".NET"]
    assert names("Moving from Kestrel to RiskLoom on SAP") == ["RiskLoom", "SAP"]
    assert names("REQUIREMENTS AND SKILLS") == []


def test_words_meet_across_languages() -> None:
    need = features("Experience of managing a budget")
    assert coverage(need, features("Verantwortung für das Budget"), {}) == 1.0
    assert features("stress tests") != features("calm under stress")


@given(st.text())
def test_any_text_has_kinds(text: str) -> None:
    assert isinstance(kinds_of(text), frozenset)
    assert all(0 <= start < end <= len(text) for start, end in tools_in(text))
    assert all(0 <= rank <= 6 for rank in languages_in(text).values())


def names(text: str) -> list[str]:
    return [text[start:end] for start, end in tools_in(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Lead a section of 8 (pastry, bakery, banqueting)", 8),
        ("two leading a team of ten or more", 10),
        ("Leitung einer Abteilung von zwölf Personen", 12),
    ],
)
def test_people_of_a_section_or_in_words_are_counted(text: str, count: int) -> None:
    assert people_in(text) == count
