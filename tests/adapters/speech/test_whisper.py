"""Two voices on two channels, the language, and what a broken engine says; with the real weights."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from faster_whisper.transcribe import Word

from adapters.speech.sounds import RATE, write_stereo, write_wav
from adapters.speech.spoken import said
from secondround.adapters.sound import Sound
from secondround.adapters.speech.stretches import Stretch
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.listeners import available_voices
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import Unreadable
from secondround.foundation.settings import Settings
from secondround.preparation.recordings.speakers import spoken_turns

QUESTION = "What is your notice period?"
ANSWER = "Three months, to the end of a quarter."


def transcriber(name: str) -> WhisperTranscriber:
    return WhisperTranscriber(Shelf(Settings()).weights(name))


@pytest.mark.weights("whisper-tiny.en")
@pytest.mark.weights("voices")
def test_the_channel_is_the_speaker(tmp_path: Path) -> None:
    question, answer = said(QUESTION), said(ANSWER)
    silence = np.zeros(RATE, np.float32)
    left = np.concatenate([question, silence, answer * 0.005])
    right = np.concatenate([question * 0.005, silence, answer])
    path = write_stereo(tmp_path / "call.wav", left, right)
    heard = tuple(transcriber("whisper-tiny.en").utterances(path, "en"))
    voices = available_voices(Settings())
    assert voices is not None
    turns = spoken_turns(heard, voices.turns(path, [(one.start, one.end) for one in heard]))
    assert [turn.voice for turn in turns] == [0, 1]
    assert turns[0].words[-1].text.lower() == "period?"


@pytest.mark.weights("whisper-base")
def test_the_language_is_heard(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "call.wav", said(ANSWER))
    assert transcriber("whisper-base").language_of(path) == "en"
    silent = write_wav(tmp_path / "silent.wav", np.zeros(3 * RATE, np.float32))
    assert transcriber("whisper-base").language_of(silent) in ("en", "fr", "de")


@pytest.mark.weights("whisper-tiny.en")
def test_what_is_no_sound_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "call.m4a"
    path.write_bytes(b"no sound at all" * 50)
    with pytest.raises(Unreadable, match=r"call\.m4a"):
        transcriber("whisper-tiny.en").length(path)


class StopsEarly(WhisperTranscriber):
    """An engine that hears the first second of what it is given, and no more."""

    def _segments(self, sound: Sound, language: str, told: str | None) -> list[Any]:
        second = f" {round(float(sound[0]))}"
        return [
            SimpleNamespace(compression_ratio=1.0, text=second, words=[Word(0.0, 1.0, second, 1.0)])
        ]


def test_speech_after_the_last_word_is_listened_to_again() -> None:
    seconds = np.repeat(np.arange(3, dtype=np.float32), RATE)
    engine = StopsEarly(Shelf(Settings()).weights("whisper-tiny.en"))
    heard = engine.words(Stretch(10.0, 13.0, seconds), "en", "")
    assert [(word.text, word.start, word.end) for word in heard] == [
        ("0", 10.0, 11.0),
        ("1", 11.0, 12.0),
    ]
