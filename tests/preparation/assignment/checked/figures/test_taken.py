"""Figures taken from a row, drawn from others, written in words; what only looks like a slip."""

import pytest

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import figures_in_words, figures_on
from secondround.preparation.assignment.checked.figures.held.rows import rows_apart
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, counted_in
from secondround.preparation.assignment.checked.figures.reading.numerals import numerals_in
from secondround.preparation.assignment.checked.figures.summed.said.reckoned import wrong_reckoned
from secondround.preparation.assignment.checked.figures.tables import tables_on

COSTS = ("Item\t£", "Radio, 60 spots at £85\t5,100", "Letters and stamps\t9,570")


def taken(said: str, *rows: str) -> list[tuple[str, str]]:
    cells = [Piece(row, "page 2", "cells", cells=tuple(row.split("\t"))) for row in rows]
    text = Page(1, "page 1", "What it takes", (Piece(said, "page 1"),))
    figures = [*figures_on(text, "en"), *figures_in_words(text)]
    tables = list(tables_on(Page(2, "page 2", "Budget", tuple(cells)), "en"))
    return [(one.words, other.words) for one, other in rows_apart(figures, tables, "en")]


def test_a_figure_that_its_row_has_otherwise_is_told() -> None:
    assert taken("Radio takes £6,100.", *COSTS) == [("£6,100", "5,100")]


@pytest.mark.parametrize(
    "said",
    [
        "Radio takes £5,100.",
        "Radio takes less than £6,100.",
        "Radio would be £6,100 a month.",
        "Radio goes from £6,100 to £5,100.",
        "Television takes £6,100.",
        "Radio reaches 34,000 listeners.",
    ],
)
def test_a_row_that_agrees_or_is_not_meant_is_not(said: str) -> None:
    assert taken(said, *COSTS) == []


def reckoned(said: str, language: str) -> list[tuple[str, str]]:
    page = Page(1, "page 1", "", ())
    return [(one.words, one.right) for one in wrong_reckoned(page, Piece(said, ""), language)]


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("We hold 61 systems. Fifteen are left out, so 45 were tested.", "en", ("45", "46")),
        (
            "Le relevé compte 340 places. Le projet en supprime 95 et en crée 60 : il en restera 315.",
            "fr",
            ("315", "305"),
        ),
        ("Von 198 Lkw warten 117 zu lange, das sind 69 %.", "de", ("69 %", "59%")),
        ("Of the 113, 38 were at night, 52 by day and 32 in the evening.", "en", ("32", "23")),
    ],
)
def test_a_result_that_a_digit_would_put_right_is_told(
    said: str, language: str, told: tuple[str, str]
) -> None:
    assert reckoned(said, language) == [told]


@pytest.mark.parametrize(
    "said",
    [
        "We hold 61 systems. Fifteen are left out, so 46 were tested.",
        "We hold 61 systems and fifteen sites, so 80 people were asked.",
        "Of the 113, 38 were at night, 52 by day and 23 in the evening.",
    ],
)
def test_a_result_that_holds_or_is_of_something_else_is_not(said: str) -> None:
    assert reckoned(said, "en") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Cent vingt capteurs et quatre-vingt-deux agents", [120, 82]),
        ("vierundzwanzig Höfe, dreißig Kühe", [24, 30]),
        ("Three hundred and twelve discharges, forty per cent", [312, 40]),
        ("pour cent, 20 cents, someone", []),
    ],
)
def test_numbers_in_words_are_read(text: str, values: list[int]) -> None:
    assert [value for _, value in numerals_in(text)] == values


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [
        ("Coût, M€", 2.6e6, "EUR"),
        ("Tsd. Euro", 2600.0, "EUR"),
        ("Hours", 156.0, "min"),
        ("Metres", 2.6, ""),
    ],
)
def test_a_column_says_in_what_it_counts(head: str, value: float, unit: str) -> None:
    number = counted_in(Number(2.6, "", 0, 3, 0.05), head)
    assert (number.value, number.unit) == (value, unit)
