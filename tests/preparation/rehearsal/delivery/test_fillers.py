"""Words that fill, told apart from the same words in their proper use."""

import pytest

from preparation.rehearsal.delivery.spoken import spoken
from secondround.preparation.rehearsal.delivery.worded.fillers import fillers_in
from secondround.preparation.rehearsal.delivery.worded.tokens import tokens_of


def fillers(text: str, language: str) -> list[str]:
    return [one.text for one in fillers_in(tokens_of(spoken(text)), language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Um, I led, uh, four people.", ["um", "uh"]),
        ("It took, like, a year.", ["like"]),
        ("It took like nine weeks.", ["like"]),
        ("It was uh like um over.", ["uh", "like", "um"]),
        ("You know, it worked.", ["you know"]),
        ("I mean, it worked.", ["i mean"]),
        ("It was kind of slow and sort of loud.", ["kind of", "sort of"]),
        ("So I left. So we moved on.", ["so"]),
        ("Um, so, I left.", ["um", "so"]),
        ("It is, basically, a list.", ["basically"]),
    ],
)
def test_english_fillers(text: str, found: list[str]) -> None:
    assert fillers(text, "en") == found


@pytest.mark.parametrize(
    "text",
    [
        "I like this. Would you like tea?",
        "It looks like rain, and people like you know that.",
        "Do you know the town? As you know, it is small.",
        "That is what I mean.",
        "What kind of work is it, and what sort of pay?",
        "We had time, so we called them. I think so.",
        "I did it so that nobody had to wait.",
    ],
)
def test_english_words_in_their_proper_use(text: str) -> None:
    assert fillers(text, "en") == []


def test_french() -> None:
    said = "Euh, ben, j'ai changé, quoi. Du coup, en fait, c'était, genre, mieux. Voilà."
    assert fillers(said, "fr") == ["euh", "ben", "quoi", "du coup", "en fait", "genre", "voilà"]
    proper = "À quoi ça sert ? On en fait trop. Ce genre de poste, voilà pourquoi. Le bruit du coup de vent."
    assert fillers(proper, "fr") == []


def test_german() -> None:
    said = "Also, ähm, ich war halt quasi allein. Das ist, äh, sozusagen mein Bereich. Genau."
    assert fillers(said, "de") == ["also", "ähm", "halt", "quasi", "äh", "sozusagen", "genau"]
    proper = (
        "Also habe ich gekündigt. Er kam also später, um genau zu sein um drei. Wir machten Halt."
    )
    assert fillers(proper, "de") == []


def test_er_is_a_sound_in_english_and_a_person_in_german() -> None:
    assert fillers("Er, yes.", "en") == ["er"]
    assert fillers("Er kam.", "de") == []


def test_what_is_written_for_a_sound_is_one_between_two_commas() -> None:
    assert fillers("Le premier, eux, c'était court. Peu, on m'a rappelé.", "fr") == ["eux", "peu"]
    assert fillers("Avec eux, un peu, c'est peu.", "fr") == []
    assert fillers("The heating, ah, is off.", "en") == ["ah"]
    assert fillers("Das war, eh, kurz. Es ist eh so.", "de") == ["eh"]


def test_times_and_places_are_those_of_the_words() -> None:
    (one,) = fillers_in(tokens_of(spoken("It was, you know, late")), "en")
    assert (one.first, one.last, one.start, one.sound) == (2, 3, 0.8, False)
    assert one.end == pytest.approx(1.5)


def test_a_language_without_lists_has_none() -> None:
    assert fillers("Eeh, um, bueno", "es") == []
