"""What the file of an exercise is called."""

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.outline.naming import as_told, named


@pytest.mark.parametrize(
    ("kinds", "language", "name"),
    [
        (("presentation",), "en", "Presentation"),
        (("risk analysis", "presentation"), "en", "Risk analysis"),
        (("risk analysis", "communication plan"), "en", "Risk analysis and communication plan"),
        (
            ("audit", "communication plan", "report"),
            "fr",
            "Rapport d'audit et plan de communication",
        ),
        (("risk analysis", "communication plan"), "de", "Risikoanalyse und Kommunikationsplan"),
        (("other",), "de", "Aufgabe"),
    ],
)
def test_it_is_called_after_what_is_made(
    kinds: tuple[Exercise, ...], language: str, name: str
) -> None:
    assert named(kinds, say_in(language), language).replace("\u2019", "'") == name


def test_kinds_that_are_made_come_in_the_order_told() -> None:
    kinds: tuple[Exercise, ...] = ("communication plan", "risk analysis", "presentation")
    text = "Analyse the risks in a risk analysis and draw a communication plan from it."
    assert as_told(kinds, text) == ("risk analysis", "communication plan", "presentation")
    assert as_told(("presentation", "audit"), "Present an audit") == ("presentation", "audit")
    assert as_told(kinds, "as we said") == kinds
