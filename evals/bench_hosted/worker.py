"""A worker process of the measurement: the product's own work, and work that would show if it were done twice."""

import signal
import sys
from pathlib import Path
from threading import Event

from secondround.bootstrap import WORKS
from secondround.foundation.jobs.run import Run
from secondround.hosted.premises import open_premises
from secondround.hosted.settings import read_settings
from secondround.hosted.work.worker import HostedWorker
from secondround.preparation.documents import steps as document_steps

TEXTS = 4


def bring(run: Run, candidacy_id: str, mark: str) -> None:
    """Four documents, each a step: an object in the store, and rows in the database."""
    for number in range(TEXTS):
        run.report(number / TEXTS, str(number))
        run.step(f"text {number}", lambda number=number: _add(run, candidacy_id, mark, number))


def text_of(mark: str, number: int) -> bytes:
    """No two are alike."""
    lines = [f"In project {mark}, part {number}, I led team {line}." for line in range(12)]
    return "\n\n".join(lines).encode()


def _add(run: Run, candidacy_id: str, mark: str, number: int) -> str:
    name = f"{mark}-{number}.txt"
    return document_steps.add(run.kit(), candidacy_id, name, text_of(mark, number)).id


if __name__ == "__main__":
    slot, folder = sys.argv[1:]
    told = Event()
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    premises = open_premises(read_settings())
    worker = HostedWorker(premises, slot, works={**WORKS, "bring": bring})
    worker.start()
    Path(folder, f"ready {slot}").touch()
    told.wait()
    worker.drain()
