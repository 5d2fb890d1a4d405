"""The signs of a pair of questions, and the weights that weigh them."""

import hashlib
from importlib.resources import files

import pytest

from secondround.preparation.evidence.frames.compared import (
    compared,
    doubtful,
    same_words,
    with_meaning,
)
from secondround.preparation.evidence.frames.repeats import (
    CLOSE,
    SAME,
    likely_repeat,
    means_of,
    weights_in_use,
)

FOLDER = files("secondround.preparation.evidence.frames")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Who would I report to?", "To whom would I report?"),
        (
            "Is working from home possible?",
            "May I ask you something: is working from home possible?",
        ),
        ("Quand aurai-je une réponse ?", "Je voulais savoir : quand aurai-je une réponse ?"),
        ("Wie lang ist die Probezeit?", "Noch eine Frage: wie lang ist die Probezeit?"),
    ],
)
def test_courtesies_and_forms_leave_a_question_the_same(a: str, b: str) -> None:
    assert likely_repeat(a, b) >= SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Who would I report to?", "Who would report to me?"),
        ("Were you dismissed?", "Have you dismissed anyone?"),
        ("What would my first tasks be?", "What were your first tasks?"),
        ("Why should we hire you?", "Why should we not hire you?"),
    ],
)
def test_another_person_time_or_order_is_another_question(a: str, b: str) -> None:
    assert not same_words(a, b)
    assert likely_repeat(a, b) < SAME
    assert likely_repeat(a, b, above=0.6) < SAME


def test_what_is_nothing_alike_is_not_even_close() -> None:
    assert likely_repeat("Is there parking?", "Why did you leave your last job?") < CLOSE


def test_only_what_is_written_out_is_doubtful() -> None:
    assert doubtful("Were you late?", "Will you be late?")
    assert not doubtful("Were you late?", "late")


def test_the_signs_are_the_same_both_ways() -> None:
    a, b = "How many people are in the team?", "Teamgröße -> 9"
    assert compared(a, b) == compared(b, a)


@pytest.mark.parametrize(("above", "language"), [(None, "en"), (0.3, "en"), (0.3, "de")])
def test_every_sign_has_a_weight(above: float | None, language: str) -> None:
    signs = with_meaning(compared("pay?", "What is the pay?"), above)
    assert weights_in_use()[means_of(above, language)].keys() == {"always", *signs}


def test_nearer_meanings_make_a_repeat_likelier() -> None:
    a, b = "Who would my boss be?", "Under whose direction would I work?"
    for language in ("en", "fr"):
        assert likely_repeat(a, b, 0.6, language) > likely_repeat(a, b, 0.1, language)


def test_the_card_is_that_of_the_weights() -> None:
    digest = hashlib.sha256(FOLDER.joinpath("weights.json").read_bytes()).hexdigest()
    assert digest in FOLDER.joinpath("weights.md").read_text(encoding="utf-8")
