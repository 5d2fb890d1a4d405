"""The pieces of news in a feed, and which of them are the same."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from secondround.foundation.keys import key_of
from secondround.foundation.ports.fetching import site_of
from secondround.foundation.ports.readers import Block, Reading
from secondround.preparation.documents.feeds.model import FeedEntry

MOST = 300
"""Entries of one feed that are looked at, and kept."""

LONGEST = 4_000
"""Characters of one entry."""

TELLING = 4
"""Words of a title that name one piece of news; shorter ones ("Press release") stand above many."""

_ENTRY = re.compile(r"entry (\d+)$")
_COUNTING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmp|ocid|at_\w+|xtor)$", re.IGNORECASE
)


def entries(reading: Reading, feed: str, found_at: datetime) -> tuple[FeedEntry, ...]:
    """Those a reader of feeds found, in the feed's order."""
    told: dict[str, list[Block]] = {}
    for block in reading.blocks:
        if found := _ENTRY.match(block.locator):
            told.setdefault(found[1], []).append(block)
    return tuple(
        _entry(number, blocks, reading, feed, found_at)
        for number, blocks in list(told.items())[:MOST]
    )


def unknown(found: Iterable[FeedEntry], known: Collection[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Those that nothing known is the same as: neither by address nor by title. Each once."""
    marks = {mark for one in known for mark in _marks(one)}
    fresh = []
    for one in found:
        mine = _marks(one)
        if mine and not marks.intersection(mine):
            fresh.append(one)
        marks.update(mine)
    return tuple(fresh)


def newest_first(kept: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """By the day they were published, or else found."""
    return tuple(sorted(kept, key=lambda one: (_moment(one), one.key), reverse=True))


def only_new(kept: Iterable[FeedEntry], keys: Collection[str]) -> tuple[FeedEntry, ...]:
    """The same; those of these keys are new, and no other."""
    return tuple(replace(one, new=one.key in keys) for one in kept)


def _entry(
    number: str, blocks: Sequence[Block], reading: Reading, feed: str, found_at: datetime
) -> FeedEntry:
    fields = {
        name: reading.fields.get(f"entry {number} {name}", "") for name in ("url", "date", "source")
    }
    title = next((one.text for one in blocks if one.role == "heading"), "")
    lines: list[str] = []
    left = LONGEST
    for one in blocks:
        told = one.role not in ("heading", "field") and one.text != title
        if told and len(one.text) <= left:
            lines.append(one.text)
            left -= len(one.text)
    url = fields["url"] if site_of(fields["url"]) else ""
    key = key_of("entry", feed, url or title)
    return FeedEntry(
        key, feed, title, url, fields["date"], fields["source"], tuple(lines), found_at
    )


def _marks(one: FeedEntry) -> set[str]:
    title = " ".join(re.findall(r"\w+", one.title.casefold()))
    marks = {title} if len(title.split()) >= TELLING else set()
    return marks | {_bare(one.url)} if one.url else marks or ({title} if title else set())


def _bare(url: str) -> str:
    """An address without what only counts who came from where."""
    parts = urlsplit(url)
    query = [pair for pair in parse_qsl(parts.query) if not _COUNTING.match(pair[0])]
    return f"{site_of(url)}{parts.path.rstrip('/')}?{urlencode(query)}"


def _moment(one: FeedEntry) -> str:
    return one.published[:10] or one.found_at.date().isoformat()
