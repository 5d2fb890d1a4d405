"""The program is one of the test's own that writes what espeak-ng writes; the real one where it is installed."""

import sys
from pathlib import Path

import numpy as np
import pytest

from adapters.synthesis.heard import samples
from secondround.adapters.synthesis.espeak_speaker import EspeakSpeaker
from secondround.adapters.weights.speakers import available_speakers
from secondround.foundation.errors import EngineFailed, NotFound, Refused
from secondround.foundation.settings import Settings

SPEAKING = """
import json, math, struct, sys
from pathlib import Path
said = sys.stdin.buffer.read()
Path(sys.argv[0]).with_suffix(".told").write_text(json.dumps([sys.argv[1:], said.decode()]))
tone = b"".join(struct.pack("<h", int(9000 * math.sin(place / 9))) for place in range(22050))
header = b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 22050, 44100, 2, 16)
sys.stdout.buffer.write(b"RIFF\\x24\\xf0\\xff\\x7f" + header + b"data\\x00\\xf0\\xff\\x7f" + bytes(8820) + tone)
"""


def program(folder: Path, code: str) -> str:
    path = folder / "espeak-ng"
    path.write_text(f"#!{sys.executable}\n{code}")
    path.chmod(0o755)
    return str(path)


def test_a_stream_of_unknown_length_is_read_to_its_end(tmp_path: Path) -> None:
    sound = EspeakSpeaker(program(tmp_path, SPEAKING)).speak("Bonjour.", "fr", "woman")
    assert sound.rate == 22_050
    assert sound.length == pytest.approx(1.02, abs=0.01)
    assert np.abs(samples(sound)).max() == pytest.approx(0.8 * 32767, rel=0.01)


def test_a_text_is_data_and_never_a_part_of_the_command(tmp_path: Path) -> None:
    EspeakSpeaker(program(tmp_path, SPEAKING)).speak(
        "--stdout [[h@l'oU]] <break/> z. B. 5 %", "de", "man"
    )
    told = (tmp_path / "espeak-ng.told").read_text()
    assert '["-v", "de+m3", "-s", "150", "-b", "1", "--stdin", "--stdout"]' in told
    assert "[[" not in told.partition("--stdout")[2][3:]
    assert "<" not in told
    assert "zum Beispiel 5 Prozent" in told


@pytest.mark.parametrize("code", ["raise SystemExit(1)", "print('no sound')", "pass"])
def test_a_program_that_fails_is_told(code: str, tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="espeak-ng could not say this"):
        EspeakSpeaker(program(tmp_path, code)).speak("Bonjour.", "fr", "woman")


def test_what_it_cannot_say_is_told(tmp_path: Path) -> None:
    speaker = EspeakSpeaker(program(tmp_path, SPEAKING))
    with pytest.raises(Refused):
        speaker.speak(" ", "fr", "woman")
    with pytest.raises(NotFound):
        speaker.speak("Hola.", "es", "woman")
    assert speaker.voices("es") == ()


def test_it_speaks_where_it_is_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, SPEAKING)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [one.name for one in available_speakers(Settings()) if "fr" in one.languages] == [
        "espeak-ng"
    ]
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert [one.name for one in available_speakers(Settings()) if "fr" in one.languages] == []
