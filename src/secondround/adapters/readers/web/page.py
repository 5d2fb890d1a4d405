"""HTML: pages saved from a site."""

import re

from secondround.adapters.readers.guard import extension, guarded
from secondround.adapters.readers.text.decode import is_text
from secondround.adapters.readers.text.turns.speech import spoken
from secondround.adapters.readers.web.content.choice import content_blocks
from secondround.adapters.readers.web.content.prune import content_of
from secondround.adapters.readers.web.dom.flow import Flow
from secondround.adapters.readers.web.dom.tree import bare_lines, decode_page, parse, without_unseen
from secondround.adapters.readers.web.head import fields_of
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Block, Reading
from secondround.foundation.wording import sentence

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAGS = re.compile(
    rb"<(?:p|div|span|h[1-6]|ul|ol|li|table|td|br|a|section|article|title|meta)\b[^>]*>", re.I
)
_DEEP = sentence("The page could not be taken apart, so all its text was read, menus included.")
_SCRIPTED = sentence(
    "The page writes itself with a script. Save it as PDF from the browser, or copy its text into a file."
)


class HtmlReader:
    """A saved page: its content without navigation, consent, footer, related links and scripts.

    Fields: title, url, site, date, modified, author, description. Locators: "paragraph 12",
    "table 2, row 3". The first top heading is a block of role "title".
    """

    format = "html"

    def takes(self, head: bytes, name: str) -> float:
        """A document that begins as HTML, or text full of its tags."""
        if not is_text(head):
            return 0.0
        plain = head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
        if _START.match(plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
            return 0.95
        tags = len(_TAGS.findall(plain[:16_384]))
        if plain.lstrip()[:1] == b"<" and tags >= 2:
            return 0.8
        return 0.55 if extension(name) in ("html", "htm", "xhtml") and tags else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """The page's blocks and what it says about itself."""
        return read_page(data, name)


def read_page(data: bytes, name: str, charset: str = "", url: str = "") -> Reading:
    """The reading of a page whose encoding and address may be known from elsewhere."""
    decoded = decode_page(data, charset)
    root = parse(decoded.text)
    if root is None:
        raise Unreadable("{name}: there is no text on this page.", _SCRIPTED, name=name)
    fields = fields_of(root, decoded.text)
    fields.setdefault("url", url)
    blocks = content_blocks(Flow().walk(content_of(without_unseen(root))))
    notes = decoded.notes
    if not blocks:
        lines = enumerate(bare_lines(decoded.text), 1)
        blocks, notes = (
            [Block(line, f"paragraph {place}") for place, line in lines],
            (*notes, _DEEP),
        )
    if not blocks:
        raise Unreadable("{name}: there is no text on this page.", _SCRIPTED, name=name)
    return Reading(tuple(spoken(blocks) or blocks), fields, notes=notes)
