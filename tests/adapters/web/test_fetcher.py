"""One page from the web, and never anything of this machine or its network."""

import gzip
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from secondround.adapters.web import fetcher
from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.ports.fetching import PLAIN, Ask, Fetched

pytestmark = pytest.mark.loopback

HERE = ("127.0.0.1/32",)
"""What the tests allow; nobody else allows anything."""


def fetch_page(url: str, allowed: Sequence[str] = (), ask: Ask = PLAIN) -> Fetched:
    return fetcher.fetch_page(url, ask, allowed=allowed)


class Site(BaseHTTPRequestHandler):
    heads: list[dict[str, str]] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.heads.append(dict(self.headers))
        if self.path.startswith("/drip"):
            self._drip(self.path == "/drip-heads")
            return
        if self.path == "/packed":
            self._packed(gzip.compress(bytes(50_000_000)))
            return
        if self.path == "/broken":
            self._packed(b"no gzip")
            return
        to = {"/away": "http://127.0.0.2/secret", "/round": "/round", "/on": "/page"}.get(self.path)
        self.send_response(302 if to else 404 if self.path == "/gone" else 200)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Set-Cookie", "a=b")
        self.end_headers()
        self.wfile.write(b"<h1>Our values</h1>" * (1 if self.path == "/page" else 60_000))

    def _drip(self, heads: bool) -> None:
        """A byte now and then, for some seconds; the head of the answer first, or still in the middle of it."""
        self.wfile.write(b"HTTP/1.0 200 OK\r\nX-A: ")
        self.wfile.write(b"" if heads else b"b\r\n\r\n")
        for _ in range(60):
            time.sleep(0.05)
            try:
                self.wfile.write(b"a")
                self.wfile.flush()
            except OSError:
                return

    def _packed(self, data: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Keeps the tests quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    Site.heads.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_what_its_address_answers(site: str) -> None:
    got = fetch_page(f"{site}/on", HERE)
    assert (got.url, got.kind, got.data) == (f"{site}/page", "text/html", b"<h1>Our values</h1>")


def test_nothing_of_the_candidate_goes_along(site: str) -> None:
    fetch_page(f"{site}/on", HERE)
    known = {"Host", "User-Agent", "Accept-Encoding", "Accept", "Connection"}
    sent = [set(head) - {"Cookie"} for head in Site.heads]
    assert sent == [known, known]
    assert "Cookie" not in Site.heads[0]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]:1/",
        "http://0.0.0.0:1/",
    ],
)
def test_an_address_of_this_machine_or_network_is_refused(url: str) -> None:
    with pytest.raises((Refused, EngineFailed)):
        fetch_page(url)


def test_nor_by_way_of_a_redirect(site: str) -> None:
    with pytest.raises(Refused, match="public web"):
        fetch_page(f"{site}/away", HERE)


@pytest.mark.parametrize("url", ["file:///etc/hosts", "ftp://x.example/", "halvenne.example", ""])
def test_only_the_web_is_fetched(url: str) -> None:
    with pytest.raises(Refused, match="no web address"):
        fetch_page(url)


@pytest.mark.parametrize("path", ["/drip", "/drip-heads"])
def test_a_site_that_never_ends_is_left(
    site: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher, "PATIENCE", 0.5)
    begun = time.monotonic()
    with pytest.raises(EngineFailed, match="TimeoutError"):
        fetch_page(f"{site}{path}", HERE)
    assert time.monotonic() - begun < 5


def test_what_cannot_be_unpacked_is_said(site: str) -> None:
    with pytest.raises(EngineFailed, match="ContentDecodingError"):
        fetch_page(f"{site}/broken", HERE)


def test_what_is_packed_small_and_is_large_is_left(site: str) -> None:
    with pytest.raises(EngineFailed, match="larger"):
        fetch_page(f"{site}/packed", HERE)


def test_what_does_not_answer_well_is_said(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineFailed, match="answered 404"):
        fetch_page(f"{site}/gone", HERE)
    with pytest.raises(EngineFailed, match="TooManyRedirects"):
        fetch_page(f"{site}/round", HERE)
    monkeypatch.setattr(fetcher, "LARGEST", 1_000_000)
    with pytest.raises(EngineFailed, match="larger"):
        fetch_page(f"{site}/large", HERE)
