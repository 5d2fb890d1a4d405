"""Spans to an OTLP endpoint: imported only where one is set."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Span as OpenedSpan
from opentelemetry.trace import SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from secondround.foundation.jobs.library import TRACE
from secondround.foundation.jobs.run import Run
from secondround.hosted.operation import working
from secondround.hosted.operation.seen import Seen, SeenWork
from secondround.hosted.operation.watched import Ending

_context = TraceContextTextMapPropagator()


def traced_now() -> str:
    """The traceparent of the request that is answered now: a job keeps it, and its span joins that trace."""
    carrier: dict[str, str] = {}
    _context.inject(carrier)
    return carrier.get(TRACE, "")


class Traces:
    """A span for each request, named by its template, and for each job, named by its work, in the trace of the request
    that asked for it; of a person, an address or an exception's words they have nothing.

    The process is named "secondround" and no more: the environment's OTEL_RESOURCE_ATTRIBUTES are added.
    """

    def __init__(self, exporter: SpanExporter) -> None:
        self._provider = TracerProvider(resource=Resource.create({"service.name": "secondround"}))
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("secondround")

    def span(self) -> AbstractContextManager[Ending]:
        """For `Watched`."""
        return self._span()

    def job_span(self, run: Run) -> AbstractContextManager[working.Ending]:
        """For `watched` works."""
        return self._job_span(run)

    def close(self) -> None:
        """Sends what is left."""
        self._provider.shutdown()

    def _opened(
        self, name: str, kind: SpanKind, asked: Context | None = None
    ) -> AbstractContextManager[OpenedSpan]:
        """An exception's words may name somebody: none is written down."""
        return self._tracer.start_as_current_span(
            name, asked, kind, record_exception=False, set_status_on_exception=False
        )

    @contextmanager
    def _span(self) -> Iterator[Ending]:
        with self._opened("request", SpanKind.SERVER) as span:

            def end(seen: Seen) -> None:
                span.update_name(f"{seen.method} {seen.route}")
                span.set_attributes(
                    {
                        "http.request.method": seen.method,
                        "http.route": seen.route,
                        "http.response.status_code": seen.status,
                    }
                )
                if seen.status >= 500:
                    span.set_status(Status(StatusCode.ERROR))

            yield end

    @contextmanager
    def _job_span(self, run: Run) -> Iterator[working.Ending]:
        asked = _context.extract({TRACE: run.asked_by()})
        with self._opened("job", SpanKind.CONSUMER, asked) as span:

            def end(seen: SeenWork) -> None:
                span.update_name(f"job {seen.work}")
                span.set_attributes({"job.id": seen.job, "job.ending": seen.ending})
                if seen.ending == "failed":
                    span.set_status(Status(StatusCode.ERROR))

            yield end


def traces_to(endpoint: str) -> Traces:
    """`endpoint` is the address of a collector, as in http://collector:4318."""
    return Traces(OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces"))
