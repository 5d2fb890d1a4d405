"""What is told of requests in numbers, traces and logs; nothing of it says who somebody is."""

import io
import json
import logging
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client.openmetrics.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from secondround.foundation.errors import EngineFailed
from secondround.foundation.jobs.tally import Counted
from secondround.hosted.operation import logs
from secondround.hosted.operation.metrics import Metrics
from secondround.hosted.operation.seen import STOPPED, Seen
from secondround.hosted.operation.traces import Traces, traces_to
from secondround.hosted.operation.watched import Watched

SECRETS = ("Zoë", "zoe@example.org", "p4711", "s3cret", "evil")


async def page(_request: Request) -> Response:
    return PlainTextResponse("Zoë")


async def broken(_request: Request) -> Response:
    logging.getLogger("a.library").error("no luck with zoe@example.org at %s", "p4711")
    raise ValueError("Zoë cannot be read")


ROUTES = [
    Route("/people/{person}", page),
    Mount("/api", routes=[Route("/notes/{note}", page, methods=["POST"])]),
    Route("/broken/{person}", broken),
]


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is logged; loggers are as before afterwards."""
    root, ours = logging.getLogger(), logging.getLogger(logs.OURS)
    before = root.handlers, root.level, ours.level
    stream = io.StringIO()
    logs.write_json(stream)
    yield stream
    root.handlers, root.level, ours.level = before[0], before[1], before[2]
    logging.captureWarnings(capture=False)


def asked(app: Watched) -> None:
    """Requests full of what must not be told."""
    client = TestClient(app, raise_server_exceptions=False)
    client.cookies.set("secondround_session", "s3cret")
    client.get("/people/p4711?name=Zoë", headers={"referer": "http://x/zoe@example.org"})
    client.post("/api/notes/p4711", data={"text": "Zoë"})
    client.get("/invitations/s3cret")
    client.get("/broken/p4711")
    client.request("EVIL-Zoë".encode().decode("latin-1"), "/people/p4711")


def test_a_request_is_told_of_by_its_template() -> None:
    seen: list[Seen] = []
    asked(Watched(Starlette(routes=ROUTES), (seen.append,)))
    assert [(one.method, one.route, one.status) for one in seen[:4]] == [
        ("GET", "/people/{person}", 200),
        ("POST", "/api/notes/{note}", 200),
        ("GET", STOPPED, 404),
        ("GET", "/broken/{person}", 500),
    ]
    assert seen[4].method == "OTHER"
    assert seen[3].failure.startswith("ValueError in hosted.operation.test_watching:") or (
        "test_watching" in seen[3].failure
    )
    assert len({one.request for one in seen}) == 5
    assert all(one.seconds > 0 for one in seen)


def test_the_answer_names_its_request() -> None:
    seen: list[Seen] = []
    answer = TestClient(Watched(Starlette(routes=ROUTES), (seen.append,))).get("/people/1")
    assert answer.headers["x-request-id"] == seen[0].request


def test_a_line_of_the_log_holds_nobody(lines: io.StringIO) -> None:
    asked(Watched(Starlette(routes=ROUTES), (logs.note,)))
    try:
        raise KeyError("zoe@example.org")
    except KeyError:
        logging.getLogger("secondround.test").exception("Something of ours")
    told = lines.getvalue()
    assert not [one for one in SECRETS if one.casefold() in told.casefold()]
    rows = [json.loads(line) for line in told.splitlines()]
    first = rows[0]
    assert first["event"] == "request"
    assert first["route"] == "/people/{person}"
    assert first["status"] == 200
    assert first["ms"] > 0
    assert {"at", "level", "logger", "request", "method"} <= set(first)
    library = next(one for one in rows if one["logger"] == "a.library")
    assert set(library) == {"at", "level", "logger", "place"}
    assert rows[-1]["event"] == "Something of ours"
    assert rows[-1]["failure"].startswith("KeyError in ")


def test_an_argument_is_never_put_into_a_sentence(lines: io.StringIO) -> None:
    logging.getLogger("secondround.test").info("for %s", "Zoë")
    assert json.loads(lines.getvalue())["event"] == "for %s"


def test_numbers_are_openmetrics_by_template_and_hold_nobody() -> None:
    waiting, failed = ("documents", "prepare", "waiting"), ("speech", "listen", "failed")
    metrics = Metrics(lambda: Counted({waiting: 3, failed: 1}, {"documents": 4.5}))
    asked(Watched(Starlette(routes=ROUTES), (metrics.note,)))
    told = metrics.exposed().decode()
    assert not [one for one in SECRETS if one in told]
    found = {one.name: one for one in text_string_to_metric_families(told)}
    requests = {
        tuple(each.labels[name] for name in ("method", "route", "status")): each.value
        for each in found["secondround_requests"].samples
        if each.name.endswith("_total")
    }
    assert requests["GET", "/people/{person}", "200"] == 1
    assert requests["GET", "/broken/{person}", "500"] == 1
    jobs = {
        tuple(one.labels[name] for name in ("lane", "work", "state")): one.value
        for one in found["secondround_jobs"].samples
    }
    assert jobs == {waiting: 3, failed: 1}
    oldest = found["secondround_oldest_job_seconds"].samples
    assert [(one.labels, one.value) for one in oldest] == [({"lane": "documents"}, 4.5)]
    assert "secondround_request_seconds" in found


def test_without_a_list_of_jobs_the_rest_is_told() -> None:
    def gone() -> Counted:
        raise EngineFailed("gone")

    told = Metrics(gone).exposed().decode()
    assert "secondround_jobs" not in told
    assert told.endswith("# EOF\n")


def test_a_span_has_its_template_and_nobody() -> None:
    exporter = InMemorySpanExporter()
    traces = Traces(exporter)
    asked(Watched(Starlette(routes=ROUTES), (), traces.span))
    traces.close()
    spans = exporter.get_finished_spans()
    assert [one.name for one in spans[:2]] == ["GET /people/{person}", "POST /api/notes/{note}"]
    assert dict(spans[0].attributes or {}) == {
        "http.request.method": "GET",
        "http.route": "/people/{person}",
        "http.response.status_code": 200,
    }
    told = "".join(one.to_json() for one in spans)
    assert not [one for one in SECRETS if one in told]
    assert not [one for one in spans if one.events]
    assert not spans[3].status.is_ok


def test_traces_go_where_it_was_set() -> None:
    made = traces_to("http://collector:4318/")
    processors = made._provider._active_span_processor._span_processors
    assert isinstance(processors[0], BatchSpanProcessor)
    exporter = processors[0].span_exporter
    assert urlsplit(exporter._endpoint).path == "/v1/traces"
    made.close()


def test_tracing_is_imported_only_where_it_is_set() -> None:
    import subprocess

    code = (
        "import sys, secondround.hosted.cli.serving;"
        "sys.exit(any(one.startswith('opentelemetry.sdk') for one in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
