"""The room every test of this folder can ask for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk
from preparation.recordings.room import Listener, Room, TwoVoices
from secondround.foundation.jobs.desk import Jobs
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.recordings import steps


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    kit, candidacy_id = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    candidacy_steps.describe(
        kit, candidacy_id, candidate="Ada Quill", company="Kolb", language="en"
    )
    listener = Listener()
    kit = replace(kit, transcribers=lambda: [listener], voices=TwoVoices)
    steps.answer_consent(kit, candidacy_id, "BE", True)
    sound = tmp_path / "call.m4a"
    sound.write_bytes(b"sound of an interview")
    jobs = Jobs(f"sqlite:///{tmp_path / 'jobs.db'}")
    yield Room(kit, candidacy_id, listener, jobs, sound)
    jobs.close()
