"""Numbers in the OpenMetrics format: requests by template, jobs by lane, work and state."""

from collections.abc import Callable, Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.jobs.tally import Counted
from secondround.hosted.operation.seen import Seen, SeenWork

_encoded, CONTENT_TYPE = choose_encoder("application/openmetrics-text; version=1.0.0")
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds; the target of a page is 0.15."""

WORK_BUCKETS = (0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 1800.0)
"""Seconds of one piece of work."""

Tally = Callable[[], Counted]
"""The jobs there are. Raises `EngineFailed`."""


class Metrics:
    """Of one process; each has its own. Jobs that wait are counted where a tally is given: once in an installation."""

    def __init__(self, tally: Tally | None = None) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "secondround_requests",
            "Requests that were answered.",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self._seconds = Histogram(
            "secondround_request_seconds",
            "Until the whole answer was sent.",
            ["route"],
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._works = Histogram(
            "secondround_work_seconds",
            "What this worker did, by how it ended.",
            ["work", "ending"],
            buckets=WORK_BUCKETS,
            registry=self._registry,
        )
        if tally:
            self._registry.register(_JobCounts(tally))

    def note(self, seen: Seen) -> None:
        """One more request."""
        self._requests.labels(seen.method, seen.route, str(seen.status)).inc()
        self._seconds.labels(seen.route).observe(seen.seconds)

    def note_work(self, seen: SeenWork) -> None:
        """One more piece of work."""
        self._works.labels(seen.work, seen.ending).observe(seen.seconds)

    def exposed(self) -> bytes:
        """Everything now; jobs are left out while their list cannot be reached."""
        return _encoded(self._registry)


class _JobCounts(Collector):
    """Counted when asked."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    def describe(self) -> Iterable[GaugeMetricFamily]:
        return ()

    def collect(self) -> Iterable[GaugeMetricFamily]:
        try:
            counted = self._tally()
        except SecondRoundError:
            return
        told = "Jobs that wait, run or failed, and those done in the last hour."
        family = GaugeMetricFamily("secondround_jobs", told, labels=["lane", "work", "state"])
        for labels, count in sorted(counted.counts.items()):
            family.add_metric(labels, count)
        yield family
        told = "How long the first in each lane has waited."
        family = GaugeMetricFamily("secondround_oldest_job_seconds", told, labels=["lane"])
        for lane, seconds in sorted(counted.oldest.items()):
            family.add_metric([lane], seconds)
        yield family
