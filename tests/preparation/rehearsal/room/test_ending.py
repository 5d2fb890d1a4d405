"""When an answer is over: by its words, its length, its key points; and what may be said of it before."""

import pytest

from secondround.foundation.ports.speech import Heard
from secondround.preparation.rehearsal.room.ending import (
    COMPLETE,
    LOST,
    NOD,
    THINKING,
    Progress,
    judge,
    needed_silence,
)
from secondround.preparation.rehearsal.room.signs import is_complete

SAID = "I led nine people."
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
        "People forgive a lot if they hear it from you first.",
        "Give her ninety days, so she can see what I'm about.",
    ],
    "fr": ["J'ai dirigé une équipe de neuf personnes.", "Les erreurs ont baissé de moitié."],
    "de": [
        "Ich habe ein Team von neun Leuten geleitet.",
        "Die Fehler sind um die Hälfte gesunken.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, v in OPEN.items() for t in v])
def test_words_that_cannot_be_the_last(language: str, text: str) -> None:
    assert not is_complete(text, language)


@pytest.mark.parametrize(
    ("language", "text"), [(k, t) for k, v in COMPLETE_ONES.items() for t in v]
)
def test_complete_sentences(language: str, text: str) -> None:
    assert is_complete(text, language)


def test_a_second_after_the_first_is_a_whole_list() -> None:
    assert is_complete("First I asked the team, and then I drew up the plan.", "en")


def test_a_pause_for_thought_is_waited_through() -> None:
    for spoken in (5, 60, 120):
        for aim in (Progress(90), Progress(90, points=0.8)):
            assert needed_silence(SAID, spoken, "en", aim) == THINKING
    assert needed_silence("We had to move it because", 120, "en", Progress(90, 1.0)) == LOST


def test_all_that_was_prepared_ends_an_answer_that_took_its_time() -> None:
    assert needed_silence(SAID, 95, "en", Progress(90, points=1.0)) == COMPLETE
    assert needed_silence(SAID, 60, "en", Progress(90, points=1.0)) == THINKING


def test_whoever_is_hurried_does_not_wait_but_in_the_beginning() -> None:
    assert needed_silence(SAID, 60, "en", Progress(90, hurried=True)) == COMPLETE
    assert needed_silence(SAID, 5, "en", Progress(90, hurried=True)) == THINKING


def heard(length: float, read_to: float = 9.0, said: str = SAID) -> Heard:
    return Heard(length, ((1.0, 8.0),), tail=said, read_to=read_to)


def test_an_answer_is_over_once_it_is_read_and_silent_for_long_enough() -> None:
    aim = Progress(target=10)
    assert judge(Heard(20.0), "en", aim).state == "waiting"
    assert judge(heard(8.1), "en", aim).state == "listening"
    paused = judge(heard(8.5), "en", aim)
    assert (paused.state, paused.ready) == ("pause", True)
    assert judge(heard(8.01 + COMPLETE), "en", aim).state == "pause"
    assert judge(heard(8.01 + THINKING), "en", aim).state == "over"


@pytest.mark.parametrize(
    ("silence", "nods"),
    [
        (COMPLETE - 0.05, False),
        (COMPLETE + 0.05, True),
        (THINKING - NOD - 0.05, True),
        (THINKING - NOD + 0.05, False),
        (THINKING + 0.05, False),
    ],
)
def test_a_listener_nods_where_it_ends_before_the_question(silence: float, nods: bool) -> None:
    assert judge(heard(8 + silence), "en", Progress(target=10)).nod is nods


@pytest.mark.parametrize(
    ("said", "progress"),
    [
        (SAID, Progress(8, points=1.0)),
        (SAID, Progress(10, hurried=True)),
        ("We had to move it because", Progress(10)),
    ],
)
def test_there_is_no_nod_where_the_answer_is_finished_or_breaks_off(
    said: str, progress: Progress
) -> None:
    every = [judge(heard(8 + tenth / 10, said=said), "en", progress) for tenth in range(50)]
    assert every[-1].state == "over"
    assert not any(one.nod for one in every)


def test_there_is_no_nod_before_the_last_words_were_read() -> None:
    assert not judge(heard(9.2, read_to=5.0), "en", Progress(target=10)).nod


def test_nothing_is_over_before_the_last_words_were_read() -> None:
    late = judge(heard(12.0, read_to=5.0), "en", Progress(target=10))
    assert (late.state, late.ready) == ("pause", False)
