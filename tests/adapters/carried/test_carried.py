"""What carries a rehearsal to somebody else: MP3 of the same length and loudness, a QR code as a drawing."""

import wave
from pathlib import Path

import numpy as np
import pytest
from lxml import etree

from adapters.carried.qr import text_of
from secondround.adapters.carried.mp3 import mp3_of
from secondround.adapters.carried.qr_code import QrCode
from secondround.adapters.sound import RATE, blocks
from secondround.foundation.errors import Unreadable


def test_mp3_sounds_as_the_recording_did_and_is_an_eighth_of_it(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    times = np.arange(25 * RATE) / RATE
    tone = np.sin(2 * np.pi * 440 * times) * 9_000 * (times > 12)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(tone.astype("<i2").tobytes())
    made = tmp_path / "take.mp3"
    made.write_bytes(mp3_of(path))
    assert made.stat().st_size < path.stat().st_size / 7.5
    heard = np.concatenate(list(blocks(made)), axis=1)[0]
    assert abs(len(heard) / RATE - 25) < 0.1
    assert np.abs(heard[: 11 * RATE]).max() < 0.01
    assert np.abs(heard[13 * RATE : 24 * RATE]).max() == pytest.approx(9_000 / 32_768, rel=0.1)


def test_what_holds_no_sound_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(b"no sound")
    with pytest.raises(Unreadable):
        mp3_of(path)


def test_a_qr_code_is_a_drawing_and_its_text_is_data() -> None:
    hostile = 'http://192.168.1.2/"><script>alert(1)</script>'
    drawn = etree.fromstring(QrCode().print("svg", {"text": hostile}))
    assert {etree.QName(one).localname for one in drawn.iter()} == {"svg", "g", "path"}
    assert QrCode().print("svg", {"text": "a"}) != QrCode().print("svg", {"text": "b"})
    assert "█" in QrCode().print("terminal", {"text": hostile}).decode()


@pytest.mark.parametrize(
    "address",
    [
        "http://10.0.0.7:8123/AbCdEfGhIjKlMnOpQrStUvWx",
        "http://192.168.178.101:54321/7Yt-_kZ0qPwXvB3nLmD8sA",
        "http://172.16.254.254:65535/zz_0123456789-ABCDEFGHIJ/",
        "a",
    ],
)
def test_a_phone_reads_the_address_out_of_the_qr_code(address: str) -> None:
    assert text_of(QrCode().print("svg", {"text": address})) == address
