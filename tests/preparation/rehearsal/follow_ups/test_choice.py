"""What the interviewer says next: from what is lacking, never twice in the same words, two deep at most."""

from dataclasses import replace

import pytest

from quoted import quoted
from secondround.foundation.wording import LANGUAGES, say_in
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.answering.against import Clash
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.model import Content, SaidPoint
from secondround.preparation.rehearsal.follow_ups.choice import (
    DEEPEST,
    SILENCE,
    Talk,
    Turn,
    cut_in,
    next_move,
)
from secondround.preparation.rehearsal.follow_ups.model import FollowUp
from secondround.preparation.rehearsal.model import MANNERS, Manner

WHOLE = Content(words=120, target=120, answered="yes", case=True, result="It fell to six days.")
FIGURE = SaidPoint("I cut it from ten to six days", False, 0.1, 0, 0, "")
DEED = SaidPoint("I wrote a checklist", False, 0.1, 0, 0, "")
DOUBT = WeakPoint(
    "w", "You have never led people", "cv", "Have you led people?", "You have led nobody, have you?",
    "", (quoted("I looked after a trainee", "transcript"),),
)  # fmt: skip
QUESTION = Question("q", 1, "How do you work?", "behavioural", "", "", (), 0, (), ())
CLASH = Clash("notice", "one month", "first interview", quoted("three months", "transcript"))


def move(
    content: Content,
    manner: Manner = "neutral",
    depth: int = 0,
    heard: tuple[str, ...] = (),
    seconds: float | None = None,
    language: str = "en",
) -> FollowUp | None:
    turn = Turn(seconds, depth, manner, heard)
    return next_move(Talk(QUESTION, content, turn, (DOUBT,), say_in(language)))


def kind(found: FollowUp | None) -> str:
    return found.kind if found else ""


def test_a_whole_answer_draws_nothing() -> None:
    figured = replace(WHOLE, result="It fell from ten to six days.")
    assert move(figured) is None


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (replace(WHOLE, clashes=(CLASH,), no_result=True), "contradiction"),
        (replace(WHOLE, answered="elsewhere", no_result=True), "not answered"),
        (replace(WHOLE, answered="short"), "short"),
        (replace(WHOLE, shared="We did it.", no_result=True), "own part"),
        (replace(WHOLE, no_result=True), "result"),
        (replace(WHOLE, points=(DEED, FIGURE)), "figure"),
        (replace(WHOLE, case=False, points=(DEED,)), "key point"),
    ],
)
def test_what_is_lacking_is_asked(content: Content, expected: str) -> None:
    for language in LANGUAGES:
        found = move(content, language=language)
        assert found is not None
        assert found.kind == expected
        assert found.text
        assert found.reason


def test_a_contradiction_quotes_both_sides_and_cites() -> None:
    found = move(replace(WHOLE, clashes=(CLASH,)))
    assert found is not None
    assert "one month" in found.text
    assert "three months" in found.text
    assert found.citations == (CLASH.citation,)


def test_after_two_the_next_question_comes() -> None:
    assert move(replace(WHOLE, no_result=True), depth=DEEPEST) is None


def test_a_sitting_does_not_hear_the_same_words_twice() -> None:
    heard: tuple[str, ...] = ()
    for _ in range(10):
        found = move(replace(WHOLE, no_result=True), heard=heard)
        if found is None or found.kind != "result":
            break
        assert found.text not in heard
        heard = (*heard, found.text)
    assert len(heard) >= 3


def test_words_led_up_to_with_others_were_heard_too() -> None:
    lacking = replace(WHOLE, no_result=True)
    first = move(lacking)
    assert first is not None
    again = move(lacking, heard=(f"Ms Maas has a question for you. {first.text}",))
    assert again is not None
    assert again.text != first.text


def test_only_somebody_insistent_asks_for_the_same_again() -> None:
    lacking = replace(WHOLE, result="It fell to six days.", no_result=True)
    first = move(lacking)
    assert first is not None
    assert kind(move(lacking, depth=1, heard=(first.text,))) != "result"
    pressed = move(lacking, "insistent", depth=1, heard=(first.text,))
    assert kind(pressed) == "result"


def test_somebody_insistent_says_that_it_was_no_answer() -> None:
    found = move(replace(WHOLE, answered="elsewhere"), "insistent")
    assert found is not None
    assert found.text == "That does not answer my question: How do you work?"


def test_a_sceptic_doubts_and_cites() -> None:
    figured = replace(WHOLE, result="It fell from ten to six days.")
    found = move(figured, "sceptical")
    assert found is not None
    assert (found.kind, found.text) == ("doubt", DOUBT.hard_probe)
    assert found.citations == DOUBT.citations
    assert move(figured, "sceptical", heard=(found.text,)) is None


def test_silence_is_a_value_and_comes_once() -> None:
    figured = replace(WHOLE, result="It fell from ten to six days.")
    found = move(figured, "silent")
    assert found is not None
    assert (found.kind, found.text, found.silence) == ("silence", "", SILENCE)
    assert move(figured, "silent", depth=1) is None


def test_who_speaks_too_long_is_stopped() -> None:
    figured = replace(WHOLE, result="It fell from ten to six days.")
    assert kind(move(figured, seconds=121.0)) == "too long"
    assert move(figured, seconds=119.0) is None


def test_only_who_interrupts_cuts_in_and_after_the_target() -> None:
    for manner in MANNERS:
        found = cut_in(90, Turn(None, 0, manner), say_in("en"))
        assert (found is not None) == (manner == "interrupting")
        assert found is None or found.at == 90.0
