"""Which words may be sounds of hesitation, and what the engine finds more likely of known sounds."""

import pytest
from faster_whisper.transcribe import Word

from adapters.speech.spoken import said
from secondround.adapters.speech.context import context
from secondround.adapters.speech.hesitations import Reading, doubted, with_hesitations
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings


def words(text: str, unsure: str) -> list[Word]:
    return [
        Word(float(at), at + 1.0, f" {one}", 0.3 if one == unsure else 0.95)
        for at, one in enumerate(text.split())
    ]


@pytest.mark.parametrize(
    ("text", "unsure", "places"),
    [
        ("I stayed there, but, for six years.", "but,", [3]),
        ("But, I stayed.", "But,", [0]),
        ("I stayed there but for six years.", "but", []),
        ("I stayed there, however, for six years.", "however,", []),
        ("I stayed there, but, for six years.", "", []),
        ("I stayed there, um, for six years.", "um,", []),
        ("I came. From, uh, a village.", "From,", []),
    ],
)
def test_a_short_word_between_two_marks_is_doubted(
    text: str, unsure: str, places: list[int]
) -> None:
    assert doubted(words(text, unsure), "en") == places
    assert doubted(words(text, unsure), "nl") == []


@pytest.mark.weights("whisper-tiny.en")
@pytest.mark.parametrize(("spoken", "heard"), [("uh", "uh,"), ("but", "but,")])
def test_the_sound_decides(spoken: str, heard: str) -> None:
    engine = WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en")).model
    sound = said(f"I stayed in the village, {spoken}, for six years.")
    written = words("I stayed in the village, but, for six years.", "but,")
    reading = Reading(sound, "en", context("en", ()))
    found = with_hesitations(engine, reading, written, doubted(written, "en"))
    texts = [word.word.strip() for word in found]
    assert texts == ["I", "stayed", "in", "the", "village,", heard, "for", "six", "years."]
