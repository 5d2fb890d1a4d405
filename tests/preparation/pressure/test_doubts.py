"""Kinds of doubt and their challenges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.pressure.doubts import challenges, kinds, sounds_worried
from secondround.preparation.pressure.naming import in_short


@pytest.mark.parametrize(
    ("words", "language", "doubt"),
    [
        ("I stayed vague and gave no example", "en", "vague"),
        ("Réponse trop vague, sans exemple", "fr", "vague"),
        ("Meine Antwort blieb zu allgemein", "de", "vague"),
        ("They think I am overqualified", "en", "overqualified"),
        ("Il manque une expérience du secteur", "fr", "experience"),
        ("Mir fehlt Erfahrung mit SAP", "de", "experience"),
        ("Elle a relevé mes nombreux changements d’employeur", "fr", "moves"),
    ],
)
def test_a_doubt_is_recognised(words: str, language: str, doubt: str) -> None:
    assert challenges(words, "the budget", language)[0].doubt == doubt


def test_words_without_doubt_draw_nothing() -> None:
    assert challenges("We talked about the weather", "the weather", "en") == ()


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_kind_speaks_every_language(language: str) -> None:
    for kind in kinds():
        assert all(texts[language].strip() for texts in kind.texts.values()), kind.id


def test_the_thing_is_named() -> None:
    (first, *_) = challenges("no result was given", "Closing the books in May", "en")
    assert "Closing the books in May" in first.probe
    assert "{" not in first.probe + first.hard_probe + first.drill


@pytest.mark.parametrize(
    ("words", "worried"),
    [
        ("Claire frowned when I spoke about the budget", True),
        ("He came back to my notice period twice", True),
        ("Elle semblait sceptique", True),
        ("Sie hat zweimal nachgehakt", True),
        ("She smiled and nodded", False),
        ("Er war sehr freundlich", False),
    ],
)
def test_worry_is_heard(words: str, worried: bool) -> None:
    assert sounds_worried(words) is worried


@given(st.text(), st.integers(5, 120))
def test_in_short_keeps_to_its_length_and_to_the_words(text: str, most: int) -> None:
    short = in_short(text, most)
    assert len(short) <= most + 1
    words = "".join(c for c in text if c not in '"“”„«»').split()
    assert short.removesuffix("…").strip() in " ".join(words)
