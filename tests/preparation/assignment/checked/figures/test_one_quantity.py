"""One quantity told twice: in words and digits, as dates, as durations, with two digits that changed places."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.figures.found import figures_wrong
from secondround.preparation.assignment.checked.model import Fault


def faults(text: str) -> list[Fault]:
    return [one.fault for one in figures_wrong(look_at(text)[0])]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Waiting takes 3 h 30 min from desk to door", "240 minutes from desk to door", "en"),
        (
            "Une modification coûte 3 h 30 min au bureau",
            "Une modification prend 240 minutes au bureau",
            "fr",
        ),
        (
            "Die Anmeldung am Schalter dauert 1 h 30 min",
            "Die Anmeldung am Schalter dauert 80 Minuten",
            "de",
        ),
        ("First power comes on 1 October 2028", "First power stays at 1 October 2029", "en"),
        ("La salle ouvre le 1er juin 2027", "La salle ouvre le 1er juillet 2027", "fr"),
        (
            "Das Hallenbad schließt am 30. September 2027",
            "Das Hallenbad schließt am 30. November 2027",
            "de",
        ),
        ("| Club | Number |\n| Clubs | 14 |", "We invite the twelve clubs", "en"),
        ("| Qui | Nombre |\n| Lycées | 14 |", "Nous invitons les douze lycées", "fr"),
        ("| Wer | Zahl |\n| Vereine | 14 |", "Wir laden die zwölf Vereine ein", "de"),
        (
            "| Item | £ |\n| Print | 30,000 |\n| Film | 4,000 |\n| Total | 34,000 |",
            "Of these £43,000 we pay half",
            "en",
        ),
    ],
)
def test_a_quantity_told_otherwise(one: str, other: str, language: str) -> None:
    head = f"language: {language}\n== Cover\n== Stand\n"
    assert "figures disagree" in faults(f"{head}{one}\n== Plan\n{other}")
    assert "figures disagree" not in faults(f"{head}{one}\n== Plan\n{one}")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The workshop is on 12 January 2027", "The audit is on 13 January 2027", "en"),
        ("Le pilote dure 3 h 30 min", "La visite prend 240 minutes", "fr"),
        ("Die drei Risiken", "Die zwei Risiken", "de"),
        ("The seven ships of the northern route", "The nine ships", "en"),
    ],
)
def test_two_quantities(one: str, other: str, language: str) -> None:
    head = f"language: {language}\n== Cover\n== Stand\n"
    assert "figures disagree" not in faults(f"{head}{one}\n== Plan\n{other}")


@pytest.mark.parametrize(
    ("fact", "said", "language"),
    [
        ("Arvel has nine ships.", "Your eleven ships follow", "en"),
        ("Arvel compte 46 agents.", "| Quoi | Combien |\n| Agents | 64 agents |", "fr"),
        ("Arvel hat 8.400 Haushalte.", "Arvel versorgt 4.800 Haushalte", "de"),
    ],
)
def test_the_dossier_counts_otherwise(fact: str, said: str, language: str) -> None:
    head = f"language: {language}\ncompany: Arvel\nfact: {fact}\n== Budget\n"
    assert "against the dossier" in faults(f"{head}{said}")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("The cost is £60,000, of which £40,000 for staff and £25,000 for rooms", "en"),
        ("Soit 28 000 €, dont 14 000 € cette année et 12 000 € ensuite", "fr"),
        ("Kosten von 30.000 Euro: 18.000 Euro für Schulung und 14.000 Euro für Material", "de"),
        ("Nicht belegt sind 1.480 Euro, das sind 3,8 % von 48.200 Euro der Einnahmen", "de"),
    ],
)
def test_a_sum_in_a_sentence_is_worked_out(line: str, language: str) -> None:
    assert "total wrong" in faults(f"language: {language}\n== Budget\n{line}")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("The cost is £60,000, of which £40,000 for staff and £20,000 for rooms", "en"),
        ("Le coût est de 28 000 €, notamment 14 000 € de salaires et 9 000 € de loyers", "fr"),
        ("Nicht belegt sind 1.480 Euro, das sind 3,1 % von 48.200 Euro der Einnahmen", "de"),
    ],
)
def test_a_sum_that_holds_or_is_not_whole(line: str, language: str) -> None:
    assert "total wrong" not in faults(f"language: {language}\n== Budget\n{line}")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tiredness doubles the braking distance", "en"),
        ("Deux fermetures de maternité sur trois ont donné lieu à une manifestation", "fr"),
        ("Bei vergleichbaren Stadtwerken sind es im Mittel 41 Beschwerden", "de"),
    ],
)
def test_what_is_said_of_others_wants_a_source(line: str, language: str) -> None:
    assert faults(f"language: {language}\n== Situation\n{line}") == ["no source"]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("The site has 52,000 square metres", "en"),
        ("La clinique compte 212 lits et 640 salariés", "fr"),
        ("Unser Lager führt 27.000 Artikel", "de"),
    ],
)
def test_what_they_know_of_themselves_wants_none(line: str, language: str) -> None:
    assert faults(f"language: {language}\n== Situation\n{line}") == []
