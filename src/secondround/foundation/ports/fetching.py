"""The sockets for the web: getting an address when the candidate says so, and looking through what came."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

from secondround.foundation.errors import EngineFailed, EngineMissing, Refused
from secondround.foundation.wording import sentence

PORTS = {"http": 80, "https": 443}

AGENT = "SecondRound"
"""What a robots.txt calls us by."""


@dataclass(frozen=True)
class Fetched:
    """What an address answered. `url` is where it came from after redirects; `kind` the media type, or empty.

    `etag` and `modified` are what a later request says it knows. `unchanged`: the site says that nothing changed
    since then, and `data` is empty.
    """

    url: str
    kind: str
    data: bytes
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


def anywhere(_url: str) -> bool:
    """Any address of the public web may be asked."""
    return True


@dataclass(frozen=True)
class Ask:
    """How an address is asked.

    `may` says of the address, and of each it is led on to, whether it may be asked. `etag` and `modified` are what is
    known of it. Of a reply larger than `largest` bytes (0: the largest that any page may have) only the beginning is
    taken where `beginning`, else it is refused.
    """

    may: Callable[[str], bool] = field(default=anywhere)
    etag: str = ""
    modified: str = ""
    largest: int = 0
    beginning: bool = False


PLAIN = Ask()


class Fetch(Protocol):
    """Gets one address (http or https). Raises `Refused` for one that is not on the public web, `Astray` and
    `Unanswered`."""

    def __call__(self, url: str, ask: Ask = PLAIN, /) -> Fetched: ...


class Astray(Refused):
    """The address leads to one that may not be asked: `to`."""

    def __init__(self, to: str) -> None:
        super().__init__(
            sentence("it leads on to {to}"), sentence("Give that address if you want it."), to=to
        )
        self.to = to


class Unanswered(EngineFailed):
    """A site did not give what it was asked for."""

    kind = sentence("The site did not give it")


class Declined(Unanswered):
    """The site answered, and not with the page: `status` is what HTTP calls it, `wait` the seconds it asks to wait."""

    def __init__(self, host: str, status: int, wait: float | None = None) -> None:
        super().__init__(sentence("{host} answered {status}"), host=host, status=status)
        self.status, self.wait = status, wait


class Rules(Protocol):
    """What a robots.txt says to us."""

    def allows(self, url: str) -> bool: ...

    def delay(self) -> float | None:
        """Seconds between two requests; None where it says nothing."""

    def sitemaps(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Link:
    """An address that a page or sitemap names, and the words it is named by (empty in a sitemap)."""

    url: str
    words: str = ""


@dataclass(frozen=True)
class Links:
    """What a page leads to: its title, its links in their order, and the feeds it names."""

    title: str = ""
    pages: tuple[Link, ...] = ()
    feeds: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Sitemap:
    """The pages a sitemap names, and the further sitemaps."""

    pages: tuple[Link, ...] = ()
    further: tuple[str, ...] = ()


@dataclass(frozen=True)
class WebReaders:
    """How what the web gave is looked through. None of them raises, whatever the bytes are."""

    rules: Callable[[bytes], Rules]
    links: Callable[[bytes, str], Links]
    """Of a page and its address."""
    sitemap: Callable[[bytes], Sitemap]


def no_fetch(url: str, _ask: Ask = PLAIN, /) -> Fetched:
    """Nothing can be fetched with this kit."""
    raise EngineMissing("nothing here can fetch {url}", "Save the page and add the file.", url=url)


def host_of(address: str) -> str:
    """Whom a request for this address would go to. Raises `Refused` for what is no web address, or holds a name or
    password."""
    try:
        parts = urlsplit(address.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in PORTS or not host:
        raise Refused(
            "{address} is no web address",
            "It begins with https:// and names a site.",
            address=address,
        )
    if "@" in parts.netloc or "\\" in parts.netloc:
        raise Refused(
            "{address} holds a name or a password",
            "Give the address without what stands before the @.",
            address=address,
        )
    return host


def site_of(address: str) -> str:
    """The site an address is of: its host without "www.", and its port where that is not the usual one.

    Empty for what is no web address.
    """
    try:
        host = host_of(address).removeprefix("www.").rstrip(".")
        parts = urlsplit(address.strip())
        port = parts.port
    except (Refused, ValueError):
        return ""
    named = f"[{host}]" if ":" in host else host
    return named if port in (None, PORTS[parts.scheme]) else f"{named}:{port}"
