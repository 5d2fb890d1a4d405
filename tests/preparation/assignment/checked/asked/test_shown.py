"""Parts that are there without their name, and cells that were left empty."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.asked.parts import missing_in_tables, missing_of


def missing(text: str) -> set[str]:
    return {one.key for one in missing_of(look_at(text)[0])}


@pytest.mark.parametrize(
    ("rows", "language"),
    [
        ("| When | What |\n| March | Order |", "en"),
        ("- Mars : commander\n- Avril : former", "fr"),
        ("| Wann | Was | Wer |\n| Januar | Brief | Vorstand |", "de"),
    ],
)
def test_what_happens_when_are_next_steps(rows: str, language: str) -> None:
    head = f"kind: presentation\nlanguage: {language}\n== X\n== Y\n"
    assert "next_steps" in missing(head)
    assert "next_steps" not in missing(head + rows)


def test_a_column_of_actions_alone_is_no_next_step() -> None:
    table = "| Action | Budget |\n| Shelves | 12,000 |"
    assert "next_steps" in missing(f"kind: report\n== X\n== Y\n{table}")


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Two ways compared", "en"),
        ("Deux solutions comparées", "fr"),
        ("Möglichkeiten der Abhilfe", "de"),
    ],
)
def test_options_by_what_is_compared(title: str, language: str) -> None:
    assert "options" not in missing(f"kind: report\nlanguage: {language}\n== X\n== {title}")


@pytest.mark.parametrize(
    ("heads", "language"),
    [
        ("Cause | Event | Consequence | Likelihood | Impact | Owner", "en"),
        ("Cause | Événement | Conséquence | Probabilité | Gravité | Responsable", "fr"),
        ("Ursache | Ereignis | Folge | Eintritt | Auswirkung | Verantwortlich", "de"),
    ],
)
def test_a_cell_that_others_fill(heads: str, language: str) -> None:
    rows = "| A | B | C | 1 | 2 | X |\n| D | E | F | 2 | 2 | Y |\n| G | H | I | 3 | 1 |"
    look, _ = look_at(f"kind: risk analysis\nlanguage: {language}\n== Risks\n| {heads} |\n{rows}")
    told = [one for one in missing_in_tables(look, ()) if one.page]
    assert len(told) == 1
    assert told[0].words.startswith("G")
