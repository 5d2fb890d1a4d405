"""From sound to facts: spoken, listened to, measured; with the real weights."""

from pathlib import Path

import numpy as np
import pytest

from adapters.speech.sounds import RATE, write_wav
from adapters.speech.spoken import voiced
from secondround.adapters.speech.sound_meter import SileroMeter
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings
from secondround.preparation.rehearsal.delivery.measured import measured

FIRST = "Um, I run the evening shift with nine people."
SECOND = "And, uh, we moved the fragile goods to the front."


@pytest.mark.weights("whisper-tiny.en")
def test_fillers_pauses_and_pace_are_those_that_were_spoken(tmp_path: Path) -> None:
    silence = np.zeros(int(1.5 * RATE), np.float32)
    sound = np.concatenate([silence, voiced(FIRST), silence, voiced(SECOND), silence])
    path = write_wav(tmp_path / "take.wav", sound)
    listener = WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en"))
    words = [word for one in listener.utterances(path, "en") for word in one.words]
    meter = SileroMeter()
    speech = meter.speech(path)
    found = measured(words, speech, listener.length(path), "en", meter.tone(path, speech))
    assert [one.text for one in found.fillers] == ["um", "uh"]
    longest = max(found.pauses, key=lambda pause: pause.length)
    assert longest.length == pytest.approx(1.5, abs=0.15)
    assert (longest.after, longest.before) == ("people.", "And,")
    assert found.words == len(f"{FIRST} {SECOND}".split()) - 2
    assert found.tone is not None
    assert found.tone.median_pitch is not None
    assert 80 < found.tone.median_pitch < 300
