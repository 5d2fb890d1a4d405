"""Work for the tests, and a worker process of its own that can be killed."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.model import Job
from secondround.foundation.jobs.run import Run
from secondround.foundation.jobs.worker import Worker
from secondround.foundation.owner import LOCAL, Owner

Found = TypeVar("Found")

STEPS = 4


def write_steps(run: Run, folder: str) -> None:
    """Each step adds its number to a file; the second waits until it is let go on."""
    for number in range(STEPS):
        run.report(number / STEPS, f"{number} of {STEPS}")
        run.step(f"step-{number}", lambda number=number: _write(Path(folder), number))


def _write(folder: Path, number: int) -> int:
    with (folder / "done").open("a") as done:
        done.write(f"{number}\n")
    while number == 1 and not (folder / "go").exists():
        time.sleep(0.02)
    return number


def no_kit(owner: object) -> None:
    raise AssertionError("this work needs no kit")


def finished(jobs: Jobs, job_id: str, owner: Owner = LOCAL) -> Job | None:
    job = jobs.find(owner, job_id)
    return job if job.state not in {"waiting", "running"} else None


def wait_until(look: Callable[[], Found | None], seconds: float = 30) -> Found:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError("waited too long")


if __name__ == "__main__":
    address, folder = sys.argv[1:]
    works = {"write": lambda run, _: write_steps(run, folder)}
    Worker(address, works, no_kit, slot="worker-1").start()
    time.sleep(120)
