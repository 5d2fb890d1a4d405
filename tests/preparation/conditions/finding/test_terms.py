"""Which sentences state a condition, and which only use its words."""

import pytest

from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.finding.terms import terms_in
from secondround.preparation.conditions.model import Topic


def topics(text: str, heading: str = "") -> set[Topic]:
    return {one.topic for one in terms_in(text, heading)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We pay £31,000 a year and give 26 days of leave.", {"salary", "holidays"}),
        ("Les salariés disposent de deux jours de télétravail par semaine.", {"home working"}),
        ("Die Probezeit beträgt vier Monate.", {"probation"}),
        ("Permanent contract, full time", {"contract", "hours"}),
        ("we offer 38,000 pounds and two days off", {"salary", "holidays"}),
        ("Nous vous proposons 41 000 euros et des tickets restaurant.", {"salary", "benefits"}),
        ("Wir zahlen Ihnen rund 52.000 Euro.", {"salary"}),
    ],
)
def test_conditions_are_recognised(text: str, expected: set[Topic]) -> None:
    assert topics(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We insure two million people on their holidays.",
        "Salary surveys are one of our products.",
        "We offer 40,000 products in 30 shops.",
        "Notes from the call with Sandra (HR), Thursday 26 November 2026",
        "You should have a forklift licence as a minimum.",
        "Notice of the general meeting is sent to all shareholders.",
        "Our shops are open from nine to six, Monday to Saturday.",
        "Vous établissez les bulletins de salaire de 200 clients.",
        "Erfahrung mit Kündigungsfristen im Mietrecht ist ein Plus.",
    ],
)
def test_near_misses_are_not(text: str) -> None:
    assert topics(text) == set()


def test_a_short_line_takes_its_topic_from_the_heading() -> None:
    assert topics("Six months", "Probation") == {"probation"}
    assert topics("You may always write to us if you have any doubts at all.", "Pension") == set()


def test_what_a_question_is_about() -> None:
    assert topics_asked("What are your salary expectations?") == ("salary",)
    assert topics_asked("Quelle est la durée de votre préavis ?") == ("notice",)
    assert topics_asked("Wie oft kann man im Homeoffice arbeiten?") == ("home working",)
    assert topics_asked("Why do you want to leave?") == ()
