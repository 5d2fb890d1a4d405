"""Which rows of a table are heads of its columns."""

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.tables import Table, cells_of, tables_on


def tables(*rows: str) -> list[Table]:
    cells = [Piece(row, "page 1", "cells", cells=tuple(row.split("\t"))) for row in rows]
    return list(tables_on(Page(1, "page 1", "Plan", tuple(cells)), "en"))


def test_a_table_wholly_of_words_has_one_head_and_keeps_its_rows() -> None:
    (table,) = tables("Step\tOwner", "Interviews\tMira Oduya", "Report\tJonas Feld")
    assert table.heads == ("Step", "Owner")
    assert [cells_of(row)[0] for row in table.rows] == ["Interviews", "Report"]


def test_a_second_head_above_figures_begins_a_table_of_its_own() -> None:
    first, second = tables("Item\tCost", "Van\t900", "Shift\tHours", "Night\t40")
    assert (first.heads, second.heads) == (("Item", "Cost"), ("Shift", "Hours"))
    assert [cells_of(row)[0] for row in second.rows] == ["Night"]


def test_the_last_row_names_no_columns() -> None:
    (table,) = tables("Item\tCost", "Van\t900", "Rent\topen")
    assert [cells_of(row)[0] for row in table.rows] == ["Van", "Rent"]
