"""RSS and Atom: news items with their dates."""

import io
import re
import time
from datetime import UTC, datetime
from typing import Any

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.text.decode import is_text
from secondround.adapters.readers.web.dom.flow import fragment_lines
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_FEED = re.compile(rb"<(?:rss\b|feed\b|rdf:RDF\b|atom:feed\b)[^>]{0,4000}>", re.I)
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.{0,4000}?-->\s*)*", re.S)
_AGAIN = sentence("Save the feed again from the browser, or save the pages it names.")


class FeedReader:
    """RSS 0.9 to 2.0 and Atom.

    Fields: title, url, date of the feed; "entry 3 date", "entry 3 url" for each entry that states
    them. Each entry is a heading (its title), a field (its date as spelled) and its paragraphs, all
    located as "entry 3".
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
    keys = {"url": said.get("link", ""), "date": _date(said)}
    if not prefix:
        keys["title"] = _plain(said.get("title", ""))
    return {f"{prefix}{key}": str(value) for key, value in keys.items() if value}


def _entry(entry: Any, locator: str) -> list[Block]:
    blocks = [Block(_plain(entry.get("title", "")), locator, "heading", 2)]
    spelled = entry.get("published") or entry.get("updated") or ""
    blocks.append(Block(str(spelled), f"{locator}, date", "field"))
    bodies = [entry.get("summary", ""), *(one.get("value", "") for one in entry.get("content", ()))]
    seen: set[str] = set()
    for line in (line for body in bodies for line in fragment_lines(str(body))):
        if line.strip() not in seen:
            seen.add(line.strip())
            blocks.append(Block(line, locator))
    return blocks


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
