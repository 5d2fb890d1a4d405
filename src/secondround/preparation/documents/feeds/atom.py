"""What a followed feed gave, as one Atom document."""

import re
from collections.abc import Iterable
from html import escape

from secondround.preparation.documents.feeds.model import Feed, FeedEntry

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(feed: Feed, kept: Iterable[FeedEntry]) -> bytes:
    """All its entries, in the order given; nothing but their words, dates, addresses and publishers."""
    body = "\n".join(_entry(one) for one in kept)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f'<title>{_plain(feed.title)}</title>\n<link href="{_plain(feed.address)}"/>\n{body}\n</feed>\n'
    ).encode()


def _entry(one: FeedEntry) -> str:
    words = "".join(f"<p>{_plain(line)}</p>" for line in one.lines)
    parts = (
        f"<title>{_plain(one.title)}</title>",
        f'<link href="{_plain(one.url)}"/>' if one.url else "",
        f"<published>{_plain(one.published)}</published>" if one.published else "",
        f"<source><title>{_plain(one.publisher)}</title></source>" if one.publisher else "",
        f'<content type="html">{escape(words)}</content>' if words else "",
    )
    return f"<entry>{''.join(parts)}</entry>"


def _plain(text: str) -> str:
    return escape(_NOT_XML.sub(" ", text))
