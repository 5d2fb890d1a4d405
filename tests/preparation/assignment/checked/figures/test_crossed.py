"""The one cell that a row and a column deny, and what a line makes of figures beside it."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.figures.found import figures_wrong

DEFECTS = """| Part | Slight | Middling | Grave | All
| Base | 6 | 4 | 5 | 15
| Shaft | 8 | 3 | 3 | {shaft}
| Gallery | 4 | 3 | 1 | 8
| All | 18 | 10 | 9 | {all}"""
YEARS = """| Year group | Begun | In a team | Left
| 2023 | 68 | 41 | 27
| 2024 | 72 | 46 | {left}
| 2025 | 70 | 42 | 28
| All | 210 | 129 | 81"""
WORKS = """| Work | Cost before tax (£)
| Repointing the base | 31,200
| New stones in the shaft | 24,100
| Gallery flashing | 9,500
| Total | 64,800"""


def told(*lines: str, language: str = "en") -> list[tuple[str, str]]:
    """What is told of a page, with its words."""
    look, _ = look_at("\n".join((f"language: {language}", "== The figures that we have", *lines)))
    return [(one.fault, one.words) for one in figures_wrong(look)]


def test_a_cell_that_its_row_and_its_column_deny_is_told_once() -> None:
    assert not told(DEFECTS.format(shaft="14", all="37"))
    ((fault, words),) = told(DEFECTS.format(shaft="16", all="37"))
    assert fault == "total wrong"
    assert words.startswith("Shaft")
    ((fault, words),) = told(YEARS.format(left="28"))
    assert fault == "total wrong"
    assert words.startswith("2024")


def test_a_total_that_its_row_and_its_column_deny_is_told_once() -> None:
    ((fault, words),) = told(DEFECTS.format(shaft="14", all="39"))
    assert fault == "total wrong"
    assert words.startswith("All")


@pytest.mark.parametrize(
    ("line", "is_wrong"),
    [
        ("With tax at 20 % the total becomes £77,760.", False),
        ("With tax at 20 % the total becomes £79,760.", True),
        ("With tax at 20 % the flashing alone is £11,400.", False),
        ("At £4.50 each the 24,100 stones make £108,450.", False),
        ("At £4.50 each that makes £180,450.", True),
        ("Of 210 dogs 81 left, that is 38.6 %.", False),
        ("At 19 places it was 5 of 120.", False),
    ],
)
def test_what_is_made_of_figures_beside_it(line: str, is_wrong: bool) -> None:
    assert bool(told(WORKS, line)) == is_wrong


def test_a_count_and_the_share_it_is() -> None:
    lines = ("Of 210 dogs that began in three years 129 work in a team and 81 left.",)
    assert not told(*lines, "How many left? 81, that is 38.6 %.")
    assert told(*lines, "How many left? 91, that is 38.6 %.")


def test_what_is_missing_of_two_counts() -> None:
    counted = "L’inventaire donne 191,0 tonnes, les comptes en donnent 200,3."
    assert told(f"{counted} Il manque un peu plus de onze tonnes.", language="fr")
    assert not told(f"{counted} Il manque un peu plus de neuf tonnes.", language="fr")
    assert not told(f"{counted} Il manque deux signatures.", language="fr")
