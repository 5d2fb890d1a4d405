"""`secondround debrief add` and `recordings` with a recording: consent, the work, its list, its end."""

import json
import re
import shlex
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from preparation.recordings.spoken import SAID, interview, write
from secondround.interfaces.cli.listening import resume_command
from secondround.interfaces.cli.main import secondround

CONSENT = ("--country", "FR", "--consent", "yes", "--language", "en")


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECONDROUND_MEANING", "off")
    made = tmp_path / "my folder"
    made.mkdir()
    return made


def run(*words: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(secondround, ["debrief", *words])


def test_without_consent_nothing_is_kept(folder: Path, tmp_path: Path) -> None:
    call = write(tmp_path / "call.wav", interview())
    for more in ((), ("--consent", "no"), ("--country", "DE")):
        refused = run("add", str(folder), str(call), *more)
        assert refused.exit_code == 1
        assert "everyone who can be heard" in refused.stderr
        assert "notes from memory" in refused.stdout
    assert run("recordings", str(folder)).output == "No recordings.\n"


def words(text: str) -> str:
    """Without punctuation, which differs between processors."""
    return " ".join(re.findall(r"[\w']+", text.lower()))


@pytest.mark.weights("whisper-tiny.en")
def test_a_call_becomes_a_memory_with_times(folder: Path, tmp_path: Path) -> None:
    call = write(tmp_path / "monday's call.m4a", interview())
    added = run("add", str(folder), str(call), *CONSENT)
    assert added.exit_code == 0, added.output
    assert "Code pénal" in added.stdout
    assert "Added recordings/monday's call.m4a.vtt." in added.stdout
    assert "\r" not in added.stdout

    (one,) = json.loads(run("recordings", str(folder), "--json").stdout)
    assert (one["state"], one["recording"]["transcript"]) == (
        "transcribed",
        "recordings/monday's call.m4a.vtt",
    )
    shown = run("show", str(folder)).stdout
    assert words(SAID[2]) in words(shown)
    assert "What they asked" in shown
    assert "What you asked" not in shown
    assert "Voice 2, " in shown
    assert "monday's call.m4a.vtt, 00:00:09" in shown

    gone = run("recordings", str(folder), "--delete-sound", "monday's call.m4a")
    assert "transcribed 100%, its sound deleted" in gone.stdout
    assert words(SAID[2]) in words(run("show", str(folder)).stdout)
    assert run("recordings", str(folder), "--forget", "monday's call.m4a").stdout == (
        "No recordings.\n"
    )


@pytest.mark.weights("whisper-tiny.en")
def test_kept_for_later_it_says_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    call = write(tmp_path / "a call.ogg", np.zeros(24_000 * 4, np.float32))
    kept = run("add", str(folder), str(call), *CONSENT, "--later")
    assert kept.exit_code == 0
    assert resume_command(folder, "a call.ogg") in kept.stdout
    assert shlex.split(resume_command(folder, "a call.ogg"))[-1] == "a call.ogg"
    assert "waiting 0%" in run("recordings", str(folder)).stdout
    wrong = run("recordings", str(folder), "--language", "fr")
    assert wrong.exit_code == 2

    silent = run("recordings", str(folder), "--resume", "a call.ogg")
    assert silent.exit_code == 0, silent.output
    assert "Nothing was said in it" in silent.stdout


@pytest.mark.weights("whisper-tiny.en")
def test_what_is_no_sound_or_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "call.mp3"
    broken.write_bytes(b"not a sound" * 100)
    unread = run("add", str(folder), str(broken), *CONSENT)
    assert (unread.exit_code, "call.mp3 holds no sound" in unread.stderr) == (1, True)
    missing = run("add", str(folder), str(tmp_path / "none.mp3"), *CONSENT)
    assert (missing.exit_code, "none.mp3" in missing.stderr) == (1, True)
    unknown = run("recordings", str(folder), "--resume", "none.mp3")
    assert (unknown.exit_code, "none.mp3" in unknown.stderr) == (1, True)
