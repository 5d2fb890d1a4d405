"""When an answer is over: by its words, its length, its key points; and what may be said of it before."""

import pytest

from secondround.foundation.ports.speech import Heard
from secondround.preparation.rehearsal.room.ending import (
    CLOSING,
    COMPLETE,
    LOST,
    THINKING,
    Progress,
    judge,
    needed_silence,
)
from secondround.preparation.rehearsal.room.signs import signs_in

OPEN = {
    "en": [
        "I was responsible for",
        "We had to move it because",
        "It went well, but um",
        "There were nine people, and",
        "So we called the supplier...",
        "The first thing was to talk to everybody.",
        "I drew up a plan, uh,",
        "It was about the",
        "I think I'd",
        "That was the plant I came from to",
        "I had two reasons.",
    ],
    "fr": [
        "J'étais responsable de",
        "On a dû changer parce que",
        "Il y avait neuf personnes et euh",
        "D'abord j'ai parlé avec l'équipe.",
        "C'était surtout pour les",
        "J'ai commencé par le",
    ],
    "de": [
        "Ich war verantwortlich für",
        "Wir mussten umstellen, weil",
        "Das lief gut, aber ähm",
        "Zum einen war das Team zu klein.",
        "Ich habe dann mit dem",
        "Das waren neun Leute und",
    ],
}
COMPLETE_ONES = {
    "en": [
        "I led a team of nine people.",
        "The errors fell by half in four months.",
        "No, never.",
        "Give her ninety days, so she can see what I'm about.",
    ],
    "fr": ["J'ai dirigé une équipe de neuf personnes.", "Les erreurs ont baissé de moitié."],
    "de": [
        "Ich habe ein Team von neun Leuten geleitet.",
        "Die Fehler sind um die Hälfte gesunken.",
    ],
}
CLOSED = {
    "en": ["So that's why I would like to come here.", "In the end we saved two weeks."],
    "fr": [
        "Voilà, c'est pour ça que je veux venir chez vous.",
        "Au final on a gagné deux semaines.",
    ],
    "de": ["Deshalb möchte ich zu Ihnen kommen.", "Am Ende haben wir zwei Wochen gespart."],
}


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, v in OPEN.items() for t in v])
def test_words_that_cannot_be_the_last(language: str, text: str) -> None:
    assert not signs_in(text, language).complete


@pytest.mark.parametrize(
    ("language", "text"), [(k, t) for k, v in COMPLETE_ONES.items() for t in v]
)
def test_complete_sentences(language: str, text: str) -> None:
    assert signs_in(text, language).complete
    assert not signs_in(text, language).closes


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, v in CLOSED.items() for t in v])
def test_words_that_close_an_answer(language: str, text: str) -> None:
    assert signs_in(text, language).closes


def test_a_second_after_the_first_is_a_whole_list() -> None:
    assert signs_in("First I asked the team, and then I drew up the plan.", "en").complete


def test_more_is_waited_for_early_in_an_answer_than_late() -> None:
    aim = Progress(target=90)
    text = "I led a team of nine people."
    assert needed_silence(text, 5, "en", aim) == THINKING
    assert needed_silence(text, 60, "en", aim) == COMPLETE
    assert needed_silence("In the end we saved two weeks.", 60, "en", aim) == CLOSING
    assert needed_silence("We had to move it because", 60, "en", aim) == LOST


def test_key_points_said_end_a_short_answer() -> None:
    text = "I led a team of nine people."
    assert needed_silence(text, 20, "en", Progress(90, points=1.0)) == COMPLETE
    assert needed_silence(text, 20, "en", Progress(90, points=0.3)) == THINKING


def test_a_fact_that_was_asked_for_ends_an_answer_however_short() -> None:
    text = "Three months, to the end of the quarter."
    assert needed_silence(text, 3, "en", Progress(90, told=True)) == COMPLETE
    assert needed_silence(text, 3, "en", Progress(90)) == THINKING
    assert needed_silence("Three months, to the", 3, "en", Progress(90, told=True)) == LOST


def heard(length: float, read_to: float = 9.0) -> Heard:
    return Heard(length, ((1.0, 8.0),), tail="I led nine people.", read_to=read_to)


def test_an_answer_is_over_once_it_is_read_and_silent_for_long_enough() -> None:
    aim = Progress(target=10)
    assert judge(Heard(20.0), "en", aim).state == "waiting"
    assert judge(heard(8.1), "en", aim).state == "listening"
    paused = judge(heard(8.5), "en", aim)
    assert (paused.state, paused.ready) == ("pause", True)
    assert judge(heard(8.01 + COMPLETE), "en", aim).state == "over"


def test_nothing_is_over_before_the_last_words_were_read() -> None:
    late = judge(heard(12.0, read_to=5.0), "en", Progress(target=10))
    assert (late.state, late.ready) == ("pause", False)
