"""What a piece of work is handed while it runs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from secondround.foundation.jobs.library import TRACE
from secondround.foundation.jobs.moving.passing import Passes, nothing_passes, patiently
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner

if TYPE_CHECKING:
    from dbos import DBOSClient

Value = TypeVar("Value")
KitFactory = Callable[[Owner], Kit]


class WorkFailed(Exception):
    """What the library keeps of a failure: its type. `error` is what happened, and is not kept."""

    def __init__(self, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.error = error


class Run:
    """One run of a job, for its owner."""

    def __init__(
        self,
        job_id: str,
        owner: Owner,
        make_kit: KitFactory,
        client: "DBOSClient",
        passes: Passes = nothing_passes,
    ) -> None:
        self.job_id = job_id
        self.owner = owner
        self._make_kit = make_kit
        self._client = client
        self._passes = passes

    def kit(self) -> Kit:
        """The owner's tools, made anew: the clock is that of the run."""
        return self._make_kit(self.owner)

    def asked_by(self) -> str:
        """The trace of the request that asked for it (a W3C traceparent), or empty."""
        found = self._client.list_workflows(
            workflow_ids=[self.job_id], load_input=False, load_output=False
        )
        return str((found[0].attributes or {}).get(TRACE, "")) if found else ""

    def step(self, name: str, do: Callable[[], Value]) -> Value:
        """What `do` gives, kept: after a crash it is not done again, once it was done.

        A crash in the middle means it is done twice: `do` must bear that. Its value is plain JSON. What is out of order
        for a while is waited for, where whoever runs the worker says what that is. Raises `WorkFailed`.
        """
        from dbos import DBOS

        def done() -> Value:
            try:
                return patiently(do, self._passes)
            except Exception as error:
                raise WorkFailed(error) from error

        return DBOS.run_step({"name": name}, done)

    def report(self, done: float, message: str) -> None:
        """How far the work is, 0.0 to 1.0, and what it does now, in words that name nobody.

        Ends the run when the job has been cancelled or forgotten.
        """
        from dbos import error

        found = self._client.list_workflows(
            workflow_ids=[self.job_id], load_input=False, load_output=False
        )
        if not found or found[0].status == "CANCELLED":
            raise error.DBOSWorkflowCancelledError(self.job_id)
        self.note(done, message)

    def note(self, done: float, message: str) -> None:
        self._client.update_workflow_attributes(
            self.job_id, {"done": done, "message": message}, merge=True
        )
