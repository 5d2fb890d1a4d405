"""Does the work that was asked for."""

from collections.abc import Callable, Mapping, Sequence
from threading import Thread

from secondround.foundation.errors import NotFound, SecondRoundError
from secondround.foundation.jobs.lanes import MINUTE, ONE_LANE, Lane, Lanes
from secondround.foundation.jobs.library import WORKFLOW, failures, open_client, worker_config
from secondround.foundation.jobs.model import JOB_FORMAT
from secondround.foundation.jobs.moving.handing import hand_over
from secondround.foundation.jobs.moving.passing import Passes, nothing_passes, put_back
from secondround.foundation.jobs.run import KitFactory, Run, WorkFailed
from secondround.foundation.owner import Owner

Work = Callable[..., None]
"""Called with a `Run` and the job's ids. Called again from its start after a crash, its finished
steps apart: what it does outside `run.step` it must bear doing twice."""

Tells = Callable[[SecondRoundError], str]
"""What is kept of a failure to be read by the job's owner."""

PATIENCE = 60
"""Seconds that handing over may take."""


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
        version: str = JOB_FORMAT,
        lanes: Lanes = ONE_LANE,
        passes: Passes = nothing_passes,
        tells: Tells = str,
    ) -> None:
        self._url = url
        self._works = works
        self._make_kit = make_kit
        self._slot = slot
        self._version = version
        self._lanes = lanes
        self._passes = passes
        self._tells = tells

    def start(self) -> None:
        """Returns at once; the work is done in threads of this process. Raises `EngineFailed`."""
        from dbos import DBOS

        def job(name: str, workspace_id: str, person_id: str, ids: Sequence[str]) -> None:
            self._do(DBOS.workflow_id or "", name, Owner(workspace_id, person_id), ids)

        self._client = open_client(self._url)
        DBOS(config=worker_config(self._url, self._slot, self._version))
        DBOS.workflow(name=WORKFLOW)(job)
        with failures():
            DBOS.listen_queues([lane.name for lane in self._lanes.every])
            DBOS.launch()
            for lane in self._lanes.every:
                _open_lane(lane)

    def stop(self, seconds: int = 0) -> None:
        """Waits that long for what runs; what has not ended is taken up at the next start."""
        from dbos import DBOS

        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=seconds)
        self._client.destroy()

    def drain(self, seconds: int) -> int:
        """Takes nothing more, waits that long for what runs, and hands the rest to other slots; how many that were.

        Where that is not 0 the process has to end at once, since its threads still work on what it handed over.
        """
        from dbos import DBOS

        # The library stays open behind what runs, and is left open where that has to be handed over: what a thread
        # cannot report any more would be kept as its failure.
        waits = {"destroy_registry": True, "workflow_completion_timeout_sec": seconds + PATIENCE}
        leaving = Thread(target=DBOS.destroy, kwargs=waits, daemon=True)
        leaving.start()
        leaving.join(seconds)
        handed = hand_over(self._client, self._slot)
        if not handed:
            leaving.join()
            self._client.destroy()
        return handed

    def _do(self, job_id: str, name: str, owner: Owner, ids: Sequence[str]) -> None:
        run = Run(job_id, owner, self._make_kit, self._client, self._passes)
        try:
            self._work(name)(run, *ids)
        except Exception as failure:
            error = failure.error if isinstance(failure, WorkFailed) else failure
            if not (self._passes(error) and put_back(self._client, job_id, self._passes)):
                run.note(0.0, self._told(error))
            raise WorkFailed(error) from failure

    def _told(self, error: Exception) -> str:
        return self._tells(error) if isinstance(error, SecondRoundError) else type(error).__name__

    def _work(self, name: str) -> Work:
        if name not in self._works:
            raise NotFound("no work is called {name}", name=name)
        return self._works[name]


def _open_lane(lane: Lane) -> None:
    """As this worker knows it: the newest one to start decides for all."""
    from dbos import DBOS

    a_minute = lane.of_one_a_minute
    DBOS.register_queue(
        lane.name,
        worker_concurrency=lane.at_once,
        # A limit for each line is what keeps the lines apart, even one that bounds nothing.
        partition_worker_concurrency=lane.at_once if lane.fair else None,
        partition_concurrency=lane.of_one_at_once or None if lane.fair else None,
        partition_limiter={"limit": a_minute, "period": MINUTE} if lane.fair and a_minute else None,
        polling_interval_sec=lane.pace,
        on_conflict="always_update",
    )
