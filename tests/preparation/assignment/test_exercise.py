"""An exercise is found where one is set, and nowhere else."""

from datetime import date

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.assignment.exercise import Setting, exercises
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.documents.model import Passage

SETTING = Setting({"mail": date(2026, 11, 27)}, date(2026, 12, 1), "Europe/Luxembourg")


def found(*texts: str) -> tuple[Assignment, ...]:
    passages = [
        Passage(f"mail:{n}", "mail", "mail.eml", "invitation", n, f"line {n}", "paragraph", text)
        for n, text in enumerate(texts)
    ]
    return exercises(passages, SETTING, say_in("en"))


@pytest.mark.parametrize(
    ("text", "kind", "minutes"),
    [
        (
            "Please prepare a ten-minute presentation on how you would cut waiting times.",
            "presentation",
            10,
        ),
        ("We would like you to bring a one-page report on the stock differences.", "report", None),
        (
            "You will be asked to produce a risk assessment of the loading bay.",
            "risk analysis",
            None,
        ),
        (
            "Merci de préparer une présentation de 15 minutes sur vos 90 premiers jours.",
            "presentation",
            15,
        ),
        ("Nous vous demandons de rédiger un plan de communication.", "communication plan", None),
        ("Bitte bereiten Sie eine Präsentation von 20 Minuten vor.", "presentation", 20),
        ("Wir bitten Sie, eine Risikoanalyse zu erstellen.", "risk analysis", None),
        ("You will be given a written exercise to complete on the day.", "test", None),
    ],
)
def test_what_sets_an_exercise(text: str, kind: str, minutes: int | None) -> None:
    (one,) = found("Dear Ms Roth,", text)
    assert (one.kind, one.minutes) == (kind, minutes)
    assert one.citations[0].quote == text


@pytest.mark.parametrize(
    "text",
    [
        "Our annual report is attached for you to read.",
        "Thank you for your presentation last week.",
        "You will report to the head of audit.",
        "We presented our strategy to the press in March.",
        "Please bring your passport and two references.",
        "Nous avons présenté notre rapport annuel.",
        "Ihre Präsentation hat uns gefallen.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert found(text) == ()


def test_the_deadline_is_read_with_its_hour_and_zone() -> None:
    (one,) = found(
        "Please prepare a presentation of ten minutes, six slides at most.",
        "Send the slides by 12:00 on Monday 7 December.",
    )
    assert one.due is not None
    assert one.due.isoformat() == "2026-12-07T12:00:00+01:00"


def test_what_nothing_says_is_worth_asking() -> None:
    (bare,) = found("Please prepare a presentation.")
    (told,) = found(
        "Please prepare a ten-minute presentation for the board; there is a screen, and the criteria are attached."
    )
    assert len(bare.unclear) == 4
    assert told.unclear == ()
