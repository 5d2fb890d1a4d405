"""MHTML: a page and everything on it in one file."""

import re

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.text.decode import is_text
from secondround.adapters.readers.web.page import read_page
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Reading
from secondround.foundation.wording import sentence

_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)
_SNAPSHOT = re.compile(rb"^(?:snapshot-content-location|x-mht|from:\s*<saved by)", re.I | re.M)
_MAIL = re.compile(rb"^(?:received|return-path|delivered-to|message-id|to):", re.I | re.M)
_NO_PAGE = sentence("Save the page again as HTML or PDF.")


class MhtmlReader:
    """A web archive as browsers save it. Fields and locators as for HTML."""

    format = "mhtml"

    def takes(self, head: bytes, name: str) -> float:
        """MIME headers of a page with its parts, not of a mail."""
        top = re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]
        if not _RELATED.search(top) or not is_text(head):
            return 0.0
        saved = bool(_SNAPSHOT.search(top)) or b"Saved by" in top
        return 0.98 if saved else (0.0 if _MAIL.search(top) else 0.96)

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The blocks of the first HTML part."""
        from email import message_from_bytes, policy

        message = message_from_bytes(data.lstrip(), policy=policy.compat32)
        for part in message.walk():
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                url = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
                payload = part.get_payload(decode=True)
                body = payload if isinstance(payload, bytes) else b""
                charset = part.get_content_charset() or ""
                return read_page(body, name, charset, str(url).strip())
        raise Unreadable("{name}: there is no page in this web archive.", _NO_PAGE, name=name)
