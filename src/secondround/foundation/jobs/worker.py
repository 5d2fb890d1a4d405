"""Does the work that was asked for."""

from collections.abc import Callable, Mapping, Sequence

from secondround.foundation.errors import NotFound, SecondRoundError
from secondround.foundation.jobs.library import (
    PACE,
    QUEUE,
    WORKFLOW,
    failures,
    open_client,
    worker_config,
)
from secondround.foundation.jobs.model import JOB_FORMAT
from secondround.foundation.jobs.run import KitFactory, Run
from secondround.foundation.owner import Owner

Work = Callable[..., None]
"""Called with a `Run` and the job's ids. Called again from its start after a crash, its finished
steps apart: what it does outside `run.step` it must bear doing twice."""


class Worker:
    """One slot of work; one at a time in a process.

    A slot's name outlives its process: started again under the same name, it takes up what a crash
    interrupted. Two processes never share a name.
    """

    def __init__(
        self,
        url: str,
        works: Mapping[str, Work],
        make_kit: KitFactory,
        *,
        slot: str = "worker-1",
        at_once: int = 1,
        version: str = JOB_FORMAT,
    ) -> None:
        self._url = url
        self._works = works
        self._make_kit = make_kit
        self._slot = slot
        self._at_once = at_once
        self._version = version

    def start(self) -> None:
        """Returns at once; the work is done in threads of this process. Raises `EngineFailed`."""
        from dbos import DBOS

        def job(name: str, workspace_id: str, person_id: str, ids: Sequence[str]) -> None:
            self._do(DBOS.workflow_id or "", name, Owner(workspace_id, person_id), ids)

        self._client = open_client(self._url)
        DBOS(config=worker_config(self._url, self._slot, self._version))
        DBOS.workflow(name=WORKFLOW)(job)
        with failures():
            DBOS.launch()
            DBOS.register_queue(
                QUEUE,
                worker_concurrency=self._at_once,
                polling_interval_sec=PACE,
                on_conflict="always_update",
            )

    def stop(self, seconds: int = 0) -> None:
        """Waits that long for what runs; what has not ended is taken up at the next start."""
        from dbos import DBOS

        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=seconds)
        self._client.destroy()

    def _do(self, job_id: str, name: str, owner: Owner, ids: Sequence[str]) -> None:
        run = Run(job_id, owner, self._make_kit, self._client)
        try:
            self._work(name)(run, *ids)
        except SecondRoundError as error:
            run.note(0.0, str(error))
            raise
        except Exception as error:
            run.note(0.0, type(error).__name__)
            raise

    def _work(self, name: str) -> Work:
        if name not in self._works:
            raise NotFound("no work is called {name}", name=name)
        return self._works[name]
