"""The hub is a server of the test on this machine's loopback."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from adapters.weights.lots import locked, model_of, settings_in
from secondround.adapters.weights import shelf as shelves
from secondround.adapters.weights.hub import get_model
from secondround.adapters.weights.lock import Model
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import EngineFailed, EngineMissing

pytestmark = pytest.mark.loopback
CONTENT = bytes(range(256)) * 40
MODEL = model_of(locked("model.onnx", CONTENT, hub="who/what/resolve/0/model.onnx"))


class Hub(BaseHTTPRequestHandler):
    content = CONTENT
    breaks_after: int | None = None
    knows_ranges = True
    status = 200
    asked: list[str]

    def do_GET(self) -> None:
        Hub.asked.append(self.headers["Range"])
        start = int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
        if not Hub.knows_ranges:
            start = 0
        self.send_response(Hub.status if Hub.status != 200 else 206 if start else 200)
        body = Hub.content[start:]
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body if Hub.breaks_after is None else body[: Hub.breaks_after])

    def log_message(self, format: str, *args: object) -> None:
        return


class QuietServer(ThreadingHTTPServer):
    """A client that hangs up, as one does who was sent too much, is no news."""

    def handle_error(self, request: object, client_address: object) -> None:
        return


@pytest.fixture
def hub() -> Iterator[str]:
    Hub.content, Hub.breaks_after, Hub.knows_ranges, Hub.status = CONTENT, None, True, 200
    Hub.asked = []
    server = QuietServer(("127.0.0.1", 0), Hub)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(shelves, "locked_model", lambda name: MODEL)
    return Shelf(settings_in(tmp_path))


def fetch(shelf: Shelf, hub: str, model: Model = MODEL) -> list[tuple[str, int, int]]:
    arrived: list[tuple[str, int, int]] = []
    get_model(shelf, model, lambda *arrival: arrived.append(arrival), hub)
    return arrived


def test_a_model_is_got_checked_and_kept(shelf: Shelf, hub: str) -> None:
    arrived = fetch(shelf, hub)
    assert arrived[-1] == ("model.onnx", len(CONTENT), len(CONTENT))
    assert shelf.weights("toy").read("model.onnx") == CONTENT
    assert shelf.weights("toy").sources == ("models get",)
    assert [path.name for path in (shelf.kept / "toy").iterdir()] == ["model.onnx"]


def test_what_is_there_is_not_got_again(shelf: Shelf, hub: str) -> None:
    fetch(shelf, hub)
    fetch(shelf, hub)
    assert len(Hub.asked) == 1


@pytest.mark.parametrize("knows_ranges", [True, False])
def test_what_broke_off_is_resumed(shelf: Shelf, hub: str, knows_ranges: bool) -> None:
    Hub.breaks_after, Hub.knows_ranges = 1000, knows_ranges
    with pytest.raises(EngineFailed, match="Give the same command again"):
        fetch(shelf, hub)
    assert not shelf.has("toy")
    Hub.breaks_after = None
    fetch(shelf, hub)
    assert shelf.weights("toy").read("model.onnx") == CONTENT
    assert Hub.asked == ["bytes=0-", "bytes=1000-"]


@pytest.mark.parametrize("content", [CONTENT[::-1], CONTENT + b"x" * 5_000_000])
def test_other_bytes_are_thrown_away(shelf: Shelf, hub: str, content: bytes) -> None:
    Hub.content = content
    with pytest.raises(EngineFailed, match="not the file in models.lock"):
        fetch(shelf, hub)
    assert list((shelf.kept / "toy").iterdir()) == []


def test_a_refusal_is_told(shelf: Shelf, hub: str) -> None:
    Hub.status = 404
    with pytest.raises(EngineFailed, match="answered 404"):
        fetch(shelf, hub)


def test_no_network_is_told(shelf: Shelf) -> None:
    with pytest.raises(EngineFailed, match="goes on where it stopped"):
        fetch(shelf, "http://127.0.0.1:9/")


def test_a_model_that_is_on_no_hub_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packaged = model_of(locked("model.onnx", b"abc"))
    monkeypatch.setattr(shelves, "locked_model", lambda name: packaged)
    with pytest.raises(EngineMissing, match="not on the hub"):
        fetch(Shelf(settings_in(tmp_path)), "http://127.0.0.1:9/", packaged)
