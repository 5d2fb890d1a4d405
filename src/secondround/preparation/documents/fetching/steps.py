"""Bringing in a page by its address."""

from urllib.parse import unquote, urlsplit

from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document

PART = "fetched"
"""The part under which what was asked of the web is kept: the address, and when."""

ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/calendar": ".ics",
}


def host_of(address: str) -> str:
    """Whom a request for this address would go to. Raises `Refused` for what is no web address."""
    parts = urlsplit(address.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(
            "{address} is no web address",
            "It begins with https:// and names a site.",
            address=address,
        )
    return parts.hostname


def bring_page(kit: Kit, candidacy_id: str, address: str) -> Document:
    """Get one page and keep it as a document. That it was asked for is written down first.

    Raises what `Fetch` raises; nothing is kept then but that it was asked for.
    """
    host = host_of(address)
    candidacy_steps.edit(kit, candidacy_id, PART, address, "host", host)
    got = kit.fetch(address.strip())
    name = _name(got.url, ENDINGS.get(got.kind, ".html"))
    return document_steps.add(kit, candidacy_id, name, got.data)


def asked_of_the_web(kit: Kit, candidacy_id: str) -> tuple[Edit, ...]:
    """What was asked of whom, and when: `key` is the address, `value` the host; oldest first."""
    return candidacy_steps.edits_of(kit, candidacy_id, PART)


def _name(address: str, ending: str) -> str:
    parts = urlsplit(address)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2]) or "home page"
    stem = last.rpartition(".")[0] if last.lower().endswith(ending) else last
    plain = "".join(one if one.isalnum() or one in " -_." else " " for one in stem).strip()
    return f"{parts.hostname}/{plain[:80] or 'page'}{ending}"
