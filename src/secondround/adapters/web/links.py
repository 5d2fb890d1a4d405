"""Where a page leads: its links in their order, and the feeds it names."""

from urllib.parse import urldefrag, urljoin

from secondround.adapters.readers.web.dom.tree import decode_page, parse, text_in
from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.fetching import Link, Links, site_of

MOST_LINKS = 3_000
WORDS = 120
"""Characters of what a link is called."""

FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})


def read_links(data: bytes, address: str) -> Links:
    """Of a page of HTML; other bytes lead nowhere."""
    try:
        root = parse(decode_page(data).text)
    except (SecondRoundError, ValueError, RecursionError):
        return Links()
    if root is None:
        return Links()
    said = next((one.get("href") for one in root.iter("base") if one.get("href")), "")
    base = _joined(address, said or "") or address
    pages: dict[str, str] = {}
    for one in root.iter("a", "area"):
        if (url := _joined(base, one.get("href") or "")) and "nofollow" not in (
            one.get("rel") or ""
        ):
            words = " ".join(text_in(one).split()) or one.get("title") or ""
            pages[url] = pages.get(url) or words[:WORDS]
        if len(pages) >= MOST_LINKS:
            break
    feeds = {
        url: (one.get("title") or "")[:WORDS]
        for one in root.iter("link")
        if (one.get("type") or "").strip().lower() in FEEDS
        and "alternate" in (one.get("rel") or "").lower()
        and (url := _joined(base, one.get("href") or ""))
    }
    title = next(
        (" ".join(text_in(one).split()) or (one.text or "") for one in root.iter("title")), ""
    )
    return Links(" ".join(title.split())[:WORDS], _links(pages), _links(feeds))


def _links(found: dict[str, str]) -> tuple[Link, ...]:
    return tuple(Link(url, words) for url, words in found.items())


def _joined(base: str, href: str) -> str:
    """The whole address without its fragment; empty for what is none of the web's."""
    try:
        url = urldefrag(urljoin(base, href.strip())).url
    except ValueError:
        return ""
    return url if len(url) <= 2_000 and site_of(url) else ""
