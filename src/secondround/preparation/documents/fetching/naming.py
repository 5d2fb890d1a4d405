"""What a page got from the web is called among the documents."""

import hashlib
import re
from urllib.parse import unquote, urlsplit

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

PAGE_KINDS = frozenset({"", "text/html", "application/xhtml+xml", "application/pdf", "text/plain"})
"""Media types of what is read of a site."""

LONGEST = 120

_ENDING = re.compile(r"\.(?:html?|xhtml|php|aspx?|jsp|pdf|txt|xml|rss|atom|ics)$", re.IGNORECASE)


def document_name(address: str, kind: str) -> str:
    """The host and the path, as a file would be called: another one for every address.

    "https://www.halvenne.example/en/about/" as HTML gives "halvenne.example/en/about.html".
    """
    parts = urlsplit(address)
    path = _ENDING.sub("", unquote(parts.path).strip("/")) or "home page"
    plain = "/".join(filter(None, (_plain(one) for one in path.split("/"))))
    if parts.query or len(plain) > LONGEST or plain != path:
        plain = f"{plain[:LONGEST]} {hashlib.sha256(address.encode()).hexdigest()[:6]}"
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}/{plain}{ENDINGS.get(kind, '.html')}"


def _plain(part: str) -> str:
    return "".join(one if one.isalnum() or one in "-_." else " " for one in part).strip(" .")
