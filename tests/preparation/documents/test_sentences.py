"""Sentences: every word in one of them, breaks where a reader would make them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.documents.sentences import sentences


@given(st.text())
def test_no_word_is_lost_and_every_span_is_exact(text: str) -> None:
    found = sentences(text)
    assert " ".join(s.text for s in found).split() == text.split()
    assert all(text[s.start : s.end] == s.text for s in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We met Dr. Weber at 3 p.m. She left.", 2),
        ("Sales rose to 3.5 million. Costs fell!", 2),
        ("Das Gespräch ist am 8. Dezember um 13 Uhr. Bitte kommen Sie pünktlich.", 2),
        ("M. Lefèvre dirige l’équipe. Il est arrivé en 2019.", 2),
        ("Tools e.g. Excel are used, i.e. daily.", 1),
        ("“Why leave?” She frowned.", 2),
        ("no punctuation at all", 1),
        ("", 0),
    ],
)
def test_breaks(text: str, count: int) -> None:
    assert len(sentences(text)) == count
