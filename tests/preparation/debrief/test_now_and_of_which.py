"""Pay now beside pay wanted; a part of a longer time; a figure that is given elsewhere in the talk."""

import pytest

from preparation.debrief.test_differences import contradictions
from secondround.preparation.debrief.said.statements import Source, statements_in


@pytest.mark.parametrize(
    ("asked", "answer", "stated"),
    [
        ("What are your salary expectations?", "I'm on fifty-eight.", "pay now: 58000"),
        ("What are your salary expectations?", "Sixty-two.", "pay wanted: 62000"),
        ("Quel salaire souhaitez-vous ?", "Je suis à quarante-huit mille.", "pay now: 48000"),
        ("Quel salaire souhaitez-vous ?", "Cinquante-trois mille.", "pay wanted: 53000"),
        ("Ihre Gehaltsvorstellung?", "Jetzt habe ich achtundachtzig.", "pay now: 88000"),
        ("Ihre Gehaltsvorstellung?", "Fünfundneunzig.", "pay wanted: 95000"),
        ("Wie groß ist das Team?", "Jetzt habe ich zwanzig Leute.", "team size: 20 people"),
    ],
)
def test_pay_now_is_told_from_pay_wanted(asked: str, answer: str, stated: str) -> None:
    (said,) = statements_in(Source(answer, "first interview", asked, ()))
    assert f"{said.statement.subject}: {said.statement.value}" == stated


@pytest.mark.parametrize(
    "answer",
    [
        "I've been a dispatcher for nine years, the last five at Kolb.",
        "J'ai été répartiteur neuf ans, dont cinq chez Kolb, et je suis arrivé par hasard.",
        "Ich war neun Jahre Disponent, davon die letzten fünf bei Kolb.",
    ],
)
def test_years_in_a_trade_are_not_years_at_one_employer(answer: str) -> None:
    assert not contradictions(answer)


def test_a_peak_beside_the_figure_of_the_cv_is_no_contradiction() -> None:
    cv = "Label service, 300 requests a second"
    peak = "In January the label service sees twelve hundred requests a second."
    usual = "On a normal day the label service has around three hundred requests a second."
    assert contradictions(peak, cv)
    assert not contradictions(f"{usual} {peak}", cv)
