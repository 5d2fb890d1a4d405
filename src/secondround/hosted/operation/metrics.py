"""Numbers in the OpenMetrics format: requests by template, jobs by kind and state."""

from collections.abc import Callable, Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from secondround.foundation.errors import SecondRoundError
from secondround.hosted.operation.seen import Seen

_encoded, CONTENT_TYPE = choose_encoder("application/openmetrics-text; version=1.0.0")
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds; the target of a page is 0.15."""

Tally = Callable[[], Mapping[tuple[str, str], int]]
"""Jobs by kind and state. Raises `EngineFailed`."""


class Metrics:
    """Of one process; each has its own."""

    def __init__(self, tally: Tally) -> None:
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
        self._registry.register(_JobCounts(tally))

    def note(self, seen: Seen) -> None:
        """One more request."""
        self._requests.labels(seen.method, seen.route, str(seen.status)).inc()
        self._seconds.labels(seen.route).observe(seen.seconds)

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
        told = "Jobs by kind and state: those that wait, run or failed, and those done in the last hour."
        family = GaugeMetricFamily("secondround_jobs", told, labels=["kind", "state"])
        try:
            counts = self._tally()
        except SecondRoundError:
            return
        for (kind, state), count in sorted(counts.items()):
            family.add_metric([kind, state], count)
        yield family
