"""The process as it is started: pages at one port, health and numbers at another, lines of JSON."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from secondround.hosted.settings import PREFIX, HostedSettings

pytestmark = pytest.mark.loopback


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def served(settings: HostedSettings, tmp_path: Path) -> Iterator[tuple[str, str, Path]]:
    """Its address, that beside it, and what it writes."""
    port, aside, written = free_port(), free_port(), tmp_path / "written"
    given = {
        "DATABASE_URL": settings.database_url.get_secret_value(),
        "OBJECTS_URL": settings.objects_url,
        "SCRATCH_DIR": str(tmp_path),
        "ADDRESS": f"http://127.0.0.1:{port}",
        "ISSUER": "http://127.0.0.1:9",
        "CLIENT_ID": "secondround",
        "SEAL_KEY": "k" * 32,
        "ASIDE_PORT": str(aside),
    }
    environment = os.environ | {PREFIX + name: value for name, value in given.items()}
    command = [sys.executable, "-c", "from secondround.hosted.cli.main import main; main()"]
    with written.open("w") as file:
        process = subprocess.Popen(
            [*command, "serve", "--port", str(port)], env=environment, stderr=file, stdout=file
        )
        yield f"http://127.0.0.1:{port}", f"http://127.0.0.1:{aside}", written
        process.terminate()
        process.wait(20)


def until_ready(address: str) -> requests.Response:
    for _ in range(240):
        try:
            return requests.get(f"{address}/health/ready", timeout=10)
        except requests.ConnectionError:
            time.sleep(0.25)
    raise AssertionError("it never answered")


def test_it_serves_and_is_watched(served: tuple[str, str, Path]) -> None:
    address, aside, written = served
    assert until_ready(aside).json() == {"database": True, "objects": True}
    for _ in range(100):
        try:
            answer = requests.get(
                f"{address}/invitations/s3cret", timeout=10, allow_redirects=False
            )
            break
        except requests.ConnectionError:
            time.sleep(0.1)
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
