"""The process as it is started: pages at one port, health and numbers at another, lines of JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from secondround.hosted.settings import HostedSettings
from servers.processes import answer_of, environment, free_port, running

pytestmark = pytest.mark.loopback


@pytest.fixture
def served(settings: HostedSettings, tmp_path: Path) -> Iterator[tuple[str, str, Path]]:
    """Its address, that beside it, and what it writes."""
    port, aside, written = free_port(), free_port(), tmp_path / "written"
    address = f"http://127.0.0.1:{port}"
    given = environment(settings, tmp_path, ADDRESS=address, ASIDE_PORT=str(aside))
    with running(given, written, "serve", "--port", str(port)):
        yield address, f"http://127.0.0.1:{aside}", written


def test_it_serves_and_is_watched(served: tuple[str, str, Path]) -> None:
    address, aside, written = served
    assert answer_of(f"{aside}/health/ready").json() == {"database": True, "objects": True}
    answer = answer_of(f"{address}/invitations/s3cret")
    assert answer.status_code == 303
    assert requests.get(f"{address}/health", timeout=10).json() == {"alive": True}
    assert requests.get(f"{address}/metrics", timeout=10).status_code == 404
    assert requests.get(f"{address}/health/ready", timeout=10).status_code == 404
    numbers = requests.get(f"{aside}/metrics", timeout=10).text
    assert 'route="/health",status="200"' in numbers
    rows = [json.loads(line) for line in written.read_text().splitlines()]
    asked = [one for one in rows if one.get("event") == "request"]
    assert answer.headers["x-request-id"] in {one["request"] for one in asked}
    assert "s3cret" not in written.read_text() + numbers


def test_a_port_that_is_taken_is_told(
    served: tuple[str, str, Path], settings: HostedSettings, tmp_path: Path
) -> None:
    aside = served[1].rsplit(":", 1)[1]
    answer_of(f"{served[1]}/health")
    written = tmp_path / "second"
    given = environment(settings, tmp_path, ASIDE_PORT=aside)
    with running(given, written, "worker", "--slot", "one") as second:
        assert second.wait(60) == 1
    assert f"the port {aside} is taken" in written.read_text()
