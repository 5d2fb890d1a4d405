"""Sums, shares, parts, changes and products, worked out again."""

import pytest

from finished import look_at
from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.found import figures_wrong
from secondround.preparation.assignment.checked.figures.summed.tabled.formulas import stale_sums

TABLE = """language: {language}
== Budget
| {head} | {amount} |
| A | 12'000 |
| B | 8'500 |
| {total} | {sum} |
"""


def wrong(text: str) -> list[str]:
    found = figures_wrong(look_at(text)[0])
    return [one.text for one in found if one.fault == "total wrong"]


@pytest.mark.parametrize(
    ("language", "total"), [("en", "Total"), ("fr", "Somme"), ("de", "Gesamtsumme")]
)
def test_a_total_row(language: str, total: str) -> None:
    values = {"language": language, "head": "X", "amount": "CHF", "total": total}
    assert wrong(TABLE.format(sum="20'500", **values)) == []
    (said,) = wrong(TABLE.format(sum="21'500", **values))
    assert "21'500" in said
    assert "20\u202f500" in said


def test_subtotals_and_rounded_figures_add_up() -> None:
    rows = "== B\n| X | € |\n| A | 10 |\n| B | 20 |\n| Subtotal | 30 |\n| C | 5 |\n| Total | 35 |"
    assert wrong(rows) == []
    assert wrong("== B\n| X | m€ |\n| A | 1.3 |\n| B | 2.4 |\n| Total | 3.6 |") == []
    assert wrong("== B\n| X | % |\n| A | 3% |\n| B | 5% |\n| Total | 4% |") == []


@pytest.mark.parametrize(
    ("line", "is_wrong"),
    [
        ("14 of 40 invoices (35%) are late", False),
        ("14 of 40 invoices (45%) are late", True),
        ("9 von 120 Konten (12 %) sind offen", True),
        ("11 soignants sur 44, soit 25 %", False),
        ("11 soignants sur 44, soit 35 %", True),
        ("from 40 to 50 (+25%)", False),
        ("from 40 to 50 (+20%)", True),
        ("von 3,2 auf 3,6 Millionen (+12,5 %)", False),
        ("de 40 à 30, soit une baisse de 15 %", True),
        ("12 × CHF 500 = CHF 6'000", False),
        ("12 × CHF 500 = CHF 6'500", True),
        ("4 + 5 + 6 = 16", True),
    ],
)
def test_a_line(line: str, is_wrong: bool) -> None:
    assert bool(wrong(f"== X\n{line}")) == is_wrong


def test_shares_of_a_whole_make_a_hundred() -> None:
    shares = "== Split of the budget\n- Print: 42%\n- Online: 34%\n- Fair: {last}%"
    assert wrong(shares.format(last=24)) == []
    assert wrong(shares.format(last=23)) == []
    assert wrong(shares.format(last=34))
    assert wrong(shares.format(last=34).replace("Split", "Growth")) == []


def test_a_score_that_is_no_product() -> None:
    rows = "| Risk | Likelihood | Impact | Score |\n| A | 2 | 5 | 10 |\n| B | 3 | 3 | 9 |\n| C | 2 | 4 | {} |"
    assert wrong("== R\n" + rows.format(8)) == []
    assert wrong("== R\n" + rows.format(6))


def test_a_sum_of_a_sheet_that_was_not_worked_out_again() -> None:
    def row(number: int, value: float, formula: str = "") -> Piece:
        cells = ("x", f"{value:g}")
        return Piece(
            *("\t".join(cells), f"sheet A, row {number}", "cells"),
            cells=cells,
            numbers=(None, value),
            formulas=("", formula),
        )

    def page(total: float) -> Page:
        rows = (row(2, 10), row(3, 20), row(4, total, "=SUM(B2:B3)"))
        return Page(1, "sheet A", "A", rows)

    assert not list(stale_sums(page(30)))
    ((piece, column, made),) = stale_sums(page(32))
    assert (piece.place, column, made) == ("sheet A, row 4", 1, 30)
