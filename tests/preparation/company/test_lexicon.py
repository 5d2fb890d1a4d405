"""Phrases in texts."""

from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.company.lexicon import Phrases, phrases, tokens


def test_french_elisions_are_words() -> None:
    assert tokens("L’équipe n'a qu’un bureau") == ["l'", "équipe", "n'", "a", "qu'", "un", "bureau"]


def test_english_contractions_are_not_taken_apart() -> None:
    assert tokens("We don't know that it's late") == ["we", "don't", "know", "that", "it's", "late"]


def test_a_star_stands_for_any_ending() -> None:
    found = Phrases({"sustainab*": "csr", "head off*": "places"})
    words = tokens("Sustainability is discussed at the head office")
    assert list(found.in_tokens(words)) == [(0, 1, "csr"), (5, 2, "places")]


def test_phrases_begin_and_occur() -> None:
    found = phrases("as a result; for example")
    assert found.begin(tokens("For example, we bake"))
    assert not found.begin(tokens("We bake, for example"))
    assert found.occur(tokens("We bake, for example"))
    assert not found.occur(tokens("An example for bakers"))


@given(st.lists(st.sampled_from(["mill", "flour", "the", "of"]), max_size=12))
def test_what_is_found_stands_there(words: list[str]) -> None:
    for place, length, value in Phrases({"the mill": "a", "flour": "b"}).in_tokens(words):
        assert words[place : place + length] == (["the", "mill"] if value == "a" else ["flour"])
