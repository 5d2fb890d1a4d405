"""The nouns of a site."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

PageState = Literal["offered", "forbidden", "wanted", "kept", "read", "unchanged", "failed"]

Subject = Literal[
    "about", "values", "news", "people", "products", "careers", "responsibility", "figures", "history", "customers",
    "places", "other", "aside",
]  # fmt: skip
"""What a page seems to tell of, by its address and what links to it are called; "aside" nothing of the company."""


@dataclass(frozen=True)
class Site:
    """A site that was looked at. `address` is the page looked at last, `host` the site without "www.".

    `delay` is the pause between two requests in seconds; `stated` whether the site itself asks for it. `robots` is its
    robots.txt. `feeds` are the addresses of feeds it names, by what they are called.
    """

    key: str
    host: str
    address: str
    title: str
    delay: float
    stated: bool
    robots: str
    looked_at: datetime
    feeds: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class SitePage:
    """A page of a site. `words` are what it is called where it is linked, or its title once it was read.

    Offered until the candidate wants it; forbidden by robots.txt. What was got is first kept and then, with others,
    read: among the candidacy's documents under `name`. Unchanged: it was asked for again and is as it was. `message`
    says why it failed. `etag`, `modified` and `digest` tell whether it changed.
    """

    address: str
    words: str
    subject: Subject
    position: int
    state: PageState = "offered"
    message: str = ""
    name: str = ""
    document_id: str = ""
    etag: str = ""
    modified: str = ""
    digest: str = ""


@dataclass(frozen=True)
class ReadingOfSite:
    """How far the reading of a site is: pages wanted once, and what became of them."""

    done: int
    count: int
    new: int
    unchanged: int
    failed: int
