"""Plain text: notes, pasted pages, transcripts."""

import re

from secondround.adapters.readers.guard import extension, guarded
from secondround.adapters.readers.text.decode import decode, is_text
from secondround.adapters.readers.text.lines import blocks_of, numbered
from secondround.adapters.readers.text.turns.speech import spoken
from secondround.foundation.ports.readers import Block, Reading

_NOT_PROSE = frozenset(
    {"csv", "tsv", "json", "xml", "svg", "rtf", "yaml", "yml", "css", "js", "ps"}
)
_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<svg|\{\\rtf|%!PS|\{\s*\"|\[\s*[{\"])")
_PDF = b"%PDF-"


class PlainReader:
    """Text without markup, in whatever encoding; a transcript is recognised by its form.

    No fields. Locators: "line 8"; a turn that states its time: "00:12:31".
    """

    format = "text"

    def takes(self, head: bytes, name: str) -> float:
        """Text of any kind, a little; more when named .txt."""
        if not is_text(head) or _MARKUP.match(head[:200]) or _PDF in head[:1024]:
            return 0.0
        if extension(name) in _NOT_PROSE:
            return 0.0
        return 0.45 if extension(name) in ("txt", "text", "log") else 0.3

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Paragraphs, items, headings; or turns."""
        decoded = decode(data)
        lines = numbered(decoded.text)
        turns = spoken([Block(line.text, line.locator) for line in lines if not line.blank])
        return Reading(tuple(turns or blocks_of(lines)), notes=decoded.notes)
