"""A site on this machine that does whatever a test says, and remembers what it was asked."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from secondround.adapters.web.fetcher import fetch_page

HERE = ("127.0.0.1/32",)
"""What the tests allow; nobody else allows anything."""

fetch_here = partial(fetch_page, allowed=HERE)
"""As the product fetches, but for this one machine."""


@dataclass(frozen=True)
class Answer:
    """`body` may be a function that writes what it wants, after the heads; `raw` one that writes them too."""

    body: bytes | Callable[[Callable[[bytes], None]], None] = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    heads: Mapping[str, str] = field(default_factory=dict)
    raw: Callable[[Callable[[bytes], None]], None] | None = None


Pages = dict[str, bytes | Answer | Callable[[Mapping[str, str]], Answer]]


@dataclass
class Site:
    """`pages` by path; a function is handed the heads of the request. What is not there is 404."""

    pages: Pages
    base: str = ""
    asked: list[str] = field(default_factory=list)
    heads: list[dict[str, str]] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        return Counter(self.asked)


@contextmanager
def running_site(pages: Pages) -> Iterator[Site]:
    """Served as long as it is used."""
    site = Site(pages)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.heads.append(dict(self.headers))
            found = site.pages.get(self.path, Answer(b"<h1>Not here</h1>", status=404))
            if callable(found):
                found = found(dict(self.headers))
            with suppress(OSError):
                self._send(found if isinstance(found, Answer) else Answer(found))

        def _send(self, answer: Answer) -> None:
            if answer.raw:
                answer.raw(self._write)
                return
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            for name, value in answer.heads.items():
                self.send_header(name, value)
            if isinstance(answer.body, bytes):
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if isinstance(answer.body, bytes):
                self.wfile.write(answer.body)
            else:
                answer.body(self._write)

        def _write(self, data: bytes) -> None:
            self.wfile.write(data)
            self.wfile.flush()

        def log_message(self, *_: object) -> None:
            """Keeps the tests quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def to(address: str, status: int = 302) -> Answer:
    """On to another address."""
    return Answer(status=status, heads={"Location": address})
