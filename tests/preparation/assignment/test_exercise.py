"""An exercise is found where one is set, and nowhere else."""

from datetime import date
from typing import get_args

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.assignment.decoded.missing.known import Known
from secondround.preparation.assignment.decoded.model import Limit
from secondround.preparation.assignment.exercise import Setting, exercises
from secondround.preparation.assignment.likely.finding import weighable, weighed
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.stated import planned_length
from secondround.preparation.assignment.words import KINDS
from secondround.preparation.documents.model import Passage

SETTING = Setting({"mail": date(2026, 11, 27)}, date(2026, 12, 1), "Europe/Luxembourg")


def found(*texts: str) -> tuple[Assignment, ...]:
    passages = [
        Passage(f"mail:{n}", "mail", "mail.eml", "invitation", n, f"line {n}", "paragraph", text)
        for n, text in enumerate(texts)
    ]
    return exercises(passages, SETTING, say_in("en"), weighed(weighable(passages)))


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


@pytest.mark.parametrize(
    ("least", "most", "minutes"),
    [(9, 11, 10), (10, 15, 15), (None, 12, 12), (20, None, None), (18, 22, 20), (15, 15, 15)],
)
def test_what_is_about_so_long_is_planned_so_long(
    least: int | None, most: int | None, minutes: int | None
) -> None:
    assert planned_length(Limit("minutes", least, most, ())) == minutes


@pytest.mark.parametrize(
    ("set_by", "handed_in"),
    [
        (
            "Please write a report on the stock differences.",
            "Please send us your slides (ten at most) and a table by 4 December.",
        ),
        (
            "Merci de rédiger un plan de communication.",
            "Merci de nous envoyer vos supports, dix diapositives au plus, avant le 4 décembre.",
        ),
        (
            "Bitte erstellen Sie eine Risikoanalyse für die Umstellung.",
            "Bitte schicken Sie uns Ihre Unterlagen (höchstens 10 Folien) bis 4. Dezember.",
        ),
        (
            "Bitte erstellen Sie eine Risikoanalyse für die Umstellung.",
            "Wir bitten Sie, Ihre Folien und die Tabelle bis 4. Dezember zu senden.",
        ),
    ],
)
def test_handing_it_in_is_no_exercise_of_its_own(set_by: str, handed_in: str) -> None:
    assert len(found(set_by, handed_in)) == 1
    assert found(set_by, handed_in)[0].due


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


@pytest.mark.parametrize(
    ("text", "kind", "minutes"),
    [
        ("There will be a short in-tray exercise (30 minutes) on arrival.", "test", 30),
        (
            "You'll get a take-home coding challenge; it should take no more than three hours.",
            "test",
            180,
        ),
        ("We'd like you to teach a 20-minute sample lesson to Year 8.", "other", 20),
        ("Merci de préparer un plan de maintenance préventive de 10 minutes.", "other", 10),
        ("Please prepare a maintenance plan of two pages at most.", "other", None),
        ("Bitte erstellen Sie einen Wartungsplan, 15 Minuten.", "other", 15),
        (
            "Exercise: please bring a report of one side of A4. You will have five minutes to introduce it.",
            "report",
            5,
        ),
        (
            "Nous vous demandons d'en préparer un audit. Quinze minutes de présentation, puis trente de discussion.",
            "audit",
            15,
        ),
        (
            "Merci de présenter vos conclusions au jury en 10 minutes, suivies de 20 minutes de questions.",
            "presentation",
            10,
        ),
        ("Sie erhalten vor Ort eine Fallstudie und haben 45 Minuten Zeit.", "test", 45),
        (
            "Bitte erstellen Sie ein Kommunikationskonzept (max. 3 Seiten).",
            "communication plan",
            None,
        ),
        ("Can you put together a one-page risk assessment?", "risk analysis", None),
        (
            "Wir möchten Sie bitten, eine Präsentation (max. 10 Minuten) vorzubereiten.",
            "presentation",
            10,
        ),
    ],
)
def test_an_exercise_is_set_in_many_ways(text: str, kind: str, minutes: int | None) -> None:
    (one,) = found("Dear Ms Roth,", text)
    assert (one.kind, one.minutes) == (kind, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "No presentation is needed.",
        "Please prepare a list of your questions.",
        "Please arrive ten minutes before and bring a copy of your passport.",
        "Merci de prévoir une heure pour cet entretien.",
        "Sie müssen nichts vorbereiten, eine Präsentation ist nicht nötig.",
        "Vous n'avez pas de présentation à préparer.",
        "Anna will give you a short presentation of the company before the interview.",
        "Nous vous présenterons l'équipe et les locaux.",
        "Please send me your test results and the report of your doctor.",
        "Let me know if you need any adjustments to the presentation room, please.",
        "You will have the opportunity to ask questions about the audit team.",
        "Am Ende stellen wir Ihnen unseren Bericht vor.",
    ],
)
def test_a_mere_mention_sets_nothing(text: str) -> None:
    assert found(text) == ()


def test_time_for_questions_is_not_time_to_speak() -> None:
    (one,) = found(
        "Please prepare a presentation.", "20 minutes of questions follow your 10 minutes of talk."
    )
    assert one.minutes == 10


def test_the_language_is_worth_asking_where_documents_speak_several() -> None:
    passage = Passage(
        "m:0",
        "m",
        "m.eml",
        "invitation",
        0,
        "line 1",
        "paragraph",
        "Please prepare a presentation.",
    )
    both = Setting({}, date(2026, 12, 1), "", Known(languages=2))
    (one,) = exercises([passage], both, say_in("en"), {("m:0", 0): 1.0})
    assert "in which language" in one.unclear


def test_every_kind_that_words_name_is_one_of_the_model() -> None:
    assert set(KINDS) == set(get_args(Assignment.__annotations__["kind"]))
