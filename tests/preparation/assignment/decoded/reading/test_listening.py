"""Who listens or reads, and what is asked and judged, where loose words say it."""

import pytest

from secondround.preparation.assignment.decoded.listening.people import is_somebody, names_people
from secondround.preparation.assignment.decoded.reading.asked import asked_in
from secondround.preparation.assignment.decoded.reading.audience import audience_in
from secondround.preparation.assignment.decoded.reading.criteria import criteria_in
from secondround.preparation.assignment.decoded.reading.lines import lines_of
from secondround.preparation.documents.model import Passage


def _lines(*texts: str):
    return lines_of(
        [
            Passage(f"m:{at}", "m", "m", "invitation", at, "", "paragraph", text)
            for at, text in enumerate(texts)
        ]
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "It will be read by Anna Holt and our head of estates.",
            "Anna Holt and our head of estates",
        ),
        ("Your draft is marked by two governors.", "two governors"),
        ("It'll be me, Paul and a trainee.", "me, Paul and a trainee"),
        ("You'll talk the maintenance lads through it.", "the maintenance lads"),
        ("Vous passerez devant Mme Roux et deux élus.", "Mme Roux et deux élus"),
        ("C'est Paul, notre gérant, et moi qui la lirons.", "Paul, notre gérant, et moi"),
        ("Il y aura notre directrice et un collègue.", "notre directrice et un collègue"),
        ("Gelesen wird sie von Frau Lang und mir.", "Frau Lang und mir"),
        ("Sie stellen es dem Direktor in zehn Minuten vor.", "dem Direktor"),
        ("Ihn lesen die Leiterin und der Vorstand.", "die Leiterin und der Vorstand"),
        ("Er wird auch dem Leiter des Bauhofs vorgelegt.", "dem Leiter des Bauhofs"),
        (
            "Sie erläutern die Mappe in 20 Minuten der Leiterin und dem Bauleiter.",
            "der Leiterin und dem Bauleiter",
        ),
        ("Our trustees will read it.", "Our trustees"),
        (
            "La présidente, qui n’est pas du métier, le lira aussi.",
            "La présidente, qui n’est pas du métier",
        ),
    ],
)
def test_those_who_listen_or_read_are_told(text: str, who: str) -> None:
    assert [one.text for one in audience_in(_lines(text))] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Draft a communications plan for the withdrawal.",
        "Say how you would explain it to families.",
        "Wait devant la gare, please.",
        "Could you come back and present it to the depot?",
        "Bitte warten Sie vor dem Gebäude.",
    ],
)
def test_nobody_listens_where_no_people_are_named(text: str) -> None:
    assert audience_in(_lines(text)) == ()


def test_what_names_people_is_told_from_what_does_not() -> None:
    assert names_people("la gérante et son associé")
    assert not names_people("the withdrawal")
    assert is_somebody("Frau Tietjen")
    assert is_somebody("Jane Whitcombe, Head of Estates")
    assert not is_somebody("Erste Schritte im neuen Lager")


def test_a_row_of_questions_comes_back_point_by_point() -> None:
    text = "Please give a talk about the case you lost, where it turned, and the step you would take now."
    found = [one.text for one in asked_in(_lines(text), text)]
    assert found == ["the case you lost", "where it turned", "the step you would take now"]


def test_what_is_to_be_done_is_a_point_for_each_verb() -> None:
    text = "you tidy the list, price each trip and mark the ones that lose money"
    found = [one.text for one in asked_in(_lines(text))]
    assert found == ["you tidy the list", "price each trip", "mark the ones that lose money"]


@pytest.mark.parametrize(
    "text", ["Would Wednesday at 10:15 suit?", "Could you come back on Wednesday at 10:15?"]
)
def test_an_appointment_is_no_point(text: str) -> None:
    assert asked_in(_lines(text)) == ()


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        (
            "What will persuade us is candour and a sense of timing.",
            ["candour", "a sense of timing"],
        ),
        ("They're after kindness & patience.", ["kindness", "patience"]),
        ("Ce qui nous importe, c'est la clarté et le réalisme.", ["la clarté", "le réalisme"]),
        ("Ihm kommt's drauf an, dass es jeder versteht.", ["dass es jeder versteht"]),
    ],
)
def test_what_it_is_judged_by_is_told_in_loose_words(text: str, judged: list[str]) -> None:
    assert [one.text for one in criteria_in(_lines(text))] == judged
