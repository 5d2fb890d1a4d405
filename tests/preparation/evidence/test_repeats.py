"""Whether a question was put before: the same question, not only one on the same subject."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.evidence.frames.frame import apart, frame_of, of_others
from secondround.preparation.evidence.frames.notes import is_note, question_of
from secondround.preparation.evidence.frames.repeats import (
    CLOSE,
    SAME,
    USUAL,
    likely_repeat,
    repeats_of,
    texts_to_compare,
)

SAME_QUESTION = [
    ("Is home office possible?", "home office -> two days, after probation"),
    ("Le télétravail est-il possible ?", "Peut-on travailler en télétravail ?"),
    ("Gibt es Überstunden?", "Überstunden? kaum"),
    ("What is your notice period?", "Wie lang ist Ihre Kündigungsfrist?"),
]
ANOTHER_QUESTION = [
    ("How long is the probation period?", "Who decides at the end of the probation period?"),
    ("Combien de personnes compte l'équipe ?", "Pourquoi voulez-vous une équipe ?"),
    ("Wie oft finden Schichtwechsel statt?", "Warum arbeiten Sie gern in Schichten?"),
    ("How is the bonus worked out?", "Have you ever paid a bonus to your staff?"),
    ("Why did my predecessor leave?", "Why do you want to leave your employer?"),
]


@pytest.mark.parametrize(("a", "b"), SAME_QUESTION)
def test_the_same_in_other_words_is_at_least_close(a: str, b: str) -> None:
    assert likely_repeat(a, b) >= CLOSE


@pytest.mark.parametrize(("a", "b"), ANOTHER_QUESTION)
def test_another_question_on_the_subject_is_not_the_same(a: str, b: str) -> None:
    assert likely_repeat(a, b) < SAME
    assert likely_repeat(a, b, above=0.5) < SAME


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many days a week would I be on site?", "how often"),
        ("Vous êtes combien dans le service ? Quelle est la taille de l'équipe ?", "how many"),
        ("Ab wann ist die Stelle frei?", "when"),
        ("Whom would I report to?", "who"),
        ("Pourquoi le poste est-il vacant ?", "why"),
    ],
)
def test_what_is_asked_for_is_told_from_the_words(text: str, kind: str) -> None:
    assert frame_of(text).kinds == {kind}


@pytest.mark.parametrize(
    "text", ["What is the culture like?", "Comment ça se passe ?", "Was noch?"]
)
def test_what_and_how_name_no_kind(text: str) -> None:
    assert not frame_of(text).kinds


def test_of_whom_is_asked_sets_questions_apart() -> None:
    ours = frame_of("Who would my manager be?")
    theirs = frame_of("How would you describe your last manager?")
    assert of_others(ours, theirs)
    assert not of_others(ours, frame_of("manager?"))
    assert apart(ours, frame_of("When will I meet my manager?")) == 1.0
    assert apart(ours, frame_of("What is my manager like?")) == 0.5


@pytest.mark.parametrize(
    ("note", "question"),
    [
        ("next steps? -> by the 14th", "next steps?"),
        ("Q: why leave → growth", "why leave"),
        ("préavis : 3 mois", "préavis"),
        ("asked about the rota", "the rota"),
        ("What comes next: a test?", "What comes next: a test?"),
        ("Wer leitet das Team?", "Wer leitet das Team?"),
    ],
)
def test_a_note_is_read_as_the_question_it_stands_for(note: str, question: str) -> None:
    assert question_of(note) == question
    assert is_note(note) == (note != question)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_likelihood_both_ways(a: str, b: str) -> None:
    assert 0.0 <= likely_repeat(a, b) <= 1.0
    assert likely_repeat(a, b) == pytest.approx(likely_repeat(b, a))
    assert likely_repeat(a, a) == 1.0


def test_meanings_count_by_how_far_they_are_above_the_usual() -> None:
    texts = ["a question of pay", "one on wages", "about lunch"]
    rows = np.zeros((len(texts_to_compare(texts)), 3), np.float32)
    rows[: len(USUAL)] = (1, 0, 0)
    rows[-3:] = ((0.8, 0.6, 0), (0.8, 0.6, 0), (0.8, 0, 0.6))
    alike = repeats_of(texts, rows)
    assert alike(texts[0], texts[1]) > alike(texts[0], texts[2])
    assert alike("never seen", texts[0]) == likely_repeat("never seen", texts[0])
    assert repeats_of(texts, None)(texts[0], texts[1]) == likely_repeat(texts[0], texts[1])
