"""How long it may be, in three languages."""

import pytest

from lines import document
from secondround.preparation.assignment.decoded.reading.limits import limits_in, limits_told
from secondround.preparation.assignment.decoded.reading.lines import lines_of


def limits(*lines: str) -> list[tuple[str, int | None, int | None]]:
    return [
        (one.of, one.least, one.most) for one in limits_in(lines_of(document("assignment", *lines)))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please prepare a ten-minute presentation.", [("minutes", None, 10)]),
        ("Your talk must not exceed 15 minutes and six slides.", [("minutes", None, 15), ("slides", None, 6)]),
        ("The report should be between 600 and 800 words.", [("words", 600, 800)]),
        ("Write at least 1,500 words.", [("words", 1500, None)]),
        ("Aim for around 1,500 words.", [("words", 1350, 1650)]),
        ("A report of two sides of A4.", [("pages", None, 2)]),
        ("No more than a page, please.", [("pages", None, 1)]),
        ("Slides are optional, five at the very most.", [("slides", None, 5)]),
        ("Un exposé de 10 à 12 minutes.", [("minutes", 10, 12)]),
        ("Une présentation d'une quinzaine de minutes.", [("minutes", 13, 17)]),
        ("Le document ne doit pas excéder 3 pages.", [("pages", None, 3)]),
        ("Huit diapositives au plus, deux pages au moins.", [("slides", None, 8), ("pages", 2, None)]),
        ("Eine Präsentation von höchstens 20 Minuten.", [("minutes", None, 20)]),
        ("Ihre Folien (max. 6) senden Sie bitte als PDF.", [("slides", None, 6)]),
        ("Umfang: 3 bis 4 Seiten.", [("pages", 3, 4)]),
        ("Mindestens 500 Wörter.", [("words", 500, None)]),
        ("Please limit yourself to seven sheets.", [("sheets", None, 7)]),
        ("Six feuilles au plus, dans un classeur.", [("sheets", None, 6)]),
        ("Höchstens fünf Tabellenblätter.", [("sheets", None, 5)]),
        ("Höchstens sechs Blätter, bis Freitag.", [("sheets", None, 6)]),
        ("Höchstens zwei Blätter Papier.", []),
        ("Two sheets of paper at most.", []),
        ("Une présentation PowerPoint de dix pages au plus.", [("slides", None, 10)]),
        ("Sie tragen 15 Minuten vor der Leitung vor.", [("minutes", None, 15)]),
        ("You have twelve minutes in front of two directors.", [("minutes", None, 12)]),
    ],
)  # fmt: skip
def test_what_is_said(text: str, found: list[tuple[str, int | None, int | None]]) -> None:
    assert limits(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The interview will last 60 minutes.",
        "This will be followed by 20 minutes of questions.",
        "You will have 45 minutes to prepare.",
        "Please allow ten minutes for the security desk.",
        "See page 12 of the annual report.",
        "Say it in your own words.",
        "L'entretien durera 45 minutes.",
        "Temps de préparation : 45 minutes.",
        "Anschließend sind 30 Minuten Diskussion vorgesehen.",
    ],
)
def test_what_is_no_limit_of_the_exercise(text: str) -> None:
    assert limits(text) == []


def test_a_later_line_fills_the_bound_that_was_left_open() -> None:
    assert limits("A report of at least two pages.", "It has 4 pages at most.") == [("pages", 2, 4)]
    assert limits("Ten slides at most.", "Eight slides at most.") == [("slides", None, 10)]


def test_the_figure_itself_is_cited() -> None:
    (one,) = limits_in(lines_of(document("assignment", "Write 8 to 10 slides on it.")))
    assert [cited.quote for cited in one.citations] == ["8 to 10 slides"]


def test_the_candidates_own_words_have_no_citation() -> None:
    (one,) = limits_told("at most 12 minutes")
    assert (one.of, one.most, one.citations) == ("minutes", 12, ())
    assert limits_told("as long as you like") == ()
