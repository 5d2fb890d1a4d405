"""Saving an archive as a job, and fetching it."""

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from secondround.foundation.errors import NotFound
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.model import Job
from secondround.foundation.jobs.run import Run
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.preparation.archive import steps
from secondround.preparation.archive.layout import KEPT

SAVE = "save-archive"
"""The name of the job."""

LASTS = timedelta(days=7)
"""How long a saved archive stays."""


def ask(kit: Kit, jobs: Jobs) -> str:
    """The id of the job that saves everything of the owner's; what was saved too long ago goes."""
    drop_old(kit, jobs)
    return jobs.enqueue(kit.owner, SAVE)


def save_and_keep(run: Run) -> None:
    """The job: done twice, it keeps one file."""
    kit = run.kit()
    run.report(0.0, "saving")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.zip"
        steps.save(kit, path)
        run.report(0.9, "keeping")
        kit.objects.put_file(_key(kit, run.job_id), path)


def asked_for(kit: Kit, jobs: Jobs) -> tuple[Job, ...]:
    """Those of the last days, the newest first; one that is done can be fetched."""
    return tuple(
        one for one in jobs.list(kit.owner) if one.name == SAVE and kit.now - one.made_at < LASTS
    )


def fetch(kit: Kit, job_id: str, path: Path) -> None:
    """The file of this job, as it was saved. Raises `NotFound`."""
    kit.objects.fetch(place_of(kit, job_id), path)


def place_of(kit: Kit, job_id: str) -> str:
    """The key of this job's file. Raises `NotFound` where it is not saved yet, or not any more."""
    key = _key(kit, job_id)
    if not kit.objects.has(key):
        raise NotFound("the saved file {job_id}", "Have it saved again.", job_id=job_id)
    return key


def drop_old(kit: Kit, jobs: Jobs) -> int:
    """Those that have lain there long enough go; how many."""
    young = {_key(kit, one.id) for one in asked_for(kit, jobs)}
    old = [key for key in _kept(kit) if key not in young]
    for key in old:
        kit.objects.delete(key)
    return len(old)


def _kept(kit: Kit) -> Iterator[str]:
    start = f"{owner_prefix(kit.owner)}{KEPT}"
    return (key for key in kit.objects.list(owner_prefix(kit.owner)) if key.startswith(start))


def _key(kit: Kit, job_id: str) -> str:
    return f"{owner_prefix(kit.owner)}{KEPT}{job_id}.zip"
