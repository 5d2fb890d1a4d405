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
        ("I have always been very quiet", "en", "reserved"),
        ("Ein Einzelgänger, vielleicht auch stur", "de", "with others"),
        ("Elle a dit du mal de son ancien employeur", "fr", "speaking ill"),
        ("Er ist seit Jahren selbstständig", "de", "own boss"),
        ("Two errors in the sample, a bit careless", "en", "care"),
        ("Ne délègue pas assez", "fr", "letting go"),
        ("Branchenfremd, kennt niemanden", "de", "another field"),
        ("She had never used our booking software", "en", "tools"),
    ],
)
def test_a_doubt_is_recognised(words: str, language: str, doubt: str) -> None:
    assert challenges(words, "the budget", language)[0].doubt == doubt


@pytest.mark.parametrize(
    "words",
    [
        "We talked about the weather",
        "They asked which systems we use and how the teams work together",
        "She wants to know when I could meet the committee",
        "The children of the school, their parents, and how old they are",
        "Wie das Studium aufgebaut war",
        "Il a demandé comment nous travaillons avec le secteur public",
    ],
)
def test_words_without_doubt_draw_nothing(words: str) -> None:
    assert challenges(words, "it", "en") == ()


def test_two_strengths_of_a_challenge_differ_in_every_language() -> None:
    for kind in kinds():
        for language in ("en", "fr", "de"):
            said = {kind.texts[part][language] for part in kind.texts}
            assert len(said) == 3, kind.id
            assert all(one[-1] in ".?" for one in said), kind.id


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
