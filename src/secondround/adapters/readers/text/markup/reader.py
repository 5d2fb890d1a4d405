"""Markdown, with front matter."""

import re
from typing import TYPE_CHECKING

from secondround.adapters.readers.guard import extension, guarded
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.adapters.readers.text.lines import blocks_of, numbered, wrap_width
from secondround.adapters.readers.text.markup.flow import MarkdownFlow
from secondround.adapters.readers.text.markup.front_matter import front_matter
from secondround.adapters.readers.text.plain import PlainReader
from secondround.adapters.readers.text.turns.speech import spoken
from secondround.foundation.ports.readers import Reading

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIGNS = (
    re.compile(rb"^#{1,6} \S", re.M),
    re.compile(rb"\[[^\]\n]{1,80}\]\([^)\s]{1,300}\)"),
    re.compile(rb"\*\*[^*\s][^*\n]{0,80}\*\*"),
    re.compile(rb"^(?:```|~~~)", re.M),
    re.compile(rb"^\|?(?: ?:?-{3,}:? ?\|)+", re.M),
)
_LONGEST_PARAGRAPH = 40_000
"""Characters; what is longer is no prose, and takes a Markdown parser too long."""
_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n(?:[\w-]+:|#)[^\0]{0,4000}?\n---\r?\n")


class MarkdownReader:
    """Markdown: CommonMark with tables.

    Fields from front matter: title, date, url, site, author, and any other simple value under its
    own key in lower case. Locators: "line 8".
    """

    format = "markdown"

    def takes(self, head: bytes, name: str) -> float:
        """Text with at least two kinds of Markdown signs, or one and a fitting name."""
        if not is_text(head) or not PlainReader().takes(head, ""):
            return 0.0
        named = extension(name) in ("md", "markdown", "mkd", "mdown", "mdx")
        signs = sum(bool(sign.search(head)) for sign in _SIGNS) + 2 * bool(_FRONT.match(head))
        return 0.6 if named else (0.5 if signs >= 2 else 0.0)

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Headings, paragraphs, items, rows; or turns where it is a transcript."""
        decoded = decode(data)
        fields, body = front_matter(decoded.text)
        lines = numbered(body)
        if any(len(piece) > _LONGEST_PARAGRAPH for piece in body.split("\n\n")):
            blocks = blocks_of(lines)
        else:
            blocks = MarkdownFlow(wrapped=wrap_width(lines) > 0).blocks(_tokens(body))
        return Reading(tuple(spoken(blocks) or blocks), fields, notes=decoded.notes)


def _tokens(text: str) -> "list[Token]":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
