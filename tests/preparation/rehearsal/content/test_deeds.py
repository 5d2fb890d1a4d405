"""The deed of a point has to be told: by any word for it, and not by another deed to the same thing."""

import pytest

from secondround.preparation.evidence.concepts.lexicon import tokens_of
from secondround.preparation.rehearsal.content.points.deeds.deeds import contraries, deeds_at
from secondround.preparation.rehearsal.content.points.deeds.forms import capitals, is_verb
from secondround.preparation.rehearsal.content.points.said import said_points
from secondround.preparation.rehearsal.content.points.view import view

DEEDS = [
    ("we took on three fitters", "hire"),
    ("nous avons embauché trois monteurs", "hire"),
    ("ich stellte drei Monteure ein", "hire"),
    ("ich habe drei Monteure eingestellt", "hire"),
    ("I turned the offer down", "refuse"),
    ("we got the customer back", "win back"),
    ("wir haben es auf Papier festgehalten", "write"),
]
OTHER = [
    ("I hired twelve sellers", "I trained twelve sellers"),
    ("J'ai acheté deux machines", "j'ai réparé deux machines"),
    ("Ich habe den Vertrag unterschrieben", "ich habe den Vertrag gekündigt"),
    ("I wrote the manual for the warehouse", "I translated the manual for the warehouse"),
]
SAME = [
    ("I hired twelve sellers", "I took on twelve sellers"),
    ("J'ai acheté deux machines", "on a fait l'acquisition de deux machines, je les ai commandées"),
    ("Ich habe den Vertrag unterschrieben", "den Vertrag hab ich dann unterzeichnet"),
]


@pytest.mark.parametrize(("words", "deed"), DEEDS)
def test_a_deed_is_found_by_any_word_for_it(words: str, deed: str) -> None:
    assert deed in frozenset().union(*deeds_at(tokens_of(words)))


@pytest.mark.parametrize(("point", "words"), OTHER)
def test_another_deed_to_the_same_thing_is_not_the_point(point: str, words: str) -> None:
    (found,) = said_points([point], words)
    assert not found.said


@pytest.mark.parametrize(("point", "words"), SAME)
def test_the_same_deed_in_another_word_is_the_point(point: str, words: str) -> None:
    (found,) = said_points([point], words)
    assert found.said


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("I plan the shifts", "plan", True),
        ("I made the plan", "plan", False),
        ("I wrote a weekly report", "report", False),
        ("Ich habe die Planung geschrieben", "planung", False),
        ("j'ai organisé la formation", "formation", False),
        ("j'ai appris à déléguer", "deleguer", True),
    ],
)
def test_a_noun_is_no_deed(text: str, word: str, verb: bool) -> None:
    tokens = tokens_of(text)
    assert is_verb(tokens, capitals(text), tokens.index(word)) is verb


def test_a_verb_that_can_stand_for_any_deed_is_no_other_one() -> None:
    assert view("I did the accounts").deeds == ()


def test_a_german_verb_ends_with_its_particle() -> None:
    assert "hire" not in frozenset().union(*deeds_at(tokens_of("ich stelle ein Team vor")))


def test_contrary_deeds_are_deeds() -> None:
    known = {deed for one in contraries() for deed in one}
    assert {"hire", "dismiss"} <= known
