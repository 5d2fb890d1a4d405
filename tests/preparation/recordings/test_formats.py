"""Whatever a recording is kept in, its sound is the same."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from preparation.recordings.spoken import CODECS, interview, write
from secondround.adapters.sound import RATE, blocks, length_of
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import Unreadable
from secondround.foundation.settings import Settings


@pytest.mark.parametrize("kind", list(CODECS))
def test_every_container_gives_the_sound(tmp_path: Path, kind: str) -> None:
    path = write(tmp_path / f"call.{kind}", interview())
    seconds = interview().size / 24_000
    assert length_of(path) == pytest.approx(seconds, abs=0.2)
    heard = np.concatenate([block[0] for block in blocks(path)])
    assert heard.size / RATE == pytest.approx(seconds, abs=0.2)
    assert float(np.abs(heard).max()) > 0.05


@pytest.mark.parametrize("data", [b"", b"RIFF", b"not a sound at all" * 100, b"\x00" * 5000])
def test_what_holds_no_sound_is_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "call.mp3"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=r"call\.mp3"):
        list(blocks(path))


def test_a_file_that_breaks_off_gives_what_there_is(tmp_path: Path) -> None:
    whole = write(tmp_path / "call.mp3", interview()).read_bytes()
    half = tmp_path / "half.mp3"
    half.write_bytes(whole[: len(whole) // 2])
    seconds = sum(block.shape[1] for block in blocks(half)) / RATE
    assert 0.3 < seconds / (interview().size / 24_000) < 0.6


@pytest.mark.weights("whisper-tiny.en")
def test_what_is_said_is_written_down_with_its_times(tmp_path: Path) -> None:
    path = write(tmp_path / "call.m4a", interview())
    listener = WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en"))
    heard = list(listener.utterances(path, "en", ["Ada Quill"]))
    words = " ".join(word.text for one in heard for word in one.words).lower()
    for said in ("leave your present company", "your notice", "three months"):
        assert said in words
    assert all(a.end <= b.start for a, b in pairwise(heard))
    again = list(listener.utterances(path, "en", ["Ada Quill"], since=heard[0].end))
    assert again == heard[1:]


@pytest.mark.weights("whisper-tiny.en")
def test_in_silence_nothing_is_heard(tmp_path: Path) -> None:
    path = write(tmp_path / "silence.wav", np.zeros(24_000 * 8, np.float32))
    listener = WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en"))
    assert list(listener.utterances(path, "en")) == []
