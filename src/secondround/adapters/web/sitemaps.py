"""Sitemaps: the addresses that a site itself names, in XML or as lines; packed or not."""

import io
import zlib

from secondround.foundation.ports.fetching import Link, Sitemap, site_of

MOST_PAGES = 5_000
MOST_FURTHER = 50
LARGEST = 10_000_000
"""Bytes, unpacked."""

_GZIP = b"\x1f\x8b"


def read_sitemap(data: bytes) -> Sitemap:
    """The pages and further sitemaps it names; no entity is followed, and what cannot be read names nothing."""
    plain = _unpacked(data)
    if not plain.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        lines = plain.decode("utf-8", errors="replace").split()
        return Sitemap(tuple(Link(one) for one in lines[:MOST_PAGES] if site_of(one)))
    found = _named(plain)
    pages = [url for inside, url in found if inside != "sitemap"]
    further = [url for inside, url in found if inside == "sitemap"]
    return Sitemap(tuple(Link(url) for url in pages[:MOST_PAGES]), tuple(further[:MOST_FURTHER]))


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(_GZIP):
        return data[:LARGEST]
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, LARGEST)
    except zlib.error:
        return b""


def _named(data: bytes) -> list[tuple[str, str]]:
    """What stands in each `loc`, with the name of the element around it."""
    from lxml import etree

    found: list[tuple[str, str]] = []
    steps = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    try:
        for _, element in steps:
            name, around = _local(element.tag), element.getparent()
            url = (element.text or "").strip()
            if name == "loc" and around is not None and len(url) <= 2_000 and site_of(url):
                found.append((_local(around.tag), url))
            if name in ("url", "sitemap"):
                element.clear()
            if len(found) >= MOST_PAGES:
                break
    except etree.XMLSyntaxError:
        pass
    return found


def _local(tag: object) -> str:
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
