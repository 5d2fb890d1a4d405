"""The nouns of a feed that is followed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Feed:
    """A feed the candidate follows. `at_opening` says that it is asked whenever the application is opened.

    `etag` and `modified` are what a later request says it knows; `message` says why the last look failed; `name` is
    that of the document that holds what it gave.
    """

    key: str
    address: str
    title: str
    followed_at: datetime
    looked_at: datetime
    at_opening: bool = False
    etag: str = ""
    modified: str = ""
    message: str = ""
    name: str = ""


@dataclass(frozen=True)
class FeedEntry:
    """A piece of news that a feed gave, without what other feeds gave before.

    `published` is a date or moment in ISO 8601 as the feed states it, or empty. `publisher` is who wrote it where that
    is not the feed's own site. `new`: it came with the last look that brought anything, and not with the first.
    """

    key: str
    feed: str
    title: str
    url: str
    published: str
    publisher: str
    lines: tuple[str, ...]
    found_at: datetime
    new: bool = False
