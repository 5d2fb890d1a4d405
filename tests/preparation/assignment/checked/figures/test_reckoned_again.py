"""Shares of a thousand, parts in words, quotients, totals that stand elsewhere than their column: told and not told."""

import pytest

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.summed.every import every_wrong
from secondround.preparation.assignment.checked.figures.tables import tables_on


def wrong(language: str, *lines: str, place: str = "page 1") -> list[tuple[str, str]]:
    """Lines with tabs are rows."""
    pieces = tuple(
        Piece(line, place, "cells", cells=tuple(line.split("\t")))
        if "\t" in line
        else Piece(line, place)
        for line in lines
    )
    page = Page(1, place, "", pieces)
    found = every_wrong(page, page, list(tables_on(page, language)), language)
    return [(one.words, one.right.replace("\u202f", " ")) for one in found]


@pytest.mark.parametrize(
    ("language", "line", "said", "holds", "right"),
    [
        ("fr", "Sur 12 400 doses, 186 étaient fausses, soit {}.", "51 pour mille", "15 ‰", "1.5%"),
        ("en", "Of 1,200 letters, 18 came back, that is {}.", "18 %", "1.5 %", "2%"),
        ("fr", "Quinze dossiers sur 60, soit {}, sont en retard.", "30 %", "25 %", "25%"),
        ("de", "Neun von 20 Proben ({}) sind alt.", "54 %", "45 %", "45%"),
        (
            "de",
            "Der Preis steigt von 1,84 auf 2,07 Euro je Kubikmeter, das sind {}.",
            "15,2 Prozent",
            "12,5 Prozent",
            "12%",
        ),
    ],
)
def test_a_share_that_a_sentence_draws(
    language: str, line: str, said: str, holds: str, right: str
) -> None:
    assert [made for _, made in wrong(language, line.format(said))] == [right]
    assert wrong(language, line.format(holds)) == []


def test_a_share_of_something_else_is_no_part() -> None:
    assert wrong("en", "Three buildings out of 47 take 35 % of the power.") == []


PAYBACK = ("Measure\tCost\tSaving a year\tPayback, years", "Cooling\t196,000\t61,000\t3.2")
CLOCKS, ALL = "Clocks\t48,000\t31,000\t1.5", "Three measures\t418,000\t180,000\t2.3"


def test_how_often_one_column_goes_into_another() -> None:
    assert wrong("en", *PAYBACK, "Setback\t174,000\t88,000\t3.3", CLOCKS, ALL) == [("3.3", "2")]
    assert wrong("en", *PAYBACK, "Setback\t174,000\t88,000\t2.0", CLOCKS, ALL) == []


def test_a_total_in_a_column_without_figures_is_that_of_the_one_that_has_them() -> None:
    rows = ("N°\tAction\tQui\tJours", "R1\tRelance\tInformatique\t25", "R2\tLettre\tJuridique\t33")
    assert wrong("fr", *rows, "Ensemble\t\t68\t") == [("68", "58")]
    assert wrong("fr", *rows, "Ensemble\t\t58\t") == []


PRINTED = ("Action\t€\tFait par", "Saisie\t31 500\tInformatique", "Étiquettes\t8 200\tPharmacie")


def test_rows_that_a_printed_table_lost_are_counted_with_it() -> None:
    last = "Un préparateur le soir 19 000 Dr Blanc"
    assert wrong("fr", *PRINTED, last, "Total 57 800") == [("57 800", "58 700")]
    assert wrong("fr", *PRINTED, last, "Total 58 700") == []
    assert wrong("fr", *PRINTED, last, "Total 57 800", place="slide 1") == []


def test_a_part_that_is_wrong_is_told_and_not_the_total_it_spoils() -> None:
    rows = ("Week\tBaked\tSold\tLeft", "1\t105,000\t91,800\t13,200", "2\t105,100\t92,000\t13,100")
    more = ("3\t106,300\t92,900\t14,300", "4\t106,000\t92,900\t13,100")
    total = "Total\t422,400\t369,600\t52,800"
    assert wrong("en", *rows, *more, total) == [("14,300", "13 400")]


def test_rows_with_sums_among_them_make_their_total_twice() -> None:
    rows = ("Posten\tEuro", "Schilder\t4.000", "Druck\t2.000", "Alles Papier\t6.000")
    assert wrong("de", *rows, "Feier\t3.000", "Essen\t1.000", "Fest\t4.000", "Gesamt\t10.000") == []
