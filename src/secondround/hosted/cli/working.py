"""One process that works: its lanes, and beside them what only its operator asks."""

from collections.abc import Callable, Collection, Mapping

from secondround.bootstrap import WORKS
from secondround.foundation.jobs.worker import Work
from secondround.hosted.cli.serving import answer_aside
from secondround.hosted.operation import logs
from secondround.hosted.operation.aside import aside
from secondround.hosted.operation.metrics import Metrics
from secondround.hosted.operation.readiness import readiness
from secondround.hosted.operation.working import watched
from secondround.hosted.premises import Premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.work.kinds import KINDS
from secondround.hosted.work.worker import HostedWorker


def begin_work(
    premises: Premises, slot: str, kinds: Collection[str], host: str
) -> tuple[HostedWorker, Callable[[], None]]:
    """The worker, which works now, and what sends the last of its traces. Raises `Refused` where its name or the port
    beside it is taken."""
    logs.write_json(slot=slot)
    metrics = Metrics()
    works, close = _watched(premises.settings, metrics)
    chosen = (kind for kind in KINDS if kind in kinds)
    worker = HostedWorker(premises, slot, *chosen, works=works)
    ready = aside(lambda: {**readiness(premises), "slot": worker.works}, metrics)
    answer_aside(ready, host, premises.settings.aside_port)
    worker.start()
    return worker, close


def _watched(
    settings: HostedSettings, metrics: Metrics
) -> tuple[Mapping[str, Work], Callable[[], None]]:
    listeners = (metrics.note_work, logs.note_work)
    if not settings.otlp_endpoint:
        return watched(WORKS, listeners), lambda: None
    from secondround.hosted.operation.traces import traces_to

    traces = traces_to(settings.otlp_endpoint)
    return watched(WORKS, listeners, traces.job_span), traces.close
