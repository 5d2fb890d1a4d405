"""Requests that begin late, and greetings that look like questions."""

import pytest

from preparation.debrief.test_exchanges import questions


@pytest.mark.parametrize(
    "asked",
    [
        "I've read your form, but tell us in your own words why you want to come.",
        "How do you do your off-duty?",
    ],
)
def test_a_request_after_but_and_a_question_like_a_greeting_are_asked(asked: str) -> None:
    text = f"Tom: {asked}\nAda Quill: Six weeks ahead, on paper, and everybody can see it."
    assert questions(text) == [asked]


def test_a_greeting_is_not() -> None:
    assert questions("Tom: How do you do?\nAda Quill: Very well, thank you, and you?") == []
