"""For whom, in which form, by when, judged by what: in three languages."""

from dataclasses import replace
from datetime import date

import pytest

from lines import document
from secondround.preparation.assignment.decoded.reading.audience import audience_in
from secondround.preparation.assignment.decoded.reading.criteria import criteria_in
from secondround.preparation.assignment.decoded.reading.lines import Line, lines_of
from secondround.preparation.assignment.decoded.reading.said import (
    deadlines_in,
    forms_in,
)


def lines(*texts: str) -> tuple[Line, ...]:
    return lines_of(document("assignment", *texts))


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("We care most that the rule is short.", ["that the rule is short"]),
        ("Uns ist wichtig, dass alles belegt ist.", ["dass alles belegt ist"]),
        ("We will mark the sums.", ["the sums"]),
        (
            "You will be assessed on clarity, use of evidence and political awareness.",
            ["clarity", "use of evidence", "political awareness"],
        ),
        ("The panel will be looking for realism and structure.", ["realism", "structure"]),
        (
            "We're interested in how you set priorities rather than in slides.",
            ["how you set priorities"],
        ),
        (
            "L'évaluation portera sur la rigueur, la méthode et la clarté.",
            ["la rigueur", "la méthode", "la clarté"],
        ),
        (
            "Nous serons attentifs à la clarté et à votre capacité à prioriser.",
            ["la clarté", "votre capacité à prioriser"],
        ),
        (
            "Wir bewerten Struktur, Fachwissen und Auftreten.",
            ["Struktur", "Fachwissen", "Auftreten"],
        ),
        (
            "Wir achten besonders auf Takt und auf einen realistischen Zeitplan.",
            ["Takt", "einen realistischen Zeitplan"],
        ),
        ("Please explain how you would judge the options.", []),
    ],
)
def test_criteria_they_name(text: str, criteria: list[str]) -> None:
    assert [one.text for one in criteria_in(lines(text))] == criteria


@pytest.mark.parametrize(
    "heading", ["Assessment criteria:", "Critères d'évaluation :", "Bewertungskriterien:"]
)
def test_criteria_of_a_list_lose_their_weight(heading: str) -> None:
    found = criteria_in(lines(heading, "Clarity (40 %)", "Use of data (60 %)", "Send it as PDF."))
    assert [one.text for one in found] == ["Clarity", "Use of data"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Audience: the Risk Committee (non-technical).", "the Risk Committee (non-technical)"),
        ("You will present it to the board in ten minutes.", "the board"),
        ("Rédigez une note à l'attention du comité de direction.", "comité de direction"),
        ("La note s'adresse à la présidente, qui ne connaît pas le sujet.", "la présidente"),
        (
            "Die Präsentation halten Sie vor dem Bereichsleiter und zwei Meistern.",
            "vor dem Bereichsleiter und zwei Meistern",
        ),
    ],
)
def test_those_it_is_for(text: str, who: str) -> None:
    assert [one.text for one in audience_in(lines(text))] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Please send your report as PDF.",
        "There is a screen with HDMI in the room.",
        "Un vidéoprojecteur sera à votre disposition.",
        "Ein Beamer ist vorhanden.",
    ],
)
def test_the_form(text: str) -> None:
    assert [one.text for one in forms_in(lines(text))] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Please send your slides by Friday 4 December at noon.",
        "Merci de nous transmettre votre support au plus tard le 8 décembre.",
        "Bitte senden Sie den Bericht bis zum 4. Dezember.",
    ],
)
def test_the_deadline(text: str) -> None:
    found = deadlines_in(lines(text), date(2026, 11, 27))
    assert [one.text for one in found] == [text]


def test_a_day_that_is_no_deadline() -> None:
    assert deadlines_in(lines("We meet on 8 December."), date(2026, 11, 27)) == ()


@pytest.mark.parametrize(
    ("heading", "criterion", "figures", "next_paper"),
    [
        ("Criteria", "clarity", "Deliveries a week 1,240", "Please send the slides by noon."),
        ("Critères", "la clarté", "Livraisons par semaine 1 240", "Merci d'envoyer le tout."),
        (
            "Bewertung",
            "Klarheit",
            "Lieferungen pro Woche 1.240",
            "Die Aufgabe finden Sie im Anhang.",
        ),
    ],
)
def test_a_heading_rules_neither_figures_below_it_nor_the_next_document(
    heading: str, criterion: str, figures: str, next_paper: str
) -> None:
    paper, first, item, row = document("assignment", "Task", heading, criterion, figures)
    (other,) = document("invitation", next_paper)
    read = lines_of(
        (
            replace(paper, role="title"),
            replace(first, role="heading"),
            replace(item, role="item"),
            replace(row, role="row"),
            replace(other, document_id="another"),
        )
    )
    assert [one.text for one in criteria_in(read)] == [criterion]
