"""The fetcher attacked, on this machine: by addresses, redirects, names that move."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from secondround.adapters.web import fetcher
from secondround.adapters.web.fetcher import fetch_page
from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.ports.fetching import Ask, Astray, site_of
from servers.site import Site, fetch_here, running_site, to

pytestmark = pytest.mark.loopback

SECRET = b"<h1>The router</h1>"


def as_the_c_library(host: Any, port: Any, *_: Any, **__: Any) -> list[Any]:
    named = str(host, "ascii") if isinstance(host, bytes) else host
    bare = named.rstrip(".").replace("localhost", "127.0.0.1")
    address = socket.inet_ntoa(socket.inet_aton(bare))
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, int(port or 0)))]


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site({"/": b"<h1>Halvenne</h1>", "/secret": SECRET}) as running:
        yield running


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "127.0.0.1.",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "00.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "168.63.129.16",
        "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}\N{FULLWIDTH DIGIT SEVEN}.0.0.1",
    ],
)
def test_no_form_of_a_private_address_is_reached(
    site: Site, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The names are resolved as the C library does, that takes every way of writing a number."""
    monkeypatch.setattr(socket, "getaddrinfo", as_the_c_library)
    with pytest.raises((Refused, EngineFailed)):
        fetch_page(f"http://{host}:{site.base.rpartition(':')[2]}/secret")
    assert site.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://halvenne.example@127.0.0.1/",
        "http://127.0.0.1@halvenne.example/",
        "http://user:word@halvenne.example/",
        "http://halvenne.example\\@127.0.0.1/",
        "http://[::1/",
        "http://halvenne.example:99999/",
        "http:///secret",
        "//halvenne.example/",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "gopher://127.0.0.1:25/",
        "data:text/html,x",
        "http://",
    ],
)
def test_an_address_that_plays_tricks_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(Refused):
        fetch_page(url)


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/secret",
        "http://2130706434/secret",
        "http://[::ffff:127.0.0.2]/secret",
        "http://0x7f000002/secret",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/hosts",
        "ftp://127.0.0.1/x",
        "http://user:word@halvenne.example/",
        "//127.0.0.2/secret",
    ],
)
def test_a_redirect_leads_to_nothing_private_and_to_no_other_scheme(
    site: Site, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", as_the_c_library)
    site.pages["/on"] = to(target)
    with pytest.raises((Refused, EngineFailed)):
        fetch_here(f"{site.base}/on")
    assert site.asked == ["/on"]


def test_a_chain_of_redirects_ends(site: Site) -> None:
    for number in range(20):
        site.pages[f"/{number}"] = to(f"/{number + 1}", 307)
    with pytest.raises(EngineFailed, match="TooManyRedirects"):
        fetch_here(f"{site.base}/0")
    assert len(site.asked) == fetcher.MOST_REDIRECTS + 1


def test_a_reading_of_one_site_is_led_to_no_other(site: Site) -> None:
    site.pages["/on"] = to("http://halvenne.example/")
    home = site_of(site.base)
    with pytest.raises(Astray, match="halvenne"):
        fetch_here(f"{site.base}/on", Ask(may=lambda url: site_of(url) == home))


def test_a_name_that_moves_between_two_looks_moves_nothing(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rebinding: public when it is checked, this machine when it is connected to."""
    answers = iter(["93.184.216.34", "127.0.0.1", "127.0.0.1"])
    connected: list[str] = []

    def resolve(host: Any, port: Any, *_: Any, **__: Any) -> list[Any]:
        address = host if host[0].isdigit() else next(answers)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, int(port or 0)))]

    def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        connected.append(address[0])
        raise OSError("nothing is reached from a test")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    monkeypatch.setattr(fetcher, "PATIENCE", 10)
    with pytest.raises(EngineFailed):
        fetch_page("http://rebinding.example/secret")
    assert set(connected) <= {"93.184.216.34"}
    assert connected
    with pytest.raises(Refused, match="public web"):  # asked again, it is looked at again
        fetch_page("http://rebinding.example/secret")
    assert site.asked == []


def test_a_name_of_which_one_address_is_private_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [(socket.AF_INET, 1, 6, "", (one, 80)) for one in ("93.184.216.34", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(Refused, match="public web"):
        fetch_page("http://two.example/")
