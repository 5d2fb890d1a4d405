"""A candidate's day through the processes as they are started: traced from page to job, and nobody's name anywhere but
in the rows and files that are theirs."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import requests
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from sqlalchemy import text

from foundation.jobs.works import wait_until
from hosted.conftest import Town
from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.web.visitor import SESSION, WORKSPACE
from secondround.hosted.work.kinds import jobs_of
from servers.processes import answer_of, environment, free_port, running

pytestmark = pytest.mark.loopback
NAME = "Zoëmarke"
CV = f"{NAME} Weber\nCurriculum vitae\nRisk analyst since 2019\nLed a team of 14 for {NAME}.\n"
OWN = {"sec-fetch-site": "same-origin"}


class Collector(ThreadingHTTPServer):
    """Takes traces as an OTLP collector does."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Taking)
        self.sent: list[bytes] = []

    def spans(self) -> list[Span]:
        told = [ExportTraceServiceRequest.FromString(one) for one in self.sent]
        return [
            span
            for one in told
            for kind in one.resource_spans
            for scope in kind.scope_spans
            for span in scope.spans
        ]


class Taking(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        self.server.sent.append(self.rfile.read(int(self.headers["content-length"])))
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is told."""


@contextmanager
def collecting() -> Iterator[Collector]:
    collector = Collector()
    Thread(target=collector.serve_forever, daemon=True).start()
    yield collector
    collector.shutdown()
    collector.server_close()


@dataclass(frozen=True)
class Day:
    """One browser, and what lies beside the processes."""

    address: str
    browser: requests.Session

    def post(self, path: str, **given: object) -> requests.Response:
        answer = self.browser.post(
            self.address + path, headers=OWN, timeout=60, allow_redirects=False, **given
        )
        assert answer.status_code < 400, answer.text
        return answer

    def agree(self) -> None:
        page = self.browser.get(f"{self.address}/welcome", timeout=60).text
        found = re.search(r'name="text" value="(\w+)"', page)
        assert found
        self.post("/welcome", data={"text": found[1], "language": "en"})

    def prepare(self) -> None:
        """A candidacy with a CV that bears the name; all that came is made ready by the worker."""
        home = self.post("/candidacies", data={"empty": "1"}).headers["location"]
        self.post(home, files={"files": (f"{NAME} CV.txt", CV.encode(), "text/plain")})
        self.post("/archive/saved")


def test_nobody_is_named(
    settings: HostedSettings, premises: Premises, keeper: Database, town: Town, tmp_path: Path
) -> None:
    member = town.invited(town.open("North"), NAME, "candidate")
    owner, jobs = Owner(member.workspace_id, member.person_id), jobs_of(settings)
    now = open_premises(settings)
    secret = session_steps.begin(now, member.person_id)
    now.close()
    ports = [free_port() for _ in range(3)]
    written = [tmp_path / name for name in ("served", "worked")]
    address = f"http://127.0.0.1:{ports[0]}"
    with collecting() as collector:
        otlp = f"http://127.0.0.1:{collector.server_port}"
        given = environment(settings, tmp_path / "scratch", ADDRESS=address, OTLP_ENDPOINT=otlp)
        sides = [given | {"SECONDROUND_HOSTED_ASIDE_PORT": str(one)} for one in ports[1:]]
        with (
            running(sides[0], written[0], "serve", "--port", str(ports[0])),
            running(sides[1], written[1], "worker", "--slot", "worker-1"),
        ):
            answer_of(f"{address}/health")
            ready = answer_of(f"http://127.0.0.1:{ports[2]}/health/ready")
            assert set(ready.json()) == {"database", "objects", "slot"}
            day = Day(address, requests.Session())
            day.browser.cookies.update({SESSION: secret, WORKSPACE: member.workspace_id})
            day.agree()
            day.prepare()
            failed = jobs.enqueue(owner, "transcribe", "c1", "r1")
            wait_until(lambda: jobs.find(owner, failed).state == "failed", 60)
            wait_until(lambda: {one.state for one in jobs.list(owner)} == {"done", "failed"}, 120)
            numbers = "".join(
                requests.get(f"http://127.0.0.1:{one}/metrics", timeout=10).text
                for one in ports[1:]
            )
        check_traces(collector)
    done = jobs.list(owner)
    jobs.close()
    told = "".join(one.read_text() for one in written)
    worked = [json.loads(line) for line in written[1].read_text().splitlines()]
    assert {one["slot"] for one in worked} == {"worker-1"}
    lines = {one["job"]: one for one in worked if one.get("event") == "job"}
    assert {one.id for one in done} == set(lines)
    assert lines[failed]["ending"] == "failed"
    assert lines[failed]["failure"].startswith("NotFound in ")
    assert 'secondround_work_seconds_count{ending="failed",work="transcribe"} 1' in numbers
    assert 'secondround_jobs{lane="speech",state="failed",work="transcribe"} 1' in numbers
    assert NAME in everything(keeper, "public")
    kept = everything(keeper, "dbos")
    assert lines[failed]["job"] in kept
    for place in (told, numbers, kept):
        for word in (NAME, secret, "Weber", "Led a team"):
            assert word.casefold() not in place.casefold()


def check_traces(collector: Collector) -> None:
    """Each job that a page asked for is in the trace of its request, and no span names anybody."""
    assert not [one for one in collector.sent if NAME.encode() in one]
    spans = collector.spans()
    asked = {one.span_id: one for one in spans if one.kind == Span.SPAN_KIND_SERVER}
    worked = [one for one in spans if one.kind == Span.SPAN_KIND_CONSUMER]
    prepared = [one for one in worked if one.name == "job prepare"]
    assert prepared
    for one in prepared:
        assert asked[one.parent_span_id].trace_id == one.trace_id
        assert asked[one.parent_span_id].name.startswith("POST /candidacies")
    assert [one.parent_span_id for one in worked if one.name == "job transcribe"] == [b""]


def everything(keeper: Database, schema: str) -> str:
    """All rows of all tables of a schema."""
    with keeper.within(upkeep="on").read() as db:
        names = db.execute(
            text("SELECT table_name FROM information_schema.tables WHERE table_schema = :schema"),
            {"schema": schema},
        ).scalars()
        return "\n".join(
            row
            for name in names.all()
            for row in db.execute(text(f'SELECT one::text FROM {schema}."{name}" AS one')).scalars()
        )
