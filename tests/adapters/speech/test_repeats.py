"""A run of words that follows itself again and again is kept once; what people repeat stays."""

from secondround.adapters.speech.repeats import without_loops
from secondround.foundation.ports.speech import SpokenWord


def heard(text: str) -> str:
    words = [SpokenWord(word, place, place + 0.5) for place, word in enumerate(text.split())]
    return " ".join(word.text for word in without_loops(words))


def test_a_loop_is_kept_once() -> None:
    assert heard("so okay. okay, okay. okay, okay and then") == "so okay. and then"
    assert heard("well " + "see you next time, " * 9 + "bye") == "well see you next time, bye"


def test_restarts_and_stammers_stay() -> None:
    for said in ("I I I was there", "no, no, no.", "ich ich war, ich war da", "on a, on a dit oui"):
        assert heard(said) == said
