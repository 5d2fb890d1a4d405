"""Killed with -9 in the middle of a transcription, it goes on where it was."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import desk_kit, lay
from preparation.recordings.spoken import interview, write
from secondround.bootstrap import jobs_here
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.recordings import steps


@pytest.mark.weights("whisper-tiny.en")
def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    kit = desk_kit(tmp_path)
    folder = lay(tmp_path / "folder", {"cv.txt": "Ada Quill\nCurriculum vitae"})
    candidacy_id = candidacy_steps.open_for(kit, str(folder)).id
    steps.answer_consent(kit, candidacy_id, "LU", True)
    one = steps.add_recording(kit, candidacy_id, write(tmp_path / "call.wav", interview()), 1, "en")
    jobs = jobs_here(kit.settings)
    steps.begin(kit, jobs, candidacy_id, one.key)

    first = work(tmp_path)
    until(lambda: heard(kit, candidacy_id, one.key) >= 1)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    before = steps.utterances_of(kit, candidacy_id, one.key)
    assert not steps.find(kit, candidacy_id, one.key).transcript

    second = work(tmp_path)
    until(lambda: bool(steps.find(kit, candidacy_id, one.key).transcript))
    second.terminate()
    second.wait()
    jobs.close()
    after = steps.utterances_of(kit, candidacy_id, one.key)
    assert after[: len(before)] == before
    assert len({each.start for each in after}) == len(after) >= 3


def work(folder: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"SECONDROUND_DATA_DIR": str(folder / "data")}
    command = [sys.executable, "-m", "secondround", "work", "--slot", "worker-1"]
    return subprocess.Popen(command, env=environment | {"SECONDROUND_MEANING": "off"})


def heard(kit: Kit, candidacy_id: str, key: str) -> int:
    return len(steps.utterances_of(kit, candidacy_id, key))


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
