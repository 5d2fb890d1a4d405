"""The points a brief asks for, in three languages."""

import pytest

from lines import document
from secondround.preparation.assignment.decoded.reading.asked import asked_in
from secondround.preparation.assignment.decoded.reading.lines import lines_of


def asked(*lines: str) -> list[str]:
    return [one.text for one in asked_in(lines_of(document("assignment", *lines)))]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Please prepare a 10-minute presentation on how you would cut waiting times.",
            ["how you would cut waiting times"],
        ),
        (
            "Your report should cover the causes, two measures and what they would cost.",
            ["the causes", "two measures", "what they would cost"],
        ),
        (
            "Identify the top five risks, rate each of them, and explain how you would act.",
            ["Identify the top five risks", "rate each of them", "explain how you would act"],
        ),
        (
            "Please explain what caused the delay and how you would prevent it.",
            ["explain what caused the delay", "how you would prevent it"],
        ),
        (
            "To give us something to talk about, please prepare a presentation: “How would you grow?”",
            ["How would you grow?"],
        ),
        ("The topic: “Your first 100 days”.", ["Your first 100 days"]),
        ("Which risk worries you most? Would you go ahead?", None),
        (
            "Vous devrez aborder la reprise de l'équipe, vos priorités et les indicateurs.",
            ["la reprise de l'équipe", "vos priorités", "les indicateurs"],
        ),
        (
            "Vous indiquerez les écarts constatés, leur gravité et vos recommandations.",
            ["les écarts constatés", "leur gravité", "vos recommandations"],
        ),
        ("Sujet : Comment réduire les retards ?", ["Comment réduire les retards"]),
        (
            "Bitte beschreiben Sie, welche Abweichungen Sie sehen und was Sie vorschlagen.",
            ["welche Abweichungen Sie sehen", "was Sie vorschlagen"],
        ),
        (
            "Nennen Sie mindestens fünf Risiken, bewerten Sie diese und schlagen Sie Maßnahmen vor.",
            ["Nennen Sie mindestens fünf Risiken", "bewerten Sie diese", "schlagen Sie Maßnahmen"],
        ),
        ("Thema: Wie gewinnen wir Auszubildende?", ["Wie gewinnen wir Auszubildende"]),
    ],
)
def test_what_a_sentence_asks(text: str, points: list[str] | None) -> None:
    found = asked(text)
    wanted = points or ["Which risk worries you most?", "Would you go ahead?"]
    assert [one.rstrip("? vor") for one in found] == [one.rstrip("? vor") for one in wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Please confirm by Friday that you can attend.",
        "Could you let me know whether you need a parking space?",
        "You will be meeting Anna Weiss, Head of Clinic.",
        "Please bring your passport and two references.",
        "We will then discuss it for 20 minutes.",
        "Could you also send the sample you mentioned?",
        "Merci de nous confirmer votre présence.",
        "Avez-vous des questions ?",
        "Bitte bestätigen Sie uns den Termin.",
        "Haben Sie noch Fragen?",
    ],
)
def test_errands_and_courtesies_are_not_asked(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("Please cover:", ["what causes them", "two measures", "what it would cost"]),
        ("Merci d'aborder les points suivants :", ["votre diagnostic", "les moyens nécessaires"]),
        ("Gehen Sie auf folgende Punkte ein:", ["Ihre Analyse", "wie Sie den Erfolg messen"]),
    ],
)
def test_a_list_below_is_asked_item_by_item(lead: str, items: list[str]) -> None:
    assert asked(lead, *(f"- {one}" for one in items)) == items
    assert asked(lead, *(f"{n}. {one}" for n, one in enumerate(items, 1))) == items
    assert asked(lead, *(f"({'abc'[n]}) {one}" for n, one in enumerate(items))) == items


def test_a_list_inside_a_sentence() -> None:
    text = "Please address: (1) the causes; (2) two measures; (3) the cost of each."
    assert asked(text) == ["the causes", "two measures", "the cost of each"]


def test_lists_of_other_sections_are_not_asked() -> None:
    found = asked(
        "# Interview task",
        "## Background",
        "- four depots",
        "## Your task",
        "- compare two options",
        "## Assessment criteria",
        "- clarity",
        "## Format",
        "- PDF, by e-mail",
    )
    assert found == ["compare two options"]


def test_every_point_is_cited_word_for_word() -> None:
    passages = document("assignment", "Please cover the causes, two measures and their cost.")
    for point in asked_in(lines_of(passages)):
        (cited,) = point.line.cited()
        assert point.text in cited.quote
        assert passages[0].text[point.line.start :][point.start : point.end] == point.text


def test_a_list_of_what_is_sought_is_asked_where_it_is_judged_otherwise() -> None:
    listed = ["We look for:", "- the scope", "- the findings", "- an opinion"]
    assert asked("Please audit the stock.", *listed) == []
    assert asked("Audit it.", *listed, "We will mark the sums.")[-3:] == [
        "the scope",
        "the findings",
        "an opinion",
    ]


def test_the_exercise_itself_is_no_point_above_the_list_of_what_it_holds() -> None:
    listed = ["It should contain:", "- the scale", "- the risks", "- the costs"]
    assert asked("Please write a risk analysis of the quay.", *listed) == [
        "the scale",
        "the risks",
        "the costs",
    ]


def test_telling_it_aloud_asks_no_more() -> None:
    assert asked("You will explain it in ten minutes to the head of audit and the owner.") == []
