"""Workers of the hosted edition as processes of their own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hosted.work import works
from secondround.foundation.jobs.desk import Jobs
from secondround.hosted.settings import HostedSettings
from secondround.hosted.work.kinds import jobs_of

Process = subprocess.Popen[bytes]
Start = Callable[..., Process]


def as_json(settings: HostedSettings) -> str:
    """With its secrets, for a process of the tests."""
    opened = {
        name: value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)
        for name, value in settings
    }
    return json.dumps(opened)


@pytest.fixture
def start(settings: HostedSettings, tmp_path: Path) -> Iterator[Start]:
    """Starts a worker under a name; values given are set in place of the usual ones."""
    running: list[Process] = []

    def started(slot: str, **changed: object) -> Process:
        chosen = as_json(settings.model_copy(update={"work_pace": 0.1, **changed}))
        command = [sys.executable, works.__file__, chosen, slot, str(tmp_path)]
        path = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
        running.append(subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}))
        return running[-1]

    yield started
    for one in running:
        one.kill()
        one.wait()


@pytest.fixture
def jobs(settings: HostedSettings) -> Iterator[Jobs]:
    opened = jobs_of(settings)
    yield opened
    opened.close()


def kill(process: Process) -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
