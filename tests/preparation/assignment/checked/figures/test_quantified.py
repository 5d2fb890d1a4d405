"""Statements in running text about all rows of a table, which the table denies, and those it bears out or nobody can
tell."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.figures.quantified.finding import quantified_wrong
from secondround.preparation.assignment.checked.figures.tables import tables_through

RISKS = """| No | Event | Likelihood | Impact | Score | After | Owner
| 1 | Lift stops | 3 | 4 | 12 | 4 | R. Moss
| 2 | Late parts | 3 | 3 | 9 | 3 | P. Lund
| 3 | Storm | 2 | 4 | 8 | 4 | open
| 4 | Queue | 2 | 2 | 4 | 2 | S. Rey"""
RISIKEN = RISKS.replace("No |", "Nr. |").replace("Score", "Risikowert").replace("After", "Danach")
RISQUES = RISKS.replace("No |", "N° |").replace("Score", "Criticité").replace("After", "Après")
SHOPS = """| Shops | Loaves | Left over
| Market towns | 35,000 | 17 %
| High streets | 12,700 | 9 %
| Stations | 5,100 | 6 %"""
COSTS = """| Item | £
| Helpers, 20 people | 21,500
| Signs | 14,300
| Letters | 11,000
| Web | 8,000
| Total | 54,800"""
CHECKS = """| Check | Trips | In order | Not in order
| Sensor calibrated | 60 | 54 | 6
| Handover signed | 60 | 57 | 3
| Paid within 30 days | 60 | 48 | 12"""
RATED = """| No | Finding | Rating
| 1 | Old keys | High
| 2 | No log | Medium
| 3 | No review | Medium
| 4 | Late mail | Low"""
WEEKS = """| Week | Sold | Left
| 1 | 9,100 | 1,260
| 2 | 9,210 | 1,380
| 3 | 9,290 | 1,430"""


def told(title: str, table: str, *lines: str, language: str = "en") -> list[str]:
    """What is told of these lines below a table, each by its text."""
    text = "\n".join((f"language: {language}", f"== {title}", table, *lines))
    look, _ = look_at(text)
    tables = list(tables_through(look.pages, look.language))
    return [one.text for one in quantified_wrong(look, tables)]


@pytest.mark.parametrize(
    ("title", "table", "line", "made"),
    [
        ("Risks", RISKS, "Four risks score 8 or more.", "3"),
        ("Risks", RISKS, "Two risks are above 8, both known.", None),
        ("Risks", RISKS, "Three risks are above 8.", "2"),
        ("Risks", RISKS, "No risk exceeds 10.", "1"),
        ("Risks", RISKS, "All risks are below 10.", "3"),
        ("Risks", RISKS, "Two risks stay above 3.", None),
        ("Risks", RISKS, "About four risks are above 8.", None),
        ("Risks", RISKS, "No risk should exceed 10 by June.", None),
        ("Risks", RISKS, "Three risks are above 8 in winter.", None),
        ("Shops", SHOPS, "No shop is above 15 %.", "1"),
        ("Shops", SHOPS, "No shop is above 18 %.", None),
        ("Checks", CHECKS, "No shop is above 15 %.", None),
    ],
)
def test_a_count_of_rows_with_a_bound(title: str, table: str, line: str, made: str | None) -> None:
    found = told(title, table, line)
    assert [f"it is {made}." in one for one in found] == ([True] if made else [])


@pytest.mark.parametrize(
    ("title", "table", "line", "language", "made"),
    [
        ("Risiken", RISIKEN, "Drei Risiken liegen über 8.", "de", "2"),
        ("Risiken", RISIKEN, "Zwei Risiken liegen über 8.", "de", None),
        ("Risiken", RISIKEN, "Kein Risiko übersteigt 10.", "de", "1"),
        ("Risques", RISQUES, "Trois risques dépassent 8.", "fr", "2"),
        ("Risques", RISQUES, "Deux risques dépassent 8.", "fr", None),
        ("Risques", RISQUES, "Aucun risque ne dépasse 10.", "fr", "1"),
    ],
)
def test_a_count_in_german_and_french(
    title: str, table: str, line: str, language: str, made: str | None
) -> None:
    found = told(title, table, line, language=language)
    assert [one for one in found if made and made in one] == found
    assert bool(found) == bool(made)


def test_the_threshold_is_the_only_one_that_the_file_sets() -> None:
    line = "Four risks reach the threshold."
    assert len(told("Risks", RISKS, "Scores are products. From 8, we act first.", line)) == 1
    assert not told("Risks", RISKS, line)
    assert not told("Risks", RISKS, "A score from 8, we act; a score from 4, we watch.", line)


@pytest.mark.parametrize(
    ("table", "line", "made"),
    [
        (COSTS, "Signs are the largest item.", "Helpers"),
        (COSTS, "The helpers are the largest item, a good third of it.", None),
        (COSTS, "Letters are the smallest item.", "Web"),
        (COSTS, "Signs are one of the largest items.", None),
        (COSTS, "Signs are the largest change since 2024.", None),
        (COSTS, "Taxis are the largest item.", None),
        (CHECKS, "Most often the handover was not in order.", None),
        (WEEKS, "The worst week was the third, with 1,380 left.", "it is 2."),
        (WEEKS, "The worst week was the third, with 1,430 left.", None),
    ],
)
def test_a_row_that_is_said_to_be_the_largest(table: str, line: str, made: str | None) -> None:
    found = told("Budget", table, line)
    assert [bool(made) and str(made) in one for one in found] == ([True] if made else [])


def test_a_superlative_that_two_tables_may_mean_is_left() -> None:
    assert not told("Budget", COSTS, "Between them.", COSTS, "Signs are the largest item.")


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Every risk has an owner.", True),
        ("All the risks have an owner.", True),
        ("Every risk should have an owner.", False),
        ("Every risk has an event.", False),
        ("Every shop has an owner.", False),
    ],
)
def test_what_every_row_is_said_to_have(line: str, is_told: bool) -> None:
    assert ["Storm" in one for one in told("Risks", RISKS, line)] == ([True] if is_told else [])


def test_a_part_that_no_row_alone_is() -> None:
    assert told("Budget", COSTS, "The helpers alone are more than half of the budget.")
    assert not told("Budget", COSTS, "The helpers alone are more than a third of the budget.")
    assert not told("Budget", COSTS, "Helpers and signs are more than half of the budget.")


def test_counts_of_one_row() -> None:
    assert told("Checks", CHECKS, "We were paid within 30 days in 50 of 60 trips.")
    assert not told("Checks", CHECKS, "We were paid within 30 days in 48 of 60 trips.")
    assert told("Checks", CHECKS, "# Handover not signed", "Four trips, all at night.")
    assert not told("Checks", CHECKS, "# Handover not signed", "Three trips, all at night.")
    first = "I looked at 60 of 420 trips."
    assert (
        told("Checks", CHECKS, f"{first} In 48 trips all was well, in fourteen it was not.") == []
    )
    assert told("Checks", CHECKS, f"{first} In 48 trips all was well, in fourteen not.")
    assert not told("Checks", CHECKS, f"{first} In 48 trips all was well, in twelve not.")


def test_rows_by_their_numbers_and_ratings() -> None:
    assert told("Risks", RISKS, "First come 8 and more: risks 1 and 3.")
    assert not told("Risks", RISKS, "First come 8 and more: risks 1, 2 and 3.")
    assert told("Risks", RISKS, "Risk 1 falls from 12 to 6.")
    assert not told("Risks", RISKS, "Risk 1 falls from 12 to 4.")
    assert told("Findings", RATED, "One high, three medium, one low.")
    assert not told("Findings", RATED, "One high, two medium, one low.")


def test_the_largest_of_a_column() -> None:
    assert told("What the scores say", RISKS, "Once they are in place the worst stands at 6.")
    assert not told("What the scores say", RISKS, "Once they are in place the worst stands at 4.")
    assert not told("What the scores say", RISKS, "The worst of them stands at 12.")
    assert not told("What the scores say", RISKS, "The worst of them should stand at 6.")
    assert told("Die Risiken", RISIKEN, "Danach liegt das schlimmste bei 8.", language="de") == []
    assert told("Die Risiken", RISIKEN, "Der höchste Risikowert liegt bei 16.", language="de")
    assert told("Les risques", RISQUES, "La plus haute criticité est de 16.", language="fr")
    assert not told("What it costs", COSTS, "The dearest journey costs 14,900.")


def test_a_part_of_a_sample_in_words_and_in_a_cell() -> None:
    assert not told("Checks", CHECKS, "For the handover signed, three of sixty were not in order.")
    assert told("Checks", CHECKS, "For the handover signed, five of sixty were not in order.")
    row = "| 1 | Handover signed, but five of sixty not in order | open"
    assert told("Checks", CHECKS, "== Findings", "| No | Finding | State", row)
