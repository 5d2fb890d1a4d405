"""What is watched while an answer is typed, in three languages."""

from dataclasses import replace

import pytest

from secondround.preparation.questions.answering.length import CASE, OTHER, spoken, target_of
from secondround.preparation.questions.answering.parts_missing import (
    left_out,
    mostly_shared,
    without_own_part,
    without_result,
)
from secondround.preparation.questions.model import Question

WHY = Question("q", 1, "Why do you want to work for us?", "motivation", "", "", (), 3, (), ())


def test_length_is_of_the_words_at_the_pace_of_the_language() -> None:
    words = "word " * 70
    assert spoken(WHY, words, "en").seconds == 30
    assert spoken(WHY, words, "fr").seconds == 35
    assert spoken(WHY, words, "de").seconds == 38
    assert spoken(WHY, words, "xx").pace == 140
    assert spoken(WHY, "", "en").seconds == 0


@pytest.mark.parametrize(
    "text",
    [
        "Tell me about a time when you failed.",
        "Racontez-moi une situation où vous avez échoué.",
        "Erzählen Sie von einem Projekt, das gescheitert ist.",
    ],
)
def test_a_case_may_take_longer(text: str) -> None:
    assert target_of(replace(WHY, text=text)) == CASE
    assert target_of(WHY) == OTHER
    assert spoken(WHY, "word " * 300, "en").over


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("The data was late. We moved it over a weekend.", "We moved it over a weekend."),
        ("C'était en mars. On a tout repris avec la mairie.", "On a tout repris avec la mairie."),
        (
            "Les délais étaient longs. Nous avons refait le service.",
            "Nous avons refait le service.",
        ),
        ("Es war eilig. Dann haben wir die Daten geholt.", "Dann haben wir die Daten geholt."),
        ("Our task was clear.\nWe did it", "We did it"),
    ],
)
def test_we_without_i_is_shown_with_its_sentence(words: str, sentence: str) -> None:
    assert without_own_part(words) == sentence


@pytest.mark.parametrize(
    "words",
    [
        "We were four; I wrote the rules.",
        "Nous étions quatre ; j'ai écrit les règles.",
        "Wir waren zu viert; ich schrieb die Regeln.",
        "It ran on a server and on a weekend.",
        "",
    ],
)
def test_whoever_says_i_or_no_we_is_left_alone(words: str) -> None:
    assert without_own_part(words) == ""


@pytest.mark.parametrize(
    ("run", "own"),
    [
        ("We met. We drew it up. We ran it.", "We met. I drew it up. We ran it."),
        ("Nous avons lu. Nous avons écrit. Nous avons livré.", "Nous avons lu. J'ai écrit."),
        ("Wir lasen. Wir schrieben. Wir lieferten.", "Wir lasen. Ich schrieb. Wir lieferten."),
    ],
)
def test_three_sentences_of_we_in_a_row_hide_ones_part(run: str, own: str) -> None:
    assert mostly_shared(f"I was there. {run}")
    assert not mostly_shared(own)


TOLD = {
    "en": "The reports came late each month and the board complained, so I drew up a calendar with the "
    "plants, moved the stock count forward and wrote a check for wrong postings.",
    "fr": "Les rapports arrivaient en retard chaque mois et la direction se plaignait, alors j'ai établi un "
    "calendrier avec les usines, avancé l'inventaire et écrit un contrôle des écritures.",
    "de": "Die Berichte kamen jeden Monat zu spät und der Vorstand beschwerte sich, also habe ich mit den "
    "Werken einen Kalender erstellt, die Inventur vorgezogen und eine Prüfung der Buchungen geschrieben.",
}


@pytest.mark.parametrize(
    ("language", "result"),
    [
        ("en", "In the end it took six days."),
        ("en", "It went from ten to six days."),
        ("en", "Since then nobody has had to wait."),
        ("fr", "Finalement, cela a pris six jours."),
        ("fr", "Le délai a baissé."),
        ("de", "Am Ende dauerte es sechs Tage."),
        ("de", "Die Zahl der Fehler ist gesunken."),
    ],
)
def test_a_case_without_a_result_is_told_and_any_result_settles_it(
    language: str, result: str
) -> None:
    assert without_result(TOLD[language])
    assert not without_result(f"{TOLD[language]} {result}")
    assert not without_result("I drew up a calendar.")


@pytest.mark.parametrize(
    ("language", "point"),
    [
        ("en", "The calendar with the plants"),
        ("fr", "Le calendrier avec les usines"),
        ("de", "Der Kalender mit den Werken"),
    ],
)
def test_key_points_are_found_in_the_words(language: str, point: str) -> None:
    lost = {"en": "The trainee", "fr": "L'apprentie", "de": "Die Auszubildende"}[language]
    assert left_out((point, lost, "22 funds"), TOLD[language]) == (lost, "22 funds")
    assert left_out((point,), "Only begun.") == ()
