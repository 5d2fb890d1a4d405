"""What a site answers, on this machine: slowly, without end, packed small and large; and what did not change."""

import gzip
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from secondround.adapters.web import fetcher
from secondround.foundation.errors import EngineFailed
from secondround.foundation.ports.fetching import Ask, Declined
from servers.site import Answer, Site, fetch_here, running_site

pytestmark = pytest.mark.loopback

SECRET = b"<h1>The router</h1>"
BOMB = 200_000_000
"""Bytes, unpacked."""


def drip(write: Callable[[bytes], None], piece: bytes = b"a") -> None:
    for _ in range(400):
        write(piece)
        time.sleep(0.02)


def endless(write: Callable[[bytes], None]) -> None:
    while True:
        write(b"<p>more</p>" * 5_000)


def endless_chunks(write: Callable[[bytes], None]) -> None:
    write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")


def endless_heads(write: Callable[[bytes], None]) -> None:
    write(b"HTTP/1.1 200 OK\r\n")
    while True:
        write(b"X-More: and more\r\n" * 500)


def endless_head(write: Callable[[bytes], None]) -> None:
    write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while True:
        write(b"x" * 50_000)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site({"/": b"<h1>Halvenne</h1>", "/secret": SECRET}) as running:
        yield running


def test_what_a_redirect_says_beside_is_not_read(site: Site) -> None:
    site.pages["/on"] = Answer(endless, status=302, heads={"Location": "/"})
    assert fetch_here(f"{site.base}/on").data == b"<h1>Halvenne</h1>"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(drip),
        Answer(raw=lambda write: (write(b"HTTP/1.1 200 OK\r\nX-A: "), drip(write))[0]),
        Answer(raw=lambda write: drip(write, b"HTTP/1.1 100 Continue\r\n\r\n")),
        Answer(raw=lambda _write: time.sleep(5)),
    ],
    ids=["body", "head", "continue", "silent"],
)
def test_whatever_is_slow_is_left_in_time_and_its_thread_ends(
    site: Site, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher, "PATIENCE", 0.5)
    site.pages["/slow"] = answer
    before = set(threading.enumerate())
    begun = time.monotonic()
    with pytest.raises(EngineFailed, match="Timeout"):
        fetch_here(f"{site.base}/slow")
    assert time.monotonic() - begun < 3
    ours = [t for t in threading.enumerate() if t not in before and "request" not in t.name]
    for thread in ours:
        thread.join(2)
    assert not [one for one in ours if one.is_alive()]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(endless),
        Answer(raw=endless_chunks),
        Answer(raw=endless_heads),
        Answer(raw=endless_head),
        Answer(b"<p>word</p>" * 5_000_000),
        Answer(gzip.compress(bytes(BOMB)), heads={"Content-Encoding": "gzip"}),
        Answer(zlib.compress(bytes(BOMB)), heads={"Content-Encoding": "deflate"}),
        Answer(gzip.compress(gzip.compress(bytes(BOMB))), heads={"Content-Encoding": "gzip, gzip"}),
    ],
    ids=["endless", "chunks", "heads", "head", "50 MB", "gzip", "deflate", "gzip twice"],
)
def test_what_is_too_large_is_refused_before_it_fills_the_memory(
    site: Site, answer: Answer
) -> None:
    site.pages["/large"] = answer
    held = len(answer.body) if isinstance(answer.body, bytes) else 0
    tracemalloc.start()
    try:
        with pytest.raises(EngineFailed):
            fetch_here(f"{site.base}/large")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 3 * fetcher.LARGEST + held


def test_a_coding_that_nobody_asked_for_is_left_as_it_is(site: Site) -> None:
    packed = b"\x0b\x02\x80hello\x03" * 10
    site.pages["/br"] = Answer(packed, heads={"Content-Encoding": "br"})
    assert fetch_here(f"{site.base}/br").data == packed
    assert "br" not in site.heads[0]["Accept-Encoding"].split(", ")


def test_only_the_beginning_is_taken_where_that_is_enough(site: Site) -> None:
    site.pages["/large"] = Answer(endless)
    got = fetch_here(f"{site.base}/large", Ask(largest=1_000, beginning=True))
    assert len(got.data) == 1_000


def test_what_did_not_change_is_not_sent_again(site: Site) -> None:
    def page(heads: Any) -> Answer:
        known = heads.get("If-None-Match") == '"a"'
        return Answer(b"" if known else b"x", status=304 if known else 200, heads={"ETag": '"a"'})

    site.pages["/"] = page
    first = fetch_here(site.base + "/")
    again = fetch_here(site.base + "/", Ask(etag=first.etag))
    assert (first.data, first.unchanged, again.data, again.unchanged) == (b"x", False, b"", True)


@pytest.mark.parametrize(
    ("said", "wait"),
    [("7", 7.0), ("", None), ("soon", None), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0)],
)
def test_how_long_to_wait_is_handed_on(site: Site, said: str, wait: float | None) -> None:
    site.pages["/"] = Answer(status=429, heads={"Retry-After": said})
    with pytest.raises(Declined) as declined:
        fetch_here(site.base + "/")
    assert (declined.value.status, declined.value.wait) == (429, wait)


def test_it_says_who_it_is_and_keeps_no_cookie(site: Site) -> None:
    site.pages["/"] = Answer(b"x", status=302, heads={"Location": "/secret", "Set-Cookie": "a=b"})
    fetch_here(site.base + "/")
    assert [one["User-Agent"].split("/")[0] for one in site.heads] == ["SecondRound"] * 2
    assert not [one for one in site.heads if "Cookie" in one]
