"""What a robots.txt means, and what its absence means (RFC 9309)."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from preparation.documents.sites.desk_of_site import PAGES, SiteDesk, site_desk
from secondround.adapters.web import fetcher
from secondround.adapters.web.robots import read_rules
from secondround.foundation.errors import Refused
from servers.site import Answer, running_site, to

pytestmark = pytest.mark.loopback


@pytest.fixture
def room(tmp_path: Path) -> Iterator[SiteDesk]:
    with running_site(dict(PAGES)) as site:
        yield site_desk(tmp_path, site)


def endless(write: Callable[[bytes], None]) -> None:
    write(b"User-agent: *\nDisallow: /values\n")
    while True:
        write(b"Disallow: /a\n" * 1_000)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=404),
        Answer(status=403),
        Answer(status=401),
        Answer(b"", kind="text/plain"),
        Answer(b"<!doctype html><html><h1>Welcome</h1></html>"),
        Answer(bytes(range(256)) * 100, kind="application/octet-stream"),
        Answer(b"\xff\xfe\x00" * 1_000),
        Answer(b"User-agent: Googlebot\nDisallow: /\n"),
        Answer(b"User-agent: *\nDisallow:\n"),
    ],
    ids=["404", "403", "401", "empty", "page", "binary", "utf-16", "others", "nothing"],
)
def test_it_may_be_read(room: SiteDesk, answer: Answer) -> None:
    room.site.pages["/robots.txt"] = answer
    assert {one.state for one in room.pages(room.look()).values()} == {"offered"}


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=500),
        Answer(status=503),
        Answer(status=429),
        to("/robots.txt"),
        to("http://127.0.0.2/robots.txt"),
        Answer(lambda _: time.sleep(2)),
        Answer(b"User-agent: *\nDisallow: /\n"),
        Answer(b"\xef\xbb\xbfUser-agent: secondround\nDisallow: /\n"),
        Answer(b"User-Agent: SecondRound\r\nDisallow: /\r\nUser-agent: *\r\nAllow: /\r\n"),
    ],
    ids=["500", "503", "429", "loop", "inside", "silent", "forbidden", "by name", "ours"],
)
def test_it_may_not_be_read_and_nothing_else_is_asked(
    room: SiteDesk, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher, "PATIENCE", 0.5)
    room.site.pages["/robots.txt"] = answer
    with pytest.raises(Refused):
        room.look()
    assert set(room.site.asked) == {"/robots.txt"}


def test_led_on_to_where_it_stands_it_is_read_there(room: SiteDesk) -> None:
    room.site.pages["/robots.txt"] = to("/rules.txt", 301)
    room.site.pages["/rules.txt"] = Answer(b"User-agent: *\nDisallow: /values\n")
    assert room.pages(room.look())["/values"].state == "forbidden"


def test_of_one_without_end_the_beginning_is_read(room: SiteDesk) -> None:
    room.site.pages["/robots.txt"] = Answer(endless, kind="text/plain")
    begun = time.monotonic()
    assert room.pages(room.look())["/values"].state == "forbidden"
    assert time.monotonic() - begun < 15


@pytest.mark.parametrize(
    ("said", "delay"),
    [("5", 5.0), ("0", 0.0), ("-3", None), ("1e99", 3600.0), ("nan", None), ("soon", None)],
)
def test_a_pause_is_what_it_can_be(said: str, delay: float | None) -> None:
    assert read_rules(f"User-agent: *\nCrawl-delay: {said}\n".encode()).delay() == delay
