"""Whether two questions ask the same."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.evidence.closeness import (
    CLOSE,
    SAME,
    comparer,
    how_alike,
    likeness,
)
from secondround.preparation.evidence.concepts.found import concepts_of

SAME_THING = [
    ("How is working from home handled here?", "How do you handle home office here?"),
    ("What is the notice period?", "Wie lang ist die Kündigungsfrist?"),
    ("Quels sont vos principaux concurrents ?", "Who are your main competitors?"),
    ("Gibt es eine Kleiderordnung, was trägt man?", "What do people wear, is there a dress code?"),
]
OTHER_THING = [
    ("How large is the team?", "How large is the whole company?"),
    ("What are your greatest strengths?", "What is your greatest weakness?"),
    ("How is working from home handled here?", "Who are your main competitors?"),
    ("Quel est le préavis ?", "Wie wird der Urlaub abgestimmt?"),
]


@pytest.mark.parametrize(("a", "b"), SAME_THING)
def test_other_words_of_any_language_are_recognised(a: str, b: str) -> None:
    assert how_alike(a, b) >= CLOSE


@pytest.mark.parametrize(("a", "b"), OTHER_THING)
def test_another_thing_is_never_called_the_same(a: str, b: str) -> None:
    assert how_alike(a, b) < CLOSE
    assert how_alike(a, b, similarity=0.5) < SAME


def test_meaning_helps_words_that_meet() -> None:
    a, b = "A campaign that went badly", "Which campaign of yours failed?"
    assert how_alike(a, b, similarity=0.7) > how_alike(a, b, similarity=0.1)


def test_denying_or_reversing_sets_questions_apart() -> None:
    assert likeness("Which deal did you win?", "Which deal did you lose?").opposed
    assert likeness("When would you use it?", "When would you not use it?").opposed
    assert not likeness("Which deal did you lose?", "Tell us of a lost deal").opposed


def test_comparer_uses_meaning_only_for_texts_it_knows() -> None:
    rows = np.eye(2, dtype=np.float32)
    alike = comparer(["one pay question", "another pay question"], rows)
    assert alike("one pay question", "another pay question") == how_alike(
        "one pay question", "another pay question", 0.0
    )
    assert alike("one pay question", "pay") == how_alike("one pay question", "pay")


@given(st.text(max_size=60), st.text(max_size=60), st.none() | st.floats(-1, 1))
def test_it_is_symmetric_and_a_likelihood(a: str, b: str, similarity: float | None) -> None:
    likelihood = how_alike(a, b, similarity)
    assert 0.0 <= likelihood <= 1.0
    assert likelihood == pytest.approx(how_alike(b, a, similarity))
    assert how_alike(a, a, similarity) == 1.0


@given(st.text(max_size=80))
def test_concepts_weigh_between_nothing_and_one(text: str) -> None:
    assert all(0 < weight <= 1 for weight in concepts_of(text).values())


def test_function_words_alone_are_about_nothing() -> None:
    assert not concepts_of("What is it that you are?")
    assert not concepts_of("Qu’est-ce que c’est ?")
