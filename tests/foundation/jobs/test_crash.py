"""A worker killed in the middle of a job, on SQLite and on PostgreSQL."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from foundation.jobs import works
from foundation.jobs.works import finished, wait_until
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.owner import LOCAL


@pytest.fixture(params=["sqlite", "postgresql"])
def jobs_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'jobs.db'}"
    return request.getfixturevalue("postgres_url")


def test_a_killed_worker_goes_on_where_it_was(jobs_address: str, tmp_path: Path) -> None:
    jobs = Jobs(jobs_address)
    job_id = jobs.enqueue(LOCAL, "write", "folder-1")
    first = start_worker(jobs_address, tmp_path)
    wait_until(lambda: written(tmp_path) == [0, 1])
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert jobs.find(LOCAL, job_id).state == "running"

    (tmp_path / "go").touch()
    second = start_worker(jobs_address, tmp_path)
    try:
        done = wait_until(lambda: finished(jobs, job_id))
    finally:
        second.kill()
        second.wait()
        jobs.close()
    assert done.state == "done"
    # The finished step is not done again; the one the crash interrupted is.
    assert written(tmp_path) == [0, 1, 1, 2, 3]


def start_worker(address: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, works.__file__, address, str(folder)])


def written(folder: Path) -> list[int]:
    done = folder / "done"
    return [int(line) for line in done.read_text().split()] if done.exists() else []
