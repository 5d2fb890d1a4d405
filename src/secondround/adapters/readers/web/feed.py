"""RSS and Atom: news items with their dates."""

import io
import re
import time
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.text.decode import is_text
from secondround.adapters.readers.web.dom.flow import fragment_lines
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_FEED = re.compile(rb"<(?:rss\b|feed\b|rdf:RDF\b|atom:feed\b)[^>]{0,4000}>", re.I)
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.{0,4000}?-->\s*)*", re.S)
_AT_END = re.compile(r"\s+[-–—|·]\s*$")
_HANDED_ON = ("url", "u", "target")
_AGAIN = sentence("Save the feed again from the browser, or save the pages it names.")


class FeedReader:
    """RSS 0.9 to 2.0 and Atom.

    Fields: title, url, date of the feed; "entry 3 date", "entry 3 url", "entry 3 source" (who published it) for
    each entry that states them. Each entry is a heading (its title), fields (its date as spelled, its publisher) and
    its paragraphs, all located as "entry 3". As a search for news gives them: the publisher is taken from the end of
    the title, the address from that of the redirect, and a paragraph that only says the title again is left out.
    Where nothing else is told, the title is an item of its own too.
    """

    format = "feed"

    def takes(self, head: bytes, name: str) -> float:
        """XML whose first element is that of a feed."""
        if not is_text(head):
            return 0.0
        before = _BEFORE.match(head)
        return 0.97 if _FEED.match(head, before.end() if before else 0) else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """All entries in the feed's order."""
        import feedparser

        parsed = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
        if not parsed.entries and not parsed.feed.get("title"):
            raise Unreadable("{name}: there are no entries in this feed.", _AGAIN, name=name)
        fields = _fields(parsed.feed, "")
        blocks = [Block(_plain(parsed.feed.get("title", "")), "feed", "title", 1)]
        for place, entry in enumerate(parsed.entries, 1):
            fields.update(_fields(entry, f"entry {place} "))
            blocks.extend(_entry(entry, f"entry {place}"))
        return Reading(tuple(blocks), fields)


def _fields(said: Any, prefix: str) -> dict[str, str]:
    keys = {"url": _link(said), "date": _date(said)}
    if prefix:
        keys["source"] = _source(said)
    else:
        keys["title"] = _plain(said.get("title", ""))
    return {f"{prefix}{key}": str(value) for key, value in keys.items() if value}


def _entry(entry: Any, locator: str) -> list[Block]:
    source = _source(entry)
    title = _plain(entry.get("title", ""))
    title = _AT_END.sub("", title.removesuffix(source)) if source else title
    blocks = [Block(title, locator, "heading", 2)]
    spelled = entry.get("published") or entry.get("updated") or ""
    blocks.append(Block(str(spelled), f"{locator}, date", "field"))
    if source:
        blocks.append(Block(source, f"{locator}, source", "field"))
    bodies = [entry.get("summary", ""), *(one.get("value", "") for one in entry.get("content", ()))]
    seen = {_bare(title), _bare(title + source)}
    for line in (line for body in bodies for line in fragment_lines(str(body))):
        if _bare(line) not in seen:
            seen.add(_bare(line))
            blocks.append(Block(line, locator))
    if title and blocks[-1].role != "paragraph":
        blocks.append(Block(title, locator, "item"))
    return blocks


def _source(entry: Any) -> str:
    """Who published it, where the feed gathers from many."""
    source = entry.get("source") or {}
    return _plain(source.get("title") or source.get("value") or entry.get("news_source") or "")


def _link(said: Any) -> str:
    """The address of the piece itself: a search for news may hand it on in a redirect of its own."""
    link = str(said.get("link", ""))
    try:
        asked = dict(parse_qsl(urlsplit(link).query))
    except ValueError:
        return link
    inside = (asked.get(name, "") for name in _HANDED_ON)
    return next((one for one in inside if one.startswith(("https://", "http://"))), link)


def _bare(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())


def _date(said: Any) -> str:
    moment = said.get("published_parsed") or said.get("updated_parsed")
    if not isinstance(moment, time.struct_time):
        return ""
    try:
        return datetime(*moment[:6], tzinfo=UTC).isoformat()
    except (ValueError, OverflowError):
        return ""


def _plain(text: object) -> str:
    return " ".join(fragment_lines(str(text)))
