"""What a page says about itself: title, address, site, date, author."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from secondround.adapters.readers.limits import MAX_DEPTH
from secondround.adapters.readers.web.dates import iso_date
from secondround.adapters.readers.web.dom.tree import tag, text_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.I)
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.I)
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "site": ("og:site_name", "application-name", "publisher", "article:publisher", "dc.publisher"),
    "url": ("og:url", "twitter:url"),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "pubdate",
        "publish-date",
        "publication_date",
        "sailthru.date",
        "parsely-pub-date",
    ),
    "modified": ("article:modified_time", "og:updated_time", "last-modified", "datemodified"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "description": ("og:description", "description", "twitter:description"),
}
_LINKED = {"date": ("datePublished", "datePosted", "dateCreated"), "modified": ("dateModified",)}
_DATES = ("date", "modified")


def fields_of(root: "Element", source: str) -> dict[str, str]:
    """title, url, site, date, modified, author, description: those the page states, dates ISO 8601."""
    meta = _metas(root)
    said = {
        key: next((meta[name] for name in names if name in meta), "")
        for key, names in _META.items()
    }
    for key, value in _linked_data(root).items():
        said[key] = said.get(key) or value
    said["title"] = said["title"] or _first(root, "title") or _first(root, "h1")
    said["url"] = _canonical(root) or said["url"] or _saved_from(source)
    said["date"] = said["date"] or _time(root)
    for key in _DATES:
        said[key] = iso_date(said.get(key, ""))
    if said["url"] and not said["url"].startswith(("http://", "https://")):
        said["url"] = ""
    return {key: value for key, value in said.items() if value}


def _metas(root: "Element") -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower().strip(), content)
    return found


def _linked_data(root: "Element") -> dict[str, str]:
    """Dates, headline, publisher and author from JSON-LD; what cannot be parsed says nothing."""
    said: dict[str, str] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            _from_node(node, said)
    return said


def _from_node(node: Mapping[str, Any], said: dict[str, str]) -> None:
    for key, names in _LINKED.items():
        for name in names:
            if isinstance(node.get(name), str):
                said.setdefault(key, node[name])
    if isinstance(node.get("headline"), str):
        said.setdefault("title", html.unescape(node["headline"]))
    for key, names in (("site", ("publisher", "hiringOrganization")), ("author", ("author",))):
        for name in names:
            if value := _name(node.get(name)):
                said.setdefault(key, html.unescape(value))


def _name(value: object) -> str:
    one = value[0] if isinstance(value, list) and value else value
    name = one.get("name") if isinstance(one, dict) else None
    return name if isinstance(name, str) else ""


def _nodes(data: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for one in data:
            yield from _nodes(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth + 1)


def _canonical(root: "Element") -> str:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            return (link.get("href") or "").strip()
    return ""


def _saved_from(source: str) -> str:
    head = source[:4096]
    found = _SAVED_FROM.search(head) or _SINGLE_FILE.search(head)
    return found[1] if found else ""


def _first(root: "Element", name: str) -> str:
    for node in root.iter(name):
        text = (node.text or "") if tag(node) == "title" else text_in(node)
        if text.strip():
            return text.strip()
    return ""


def _time(root: "Element") -> str:
    """The first date in a `time` element above or shortly below the first heading."""
    for node in root.iter("time"):
        said = node.get("datetime") or ""
        if iso_date(said):
            return said
    return ""
