"""Figures that are most likely one by weighed signs, parts of a whole in words, and what stays unsaid."""

import pytest

from finished import look_at
from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.found import figures_wrong
from secondround.preparation.assignment.checked.figures.held.likely.finding import (
    book_of,
    likely_apart,
)
from secondround.preparation.assignment.checked.figures.held.likely.made import made_by
from secondround.preparation.assignment.checked.figures.held.likely.pairs import pairs
from secondround.preparation.assignment.checked.figures.summed.said.fractions import fractions_apart
from secondround.preparation.assignment.checked.figures.tables import tables_on, tables_through
from secondround.preparation.assignment.checked.look import Told

FILMS = ("Item\t£", "Twelve films at £650\t7,800", "Print, 3 mailings\t6,450", "Open day\t4,200")
HELPERS = (
    "Item\t£",
    "Helpers, 20 people\t21,500",
    "Signs\t14,300",
    "Letters\t11,000",
    "Web\t8,000",
)


def pages_of(*texts: str) -> list[Page]:
    """A page for each; lines parted by " / ", cells by tabs."""
    pages = []
    for number, text in enumerate(texts, 1):
        pieces = tuple(
            Piece(line, f"page {number}", "cells", cells=tuple(line.split("\t")))
            if "\t" in line
            else Piece(line, f"page {number}")
            for line in text.split(" / ")
        )
        pages.append(Page(number, f"page {number}", "", pieces))
    return pages


def likely(*texts: str, told: str = "", language: str = "en") -> list[tuple[str, str]]:
    pages = pages_of(*texts)
    tables = list(tables_through(pages, language))
    known = [Told(told)] if told else []
    found = likely_apart(pages, tables, known, language, frozenset())
    return [(one.figure.words, other.figure.words) for one, other in found]


@pytest.mark.parametrize(
    ("ours", "told", "language", "words"),
    [
        ("The ward has 421 beds for patients", "The ward has 412 beds.", "en", ("421", "412")),
        ("L’hôpital a 468 lits", "L’hôpital dispose de 486 lits.", "fr", ("468", "486")),
        ("In 83 Schränken liegen Proben", "Die Proben liegen in 38 Schränken.", "de", ("83", "38")),
    ],
)
def test_what_is_known_with_two_digits_the_other_way_is_told(
    ours: str, told: str, language: str, words: tuple[str, str]
) -> None:
    assert likely(ours, told=told, language=language) == [words]


@pytest.mark.parametrize(
    ("ours", "told"),
    [
        ("The ward has 412 beds for patients", "The ward has 412 beds."),
        ("In 2024 the ward had 430 beds for patients", "The ward has 412 beds."),
        ("The ward has 412 beds, and 421 from May", "The ward has 412 beds."),
        ("A nurse walks 421 metres", "The ward has 412 beds."),
    ],
)
def test_what_agrees_or_is_of_another_time_or_thing_is_not(ours: str, told: str) -> None:
    assert likely(ours, told=told) == []


def test_figures_of_other_months_are_never_held_against_each_other() -> None:
    pages = pages_of("We read 420 trips of October", "In September there were 402 trips")
    assert not list(pairs(book_of(pages, [], [], "en", frozenset())))


def test_a_line_that_has_the_other_figure_too_tells_of_a_change() -> None:
    pages = pages_of("Trips fell from 420 to 402", "There were 402 trips, or 240 in bad weeks")
    held = {
        (one.figure.words, other.figure.words)
        for one, other in pairs(book_of(pages, [], [], "en", frozenset()))
    }
    assert ("420", "402") not in held


def test_a_table_makes_sums_shares_differences_and_counts_its_rows() -> None:
    page = pages_of("Group\tNow\tWanted / Givers\t2,150\t2,300 / Helpers\t410\t450")[0]
    table = next(tables_on(page, "en"))
    made = {(one.of, one.number.value) for one in made_by(table, "en")}
    assert {("sum", 2560.0), ("difference", 150.0), ("difference", 40.0), ("rows", 2.0)} <= made
    assert ("share", 100 * 410 / 2560) in made


def parts(said: str, *rows: str, language: str = "en") -> list[tuple[str, str]]:
    pages = pages_of(said, " / ".join(rows))
    tables = list(tables_through(pages, language))
    return [(a.words, b.words) for a, b in fractions_apart(pages, tables, language)]


def test_a_part_in_words_that_its_row_is_not_is_told() -> None:
    assert parts("The helpers are a quarter of the whole.", *HELPERS) == [("a quarter", "39 %")]
    posten = ("Posten\tEuro", "Helfer\t21.500", "Schilder\t14.300", "Briefe\t19.000")
    said = "Die Helfer kosten mehr als die Hälfte des Geldes."
    assert parts(said, *posten, language="de") == [("mehr als die Hälfte", "39 %")]


@pytest.mark.parametrize(
    "said",
    [
        "The helpers are nearly two fifths of the whole.",
        "The helpers are about two fifths of the whole.",
        "The drivers are a quarter of the whole.",
        "The helpers read a quarter of the letters.",
        "Helpers and signs are two thirds of the whole.",
    ],
)
def test_a_part_that_holds_or_is_of_something_else_is_not(said: str) -> None:
    assert parts(said, *HELPERS) == []


def test_a_clock_time_is_no_figure_that_what_is_known_denies() -> None:
    head = "language: de\ncompany: Arvel\nfact: Sie treffen uns um 13 Uhr mit dem Team.\n"
    look, _ = look_at(f"{head}== Nacht\nDer Pförtner ist nur bis 23 Uhr da.")
    assert not list(figures_wrong(look))
    assert likely("Rideau à 19 h 30 pour la saison", told="La saison a 17 soirées.") == []
