"""Where work is asked for and asked after. Nothing is done here: a `Worker` does it."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.jobs.lanes import ONE_LANE, Lanes
from secondround.foundation.jobs.library import (
    TRACE,
    WORKFLOW,
    OpenedLater,
    check_ids,
    failures,
    owner_mark,
)
from secondround.foundation.jobs.model import JOB_FORMAT, Job, State
from secondround.foundation.owner import Owner

if TYPE_CHECKING:
    from dbos import EnqueueOptions, WorkflowStatus

STATES: Mapping[str, State] = {
    "DELAYED": "waiting",
    "ENQUEUED": "waiting",
    "PENDING": "running",
    "SUCCESS": "done",
    "CANCELLED": "cancelled",
}
"""What is not here has failed."""


class Jobs(OpenedLater):
    """One owner's jobs at a time: the owner is part of every find.

    Every call raises `EngineFailed` when the database cannot be reached.
    """

    def __init__(
        self,
        url: str,
        version: str = JOB_FORMAT,
        lanes: Lanes = ONE_LANE,
        trace: Callable[[], str] = str,
    ) -> None:
        """`trace` gives the traceparent of what is done now, kept with a job; empty where nothing is traced."""
        super().__init__(url)
        self._trace = trace
        self._lanes = lanes
        self._version = version

    def enqueue(self, owner: Owner, name: str, *ids: str) -> str:
        """The id of the job, kept before this returns. `ids` are ids and nothing else."""
        check_ids(ids)
        lane = self._lanes.of(name)
        options: EnqueueOptions = {
            "queue_name": lane.name,
            "workflow_name": WORKFLOW,
            "app_version": self._version,
            "authenticated_user": owner_mark(owner),
        }
        if lane.fair:
            options["queue_partition_key"] = owner.workspace_id
        if trace := self._trace():
            options["attributes"] = {TRACE: trace}
        given = (name, owner.workspace_id, owner.person_id, list(ids))
        with failures():
            handle: Any = self._opened().enqueue(options, *given)
        return str(handle.get_workflow_id())

    def list(self, owner: Owner) -> tuple[Job, ...]:
        """The newest first."""
        with failures():
            found = self._opened().list_workflows(
                user=owner_mark(owner), sort_desc=True, load_output=False
            )
        return tuple(_job(status) for status in found)

    def find(self, owner: Owner, job_id: str) -> Job:
        """Raises `NotFound`, also for a job of another owner."""
        return _job(self._found(owner, job_id))

    def known(self, owner: Owner, job_id: str) -> Job | None:
        """None where there is none of this id (it may be empty), or it is another owner's."""
        try:
            return self.find(owner, job_id) if job_id else None
        except NotFound:
            return None

    def cancel(self, owner: Owner, job_id: str) -> None:
        """Work that has begun stops at its next report or step. Raises `NotFound`."""
        status = self._found(owner, job_id)
        with failures():
            self._opened().cancel_workflow(status.workflow_id)

    def retry(self, owner: Owner, job_id: str) -> None:
        """Goes on with a failed or cancelled job after its last finished step.

        Raises `NotFound`, and `Refused` for a job that waits, runs or is done.
        """
        status = self._found(owner, job_id)
        state, lane = _job(status).state, self._lanes.of(_job(status).name)
        with failures():
            if state == "cancelled":
                self._opened().resume_workflow(job_id, queue_name=lane.name)
            elif state == "failed":
                self._opened().rewind_workflow(
                    job_id,
                    start_step=self._first_failed_step(job_id),
                    queue_name=lane.name,
                    queue_partition_key=owner.workspace_id if lane.fair else None,
                )
            else:
                raise Refused("only a job that failed or was cancelled can be tried again")

    def forget(self, owner: Owner, about: str = "") -> None:
        """Removes every trace of the owner's jobs; with `about`, an id, of those alone that were given it."""
        with failures():
            client = self._opened()
            kept = client.list_workflows(user=owner_mark(owner), load_output=False)
            client.delete_workflows(
                [one.workflow_id for one in kept if not about or about in _job(one).ids]
            )

    def _found(self, owner: Owner, job_id: str) -> "WorkflowStatus":
        with failures():
            found = self._opened().list_workflows(
                workflow_ids=[job_id], user=owner_mark(owner), load_output=False
            )
        if not found:
            raise NotFound("job {job_id}", job_id=job_id)
        return found[0]

    def _first_failed_step(self, job_id: str) -> int:
        """1 where the job failed outside any step."""
        steps = self._opened().list_workflow_steps(job_id)
        return next((step["function_id"] for step in steps if step["error"]), 1)


def _job(status: "WorkflowStatus") -> Job:
    name, _, _, ids = (status.input or {"args": ("", "", "", ())})["args"]
    noted = status.attributes or {}
    return Job(
        id=status.workflow_id,
        name=name,
        ids=tuple(ids),
        state=STATES.get(status.status, "failed"),
        done=1.0 if status.status == "SUCCESS" else float(noted.get("done", 0.0)),
        message=str(noted.get("message", "")),
        made_at=_moment(status.created_at),
        changed_at=_moment(status.updated_at),
    )


def _moment(milliseconds: int | None) -> datetime:
    return datetime.fromtimestamp((milliseconds or 0) / 1000, UTC)
