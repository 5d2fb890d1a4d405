"""Spans to an OTLP endpoint: imported only where one is set."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import SpanKind, Status, StatusCode

from secondround.hosted.operation.seen import Seen
from secondround.hosted.operation.watched import Ending


class Traces:
    """A span for each request, named by its template; of a person, an address or an exception's words it has nothing.

    The process is named "secondround" and no more: the environment's OTEL_RESOURCE_ATTRIBUTES are added.
    """

    def __init__(self, exporter: SpanExporter) -> None:
        self._provider = TracerProvider(resource=Resource.create({"service.name": "secondround"}))
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("secondround")

    def span(self) -> AbstractContextManager[Ending]:
        """For `Watched`."""
        return self._span()

    def close(self) -> None:
        """Sends what is left."""
        self._provider.shutdown()

    @contextmanager
    def _span(self) -> Iterator[Ending]:
        opened = self._tracer.start_as_current_span(
            "request",
            kind=SpanKind.SERVER,
            record_exception=False,
            set_status_on_exception=False,
        )
        with opened as span:

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


def traces_to(endpoint: str) -> Traces:
    """`endpoint` is the address of a collector, as in http://collector:4318."""
    return Traces(OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces"))
