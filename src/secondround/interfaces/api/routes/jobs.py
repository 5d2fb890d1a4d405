"""Work that waits, runs or is done."""

from fastapi import APIRouter, Response

from secondround.foundation.jobs.model import Job
from secondround.interfaces.api.desk import At, Id

router = APIRouter(prefix="/jobs", tags=["jobs"])


@router.get("")
def jobs(desk: At) -> tuple[Job, ...]:
    """The newest first."""
    return desk.jobs.list(desk.kit.owner)


@router.get("/{job}")
def job(desk: At, job: Id) -> Job:
    """How far it is."""
    return desk.jobs.find(desk.kit.owner, job)


@router.delete("/{job}", status_code=204, response_class=Response)
def cancel(desk: At, job: Id) -> None:
    """It stops at its next step; what it has kept stays."""
    desk.jobs.cancel(desk.kit.owner, job)
