"""Work for the tests of workers, and a worker process of its own that can be killed."""

import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Event

from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.run import Run
from secondround.foundation.jobs.worker import Work
from secondround.foundation.owner import Owner
from secondround.hosted.premises import open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.work.worker import HostedWorker
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

TEXTS = 4


def works(folder: Path) -> Mapping[str, Work]:
    """Each waits for a file of the folder where it could be killed, and notes there what it did."""

    def bring(run: Run, candidacy_id: str) -> None:
        for number in range(TEXTS):
            run.report(number / TEXTS, f"{number} of {TEXTS}")
            run.step(f"text {number}", lambda number=number: _add(run, candidacy_id, number))

    def _add(run: Run, candidacy_id: str, number: int) -> str:
        note(folder, f"{candidacy_id} {number}")
        kept = document_steps.add(run.kit(), candidacy_id, f"{number}.txt", text_of(number))
        while number == 1 and not (folder / "go").exists():
            time.sleep(0.02)
        return kept.id

    def mark(run: Run, *ids: str) -> None:
        note(folder, f"{run.owner.workspace_id} {' '.join(ids)}")

    def die(run: Run, *_ids: str) -> None:
        note(folder, "died")
        signal.raise_signal(signal.SIGKILL)

    return {"bring": bring, "mark": mark, "die": die}


def text_of(number: int) -> bytes:
    return f"I led {number + 2} projects for the harbour. They were done in time.".encode()


def note(folder: Path, words: str) -> None:
    with (folder / "noted").open("a") as noted:
        noted.write(f"{words}\n")


def noted(folder: Path) -> list[str]:
    file = folder / "noted"
    return file.read_text().splitlines() if file.exists() else []


def a_candidacy(settings: HostedSettings, owner: Owner) -> str:
    premises = open_premises(settings)
    try:
        return candidacy_steps.open_new(premises.kit_of(owner)).id
    finally:
        premises.close()


def ends(jobs: Jobs, owner: Owner, job_id: str) -> str:
    """Its state, or empty while it waits or runs."""
    state = jobs.find(owner, job_id).state
    return "" if state in ("waiting", "running") else state


if __name__ == "__main__":
    settings_json, slot, where = sys.argv[1:]
    told = Event()
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    opened = open_premises(HostedSettings.model_validate_json(settings_json))
    worker = HostedWorker(opened, slot, works=works(Path(where)), grace=1.0)
    worker.start()
    note(Path(where), f"began {slot}")
    told.wait()
    Path(where, "drained").write_text(str(worker.drain()))
    # As the command does: what was handed over is not worked on any more.
    signal.raise_signal(signal.SIGKILL)
